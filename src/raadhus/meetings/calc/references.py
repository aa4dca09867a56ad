"""Where an item's text names another treatment: `sag 44 den 29. maj 2024`.

In running text `raadhus.danish.references` finds them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from raadhus.danish.dates import find_dates
from raadhus.danish.references import find_meeting_references

from .keys import committee_key
from .texts import paragraphs

Kind = Literal["earlier", "mention", "postponed"]

PUT_OFF = frozenset({"postponed", "withdrawn"})  # a case that was withdrawn often comes back


@dataclass(frozen=True, slots=True)
class Mention:
    """Another treatment as the item names it; empty where it does not say."""

    kind: Kind
    quote: str
    date: date | None
    label: str = ""
    body: str = ""


def mentions(content: Mapping[str, Any], meeting_date: date) -> list[Mention]:
    """All treatments that an item names: in its history, in its text, and where it was put off."""
    found = [
        Mention(
            "earlier",
            "",
            date.fromisoformat(earlier["date"]) if earlier["date"] else None,
            earlier["item"] or "",
            " ".join(earlier["body"].split()),
        )
        for earlier in content["history"]
    ]
    put_off = list(postponements(content, meeting_date))
    told = (mention for text in paragraphs(content) for mention in mentions_in(text))
    return list(
        dict.fromkeys([*found, *put_off, *_without(told, [*found, *put_off], meeting_date)])
    )


def _without(
    told: Iterable[Mention], known: list[Mention], meeting_date: date
) -> Iterator[Mention]:
    """Mentions in the text that are not the meeting itself nor what is known already."""
    keys = {(mention.date, mention.label) for mention in known if mention.quote}
    for mention in told:
        if (mention.date, mention.label) not in keys and mention.date != meeting_date:
            yield mention


def postponements(content: Mapping[str, Any], meeting_date: date) -> Iterator[Mention]:
    """One for each own decision that puts the item off, with the later date if one is named."""
    for decision in content["decisions"]:
        own = decision["body"] is None and decision["date"] is None
        if own and decision["outcome"] in PUT_OFF:
            later = [
                found
                for found in find_dates(decision["text"])
                if found.date is not None and found.date > meeting_date
            ]
            quote = decision["text"][slice(*later[0].span)] if later else ""
            yield Mention("postponed", quote, later[0].date if later else None)


def mentions_in(text: str) -> list[Mention]:
    """The mentions in a running text, in order."""
    return [
        Mention("mention", text[slice(*found.span)], found.date, found.label, found.body)
        for found in find_meeting_references(text)
    ]


def same_body(printed: str, committee: str) -> bool:
    """Whether a printed body is a committee: alike, or the one's words end the other's name.

    >>> same_body("Økonomiudvalget", "Økonomiudvalget"), same_body("Byrådet", "Socialudvalget")
    (True, False)
    """
    one, other = committee_key(printed).removesuffix("s"), committee_key(committee)
    return bool(one) and (one == other or one == other.removesuffix("s"))

"""Where an item's text names another treatment: `sag 44 den 29. maj 2024`.

A mention needs a date, and near it (in the same sentence) an item's number or the word møde.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, Literal

from raadhus.danish.dates import FoundDate, find_dates

from .keys import committee_key
from .texts import paragraphs

Kind = Literal["earlier", "mention", "postponed"]

PUT_OFF = frozenset({"postponed", "withdrawn"})  # a case that was withdrawn often comes back
REACH = 90  # characters between the date and what stands with it
LONGEST_QUOTE = 160
SHORTEST_QUOTE = 6  # characters: 3/6-24
_NUMBER = re.compile(
    r"\b(?:dagsordens?punkt|punkt|pkt\.?|sag)\s{0,2}(?:nr\.?\s{0,2})?(?P<label>\d{1,4}[a-z]?(?:\.\d{1,2})?)\b(?![-/.]\d)",
    re.IGNORECASE,
)
_MEETING = re.compile(r"\bmøde[rt]?(?:ne|s)?\b|\bmødet\b|\b(?:be)?handle\w{1,3}\b", re.IGNORECASE)
_NAME = r"[A-ZÆØÅ][a-zæøåA-ZÆØÅ]{0,40}-?"
_BODY = re.compile(
    rf"(?:{_NAME},? (?:og |samt )?){{0,5}}(?:[A-ZÆØÅ][a-zæøå]{{0,40}})?"
    r"(?:[Uu]dvalget|[Bb]estyrelsen|[Bb]yrådet|rådet|[Dd]irektionen|[Bb]yråd)(?P<genitive>s)?\b"
    r"|Udvalget for (?:[A-ZÆØÅ][a-zæøå]{1,40}(?:,? (?:og )?)?){1,5}"
)
_LEAD = re.compile(r"(?:På|I|Til|Fra|Ved|Efter|For)\s+")
_OWN_BODY = frozenset({"udvalg", "udvalget", "råd", "rådet", "bestyrelsen"})  # the meeting's own
_BOOKKEEPING = re.compile(r"\b(?:pr|per)\.?\s?(?:den\s|d\.\s)?$")  # pr. 30. juni: no meeting
_SENTENCE_END = re.compile(r"(?<=[^\W\d_]{3})[.!?](?=\s+[A-ZÆØÅ]|\s*$)|\n")


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
    dates = [found for found in find_dates(text) if found.date is not None]
    before = [0, *(one.span[1] for one in dates)]
    after = [*(one.span[0] for one in dates[1:]), len(text)]
    found = map(partial(_mention, text), dates, before, after)
    return [mention for mention in found if mention is not None]


def _mention(text: str, when: FoundDate, before: int, after: int) -> Mention | None:
    """What a date names; `before` and `after` are where the dates around it end and begin."""
    if _BOOKKEEPING.search(text, max(0, when.span[0] - 12), when.span[0]):
        return None
    start, end = _around(text, when.span, before, after)
    bounds = (before or -REACH, after if after < len(text) else len(text) + REACH)
    number = _nearest(_NUMBER, text, (start, end), when.span, bounds)
    body = _nearest(_BODY, text, (start, end), when.span, bounds)
    if number is None and not (
        _MEETING.search(text, start, when.span[0]) or (body and body.start() < when.span[0])
    ):
        return None
    spans = [when.span, *([number.span()] if number else [])]
    if number is None and body is not None and body.start() < when.span[0]:
        spans.append(body.span())
    first, last = min(span[0] for span in spans), max(span[1] for span in spans)
    quote = text[first:last]
    if len(quote) < SHORTEST_QUOTE:  # the first day of a range: a page would link every such figure
        return None
    if len(quote) > LONGEST_QUOTE or "\n" in quote:
        quote = text[slice(*when.span)]
    return Mention(
        "mention", quote, when.date, number["label"] if number else "", _name(body) if body else ""
    )


def _around(text: str, span: tuple[int, int], before: int, after: int) -> tuple[int, int]:
    """The part of the sentence around a date in which what stands belongs to that date."""
    start = max(min(before, span[0]), span[0] - REACH)  # the two dates of a range may overlap
    end = min(max(after, span[1]), span[1] + REACH)
    ends = [match.end() for match in _SENTENCE_END.finditer(text, start, span[0])]
    start = ends[-1] if ends else start
    stop = _SENTENCE_END.search(text, span[1], end)
    return start, stop.start() if stop else end


def _nearest(
    pattern: re.Pattern[str],
    text: str,
    around: tuple[int, int],
    span: tuple[int, int],
    bounds: tuple[int, int],
) -> re.Match[str] | None:
    """The match nearest to the date, before it or after it.

    One that stands nearer to the date before (which ends at the first of the bounds) or after
    (which begins at the second) is that one's.
    """
    before = list(pattern.finditer(text, around[0], span[0]))[-1:]
    after = pattern.search(text, span[1], around[1])
    found = [
        (span[0] - match.end(), match)
        for match in before
        if span[0] - match.end() <= match.start() - bounds[0]
    ]
    if after is not None and after.start() - span[1] <= bounds[1] - after.end():
        found.append((after.start() - span[1], after))
    return min(found, key=lambda pair: pair[0])[1] if found else None


def _name(match: re.Match[str]) -> str:
    """A body's name without the genitive's s and a preposition; nothing for plain `udvalget`."""
    name = _LEAD.sub("", match[0].strip(" ,"), count=1)
    name = name.removesuffix("s") if match["genitive"] else name
    return "" if name.casefold() in _OWN_BODY else name


def same_body(printed: str, committee: str) -> bool:
    """Whether a printed body is a committee: alike, or the one's words end the other's name.

    >>> same_body("Økonomiudvalget", "Økonomiudvalget"), same_body("Byrådet", "Socialudvalget")
    (True, False)
    """
    one, other = committee_key(printed).removesuffix("s"), committee_key(committee)
    return bool(one) and (one == other or one == other.removesuffix("s"))

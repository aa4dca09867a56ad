"""What the page of an item shows, and a line for an item in a list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from .. import words
from ..kinds import kle_main_groups
from ..models import Decision, Item, Reference
from ..queries.meetings import Parts
from .links import address_of, addresses, linked_block
from .readers import Reader

# Shown as data of the item where there are such data, and not again among its sections.
SHOWN_AS_DATA = {
    "recommendation": "recommendation",
    "decision": "decisions",
    "attachments": "attachments",
    "competence": "competence",
}


@dataclass(frozen=True, slots=True)
class Badge:
    word: str
    variant: str


def badge(outcome: str) -> Badge | None:
    """The outcome in a word; nothing where nothing was decided."""
    return Badge(words.outcome(outcome), words.variant(outcome)) if outcome else None


@dataclass(frozen=True, slots=True)
class Line:
    """An item in a list. Of a closed item others see its number and that it is closed."""

    number: str
    title: str
    address: str
    badge: Badge | None
    closed: bool
    said: str  # the decision in its own words, where they say more than the badge
    votes: str


SHORT = 220  # letters of a decision that a list shows
TELLING = 60  # letters from which on a decision says more than its badge
# Outcomes whose words are told however short they are: they say what, or until when.
ALWAYS_TOLD = frozenset({"amended", "rejected", "postponed", "referred", "instructed", "other"})


def line(item: Item, reader: Reader, decisions: Sequence[Decision] = ()) -> Line:
    sees = reader.sees(item)
    return Line(
        number=number(item),
        title=(item.title or _("Punkt uden titel")) if sees else item.public_title,
        address=item.get_absolute_url() if sees else "",
        badge=badge(item.outcome) if sees else None,
        closed=item.closed,
        said=said(decisions) if sees else "",
        votes=votes(decisions) if sees else "",
    )


def number(item: Item) -> str:
    """The item's number as printed, without the dot after it."""
    return (item.label or (str(item.number) if item.number is not None else "")).rstrip(".")


def said(decisions: Sequence[Decision]) -> str:
    """What was decided, where it says more than its badge and fits in a list."""
    text = " ".join(" ".join(decision.text.split()) for decision in decisions)
    outcomes = {decision.outcome for decision in decisions}
    if text.rstrip(". ").casefold() in {words.outcome(outcome).casefold() for outcome in outcomes}:
        return ""
    if len(text) < TELLING and not outcomes & ALWAYS_TOLD:
        return ""
    if len(text) <= SHORT:
        return text
    return text[:SHORT].rpartition(" ")[0] + " …"


def votes(decisions: Sequence[Decision]) -> str:
    """The count where the meeting voted once: 14 for, 2 imod."""
    told = [vote for vote in map(vote_of, decisions) if vote]
    return ", ".join(f"{number} {word}" for word, number in told[0]) if len(told) == 1 else ""


def vote_of(decision: Decision) -> list[tuple[str, int]]:
    counts = {
        "for": decision.votes_for,
        "against": decision.votes_against,
        "abstained": decision.votes_abstained,
    }
    found = ((word, counts[key]) for key, word in words.VOTES)
    return [(word, number) for word, number in found if number is not None]


def item_context(
    item: Item, parts: Parts, references: Sequence[Reference], reader: Reader
) -> dict[str, Any]:
    """What stands on the item's page, apart from other treatments."""
    links = addresses(references, reader)
    own = [one for one in parts.decisions if one.own]
    return {
        "item": item,
        "number": number(item),
        "title": item.title or _("Punkt uden titel"),
        "badge": badge(item.outcome),
        "decisions": [decision_context(one, item) for one in own],
        "earlier_decisions": [decision_context(one, item) for one in others(parts, item)],
        "recommendation": recommendation(item, own),
        "competence": item.content.get("competence"),
        "sections": list(sections(item, links)),
        "attachments": parts.attachments,
        "people": [
            {"row": row, "status": words.STATUSES.get(row.status, row.status)}
            for row in parts.attendance
        ],
        "kle": kle_main_groups().get(item.kle, ""),
    }


def others(parts: Parts, item: Item) -> list[Decision]:
    """Other bodies' decisions, where the text's own sections do not show them."""
    printed = any(s["kind"] == "earlier_decision" for s in item.content.get("sections", ()))
    return [] if printed else [one for one in parts.decisions if not one.own]


def decision_context(decision: Decision, item: Item) -> dict[str, Any]:
    return {
        "row": decision,
        "badge": badge(decision.outcome),
        "points": words.listing(str(point) for point in decision.points),
        "several": len(decision.points) > 1,
        "vote": vote_of(decision),
        "place": f"items/{item.index}/decisions/{decision.position}/text",
    }


def recommendation(item: Item, decisions: Iterable[Decision]) -> dict[str, Any] | None:
    """The recommendation's points, each with the badge of the decision that answers it."""
    told = item.content.get("recommendation")
    if not told:
        return None
    answers: dict[int, str] = {}
    for decision in decisions:
        for point in decision.points:
            answers.setdefault(point, decision.outcome)
    whole = any(point["text"].startswith("at ") for point in told["points"])
    who = told["proposer"]
    lead = _("%(who)s indstiller") % {"who": who} if who else _("Det indstilles")
    return {
        "lead": f"{lead}:" if whole else _("%(lead)s, at") % {"lead": lead},
        "points": [
            {**point, "badge": badge(answers.get(point["number"], ""))} for point in told["points"]
        ],
        "numbered": len(told["points"]) > 1,
    }


def sections(item: Item, links: Mapping[str, str]) -> Iterable[dict[str, Any]]:
    """The text's sections that are not shown as data, with links in their text.

    Tables are numbered, so that no two of a page are called the same.
    """
    tables = 0
    for index, section in enumerate(item.content.get("sections", ())):
        shown_as = SHOWN_AS_DATA.get(section["kind"], "")
        if shown_as and item.content[shown_as]:
            continue
        if not section["blocks"] and not section["heading"]:
            continue
        blocks = [linked_block(block, links) for block in section["blocks"]]
        for number, block in enumerate(blocks):
            block["place"] = f"{_path(item, index)}/blocks/{number}"
            if block["type"] == "table":
                tables += 1
                block["label"] = f"{tables}. {block['caption'] or ''}".rstrip()
        yield {
            "heading": section["heading"] or words.SECTIONS.get(section["kind"], ""),
            "level": 2 if section["level"] <= 1 and section["kind"] != "subheading" else 3,
            "blocks": blocks,
        }


def _path(item: Item, section: int) -> str:
    return f"items/{item.index}/sections/{section}"


@dataclass(frozen=True, slots=True)
class Treatment:
    """Another treatment of the matter, or one that the text names and the archive lacks."""

    day: Any
    body: str
    title: str
    address: str
    badge: Badge | None
    number: str = ""


def treatment(item: Item) -> Treatment:
    return Treatment(
        day=item.date,
        body=item.committee.name,
        title=item.title or _("Punkt uden titel"),
        address=item.get_absolute_url(),
        badge=badge(item.outcome),
        number=number(item),
    )


def treatments(
    item: Item, related: Sequence[Item], references: Sequence[Reference], reader: Reader
) -> dict[str, list[Treatment]]:
    """Treatments before and after this one: `{"earlier": ..., "later": ...}`, oldest first."""
    known = {one.pk: one for one in related}
    missing = []
    for reference in references:
        target = reference.target
        if target is not None and reader.sees(target):
            if target.pk != item.pk:
                known.setdefault(target.pk, target)
        elif reference.date is not None and reference.kind != Reference.Kind.POSTPONED:
            missing.append(_named(reference, item, reader))
    there = [treatment(one) for one in known.values()]
    days = {(one.day, one.body) for one in there}
    everything = [*there, *(one for one in missing if (one.day, one.body) not in days)]
    everything.sort(key=lambda one: one.day)
    return {
        "earlier": [one for one in dict.fromkeys(everything) if one.day <= item.date],
        "later": [one for one in dict.fromkeys(everything) if one.day > item.date],
    }


def _named(reference: Reference, item: Item, reader: Reader) -> Treatment:
    """What is known of a treatment whose item is not shown."""
    return Treatment(
        day=reference.date,
        body=reference.body or item.committee.name,
        title="",
        address=address_of(reference, reader),
        badge=None,
        number=reference.label,
    )

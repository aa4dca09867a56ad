"""Decisions that by law are the council's, unless it has given the committee the power."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from raadhus.minutes.model import Item, Outcome, Point

from ..model import Span, Verdict
from ..paper import Paper, Part
from ..registry import check

_FINAL: frozenset[Outcome] = frozenset({"approved", "amended"})
#: Nothing is granted here. What is recommended though the committee is named as deciding is told.
_OPEN: frozenset[Outcome] = frozenset({
    "postponed", "referred", "rejected", "withdrawn", "discussed", "noted",
})  # fmt: skip
_COUNCIL = re.compile(
    r"kommunalbestyrelse|byråd|(?<!\w)KB(?!\w)|økonomi\w*,?(?:[ -]\w+){0,4}udvalg|(?<!\w)ØU(?!\w)",
    re.IGNORECASE,
)
#: What hands a decision on: the council's name beside it makes the committee's word advice.
_ON = re.compile(
    r"(?:indstill|anbefal|oversend|fremsend|forelæg|videresend|sendes? til|godkend|beslut|behandl)",
    re.IGNORECASE,
)
_FINALLY = re.compile(
    r"(?<!\w)endelig(?:t)?(?!\w).{0,40}(?:af )?udvalg|udvalget.{0,60}endeligt", re.IGNORECASE
)
_DONE = re.compile(r"(?<!\w)(?:besluttede|vedtog|godkendte|har \w{0,20}(?:et|t))(?!\w)")
#: A point that only tells of a grant, or says that none is asked for.
_NO_DECISION = re.compile(
    r"(?<!\w)(?:ikke|uden)(?!\w)|orienter|(?<!\w)status|redegør|efterretning|(?:an)?søge[rs]?(?!\w)",
    re.IGNORECASE,
)
_EARLIER = frozenset({"history", "earlier_decision", "background"})


@dataclass(frozen=True, slots=True)
class Rule:
    """Something that a committee does not decide by itself."""

    id: str
    what: re.Pattern[str]
    context: re.Pattern[str]
    thing: re.Pattern[str]
    law: str
    sentence: str


@cache
def rules() -> tuple[Rule, ...]:
    text = files("raadhus.check").joinpath("data/competence.tsv").read_text("utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    return tuple(
        Rule(
            row["id"],
            _pattern(row["what"]),
            _pattern(row["context"]),
            _pattern(row["thing"]),
            row["law"],
            row["sentence"],
        )
        for row in rows
    )


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


@check("competence", "warning", "Hvem der kan beslutte", "competence")
def competence(paper: Paper) -> Iterator[Verdict]:
    """What the law leaves to the council is not decided finally by a committee.

    The finance committee and the council itself are left out, and what the municipality names
    in its delegation (`known.delegation`).
    """
    committee = paper.minutes.committee
    if committee is None or _COUNCIL.search(committee.value):
        return
    for part in paper.parts:
        yield from _told_final(part, paper.known.delegation)
        if not _goes_on(part):
            yield from _points(part, paper.known.delegation)


def _points(part: Part, delegated: frozenset[str]) -> Iterator[Verdict]:
    """Recommended points that were approved here and go no further."""
    points = part.item.recommendation.points if part.item.recommendation else ()
    for point in points:
        place = _decided(part.item, point)
        if place is None:
            continue
        for rule in rules():
            if rule.id not in delegated and _concerns(rule, point, part):
                yield _verdict(rule, point.text.span, place)
                break


def _concerns(rule: Rule, point: Point, part: Part) -> bool:
    text = point.text.value
    return (
        not _NO_DECISION.search(text)
        and bool(rule.what.search(text))
        and (
            bool(rule.context.search(text))
            or any(rule.context.search(passage.text) for passage in part.passages)
        )
    )


def _told_final(part: Part, delegated: frozenset[str]) -> Iterator[Verdict]:
    """Decisions that call themselves final: `Tillægsbevillingen bevilges endeligt af udvalget.`"""
    for decision in part.item.decisions:
        text = decision.text.value
        own = decision.body is None and decision.date is None
        if own and _FINALLY.search(text) and not _COUNCIL.search(text):
            for rule in rules():
                if rule.id not in delegated and rule.thing.search(text):
                    yield _verdict(rule, decision.text.span)
                    break


def _verdict(rule: Rule, *places: Span) -> Verdict:
    message = (
        f"Her afgør udvalget sagen selv, men {rule.sentence} efter {rule.law}. Se efter, om "
        "sagen skal videre, eller om kommunalbestyrelsen allerede har taget stilling."
    )
    return Verdict(False, message, places)


def _decided(item: Item, point: Point) -> Span | None:
    """Where it says that a point is decided finally here; None where it does not.

    Where no decision is told in words that are known (an agenda has none yet), the committee
    is named as the one that decides.
    """
    for decision in item.decisions:
        own = decision.body is None and decision.date is None
        covers = not decision.points or point.number in decision.points
        if own and covers and decision.outcome in _OPEN:
            return None
        if own and covers and decision.outcome in _FINAL:
            text = decision.text.value
            told = _COUNCIL.search(text) or _FINALLY.search(text)
            return None if told else decision.text.span
    return item.competence.span if item.competence else None


def _goes_on(part: Part) -> bool:
    """Whether the case goes on to the council or the finance committee."""
    for passage in part.passages:
        if passage.kind in {"competence", "route"} and _COUNCIL.search(passage.text):
            return True
        if passage.kind in _EARLIER:
            continue
        for sentence in passage.sentences:
            told = _COUNCIL.search(sentence.text)
            if told and _ON.search(sentence.text) and not _DONE.search(sentence.text):
                return True
    return False

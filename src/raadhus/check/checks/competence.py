"""Decisions that by law are the council's, unless it has given the committee the power."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from raadhus.minutes.model import Decision, Item, Outcome, Point

from ..model import Verdict
from ..paper import Paper, Part
from ..registry import check

_FINAL: frozenset[Outcome] = frozenset({"approved", "amended"})
_COUNCIL = re.compile(
    r"kommunalbestyrelse|byråd|(?<!\w)KB(?!\w)|økonomi\w*,?(?:[ -]\w+){0,4}udvalg|(?<!\w)ØU(?!\w)",
    re.IGNORECASE,
)
#: What hands a decision on: the council's name beside it makes the committee's word advice.
_ON = re.compile(
    r"(?:indstill|anbefal|oversend|fremsend|forelæg|videresend|sendes? til|godkend|beslut|behandl)",
    re.IGNORECASE,
)
_DONE = re.compile(r"(?<!\w)(?:besluttede|vedtog|godkendte|har \w{0,20}(?:et|t))(?!\w)")
_EARLIER = frozenset({"history", "earlier_decision", "background"})


@dataclass(frozen=True, slots=True)
class Rule:
    """Something that a committee does not decide by itself."""

    id: str
    what: re.Pattern[str]
    law: str
    sentence: str


@cache
def rules() -> tuple[Rule, ...]:
    text = files("raadhus.check").joinpath("data/competence.tsv").read_text("utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    return tuple(
        Rule(row["id"], re.compile(row["what"], re.IGNORECASE), row["law"], row["sentence"])
        for row in rows
    )


@check("competence", "warning", "Hvem der kan beslutte", "competence")
def competence(paper: Paper) -> Iterator[Verdict]:
    """A committee decides finally only what the law or the council's delegation lets it decide."""
    committee = paper.minutes.committee
    if committee is None or _COUNCIL.search(committee.value):
        return
    for part in paper.parts:
        if not _goes_on(part):
            yield from _in(part, paper.known.delegation)


def _in(part: Part, delegated: frozenset[str]) -> Iterator[Verdict]:
    points = part.item.recommendation.points if part.item.recommendation else ()
    for point in points:
        decision = _answer(part.item, point)
        if decision is None:
            continue
        for rule in rules():
            if rule.id not in delegated and rule.what.search(point.text.value):
                message = (
                    f"Udvalget har besluttet det endeligt, men {rule.sentence} efter {rule.law}, "
                    "medmindre udvalget har fået beføjelsen. Se efter, om sagen skal videre."
                )
                yield Verdict(False, message, (point.text.span, decision.text.span))
                break


def _answer(item: Item, point: Point) -> Decision | None:
    """The decision by which a point was decided finally here; None where it was not."""
    for decision in item.decisions:
        own = decision.body is None and decision.date is None
        covers = not decision.points or point.number in decision.points
        if own and covers and decision.outcome in _FINAL:
            return None if _COUNCIL.search(decision.text.value) else decision
    return None


def _goes_on(part: Part) -> bool:
    """Whether the case goes on to the council or the finance committee."""
    for passage in part.passages:
        if passage.kind in {"competence", "route"} and _COUNCIL.search(passage.text):
            return True
        if passage.kind in _EARLIER:
            continue
        for sentence in passage.sentences:
            told = _COUNCIL.search(sentence.text)
            if told and _ON.search(sentence.text) and not _told_before(sentence.text):
                return True
    return False


def _told_before(text: str) -> bool:
    """Whether the sentence tells what the council did some time ago."""
    return bool(
        re.search(r"(?<!\w)(?:besluttede|vedtog|godkendte|har \w{0,20}(?:et|t))(?!\w)", text)
    )

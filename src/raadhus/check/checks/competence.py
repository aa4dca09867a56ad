"""Decisions that by law are the council's, unless it has given the committee the power."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from raadhus.danish.sentences import sentences
from raadhus.minutes.model import Item, Outcome, Point

from ..lists import rows
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
#: The council alone; the finance committee's own decision may name itself.
_COUNCIL_ALONE = re.compile(r"kommunalbestyrelse|byråd|(?<!\w)KB(?!\w)", re.IGNORECASE)
_FINANCE = re.compile(r"økonomi\w*,?(?:[ -]\w+){0,4}udvalg", re.IGNORECASE)
#: What the finance committee does not decide either.
_NOT_FINANCE = frozenset({"tillaegsbevilling", "anlaegsbevilling", "regnskab", "budget", "laan"})
#: A decision that says itself that nothing is left to decide.
_SETTLED = re.compile(
    r"er (?:hermed|dermed|således|herefter) (?:endelig(?:t)? )?(?:givet|bevilget|godkendt|vedtaget"
    r"|frigivet|meddelt|afgjort|overført|flyttet|afsluttet)(?! af| til| i)(?!\w)"
    r"|har (?:hermed|dermed) (?:endelig(?:t)? )?(?:afgjort|givet|bevilget|godkendt|vedtaget|flyttet"
    r"|overført|frigivet)(?!\w)"
    r"|(?:sagen|spørgsmålet) er (?:hermed |dermed )?endeligt (?:afgjort|besluttet|afsluttet)"
    r"|udvalget (?:flyttede|overførte|bevilgede|frigav|udbetalte)(?!\w)"
    r"|(?:beløbet|pengene|midlerne|bevillingen) er (?:allerede )?(?:udbetalt|overført|flyttet)"
    r"(?!\w)",
    re.IGNORECASE,
)
_ADVICE = re.compile(r"anbefal|indstil|oversend|videresend|efterretning|orienter", re.IGNORECASE)
#: A grant that something else stays within: `godkendes inden for anlægsbevillingen`.
_WITHIN = re.compile(
    r"(?:inden ?for|fra|af|under|i|på|via|fordeling af|forbrug af|status på)\s(?:\w+\s){0,2}\Z",
    re.IGNORECASE,
)
_MOVES = re.compile(r"overfør|flyt|udskyd|fremryk|omdisponer", re.IGNORECASE)
_DONE = re.compile(r"(?<!\w)(?:besluttede|vedtog|godkendte|har \w{0,20}(?:et|t))(?!\w)")
#: A point that only tells of a grant, or says that none is asked for.
_NO_DECISION = re.compile(
    r"(?<!\w)(?:ikke|uden)(?!\w)|orienter|(?<!\w)status|redegør|efterretning|(?:an)?søge[rs]?(?!\w)",
    re.IGNORECASE,
)
_MOST = 100  # decisions of one item that are read
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
    return tuple(
        Rule(
            row["id"],
            _pattern(row["what"]),
            _pattern(row["context"]),
            _pattern(row["thing"]),
            row["law"],
            row["sentence"],
        )
        for row in rows("competence.tsv")
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
    if committee is None or _COUNCIL_ALONE.search(committee.value):
        return
    finance = bool(_FINANCE.search(committee.value))
    for part in paper.parts:
        yield from _told_final(part, paper.known.delegation, finance=finance)
        if finance or _COUNCIL.search(committee.value):
            continue
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


def _told_final(part: Part, delegated: frozenset[str], *, finance: bool) -> Iterator[Verdict]:
    """Decisions that call themselves final: `Tillægsbevillingen bevilges endeligt af udvalget.`

    The finance committee may move money, so only what the case itself calls the council's counts.
    """
    if finance and not _is_the_councils(part):
        return
    for decision in part.item.decisions[:_MOST]:
        text = decision.text.value
        own = decision.body is None or (finance and bool(_FINANCE.search(decision.body.value)))
        if not own or decision.date is not None or _COUNCIL_ALONE.search(text):
            continue
        if not finance and _COUNCIL.search(text):
            continue
        final = [text[slice(*span)] for span in sentences(text)]
        final = [each for each in final if _tells_final(each)]
        if not final:
            continue
        for rule in rules():
            mine = rule.id not in delegated and (not finance or rule.id in _NOT_FINANCE)
            if mine and _settles(rule, " ".join(final), part):
                yield _verdict(rule, decision.text.span)
                break


def _tells_final(sentence: str) -> bool:
    said = _FINALLY.search(sentence) or _SETTLED.search(sentence)
    return bool(said) and not _ADVICE.search(sentence)


def _settles(rule: Rule, final: str, part: Part) -> bool:
    """Whether what is told as final is the rule's thing: named there, or else recommended."""
    told = [final]
    if _SETTLED.search(final):
        told += [passage.text for passage in part.of_kind("recommendation")]
    if rule.id == "mellem-aar" and not any(_MOVES.search(text) for text in told):
        return False
    for text in told:
        for match in rule.thing.finditer(text):
            moved = rule.id == "mellem-aar"
            if moved or not _WITHIN.search(text, max(0, match.start() - 40), match.start()):
                return True
    return False


def _is_the_councils(part: Part) -> bool:
    return any(_COUNCIL_ALONE.search(each.text) for each in part.of_kind("competence", "route"))


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

"""What the checks found of what is there: counts that add up over documents."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from raadhus.minutes import read

from ..model import Report, Result, Span
from ..positions import Lines, overlap, quote
from ..run import check
from .labels import Labelled, Relation
from .marked import Twins


@dataclass(frozen=True, slots=True)
class Mistake:
    """A false alarm or a miss, as it is shown: what it is, where (line), and what stands there."""

    sort: str
    name: str
    line: int
    quote: str
    message: str = ""


@dataclass(slots=True)
class Score:
    """Counts by check (`reported`, `real`, `notes`...) and by kind (`planted`, `found`...).

    `real` of `reported` is the precision, `found` of `planted` the recall. `held` are relations
    that hold, `confirmed` those of them that a check confirmed; `wrongly` counts confirmed
    results that cover a relation that does not hold. `verified_by` are the figures that each check
    confirms; one figure may be confirmed by several.
    """

    documents: int = 0
    reported: Counter[str] = field(default_factory=Counter)
    real: Counter[str] = field(default_factory=Counter)
    notes: Counter[str] = field(default_factory=Counter)
    real_notes: Counter[str] = field(default_factory=Counter)
    planted: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    noted: Counter[str] = field(default_factory=Counter)
    held: Counter[str] = field(default_factory=Counter)
    confirmed: Counter[str] = field(default_factory=Counter)
    wrongly: Counter[str] = field(default_factory=Counter)
    figures: int = 0
    verified: int = 0
    verified_by: Counter[str] = field(default_factory=Counter)
    labelled_figures: int = 0
    labelled_found: int = 0
    mistakes: list[Mistake] = field(default_factory=list)

    def coverage(self, report: Report) -> None:
        self.figures += len(report.figures)
        self.verified += len(report.verified)
        verified = set(report.verified)
        by_check: dict[str, set[Span]] = {}
        for result in report.confirmed:
            by_check.setdefault(result.check, set()).update(verified.intersection(result.places))
        self.verified_by.update({name: len(places) for name, places in by_check.items()})


def score_twins(twins: Twins, name: str, into: Score) -> None:
    """Both twins: in the right one every finding is false."""
    into.documents += 1
    right = check(read(twins.right.encode(), name))
    wrong = check(read(twins.wrong.encode(), name))
    into.coverage(right)
    errors = [(error.kind, error.places) for error in twins.errors]
    _findings(right, (), twins.right, into)
    _findings(wrong, errors, twins.wrong, into)


def score_labelled(labelled: Labelled, name: str, into: Score) -> None:
    """A real document: real is what touches a relation that does not hold."""
    into.documents += 1
    minutes = read(labelled.content, name)
    text = minutes.source.text
    report = check(minutes)
    into.coverage(report)
    broken = [(each.kind, each.places) for each in labelled.relations if not each.holds]
    _findings(report, broken, text, into)
    _confirmed(report, labelled.relations, text, into)
    into.labelled_figures += len(labelled.figures)
    into.labelled_found += sum(1 for span in labelled.figures if _touches(span, report.figures))


Error = tuple[str, tuple[Span, ...]]


def _findings(report: Report, errors: Sequence[Error], text: str, into: Score) -> None:
    lines = Lines(text)
    found: set[int] = set()
    noted: set[int] = set()
    for result in report.findings:
        met = [at for at, (_, places) in enumerate(errors) if touches(result, places)]
        if result.severity == "note":
            into.notes[result.check] += 1
            into.real_notes[result.check] += bool(met)
            noted.update(met)
            continue
        into.reported[result.check] += 1
        into.real[result.check] += bool(met)
        found.update(met)
        if not met:
            into.mistakes.append(_alarm(result, text, lines))
    for at, (kind, places) in enumerate(errors):
        into.planted[kind] += 1
        into.found[kind] += at in found
        into.noted[kind] += at in noted - found
        if at not in found:
            into.mistakes.append(_miss(kind, places, text, lines))


def _confirmed(report: Report, relations: Iterable[Relation], text: str, into: Score) -> None:
    lines = Lines(text)
    for relation in relations:
        needed = min(2, len(relation.places))
        met = [result for result in report.confirmed if covered(result, relation.places) >= needed]
        if relation.holds:
            into.held[relation.kind] += 1
            into.confirmed[relation.kind] += bool(met)
            continue
        for result in met:
            if covered(result, relation.places) == len(relation.places):
                into.wrongly[result.check] += 1
                into.mistakes.append(_alarm(result, text, lines, "bekræftet, men holder ikke"))


def touches(result: Result, places: Iterable[Span]) -> bool:
    """Whether a result points at one of the places."""
    return any(overlap(own, place) for place in places for own in result.places)


def covered(result: Result, places: Iterable[Span]) -> int:
    """How many of the places a result points at."""
    return sum(1 for place in places if any(overlap(own, place) for own in result.places))


def _touches(span: Span, sorted_places: Sequence[Span]) -> bool:
    at = bisect_left(sorted_places, (span[1], 0))
    return any(overlap(span, place) for place in sorted_places[max(0, at - 3) : at])


def _alarm(result: Result, text: str, lines: Lines, sort: str = "falsk") -> Mistake:
    place = result.places[0] if result.places else (0, 0)
    return Mistake(sort, result.check, lines.line(place[0]), quote(text, place), result.message)


def _miss(kind: str, places: tuple[Span, ...], text: str, lines: Lines) -> Mistake:
    return Mistake("overset", kind, lines.line(places[0][0]), quote(text, places[0]))

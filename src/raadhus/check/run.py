"""`check`: all checks on one document, their verdicts put together as a report."""

from __future__ import annotations

from collections.abc import Collection

from raadhus.minutes.model import Minutes

from .checks import CHECKS
from .known import NOTHING, Known
from .model import Report, Result, Span, Verdict
from .once import once
from .paper import Paper
from .pinpoint import pinpointed
from .registry import Check


def check(
    document: Minutes, *, known: Known = NOTHING, only: Collection[str] | None = None
) -> Report:
    """Hold a document's figures against each other and against what is known.

    `only` are names of checks (all without it); an unknown name raises `KeyError`.
    """
    paper = Paper(document, known)
    chosen = list(CHECKS.values()) if only is None else [CHECKS[name] for name in only]
    results = [_result(paper, each, verdict) for each in chosen for verdict in each.function(paper)]
    ordered = tuple(sorted(once(pinpointed(dict.fromkeys(results), paper.text)), key=_place))
    return Report(ordered, paper.figures, _verified(paper.figures, ordered))


def _result(paper: Paper, check: Check, verdict: Verdict) -> Result:
    part = paper.part_at(verdict.places[0]) if verdict.places else None
    return Result(
        check.name,
        verdict.severity or check.severity,
        "confirmed" if verdict.holds else "finding",
        verdict.message,
        tuple(dict.fromkeys(verdict.places)),
        verdict.expected,
        part.number if part else None,
        part.place if part else None,
    )


def _place(result: Result) -> tuple[Span, str]:
    return (result.places[0] if result.places else (0, 0), result.check)


def _verified(figures: tuple[Span, ...], results: tuple[Result, ...]) -> tuple[Span, ...]:
    """Figures that a confirmed comparison rests on and that no error or warning touches."""
    good = {place for r in results if r.status == "confirmed" for place in r.places}
    bad = {
        place
        for r in results
        if r.status == "finding" and r.severity != "note"
        for place in r.places
    }
    return tuple(span for span in figures if span in good and span not in bad)

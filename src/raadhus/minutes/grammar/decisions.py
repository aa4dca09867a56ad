"""The decisions of an item: lines, what each decides, and which recommended points it answers."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..model import Decision, Found, Point
from .attendance import is_attendance_line
from .blocks import entry_of
from .links import linked
from .outcomes import outcome_of
from .view import Piece, fold
from .votes import is_vote_line, merged, vote_of

_POINTS = re.compile(
    r"^(?:(?:ad|vedr\.?)\s+(?=[a-zæøå]))?"
    r"(?:(?:ad|vedr\.?|indstillingspunkt(?:erne|er)?|indstillingens (?:punkt|pkt\.?)"
    r"|delindstilling|at-punkt|pkt\.?|punkt(?:erne)?|nr\.?)\.?\s*)?"
    r"(?P<list>\d{1,2}\.?(?:\s*(?:,|og|&|\+|-|–|til|samt)\s*(?:ad\s+)?\d{1,2}\.?)*)"
    r"(?P<mark>\s*[.:)–-]*)",
    re.IGNORECASE,
)
_AD = re.compile(r"^(?:ad|vedr|indstilling|delindstilling|at-punkt|pkt|punkt|nr\b)", re.IGNORECASE)
_OF_POINTS = re.compile(r"(?:ad|indstilling|delindstilling|at-punkt)", re.IGNORECASE)
_RANGE = re.compile(r"(\d{1,2})\.?\s*(?:-|–|til)\s*(\d{1,2})")


@dataclass(frozen=True, slots=True)
class Whose:
    """Another body's decision: its name and date. All None for this meeting's own."""

    body: Found[str] | None = None
    date: Found[dt.date] | None = None


def decisions_of(pieces: Sequence[Piece], points: Sequence[Point], whose: Whose) -> list[Decision]:
    """One decision per line of a decision section."""
    lines = _lines(pieces)
    decisions = [_decision(line, whose, len(points)) for line in lines]
    decisions = _with_votes(decisions)
    return linked(decisions, points) if whose.body is None else decisions


# --- lines -----------------------------------------------------------------------------


def _lines(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Pieces put together: a colon takes its list along, a list without one is one line."""
    lines: list[list[Piece]] = []
    for piece in pieces:
        if is_attendance_line(piece.text) or not piece.text.strip(" -–.") or piece.line.cells:
            continue
        marker = entry_of(piece)
        above = lines[-1][-1] if lines else None
        if (
            marker is not None
            and above is not None
            and (_leads(lines[-1][0]) or (_in_list(lines[-1]) and not _answers(piece)))
        ):
            lines[-1].append(piece)
        else:
            lines.append([piece])
    return lines


def _leads(piece: Piece) -> bool:
    return piece.text.rstrip().endswith(":") and entry_of(piece) is None


def _in_list(line: list[Piece]) -> bool:
    return entry_of(line[0]) is not None


def _answers(piece: Piece) -> bool:
    """A numbered entry that decides something answers the point of its number."""
    marker = entry_of(piece)
    return (
        marker is not None
        and marker.ordered
        and bool(marker.text)
        and outcome_of(piece.text) != "other"
    )


def _decision(line: list[Piece], whose: Whose, points: int) -> Decision:
    texts = [fold(piece.text) for piece in line]
    text = "\n".join(texts)
    told = _numbers(line[0], points)
    span = (line[0].span[0], line[-1].span[1])
    return Decision(
        Found(text, span, ("section",)),
        outcome_of(texts[0] if outcome_of(texts[0]) != "other" or len(texts) == 1 else text),
        told,
        "number" if told else "whole",
        whose.body,
        whose.date,
        vote_of(text),
    )


def _numbers(piece: Piece, points: int) -> tuple[int, ...]:
    """The point numbers that a line itself names: `Ad 1.-3.`, `1. og 2.`, `Indstillingspunkt 1`."""
    text = fold(piece.text)
    match = _POINTS.match(text)
    if match is None:
        return ()
    named = bool(_AD.match(text))
    if not named:
        bare = match["list"]
        if not (bare.endswith(".") or ")" in match["mark"] or ":" in match["mark"]) or (
            entry_of(piece) is None and len(re.findall(r"\d+", bare)) < 2
        ):
            return ()
        if outcome_of(text) == "other" or max(int(n) for n in re.findall(r"\d+", bare)) > max(
            points, 1
        ):
            return ()
    numbers: list[int] = []
    for low, high in _RANGE.findall(match["list"]):
        if int(high) - int(low) < 50:
            numbers.extend(range(int(low), int(high) + 1))
    numbers.extend(int(n) for n in re.findall(r"\d+", match["list"]))
    if named and max(numbers) > max(points, 1) and not _OF_POINTS.match(text):
        return ()  # "Punkt 15 udgår" speaks of an item
    return tuple(sorted(set(numbers)))


# --- votes -----------------------------------------------------------------------------


def _with_votes(decisions: list[Decision]) -> list[Decision]:
    """Lines that only tell who voted how belong to the decision they stand at."""
    kept: list[Decision] = []
    waiting = None
    for decision in decisions:
        if is_vote_line(decision.text.value):
            if kept:
                kept[-1] = replace(kept[-1], vote=merged(kept[-1].vote, decision.vote))
            else:
                waiting = merged(waiting, decision.vote)
            continue
        kept.append(replace(decision, vote=merged(decision.vote, waiting)))
        waiting = None
    return kept

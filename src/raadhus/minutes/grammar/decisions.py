"""The decisions of an item: lines, what each decides, and which recommended points it answers."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..model import Decision, Found, LinkRule, Point
from .attendance import is_attendance_line
from .blocks import entry_of
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
    return _linked(decisions, points) if whose.body is None else decisions


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


# --- links -----------------------------------------------------------------------------


def _linked(decisions: list[Decision], points: Sequence[Point]) -> list[Decision]:
    if any(decision.points for decision in decisions) or len(points) < 2:
        if (
            len(points) == 1
            and len(decisions) == 1
            and not decisions[0].text.value.casefold().startswith("ad")
        ):
            return [replace(decisions[0], points=(), rule="whole")]
        return decisions
    if (
        len(decisions) >= 2
        and len(decisions) == len(points)
        and all(d.outcome not in ("other", "instructed") for d in decisions)
    ):
        return [_link(d, point.number, "order") for d, point in zip(decisions, points, strict=True)]
    linked = [_by_wording(decision, points) for decision in decisions]
    return [_by_verb(decision, points) for decision in linked] if len(decisions) > 1 else linked


def _link(decision: Decision, number: int, rule: LinkRule) -> Decision:
    return replace(decision, points=(number,), rule=rule)


_WORD = re.compile(r"[a-zæøå]{5,}")
_COMMON = frozenset(
    [
        "efter",
        "taget",
        "tages",
        "godke",
        "indst",
        "beslu",
        "drøft",
        "orien",
        "forva",
        "admin",
        "udval",
        "sagen",
    ]
)


def _stems(text: str) -> set[str]:
    return {word[:6] for word in _WORD.findall(text.casefold()) if word[:5] not in _COMMON}


def _by_wording(decision: Decision, points: Sequence[Point]) -> Decision:
    mine = _stems(decision.text.value.partition(" idet ")[0])
    if decision.outcome in ("other", "instructed") or not mine:
        return decision
    shared = [len(mine & _stems(point.text.value)) for point in points]
    best = max(shared)
    if best >= 1 and best * 2 >= len(mine) and shared.count(best) == 1:
        return _link(decision, points[shared.index(best)].number, "wording")
    return decision


_VERBS = {"discussed": "drøft", "noted": "efterretning"}


def _by_verb(decision: Decision, points: Sequence[Point]) -> Decision:
    """A bare `Drøftet.` beside other lines answers the one point that was to be discussed."""
    verb = _VERBS.get(decision.outcome)
    asked = [point.number for point in points if verb and verb in point.text.value]
    if decision.points or len(asked) != 1 or len(decision.text.value.split()) > 4:
        return decision
    return _link(decision, asked[0], "wording")

"""Which recommended points a decision line answers: by order, by repeated wording, or all.

The numbers that a line itself names (`Ad 1.-3.`) are read with the line, in `decisions.py`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ..model import Decision, LinkRule, Point

MOST = 100  # points of one recommendation: more than any has, and every line is compared with all
_WORD = re.compile(r"[a-zæøå]{5,}")
# Beginnings of words that stand in every recommendation and prove nothing.
_COMMON = frozenset(
    ("efter", "taget", "tages", "godke", "indst", "beslu", "drøft", "orien", "forva", "admin",
     "udval", "sagen")
)  # fmt: skip
_VERBS = {"discussed": "drøft", "noted": "efterretning"}


def linked(decisions: list[Decision], points: Sequence[Point]) -> list[Decision]:
    """The decisions with the points that each answers, and the rule that told it."""
    if any(decision.points for decision in decisions) or not 2 <= len(points) <= MOST:
        return _of_one_point(decisions, points)
    if _in_order(decisions, points):
        return [_link(d, point.number, "order") for d, point in zip(decisions, points, strict=True)]
    stems = [_stems(point.text.value) for point in points]
    found = [_by_wording(decision, points, stems) for decision in decisions]
    return [_by_verb(decision, points) for decision in found] if len(decisions) > 1 else found


def _of_one_point(decisions: list[Decision], points: Sequence[Point]) -> list[Decision]:
    """One line on one point answers the whole, whatever it calls it."""
    if len(points) != 1 or len(decisions) != 1:
        return decisions
    if decisions[0].text.value.casefold().startswith("ad"):
        return decisions
    return [replace(decisions[0], points=(), rule="whole")]


def _in_order(decisions: Sequence[Decision], points: Sequence[Point]) -> bool:
    if len(decisions) < 2 or len(decisions) != len(points):
        return False
    return all(decision.outcome not in ("other", "instructed") for decision in decisions)


def _link(decision: Decision, number: int, rule: LinkRule) -> Decision:
    return replace(decision, points=(number,), rule=rule)


def _stems(text: str) -> set[str]:
    return {word[:6] for word in _WORD.findall(text.casefold()) if word[:5] not in _COMMON}


def _by_wording(decision: Decision, points: Sequence[Point], stems: Sequence[set[str]]) -> Decision:
    mine = _stems(decision.text.value.partition(" idet ")[0])
    if decision.outcome in ("other", "instructed") or not mine:
        return decision
    shared = [len(mine & theirs) for theirs in stems]
    best = max(shared)
    if best >= 1 and best * 2 >= len(mine) and shared.count(best) == 1:
        return _link(decision, points[shared.index(best)].number, "wording")
    return decision


def _by_verb(decision: Decision, points: Sequence[Point]) -> Decision:
    """A bare `Drøftet.` beside other lines answers the one point that was to be discussed."""
    verb = _VERBS.get(decision.outcome)
    asked = [point.number for point in points if verb and verb in point.text.value]
    if decision.points or len(asked) != 1 or len(decision.text.value.split()) > 4:
        return decision
    return _link(decision, asked[0], "wording")

"""The rules: one small function each, looked up by the kind of observation that they judge.

A rule takes an observation (`seen.py`) and gives a Danish clause for each way it is broken.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

from .model import Finding, Severity
from .seen import Observation

Seen = TypeVar("Seen", bound=Observation)
Judge = Callable[[Seen], Iterable[str]]


@dataclass(frozen=True)
class Rule:
    """`title` is what holds, `advice` what to do where it does not; both Danish sentences."""

    name: str
    severity: Severity
    title: str
    advice: str


RULES: dict[str, Rule] = {}
_JUDGES: dict[type[Observation], list[tuple[Rule, Judge[Any]]]] = {}


def rule(
    kind: type[Seen], name: str, severity: Severity, title: str, advice: str
) -> Callable[[Judge[Seen]], Judge[Seen]]:
    """Register a function as the rule `name` for observations of one kind."""

    def register(judge: Judge[Seen]) -> Judge[Seen]:
        known = RULES.setdefault(name, Rule(name, severity, title, advice))
        _JUDGES.setdefault(kind, []).append((known, judge))
        return judge

    return register


def judge(seen: Observation) -> Iterator[Finding]:
    """What all rules for this kind of observation find."""
    for known, function in _JUDGES.get(type(seen), []):
        for detail in function(seen):
            yield Finding(known.name, known.severity, seen.url, detail)

"""The checks, by name. A check is a function from a `Paper` to verdicts, under `@check`."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from .model import Severity, Verdict
from .paper import Paper

Family = Literal["tables", "amounts", "dates", "structure", "law", "competence", "language"]
Function = Callable[[Paper], Iterable[Verdict]]


@dataclass(frozen=True, slots=True)
class Check:
    """A check: `name` in English with hyphens, `title` in Danish for its users."""

    name: str
    severity: Severity
    title: str
    family: Family
    function: Function

    @property
    def explanation(self) -> str:
        """The first paragraph of the function's docstring."""
        return " ".join((self.function.__doc__ or "").split("\n\n")[0].split())


CHECKS: dict[str, Check] = {}


def check(
    name: str, severity: Severity, title: str, family: Family
) -> Callable[[Function], Function]:
    """Register a check. Its verdicts must come in the same order for the same document."""

    def register(function: Function) -> Function:
        if name in CHECKS:
            raise ValueError(f"two checks are called {name}")
        CHECKS[name] = Check(name, severity, title, family, function)
        return function

    return register

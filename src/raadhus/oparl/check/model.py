"""What goes into a check and what comes out of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]
Thing = dict[str, Json]  # a JSON object


class Severity(StrEnum):
    """How strongly the specification asks for it."""

    MUST = "MUST"
    SHOULD = "SHOULD"


@dataclass(frozen=True)
class Answer:
    """What came back from one address.

    `url` is where the answer came from in the end, `headers` have small letters. `problem` is a
    Danish clause where nothing usable came; then `status` is 0. `cut` says that there was more
    than the caller wanted to keep.
    """

    url: str
    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    problem: str = ""
    cut: bool = False


class Fetcher(Protocol):
    """The way to a server. It never raises and always comes back within a bounded time."""

    def get(self, url: str, *, keep: int) -> Answer:
        """Fetch `url` without cookies and keep at most `keep` bytes of its body."""
        ...


@dataclass(frozen=True)
class Limits:
    """How far a check goes: objects fetched alone, entries read of a list, seconds in all."""

    objects: int = 300
    entries: int = 500  # of each list
    seconds: float = 300
    body: int = 5_000_000  # bytes of a JSON answer


@dataclass(frozen=True)
class Finding:
    """One rule broken at one address; `detail` says in Danish what was seen."""

    rule: str
    severity: Severity
    url: str
    detail: str


@dataclass
class Report:
    """All that a check saw. `notes` says in Danish what could not be tried, and why."""

    url: str
    findings: list[Finding] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    objects: int = 0
    requests: int = 0
    deleted: int = 0  # deleted objects that were met

    def broken(self) -> frozenset[str]:
        """The names of the rules that were broken."""
        return frozenset(finding.rule for finding in self.findings)

    def passed(self) -> bool:
        """Whether something was seen and no rule of strength MUST was broken."""
        gravest = {finding.severity for finding in self.findings}
        return self.objects > 0 and Severity.MUST not in gravest

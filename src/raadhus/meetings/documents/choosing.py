"""Which of a document's findings are shown: by kind and severity, as the page's address says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from raadhus.check.checks import CHECKS

from .. import words
from .margin import Stored


@dataclass(frozen=True, slots=True)
class Choice:
    """A way to see fewer findings: the address that does so, and how many are left."""

    name: str
    count: int
    address: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Chosen:
    """What of the findings is shown, as the page's address says; empty for all."""

    kind: str = ""
    severity: str = ""
    confirmed: bool = False

    @classmethod
    def of(cls, query: Mapping[str, Any]) -> Chosen:
        """What nobody knows is left out."""
        kind, severity = query.get("slags", ""), query.get("alvor", "")
        known = kind in CHECKS or kind in words.FAMILY_NAMES
        return cls(
            kind if known else "",
            severity if severity in words.SEVERITY_NAMES else "",
            query.get("vis") == words.CONFIRMED,
        )

    def query(self, **changes: Any) -> str:
        """The end of the address for this choice with some changes."""
        kind = changes.get("kind", self.kind)
        severity = changes.get("severity", self.severity)
        confirmed = changes.get("confirmed", self.confirmed)
        pairs = [("slags", kind), ("alvor", severity), ("vis", words.CONFIRMED * confirmed)]
        found = urlencode([(name, value) for name, value in pairs if value])
        return f"?{found}" if found else "?"

    def takes(self, result: Stored) -> bool:
        family = words.FAMILIES.get(_family(result["check"]), ("",))[0]
        return self.kind in {"", result["check"], family} and (
            not self.severity or words.SEVERITY_NAMES[self.severity] == result["severity"]
        )


def _family(check: str) -> str:
    return CHECKS[check].family if check in CHECKS else ""


def severity_choices(results: Sequence[Stored], chosen: Chosen) -> list[Choice]:
    """All severities, also those without a finding: that there is no error is worth saying."""
    alike = Chosen(kind=chosen.kind)
    there = [one["severity"] for one in results if alike.takes(one)]
    every = Choice(_("Alle"), len(there), chosen.query(severity=""), not chosen.severity)
    return [every] + [
        Choice(
            words.SEVERITIES[severity][0],
            there.count(severity),
            chosen.query(severity=name),
            chosen.severity == name,
        )
        for name, severity in words.SEVERITY_NAMES.items()
    ]


def kind_choices(results: Sequence[Stored], chosen: Chosen) -> list[Choice]:
    """Families that have findings, and the single check that is chosen."""
    alike = Chosen(severity=chosen.severity)
    there = [one for one in results if alike.takes(one)]
    every = Choice(_("Alle slags"), len(there), chosen.query(kind=""), not chosen.kind)
    found = [every]
    for name, title in words.FAMILY_NAMES.items():
        count = sum(Chosen(kind=name).takes(one) for one in there)
        if count or chosen.kind == name:
            found.append(Choice(title, count, chosen.query(kind=name), chosen.kind == name))
    if chosen.kind in CHECKS:
        count = sum(one["check"] == chosen.kind for one in there)
        found.append(Choice(CHECKS[chosen.kind].title, count, chosen.query(), True))
    return found

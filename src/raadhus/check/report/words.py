"""Words that every readable form of a report shares, and its results put together by item."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from raadhus.minutes.model import Minutes
from raadhus.minutes.outline import danish_date

from ..model import Report, Result, Severity
from ..wording import listed

SEVERITIES: dict[Severity, str] = {"error": "Fejl", "warning": "Advarsel", "note": "Bemærkning"}
_COUNTED: dict[Severity, tuple[str, str]] = {
    "error": ("fejl", "fejl"),
    "warning": ("advarsel", "advarsler"),
    "note": ("bemærkning", "bemærkninger"),
}


@dataclass(frozen=True, slots=True)
class Group:
    """Results of one item; `part` is its place in the document, None for the document's head."""

    part: int | None
    title: str
    results: tuple[Result, ...]


def sort_of(result: Result) -> str:
    """`Fejl`, `Advarsel`, `Bemærkning` or `Bekræftet`."""
    return "Bekræftet" if result.status == "confirmed" else SEVERITIES[result.severity]


def meeting_of(minutes: Minutes) -> str:
    """`Socialudvalget, torsdag den 8. august 2024`, as much of it as is known."""
    known = [minutes.committee.value] if minutes.committee else []
    known += [danish_date(minutes.date.value)] if minutes.date else []
    return ", ".join(known)


def findings_told(report: Report) -> str:
    """`3 fund: 2 fejl og 1 advarsel.`"""
    findings = report.findings
    if not findings:
        return "Ingen fund."
    told = []
    for severity, (one, more) in _COUNTED.items():
        number = sum(1 for result in findings if result.severity == severity)
        told += [f"{number} {one if number == 1 else more}"] if number else []
    return f"{len(findings)} fund: {listed(told)}."


def coverage_told(report: Report) -> str:
    """`148 af 212 tal er bekræftet (70 %).`"""
    if not report.figures:
        return "Ingen tal at kontrollere."
    share = f" ({report.coverage:.0%})".replace("%", "\xa0%")
    return f"{len(report.verified)} af {len(report.figures)} tal er bekræftet{share}."


def grouped(minutes: Minutes, results: Iterable[Result]) -> Iterator[Group]:
    """The results by item, in the order of the document."""
    ordered = sorted(results, key=lambda result: -1 if result.part is None else result.part)
    for part, group in groupby(ordered, key=lambda result: result.part):
        yield Group(part, _title(minutes, part), tuple(group))


def _title(minutes: Minutes, part: int | None) -> str:
    if part is None:
        return "Dokumentets hoved" if minutes.items else "Dokumentet"
    item = minutes.items[part]
    title = item.title.value if item.title else "uden titel"
    label = item.label.value.rstrip(".:") if item.label else ""
    named = label if not label or label[0].isalpha() else f"Punkt {label}"
    return f"{named}: {title}" if named else title

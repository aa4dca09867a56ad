"""A report as a Danish text and as JSON."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator

from .model import Finding, Report, Severity
from .registry import RULES
from .values import shown

EXAMPLES = 5  # findings shown of each rule


def as_text(report: Report) -> str:
    """The report for somebody who reads it, the gravest first."""
    by_rule: dict[str, list[Finding]] = defaultdict(list)
    for finding in report.findings:
        by_rule[finding.rule].append(finding)
    names = sorted(by_rule, key=lambda name: (RULES[name].severity != Severity.MUST, name))
    lines = [f"OParl 1.1: {shown(report.url)}", _extent(report), ""]
    for name in names:
        lines += [*_of_rule(name, by_rule[name]), ""]
    if report.notes:
        lines += ["Ikke prøvet:", *(f"  - {note}" for note in report.notes), ""]
    return "\n".join([*lines, _verdict(report, names)])


def _extent(report: Report) -> str:
    return (
        f"{report.objects} objekter set i {report.requests} hentninger,"
        f" {report.deleted} af dem slettede."
    )


def _of_rule(name: str, findings: list[Finding]) -> Iterator[str]:
    known = RULES[name]
    yield f"{known.severity} {name}: {known.title}"
    for finding in findings[:EXAMPLES]:
        yield f"  {shown(finding.url)}"
        yield f"      {finding.detail}"
    if len(findings) > EXAMPLES:
        yield f"  … og {len(findings) - EXAMPLES} steder mere"
    yield f"  Gør sådan: {known.advice}"


def _verdict(report: Report, names: list[str]) -> str:
    if not names:
        return "Ingen fejl fundet." if report.objects else "Der blev ikke set noget."
    must = sum(RULES[name].severity is Severity.MUST for name in names)
    return f"{must} brudte krav (MUST), {len(names) - must} brudte anbefalinger (SHOULD)."


def as_json(report: Report) -> str:
    """The report for a program: what was seen, each finding with its rule, and the notes."""
    findings = [
        {
            "rule": finding.rule,
            "severity": finding.severity.value,
            "url": finding.url,
            "detail": finding.detail,
            "title": RULES[finding.rule].title,
            "advice": RULES[finding.rule].advice,
        }
        for finding in report.findings
    ]
    whole = {
        "url": report.url,
        "passed": report.passed(),
        "objects": report.objects,
        "requests": report.requests,
        "deleted": report.deleted,
        "findings": findings,
        "notes": report.notes,
    }
    return json.dumps(whole, ensure_ascii=True, indent=2)

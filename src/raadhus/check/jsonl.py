"""A report as JSON: one object for each file, what `raadhus check --json` prints a line of."""

from __future__ import annotations

import json
from typing import Any

from raadhus.minutes.contract import source_to_contract
from raadhus.minutes.model import Minutes

from .model import Report, Result

FORMAT = "raadhus-check"
VERSION = 1


def to_line(minutes: Minutes, report: Report, *, confirmed: bool = False) -> str:
    """The object as one line of JSON."""
    return json.dumps(to_object(minutes, report, confirmed=confirmed), ensure_ascii=False) + "\n"


def to_object(minutes: Minutes, report: Report, *, confirmed: bool = False) -> dict[str, Any]:
    """The report as plain values; offsets count in `minutes.source.text`."""
    shown = report.results if confirmed else report.findings
    return {
        "format": FORMAT,
        "version": VERSION,
        "source": source_to_contract(minutes.source),
        "figures": len(report.figures),
        "verified": len(report.verified),
        "findings": [_result(minutes.source.text, result) for result in shown],
    }


def _result(text: str, result: Result) -> dict[str, Any]:
    return {
        "item": result.item,
        "check": result.check,
        "severity": result.severity,
        "status": result.status,
        "message": result.message,
        "places": [
            {"start": start, "end": end, "quote": text[start:end]} for start, end in result.places
        ],
        "expected": result.expected,
    }

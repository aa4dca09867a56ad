"""Reports as SARIF 2.1.0, the form in which tools for review exchange findings.

Facts of the form: Static Analysis Results Interchange Format (SARIF) Version 2.1.0, OASIS
Standard, 27 March 2020. Regions count in the text that `raadhus read --text` prints.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from raadhus import __version__

from .checks import CHECKS
from .explained import explained
from .model import CheckedFile, Result, Span
from .positions import Lines

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
_PLAIN = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")


def to_sarif(files: Iterable[CheckedFile], *, confirmed: bool = False) -> str:
    """One log with one run for all files; `confirmed` results are of the kind `pass`."""
    files = list(files)
    log = {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": _driver()},
                "language": "da",
                "columnKind": "unicodeCodePoints",
                "artifacts": [_artifact(each) for each in files],
                "results": [
                    result
                    for index, each in enumerate(files)
                    for result in _results(index, each, confirmed=confirmed)
                ],
            }
        ],
    }
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _driver() -> dict[str, Any]:
    return {
        "name": "raadhus check",
        "version": __version__,
        "language": "da",
        "rules": [
            {
                "id": check.name,
                "shortDescription": {"text": check.title},
                "fullDescription": {"text": explained(check.name) or check.title},
                "help": {"text": explained(check.name) or check.title},
                "defaultConfiguration": {"level": check.severity},
                "properties": {"tags": [check.family]},
            }
            for check in CHECKS.values()
        ],
    }


def _artifact(checked: CheckedFile) -> dict[str, Any]:
    source = checked.minutes.source
    return {
        "location": {"uri": uri(checked.name)},
        "mimeType": source.media_type,
        "hashes": {"sha-256": source.sha256},
        "sourceLanguage": "da",
    }


def _results(index: int, checked: CheckedFile, *, confirmed: bool) -> Iterable[dict[str, Any]]:
    text = checked.minutes.source.text
    lines = Lines(text)
    order = {name: at for at, name in enumerate(CHECKS)}
    shown = checked.report.results if confirmed else checked.report.findings
    for result in shown:
        places = [_location(index, checked.name, text, lines, span) for span in result.places]
        yield {
            "ruleId": result.check,
            "ruleIndex": order[result.check],
            **_weight(result),
            "message": {"text": result.message},
            "locations": places[:1],
            "relatedLocations": [
                {"id": at, **place} for at, place in enumerate(places[1:], start=1)
            ],
            "properties": {"item": result.item, "expected": result.expected},
        }


def _weight(result: Result) -> dict[str, str]:
    if result.status == "confirmed":
        return {"kind": "pass", "level": "none"}
    return {"kind": "fail", "level": result.severity}


def _location(index: int, name: str, text: str, lines: Lines, span: Span) -> dict[str, Any]:
    start, end = span
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": uri(name), "index": index},
            "region": {
                "charOffset": start,
                "charLength": end - start,
                "startLine": lines.line(start),
                "startColumn": lines.column(start),
                "endLine": lines.line(end),
                "endColumn": lines.column(end),
                "snippet": {"text": text[start:end]},
            },
        }
    }


def uri(name: str) -> str:
    """A file's name as a URI reference; an absolute path becomes a `file:` URI."""
    encoded = "".join(
        sign if sign in _PLAIN else "".join(f"%{byte:02X}" for byte in _bytes(sign))
        for sign in name
    )
    return f"file://{encoded}" if encoded.startswith("/") else encoded


def _bytes(sign: str) -> bytes:
    return sign.encode("utf-8", "surrogateescape")

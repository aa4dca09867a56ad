"""A report as a text for the terminal: the findings by item, with lines and quotes."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from raadhus.minutes.model import Minutes

from ..model import Report, Result
from ..positions import Lines, quote
from .words import coverage_told, findings_told, grouped, meeting_of, sort_of

WIDTH = 96


def to_text(name: str, minutes: Minutes, report: Report, *, confirmed: bool = False) -> str:
    """The whole report on one file."""
    shown = report.results if confirmed else report.findings
    return "\n".join([*_head(name, minutes, report), *_body(minutes, shown)]) + "\n"


def _head(name: str, minutes: Minutes, report: Report) -> Iterator[str]:
    meeting = meeting_of(minutes)
    yield f"{name}: {meeting}" if meeting else name
    yield f"  {findings_told(report)} {coverage_told(report)}"


def _body(minutes: Minutes, results: tuple[Result, ...]) -> Iterator[str]:
    text = minutes.source.text
    lines = Lines(text)
    for group in grouped(minutes, results):
        yield ""
        yield f"  {group.title}"
        for result in group.results:
            yield from _result(result, text, lines)
    yield ""


def _result(result: Result, text: str, lines: Lines) -> Iterator[str]:
    yield f"    {sort_of(result)} ({result.check})"
    yield from textwrap.wrap(
        result.message, WIDTH, initial_indent=" " * 6, subsequent_indent=" " * 6
    )
    for place in result.places:
        yield f"      linje {lines.line(place[0])}: “{quote(text, place)}”"
    if result.expected is not None and result.status == "finding":
        yield f"      ventet: {result.expected}"

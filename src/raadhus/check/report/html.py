"""A report as a page of its own: the document with numbered marks, the findings beside it.

The page has no script and asks for nothing; its own header forbids both.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator
from importlib import resources
from pathlib import PurePath

from ..checks import CHECKS
from ..model import CheckedFile, Result
from ..positions import Lines, quote
from .marks import Painter, marks_of, shown
from .page import Block, Writer, blocks_of, paragraph
from .words import coverage_told, findings_told, grouped, meeting_of, sort_of

_ABOUT = (
    "Et fund er et spørgsmål: to steder i dokumentet passer ikke sammen, eller noget ser ud som en "
    "slåfejl. Se efter på stedet, før noget rettes. Det, der ikke er nævnt, er ikke nødvendigvis "
    "rigtigt: kun de bekræftede tal er regnet efter."
)


def to_html(files: Iterable[CheckedFile], *, confirmed: bool = False) -> str:
    """The page of all files; `confirmed` underlines the figures that hold."""
    files = list(files)
    style = (resources.files("raadhus.check") / "report" / "report.css").read_text("utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    name = title(files[0]) if len(files) == 1 else f"{len(files)} dokumenter"
    documents = "\n".join(
        "\n".join(_document(f"d{at}-", each, confirmed=confirmed))
        for at, each in enumerate(files, start=1)
    )
    return (
        '<!doctype html>\n<html lang="da">\n<head>\n<meta charset="utf-8">\n'
        '<meta http-equiv="Content-Security-Policy" '
        f"content=\"default-src 'none'; style-src 'sha256-{digest}'\">\n"
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>Kontrol af {shown(name)}</title>\n<style>{style}</style>\n</head>\n<body>\n"
        f"<header><h1>Kontrol af {shown(name)}</h1>\n{paragraph(_ABOUT)}</header>\n"
        f"<main>\n{documents}\n</main>\n</body>\n</html>\n"
    )


def title(checked: CheckedFile) -> str:
    """The file's name without its folders, which are nobody else's business."""
    return PurePath(checked.name).name


def _document(prefix: str, checked: CheckedFile, *, confirmed: bool) -> Iterator[str]:
    report, minutes = checked.report, checked.minutes
    yield f'<article id="{prefix}dokument">'
    yield paragraph(meeting_of(minutes) or title(checked), "h2")
    if meeting_of(minutes):
        yield paragraph(title(checked), kind="name")
    yield paragraph(f"{findings_told(report)} {coverage_told(report)}", kind="told")
    if confirmed:
        yield '<p><span class="sure">Understregede tal</span> er bekræftet.</p>'
    numbered = list(enumerate(report.findings, start=1))
    if numbered:
        yield from _overview(prefix, checked)
    yield "<h3>Dokumentet</h3>"
    marks = [mark for number, each in numbered for mark in marks_of(prefix, number, each)]
    painter = Painter(minutes.source.text, prefix, marks, report.verified if confirmed else ())
    yield from _rows(prefix, checked, Writer(minutes, painter), numbered)
    yield "</article>"


def _overview(prefix: str, checked: CheckedFile) -> Iterator[str]:
    text = checked.minutes.source.text
    number = {id(result): at for at, result in enumerate(checked.report.findings, start=1)}
    yield '<nav aria-label="Fund"><h3>Fund</h3>'
    for group in grouped(checked.minutes, checked.report.findings):
        yield f"{paragraph(group.title, kind='item')}<ol>"
        for each in group.results:
            at = number[id(each)]
            stands = f": “{shown(quote(text, each.places[0]))}”" if each.places else ""
            link = f'<a href="#{prefix}fund-{at}">{sort_of(each)}, {shown(_title(each))}</a>'
            yield f'<li value="{at}">{link}{stands}</li>'
        yield "</ol>"
    yield "</nav>"


def _rows(
    prefix: str, checked: CheckedFile, writer: Writer, numbered: list[tuple[int, Result]]
) -> Iterator[str]:
    """The blocks of the text, and beside each the findings whose first place stands in it."""
    lines = Lines(checked.minutes.source.text)
    waiting = sorted(numbered, key=_first, reverse=True)
    quiet: list[Block] = []
    for block in blocks_of(checked.minutes.source.text):
        here: list[tuple[int, Result]] = []
        while waiting and _first(waiting[-1]) < block.span[1]:
            here.append(waiting.pop())
        if not here:
            quiet.append(block)
            continue
        yield from _row(writer, quiet, [])
        quiet = []
        notes = [_note(prefix, number, each, checked, lines) for number, each in here]
        yield from _row(writer, [block], notes)
    yield from _row(writer, quiet, [])
    for number, each in reversed(waiting):
        yield from _row(writer, [], [_note(prefix, number, each, checked, lines)])


def _first(numbered: tuple[int, Result]) -> int:
    places = numbered[1].places
    return places[0][0] if places else -1


def _row(writer: Writer, blocks: list[Block], notes: list[str]) -> Iterator[str]:
    if blocks or notes:
        text = "\n".join(map(writer.write, blocks))
        beside = f"\n<aside>{''.join(notes)}</aside>" if notes else ""
        yield f'<div class="row"><div class="text">{text}</div>{beside}</div>'


def _note(prefix: str, number: int, result: Result, checked: CheckedFile, lines: Lines) -> str:
    text = checked.minutes.source.text
    head = f"<strong>{number}. {sort_of(result)}</strong> {shown(_title(result))}"
    expected = paragraph(f"Ventet: {result.expected}", kind="expected") if result.expected else ""
    places = "".join(
        f'<li><a href="#{prefix}sted-{number}-{at}">linje {lines.line(place[0])}</a>: '
        f"“{shown(quote(text, place))}”</li>"
        for at, place in enumerate(result.places, start=1)
    )
    return (
        f'<section class="card {result.severity}" id="{prefix}fund-{number}">'
        f"<p>{head}</p>{paragraph(result.message)}{expected}"
        f"{places and f'<ul>{places}</ul>'}</section>"
    )


def _title(result: Result) -> str:
    known = CHECKS.get(result.check)
    return known.title if known else result.check

"""The running text against the tables of the same item."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ..model import Severity, Verdict
from ..naming.cells import Cells
from ..naming.contradiction import contradiction
from ..naming.held import Held
from ..naming.mention import Mention
from ..naming.of import bare_mentions, mentions
from ..naming.pairing import agree, named_alike, pairs_of
from ..naming.placing import Misplaced, Places
from ..naming.sourcing import source
from ..naming.wording import ended, in_form_of, quote
from ..paper import Paper
from ..registry import check


@check("text-table", "error", "Tekst mod tabel", "amounts")
def text_table(paper: Paper) -> Iterator[Verdict]:
    """A figure that the text takes from a table of its item is the one the table prints."""
    rounds = zip(paper.parts, mentions(paper), pairs_of(paper), strict=True)
    for part, found, pairs in rounds:
        if not part.grids:
            continue
        cells = Cells(part)
        places = Places(cells, paper.date.year if paper.date else None)
        told = {
            mention.place
            for pair in pairs
            if agree(pair.one, pair.other) and named_alike(pair)
            for mention in (pair.one, pair.other)
        }
        for mention in found:
            if mention.passage.role != "caption":
                yield from _judged(mention, cells, places, repeated=mention.place in told)
        for mention in bare_mentions(part):
            wrong = places.misplaced(mention)
            if wrong:
                yield _misplaced(mention, wrong)


def _judged(mention: Mention, cells: Cells, places: Places, *, repeated: bool) -> Iterator[Verdict]:
    found = None if repeated else places.misplaced(mention)
    if found:
        yield _misplaced(mention, found)
        return
    held = source(mention, cells)
    if held:
        message = f"{quote(mention)} stemmer med tabellen, der har {_cell(held)}."
        yield Verdict(True, message, (mention.span, held.cell.span))
        return
    wrong = None if repeated else contradiction(mention, cells)
    if wrong is None:
        return
    spans = (mention.span, wrong.held.cell.span)
    message = f"Her står {quote(mention)}, men tabellen har {_cell(wrong.held)}"
    if not wrong.sure:
        yield Verdict(False, f"{message}.", spans, None, "warning")
        return
    expected = in_form_of(_like(mention, wrong.held), mention)
    severity: Severity = "error" if wrong.slip else "warning"
    yield Verdict(False, ended(f"{message}, altså {expected}"), spans, expected, severity)


def _misplaced(mention: Mention, found: Misplaced) -> Verdict:
    """The text tells the figure of the next row or column, or a slip of its own."""
    expected = in_form_of(_like(mention, found.held), mention)
    message = f"Her står {quote(mention)}, men tabellen har {_cell(found.held)}, altså {expected}"
    spans = [mention.span, found.held.cell.span]
    if found.taken:
        message = f"{ended(message)} Tallet i teksten ligner {_cell(found.taken)}"
        spans.append(found.taken.cell.span)
    return Verdict(False, ended(message), tuple(spans), expected)


def _like(mention: Mention, held: Held) -> Decimal:
    """The cell's value with the sign of the text."""
    return abs(held.value) if mention.low >= 0 else -abs(held.value)


def _cell(held: Held) -> str:
    """`3.795 under “Afvigelse” i rækken “I alt”`."""
    heading = f" under “{_short(held.column.label)}”" if held.column.label else ""
    row = f" i rækken “{_short(held.row.label)}”" if held.row.label else ""
    return f"{held.cell.text}{heading}{row}"


def _short(label: str) -> str:
    words = " ".join(label.split())
    return words if len(words) <= 60 else f"{words[:57]}…"

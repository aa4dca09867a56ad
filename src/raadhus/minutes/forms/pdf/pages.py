"""One page's runs and rules brought into lines and table rows, in reading order."""

from __future__ import annotations

from collections import defaultdict

from .columns import aligned_rows
from .grids import cell_text, ruled_rows, table_row
from .labels import labels_first
from .lines import printed_lines, rows_of
from .rules import Drawing
from .shapes import Printed, Run

_COVERED = 0.8  # of the characters: less, and the tags are no help
_EDGE = 0.1  # of the page's height
_SHORT_PAGE = 400  # characters: there, running heads may be more than the text


def page_lines(runs: list[Run], page: int, drawing: Drawing | None) -> list[Printed]:
    """The lines and rows of a page from top to bottom; text set aslant comes last.

    Without a `drawing` the tables are those of the tags.
    """
    aside = [run for run in runs if run.aside]
    upright = [run for run in runs if not run.aside] if aside else runs
    if drawing is None:
        rows, outside = _tagged_rows(upright, page)
        lines = printed_lines(outside, page)
    else:
        upright = [run._replace(tag=None) for run in upright]
        rows, outside = ruled_rows(upright, drawing, page)
        outside = labels_first(outside)
        aligned, rest = aligned_rows(rows_of(outside), page)
        rows += aligned
        lines = [line for row in rest for line in printed_lines(row, page)]
    found = sorted([*lines, *rows], key=lambda line: -line.y) if rows else lines
    return found + [line for run in aside for line in printed_lines([run], page)]


def tagged(runs: list[Run], height: float) -> bool:
    """Whether the structure tree speaks of (nearly) all of a page's text.

    Text in the margins need not be in the tree: running heads often are not.
    """
    known = sum(len(run.text) for run in runs if run.tag and not _is_artifact(run))
    paper = sum(len(run.text) for run in runs if _is_artifact(run))
    unknown = sum(len(run.text) for run in runs if not run.tag and _inside(run, height))
    return known > 0 and known >= _COVERED * (known + unknown) and paper <= known + _SHORT_PAGE


def untagged(runs: list[Run]) -> int:
    """How many runs the structure tree does not speak of."""
    return sum(run.tag is None for run in runs)


def _inside(run: Run, height: float) -> bool:
    return _EDGE * height < run.y < (1 - _EDGE) * height


def _is_artifact(run: Run) -> bool:
    return run.tag is not None and run.tag.kind == "ARTIFACT"


def _tagged_rows(runs: list[Run], page: int) -> tuple[list[Printed], list[Run]]:
    """The rows of tagged tables, and the runs outside them."""
    tables: dict[tuple[int, int], list[Run]] = defaultdict(list)
    outside: list[Run] = []
    for run in runs:
        if run.tag and run.tag.kind in ("TD", "TH"):
            tables[run.tag.table, run.tag.row].append(run)
        else:
            outside.append(run)
    return [_tagged_row(row, page) for row in tables.values()], outside


def _tagged_row(runs: list[Run], page: int) -> Printed:
    tags = [run.tag for run in runs if run.tag]
    width = max(max(tag.width, tag.cell + 1) for tag in tags)
    cells: list[list[Run]] = [[] for _ in range(min(width, 500))]
    for run in runs:
        if run.tag:
            cells[min(run.tag.cell, len(cells) - 1)].append(run)
    span = (min(run.x0 for run in runs), max(run.x1 for run in runs))
    row = table_row([cell_text(cell) for cell in cells], runs, page, tags[0].table, span)
    row.header = all(tag.kind == "TH" for tag in tags)
    return row

"""Tables with drawn rules: which run stands in which cell of a grid."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from .lines import join, rows_of
from .rules import Drawing, groups
from .shapes import Box, Printed, Run, Segment

_NEAR = 2.5  # points
_MOST_CELLS = 20_000  # more is squared paper


@dataclass(slots=True)
class Grid:
    """The bounds of rows (from the top) and columns, and the rules between them."""

    ys: list[float]
    xs: list[float]
    across: list[Segment]
    down: list[Segment]
    runs: list[Run] = field(default_factory=list)

    def holds(self, run: Run) -> bool:
        x, y = (run.x0 + run.x1) / 2, run.y + run.size * 0.3
        return self.xs[0] <= x <= self.xs[-1] and self.ys[-1] <= y <= self.ys[0]


def ruled_rows(runs: list[Run], drawing: Drawing, page: int) -> tuple[list[Printed], list[Run]]:
    """The rows of a page's ruled tables and the runs that stand in none.

    Every table has its own negative number in `table`, counted on this page alone.
    """
    grids = [grid for group in groups(drawing) if (grid := _grid(*group))]
    outside: list[Run] = []
    for run in runs:
        grid = next((grid for grid in grids if grid.holds(run)), None)
        (grid.runs if grid else outside).append(run)
    rows: list[Printed] = []
    for number, grid in enumerate(grids, start=1):
        found = _rows(grid, page, -number, drawing.shades)
        if any(len(row.cells or ()) > 1 for row in found):
            rows += found
        else:
            outside += grid.runs
    return rows, outside


def _grid(across: list[Segment], down: list[Segment]) -> Grid | None:
    ys = _distinct([rule.at for rule in across])[::-1]
    edges = [min(rule.low for rule in across), max(rule.high for rule in across)]
    xs = _distinct([*(rule.at for rule in down), *edges])
    if len(ys) < 2 or len(xs) < 3 or len(ys) * len(xs) > _MOST_CELLS:
        return None
    return Grid(ys, xs, across, down)


def _distinct(values: list[float]) -> list[float]:
    kept: list[float] = []
    for value in sorted(values):
        if not kept or value - kept[-1] > _NEAR:
            kept.append(value)
    return kept


def _rows(grid: Grid, page: int, table: int, shades: list[Box]) -> list[Printed]:
    cells = _filled(grid)
    rows = []
    for index in range(len(grid.ys) - 1):
        columns = _columns(grid, index)
        runs = [cells.get((index, column), []) for column in range(len(columns) - 1)]
        if any(runs):
            bounds = (columns, grid.ys[index], grid.ys[index + 1])
            rows.append(_row(runs, bounds, page, table, shades))
    flag_heads(rows)
    return rows


def _filled(grid: Grid) -> dict[tuple[int, int], list[Run]]:
    """The runs of each cell; a cell over several rows stands in its first."""
    cells: dict[tuple[int, int], list[Run]] = {}
    bands = [_columns(grid, index) for index in range(len(grid.ys) - 1)]
    for run in grid.runs:
        x, y = (run.x0 + run.x1) / 2, run.y + run.size * 0.3
        index = _last(index for index, top in enumerate(grid.ys[:-1]) if y <= top)
        while index > 0 and not _ruled(grid, index, x):
            index -= 1
        column = _last(i for i, left in enumerate(bands[index][:-1]) if x >= left)
        cells.setdefault((index, column), []).append(run)
    return cells


def _last(indices: Iterable[int]) -> int:
    return max(indices, default=0)


def _ruled(grid: Grid, index: int, x: float) -> bool:
    """Whether a rule stands above row `index` at place `x`."""
    y = grid.ys[index]
    return any(
        abs(rule.at - y) <= _NEAR and rule.low - _NEAR <= x <= rule.high + _NEAR
        for rule in grid.across
    )


def _columns(grid: Grid, index: int) -> list[float]:
    """The bounds of the cells in row `index`: merged cells have no rule between them."""
    middle = (grid.ys[index] + grid.ys[index + 1]) / 2
    inner = [
        x
        for x in grid.xs[1:-1]
        if any(abs(rule.at - x) <= _NEAR and rule.low <= middle <= rule.high for rule in grid.down)
    ]
    return [grid.xs[0], *inner, grid.xs[-1]]


def _row(
    cells: list[list[Run]],
    bounds: tuple[list[float], float, float],
    page: int,
    table: int,
    shades: list[Box],
) -> Printed:
    columns, top, bottom = bounds
    filled = [run for cell in cells for run in cell]
    shaded = any(
        shade.x0 <= (columns[0] + columns[-1]) / 2 <= shade.x1
        and shade.y0 <= (top + bottom) / 2 <= shade.y1
        for shade in shades
    )
    return table_row(
        [cell_text(cell) for cell in cells], filled, page, table, (columns[0], columns[-1]), shaded
    )


def cell_text(runs: list[Run]) -> str:
    """The printed lines of a cell, joined with blanks."""
    return " ".join(join(row) for row in rows_of(runs)) if runs else ""


def table_row(
    cells: list[str],
    runs: list[Run],
    page: int,
    table: int,
    span: tuple[float, float],
    shaded: bool = False,
) -> Printed:
    """A row of a table; `header` says for now that it looks unlike others: bold or shaded."""
    first = max(runs, key=lambda run: run.y)
    return Printed(
        "\t".join(cells), span[0], span[1], first.y, first.size, all(run.bold for run in runs),
        page, cells=cells, table=table, span=span, header=shaded or all(r.bold for r in runs),
    )  # fmt: skip


def flag_heads(rows: list[Printed]) -> None:
    """Keep `header` on the leading rows that stand out; a table that is all alike has none."""
    if all(row.header for row in rows):
        for row in rows:
            row.header = False
    leading = True
    for row in rows:
        leading = leading and row.header
        row.header = leading

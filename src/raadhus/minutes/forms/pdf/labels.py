"""Labels beside values of several lines: the label is read before the value it stands beside."""

from __future__ import annotations

from collections import Counter

from .lines import rows_of
from .shapes import Run

_WIDE = 1.5  # of the type size: more than any blank in running text
_TIGHT = 1.6  # of the type size: the most that parts two lines of one value
_LONGEST_LABEL = 40  # characters
_NEAR = 2.0  # points: the same column


def labels_first(runs: list[Run]) -> list[Run]:
    """The runs, with a label set level with the middle of its value raised to the value's top.

    Where a table without rules centres its cells, `Mødedeltagere` stands beside the second of
    three lines of names; read line by line it would part a name in two.
    """
    rows = rows_of(list(runs))
    column = _value_column(rows)
    if column is None:
        return runs
    raised: dict[Run, Run] = {}
    for group in _groups(rows, column):
        top = max(run.y for run in group[0])
        for row in group[1:]:
            for run in row:
                if run.x1 < column:
                    raised[run] = run._replace(y=top)
    return [raised.get(run, run) for run in runs] if raised else runs


def _value_column(rows: list[list[Run]]) -> float | None:
    """Where values begin, when at least two lines hold a short label, a wide gap and a value."""
    starts: Counter[int] = Counter()
    for row in rows:
        cut = _gap(row)
        if cut is not None and sum(len(run.text) for run in row[:cut]) <= _LONGEST_LABEL:
            starts[round(row[cut].x0)] += 1
    if not starts:
        return None
    column, times = starts.most_common(1)[0]
    return column - _NEAR if times >= 2 else None


def _gap(row: list[Run]) -> int | None:
    for index in range(1, len(row)):
        if row[index].x0 - row[index - 1].x1 > _WIDE * row[index].size:
            return index
    return None


def _groups(rows: list[list[Run]], column: float) -> list[list[list[Run]]]:
    """Stretches of close lines of one value with exactly one label that is not at the top."""
    found: list[list[list[Run]]] = []
    group: list[list[Run]] = []
    for row in [*rows, []]:
        if group and row and _goes_on(group[-1], row, column):
            group.append(row)
            continue
        if len(group) > 1 and sum(_has_label(line, column) for line in group) == 1:
            found.append(group)
        group = [row] if row and _fits(row, column) else []
    return found


def _fits(row: list[Run], column: float) -> bool:
    """Whether a line is a value, a label, or both: nothing crosses the column's edge."""
    return all(run.x1 < column or run.x0 >= column for run in row)


def _has_label(row: list[Run], column: float) -> bool:
    return row[0].x1 < column


def _goes_on(above: list[Run], row: list[Run], column: float) -> bool:
    distance = above[-1].y - row[-1].y
    return _fits(row, column) and distance < _TIGHT * max(run.size for run in row)

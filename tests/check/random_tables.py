"""Random tables that are right: made from exact values, every cell rounded half-up by itself.

And the same with one digit changed by more than all rounding in the table could explain.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal

from hypothesis import strategies as st

NAMES = ("Botilbud", "Bostøtte", "Dagtilbud", "Hjemmepleje", "Hjælpemidler", "Befordring")
#: What a table is told in: the note in its corner, kroner for one unit, decimals.
UNITS = (
    ("1.000 kr.", Decimal(1000), 0), ("Mio. kr.", Decimal(10**6), 1),
    ("Mio. kr.", Decimal(10**6), 3), ("Kr.", Decimal(1), 0),
)  # fmt: skip


def half_up(value: Decimal, decimals: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def printed(value: Decimal, decimals: int) -> str:
    return f"{half_up(value, decimals):,.{decimals}f}".translate(str.maketrans(",.", ".,"))


@dataclass(frozen=True)
class Random:
    """`cells` are all rows with their label first. `weights`: for each column, how many units of
    its last digit a change must exceed to be more than rounding; 0: leave the column alone."""

    heads: tuple[tuple[str, ...], ...]
    cells: tuple[tuple[str, ...], ...]
    rooms: tuple[tuple[int, ...], ...]

    @property
    def text(self) -> str:
        return "\n".join("|".join(row) for row in (*self.heads, *self.cells))

    def with_cell(self, row: int, column: int, text: str) -> Random:
        cells = [list(each) for each in self.cells]
        cells[row][column] = text
        return replace(self, cells=tuple(map(tuple, cells)))


@st.composite
def amounts(draw: st.DrawFn, count: int) -> list[Decimal]:
    """Exact amounts in kroner, large enough to have digits in any unit, none like another.

    Where two are equal, a wrong total may be the right one of other rows, and nobody can tell.
    """
    seeds = draw(st.lists(st.integers(1, 10**6), min_size=count, max_size=count))
    half = draw(st.sampled_from((Decimal(0), Decimal("0.5"))))
    return [
        2_000_000 + Decimal((seed * 7_919 + at * 104_729) * 613 % 898_000_000) + half
        for at, seed in enumerate(seeds)
    ]


@st.composite
def budget_tables(draw: st.DrawFn) -> Random:
    """Areas with budget, spending, difference (by formula or by name), per cent, and a total."""
    count = draw(st.integers(2, 6))
    corner, unit, decimals = draw(st.sampled_from(UNITS))
    budgets, spent = draw(amounts(count)), draw(amounts(count))
    sign = draw(st.sampled_from((1, -1)))
    rows = [
        _budget_row(name, budget, used, sign, unit, decimals)
        for name, budget, used in zip(NAMES, budgets, spent, strict=False)
    ]
    whole = _budget_row(
        "I alt", sum(budgets, Decimal(0)), sum(spent, Decimal(0)), sign, unit, decimals
    )
    first = draw(st.booleans())
    cells = (whole, *rows) if first else (*rows, whole)
    formula = ("(3)=(2)-(1)" if sign > 0 else "(3)=(1)-(2)") if draw(st.booleans()) else "(3)"
    heads = (
        (corner, "Korrigeret budget", "Forbrug", "Afvigelse", "Forbrug i pct."),
        ("", "(1)", "(2)", formula, "(4)=(2)/(1)" if draw(st.booleans()) else "(4)"),
    )
    room = count + 3
    rooms = tuple((0, room, room, room, 30) for _ in cells)
    return Random(heads, cells, rooms)


def _budget_row(
    name: str, budget: Decimal, used: Decimal, sign: int, unit: Decimal, decimals: int
) -> tuple[str, ...]:
    values = (budget / unit, used / unit, (used - budget) * sign / unit)
    share = used / budget * 100
    return (name, *(printed(value, decimals) for value in values), printed(share, 1))


@st.composite
def year_tables(draw: st.DrawFn) -> Random:
    """Years across, with rows of budget, spending and their difference."""
    count = draw(st.integers(2, 5))
    corner, unit, decimals = draw(st.sampled_from(UNITS))
    budgets, spent = draw(amounts(count)), draw(amounts(count))
    heads = ((corner, *(str(2019 + at) for at in range(count))),)
    cells = (
        ("Budget", *(printed(value / unit, decimals) for value in budgets)),
        ("Forbrug", *(printed(value / unit, decimals) for value in spent)),
        (
            "Afvigelse",
            *(printed((b - a) / unit, decimals) for a, b in zip(budgets, spent, strict=True)),
        ),
    )
    return Random(heads, cells, tuple((0, *[5] * count) for _ in cells))


@st.composite
def single_columns(draw: st.DrawFn) -> Random:
    """One column with its total, above or below."""
    count = draw(st.integers(2, 6))
    corner, unit, decimals = draw(st.sampled_from(UNITS))
    values = draw(amounts(count))
    rows = [
        (name, printed(value / unit, decimals)) for name, value in zip(NAMES, values, strict=False)
    ]
    whole = ("I alt", printed(sum(values, Decimal(0)) / unit, decimals))
    cells = (whole, *rows) if draw(st.booleans()) else (*rows, whole)
    return Random(((corner, "Budget 2025"),), tuple(cells), tuple((0, count + 3) for _ in cells))


@st.composite
def sub_totals(draw: st.DrawFn) -> Random:
    """Two blocks with their sub-totals, and a total of both; one or two columns."""
    corner, unit, decimals = draw(st.sampled_from(UNITS))
    blocks = [draw(st.integers(2, 3)) for _ in range(2)]
    width = draw(st.integers(1, 2))
    cells: list[tuple[str, ...]] = []
    sums = [Decimal(0)] * width
    for place, count in enumerate(blocks):
        rows = [draw(amounts(width)) for _ in range(count)]
        for at, row in enumerate(rows):
            cells.append((NAMES[place * 3 + at], *(printed(v / unit, decimals) for v in row)))
        part = [sum(column, Decimal(0)) for column in zip(*rows, strict=True)]
        sums = [a + b for a, b in zip(sums, part, strict=True)]
        cells.append(
            (("Ældre", "Voksne")[place] + " i alt", *(printed(v / unit, decimals) for v in part))
        )
    cells.append(("I alt", *(printed(v / unit, decimals) for v in sums)))
    heads = ((corner, *(f"Budget {2025 + at}" for at in range(width))),)
    return Random(heads, tuple(cells), tuple((0, *[9] * width) for _ in cells))


@st.composite
def share_tables(draw: st.DrawFn) -> Random:
    """Shares of a whole in per cent, with or without the line of 100."""
    counts = draw(st.lists(st.integers(20, 400), min_size=3, max_size=6))
    whole = Decimal(sum(counts))
    decimals = draw(st.integers(0, 1))
    rows = [
        (name, printed(Decimal(count) * 100 / whole, decimals))
        for name, count in zip(NAMES, counts, strict=False)
    ]
    last = [("I alt", printed(Decimal(100), decimals))] if draw(st.booleans()) else []
    cells = (*rows, *last)
    return Random((("Leverandør", "Fordeling i pct."),), cells, tuple((0, 8) for _ in cells))


@st.composite
def part_tables(draw: st.DrawFn) -> Random:
    """A row and the rows that are told to be all its parts."""
    count = draw(st.integers(2, 4))
    corner, unit, decimals = draw(st.sampled_from(UNITS))
    values = draw(amounts(count))
    cells = (
        ("Udgift til botilbud", printed(sum(values, Decimal(0)) / unit, decimals)),
        ("som fordeler sig således:", ""),
        *((name, printed(v / unit, decimals)) for name, v in zip(NAMES, values, strict=False)),
    )
    room = count + 3
    rooms = tuple((0, 0 if at == 1 else room) for at in range(len(cells)))
    return Random(((corner, "Regnskab 2024"),), cells, rooms)


def any_table() -> st.SearchStrategy[Random]:
    return st.one_of(
        budget_tables(),
        year_tables(),
        single_columns(),
        sub_totals(),
        share_tables(),
        part_tables(),
    )


@st.composite
def changed(draw: st.DrawFn, table: Random) -> tuple[Random, str] | None:
    """The table with one digit changed by more than its room, and the cell as it then stands."""
    places = [
        (row, column, at)
        for row, cells in enumerate(table.cells)
        for column, text in enumerate(cells)
        if table.rooms[row][column]
        for at in _heavy(text, table.rooms[row][column])
    ]
    if not places:
        return None
    row, column, at = draw(st.sampled_from(places))
    text = table.cells[row][column]
    digits = [digit for digit in "123456789" if digit != text[at]]
    new = text[:at] + draw(st.sampled_from(digits)) + text[at + 1 :]
    return table.with_cell(row, column, new), new


def _heavy(text: str, room: int) -> list[int]:
    """The digits of which one unit is more than `room` units of the last digit."""
    digits = [at for at, character in enumerate(text) if character.isdigit()]
    return [at for place, at in enumerate(reversed(digits)) if 10**place > room]

"""The cells of an item's tables as things with names, so that running text can be held to them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable
from decimal import Decimal
from functools import cached_property

from ..paper import Part
from .contrasts import clash
from .held import Held, Side, held_cells, side
from .mention import Mention
from .pairing import meets, slip_keys
from .when import days_of
from .words import content, total_words

_WHOLE = re.compile(
    r"\b(?:samle(?:t|de)|i alt|total\w*|tilsammen|sammenlagt|hele"
    r"|\w{0,30}udvalgets? (?:samlede |forventede )?(?:område|regnskab|resultat|forbrug)"
    r"|udvalget (?:for|forventer|har))\b",
    re.IGNORECASE,
)
#: 50.54 of an account, § 85 of a law: they name a row better than words.
_CODE = re.compile(r"(?<![\w.,])[0-9]{1,2}\.[0-9]{2}(?![\w.]|,[0-9])|§\s?[0-9]{1,3}(?:\s?[a-d]\b)?")
_SUMMARY = frozenset({"summary", "topic", "recommendation"})
_MOST = 40  # columns, and cells of a row, that are looked at for one mention
_ROWS = 12  # rows of one name: where there are more, none is meant
_TRIED = 200  # cells of about its size that are tried


class Cells:
    """All cells of an item's tables."""

    def __init__(self, part: Part) -> None:
        self.held = [held for at, grid in enumerate(part.grids) for held in held_cells(at, grid)]
        self.title = frozenset(content(part.item.title.value if part.item.title else ""))
        self._title = side(0, part.item.title.value if part.item.title else "")
        self.captions = [side(at, grid.title) for at, grid in enumerate(part.grids)]
        self._ordered: dict[str, list[Held]] = defaultdict(list)
        for held in sorted(self.held, key=_size):
            self._ordered[held.kind].append(held)

    @property
    def title_years(self) -> frozenset[int]:
        return self._title.years

    @cached_property
    def rows(self) -> dict[tuple[int, int], list[Held]]:
        return _grouped(self.held, lambda held: (held.grid, held.row.index))

    @cached_property
    def columns(self) -> dict[tuple[int, int], list[Held]]:
        return _grouped(self.held, lambda held: (held.grid, held.column.index))

    @cached_property
    def _bearers(self) -> dict[str, list[tuple[int, int]]]:
        """For each word of a row's label the rows that bear it."""
        found: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        for key, cells in self.rows.items():
            for word in cells[0].row.words:
                found[word].append(key)
            for code in codes_of(cells[0].row.label):
                found[code].append(key)
        return found

    def speaks_of_all(self, mention: Mention) -> bool:
        """Whether a sentence speaks of the whole: `samlet`, or a summary's bare merforbrug."""
        if mention.passage.kind in _SUMMARY and (mention.way or not self.besides_all(mention)):
            return True
        return bool(_WHOLE.search(mention.around))

    def besides_all(self, mention: Mention) -> frozenset[str]:
        """The words of a mention that the whole of the item would not be told with."""
        return mention.near - total_words() - self.title

    def row_of(self, held: Held) -> list[Held]:
        """All cells of a cell's row."""
        return self.rows[held.grid, held.row.index]

    @cached_property
    def _totals(self) -> list[tuple[int, int]]:
        return [key for key, cells in self.rows.items() if cells[0].row.total]

    def fitting(self, mention: Mention) -> list[Held]:
        """The cells that print what the mention prints, each rounded in its own way."""
        shown, ordered = mention.signless, self._ordered.get(mention.kind, [])
        slack = shown.high / 10 if mention.approximate else shown.high / 20
        at = bisect_left(ordered, shown.low - slack, key=_size)
        end = bisect_right(ordered, shown.high + slack, key=_size)
        return [held for held in ordered[at : min(end, at + _TRIED)] if fits(mention, held)]

    def resembling(self, mention: Mention) -> list[Held]:
        """Cells of many digits of which the mention is a slip of the pen, whatever the words."""
        if len(mention.digits) < 5:
            return []
        keys = slip_keys(mention.digits)
        return [held for key in keys for held in self._slips.get(key, ())[:_MOST]]

    @cached_property
    def _slips(self) -> dict[str, list[Held]]:
        found: defaultdict[str, list[Held]] = defaultdict(list)
        for held in self.held:
            digits = held.digits
            for key in slip_keys(digits) if len(digits) >= 5 else ():
                found[key].append(held)
        return found

    def rows_of(self, mention: Mention, *, near: bool = False) -> list[list[Held]]:
        """The rows that the mention names best: all words of the label stand in its clause.

        Where it names none but speaks of all (*samlet*), the rows that print a total. `near`:
        the words of other clauses of the sentence do not count.
        """
        codes = codes_of(mention.around)
        coded = [key for code in sorted(codes) for key in self._bearers.get(code, ())[:_ROWS]]
        if len(codes) == 1 and coded:
            rows = [self.rows[key] for key in coded]
            return self._in_the_table_meant(mention, rows)
        words = mention.near | mention.topic | (frozenset() if near else mention.far)
        keys = {key for word in words for key in self._bearers.get(word, ())[:_ROWS]}
        best: list[list[Held]] = []
        most = 0
        for key in sorted(keys):
            cells = self.rows[key]
            label = cells[0].row.words
            if label <= words and len(label) >= most:
                best = [*best, cells] if len(label) == most else [cells]
                most = len(label)
        if not best and self.speaks_of_all(mention):
            totals = [self.rows[key] for key in self._totals[:_ROWS]]
            if mention.way and self.deviations:
                totals = [row for row in totals if any(held.column.deviation for held in row)]
            best = totals or self._only_deviation
        return self._in_the_table_meant(mention, best)

    def same_time(self, mention: Mention, row: list[Held]) -> bool:
        """Whether a row may be of the year and day that the mention is of."""
        caption, title = self.captions[row[0].grid], self._title
        labels = [row[0].row.label, caption.label, title.label]
        labels += [held.column.label for held in row]
        if mention.days and not mention.days & days_of(" # ".join(labels)):
            return False
        inside = row[0].row.years | caption.years
        inside = inside.union(*(held.column.years for held in row))
        years = inside or title.years
        return not mention.years or not years or bool(mention.years & years)

    @cached_property
    def _only_deviation(self) -> list[list[Held]]:
        """The row without a name of a total that alone deviates: then it is the whole."""
        rows = [
            cells
            for cells in self.rows.values()
            if any(held.column.deviation and held.value for held in cells)
        ]
        return rows if len(rows) == 1 else []

    @cached_property
    def deviations(self) -> list[list[Held]]:
        """The columns that tell deviations, each as its cells."""
        columns = self.columns.values()
        return [cells for cells in columns if cells[0].column.deviation][:_MOST]

    def _in_the_table_meant(self, mention: Mention, rows: list[list[Held]]) -> list[list[Held]]:
        """Of rows in several tables those whose caption the mention's words fit best."""
        if len(rows) < 2:
            return rows
        words = mention.all_words
        scores = [
            -1
            if clash(self.captions[row[0].grid].marks, mention.marks)
            else len(self.captions[row[0].grid].words & words)
            for row in rows
        ]
        return [row for row, score in zip(rows, scores, strict=True) if score == max(scores)]


def codes_of(text: str) -> frozenset[str]:
    """Accounts and sections of law that a text names, without blanks."""
    return frozenset("".join(code.split()) for code in _CODE.findall(text))


def fits(mention: Mention, held: Held) -> bool:
    """Whether text and cell may print one value, signs apart."""
    shown = mention.signless
    if mention.approximate:
        return shown.widened(shown.high / 10).meets(held.range)
    return meets(shown, held.range)


def column_score(
    mention: Mention, column: Side, common: frozenset[str] = frozenset(), *, near: bool = False
) -> int:
    """How well a mention names a column; -1 where it names another year, day or version.

    `near`: strictly, with the words of its own clause alone.
    """
    if column.years and mention.years and not column.years & mention.years:
        return -1
    if clash(column.marks, mention.marks) or (near and _other_time(mention, column)):
        return -1
    words = mention.near if near else mention.near | mention.far
    score = len((column.words - common) & words)
    score += len(column.marks & mention.marks)
    score += 2 * bool(column.deviation and mention.way)
    same = bool(column.years) and column.years == mention.years
    return score + same + bool(column.years & mention.years)


def _other_time(mention: Mention, column: Side) -> bool:
    """Whether the text tells what was spent by a day, or the column what is only expected."""
    if mention.way:
        return False
    if mention.days and not mention.days & days_of(f"# {column.label}"):
        return True
    forecast = ("forecast", "forecast")
    return forecast in column.marks and forecast not in mention.marks


def common_words(cells: Iterable[Held]) -> frozenset[str]:
    """The words that all columns of a row bear."""
    columns = [held.column.words for held in cells]
    return frozenset.intersection(*columns) if len(columns) > 1 else frozenset()


def _grouped(
    held: list[Held], key: Callable[[Held], tuple[int, int]]
) -> dict[tuple[int, int], list[Held]]:
    found: defaultdict[tuple[int, int], list[Held]] = defaultdict(list)
    for each in held:
        cells = found[key(each)]
        if len(cells) < _MOST:
            cells.append(each)
    return dict(found)


def _size(held: Held) -> Decimal:
    return abs(held.value)

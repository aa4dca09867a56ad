"""Which cell a figure in running text should be, by its words alone: one row and one column.

Its own value is not looked at, so that a figure out of the next row or column stands out.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, lru_cache

from raadhus.danish.compounds import split

from ..arithmetic import half_up
from .cells import Cells, codes_of, fits
from .features import PERIODS, Features, clashes, of_label, of_text, shared
from .held import Held
from .mention import Mention, digits_of
from .pairing import Slip, significant, slip
from .words import content, last_part

_TRIED = 40  # rows that one figure is held against
_ROWS = 12  # rows that one word may name
_OTHER = frozenset({"earlier", "part"})
_NEW = re.compile(r"\b(?:mens|men|hvorimod)\b", re.IGNORECASE)
_TIME = re.compile(r"\s?(?:måned|uge|dag|kvartal)", re.IGNORECASE)
_BACK = 80  # characters before a number of months that its clause may begin with
#: What a table must tell as well where the text tells it.
_TELLING = frozenset({"version", "phase", "month", "quarter", "half", "target"})
_TIMELY = ("year", *sorted(PERIODS))
_TIMES = frozenset({"kvartal", "halvår", "år", "måned"})
_CLEAR, _SURE = 0.75, 2  # of a column that the words name, and one that they name twice
_NEAR = (Decimal("0.75"), Decimal("1.33"))  # of a cell that such words name


@dataclass(frozen=True, slots=True)
class Misplaced:
    """The cell that the words name, and the one whose figure stands in the text, if any."""

    held: Held
    taken: Held | None


class Places:
    """The rows and columns of an item's tables with what their labels say; `year` is now."""

    def __init__(self, cells: Cells, year: int | None) -> None:
        self.cells, self.year = cells, year
        self._columns: dict[tuple[int, int], Features] = {
            key: of_label(held[0].column.label) for key, held in cells.columns.items()
        }

        self._captions = [of_label(caption.label) for caption in cells.captions]

    @cached_property
    def _rows(self) -> dict[tuple[int, int], frozenset[str]]:
        return {key: _label_words(held[0].row.label) for key, held in self.cells.rows.items()}

    @cached_property
    def _bearers(self) -> dict[str, list[tuple[int, int]]]:
        found: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        for key, words in self._rows.items():
            for word in words | codes_of(self.cells.rows[key][0].row.label):
                found[word].append(key)
        return found

    def misplaced(self, mention: Mention) -> Misplaced | None:
        """The cell that a mention names alone by row and column, where it tells another's."""
        if not mention.exact or mention.borrowed or not mention.low:
            return None
        if {group for group, _ in mention.marks} & _OTHER:
            return None
        features = of_text(_lead(mention), mention.tail, self.year)
        if mention.way:
            features["deviation"] = frozenset({"deviation"})
        row = self._row(mention, features)
        if not row or self._of_another_kind(features, row) or self._of_another_year(features, row):
            return None
        if any(fits(mention, held) and not self._away(held, features) for held in row):
            return None
        best = self._columns_meant(mention, row, features)
        if len(best) == 1 and best[0][0] >= _CLEAR:
            return self._sign(mention, row, best[0], features)
        return self._slip_of_one(mention, [held for _, held in best])

    def _row(self, mention: Mention, features: Features) -> list[Held]:
        """The only row that the mention's clause names."""
        keys = self._named(f"{_lead(mention)} # {mention.tail}", features)
        if not keys and _TIME.match(mention.lead):  # `Til bostøtten er i tre måneder brugt`
            keys = self._named(mention.ahead(len(mention.lead) + _BACK), features)
        return self.cells.rows[keys[0]] if len(keys) == 1 else []

    def _named(self, text: str, features: Features) -> list[tuple[int, int]]:
        """The rows that a text names: by all their words, else by one that no other row has."""
        said = frozenset(content(text)) | _times(features)
        words, codes = said.union(*(_beginnings(word) for word in said)), codes_of(text)
        whole: list[tuple[int, int]] = []
        partly: list[tuple[int, int]] = []
        keys = {key for word in words | codes for key in self._bearers.get(word, ())[:_ROWS]}
        for key in sorted(keys)[:_TRIED]:
            label = self._rows[key]
            printed = self.cells.rows[key][0].row.label
            if clashes(features, _timely(of_label(printed))) - {"deviation"}:
                continue
            if codes & codes_of(printed) or label <= words:
                whole.append(key)
            elif any(self._is_lone(word, key[0]) for word in label & said):
                partly.append(key)
        longest = [key for key in whole if not any(self._rows[key] < self._rows[k] for k in whole)]
        return longest + partly

    def _is_lone(self, word: str, grid: int) -> bool:
        """Whether one row of a table alone has a word, and none a compound that ends in it."""
        return self._counted[word, grid] == 1 and (word, grid) not in self._kernels

    @cached_property
    def _counted(self) -> Counter[tuple[str, int]]:
        """How many rows of a table have a word."""
        return Counter((word, key[0]) for key, words in self._rows.items() for word in words)

    @cached_property
    def _kernels(self) -> frozenset[tuple[str, int]]:
        """The words that compounds of a table's labels end in."""
        pairs = ((word, key[0]) for key, words in self._rows.items() for word in words)
        return frozenset((last_part(w), grid) for w, grid in pairs if last_part(w) != w)

    def _of_another_kind(self, features: Features, row: list[Held]) -> bool:
        """Whether the text tells of a budget, a month and so on, and nothing in the table does."""
        groups = of_label(row[0].row.label).keys() | self._captions[row[0].grid].keys()
        for held in row:
            groups |= self._columns[held.grid, held.column.index].keys()
        return bool((features.keys() & _TELLING) - groups)

    def _of_another_year(self, features: Features, row: list[Held]) -> bool:
        """Whether the text names a year, and the table none and is of another."""
        said = features.get("year", frozenset())
        labels = [of_label(row[0].row.label), self._captions[row[0].grid]]
        labels += [self._columns[held.grid, held.column.index] for held in row]
        told = frozenset[str]().union(*(label.get("year", frozenset()) for label in labels))
        told = told or frozenset(map(str, self.cells.title_years))
        return bool(said) and not said & (told or {str(self.year)})

    def _away(self, held: Held, features: Features) -> bool:
        """Whether the head of a cell's column says that it is another thing."""
        return bool(clashes(features, self._columns[held.grid, held.column.index]))

    def _columns_meant(
        self, mention: Mention, row: list[Held], features: Features
    ) -> list[tuple[float, Held]]:
        """The cells of the row that the mention's words lead to best."""
        scored: list[tuple[float, Held]] = []
        words = _spread(f"{_lead(mention)} # {mention.tail}")
        ends = words | {last_part(word) for word in words}
        common = frozenset.intersection(*(held.column.words for held in row))
        common |= self._rows[row[0].grid, row[0].row.index]
        for held in row:
            label = self._columns[held.grid, held.column.index]
            if not _of_kind(held, mention) or clashes(features, label):
                continue
            own = held.column.words - common
            alike = own & words or {last_part(word) for word in own} & ends
            same = len(shared(features, label)) + max(len(own & words), bool(alike))
            unmet = label.keys() - features.keys() - {"deviation", "year"}
            scored.append((same - 0.25 * len(unmet), held))
        most = max((score for score, _ in scored), default=0)
        return [(score, held) for score, held in scored if score == most]

    def _sign(
        self, mention: Mention, row: list[Held], best: tuple[float, Held], features: Features
    ) -> Misplaced | None:
        """What tells that the figure is a mistake: another cell's, or a slip of its own."""
        score, held = best
        for each in row:
            if fits(mention, each):
                return Misplaced(held, each)
        for each in self.cells.columns[held.grid, held.column.index]:
            if fits(mention, each):
                return Misplaced(held, each)
        if any(not self._away(each, features) for each in self.cells.fitting(mention)):
            return None
        near = held.value and _NEAR[0] <= abs(mention.low / held.value) <= _NEAR[1]
        if _slipped(mention, held) or (score >= _SURE and near):
            return Misplaced(held, None)
        return None

    def _slip_of_one(self, mention: Mention, cells: list[Held]) -> Misplaced | None:
        """The only cell of those that the words leave of which the figure is a slip."""
        if significant(mention) < 2 or self.cells.fitting(mention):
            return None
        found = [held for held in cells if _slip(mention, held) == "swap"]
        return Misplaced(found[0], None) if len(found) == 1 else None


def _lead(mention: Mention) -> str:
    """The clause before a figure: after `mens` another one begins."""
    return _NEW.split(mention.lead)[-1]


def _of_kind(held: Held, mention: Mention) -> bool:
    """Whether a cell may hold such a figure: kroner also where the table prints no unit."""
    if held.kind == mention.kind:
        return True
    return mention.kind == "amount" and held.kind == "count" and held.factor == 1


def _slipped(mention: Mention, held: Held) -> bool:
    """Whether a slip of the pen, or a wrong unit, makes the cell's figure of the text's."""
    if significant(mention) < 2 or not held.value:
        return False
    if mention.digits == digits_of(held.value):
        return True
    kind = _slip(mention, held)
    return kind == "swap" or (kind is not None and significant(mention) >= 3)


def _slip(mention: Mention, held: Held) -> Slip | None:
    unit = mention.step or Decimal(1)
    return slip(mention.low, half_up(held.value, unit), unit)


def _label_words(label: str) -> frozenset[str]:
    """The words of a label; of one that tells a time alone, that time."""
    found = frozenset(content(label)) - _TIMES
    times = _times(of_label(label))
    return found or times or frozenset(label.casefold().split()[:3])


def _times(features: Features) -> frozenset[str]:
    return frozenset(f"{group}={value}" for group in _TIMELY for value in features.get(group, ()))


def _timely(features: Features) -> Features:
    return {group: values for group, values in features.items() if group in _TIMELY}


def _spread(text: str) -> frozenset[str]:
    """The words of a text with what their compounds begin with: `børnehave` of its plads."""
    words = content(text)
    return frozenset(words).union(*(_beginnings(word) for word in words))


@lru_cache(maxsize=20_000)
def _beginnings(word: str) -> frozenset[str]:
    parts = split(word)
    joined = ["".join(parts[:end]) for end in range(1, len(parts))]
    return frozenset(each.removesuffix("s") for each in joined) | frozenset(joined)

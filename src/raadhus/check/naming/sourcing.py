"""Which cell of a table a figure in running text is taken from."""

from __future__ import annotations

import re

from .cells import Cells, column_score
from .held import Held
from .mention import Mention
from .pairing import significant

_TABLE = re.compile(r"\btabel|\boversigt|\bopgørels|\bsom det (?:ses|fremgår)", re.IGNORECASE)


def source(mention: Mention, cells: Cells) -> Held | None:
    """The cell that prints the text's value, where the words lead to it; the best of several."""
    named = {(row[0].grid, row[0].row.index) for row in cells.rows_of(mention)}
    digits, words = significant(mention), mention.all_words
    table = points_at_table(mention)
    best: tuple[int, Held] | None = None
    for held in cells.fitting(mention):
        score = column_score(mention, held.column)
        if score < 0:
            continue
        row = (held.grid, held.row.index) in named
        led = row or (digits >= 3 and (score > 0 or table))
        if led or (digits >= 4 and words & (held.row.words | held.column.words)):
            weight = 3 * row + score + len(words & held.row.words)
            if best is None or weight > best[0]:
                best = (weight, held)
    return best[1] if best else None


def points_at_table(mention: Mention) -> bool:
    """Whether the sentence says that it tells a table: `som det fremgår af tabel 2`."""
    return bool(_TABLE.search(mention.around))

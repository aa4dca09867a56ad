"""What a row or column of percentages is reckoned from: the form that fits most places.

A percentage may be a part of a whole (`Forbrugsprocent`), a growth from one to another
(`Ændring i pct.`), or a part of the table's own total (`Andel`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import permutations
from math import log10
from typing import Literal

from ..arithmetic import Range, exactly, scaled, weight
from ..model import Span
from .views import Line, View, quoted
from .words import LONGEST, is_money, words_of

Kind = Literal["part", "growth", "share"]

_BEGINNING = 3  # places at which a form that fits is expected to fit once
_PART_OF = re.compile(r"(.{3,80}?) i (?:pct\.?|procent|%) af (.{3,80})", re.IGNORECASE)
_NEAR = 8  # how far the amounts may stand from the percentage
_SURE, _HINTED = 2.0, 1.3  # digits that must agree beyond what chance makes likely
_COUNTS = 4.0  # digits that must agree before whole numbers are taken to be unrounded
_HUNDRED = Decimal(100)
_GIVEN = ("budget", "bevilling", "ramme", "kapacitet", "normering", "pladser")
_SPENT = ("forbrug", "regnskab", "udgift", "disponeret", "belagt", "belægning", "optaget")
_CHANGE = ("ændring", "vækst", "stigning", "udvikling", "afvigelse", "fald", "forskel", "mer")


@dataclass(frozen=True, slots=True)
class Form:
    """How a percentage is reckoned: `one` in per cent of `other`, or the growth to `one` from it.

    For a share, `other` is `one` itself at the position of the total.
    """

    kind: Kind
    one: Line
    other: Line
    total: int = -1

    @property
    def words(self) -> str:
        if self.kind == "part":
            return f"{quoted(self.one)} i forhold til {quoted(self.other)}"
        if self.kind == "growth":
            return f"ændringen fra {quoted(self.other)} til {quoted(self.one)}"
        return f"andelen af {quoted(self.one)} i alt"

    def spans(self, at: int) -> tuple[Span, ...]:
        base = self.other.cells[self.total if self.kind == "share" else at]
        return tuple(cell.span for cell in (self.one.cells[at], base) if cell)

    def value(self, view: View, at: int, exact: bool = False) -> Range | None:
        """The percentage that the amounts give."""
        base_at = self.total if self.kind == "share" else at
        one, base = self.one.cells[at], self.other.cells[base_at]
        if one is None or base is None or one.percent or base.percent:
            return None
        if exact:
            top, bottom = exactly(one.value), exactly(base.value)
        else:
            top, bottom = view.range(self.one, at), view.range(self.other, base_at)
        if self.kind == "share" and at == base_at:
            return exactly(_HUNDRED)
        ratio = top / bottom
        if ratio is None:
            return None
        ratio = ratio - exactly(Decimal(1)) if self.kind == "growth" else ratio
        return scaled(ratio, _HUNDRED)


@dataclass(frozen=True, slots=True)
class Match:
    """A line of percentages held against a form. `sign` is -1 where it is told the other way."""

    line: Line
    form: Form
    sign: int
    fits: tuple[int, ...]
    misfits: tuple[int, ...]
    solid: int
    weight: float
    exact: bool = False  # the amounts are counts: the percentages follow from them as printed

    @property
    def rank(self) -> tuple[int, float]:
        return (self.solid - len(self.misfits), self.weight)


def best_match(view: View, line: Line) -> Match | None:
    """What the percentages are reckoned from, where the table shows it; else None."""
    forms = list(_forms(view, line))
    hinted = [form for form in forms if _is_hinted(line, form)]
    for chosen, least in ((hinted, _HINTED), (forms, _SURE)):
        likely = (
            chosen if chosen is hinted else [form for form in forms if _begins(view, line, form)]
        )
        found = [match for form in likely if (match := _match(view, line, form))]
        if not found:
            continue
        best = max(found, key=lambda match: match.rank)
        missed = len(best.misfits)
        sure = best.weight - log10(len(chosen)) >= least
        if best.solid and best.solid >= missed and sure:
            return best
        if chosen is hinted and len(chosen) == 1 and not best.solid and missed <= 2:
            return best
    return None


def _forms(view: View, line: Line) -> Iterator[Form]:
    place = next(at for at, other in enumerate(view.lines) if other.index == line.index)
    near = [*view.lines[max(0, place - _NEAR) : place], *view.lines[place + 1 :][:3]]
    lines = [each for each in near if each.filled and each.kind in ("level", "total", "difference")]
    for one, other in permutations(lines, 2):
        if other.kind != "difference" and one.factor == other.factor:
            yield Form("part", one, other)
            if one.kind != "difference":
                yield Form("growth", one, other)
    totals = [at for at, across in enumerate(view.across) if across.kind == "total"]
    if len(totals) == 1:
        for one in lines:
            if one.cells[totals[0]]:
                yield Form("share", one, one, totals[0])


def _is_hinted(line: Line, form: Form) -> bool:
    """Whether the words of the percentages and of the amounts say that they belong together."""
    label = line.label.lower()
    one, other = form.one.label.lower(), form.other.label.lower()
    told = _PART_OF.match(line.label[:LONGEST])
    if told:
        part, whole = set(words_of(told[1])), set(words_of(told[2]))
        named = part & set(words_of(form.one.label)) and whole & set(words_of(form.other.label))
        return form.kind == "part" and bool(named)
    if any(word in label for word in _CHANGE):
        return form.kind == "growth" or form.one.kind == "difference"
    if any(word in label for word in ("forbrug", "belægning", "udnyttelse")):
        spent = any(word in one for word in _SPENT) and not any(word in one for word in _GIVEN)
        return form.kind == "part" and spent and any(word in other for word in _GIVEN)
    return "andel" in label and form.kind == "share"


def _begins(view: View, line: Line, form: Form) -> bool:
    """Whether the form fits one of the first places at least: most forms never do."""
    tried = 0
    for at, cell in enumerate(line.cells):
        value = form.value(view, at) if cell and cell.value else None
        if cell is None or value is None:
            continue
        if value.meets(cell.range) or (-value).meets(cell.range):
            return True
        tried += 1
        if tried == _BEGINNING:
            return False
    return False


def _match(view: View, line: Line, form: Form) -> Match | None:
    plus = _held(view, line, form, 1)
    if form.kind == "share" or not plus.misfits:
        return plus if plus.fits or plus.misfits else None
    minus = _held(view, line, form, -1)
    best = max(plus, minus, key=lambda match: match.rank)
    return best if best.fits or best.misfits else None


def _held(view: View, line: Line, form: Form, sign: int) -> Match:
    found = _compared(view, line, form, sign, exact=False)
    if found.solid < 2 or not _may_be_counts(view, form):
        return found
    strict = _compared(view, line, form, sign, exact=True)
    sure = strict.weight >= _COUNTS and strict.solid >= 2 * len(strict.misfits)
    return strict if sure else found


def _may_be_counts(view: View, form: Form) -> bool:
    """Whether the amounts are whole numbers of something that is not money."""
    lines = (form.one, form.other)
    whole = all(cell.step == 1 for line in lines for cell in line.cells if cell)
    texts = [view.grid.title, form.one.label, form.other.label]
    return whole and not any(line.factor for line in lines) and not any(map(is_money, texts))


def _compared(view: View, line: Line, form: Form, sign: int, exact: bool) -> Match:
    fits, misfits, solid, digits = [], [], 0, 0.0
    for at, cell in enumerate(line.cells):
        value = form.value(view, at, exact) if cell else None
        if cell is None or value is None:
            continue
        expected = scaled(value, Decimal(sign))
        if not expected.meets(cell.range):
            misfits.append(at)
            continue
        fits.append(at)
        if cell.value and not (form.kind == "share" and at == form.total):
            solid += 1
            digits += weight(cell.value, expected, cell.range)
    return Match(line, form, sign, tuple(fits), tuple(misfits), solid, digits, exact)

"""Formulas that a table's heads print: `(6)= (5)-(4)`, `C=A-B`, `3 (1+2)`, `(3)-(2)= (4)`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from raadhus.danish.numbers import MINUS

from ..arithmetic import Range, exactly

_LONGEST = 60
_OPERATORS = rf"+*/:x×÷·\{MINUS}"
_SIDE = rf"[(\s0-9A-ZÆØÅ{_OPERATORS})]|kol(?:onne|\.)?"
_EQUATION = re.compile(
    rf"(?<![\w.,/-])((?:{_SIDE}){{1,{_LONGEST}}})=((?:{_SIDE}){{1,{_LONGEST}}})(?![\w,])"
)
_BRACKETED = re.compile(rf"\(((?:{_SIDE}|i pct\.?|%){{3,{_LONGEST}}})\)")
_TRAILING = re.compile(rf"(?<!\w)(?:{_SIDE}){{3,{_LONGEST}}}\Z")
_BARE = re.compile(rf"(?:{_SIDE}){{3,{_LONGEST}}}")
_OWN_ID = re.compile(
    r"\(([0-9]{1,2}|[A-ZÆØÅ])\)|^(?:kol(?:onne|\.)?\s)?([0-9]{1,2}|[A-ZÆØÅ])[.:)]?\Z"
)
_LEADING_ID = re.compile(r"(?:kol(?:onne|\.)?\s?)?([0-9]{1,2}|[A-ZÆØÅ])[.:)]?\s")
_TOKEN = re.compile(rf"(?:kol(?:onne|\.)?)|([0-9]{{1,4}}|[A-ZÆØÅ])|([(){_OPERATORS}])|\s+")
_HUNDRED = "100"


@dataclass(frozen=True, slots=True)
class Formula:
    """What a column is reckoned from. `tokens` are ids of columns and operators, in order."""

    tokens: tuple[str, ...]
    own: str | None

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(token for token in self.tokens if token.isalnum() and token != _HUNDRED)

    @property
    def text(self) -> str:
        """As one would write it: `(5) - (4)`."""
        return " ".join(self.tokens).replace("( ", "(").replace(" )", ")")

    @property
    def divides(self) -> bool:
        return "/" in self.tokens


def formula_of(heads: Sequence[str]) -> Formula | None:
    """The formula in a column's head cells, if one is printed there."""
    for head in heads:
        text = head[:200]
        match = _EQUATION.search(text)
        found = _equation(match[1], match[2]) if match else None
        found = found or _bracketed(text)
        if found:
            return found
    return None


def own_id(heads: Sequence[str]) -> str | None:
    """The number or letter that a column bears: `(2)`, `B`, `Budget (1)`, `3.`"""
    for head in reversed(heads):
        text = head[:200].strip()
        match = _OWN_ID.search(text)
        if match:
            return match[1] or match[2]
    for head in heads:
        match = _LEADING_ID.match(head[:200])
        if match:
            return match[1]
    return None


def _equation(left: str, right: str) -> Formula | None:
    """`(6)= (5)-(4)` or `(5)-(4)= (6)`: the side without operator is the column itself."""
    one, two = _tokens(left), _tokens(right)
    for own, tokens in ((one, two), (two, one)):
        ids = [token for token in own if token.isalnum()]
        if len(ids) == 1 and not _operators(own) and _operators(tokens):
            return Formula(tuple(tokens), ids[0])
    return None


def _bracketed(text: str) -> Formula | None:
    """`3 (1+2)`, `Afvigelse (C-B)`, `(3)-(2)`: operators without an equals sign."""
    trailing = _TRAILING.search(text)
    if trailing and "(" in trailing[0]:
        found = _formula(trailing[0], text[: trailing.start()])
        if found and reckon(found, lambda _: exactly(Decimal(7))):
            return found
    for match in _BRACKETED.finditer(text):
        if _is_balanced(match[1]) and (found := _formula(match[1], text[: match.start()])):
            return found
    return _formula(text, "") if _BARE.fullmatch(text) and _is_balanced(text) else None


def _formula(printed: str, before: str) -> Formula | None:
    inner = printed.strip()[1:-1]
    bracketed = printed.strip().startswith("(") and _is_balanced(inner)
    tokens = _tokens(inner if bracketed else printed)
    if _operators(tokens) and len(_named(tokens)) > 1:
        return Formula(tuple(tokens), own_id([before.strip()]))
    return None


def _is_balanced(text: str) -> bool:
    depth = 0
    for character in text:
        depth += (character == "(") - (character == ")")
        if depth < 0:
            return False
    return depth == 0


def _named(tokens: list[str]) -> list[str]:
    return [token for token in tokens if token.isalnum() and token != _HUNDRED]


def _operators(tokens: list[str]) -> bool:
    return not {"+", "-", "*", "/"}.isdisjoint(tokens)


def _tokens(text: str) -> list[str]:
    found: list[str] = []
    for match in _TOKEN.finditer(text):
        name, sign = match[1], match[2]
        if name:
            found.append(name)
        elif sign:
            found.append(_plain(sign))
    return found


def _plain(sign: str) -> str:
    if sign in MINUS:
        return "-"
    return "*" if sign in "x×·" else "/" if sign in ":÷" else sign


def reckon(formula: Formula, value: Callable[[str], Range | None]) -> Range | None:
    """The formula's value; None where a column has none or the formula is not understood."""
    parser = _Parser(formula.tokens, value)
    result = parser.sum()
    return result if parser.done else None


class _Parser:
    """Sums of products of ids and brackets, read from left to right."""

    def __init__(self, tokens: Sequence[str], value: Callable[[str], Range | None]) -> None:
        self._tokens = tokens
        self._at = 0
        self._value = value

    @property
    def done(self) -> bool:
        return self._at == len(self._tokens)

    def _next(self, signs: str) -> str | None:
        if not self.done and self._tokens[self._at] in signs:
            self._at += 1
            return self._tokens[self._at - 1]
        return None

    def sum(self) -> Range | None:
        negative = self._next("-")
        result = self._product()
        result = -result if result and negative else result
        while result and (sign := self._next("+-")):
            other = self._product()
            if other is None:
                return None
            result = result + other if sign == "+" else result - other
        return result

    def _product(self) -> Range | None:
        result = self._single()
        while result and (sign := self._next("*/")):
            other = self._single()
            if other is None:
                return None
            result = result * other if sign == "*" else result / other
        return result

    def _single(self) -> Range | None:
        if self._next("("):
            result = self.sum()
            return result if self._next(")") else None
        if self.done or not self._tokens[self._at].isalnum():
            return None
        self._at += 1
        return self._value(self._tokens[self._at - 1])


@dataclass(frozen=True, slots=True)
class Told:
    """A column with a formula, and which column each id may name (by place in the heads).

    `sure`: the other columns bear these ids; else they are counted, from one of several starts.
    """

    at: int
    formula: Formula
    names: tuple[Mapping[str, int], ...]
    sure: bool


def formulas(heads: Sequence[Sequence[str]]) -> Iterator[Told]:
    """Every column with a formula that names columns of this table."""
    found = {at: formula for at, texts in enumerate(heads) if (formula := formula_of(texts))}
    if not found:
        return
    ids: dict[str, int] = {}
    for at, texts in enumerate(heads):
        own = found[at].own if at in found else None
        own = own or own_id([text for text in texts if formula_of([text]) is None])
        if own:
            ids.setdefault(own, at)
    sure = any(at not in found for at in ids.values())
    for at, formula in found.items():
        options = [ids] if sure else _counted(len(heads))
        fitting = [
            names
            for names in options
            if all(name in names and names[name] != at for name in formula.ids)
        ]
        if fitting:
            yield Told(at, formula, tuple(fitting), sure)


def _counted(width: int) -> list[Mapping[str, int]]:
    """Columns by number or letter, the labels' column counted or not."""
    numbers = [{str(at + first): at for at in range(width)} for first in (1, 2)]
    letters = [{chr(65 + at + first): at for at in range(min(width, 20))} for first in (0, 1)]
    return [*numbers, *letters]

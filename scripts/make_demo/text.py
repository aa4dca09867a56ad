"""Words by chance: `[one|another]` in a text is one of them, `{name}` a figure or a name.

A figure is written `{name}`, or `{name:form}` with a form of `FORMS`: `m` millions of kroner from
thousands, `d` one decimal, `k` kroner as they stand.
"""

from __future__ import annotations

import ast
import operator
import random
import re
from collections.abc import Callable, Mapping
from decimal import ROUND_HALF_UP, Decimal

Value = Decimal | str

_CHOICE = re.compile(r"\[([^\[\]]*)\]")
_NAME = re.compile(r"\{(\w+)(?::(\w))?\}")
_OPERATORS: dict[type[ast.operator], Callable[[Decimal, Decimal], Decimal]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}


def chance_of(*parts: object) -> random.Random:
    """The chance of one thing: it depends on nothing that was drawn before."""
    return random.Random("/".join(map(str, parts)))  # noqa: S311 - not for secrets


def rounded(value: Decimal, digits: int = 0) -> Decimal:
    """Half up, as municipalities print."""
    return value.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)


def danish(value: Decimal | int, digits: int = 0) -> str:
    """1.234,5"""
    plain = f"{rounded(Decimal(value), digits):,f}"
    return plain.translate(str.maketrans(",.", ".,"))


FORMS: dict[str, Callable[[Decimal], str]] = {
    "m": lambda value: f"{danish(value / 1000, 1)} mio. kr.",
    "d": lambda value: danish(value, 1),
    "k": lambda value: f"{danish(value)} kr.",
    "n": danish,
    "y": lambda value: str(int(value)),
}


def spin(text: str, chance: random.Random) -> str:
    """Each `[a|b]` becomes one of its parts; inner ones first."""
    while True:
        match = _CHOICE.search(text)
        if match is None:
            return text
        picked = chance.choice(match[1].split("|"))
        text = text[: match.start()] + picked + text[match.end() :]


def fill(text: str, values: Mapping[str, Value]) -> str:
    """Names and figures put in; an unknown name is an error of the writer's."""

    def shown(match: re.Match[str]) -> str:
        value = values[match[1]]
        return value if isinstance(value, str) else FORMS[match[2] or "n"](value)

    return _NAME.sub(shown, text)


def say(text: str, values: Mapping[str, Value], chance: random.Random) -> str:
    """A sentence: chosen, filled, with no double stop or blank."""
    said = fill(spin(text, chance), values)
    said = re.sub(r"\s+", " ", said).strip()
    return re.sub(r"(?<=kr)\.\.(?!\.)", ".", said).replace(" ,", ",").replace(" .", ".")


def figures(rules: str, values: Mapping[str, Value], chance: random.Random) -> dict[str, Value]:
    """`a=3..9 b=a*12`: figures by chance and figures that follow from others, in order."""
    known = dict(values)
    for rule in rules.split():
        name, _, expression = rule.partition("=")
        known[name] = _figure(expression, known, chance)
    return known


def _figure(expression: str, known: Mapping[str, Value], chance: random.Random) -> Decimal:
    low, dots, high = expression.partition("..")
    if not dots:
        return _computed(ast.parse(expression, mode="eval").body, known)
    return drawn(low, high, chance)


def drawn(low: str, high: str, chance: random.Random) -> Decimal:
    """A number between two, both included; round where both are, with decimals where both have."""
    digits = len(low.partition(".")[2])
    a, b = (int(Decimal(number).scaleb(digits)) for number in (low, high))
    step = next(step for step in (1000, 100, 50, 10, 5, 1) if not a % step and not b % step)
    return Decimal(chance.randrange(a, b + 1, step if b - a >= 4 * step else 1)).scaleb(-digits)


def _computed(node: ast.expr, known: Mapping[str, Value]) -> Decimal:
    match node:
        case ast.BinOp(left, op, right):
            return _OPERATORS[type(op)](_computed(left, known), _computed(right, known))
        case ast.Constant(value) if isinstance(value, int | float):
            return Decimal(str(value))
        case ast.Name(name) if isinstance(known[name], Decimal):
            return Decimal(known[name])
        case _:
            raise ValueError(f"no figure: {ast.dump(node)}")

"""Tables whose figures agree: sums add up, amounts are price times quantity, shares follow."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from decimal import Decimal

from .model import Table
from .text import Value, danish, drawn, rounded

Made = tuple[Table, dict[str, Value]]
When = tuple[int, int]  # year and month
TOTAL = "I alt"


def _range(text: str, chance: random.Random) -> Decimal:
    low, _, high = text.strip().partition("..")
    return drawn(low, high, chance)


def _named(text: str) -> tuple[str, str]:
    """`Ventetid i dage 4..12` -> the words and the range."""
    words, _, span = text.strip().rpartition(" ")
    return words, span


def _quarters(year: int, month: int) -> list[str]:
    """The last four whole quarters before a month."""
    last = year * 4 + (month - 1) // 3 - 1
    return [f"{q % 4 + 1}. kvartal {q // 4}" for q in range(last - 3, last + 1)]


def quarters(caption: str, parts: list[str], chance: random.Random, when: When) -> Made:
    """`Caption; Henvendelser 60..120; Ventetid i dage 4.0..12.0`"""
    columns = [_named(part) for part in parts]
    rows: list[tuple[str, ...]] = []
    last: list[Decimal] = []
    for quarter in _quarters(*when):
        last = [_range(span, chance) for _, span in columns]
        rows.append((quarter, *[_shown(value) for value in last]))
    table = Table(caption, ("Periode", *[name for name, _ in columns]), tuple(rows))
    return table, {f"q{n}": value for n, value in enumerate(last, 1)} | {"kvartal": rows[-1][0]}


def years(caption: str, parts: list[str], chance: random.Random, when: When) -> Made:
    """`Caption; Antal børn 900..1000; Heraf i dagpleje 100..140`: one row each, four years."""
    names = [str(year) for year in range(when[0] - 3, when[0] + 1)]
    rows, facts = [], {}
    for number, part in enumerate(parts, 1):
        name, span = _named(part)
        values = [_range(span, chance) for _ in names]
        rows.append((name, *[_shown(value) for value in values]))
        facts[f"r{number}"] = values[-1]
        facts[f"r{number}x"] = values[0]
    return Table(caption, ("", *names), tuple(rows)), dict(facts)


def _shown(value: Decimal) -> str:
    digits = -int(value.as_tuple().exponent) if value != value.to_integral() else 0
    return danish(value, max(digits, 1 if value.as_tuple().exponent != 0 else 0))


def prices(caption: str, parts: list[str], chance: random.Random, _when: When) -> Made:
    """`Caption; Botilbud 8..14 700..1100; …`: quantity, price and their product (1.000 kr.)."""
    rows, quantity, amount = [], Decimal(0), Decimal(0)
    for part in parts:
        rest, price_span = _named(part)
        name, span = _named(rest)
        count, price = _range(span, chance), _range(price_span, chance)
        quantity, amount = quantity + count, amount + count * price
        rows.append((name, danish(count), danish(price), danish(count * price)))
    rows.append((TOTAL, danish(quantity), "", danish(amount)))
    head = ("Indsats", "Antal", "Pris pr. enhed", "Udgift")
    return Table(f"{caption} (1.000 kr.)", head, tuple(rows)), {
        "antal": quantity, "ialt": amount, "snitpris": amount / quantity,
    }  # fmt: skip


def budget(caption: str, parts: list[str], chance: random.Random, when: When) -> Made:
    """`Caption; Hjemmepleje 214000; …`: budget, spending, forecast, deviation, in 1.000 kr.

    Drawn again until the whole deviates by something that can be printed in millions.
    """
    table, facts = _budget(caption, parts, chance, when)
    while Decimal(facts["afvigelse"]) < 300:
        table, facts = _budget(caption, parts, chance, when)
    return table, facts


def _budget(caption: str, parts: list[str], chance: random.Random, when: When) -> Made:
    rows, sums = [], [Decimal(0)] * 4
    largest, where = Decimal(0), ""
    used = Decimal(when[1] - 1) / 12
    for part in parts:
        name, size = _named(part)
        whole = Decimal(size)
        planned = rounded(whole * Decimal(chance.randrange(970, 1031)) / 1000)
        spent = rounded(planned * used * Decimal(chance.randrange(960, 1041)) / 1000)
        expected = rounded(planned * Decimal(chance.randrange(975, 1041)) / 1000)
        numbers = [planned, spent, expected, expected - planned]
        if abs(numbers[3]) > abs(largest):
            largest, where = numbers[3], name
        sums = [a + b for a, b in zip(sums, numbers, strict=True)]
        rows.append((name, *[danish(number) for number in numbers]))
    rows.append((TOTAL, *[danish(number) for number in sums]))
    head = ("Område", "Korrigeret budget", "Forbrug", "Forventet regnskab", "Afvigelse")
    facts: dict[str, Value] = {
        "korrigeret": sums[0], "afvigelse": abs(sums[3]), "stoerst": abs(largest), "hvor": where,
        "retning": "merforbrug" if sums[3] > 0 else "mindreforbrug",
        "hvorretning": "merforbrug" if largest > 0 else "mindreforbrug",
        "procent": rounded(sums[1] / sums[0] * 100, 1),
    }  # fmt: skip
    return Table(f"{caption} (1.000 kr.)", head, tuple(rows)), facts


def grants(caption: str, parts: list[str], chance: random.Random, _when: When) -> Made:
    """`Caption; Navn 20..90; …`: sought and granted kroner, with sums."""
    rows, sums = [], [Decimal(0), Decimal(0)]
    for part in parts:
        name, span = _named(part)
        sought = _range(span, chance) * 1000
        granted = rounded(sought * chance.choice((0, 4, 5, 6, 8, 10)) / 10, -3)
        sums = [sums[0] + sought, sums[1] + granted]
        rows.append((name, *map(danish, (sought, granted))))
    rows.append((TOTAL, *map(danish, sums)))
    head = ("Forening", "Ansøgt (kr.)", "Forslag (kr.)")
    return Table(caption, head, tuple(rows)), {
        "soegt": sums[0], "fordelt": sums[1], "ansoegere": Decimal(len(parts)),
    }  # fmt: skip


def appeals(caption: str, parts: list[str], chance: random.Random, _when: When) -> Made:
    """`Caption; Voksne 20..40; …`: appeals upheld, changed, returned, and the share reversed."""
    rows, sums = [], [0, 0, 0]
    for part in parts:
        name, span = _named(part)
        count = int(_range(span, chance))
        changed, back = chance.randrange(0, count // 4 + 1), chance.randrange(1, count // 3 + 2)
        kept = count - changed - back
        sums = [a + b for a, b in zip(sums, (kept, changed, back), strict=True)]
        rows.append((name, *_appeal_cells(kept, changed, back)))
    rows.append((TOTAL, *_appeal_cells(*sums)))
    head = ("Område", "Stadfæstet", "Ændret", "Hjemvist", "Afgjort i alt", "Omgørelsesprocent")
    share = rounded(Decimal(100 * (sums[1] + sums[2])) / sum(sums))
    return Table(caption, head, tuple(rows)), {
        "afgjort": Decimal(sum(sums)), "omgjort": Decimal(sums[1] + sums[2]), "omgoer": share,
    }  # fmt: skip


def _appeal_cells(kept: int, changed: int, back: int) -> tuple[str, ...]:
    total = kept + changed + back
    share = rounded(Decimal(100 * (changed + back)) / total)
    return (*map(str, (kept, changed, back, total)), f"{share} %")


def goals(caption: str, parts: list[str], chance: random.Random, _when: When) -> Made:
    """`Caption; Andel visiteret i tide 90 80..97; …`: goal, result, reached or not."""
    rows: list[tuple[str, ...]] = []
    reached = 0
    results: dict[str, Value] = {}
    for part in parts:
        rest, span = _named(part)
        name, goal = _named(rest)
        result = _range(span, chance)
        met = result >= Decimal(goal)
        reached += met
        results[f"m{len(rows) + 1}"] = result
        rows.append((name, f"{goal} %", f"{danish(result)} %", "Nået" if met else "Ikke nået"))
    head = ("Pejlemærke", "Mål", "Resultat", "Vurdering")
    return Table(caption, head, tuple(rows)), {
        **results, "naaet": Decimal(reached), "maal": Decimal(len(parts)),
    }  # fmt: skip


def wheel(caption: str, parts: list[str], _chance: random.Random, _when: When) -> Made:
    """`Caption; januar: Tema; …`: words alone."""
    rows = [tuple(cell.strip() for cell in part.split(":", 1)) for part in parts]
    head = ("Måned", "Emne")
    return Table(caption, head, tuple((row[0], row[1]) for row in rows)), {}


KINDS: Mapping[str, Callable[[str, list[str], random.Random, When], Made]] = {
    "kvartaler": quarters, "aar": years, "priser": prices, "budget": budget,
    "tilskud": grants, "klager": appeals, "maal": goals, "hjul": wheel,
}  # fmt: skip


def made(rule: str, chance: random.Random, when: When, number: int = 1) -> Made:
    """The table of `kind Caption; part; part`, as number so and so of its item."""
    kind, _, rest = rule.partition(" ")
    caption, *parts = [part.strip() for part in rest.split(";")]
    return KINDS[kind](f"Tabel {number}. {caption}", parts, chance, when)

"""Texts made to harm: one short unit repeated, or many of something that checks compare."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count

UNITS = (
    "7", "(", ")", "1.", "1 ", "1,", "-", "§", "§ 107 ", "kr. ", "kr", "1 kr. ", "453.600 kr. ", "mio. ",
    "pct. ", "12 pct. ", "og ", "to ", "11 ud af 31 ", "ud af ", "den 3. maj 2024 ", "3/6 ", "2024 ",
    "i 2024-2027 ", "a", "Elsebet ", "at at ", "der der ", "((1)) ", "(3)=(2)-(1)\t", "\t", "1\t",
    "ca. ", "heraf ", "I alt ", "merforbrug ", "steget fra 1 til 2 ", "servicelovens § 107, ",
    "bilag 3 ", "Bilag: ", "mandag den 3. maj 2024 ", ". ", "A. ", "\n", "\n\n", ": ", "“", "d. ",
    "Sagsnr. 12/34 ", "Ida Holm (A) ", "stemte for ", "2 mio. kr. som består af ", "1 kr. og ",
)  # fmt: skip

HEAD = "REFERAT Socialudvalget d. 08-08-2024\n\nMødedato Torsdag d. 08. august 2024 kl. 17:00\n\n"
ITEM = "Punkt 1: En sag\n\n24-000001\n\nSagsfremstilling\n\n"


def repeated(unit: str, size: int) -> str:
    """A document of one item with about `size` characters of the unit."""
    return HEAD + ITEM + unit * (size // len(unit) + 1) + "\n"


def lines(make: Callable[[int], str], size: int, before: str = ITEM) -> str:
    """A document of about `size` characters whose lines are made by number."""
    made: list[str] = []
    length = 0
    for number in count(1):
        if length >= size:
            break
        made.append(make(number))
        length += len(made[-1]) + 1
    return HEAD + before + "\n".join(made) + "\n"


def _table(
    size: int, row: Callable[[int], str], head: str = "Navn\tBudget\tForbrug\tAfvigelse"
) -> str:
    return lines(row, size, f"{ITEM}Tabel 1\n\n1.000 kr.\t{head}\n")


def _item(number: int) -> str:
    return (
        f"Punkt {number}: Sag {number}\n\n24-{number:06}\n\nIndstilling\n\n1. at det godkendes\n\n"
        f"Beslutning\n\nAd 1: Godkendt.\n\nBilag\n\nNotat {number}\n"
    )


MADE: dict[str, Callable[[int], str]] = {
    "many items": lambda size: lines(_item, size, ""),
    "a huge table": lambda size: _table(size, lambda n: f"Række {n}\t{n}.000\t{n}.500\t500"),
    "a table of totals": lambda size: _table(size, lambda n: f"I alt {n}\t1.000\t1.000\t0"),
    "a table of subrows": lambda size: _table(size, lambda n: f"heraf {n}\t1.000\t1.000\t0"),
    "a wide table": lambda size: _table(size, lambda n: "Drift" + "\t1.000" * 500),
    "many columns of formulas": lambda size: _table(
        size, lambda n: "Drift" + "\t1.000" * 300, "\t".join(f"({n})=({n - 1})-(1)" for n in range(2, 300))
    ),
    "many small tables": lambda size: lines(
        lambda n: f"Tabel {n}\n\nkr.\tBudget\tForbrug\nDrift\t{n}\t{n}\nI alt\t{n}\t{n}\n", size
    ),
    "equal amounts": lambda size: lines(lambda n: "Der er afsat 453.600 kr. til formålet.", size),
    "different amounts": lambda size: lines(lambda n: f"Der er afsat {n}.000 kr. til sag {n}.", size),
    "equal amounts in one sentence": lambda size: repeated("der er afsat 453.600 kr. og ", size),
    "different amounts in one line": lambda size: HEAD + ITEM + " ".join(
        f"Tilskud {n}: {n}.000 kr.," for n in range(1, size // 24)
    ),
    "sums of many": lambda size: lines(
        lambda n: f"{n} mio. kr., som består af 1,5 mio. kr. og 0,9 mio. kr.", size
    ),
    "a list": lambda size: lines(lambda n: f"- tilskud {n}: {n}.000 kr.", size),
    "many dates": lambda size: lines(lambda n: f"Fristen er mandag den {n % 28 + 1}. maj 2024.", size),
    "many names": lambda size: lines(lambda n: f"Elsebet{n} Holm{n} deltog i mødet.", size),
    "names alike": lambda size: lines(lambda n: f"Chef Elsebet H{'o' * (n % 20)}lm{n % 999} deltog.", size),
    "many attachments": lambda size: lines(lambda n: f"Notat nr. {n}", size, f"{ITEM}Se bilag 1.\n\nBilag\n\n"),
    "named attachments": lambda size: lines(lambda n: f"Notatet {n} er vedlagt som bilag {n}.", size),
    "many points": lambda size: lines(lambda n: f"{n}. at sag {n} godkendes", size, f"{ITEM}Indstilling\n\n"),
    "many decisions": lambda size: lines(lambda n: f"Ad {n}: Godkendt.", size, f"{ITEM}Beslutning\n\n"),
    "a long contents": lambda size: lines(lambda n: f"Sag {n}.....{n}", size, "Indholdsfortegnelse\n\n"),
    "many present": lambda size: lines(
        lambda n: f"Afbud: Navn{n} Navnesen{n}", size, "Mødedeltagere\n\n"
    ),
    "many sections of law": lambda size: lines(lambda n: f"Servicelovens § {n} og barnets lov § {n}.", size),
    "many growths": lambda size: lines(
        lambda n: f"Antallet er steget fra {n} til {n + 1}, altså 12 pct.", size
    ),
    "one long word": lambda size: HEAD + ITEM + "a" * size + "\n",
    "nested brackets": lambda size: HEAD + ITEM + "(" * (size // 2) + ")" * (size // 2) + "\n",
    "references": lambda size: lines(lambda n: f"Se sag {n} den {n % 28 + 1}. maj 2024.", size),
}  # fmt: skip


def all_texts(size: int) -> dict[str, str]:
    """Every hostile text at about `size` characters, by its name."""
    units = {repr(unit): repeated(unit, size) for unit in UNITS}
    return units | {name: make(size) for name, make in MADE.items()}

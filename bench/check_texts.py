"""Texts made to harm: paragraphs of one short unit, or many lines of what checks compare."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

UNITS = (
    "7", "(", ")", "1.", "1 ", "1,", "-", "§", "§ 107 ", "kr. ", "kr", "1 kr. ", "453.600 kr. ",
    "mio. ", "pct. ", "12 pct. ", "og ", "to ", "11 ud af 31 ", "ud af ", "den 3. maj 2024 ",
    "3/6 ", "2024 ", "i 2024-2027 ", "a", "Elsebet ", "at at ", "der der ", "((1)) ",
    "(3)=(2)-(1)\t", "\t", "1\t", "ca. ", "heraf ", "I alt ", "merforbrug ", "steget fra 1 til 2 ",
    "servicelovens § 107, ", "bilag 3 ", "Bilag: ", "mandag den 3. maj 2024 ", ". ", "A. ", "\n",
    "\n\n", ": ", "“", "d. ", "Sagsnr. 12/34 ", "Ida Holm (A) ", "stemte for ",
    "2 mio. kr. som består af ", "1 kr. og ", "der er afsat 453.600 kr. og ",
)  # fmt: skip

PARAGRAPH = 10_000  # characters; five times the longest real one, and still taken as one
HEAD = "REFERAT Socialudvalget d. 08-08-2024\n\nMødedato Torsdag d. 08. august 2024 kl. 17:00\n\n"
ITEM = "Punkt 1: En sag\n\n24-000001\n\nSagsfremstilling\n\n"
_TABLE = f"{ITEM}Tabel 1\n\n1.000 kr.\tBudget\tForbrug\tAfvigelse\n"
_FORMULAS = "\t".join(f"({n})=({n - 1})-(1)" for n in range(2, 300))

#: What stands before the lines, and the line: `{n}` counts, `{next}` is one more, `{day}` a day
#: of the month, `{o}` one to twenty letters.
LINES = {
    "many items": (
        "",
        "Punkt {n}: Sag {n}\n\n24-{n:06}\n\nIndstilling\n\n1. at det godkendes\n\n"
        "Beslutning\n\nAd 1: Godkendt.\n\nBilag\n\nNotat {n}\n",
    ),
    "a huge table": (_TABLE, "Række {n}\t{n}.000\t{n}.500\t500"),
    "a table of totals": (_TABLE, "I alt {n}\t1.000\t1.000\t0"),
    "a table of subrows": (_TABLE, "heraf {n}\t1.000\t1.000\t0"),
    "a wide table": (_TABLE, "Drift" + "\t1.000" * 500),
    "formulas": (f"{ITEM}Tabel 1\n\n1.000 kr.\t{_FORMULAS}\n", "Drift" + "\t1.000" * 300),
    "many tables": (
        ITEM,
        "Tabel {n}\n\nkr.\tBudget\tForbrug\nDrift\t{n}\t{n}\nI alt\t{n}\t{n}\n",
    ),
    "equal amounts": (ITEM, "Der er afsat 453.600 kr. til formålet."),
    "different amounts": (ITEM, "Der er afsat {n}.000 kr. til sag {n}."),
    "sums": (ITEM, "{n} mio. kr., som består af 1,5 mio. kr. og 0,9 mio. kr."),
    "a list": (ITEM, "- tilskud {n}: {n}.000 kr."),
    "dates": (ITEM, "Fristen er mandag den {day}. maj 2024."),
    "references": (ITEM, "Se sag {n} den {day}. maj 2024."),
    "names": (ITEM, "Elsebet{n} Holm{n} deltog i mødet."),
    "names alike": (ITEM, "Chef Elsebet H{o}lm{n} deltog."),
    "attachments": (f"{ITEM}Se bilag 1.\n\nBilag\n\n", "Notat nr. {n}"),
    "named attachments": (ITEM, "Notatet {n} er vedlagt som bilag {n}."),
    "points": (f"{ITEM}Indstilling\n\n", "{n}. at sag {n} godkendes"),
    "decisions": (f"{ITEM}Beslutning\n\n", "Ad {n}: Godkendt."),
    "a long contents": ("Indholdsfortegnelse\n\n", "Sag {n}.....{n}"),
    "absent": ("Mødedeltagere\n\n", "Afbud: Navn{n} Navnesen{n}"),
    "sections of law": (ITEM, "Servicelovens § {n} og barnets lov § {n}."),
    "rows of figures": (ITEM, "1\t" * 300),
    "named remainders": (ITEM, "Den resterende bevilling på {n}.000 kr. overføres."),
    "rows that are left": (_TABLE, "Rest {n}\t1.000\t1.000\t0"),
    "growths": (ITEM, "Antallet er steget fra {n} til {next}, altså 12 pct."),
}


def all_texts(size: int) -> Iterator[tuple[str, str]]:
    """Every hostile text, of about `size` characters, with its name."""
    for unit in UNITS:
        paragraph = unit * (PARAGRAPH // len(unit)) + "\n\n"
        yield repr(unit), HEAD + ITEM + paragraph * (size // len(paragraph) + 1)
    for name, (before, line) in LINES.items():
        yield name, HEAD + before + _lines(line, size, "\n")
    yield "one line of amounts", HEAD + ITEM + _lines("Tilskud {n}: {n}.000 kr., ", size, "")
    yield "one paragraph of amounts", HEAD + ITEM + "1 kr. " * (size // 6) + "\n"
    yield "one row of figures", HEAD + ITEM + "1\t" * (size // 2) + "\n"
    yield "nested brackets", HEAD + ITEM + "(" * (size // 2) + ")" * (size // 2) + "\n"


def _lines(line: str, size: int, end: str) -> str:
    made: list[str] = []
    length = 0
    for n in count(1):
        if length >= size:
            break
        made.append(line.format(n=n, next=n + 1, day=n % 28 + 1, o="o" * (n % 20 + 1)) + end)
        length += len(made[-1])
    return "".join(made)

"""The invented meeting of the demo: its words and, from a seed, its figures.

Persons, cases and sums are invented. Nothing here has happened.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field

SEED = 2026

MUNICIPALITY = "Silkeborg Kommune"
COMMITTEE = "Udvalget for Nærhed og Velfærd"
TERM = "2026-2029"
DAY = "Onsdag d. 16. september 2026"
ISO_DAY = "2026-09-16"
SHORT_DAY = "16-09-2026"
START, END = "16:00", "18:45"
PLACE = "Rådhuset, mødelokale Remstrup"

MEMBERS = (
    "Karen Holmgaard Lund (A) (formand)",
    "Jens-Peter Ravn Thule (V)",
    "Amina Said Bech (F)",
    "Torben Vestermark (C) (Afbud)",
    "Lise Ankjær Dam (Ø)",
    "Mads Engkilde (O)",
    "Rikke Sølvsten Krog (A) (suppleant)",
    "Ole Brandstrup (direktør)",
    "Mette Kjelgaard Friis (økonomichef)",
)
ABSENT = {"Torben Vestermark (C)"}


@dataclass(frozen=True)
class Table:
    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Points:
    """Recommended points under who recommends them."""

    entries: tuple[str, ...]
    lead: str = "Forvaltningen indstiller"


@dataclass(frozen=True)
class Bullets:
    entries: tuple[str, ...]


@dataclass(frozen=True)
class Heading:
    """A heading inside a section's text."""

    text: str


Block = str | Table | Points | Bullets | Heading


@dataclass(frozen=True)
class Section:
    heading: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Item:
    number: int
    title: str
    case: str
    sections: tuple[Section, ...] = ()
    decision: tuple[str, ...] = ()
    attachments: tuple[str, ...] = ()
    closed: bool = False
    after: tuple[str, ...] = field(default=())  # lines beneath the decision


def kroner(thousands: int) -> str:
    """Thousands of kroner as Danish prints them: -1.250."""
    sign = "-" if thousands < 0 else ""
    return sign + f"{abs(thousands):,}".replace(",", ".")


def budget_table(chance: random.Random) -> Table:
    """Budget, spending, forecast and deviation for four areas, and their sum."""
    sizes = {"Hjemmepleje": 214, "Plejehjem": 246, "Genoptræning": 31, "Hjælpemidler": 42}
    figures = []
    for area, size in sizes.items():
        budget = size * 1000 + chance.randrange(-900, 900, 50)
        used = round(budget * chance.uniform(0.56, 0.61))
        forecast = budget + chance.randrange(-4, 9) * size
        figures.append((area, budget, used, forecast, forecast - budget))
    total = tuple(sum(row[column] for row in figures) for column in range(1, 5))
    rows = [(area, *map(kroner, numbers)) for area, *numbers in figures]
    return Table(
        "Tabel 1. Forventet regnskab 2026 (1.000 kr.)",
        ("Område", "Korrigeret budget", "Forbrug pr. 31. juli", "Forventet regnskab", "Afvigelse"),
        (*rows, ("I alt", *map(kroner, total))),
    )


def waiting_table(chance: random.Random) -> Table:
    """Referrals and average days of waiting, quarter by quarter."""
    quarters = ("3. kvartal 2025", "4. kvartal 2025", "1. kvartal 2026", "2. kvartal 2026")
    rows = [
        (quarter, str(chance.randrange(140, 230)), f"{chance.uniform(5, 11):.1f}".replace(".", ","))
        for quarter in quarters
    ]
    return Table(
        "Tabel 2. Ventetid til genoptræning",
        ("Periode", "Henvisninger", "Ventetid i dage"),
        tuple(rows),
    )


def items() -> tuple[Item, ...]:
    """The eight items; the same every time."""
    chance = random.Random(SEED)  # noqa: S311 - no secret depends on it
    competence = Section("Beslutningskompetence", (COMMITTEE,))
    return (
        Item(
            61,
            "Godkendelse af dagsorden",
            "00.22.02A00-3-26",
            (Section("Indstilling", (Points(("at dagsordenen godkendes.",)),)), competence),
            ("Godkendt.",),
        ),
        Item(
            62,
            "Budgetopfølgning pr. 31. juli 2026",
            "00.30.14Ø00-7-26",
            (
                Section(
                    "Resume",
                    (
                        "Udvalget får her årets anden opfølgning på budgettet. Der ventes et "
                        "merforbrug, som især skyldes flere timer i hjemmeplejen.",
                    ),
                ),
                Section(
                    "Indstilling",
                    (
                        Points(
                            (
                                "at budgetopfølgningen tages til efterretning.",
                                "at der gives en tillægsbevilling på 1,2 mio. kr. til hjemmeplejen "
                                "i 2026.",
                                "at forvaltningen fremlægger forslag til lavere vikarforbrug i "
                                "november.",
                            )
                        ),
                    ),
                ),
                Section(
                    "Sagsfremstilling",
                    (
                        "Opfølgningen bygger på forbruget i årets første syv måneder og på "
                        "områdernes egne skøn over resten af året.",
                        budget_table(chance),
                        "Forklaringen på afvigelsen er først og fremmest:",
                        Bullets(
                            (
                                "flere borgere med behov for hjælp om natten",
                                "et sygefravær, der er højere end året før",
                                "prisstigninger på hjælpemidler",
                            )
                        ),
                    ),
                ),
                Section(
                    "Økonomi",
                    ("Tillægsbevillingen finansieres af udvalgets overførte midler fra 2025.",),
                ),
                Section("Beslutningskompetence", ("Byrådet",)),
            ),
            (
                "Ad 1: Taget til efterretning.",
                "Ad 2: Anbefales godkendt i Byrådet.",
                "Ad 3: Godkendt.",
            ),
            ("Budgetopfølgning juli 2026", "Notat om vikarforbrug"),
        ),
        Item(
            63,
            "Kvalitetsstandard for rengøring 2027",
            "27.36.00P23-2-26",
            (
                Section(
                    "Indstilling",
                    (Points(("at kvalitetsstandarden for rengøring godkendes.",)),),
                ),
                Section(
                    "Sagsfremstilling",
                    (
                        "Standarden beskriver, hvor ofte og hvor meget der gøres rent hos borgere, "
                        "som er visiteret til praktisk hjælp. Den eneste ændring er, at gulvvask i "
                        "soveværelset fremover sker hver anden uge.",
                        "Ældrerådet har haft forslaget i høring og anbefaler, at den nuværende "
                        "hyppighed bevares.",
                    ),
                ),
                Section("Lovgrundlag", ("Ældreloven § 10.",)),
                competence,
            ),
            ("Godkendt. For stemte 4 (A, V, F), imod stemte 2 (O, Ø).",),
            ("Kvalitetsstandard 2027", "Høringssvar fra Ældrerådet"),
        ),
        Item(
            64,
            "Ny placering af dagcentret i Virklund",
            "82.06.00G01-14-26",
            (
                Section(
                    "Indstilling",
                    (
                        Points(
                            (
                                "at dagcentret flytter til den tidligere skolebygning.",
                                "at der optages forhandling om lejemålets ophør.",
                            )
                        ),
                    ),
                ),
                Section(
                    "Sagsfremstilling",
                    (
                        "Lejemålet på den nuværende adresse udløber i 2027. Den tidligere "
                        "skolebygning står tom og kan indrettes med få ændringer.",
                        Heading("Brugernes ønsker"),
                        "Brugerne lægger vægt på en have, et køkken og kort vej til bussen.",
                    ),
                ),
                competence,
            ),
            ("Sagen udsættes til mødet den 14. oktober 2026.",),
        ),
        Item(
            65,
            "Anlægsregnskab for genoptræningssal i Kjellerup",
            "82.20.00Ø54-5-26",
            (
                Section(
                    "Indstilling",
                    (Points(("at anlægsregnskabet anbefales godkendt.",)),),
                ),
                Section(
                    "Sagens forløb",
                    ("Byrådet den 24. november 2025, pkt. 318",),
                ),
                Section(
                    "Økonomi",
                    (
                        "Bevillingen var på 6.450.000 kr. Forbruget blev 6.312.480 kr. Det "
                        "uforbrugte beløb på 137.520 kr. lægges i kassen.",
                    ),
                ),
                Section("Beslutningskompetence", ("Byrådet",)),
            ),
            ("Anbefales godkendt.",),
            ("Anlægsregnskab",),
        ),
        Item(
            66,
            "Orientering om ventetid til genoptræning",
            "29.15.00K09-1-26",
            (
                Section(
                    "Indstilling",
                    (Points(("at orienteringen tages til efterretning.",)),),
                ),
                Section(
                    "Sagsfremstilling",
                    (
                        "Sundhedschef Birgit Nørmark deltager under punktet.",
                        "Ventetiden er faldet, siden der blev ansat to fysioterapeuter.",
                        waiting_table(chance),
                    ),
                ),
                competence,
            ),
            ("Taget til efterretning.",),
            after=("Lise Ankjær Dam (Ø) deltog ikke i behandlingen af punktet.",),
        ),
        Item(
            67,
            "Meddelelser",
            "00.01.00G01-9-26",
            (
                Section(
                    "Sagsfremstilling",
                    (
                        "Formanden orienterede om besøget på Plejehjemmet Søglimt.",
                        "Direktøren orienterede om ny vagtplan i sygeplejen.",
                    ),
                ),
            ),
            ("Drøftet.",),
        ),
        Item(
            68,
            "Køb af areal til plejeboliger",
            "13.06.02G10-4-26",
            closed=True,
            decision=("Godkendt.",),
        ),
    )

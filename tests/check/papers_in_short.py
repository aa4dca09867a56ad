"""A short invented meeting with one wrong weekday, and its twin that is right."""

from __future__ import annotations

from raadhus.check import Report, check
from raadhus.check.model import CheckedFile
from raadhus.minutes import read

RIGHT = """REFERAT Omsorgsudvalget d. 05-06-2024

Mødedato Onsdag d. 05. juni 2024 kl. 16:00

Mødedeltagere Asta Lund, Bo Kjær

Indholdsfortegnelse

Besøg på Engparken.....	3
Nye pladser.....	4

Punkt 1: Besøg på Engparken

24-000117

Sagsfremstilling

Besøget på Engparken er tirsdag den 11. juni 2024 <kl. 10> & varer en time.

Beslutning

Taget til efterretning.

Punkt 2: Nye pladser

24-000118

Sagsfremstilling

Åbningen er fredag den 14. juni 2024.

1.000 kr.	Budget	Forbrug
Drift	1.250	1.100
Anlæg	750	600

Beslutning

Godkendt.
"""
WRONG = RIGHT.replace("tirsdag den 11. juni", "torsdag den 11. juni")


def checked(text: str, name: str = "referat.txt") -> CheckedFile:
    """The text read and checked as a file of that name, by the check of weekdays alone."""
    minutes = read(text.encode(), name)
    report: Report = check(minutes, only=["weekday"])
    return CheckedFile(name, minutes, report)

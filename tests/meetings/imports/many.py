"""Some thirty documents of one municipality that lean on each other in every way."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from tests.meetings.documents import example
from tests.meetings.papers import Matter, paper, spoken

BODIES = ("Kulturudvalget", "Teknisk Udvalg", "Byrådet")
MEMBERS = ("Alba Ask ({}) (formand)", "Birk Bilde (V)", "Cilla Dam (C)", "Dina Eg (A)")
FORMS = ("txt", "html", "docx", "json")


def write_documents(folder: Path) -> int:
    """Write them as files; gives their number."""
    for number, (name, content) in enumerate(documents()):
        (folder / f"{number:02} {name}.txt").write_bytes(content)
    for form in FORMS:  # five forms of one meeting: so many versions of it
        (folder / f"eksempel.{form}").write_bytes(example(f"referat.{form}"))
    (folder / "README.md").write_text("# Om mappen\n\nHer ligger referater.\n")
    (folder / "tom.txt").write_bytes(b"")
    return len(list(folder.iterdir()))


def documents() -> list[tuple[str, bytes]]:
    made = []
    for month in range(8):
        for offset, body in enumerate(BODIES):
            day = date(2024, month + 1, 10 + offset)
            made.append((f"{body} {day}", _minutes(day, body, month)))
    day = date(2024, 9, 11)
    undecided = [Matter(f"Sag om vej {number}", f"24-0047{number}", decided=None)
                 for number in range(3)]  # fmt: skip
    made.append(("dagsorden", paper(day, *undecided[:2], kind="DAGSORDEN")))
    made.append(("dagsorden 2", paper(day, *undecided[::-1], kind="DAGSORDEN")))
    extra = Matter("Legeplads på havnen", "24-004799", decided=None)
    made.append(("tillaeg", paper(day, extra, kind="TILLÆGSDAGSORDEN", first=9)))
    made.append(("referat", paper(day, Matter("Sag om vej 2", "24-00472"), extra)))
    return made


def _minutes(day: date, body: str, month: int) -> bytes:
    before = day - timedelta(days=31)
    party = "A" if month < 4 else "V"
    matters = (
        Matter(f"Nyt bibliotek, del {month}", "27.00.00-A21-1-24",
               said=f"Udvalget drøftede det i punkt 1 den {spoken(before)}.",
               decided="Udsat." if month % 3 == 0 else "Godkendt.",
               attachments=(f"Tegning {month}", "Notat")),
        Matter(f"Tillægsbevilling {month}", f"24-00{month:04}"),
        Matter(f"Køb af grund {month}", f"24-11{month:04}", closed=True),
        Matter("Meddelelser", said=""),
    )  # fmt: skip
    people = tuple(member.format(party) for member in MEMBERS[month % 2 :])
    return paper(day, *matters, committee=body, people=(*people, "Ole Bro (direktør)"))

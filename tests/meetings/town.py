"""Two invented municipalities, entered into the archive as read documents are.

In Asminde the day-care case goes from the social committee, which puts it off, to the council.
Whatever must never be seen by others holds the word SECRET.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import count
from typing import Any

from django.utils.timezone import localdate

from raadhus.core.actions import store_file
from raadhus.core.models import Municipality
from raadhus.meetings.actions.archive import enter
from raadhus.meetings.actions.withdrawal import withdraw_item, withdraw_meeting
from raadhus.meetings.models import Committee, Item, Meeting, Reading

SECRET = "Hemmelighed"
CASE = "28.06.00-P16-1-25"
numbers = count(1)


def section(kind: str, *blocks: dict[str, Any], heading: str | None = None) -> dict[str, Any]:
    return {"heading": heading, "kind": kind, "level": 1, "blocks": list(blocks)}


def paragraph(text: str) -> dict[str, Any]:
    return {"type": "paragraph", "text": text}


def decision(text: str, outcome: str, **more: Any) -> dict[str, Any]:
    told = {"body": None, "date": None, "points": [], "outcome": outcome, "text": text}
    return {**told, "vote": None, **more}


def point(label: str, title: str, *decisions: dict[str, Any], **more: Any) -> dict[str, Any]:
    """An item of the contract."""
    bare = {
        "number": int(label),
        "label": label,
        "title": title,
        "case_number": None,
        "closed": False,
        "sections": [section("presentation", paragraph(f"Det handler om {title.lower()}."))],
        "recommendation": None,
        "decisions": list(decisions),
        "attachments": [],
        "attendance": [],
        "history": [],
        "competence": None,
    }
    return {**bare, **more}


def member(name: str, party: str, role: str | None = None, status: str = "present"):
    return {"name": name, "party": party, "role": role, "status": status, "substitute": False,
            "kind": "member"}  # fmt: skip


MEMBERS = (
    member("Alma Brinch", "A", "formand"),
    member("Bertil Tang", "V"),
    member("Clara Lund", "F", status="absent"),
)


def read(
    home: Municipality,
    committee: str,
    day: date,
    items: list[dict[str, Any]],
    *,
    kind: str = "minutes",
    start: str | None = "16:00",
    people: tuple[dict[str, Any], ...] = MEMBERS,
) -> Meeting:
    """A document, read and entered; its text is of no matter here."""
    number = next(numbers)
    file = store_file(f"dokument {number}".encode(), f"{day}.txt", media_type="text/plain")
    text = "\n".join(f"{one['label']}. {one['title']}" for one in items)
    places = {f"items/{n}/title": [text.index(one["title"]), text.index(one["title"]) + 3]
              for n, one in enumerate(items)}  # fmt: skip
    claims = [[*span, path] for path, span in sorted(places.items(), key=lambda pair: pair[1])]
    reading = Reading.objects.create(
        file=file,
        reader_version="test",
        outcome="read",
        text=text,
        contract={
            "format": "raadhus-minutes",
            "version": 1,
            "source": {"name": file.name, "media_type": "text/plain", "sha256": file.sha256,
                       "characters": len(text), "unclaimed": [], "furniture": []},
            "kind": kind,
            "municipality": {"code": None, "name": home.name},
            "committee": committee,
            "term": None,
            "date": day.isoformat(),
            "start_time": start,
            "end_time": "17:30" if kind == "minutes" and start else None,
            "place": "Rådhuset",
            "participants": list(people),
            "contents": [],
            "items": items,
        },
        claims=claims,
        places=places,
        kind=kind,
        municipality=home.name,
        committee=committee,
        meeting_date=day,
        item_count=len(items),
        characters=len(text),
    )  # fmt: skip
    meeting = enter(reading, municipality=home).meeting
    assert meeting is not None
    return meeting


@dataclass
class Town:
    asminde: Municipality
    bavnehoej: Municipality
    social: Committee
    council: Committee
    january: Meeting  # minutes, with a closed item, a vote, and what is put off
    february: Meeting  # agenda, then minutes
    coming: Meeting
    withdrawn: Meeting
    pages: list[str] = field(default_factory=list)

    def item(self, meeting: Meeting, slug: str) -> Item:
        found: Item = meeting.items.get(slug=slug)
        return found


TABLE = {
    "type": "table",
    "caption": "Takster",
    "unit": "kr. pr. måned",
    "header": [["Tilbud", "2025"]],
    "rows": [[{"text": "Vuggestue", "value": None}, {"text": "3.912", "value": 3912.0}]],
}
ENTRIES = {
    "type": "list",
    "ordered": False,
    "entries": [{"marker": None, "text": "Høringssvar fra forældrebestyrelserne"}],
}


def january_items() -> list[dict[str, Any]]:
    return [
        point("1", "Godkendelse af dagsorden", decision("Godkendt.", "approved")),
        point(
            "2",
            "Lukkedage i daginstitutionerne",
            decision("Udsat til næste møde.", "postponed"),
            case_number=CASE,
        ),
        point(
            "3",
            "Takster for vuggestuer",
            decision("Godkendt.", "approved", points=[1],
                     vote={"for": 2, "against": 1, "abstained": 0}),
            decision("Ikke godkendt.", "rejected", points=[2]),
            recommendation={"proposer": "Børneforvaltningen", "points": [
                {"number": 1, "text": "taksten godkendes"},
                {"number": 2, "text": "friplads afskaffes"}]},
            sections=[section("presentation", paragraph("Taksterne stiger."), ENTRIES, TABLE)],
            attachments=[{"title": "Høringssvar", "recommended": True}],
            attendance=[{"name": "Bertil Tang", "party": "V", "role": None,
                         "organisation": None, "status": "conflict_of_interest"}],
        ),
        point(
            "4",
            f"{SECRET} om køb af ejendom",
            decision(f"{SECRET} blev godkendt.", "approved"),
            closed=True,
            case_number="82.02.00-G10-9-25",
            sections=[section("presentation", paragraph(f"{SECRET} i sagen."))],
            attachments=[{"title": f"{SECRET}.pdf", "recommended": False}],
        ),
        point("5", f"{SECRET} der trækkes tilbage", decision("Drøftet.", "discussed")),
    ]  # fmt: skip


def make_town(asminde: Municipality, bavnehoej: Municipality) -> Town:
    today = localdate()
    january = read(asminde, "Socialudvalget", date(2025, 1, 15), january_items())
    agenda = [
        point("6", "Lukkedage i daginstitutionerne", case_number=CASE),
        point("7", "Besøg i klubben"),
    ]
    read(asminde, "Socialudvalget", date(2025, 2, 12), agenda, kind="agenda")
    earlier = "Sagen blev udsat på mødet den 15. januar 2025, punkt 2."
    minutes = [
        point(
            "6",
            "Lukkedage i daginstitutionerne",
            decision("Anbefales.", "recommended"),
            case_number=CASE,
            sections=[section("background", paragraph(earlier), heading="Baggrund")],
        ),
        point("7", "Besøg i klubben", decision("Drøftet.", "discussed")),
        point("8", "Eventuelt", closed=True),
    ]
    february = read(asminde, "Socialudvalget", date(2025, 2, 12), minutes)
    final = [point("31", "Lukkedage i daginstitutionerne", decision("Godkendt.", "approved"),
                   case_number=CASE)]  # fmt: skip
    council = read(asminde, "Byrådet", date(2025, 2, 26), final)
    coming = read(asminde, "Byrådet", today + timedelta(days=20), [point("40", "Ny skole")],
                  kind="agenda", start=None)  # fmt: skip
    hidden = [point("9", f"{SECRET} mødepunkt", decision("Godkendt.", "approved"))]
    withdrawn = read(asminde, "Socialudvalget", date(2025, 3, 12), hidden)
    read(bavnehoej, "Socialudvalget", date(2025, 1, 20),
         [point("1", "Vuggestuer i Bavnehøj", decision("Drøftet.", "discussed"))])  # fmt: skip
    by = "kommando"
    withdraw_meeting(withdrawn, reason="Mødet var lagt ud ved en fejl.", by=by)
    withdraw_item(january.items.get(slug="punkt-5"), reason="Punktet nævner en borger.", by=by)
    for meeting in (january, february, coming, withdrawn):
        meeting.refresh_from_db()
    return Town(
        asminde, bavnehoej, january.committee, council.committee, january, february, coming,
        withdrawn, PUBLIC,
    )  # fmt: skip


SOCIAL = "/asminde/udvalg/socialudvalget/"
PUBLIC = [
    "/",
    "/asminde/",
    SOCIAL,
    f"{SOCIAL}2025-01-15/",
    f"{SOCIAL}2025-01-15/punkt-3/",
    f"{SOCIAL}2025-02-12/",
    f"{SOCIAL}2025-02-12/punkt-6/",
    "/asminde/udvalg/byraadet/",
    "/asminde/sag/28-06-00-p16-1-25/",
    "/asminde/person/bertil-tang/",
    "/soeg/",
    "/soeg/?q=vuggestue",
]

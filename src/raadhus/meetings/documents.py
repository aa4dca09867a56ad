"""What the pages show of a reading, made ready for the templates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.template.loader import render_to_string
from django.utils.formats import date_format

from raadhus.minutes.model import Claim

from . import words
from .calc import Marks, Piece, nearest, pieces
from .models import Reading

ANCHOR = re.compile(r'\bid="d-([^"]+)"')
# Shown once, as data of the item, and not again among its sections.
SHOWN_AS_DATA = {
    "recommendation": "recommendation",
    "decision": "decisions",
    "attachments": "attachments",
}


def anchor(path: str) -> str:
    """The id on the page of a part: `d-items-3-title`."""
    return "d-" + path.replace("/", "-")


@dataclass(frozen=True)
class Index:
    """Finds the claims that belong to a part."""

    places: dict[str, list[int]]
    claims: list[Claim]
    marks: Marks

    def numbers(self, path: str) -> range:
        """The claims within the part's own place; none where it has no place."""
        place = self.places.get(path)
        return range(0) if place is None else self.marks.within((place[0], place[1]))


class Part:
    """A value of the contract that knows its path, so that a template can link it."""

    def __init__(self, path: str, value: Any, index: Index) -> None:
        self.path = path
        self.value = value
        self._index = index

    def __getitem__(self, key: str | int) -> Part:
        return Part(f"{self.path}/{key}" if self.path else str(key), self.value[key], self._index)

    def __iter__(self) -> Iterator[Part]:
        return (self[number] for number in range(len(self.value)))

    def __len__(self) -> int:
        return len(self.value)

    def __bool__(self) -> bool:
        return self.value not in (None, False, "", [], {})

    def __str__(self) -> str:
        return "" if self.value is None else str(self.value)

    @property
    def anchor(self) -> str:
        return anchor(self.path)

    @property
    def numbers(self) -> range:
        return self._index.numbers(self.path)

    @property
    def spot(self) -> str:
        """The id of the first place in the text, or nothing."""
        numbers = self.numbers
        return f"k{numbers[0]}" if numbers else ""

    @property
    def marks(self) -> str:
        """The ids of all its places in the text, for the script that highlights."""
        return " ".join(f"k{number}" for number in self.numbers)


@dataclass(frozen=True, slots=True)
class Shown:
    """A piece of the text with where it leads and how it looks."""

    piece: Piece
    target: str
    look: str


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the list on the front page."""

    reading: Reading
    title: str
    kind: str
    form: str
    understood: str


def row(reading: Reading) -> Row:
    return Row(
        reading=reading,
        title=reading.committee or reading.file.name,
        kind=words.KINDS.get(reading.kind, ""),
        form=words.form(reading.file.media_type),
        understood=words.share(reading.characters, reading.unclaimed),
    )


def document_context(reading: Reading) -> dict[str, Any]:
    """Everything the page of one document shows.

    The data are rendered first: which parts they show decides where the text's links lead.
    """
    claims = [Claim((start, end), part) for start, end, part in reading.claims]
    index = Index(reading.places, claims, Marks(claims))
    meeting = Part("", reading.contract, index)
    data = render_to_string("meetings/data.html", data_context(reading, meeting, index))
    shown = frozenset(name.replace("-", "/") for name in ANCHOR.findall(data))
    return {
        "reading": reading,
        "row": row(reading),
        "when": when(reading.contract),
        "data": data,
        "text": [look(piece, shown) for piece in pieces(reading.text, claims)],
        "plain": reading.file.media_type == "text/plain",
        "unclaimed": [n for n, claim in enumerate(claims) if claim.part == "unclaimed"],
        "characters": words.thousands(reading.characters),
    }


def data_context(reading: Reading, meeting: Part, index: Index) -> dict[str, Any]:
    return {
        "reading": reading,
        "row": row(reading),
        "meeting": meeting,
        "day": spoken_day(reading.contract["date"]),
        "start": spoken_time(reading.contract["start_time"]),
        "end": spoken_time(reading.contract["end_time"]),
        "people": people(meeting["participants"]),
        "findings": [finding(found, index) for found in reading.findings],
        "items": [item_context(item) for item in meeting["items"]],
    }


def spoken_day(day: str | None) -> str:
    """An ISO date as people say it: onsdag den 27. november 2024."""
    return date_format(date.fromisoformat(day), r"l \d\e\n j. F Y") if day else ""


def spoken_time(time: str | None) -> str:
    return (time or "").replace(":", ".")


def when(contract: dict[str, Any]) -> str:
    """The meeting's day and hours: onsdag den 27. november 2024 kl. 19.00–21.15."""
    day = spoken_day(contract["date"])
    start, end = spoken_time(contract["start_time"]), spoken_time(contract["end_time"])
    if not (day and start):
        return day
    return f"{day} kl. {start}–{end}" if end else f"{day} kl. {start}"


def people(participants: Part) -> list[dict[str, Any]]:
    """The participants by kind, in the document's order, kinds without people left out."""
    groups = [
        {"name": name, "people": [one for one in participants if one["kind"].value == kind]}
        for kind, name in words.PEOPLE.items()
    ]
    return [group for group in groups if group["people"]]


def finding(found: dict[str, Any], index: Index) -> dict[str, Any]:
    """A finding with the numbers of the places it is about."""
    numbers = [n for start, end in found["places"] for n in index.marks.within((start, end))]
    return {"message": found["message"], "spots": [f"k{number}" for number in numbers]}


def item_context(item: Part) -> dict[str, Any]:
    """An item with its decisions, each with its badge, and the sections not yet shown."""
    answers: dict[int, Part] = {}
    for decision in item["decisions"]:
        for point in decision["points"].value:
            answers.setdefault(point, decision)
    points = item["recommendation"]["points"] if item["recommendation"] else []
    return {
        "part": item,
        "number": item["label"] or item["number"],
        "decisions": [decision_context(decision) for decision in item["decisions"]],
        "points": [
            {"part": point, "answer": badge(answers.get(point["number"].value))} for point in points
        ],
        "sections": [section for section in item["sections"] if not as_data(section, item)],
        "aliases": {
            name: [s.anchor for s in item["sections"] if as_data(s, item) == name]
            for name in SHOWN_AS_DATA.values()
        },
        "people": [
            {"part": one, "status": words.STATUSES[one["status"].value]}
            for one in item["attendance"]
        ],
    }


def as_data(section: Part, item: Part) -> str:
    """The data of the item that already show this section's text; empty if none do."""
    name = SHOWN_AS_DATA.get(section["kind"].value, "")
    return name if name and item[name] else ""


def badge(decision: Part | None) -> dict[str, str] | None:
    if decision is None:
        return None
    word, variant = words.OUTCOMES[decision["outcome"].value]
    return {"word": word, "variant": variant}


def decision_context(decision: Part) -> dict[str, Any]:
    vote = decision["vote"].value
    return {
        "part": decision,
        "badge": badge(decision),
        "vote": [(word, vote[key]) for key, word in words.VOTES if vote and vote[key] is not None],
        "day": spoken_day(decision["date"].value),
    }


def look(piece: Piece, shown: frozenset[str]) -> Shown:
    """Where a piece leads, and the class that shows what it is."""
    target = "" if piece.number is None or piece.outside else nearest(piece.part, shown) or ""
    return Shown(piece, anchor(target) if target else "", looks(piece.part))


def looks(part: str) -> str:
    """A class for the kinds of parts that the text itself should tell apart."""
    if part in {"furniture", "unclaimed"}:
        return part
    last = part.rpartition("/")[2]
    if last in {"title", "heading", "committee", "label", "number"} and "contents" not in part:
        return "head"
    if "/decisions" in part:
        return "decided"
    return "recommended" if "/recommendation" in part else ""

"""What the pages show of a reading, made ready for the templates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.template.loader import render_to_string

from raadhus.minutes.model import Claim

from .. import words
from ..calc.document import OUTSIDE, Piece, owned, pieces
from ..models import Reading
from .dates import spoken, spoken_day, spoken_time

ANCHOR = re.compile(r'\bid="d-([^"]+)"')
# Shown once, as data of the item, and not again among its sections.
SHOWN_AS_DATA = {
    "recommendation": "recommendation",
    "decision": "decisions",
    "attachments": "attachments",
    "competence": "competence",
}


Places = dict[str, tuple[int, int]]


def spot_id(offset: int) -> str:
    """The id on the page of the piece of text that begins at an offset."""
    return f"t{offset}"


def anchor(path: str) -> str:
    """The id on the page of a part: `d-items-3-title`."""
    return "d-" + path.replace("/", "-")


class Part:
    """A value of the contract that knows its path, so that a template can link it."""

    def __init__(self, path: str, value: Any, places: Places) -> None:
        self.path = path
        self.value = value
        self._places = places

    def __getitem__(self, key: str | int) -> Part:
        return Part(f"{self.path}/{key}" if self.path else str(key), self.value[key], self._places)

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
    def place(self) -> str:
        """Where it stands in the text, as `start end`; nothing where it has no place."""
        start, end = self._places.get(self.path, (0, 0))
        return f"{start} {end}" if start < end else ""

    @property
    def spot(self) -> str:
        """The id of the first piece of the text that belongs to it, or nothing."""
        return spot_id(int(self.place.split()[0])) if self.place else ""


@dataclass(frozen=True, slots=True)
class Shown:
    """A piece of the text with its id, where it leads and how it looks."""

    piece: Piece
    spot: str
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
    places = {path: (start, end) for path, (start, end) in reading.places.items()}
    data = render_to_string("meetings/data.html", data_context(reading, places))
    shown = {name.replace("-", "/") for name in ANCHOR.findall(data)}
    noted = [(start, end) for found in reading.findings for start, end in found["places"]]
    cut = pieces(reading.text, claims, [*places.values(), *noted])
    return {
        "reading": reading,
        "row": row(reading),
        "when": when(reading.contract),
        "data": data,
        "text": [look(piece) for piece in owned(cut, placed(shown, places))],
        "plain": reading.file.media_type == "text/plain",
        "unclaimed": [spot_id(c.span[0]) for c in claims if c.part == "unclaimed"],
        "characters": words.thousands(reading.characters),
    }


def placed(shown: set[str], places: Places) -> Places:
    """The shown parts with their places; those without one get an empty place."""
    return {path: places.get(path, (0, 0)) for path in shown}


def data_context(reading: Reading, places: Places) -> dict[str, Any]:
    meeting = Part("", reading.contract, places)
    return {
        "reading": reading,
        "row": row(reading),
        "meeting": meeting,
        "day": spoken_day(reading.contract["date"]),
        "start": spoken_time(reading.contract["start_time"]),
        "end": spoken_time(reading.contract["end_time"]),
        "people": people(meeting["participants"]),
        "findings": [finding(found) for found in reading.findings],
        "items": [item_context(item) for item in meeting["items"]],
    }


def when(contract: dict[str, Any]) -> str:
    """The meeting's day and hours: onsdag den 27. november 2024 kl. 19.00–21.15."""
    return spoken(contract["date"], contract["start_time"], contract["end_time"])


def people(participants: Part) -> list[dict[str, Any]]:
    """The participants by kind, in the document's order, kinds without people left out."""
    groups = [
        {"name": name, "people": [one for one in participants if one["kind"].value == kind]}
        for kind, name in words.PEOPLE.items()
    ]
    return [group for group in groups if group["people"]]


def finding(found: dict[str, Any]) -> dict[str, Any]:
    """A finding with the ids of the places it is about."""
    spots = [spot_id(start) for start, end in found["places"] if start < end]
    return {"message": found["message"], "spots": spots}


def item_context(item: Part) -> dict[str, Any]:
    """An item with its decisions, each with its badge, and the sections not yet shown."""
    answers: dict[int, Part] = {}
    for decision in item["decisions"]:
        for point in decision["points"].value:
            answers.setdefault(point, decision)
    return {
        "part": item,
        "number": item["label"] or item["number"],
        "decisions": [decision_context(decision) for decision in item["decisions"]],
        "points": [
            {"part": point, "answer": badge(answers.get(point["number"].value))}
            for point in (item["recommendation"]["points"] if item["recommendation"] else ())
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


def look(piece: Piece) -> Shown:
    """A piece as it is shown; white space and what is no part of the papers lead nowhere."""
    outside = piece.part in OUTSIDE
    target = anchor(piece.owner) if piece.owner and piece.part and not outside else ""
    return Shown(
        piece,
        spot_id(piece.start) if piece.printed else "",
        target if piece.printed else "",
        piece.part if outside else looks(piece.owner) or looks(piece.part),
    )


def looks(path: str) -> str:
    """A class for the kinds of parts that the text itself should tell apart."""
    last = path.rpartition("/")[2]
    if last in {"title", "heading", "committee", "label", "number"} and "contents" not in path:
        return "head"
    if "/decisions/" in path:
        return "decided"
    return "recommended" if "/points/" in path else ""

"""The facts of the meeting itself: body, term, date, times, place, kind and municipality."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from raadhus.danish.dates import find_dates
from raadhus.danish.places import find_municipalities
from raadhus.danish.times import find_times, parse_time_range

from ..lines import Role
from ..model import Found, Municipality, Span
from .committee import Named, named_in, named_in_title, titled
from .labels import Labelled
from .view import Piece, View, fold
from .words import BODY

_KIND = re.compile(
    r"\b(tillægsreferat|referat|beslutningsprotokol|protokol|beslutningsreferat|dagsorden|tillægsdagsorden|mødeindkaldelse)\b",
    re.IGNORECASE,
)
_ISO_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d")
_ENDED = re.compile(
    r"\bmødet (?:blev |er )?(?:hævet|sluttede|slut|afsluttet|sluttet|hævedes|hæves)\b",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Facts:
    """What the head of a document says of its meeting."""

    committee: Found[str] | None = None
    term: Found[str] | None = None
    date: Found[dt.date] | None = None
    start_time: Found[dt.time] | None = None
    end_time: Found[dt.time] | None = None
    place: Found[str] | None = None
    municipality: Found[Municipality] | None = None
    kind_word: Found[Literal["agenda", "minutes"]] | None = None
    parts: dict[int, str] = field(default_factory=dict)  # index of a line -> part it belongs to


def meeting_facts(view: View, head: list[tuple[int, Piece]], fields: list[Labelled]) -> Facts:
    facts = Facts()
    for labelled in fields:
        _READ.get(labelled.name, _skip)(facts, labelled)
        if labelled.name in _PART:
            for index in labelled.lines:
                facts.parts.setdefault(index, _PART[labelled.name])
    taken = set(facts.parts)
    for index, piece in head:
        if index not in taken:
            _title_line(facts, index, piece)
    _standalone_date(facts, head)
    if facts.committee is None:
        _take_name(facts, titled([piece for _, piece in head]) or _in_running_head(view))
    return facts


_PART = {
    "date": "date", "start": "start_time", "end": "end_time", "place": "place",
    "committee": "committee", "municipality": "municipality", "kind": "kind", "note": "note",
}  # fmt: skip


def _skip(facts: Facts, labelled: Labelled) -> None:
    """Fields that say nothing of the meeting as a whole."""


def _read_date(facts: Facts, labelled: Labelled) -> None:
    for piece, start, end in labelled.values:
        _date_from(facts, piece, start, end, labelled.label)
        _times_from(facts, piece, start, end, labelled.label)
    if "sted" in labelled.label.casefold():
        _place_after_time(facts, labelled)


def _place_after_time(facts: Facts, labelled: Labelled) -> None:
    piece, start, end = labelled.values[-1] if labelled.values else (None, 0, 0)
    if piece is None or facts.place is not None:
        return
    tail = re.search(r"(?:,|\bi\b|\bpå\b)\s*([^\d,][^,]*(?:,.*)?)$", piece.text[start:end])
    if tail and not find_dates(tail[1]):
        at = start + tail.start(1)
        facts.place = Found(fold(tail[1]), piece.place(at, end), ("label",))


def _date_from(facts: Facts, piece: Piece, start: int, end: int, witness: str) -> None:
    if facts.date is not None:
        return
    for found in find_dates(piece.text[start:end]):
        if found.date is not None:
            span = piece.place(start + found.span[0], start + found.span[1])
            facts.date = Found(found.date, span, (fold(witness).rstrip(":"),))
            return


def _times_from(facts: Facts, piece: Piece, start: int, end: int, witness: str) -> None:
    text = piece.text[start:end]
    for found in find_dates(text):
        text = text[: found.span[0]] + " " * (found.span[1] - found.span[0]) + text[found.span[1] :]
    begin, stop = parse_time_range(text)
    if begin is None and _ISO_TIME.search(piece.text, start, end):
        text = piece.text[start:end]
        begin, stop = parse_time_range(text)
    if begin is None:
        return
    spans = [found.span for found in find_times(text)] or [(0, len(text))]
    first = piece.place(start + spans[0][0], start + spans[0][1])
    last = piece.place(start + spans[-1][0], start + spans[-1][1])
    if facts.start_time is None:
        facts.start_time = Found(begin, first, (fold(witness).rstrip(":"),))
    if stop is not None and facts.end_time is None:
        facts.end_time = Found(stop, last, (fold(witness).rstrip(":"),))


def _read_start(facts: Facts, labelled: Labelled) -> None:
    for piece, start, end in labelled.values:
        if facts.date is None:
            _date_from(facts, piece, start, end, labelled.label)
        _bare_times(facts, piece, start, end, labelled.label)


def _bare_times(facts: Facts, piece: Piece, start: int, end: int, witness: str) -> None:
    _times_from(facts, piece, start, end, witness)
    if facts.start_time is None:
        for found in find_times(piece.text[start:end], bare=True)[:1]:
            facts.start_time = Found(
                found.time, piece.place(start + found.span[0], start + found.span[1]), (witness,)
            )


def _read_end(facts: Facts, labelled: Labelled) -> None:
    for piece, start, end in labelled.values:
        for found in find_times(piece.text[start:end]) or find_times(
            piece.text[start:end], bare=True
        ):
            if facts.end_time is None:
                facts.end_time = Found(
                    found.time,
                    piece.place(start + found.span[0], start + found.span[1]),
                    (labelled.label,),
                )


def _read_place(facts: Facts, labelled: Labelled) -> None:
    if facts.place is None and labelled.values:
        piece, start, end = labelled.values[0]
        value = fold(piece.text[start:end])
        if value:
            facts.place = Found(value, piece.place(start, end), (fold(labelled.label),))


def _read_committee(facts: Facts, labelled: Labelled) -> None:
    if labelled.values:
        piece, start, end = labelled.values[0]
        _take_name(facts, named_in(piece, start, end, fold(labelled.label)))


def _read_municipality(facts: Facts, labelled: Labelled) -> None:
    if labelled.values and facts.municipality is None:
        piece, start, end = labelled.values[0]
        facts.municipality = _named_municipality(piece, piece.text[start:end], start, "label")


def _read_kind(facts: Facts, labelled: Labelled) -> None:
    for piece, start, end in labelled.values:
        _kind_from(facts, piece, start, end)


_READ: dict[str, Callable[[Facts, Labelled], None]] = {
    "date": _read_date, "start": _read_start, "end": _read_end, "place": _read_place,
    "committee": _read_committee, "municipality": _read_municipality, "kind": _read_kind,
}  # fmt: skip


# --- lines without a label -------------------------------------------------------------


def _title_line(facts: Facts, index: int, piece: Piece) -> None:
    """A line of the head without a label: the title, the body's name, a date, the municipality."""
    text = piece.text
    if _by_role(facts, index, piece):
        return
    if len(text) > 250:
        return
    part = None
    if _ENDED.search(text):
        _read_end(facts, Labelled("end", "mødet hævet", index, [(piece, 0, len(text))]))
        part = "end_time"
    if _kind_from(facts, piece, 0, len(text)):
        part = "kind"
    if (
        facts.committee is None and BODY.search(text) and _take_name(facts, named_in_title(piece))
    ) or (
        facts.committee is not None and fold(text).casefold() == facts.committee.value.casefold()
    ):
        part = "committee"
    if facts.municipality is None and len(text) < 100 and "kommune" in text.casefold():
        facts.municipality = _named_municipality(piece, text, 0, "heading")
        part = part or ("municipality" if facts.municipality else None)
    if facts.date is None and len(text) < 160 and any(ch.isdigit() for ch in text):
        _date_from(facts, piece, 0, len(text), "heading")
        if facts.date is not None:
            _times_from(facts, piece, 0, len(text), "heading")
            _place_at_end(facts, piece)
            part = part or "date"
    elif (
        facts.date is not None
        and facts.start_time is None
        and "kl" in text.casefold()
        and len(text) < 100
    ):
        _times_from(facts, piece, 0, len(text), "heading")
        part = part or ("start_time" if facts.start_time else None)
    if part is None and facts.date is not None and len(text) < 60 and _is_same_date(facts, text):
        part = "date"
    if part is not None:
        facts.parts[index] = part


_AT_PLACE = re.compile(
    r"(?:,|\bi|\bpå)\s+(?P<place>(?:[A-ZÆØÅ0-9]|mødelokale|lokale|byrådssal|rådssal|kantine|borgmester|mødecenter|udvalgs)[^.;]{2,80}?)\.?$"
)


def _place_at_end(facts: Facts, piece: Piece) -> None:
    """`Referat fra mødet mandag den 30. januar 2023 kl. 17:30 i Byrådssalen`."""
    if facts.place is not None or facts.date is None:
        return
    ends = [found.span[1] for found in find_dates(piece.text)]
    ends += [found.span[1] for found in find_times(piece.text)]
    if not ends:
        return
    match = _AT_PLACE.search(piece.text, max(ends))
    if match and match.start() - max(ends) <= 3 and not BODY.search(match["place"]):
        facts.place = Found(fold(match["place"]), piece.place(*match.span("place")), ("heading",))


def _is_same_date(facts: Facts, text: str) -> bool:
    assert facts.date is not None
    return any(found.date == facts.date.value for found in find_dates(text))


_ROLE_PART = {
    Role.COMMITTEE: "committee", Role.TERM: "term", Role.DATE: "date",
    Role.START_TIME: "start_time", Role.END_TIME: "end_time", Role.PLACE: "place",
    Role.MUNICIPALITY: "municipality",
}  # fmt: skip


def _by_role(facts: Facts, index: int, piece: Piece) -> bool:
    part = _ROLE_PART.get(piece.role) if piece.role is not None else None
    if part is None:
        return False
    facts.parts[index] = part
    whole = Labelled(part, "form", index, [(piece, 0, len(piece.text))])
    if piece.role is Role.COMMITTEE:
        _take_name(facts, named_in(piece, 0, len(piece.text), "form"))
    elif piece.role is Role.TERM and facts.term is None:
        facts.term = Found(fold(piece.text), piece.span, ("form",))
    elif piece.role is Role.DATE:
        _read_date(facts, whole)
    elif piece.role is Role.START_TIME:
        _read_start(facts, whole)
    elif piece.role is Role.END_TIME:
        _read_end(facts, whole)
    elif piece.role is Role.PLACE:
        _read_place(facts, whole)
    elif piece.role is Role.MUNICIPALITY:
        _read_municipality(facts, whole)
    return True


def _kind_from(facts: Facts, piece: Piece, start: int, end: int) -> bool:
    words = list(_KIND.finditer(piece.text, start, end))
    if not words:
        return False
    kinds = {
        "agenda" if "dagsorden" in m[1].casefold() or "indkald" in m[1].casefold() else "minutes"
        for m in words
    }
    plural = re.search(r"\b(?:referater|dagsordener)\b", piece.text[start:end], re.IGNORECASE)
    if len(kinds) == 1 and not plural and facts.kind_word is None:
        facts.kind_word = Found(
            "minutes" if "minutes" in kinds else "agenda",
            piece.place(*words[0].span(1)),
            ("heading",),
        )
    return True


def _in_running_head(view: View) -> Named | None:
    """The body named by nothing but the line at the head of each page."""
    for piece in view.running:
        named = named_in_title(piece)
        if named is not None:
            return named
    return None


def _take_name(facts: Facts, named: Named | None) -> bool:
    """Keep a body's name and term where none is known yet."""
    if named is None or facts.committee is not None:
        return False
    facts.committee = named.committee
    facts.term = facts.term or named.term
    return facts.committee is not None


def _standalone_date(facts: Facts, head: list[tuple[int, Piece]]) -> None:
    if facts.date is None:
        for index, piece in head:
            if len(piece.text) < 200 and index not in facts.parts:
                _date_from(facts, piece, 0, len(piece.text), "head")
                if facts.date is not None:
                    facts.parts[index] = "date"
                    return


# --- municipality ----------------------------------------------------------------------


def _named_municipality(
    piece: Piece, text: str, offset: int, witness: str
) -> Found[Municipality] | None:
    for found in find_municipalities(text):
        span = piece.place(offset + found.span[0], offset + found.span[1])
        return Found(
            Municipality(found.municipality.code, found.municipality.name), span, (witness,)
        )
    return None


def municipality_from_text(view: View) -> Found[Municipality] | None:
    """The municipality named most often, when it is named clearly more often than the next."""
    counts: Counter[int] = Counter()
    first: dict[int, tuple[Municipality, Span]] = {}
    for found in find_municipalities(view.text):
        code = found.municipality.code
        counts[code] += 1
        first.setdefault(code, (Municipality(code, found.municipality.name), found.span))
    ranked = counts.most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] * 2 < ranked[1][1] * 3):
        return None
    municipality, span = first[ranked[0][0]]
    return Found(municipality, span, ("named most often",))

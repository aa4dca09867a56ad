"""The agenda portal's JSON: one meeting; its keys say what each text means.

Keys and their order follow the portal's answers; keys may be missing, null or of another
type. Ids, links, dates of release, booleans and nulls are no text. Text under a key that
nobody knows becomes a line with the role UNKNOWN, so nothing is lost.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from ..lines import Composer, Document, Role, Shape, UnreadableDocumentError
from . import foreign
from .html import HtmlWriter

MEDIA_TYPE = "application/vnd.raadhus.portal+json"

_MEETING = (  # keys of the same value, the first that has text is read
    (("Navn",), Role.DOCUMENT_TITLE),
    (("Dato", "MeetingBeginUtc", "MeetingBegin"), Role.DATE),
    (("MeetingEndUtc", "MeetingEnd"), Role.END_TIME),
    (("Sted",), Role.PLACE),
)
_NO_TEXT = re.compile(
    r"(?:\w*id|\w*link|\w*url|\w*uri|\w*guid|\w*date|\w*utc|\w*type|historisk|sorting)",
    re.IGNORECASE,
)
_NO_TEXT_VALUE = re.compile(
    r"https?://\S*|[0-9a-f]{8}-[0-9a-f-]{27}|\d{4}-\d\d-\d\dT[\d:.+Z-]*", re.IGNORECASE
)
_SURROGATES = re.compile("[\ud800-\udfff]")
_FIRST_HEADING = re.compile(r"<h[1-6]\b[^<>]*>([^<>]*)<", re.IGNORECASE)
_DEEPEST = 20  # levels of unknown objects that are looked into


def load_json(text: str) -> object:
    """The value that `text` writes; raises UnreadableDocumentError for broken JSON."""
    try:
        return json.loads(_SURROGATES.sub("\ufffd", text))
    except (ValueError, RecursionError):
        raise UnreadableDocumentError(foreign.BROKEN_JSON) from None


def read_portal(data: object, notes: tuple[str, ...] = ()) -> Document:
    """A portal meeting as a document; raises UnreadableDocumentError for any other JSON."""
    if isinstance(data, list) and len(data) == 1:
        data = data[0]
    if not isinstance(data, dict) or not ({"Moede", "Dagsordenpunkter"} & data.keys()):
        raise UnreadableDocumentError(foreign.OTHER_JSON)
    writer = _Portal()
    writer.meeting(data)
    document = writer.compose.document(MEDIA_TYPE, notes=notes)
    if not document.lines:
        raise UnreadableDocumentError(foreign.EMPTY)
    return document


class _Portal:
    def __init__(self) -> None:
        self.compose = Composer()
        self._html = HtmlWriter(self.compose)

    def meeting(self, data: dict[str, Any]) -> None:
        committee, meeting = _object(data.get("Udvalg")), _object(data.get("Moede"))
        self._line(_text(committee.get("Navn")), Role.COMMITTEE)
        for keys, role in _MEETING:
            self._line(_first(meeting, *keys), role)
        self._fragment(_text(meeting.get("Description")))
        for person in _objects(meeting.get("Moededeltagere")):
            self._participant(person)
        self._rest(committee, {"Navn"})
        known = {key for keys, _ in _MEETING for key in keys}
        self._rest(meeting, known | {"Description", "Moededeltagere"})
        for item in _objects(data.get("Dagsordenpunkter")):
            self._item(item)
        self._rest(data, {"Udvalg", "Moede", "Dagsordenpunkter"})

    def _participant(self, person: dict[str, Any]) -> None:
        absent = person.get("Absent") is True or person.get("ParticipationCancelled") is True
        role = Role.ABSENT_PARTICIPANT if absent else Role.PARTICIPANT
        self._line(_first(person, "Name", "Navn"), role)
        self._rest(person, {"Name", "Navn"})

    def _item(self, item: dict[str, Any]) -> None:
        closed = item.get("IsOpen") is False
        self._line(_first(item, "Number", "Punktnummer"), Role.ITEM_NUMBER)
        title = Role.CLOSED_ITEM_TITLE if closed else Role.ITEM_TITLE
        self._once(item, ("Caption", "Navn"), title)
        self._once(item, ("CaseNumber", "SagsNummer"), Role.CASE_NUMBER)
        for part in _objects(item.get("Felter")):
            self._field(part)
        self._fragment(_text(item.get("ItemDecision")), Role.DECISION)
        for speaker in _entries(item.get("ExternalAgendaItemAttendees")):
            self._named(speaker, ("Name", "Navn"), Role.SPEAKER)
        for attachment in _entries(item.get("Bilag")):
            keys = ("Navn", "Title", "Titel", "Name", "Caption")
            self._named(attachment, keys, Role.ATTACHMENT)
        known = "Number Punktnummer Caption Navn CaseNumber SagsNummer Felter ItemDecision Bilag"
        self._rest(item, {*known.split(), "ExternalAgendaItemAttendees"})

    def _field(self, part: dict[str, Any]) -> None:
        name, markup = _text(part.get("Navn")), _text(part.get("Html"))
        first = _FIRST_HEADING.search(markup)
        if name and not (first and _same(first[1], name)):
            self.compose.line(name, shape=Shape.HEADING, level=3)
        self._fragment(markup or _text(part.get("Tekst")))
        self._rest(part, {"Navn", "Html", "Tekst"})

    def _once(self, item: dict[str, Any], keys: tuple[str, str], role: Role) -> None:
        """Both of two keys for one value; the second only where it differs."""
        one, two = (_text(item.get(key)) for key in keys)
        self._line(one or two, role)
        if one and two and not _same(one, two):
            self._line(two, Role.UNKNOWN)

    def _named(self, entry: object, keys: tuple[str, ...], role: Role) -> None:
        if isinstance(entry, dict):
            self._line(_first(entry, *keys), role)
            used = next((key for key in keys if _text(entry.get(key))), "")
            self._rest(entry, {used})
        else:
            self._line(_text(entry), role)

    def _line(self, text: str, role: Role) -> None:
        self.compose.line(text, role=role)

    def _fragment(self, markup: str, role: Role | None = None) -> None:
        """HTML, or text whose line ends count."""
        if "<" in markup or "&" in markup:
            self._html.write(markup, role)
            return
        for text in markup.splitlines():
            self.compose.line(text, shape=Shape.PARAGRAPH, role=role)

    def _rest(self, data: dict[str, Any], known: set[str]) -> None:
        for key, value in data.items():
            if key not in known:
                for text in _strings(key, value, 0):
                    self._fragment(text, Role.UNKNOWN)


def _text(value: object) -> str:
    """A string or number as text; everything else is none."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        value = str(value)
    return _SURROGATES.sub("\ufffd", value).strip() if isinstance(value, str) else ""


def _first(data: dict[str, Any], *keys: str) -> str:
    return next((text for key in keys if (text := _text(data.get(key)))), "")


def _object(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _entries(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _objects(value: object) -> list[dict[str, Any]]:
    return [entry for entry in _entries(value) if isinstance(entry, dict)]


def _same(one: str, two: str) -> bool:
    return one.split() == two.split()


def _strings(key: str, value: object, depth: int) -> Iterator[str]:
    """Texts under an unknown key, without ids, links and dates."""
    if _NO_TEXT.fullmatch(key) or depth > _DEEPEST:
        return
    if isinstance(value, str):
        text = _text(value)
        if text and not _NO_TEXT_VALUE.fullmatch(text):
            yield text
    elif isinstance(value, dict):
        for inner, part in value.items():
            yield from _strings(inner, part, depth + 1)
    elif isinstance(value, list):
        for part in value:
            yield from _strings(key, part, depth + 1)

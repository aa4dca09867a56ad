"""Who was absent, disqualified or came to speak: lists of people and sentences about them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from raadhus.danish.names import Person, looks_like_name, parse_person, split_people
from raadhus.danish.roles import is_administrative

from ..model import Attendance, Found, ItemStatus, Participant, PersonKind, Span
from .sections import RawSection
from .view import Piece, fold

_LINE = re.compile(
    r"^(?:afbud|fraværende|ikke til stede|fravær|deltog ikke|ikke deltagende|inhabil(?:itet)?|orlov"
    r"|stedfortræder|suppleant)\b\s*(?:\S+\s+){0,4}?:"
    r"|^(?:afbud|fraværende|ikke til stede)\s+(?:fra\s+|med afbud\s+|uden afbud\s+)?[A-ZÆØÅ]"
    r"|\b(?:(?:var|er) fraværende|var ikke til stede|til stede var ikke|ved afbud|har meldt afbud"
    r"|havde (?:meldt )?afbud"
    r"|mødte for|mødte som (?:stedfortræder|suppleant)|som suppleant deltager)\b"
    r"|\b(?:erklærede sig inhabil|er inhabil|var inhabil|blev erklæret inhabil|deltog ikke i"
    r"|deltager ikke i|forlod mødet|forlod lokalet|gik fra mødet|ankom (?:til|kl)|kom til mødet)\b",
    re.IGNORECASE,
)


def is_attendance_line(text: str) -> bool:
    """Whether a line in a decision tells of people instead of deciding."""
    if len(text) > 250:
        return False
    return bool(_LINE.search(text)) and not re.search(
        r"\b(?:godkend|taget til|vedtag|drøftet)", text, re.IGNORECASE
    )


_WIDE = re.compile(r"(?<=\S) {3,}(?=\S)")
_COLUMN_HEADS = re.compile(r"(?:navn|parti|rolle|fremmøde|til stede|afbud|[\s/])+$", re.IGNORECASE)


def people_in(piece: Piece, start: int, end: int, witness: str) -> list[Participant]:
    """The people of a list: members with party, role and whatever the entry says of them."""
    found: list[Participant] = []
    if _COLUMN_HEADS.match(piece.text[start:end].strip()):
        return found
    # Wide gaps part columns like commas do; the text keeps its length.
    text = _WIDE.sub(lambda gap: "," + " " * (len(gap.group()) - 1), piece.text[start:end])
    for a, b in split_people(text):
        person = parse_person(text[a:b])
        if person is not None:
            found.append(_participant(piece, start + a, person, witness))
    return found


def row_person(piece: Piece, row: str, witness: str) -> Participant | None:
    """The person of a table row; `row` is the piece's text with its cells parted by commas."""
    person = parse_person(row)
    return _participant(piece, 0, person, witness) if person is not None else None


def _participant(piece: Piece, base: int, person: Person, witness: str) -> Participant:
    def at(value: str | None, span: tuple[int, int] | None) -> Found[str] | None:
        if not value or span is None:
            return None
        return Found(fold(value), piece.place(base + span[0], base + span[1]), (witness,))

    role = at(person.role, person.role_span)
    name = at(person.name, person.name_span)
    assert name is not None  # a person has a name
    kind: PersonKind = "official" if role and is_administrative(role.value) else "member"
    party = at(person.party, person.party_span)
    return Participant(name, party, role, person.status, person.substitute, kind)


# --- absence at one item ---------------------------------------------------------------


def absences_of(sections: Sequence[RawSection]) -> list[Attendance]:
    """Absence and disqualification that the item's own lines tell; quoted meetings left out."""
    found: list[Attendance] = []
    for section in sections:
        if section.kind in ("history", "earlier_decision"):
            continue
        for piece in section.pieces:
            if (
                section.kind == "attendance"
                and section.head is not None
                and is_absence_head(section.head.text)
            ):
                found.extend(_listed(piece, 0, _status(section.head.text)))
            elif section.kind in (
                "decision",
                "attendance",
                "other",
                "attachments",
            ) and is_attendance_line(piece.text):
                found.extend(_told(piece))
    return found


def is_absence_head(text: str) -> bool:
    return bool(
        re.match(
            r"(?:afbud|fravær|ikke til stede|inhabil|deltog ikke|forfald)", text, re.IGNORECASE
        )
    )


def _status(text: str) -> ItemStatus:
    lowered = text.casefold()
    if "inhabil" in lowered or "habilitet" in lowered:
        return "conflict_of_interest"
    if (
        "forlod" in lowered
        or "gik fra" in lowered
        or re.search(r"deltog ikke|deltager ikke|deltog ej", lowered)
    ):
        return "not_participating"
    return "absent"


_REASON = re.compile(r",? (?:grundet|pga|på grund af)\b")


def _listed(piece: Piece, start: int, status: ItemStatus) -> list[Attendance]:
    why = _REASON.search(piece.text, start)
    end = why.start() if why else len(piece.text)
    people = people_in(piece, start, end, "absence line")
    return [Attendance(p.name, status, p.party, p.role) for p in people if not p.substitute]


def _told(piece: Piece) -> list[Attendance]:
    text = piece.text
    status = _status(text)
    colon = re.match(r"^[^:]{4,60}:\s*", text)
    if colon and _LINE.match(text):
        return (
            []
            if re.match(r"(?:stedfortræder|suppleant)", text, re.IGNORECASE)
            else _listed(piece, colon.end(), status)
        )
    lead = re.match(
        r"^(?:afbud|fraværende|ikke til stede)\s+(?:fra\s+|med afbud\s+|uden afbud\s+)?",
        text,
        re.IGNORECASE,
    )
    if lead:
        return _listed(piece, lead.end(), status)
    start, end = _absent_in(text)
    return _listed_in(piece, start, end, status)


_ARRIVES = re.compile(r"\bankom\b|\bkom til mødet\b")
_VERB = re.compile(
    r"\b(?:var|er|ved afbud|har|havde|erklærede|blev|deltog|deltager|forlod|gik)\b|\s[-–]\s"
)
_FOR = re.compile(r"\bmødte for\s+")
_WHY = re.compile(r",? (?:der|som|grundet|pga)\b")


def _absent_in(text: str) -> Span:
    """Where a sentence names whom it tells of: nowhere, if it only tells that somebody came."""
    instead = _FOR.search(text)
    if instead:  # "B mødte for A, der havde forfald"
        why = _WHY.search(text, instead.end())
        return instead.end(), why.start() if why else len(text)
    if _ARRIVES.search(text):
        return 0, 0
    verb = _VERB.search(text)
    return 0, verb.start() if verb else len(text)


def _listed_in(piece: Piece, start: int, end: int, status: ItemStatus) -> list[Attendance]:
    people = people_in(piece, start, end, "sentence")
    return [
        Attendance(p.name, status, p.party, p.role) for p in people if looks_like_name(p.name.value)
    ]

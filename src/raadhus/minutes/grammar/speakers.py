"""Who came to speak at an item: sentences and lists that name people from outside the committee."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from raadhus.danish.roles import is_administrative

from ..lines import Role
from ..model import Attendance, Found
from .attendance import is_absence_head, people_in
from .sections import RawSection, rest_of
from .view import Piece, fold

_SPEAKS = re.compile(
    r"\b(?:deltager|deltog|deltage|deltagere|fremlægger|fremlagde|præsenterer|præsenterede"
    r"|holder oplæg|holdt oplæg|orienterer|orienterede|giver (?:en )?(?:mundtlig )?orientering"
    r"|gav (?:en )?(?:mundtlig )?orientering|er inviteret|medvirker|medvirkede)\b"
)
_CAP = r"[A-ZÆØÅÉÖÄÜ][\wæøåéöäüÆØÅ'’-]*\.?"
_NAME = re.compile(rf"\b({_CAP}(?:\s+(?:(?:van|von|de|af|el|der|den)\s+)?{_CAP}){{1,4}})")


_GUEST_LABEL = re.compile(
    r"^(?:deltager(?:e)?|deltog|til stede|gæst(?:er)?|oplægsholder(?:e)?|oplæg ved|oplæg"
    r"|inviterede?"
    r"|øvrige deltagere|ekstern(?:e)? deltager(?:e)?|fra (?:forvaltningen"
    r"|administrationen) deltager"
    r"|fra (?:forvaltningen|administrationen) deltog)"
    r"(?: (?:under|i|ved|på) (?:punktet|sagen|behandlingen|dette punkt|mødet))?\s*:\s*(?=\S)",
    re.IGNORECASE,
)


def speakers_of(sections: Sequence[RawSection], told: Sequence[Piece]) -> list[Attendance]:
    """People of whom the item says that they take part in it or present it."""
    found: list[Attendance] = []
    for section in sections:
        if section.kind in ("history", "earlier_decision", "attachments", "recommendation"):
            continue
        listed = (
            section.kind == "attendance"
            and section.head is not None
            and not is_absence_head(section.head.text)
        )
        for piece in section.pieces:
            label = _GUEST_LABEL.match(piece.text)
            if label is not None:
                found.extend(_guests(rest_of(piece, label.end())))
            elif listed and not _SPEAKS.search(piece.text):
                found.extend(_guests(piece))
            elif len(piece.text) < 1500 and _SPEAKS.search(piece.text):
                found.extend(_speaking(piece))
    for piece in told:
        if piece.role is Role.SPEAKER:
            found.extend(_guests(piece))
    return found


def _guests(piece: Piece) -> list[Attendance]:
    """People listed as such: each entry is a name with title and organisation."""
    if not any(ch.isupper() for ch in piece.text) or len(piece.text) > 400:
        return []
    end = len(piece.text.rstrip(" ."))
    told = _group(piece, 0, end)
    if told:
        return told
    return [
        Attendance(person.name, "speaker", person.party, person.role)
        for person in people_in(piece, 0, end, "list of guests")
    ]


_SENTENCES = re.compile(
    r"[^.!?]+(?:\.(?=\S)[^.!?]*|\b(?:nr|pkt|kl|mv|ca|bl\.a|jf|d)\.[^.!?]*)*[.!?]?"
)
_WHERE = re.compile(
    r"\b(?:punkte(?:t|ts)|pkt\.?|sagen|sagens|behandling(?:en)?|møde[dt]et|mødet|dette punkt"
    r"|s møde deltager|s møde deltog|drøftelsen)\b",
    re.IGNORECASE,
)
_STOP = re.compile(
    r"\s+(?:under|i sagens|i sagen|i punktet|ved|på mødet|i behandlingen|i mødet|til mødet"
    r"|under behandling\w*|om\b|for udvalget|for at|med henblik)",
    re.IGNORECASE,
)


_NOT_A_GUEST = re.compile(r"\b(?:ikke|borgere|kan deltage|skal deltage)\b")
_PRESENTS = re.compile(r"(?:fremlæg|fremlagde|præsenter|orienter|gav|giver|hold)")


def _speaking(piece: Piece) -> list[Attendance]:
    found: list[Attendance] = []
    for sentence in _SENTENCES.finditer(piece.text):
        start, end = sentence.span()
        verb = _SPEAKS.search(piece.text, start, end)
        if verb is None or not _NAME.search(piece.text, start, end):
            continue
        if _NOT_A_GUEST.search(piece.text, start, end):
            continue
        if _WHERE.search(piece.text, start, end):
            found.extend(_in_sentence(piece, start, verb.start(), verb.end(), end))
        elif _PRESENTS.match(verb.group()):
            people = _group(piece, start, verb.start())
            found.extend(p for p in people if p.role and is_administrative(p.role.value))
    return found


def _in_sentence(piece: Piece, start: int, verb: int, after: int, end: int) -> list[Attendance]:
    """Subjects stand before the verb, or after it where a place or time begins the sentence."""
    text = piece.text
    before = text[start:verb].strip()
    inverted = (
        bool(
            re.match(
                r"(?:På|Ved|Under|Til|I|Fra|Til stede|Desuden|Endvidere|Herudover|Der)\b", before
            )
        )
        or not before
    )
    found = [] if inverted else _group(piece, start, verb)
    tail = text[after:end]
    together = re.search(r"\bsammen med\b", tail)
    if inverted:
        stop = _STOP.search(text, after, end)
        found += _group(piece, after, stop.start() if stop else end)
    elif together:
        found += _group(piece, after + together.end(), len(text[:end].rstrip(" .")))
    return found


_SPLIT = re.compile(rf"\s*,\s*|\s+(?:og|samt)\s+(?=[a-zæøå]|{_CAP}\s+{_CAP})")
_FROM = re.compile(r"\s+fra\s+(?=[A-ZÆØÅ])")


def _group(piece: Piece, start: int, end: int) -> list[Attendance]:
    """A group of people: `konsulent A og chef B fra Center for C samt D fra E`."""
    text = piece.text
    found: list[Attendance] = []
    open_from = 0  # speakers since the last organisation
    for a, b, org in _chunks(text, start, end):
        person = _person(piece, a, b)
        if person is not None:
            found.append(person)
        elif found and _is_role_after(text[a:b]) and found[-1].role is None:
            found[-1] = replace(found[-1], role=_found(piece, a, b))
        else:
            open_from = len(found)  # somebody unnamed: what comes after is not said of those before
        if org is not None:
            for i in range(open_from, len(found)):
                found[i] = replace(found[i], organisation=_found(piece, *org))
            open_from = len(found)
    return found


def _chunks(text: str, start: int, end: int) -> list[tuple[int, int, tuple[int, int] | None]]:
    chunks: list[tuple[int, int, tuple[int, int] | None]] = []
    at = start
    while at < end:
        cut = _SPLIT.search(text, at, end)
        source = _FROM.search(text, at, end)
        if source is not None and (cut is None or source.start() < cut.start()):
            stop = _end_of_organisation(text, source.end(), end)
            chunks.append((at, source.start(), (source.end(), stop)))
            following = _SPLIT.match(text, stop, end)
            at = following.end() if following else stop + (0 if stop >= end else 1)
            continue
        chunks.append((at, cut.start() if cut else end, None))
        at = cut.end() if cut else end
    return [(a, b, org) for a, b, org in chunks if text[a:b].strip()]


def _end_of_organisation(text: str, start: int, end: int) -> int:
    """It ends at a comma, *samt*, a verb's continuation, or *og* before a new person."""
    for match in re.finditer(
        r"\s*[,.(]|\s+samt\s|\s+(?:under|ved|deltager|deltog|er|vil|som|til|med|om)\s|\s+og\s+"
        r"|\s+(?:i|på)\s+(?=punkt|sag|møde|dag|behandl)",
        text[start:end],
    ):
        word = match.group().strip()
        if word == "og":
            rest = text[start + match.end() : end]
            if not (re.match(r"[a-zæøå]", rest) or re.match(rf"{_CAP}\s+{_CAP}", rest)):
                continue
        return start + match.start()
    return len(text[:end].rstrip(" ."))


_ROLE_IN_BRACKETS = re.compile(r"\s?\(([^()]{2,60})\)")


def _person(piece: Piece, start: int, end: int) -> Attendance | None:
    text = piece.text
    names = list(_NAME.finditer(text, start, end))
    if not names:
        return None
    a, b = names[-1].span(1)
    while text[b - 1] == "." and b - a > 3:
        b -= 1
    a = _after_title(text, start, a, b)
    if len(text[a:b].split()) < 2:
        return None
    role_text = text[start:a].strip(" ,-–:")
    role_text = re.sub(r"^(?:(?:den|det|desuden|at|også|og|samt|ved)\b|v/)\s*", "", role_text)
    role = None
    if role_text:
        at = text.rindex(role_text, start, a) if role_text in text[start:a] else start
        role = _found(piece, at, at + len(role_text))
    after = _ROLE_IN_BRACKETS.match(text, b, end)
    if role is None and after is not None and is_administrative(after[1]):
        role = _found(piece, *after.span(1))
    return Attendance(_found(piece, a, b), "speaker", None, role)


def _after_title(text: str, start: int, a: int, b: int) -> int:
    """Where the name begins after titles: `Leder af Borgerservice Else Bak`."""
    words = list(re.finditer(r"\S+", text[a:b]))
    at = 0
    if re.search(r"\b(?:af|for|i|på)\s*$", text[start:a]):
        at = 1
    elif is_administrative(words[0].group()):
        at = 3 if len(words) > 3 and words[1].group() in ("af", "for", "de") else 1
    return a + words[at].start() if at < len(words) else b


def _is_role_after(text: str) -> bool:
    words = text.split()
    return bool(words) and (is_administrative(words[0]) or is_administrative(text))


def _found(piece: Piece, start: int, end: int) -> Found[str]:
    return Found(fold(piece.text[start:end]), piece.place(start, end), ("sentence",))

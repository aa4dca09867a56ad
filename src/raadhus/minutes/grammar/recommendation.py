"""What an item recommends: who proposes, and the points, each without its marker."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ..model import Found, Point, Recommendation, Span
from .attendance import is_attendance_line
from .blocks import entry_of
from .outcomes import outcome_of
from .sections import RawSection, holds_both
from .view import Piece, fold

_VERB = r"(?:indstiller|foreslår|anbefaler|indstilles|foreslås|anbefales|fremsender|fremlægger)"
_INTRO = re.compile(
    rf"^(?P<who>\S.{{0,140}}?)\s+{_VERB}"
    r"(?:\s+(?:over for|overfor|til|sagen til)\s+\S[^,:]{1,80}?"
    r"(?=\s?[,:]|\s+(?:at|godkendelse|følgende)\b|$))?"
    r"(?:\s+(?:godkendelse|følgende))?(?:\s*[,:]?\s*(?P<at>at\b)?\s*[:,]?\s*)",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"^(?:det|der|hermed|herved|følgende|sagen|punktet|denne sag|dette)\b", re.IGNORECASE
)
# Verbs that a recommended point is built with: an `at` clause without one is no point of its own.
_RECOMMENDS = re.compile(
    r"\b(?:godkend|tage[rs]\b|tages|drøft|beslut|vedtag|anbefal|frigiv|gives|send|bevilg|fastsæt|meddel|overfør|finansier|indarbejd|iværksæt|igangsæt"
    r"|udpeg|vælg|orienter|afhold|nedsæt|ansøg|ydes|optag|fremsend|tiltræd|forelæg|udbetal|omplacer|indgå|træff|afgiv|bemyndig|videreføre|fortsætte|etabler"
    r"|afsæt|offentliggør|udsend|indkald|prioriter|gennemfør|oprett|ophør|nedlæg|revider|evaluer|fordel|kommenter|oversend|udsæt|afsend|igang|anvis|meddele|stiller|forhold|skal\b|præsenter|kan\b|reducer|forhøj|hæv|sænk|opret|følg|vend)",
    re.IGNORECASE,
)
# How an introduction ends that only its list completes.
_LEADS_ON = re.compile(r"(?::|\b(?:anbefaler|indstiller|beslutter|godkender),?)$", re.IGNORECASE)
_CUT = re.compile(r"(?:\s*[,;]\s*(?:og|samt)?\s+|\s+(?:og|samt)\s+)(?=at\b)", re.IGNORECASE)


def recommendation_of(sections: Sequence[RawSection]) -> Recommendation | None:
    """The item's recommendation, from all its sections of that kind."""
    told = [section for section in sections if section.kind == "recommendation"]
    pieces = [piece for section in told for piece in section.pieces]
    pieces += [piece for section in sections for piece in recommended_in(section)]
    if not pieces:
        return None
    reading = _Reading(_from_heading(told[0]) if told else None)
    for piece in pieces:
        if not is_attendance_line(piece.text):
            reading.take(piece)
    raw = "\n".join(fold(piece.text) for piece in pieces)
    return Recommendation(tuple(reading.all_points()), raw, reading.proposer)


def recommended_in(section: RawSection) -> list[Piece]:
    """What a section `Indstilling og beslutning` recommends; the rest of it decides."""
    if not holds_both(section):
        return []
    taken: list[Piece] = []
    for piece in section.pieces:
        is_clause = piece.text.casefold().startswith("at ")
        if not (is_clause or entry_of(piece) is not None or _INTRO.match(piece.text)):
            break
        if (
            outcome_of(piece.text) != "other"
            and not is_clause
            and entry_of(piece) is None
            and taken
        ):
            break
        taken.append(piece)
    return taken


@dataclass(slots=True)
class _Reading:
    """A recommendation as it is read, line by line."""

    proposer: Found[str] | None
    points: list[Point] = field(default_factory=list)
    loose: list[tuple[Piece, int]] = field(default_factory=list)  # text without a marker

    def take(self, piece: Piece) -> None:
        marker = entry_of(piece)
        if marker is not None:
            number = marker.number if marker.ordered and marker.text else None
            self.points.append(_point(self.points, piece, marker.end, len(piece.text), number))
            return
        at = self._after_intro(piece)
        if piece.text[at:].strip(" ,:") not in ("", "at"):
            self.loose.append((piece, at))

    def _after_intro(self, piece: Piece) -> int:
        """Where the text goes on after `Forvaltningen indstiller,`."""
        intro = _INTRO.match(piece.text)
        if intro is None or piece.text.casefold().startswith("at "):
            return 0
        self.proposer = self.proposer or _proposer(piece, intro)
        return intro.start("at") if intro["at"] else intro.end()

    def all_points(self) -> list[Point]:
        clauses = [(piece, at) for piece, at in self.loose if self._is_clause(piece, at)]
        return _with_loose(self.points, clauses if self.points else self.loose)

    def _is_clause(self, piece: Piece, at: int) -> bool:
        """An `at` clause beside a list; `at udvalget` or `…, at byrådet anbefaler,` leads to it."""
        text = piece.text[at:]
        is_clause = text.casefold().startswith("at ") and bool(_RECOMMENDS.search(text))
        return is_clause and not _LEADS_ON.search(text)


def _from_heading(section: RawSection) -> Found[str] | None:
    if section.head is None or section.meaning is None or not section.meaning.recommends:
        return None
    intro = re.match(rf"^(?P<who>\S.{{0,140}}?)\s+{_VERB}\b", section.head.text, re.IGNORECASE)
    return _proposer(section.head, intro) if intro else None


def _proposer(piece: Piece, intro: re.Match[str]) -> Found[str] | None:
    who = intro["who"]
    if _NOBODY.match(who) or len(who.split()) > 22 or not who[:1].isupper():
        return None
    return Found(fold(who), piece.place(*intro.span("who")), ("verb of recommending",))


def _point(points: list[Point], piece: Piece, start: int, end: int, number: int | None) -> Point:
    end = start + len(piece.text[start:end].rstrip(" ,;"))
    if piece.text[start:end].endswith((" og", " samt")):
        end = start + len(piece.text[start:end].rsplit(" ", 1)[0].rstrip(" ,;"))
    text = piece.text[start:end]
    return Point(
        number if number is not None else len(points) + 1,
        Found(fold(text), piece.place(start, end), ("marker",)),
    )


def _with_loose(points: list[Point], loose: list[tuple[Piece, int]]) -> list[Point]:
    """Points that stand as `at` clauses or, where there are none, as the text itself."""
    clauses = [(piece, span) for piece, at in loose for span in at_clauses(piece.text, at)]
    if clauses:
        made = list(points)
        for piece, (start, end) in clauses:
            made.append(_point(made, piece, start, end, None))
        return made
    if points or not loose:
        return points
    first, at = loose[0]
    text = "\n".join(fold(piece.text[start:]) for piece, start in loose)
    span = (first.place(at, at)[0], loose[-1][0].span[1])
    return [Point(1, Found(text, span, ("whole section",)))]


def at_clauses(text: str, start: int) -> list[Span]:
    """The spans of the `at` clauses of a sentence that each recommend something."""
    first = re.compile(r"\bat\b", re.IGNORECASE).search(text, start)
    if first is None or (text[start : first.start()].strip(" ,:") and first.start() - start > 3):
        return []
    cuts = [first.start()]
    ends: list[int] = []
    for cut in _CUT.finditer(text, first.end()):
        side_by_side = cut.group().strip(" ,;") in ("og", "samt")
        after = _clause_after(text, cut.end())
        if side_by_side or (
            _RECOMMENDS.search(text, cuts[-1], cut.start()) and _RECOMMENDS.search(after)
        ):
            ends.append(cut.start())
            cuts.append(cut.end())
    ends.append(len(text.rstrip()))
    return list(zip(cuts, ends, strict=True))


def _clause_after(text: str, at: int) -> str:
    cut = _CUT.search(text, at + 2)
    return text[at : cut.start() if cut else len(text)]

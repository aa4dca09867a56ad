"""What an item recommends: who proposes, and the points, each without its marker."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..model import Found, Point, Recommendation, Span
from .attendance import is_attendance_line
from .blocks import entry_of
from .sections import RawSection
from .view import Piece, fold

_VERB = r"(?:indstiller|foreslår|anbefaler|indstilles|foreslås|anbefales|fremsender|fremlægger)"
_INTRO = re.compile(
    rf"^(?P<who>\S.{{0,140}}?)\s+{_VERB}(?:\s+(?:over for|overfor|til"
    rf"|sagen til)\s+(?P<to>\S[^,:]{{1,80}}?))?(?:\s+(?:godkendelse"
    rf"|følgende))?(?P<tail>\s*[,:]?\s*(?P<at>at\b)?\s*[:,]?\s*)",
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
_CUT = re.compile(r"(?:\s*[,;]\s*(?:og|samt)?\s+|\s+(?:og|samt)\s+)(?=at\b)", re.IGNORECASE)


def recommendation_of(sections: Sequence[RawSection]) -> Recommendation | None:
    """The item's recommendation, from all its sections of that kind."""
    told = [section for section in sections if section.kind == "recommendation"]
    pieces = [piece for section in told for piece in section.pieces]
    if not told or not pieces:
        return None
    proposer = _from_heading(told[0])
    points: list[Point] = []
    loose: list[tuple[Piece, int]] = []
    for piece in pieces:
        if is_attendance_line(piece.text):
            continue
        at = 0
        marker = entry_of(piece)
        if marker is not None:
            points.append(
                _point(
                    points,
                    piece,
                    marker.end,
                    len(piece.text),
                    marker.number if marker.ordered and marker.text else None,
                )
            )
            continue
        intro = _INTRO.match(piece.text)
        if intro is not None and not piece.text.casefold().startswith("at "):
            proposer = proposer or _proposer(piece, intro)
            at = intro.start("at") if intro["at"] else intro.end()
            if (
                at >= len(piece.text)
                or not piece.text[at:].strip(" ,:")
                or piece.text[at:].strip(" ,:") == "at"
            ):
                continue
        loose.append((piece, at))
    if not points or any(piece.text[at:].casefold().startswith("at ") for piece, at in loose):
        points = _with_loose(points, loose)
    raw = "\n".join(fold(piece.text) for piece in pieces)
    return Recommendation(tuple(points), raw, proposer)


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

"""Earlier treatment that an item lists, and the decisions it quotes from there."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from raadhus.danish.dates import find_dates

from ..lines import Shape
from ..model import Decision, EarlierTreatment, Found, Span
from .blocks import entry_of
from .decisions import Whose, decisions_of
from .sections import RawSection
from .view import Piece, fold
from .words import BODY, body_span

_LEAD = re.compile(
    r"\s*(?:(?:tidligere |senest )?(?:be)?handlet|drøftet|godkendt|forelagt|sendt)\s+(?:i|af|for"
    r"|på)\s+"
    r"|\s*(?:møde\s+)?(?:i|på)\s+(?=[A-ZÆØÅ])",
    re.IGNORECASE,
)
_LAST_CELL = re.compile(r"\s(\d{1,3}\w?)\s*$")
_ITEM = re.compile(r"\b(?:pkt\.?|punkt|sag)\s*(?:nr\.?\s*)?:?\s*(\d+\w?(?:\.\d+)?)", re.IGNORECASE)


def history_of(
    sections: Sequence[RawSection],
) -> tuple[tuple[EarlierTreatment, ...], list[tuple[int, Decision]]]:
    """Earlier treatments, and quoted decisions with the offset at which each stands."""
    treatments: list[EarlierTreatment] = []
    decisions: list[tuple[int, Decision]] = []
    for section in sections:
        if section.kind == "history":
            _listed(section.pieces, treatments, decisions)
        elif section.kind == "earlier_decision":
            _quoted(section, treatments, decisions)
    return tuple(treatments), decisions


def _listed(
    pieces: Sequence[Piece],
    treatments: list[EarlierTreatment],
    decisions: list[tuple[int, Decision]],
) -> None:
    whose: Whose | None = None
    lines: list[Piece] = []
    for piece in pieces:
        found = _treatments(piece)
        if not found:
            lines.append(piece)
            continue
        _close(whose, lines, decisions)
        treatments.extend(found)
        whose, lines = Whose(found[-1].body, found[-1].date), []
    _close(whose, lines, decisions)


def _close(whose: Whose | None, lines: list[Piece], decisions: list[tuple[int, Decision]]) -> None:
    if whose is not None:
        decisions.extend((d.text.span[0], d) for d in decisions_of(lines, (), whose))


_PARTS = re.compile(r"\s*;\s*|(?<!-)\s+(?:og|samt)\s+(?=[A-ZÆØÅ][\w-]*(?:et|en|råd)\b[^;]*\d)")
_MARKS = " :,-–•()"
LONGEST = 160


def _treatments(piece: Piece) -> list[EarlierTreatment]:
    """The treatments that a line lists, parted by semicolons."""
    if len(piece.text) > 3 * LONGEST or piece.line.header:
        return []
    found: list[EarlierTreatment] = []
    at = 0
    for cut in [*_PARTS.finditer(piece.text), None]:
        end = cut.start() if cut else len(piece.text)
        treatment = _treatment(piece, at, end)
        if treatment is None:
            return found
        found.append(treatment)
        at = cut.end() if cut else end
    return found


def _treatment(piece: Piece, start: int, end: int) -> EarlierTreatment | None:
    """A body with a date or an item: `Socialudvalget den 7. marts 2023 Punkt 8`, also as a row."""
    marker = entry_of(piece) if start == 0 and piece.shape is not Shape.ROW else None
    start += marker.end if marker is not None else 0
    text = piece.text[start:end]
    if len(text) > LONGEST:
        return None
    dates = [found for found in find_dates(text) if found.date is not None]
    item = _ITEM.search(text) or (_LAST_CELL.search(text) if piece.shape is Shape.ROW else None)
    if not dates and (item is None or not BODY.search(text)):
        return None
    body = _body_in(text, dates[0].span if dates else None)
    if body is None:
        return None
    witness = ("list of treatments",)
    when: Found[dt.date] | None = None
    if dates and dates[0].date is not None:
        span = (start + dates[0].span[0], start + dates[0].span[1])
        when = Found(dates[0].date, piece.place(*span), witness)
    number = None
    if item is not None:
        number = Found(item[1], piece.place(start + item.start(1), start + item.end(1)), witness)
    name = Found(fold(text[slice(*body)]), piece.place(start + body[0], start + body[1]), witness)
    return EarlierTreatment(name, when, number)


def _body_in(text: str, date: Span | None) -> Span | None:
    """The body's name: after a date that comes first, else at the beginning."""
    start = 0
    if date is not None and not text[: date[0]].casefold().strip(_MARKS + "den."):
        start = date[1]
    lead = _LEAD.match(text, start)
    start = lead.end() if lead else start
    start += len(text[start:]) - len(text[start:].lstrip(_MARKS))
    body = body_span(text[start:])
    if body is not None:
        return start + body[0], start + body[1]
    # A body without such a word in its name, in a place where only bodies stand.
    end = date[0] if date is not None and date[0] > start else len(text)
    name = re.split(r"\s+(?:den|d\.|pkt|punkt)\b|\s{2,}|,", text[start:end])[0].rstrip(_MARKS)
    if not name[:1].isupper() or len(name.split()) > 7 or name.endswith("."):
        return None
    return start, start + len(name)


def _quoted(
    section: RawSection, treatments: list[EarlierTreatment], decisions: list[tuple[int, Decision]]
) -> None:
    head, meaning = section.head, section.meaning
    if head is None or meaning is None:
        return
    body = (
        Found(fold(head.text[slice(*meaning.body)]), head.place(*meaning.body), ("heading",))
        if meaning.body
        else None
    )
    when = (
        Found(meaning.date, head.place(*meaning.date_span), ("heading",))
        if meaning.date and meaning.date_span
        else None
    )
    if body is not None:
        item = (
            Found(head.text[slice(*meaning.item)], head.place(*meaning.item), ("heading",))
            if meaning.item
            else None
        )
        treatments.append(EarlierTreatment(body, when, item))
    decisions.extend(
        (d.text.span[0], d)
        for d in decisions_of(section.pieces, (), Whose(body, when))
        if body or when
    )

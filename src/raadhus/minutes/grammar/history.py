"""Earlier treatment that an item lists, and the decisions it quotes from there."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from raadhus.danish.dates import find_dates

from ..model import Decision, EarlierTreatment, Found
from .decisions import Whose, decisions_of
from .sections import RawSection
from .view import Piece, fold
from .words import BODY, body_span

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
        treatment = _treatment(piece)
        if treatment is None:
            lines.append(piece)
            continue
        _close(whose, lines, decisions)
        treatments.append(treatment)
        whose, lines = Whose(treatment.body, treatment.date), []
    _close(whose, lines, decisions)


def _close(whose: Whose | None, lines: list[Piece], decisions: list[tuple[int, Decision]]) -> None:
    if whose is not None:
        decisions.extend((d.text.span[0], d) for d in decisions_of(lines, (), whose))


def _treatment(piece: Piece) -> EarlierTreatment | None:
    """A line that names a body, and a date or item: `Socialudvalget den 7. marts 2023 Punkt 8`."""
    text = piece.text
    if len(text) > 160 or not BODY.search(text):
        return None
    dates = [found for found in find_dates(text) if found.date is not None]
    item = _ITEM.search(text)
    if not dates and item is None:
        return None
    start = 0
    if dates and dates[0].span[0] <= 3:
        start = dates[0].span[1]
        start += len(text[start:]) - len(text[start:].lstrip(" :,-–"))
    body = body_span(text[start:])
    if body is None:
        return None
    name = Found(
        fold(text[start + body[0] : start + body[1]]),
        piece.place(start + body[0], start + body[1]),
        ("list of treatments",),
    )
    when: Found[dt.date] | None = None
    if dates and dates[0].date is not None:
        when = Found(dates[0].date, piece.place(*dates[0].span), ("list of treatments",))
    number = Found(item[1], piece.place(*item.span(1)), ("list of treatments",)) if item else None
    return EarlierTreatment(name, when, number)


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

"""From the tree of an edition to the model: exact, or an error that names the line."""

from __future__ import annotations

import re
from datetime import date, time
from typing import Any

from ..grammar.findings import findings_of
from ..model import (
    Attachment,
    Attendance,
    Block,
    Cell,
    ContentsEntry,
    Decision,
    EarlierTreatment,
    Found,
    Item,
    List,
    ListEntry,
    Minutes,
    Municipality,
    Paragraph,
    Participant,
    Point,
    Recommendation,
    Section,
    Source,
    Span,
    Table,
    Vote,
)
from .nodes import Node, fold
from .words import BLOCKS, GROUPS, KINDS, MEANINGS, OUTCOMES, PRESENCES, RULES, Key

_WITNESS = ("edition",)
_WHOLE = re.compile(r"-?[0-9]{1,18}")
_DECIMAL = re.compile(r"-?[0-9]{1,400}(?:,[0-9]{1,40})?(?:e[+-]?[0-9]{1,3})?")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TIME = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")


def minutes_of(root: Node, source: Source) -> Minutes:
    """The meeting; raises UnreadableDocumentError for a value that is not as it must be."""
    kind = root.one(Key.KIND)
    if kind is None:
        raise root.wrong(f"mangler linjen “{Key.KIND}”")
    items = tuple(_item(node) for node in root.all(Key.ITEM))
    contents = tuple(_contents_entry(node) for node in root.all(Key.CONTENTS))
    return Minutes(
        source,
        Found(_word(kind, KINDS), kind.place, _WITNESS),
        _municipality(root.one(Key.MUNICIPALITY)),
        _text(root, Key.COMMITTEE),
        _text(root, Key.TERM),
        _date(root),
        _time(root, Key.START),
        _time(root, Key.END),
        _text(root, Key.PLACE),
        tuple(_participant(node) for node in root.all(Key.PERSON)),
        contents,
        items,
        findings_of(items, contents, source.unclaimed),
    )


# --- values ------------------------------------------------------------------------------


def _own(node: Node) -> Found[str]:
    return Found(fold(node.value or ""), node.place, _WITNESS)


def _own_if_any(node: Node) -> Found[str] | None:
    return None if node.value is None else _own(node)


def _text(node: Node, key: Key) -> Found[str] | None:
    child = node.one(key)
    return None if child is None else _own(child)


def _word(node: Node, words: dict[str, str]) -> Any:
    """The model's word for the Danish one; `Any`, as the tables hold its literals."""
    value = fold(node.value or "")
    for word, danish in words.items():
        if danish == value:
            return word
    raise node.wrong(f"har “{node.shown()}” som {node.key}; det kendes ikke")


def _word_or(node: Node, key: Key, words: dict[str, str], usual: str) -> Any:
    child = node.one(key)
    return usual if child is None else _word(child, words)


def _whole(node: Node, text: str) -> int:
    if not _WHOLE.fullmatch(text):
        raise node.wrong(f"har “{node.shown()}”, hvor der skal stå et helt tal")
    return int(text)


def _number(node: Node, key: Key) -> int | None:
    child = node.one(key)
    return None if child is None else _whole(child, fold(child.value or ""))


def _date(node: Node) -> Found[date] | None:
    child = node.one(Key.DATE)
    if child is None:
        return None
    try:
        if not _DATE.fullmatch(fold(child.value or "")):
            raise ValueError
        return Found(date.fromisoformat(fold(child.value or "")), child.place, _WITNESS)
    except ValueError:
        raise child.wrong(
            f"har “{child.shown()}”, hvor der skal stå en dato som 2024-11-27"
        ) from None


def _time(node: Node, key: Key) -> Found[time] | None:
    child = node.one(key)
    if child is None:
        return None
    value = fold(child.value or "")
    if not _TIME.fullmatch(value):
        raise child.wrong(f"har “{child.shown()}”, hvor der skal stå et klokkeslæt som 15:30")
    return Found(time.fromisoformat(value), child.place, _WITNESS)


def _span(nodes: tuple[Node, ...], around: Node) -> Span:
    """From the first node to the end of the last; the place of `around` where there are none."""
    return (nodes[0].line[0], nodes[-1].line[1]) if nodes else around.line


def _joined(nodes: tuple[Node, ...]) -> str:
    return "\n".join(fold(node.value or "") for node in nodes)


def _pair(node: Node) -> tuple[tuple[str, Span] | None, tuple[str, Span]]:
    """A value `first TAB second`, or the second alone."""
    parts = list(node.parts())
    if len(parts) > 2:
        raise node.wrong("har flere tabulatorer, end der skal være")
    return (parts[0] if len(parts) == 2 else None), parts[-1]


# --- the meeting -------------------------------------------------------------------------


def _municipality(node: Node | None) -> Found[Municipality] | None:
    if node is None:
        return None
    code, _, name = fold(node.value or "").partition(" ")
    number = _whole(node, code)
    if not 101 <= number <= 860:
        raise node.wrong("har en kommunekode, der ikke ligger mellem 101 og 860")
    return Found(Municipality(number, name), node.place, _WITNESS)


def _participant(node: Node) -> Participant:
    return Participant(
        _own(node),
        _text(node, Key.PARTY),
        _text(node, Key.ROLE),
        "absent" if node.one(Key.ABSENT) else "present",
        node.one(Key.SUBSTITUTE) is not None,
        _word_or(node, Key.GROUP, GROUPS, "member"),
    )


def _contents_entry(node: Node) -> ContentsEntry:
    return ContentsEntry(_own(node), _number(node, Key.PAGE), node.one(Key.CLOSED) is not None)


def _item(node: Node) -> Item:
    number, counted = node.one(Key.NUMBER), _number(node, Key.NUMBER)
    told, files = node.one(Key.RECOMMENDATION), node.one(Key.ATTACHMENTS)
    return Item(
        Found(counted, number.place, _WITNESS) if number and counted is not None else None,
        _own_if_any(node),
        _text(node, Key.TITLE),
        _text(node, Key.CASE),
        node.one(Key.CLOSED) is not None,
        tuple(_section(child) for child in node.all(Key.SECTION)),
        _recommendation(told) if told else None,
        tuple(_decision(child) for child in node.all(Key.DECISION)),
        tuple(_attachment(file) for file in files.children) if files else None,
        tuple(_attendance(child) for child in node.all(Key.PRESENCE)),
        tuple(_earlier(child) for child in node.all(Key.EARLIER)),
        _text(node, Key.COMPETENCE),
        _WITNESS,
    )


# --- sections and blocks -----------------------------------------------------------------


def _section(node: Node) -> Section:
    level = _number(node, Key.LEVEL)
    if level is not None and level < 1:
        raise node.wrong("har et niveau under 1")
    return Section(
        _word_or(node, Key.MEANING, MEANINGS, "other"),
        _own_if_any(node),
        1 if level is None else level,
        tuple(_block(child) for child in node.all(*BLOCKS)),
    )


def _block(node: Node) -> Block:
    if node.key is Key.TEXT:
        return Paragraph(fold(node.value or ""), node.place)
    if node.key is Key.TABLE:
        return _table(node)
    entries = tuple(_entry(child) for child in node.children)
    return List(entries, _span(node.children, node), node.key is Key.NUMBERED)


def _entry(node: Node) -> ListEntry:
    marker, (text, span) = _pair(node)
    return ListEntry(text, span, marker[0] if marker else None)


def _table(node: Node) -> Table:
    rows = node.all(Key.ROW, Key.SUM)
    return Table(
        tuple(_row(row) for row in node.all(Key.HEAD)),
        tuple(_row(row) for row in rows),
        _span(node.children, node),
        _own_if_any(node),
        _text(node, Key.UNIT),
        tuple(at for at, row in enumerate(rows) if row.key is Key.SUM),
        _text(node, Key.SIGNS),
    )


def _row(node: Node) -> tuple[Cell, ...]:
    parts, numbers = list(node.parts()), node.one(Key.NUMBERS)
    if numbers is None:
        return tuple(Cell(text, span) for text, span in parts)
    values = [_decimal(numbers, text) for text, _ in numbers.parts()]
    if len(values) != len(parts):
        raise numbers.wrong(f"har {len(values)} felter, men rækken har {len(parts)} celler")
    return tuple(Cell(text, span, value) for (text, span), value in zip(parts, values, strict=True))


def _decimal(node: Node, text: str) -> float | None:
    if not text:
        return None
    value = float(text.replace(",", ".")) if _DECIMAL.fullmatch(text) else float("nan")
    if value - value != 0:
        raise node.wrong(f"har “{text[:40]}”, hvor der skal stå et tal")
    return value


# --- what the item is about --------------------------------------------------------------


def _recommendation(node: Node) -> Recommendation:
    points = tuple(_point(child) for child in node.all(Key.POINT))
    raw = node.all(Key.RAW)
    lines = _joined(raw) if raw else "\n".join(point.text.value for point in points)
    return Recommendation(points, lines, _text(node, Key.PROPOSER))


def _point(node: Node) -> Point:
    number, (text, span) = _pair(node)
    if number is None:
        raise node.wrong("mangler en tabulator mellem punktets nummer og tekst")
    return Point(_whole(node, number[0]), Found(text, span, _WITNESS))


def _decision(node: Node) -> Decision:
    outcome, lines, points = node.one(Key.OUTCOME), node.all(Key.TEXT), node.one(Key.POINTS)
    if outcome is None or not lines:
        raise node.wrong(f"mangler “{Key.OUTCOME}” eller “{Key.TEXT}”")
    numbers = fold(points.value or "").split(", ") if points else []
    vote = node.one(Key.VOTE)
    return Decision(
        Found(_joined(lines), (lines[0].place[0], lines[-1].place[1]), _WITNESS),
        _word(outcome, OUTCOMES),
        tuple(_whole(points, number) for number in numbers) if points else (),
        _word_or(node, Key.RULE, RULES, "whole"),
        _text(node, Key.BODY),
        _date(node),
        Vote(*(_votes(vote, key) for key in (Key.FOR, Key.AGAINST, Key.ABSTAINED)))
        if vote
        else None,
    )


def _votes(node: Node, key: Key) -> int | None:
    number = _number(node, key)
    if number is not None and number < 0:
        raise node.wrong("har et negativt antal stemmer")
    return number


def _attachment(node: Node) -> Attachment:
    return Attachment(_own(node), node.one(Key.RECOMMENDED) is not None)


def _attendance(node: Node) -> Attendance:
    status = node.one(Key.STATUS)
    if status is None:
        raise node.wrong(f"mangler “{Key.STATUS}”")
    return Attendance(
        _own(node),
        _word(status, PRESENCES),
        _text(node, Key.PARTY),
        _text(node, Key.ROLE),
        _text(node, Key.ORGANISATION),
    )


def _earlier(node: Node) -> EarlierTreatment:
    return EarlierTreatment(_own(node), _date(node), _text(node, Key.EARLIER_ITEM))

"""From the model to the tree of an edition. What is `None` or as usual is left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, time
from typing import Any

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
    Minutes,
    Paragraph,
    Participant,
    Recommendation,
    Section,
    Table,
    Vote,
)
from .nodes import Node, fold
from .words import (
    GROUPS,
    KINDS,
    MEANINGS,
    OUTCOMES,
    PRESENCES,
    RULES,
    VERSION,
    Key,
)


def tree_of(minutes: Minutes) -> Node:
    """A meeting as a tree; text is folded, nothing else is changed."""
    town = minutes.municipality
    return Node(
        Key.ROOT,
        str(VERSION),
        (
            Node(Key.KIND, KINDS[minutes.kind.value]),
            *([_text(Key.MUNICIPALITY, f"{town.value.code} {town.value.name}")] if town else ()),
            *_found(Key.COMMITTEE, minutes.committee),
            *_found(Key.TERM, minutes.term),
            *_found(Key.DATE, minutes.date),
            *_found(Key.START, minutes.start_time),
            *_found(Key.END, minutes.end_time),
            *_found(Key.PLACE, minutes.place),
            *map(_participant, minutes.participants),
            *map(_contents_entry, minutes.contents),
            *map(_item, minutes.items),
            Node(Key.FINISH),
        ),
    )


def number_text(value: float) -> str:
    """A cell's number so that it is read back exactly: `1234,5`, `-7`, `1e+22`.

    Raises ValueError for an infinite number or none at all, which no cell prints.
    """
    if value - value != 0:
        raise ValueError(f"{value} is no number that a cell can print")
    return repr(float(value)).removesuffix(".0").replace(".", ",")


def recommended_lines(recommendation: Recommendation) -> str:
    """What `raw` is unless the edition says otherwise: the points, one per line."""
    return "\n".join(point.text.value for point in recommendation.points)


# --- parts of a value --------------------------------------------------------------------


def _text(key: Key, *parts: str) -> Node:
    return Node(key, "\t".join(fold(part) for part in parts))


def _lines(key: Key, text: str) -> Iterator[Node]:
    return (_text(key, line) for line in text.split("\n"))


def _found(key: Key, found: Found[Any] | None) -> tuple[Node, ...]:
    return () if found is None else (_text(key, _plain(found.value)),)


def _number(key: Key, number: int | None) -> tuple[Node, ...]:
    return () if number is None else (Node(key, str(number)),)


def _plain(value: object) -> str:
    if isinstance(value, time):
        return value.strftime("%H:%M")
    return value.isoformat() if isinstance(value, date) else str(value)


def _flag(key: Key, on: bool) -> tuple[Node, ...]:
    return (Node(key),) if on else ()


def _unless(key: Key, words: dict[str, str], word: str, usual: str) -> tuple[Node, ...]:
    return () if word == usual else (Node(key, words[word]),)


def _with(node: Node, *children: Iterable[Node]) -> Node:
    return Node(node.key, node.value, tuple(child for group in children for child in group))


# --- the meeting -------------------------------------------------------------------------


def _participant(person: Participant) -> Node:
    return _with(
        _text(Key.PERSON, person.name.value),
        _found(Key.PARTY, person.party),
        _found(Key.ROLE, person.role),
        _flag(Key.ABSENT, person.status == "absent"),
        _flag(Key.SUBSTITUTE, person.substitute),
        _unless(Key.GROUP, GROUPS, person.kind, "member"),
    )


def _contents_entry(entry: ContentsEntry) -> Node:
    return _with(
        _text(Key.CONTENTS, entry.title.value),
        _number(Key.PAGE, entry.page),
        _flag(Key.CLOSED, entry.closed),
    )


def _item(item: Item) -> Node:
    return _with(
        _text(Key.ITEM, item.label.value) if item.label else Node(Key.ITEM),
        _found(Key.NUMBER, item.number),
        _found(Key.TITLE, item.title),
        _found(Key.CASE, item.case_number),
        _flag(Key.CLOSED, item.closed),
        map(_section, item.sections),
        [_recommendation(item.recommendation)] if item.recommendation else (),
        map(_decision, item.decisions),
        [_attachments(item.attachments)] if item.attachments is not None else (),
        map(_attendance, item.attendance),
        map(_earlier, item.history),
        _found(Key.COMPETENCE, item.competence),
    )


# --- sections and blocks -----------------------------------------------------------------


def _section(section: Section) -> Node:
    heading = section.heading
    return _with(
        _text(Key.SECTION, heading.value) if heading else Node(Key.SECTION),
        _unless(Key.MEANING, MEANINGS, section.kind, "other"),
        _number(Key.LEVEL, section.level) if section.level != 1 else (),
        map(_block, section.blocks),
    )


def _block(block: Block) -> Node:
    if isinstance(block, Paragraph):
        return _text(Key.TEXT, block.text)
    return _list(block) if isinstance(block, List) else _table(block)


def _list(block: List) -> Node:
    entries = tuple(
        _text(Key.ENTRY, entry.text)
        if entry.marker is None
        else _text(Key.ENTRY, entry.marker, entry.text)
        for entry in block.entries
    )
    return Node(Key.NUMBERED if block.ordered else Key.LIST, None, entries)


def _table(table: Table) -> Node:
    sums = frozenset(table.total_rows)
    return _with(
        _text(Key.TABLE, table.caption.value) if table.caption else Node(Key.TABLE),
        _found(Key.UNIT, table.unit),
        _found(Key.SIGNS, table.sign_note),
        (_row(Key.HEAD, row) for row in table.header),
        (_row(Key.SUM if at in sums else Key.ROW, row) for at, row in enumerate(table.rows)),
    )


def _row(key: Key, row: tuple[Cell, ...]) -> Node:
    if not row:
        return Node(key)
    numbers = [number_text(cell.value) if cell.value is not None else "" for cell in row]
    told = (Node(Key.NUMBERS, "\t".join(numbers)),) if any(numbers) else ()
    return _with(_text(key, *(cell.text for cell in row)), told)


# --- what the item is about --------------------------------------------------------------


def _recommendation(recommendation: Recommendation) -> Node:
    raw = recommendation.raw
    return _with(
        Node(Key.RECOMMENDATION),
        _found(Key.PROPOSER, recommendation.proposer),
        (_text(Key.POINT, str(point.number), point.text.value) for point in recommendation.points),
        _lines(Key.RAW, raw) if raw != recommended_lines(recommendation) else (),
    )


def _decision(decision: Decision) -> Node:
    points = ", ".join(map(str, decision.points))
    return _with(
        Node(Key.DECISION),
        [Node(Key.OUTCOME, OUTCOMES[decision.outcome])],
        _lines(Key.TEXT, decision.text.value),
        [Node(Key.POINTS, points)] if points else (),
        _unless(Key.RULE, RULES, decision.rule, "whole"),
        _found(Key.BODY, decision.body),
        _found(Key.DATE, decision.date),
        [_vote(decision.vote)] if decision.vote else (),
    )


def _vote(vote: Vote) -> Node:
    return _with(
        Node(Key.VOTE),
        _number(Key.FOR, vote.for_),
        _number(Key.AGAINST, vote.against),
        _number(Key.ABSTAINED, vote.abstained),
    )


def _attachments(attachments: tuple[Attachment, ...]) -> Node:
    files = (
        _with(_text(Key.FILE, file.title.value), _flag(Key.RECOMMENDED, file.recommended))
        for file in attachments
    )
    return _with(Node(Key.ATTACHMENTS), files)


def _attendance(person: Attendance) -> Node:
    return _with(
        _text(Key.PRESENCE, person.name.value),
        [Node(Key.STATUS, PRESENCES[person.status])],
        _found(Key.PARTY, person.party),
        _found(Key.ROLE, person.role),
        _found(Key.ORGANISATION, person.organisation),
    )


def _earlier(earlier: EarlierTreatment) -> Node:
    return _with(
        _text(Key.EARLIER, earlier.body.value),
        _found(Key.DATE, earlier.date),
        _found(Key.EARLIER_ITEM, earlier.item),
    )

"""Compares what was read with the truth, value by value.

`compare(expected, got)` takes two documents in the contract's JSON and gives one `Mark` per
value that either of them prints. Everything else is counting. Pure; knows no reader.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from .align import (
    align,
    fold,
    item_likeness,
    row_likeness,
    table_likeness,
    text_likeness,
)

Json = dict[str, Any]
Verdict = Literal["hit", "wrong", "missing", "extra", "invented"]


@dataclass(frozen=True, slots=True)
class Mark:
    """One value compared. `wrong` = something else was read; `invented` = nothing stood there."""

    field: str
    where: str
    verdict: Verdict
    expected: object = None
    got: object = None


@dataclass(frozen=True, slots=True)
class Counts:
    """True positives, false positives, false negatives; `invented` is part of `false`."""

    true: int = 0
    false: int = 0
    missed: int = 0
    invented: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.true + other.true,
            self.false + other.false,
            self.missed + other.missed,
            self.invented + other.invented,
        )

    @property
    def f1(self) -> float:
        """2TP / (2TP + FP + FN); 1 where nothing was to be found and nothing was."""
        total = 2 * self.true + self.false + self.missed
        return 2 * self.true / total if total else 1.0


COUNTED: dict[Verdict, Counts] = {
    "hit": Counts(true=1),
    "wrong": Counts(false=1, missed=1),
    "missing": Counts(missed=1),
    "extra": Counts(false=1),
    "invented": Counts(false=1, invented=1),
}


def tally(marks: Iterable[Mark]) -> dict[str, Counts]:
    """Counts per field, for the fields that occur."""
    counts: dict[str, Counts] = {}
    for mark in marks:
        counts[mark.field] = counts.get(mark.field, Counts()) + COUNTED[mark.verdict]
    return counts


def mean_f1(counts: dict[str, Counts]) -> float:
    """Mean F1 over the fields that occur; 1 where none does."""
    return mean([each.f1 for each in counts.values()])


def mean(numbers: Sequence[float]) -> float:
    return sum(numbers) / len(numbers) if numbers else 1.0


def compare(expected: Json, got: Json) -> list[Mark]:
    """Every value of two documents in the contract's JSON, item beside item."""
    marks = [*_meeting(expected, got)]
    pairs = align(expected["items"], got["items"], item_likeness)
    for place, (item, read) in enumerate(pairs, 1):
        marks += _item(_name_of(item, read, place), item or EMPTY_ITEM, read or EMPTY_ITEM)
    return marks


EMPTY_DOCUMENT: Json = {
    "kind": None, "municipality": None, "committee": None, "term": None, "date": None,
    "start_time": None, "end_time": None, "place": None,
    "participants": [], "contents": [], "items": [],
}  # fmt: skip

EMPTY_ITEM: Json = {
    "number": None, "label": None, "title": None, "case_number": None, "closed": False,
    "sections": [], "recommendation": None, "decisions": [], "attachments": [],
    "attendance": [], "history": [], "competence": None,
}  # fmt: skip


def _name_of(item: Json | None, read: Json | None, place: int) -> str:
    if item is None:
        return f"unexpected item {read['label'] if read else None}"
    return f"item {item['label'] or f'({place})'}" + (" (not found)" if read is None else "")


def _value(field: str, where: str, expected: object, got: object) -> Iterator[Mark]:
    """One value. None, "" and False are nothing: nothing expected and read is not counted."""
    expected, got = _folded(expected), _folded(got)
    if expected == got:
        if expected is not None:
            yield Mark(field, where, "hit", expected, got)
    elif expected is None:
        yield Mark(field, where, "invented", expected, got)
    else:
        yield Mark(field, where, "missing" if got is None else "wrong", expected, got)


def _folded(value: object) -> object:
    if isinstance(value, str):
        return fold(value) or None
    return None if value is False or value == [] else value


def _values(
    field: str,
    where: str,
    expected: Sequence[object],
    got: Sequence[object],
    likeness: Callable[[Any, Any], float] = text_likeness,
) -> Iterator[Mark]:
    """A list of values in order. Extra ones are invented where nothing at all was expected."""
    pairs = align([_folded(e) for e in expected], [_folded(g) for g in got], likeness)
    for first, second in pairs:
        for mark in _value(field, where, first, second):
            in_list = mark.verdict == "invented" and expected
            yield Mark(field, where, "extra", None, second) if in_list else mark


def _meeting(expected: Json, got: Json) -> Iterator[Mark]:
    where = "meeting"
    for field in ("kind", "committee", "term", "date", "start_time", "end_time", "place"):
        yield from _value(field, where, expected[field], got[field])
    yield from _value("municipality", where, _municipality(expected), _municipality(got))
    yield from _participants(expected["participants"], got["participants"])
    absent, read = _absent(expected), _absent(got)
    yield from _values("absence", where, sorted(absent), sorted(read))
    first, second = ([entry["title"] for entry in each["contents"]] for each in (expected, got))
    yield from _values("contents", "contents", first, second)


def _municipality(document: Json) -> str | None:
    found = document["municipality"]
    return f"{found['code']} {found['name']}" if found else None


def _absent(document: Json) -> list[str]:
    return [p["name"] for p in document["participants"] if p["status"] == "absent"]


def _participants(expected: list[Json], got: list[Json]) -> Iterator[Mark]:
    """Names first; what is said of a person counts whether or not the name was found."""
    pairs = align(expected, got, lambda e, g: text_likeness(fold(e["name"]), fold(g["name"])))
    for person, read in pairs:
        first, second = person or {}, read or {}
        where = f"participant {first.get('name') or second.get('name')}"
        yield from _in_list(
            _value("participants", where, first.get("name"), second.get("name")), expected
        )
        for key in ("party", "role", "status", "substitute", "kind"):
            marks = _value(f"participant_{key}", where, first.get(key), second.get(key))
            yield from marks if person else _in_list(marks, expected)


def _in_list(marks: Iterable[Mark], expected: Sequence[object]) -> Iterator[Mark]:
    """An extra entry of a list that was expected is extra, not invented."""
    for mark in marks:
        extra = mark.verdict == "invented" and len(expected) > 0
        yield Mark(mark.field, mark.where, "extra", None, mark.got) if extra else mark


def _item(where: str, expected: Json, got: Json) -> Iterator[Mark]:
    yield from _value("item_label", where, _label(expected), _label(got))
    for key in ("number", "title", "closed", "case_number", "competence"):
        field = key if key in ("closed", "case_number", "competence") else f"item_{key}"
        yield from _value(field, where, expected[key], got[key])
    for field, pick in LISTS.items():
        yield from _values(field, where, pick(expected), pick(got))
    first, second = expected["recommendation"] or {}, got["recommendation"] or {}
    yield from _value("proposer", where, first.get("proposer"), second.get("proposer"))
    yield from _decisions(where, _own(expected), _own(got))
    pairs = align(_blocks(expected, "table"), _blocks(got, "table"), table_likeness)
    for place, (table, read) in enumerate(pairs, 1):
        yield from _table(f"{where}, table {place}", table or EMPTY_TABLE, read or EMPTY_TABLE)


def _label(item: Json) -> str | None:
    """Whether the full stop or bracket behind a label belongs to it is nobody's concern."""
    return item["label"].rstrip(".)") if item["label"] else None


def _blocks(item: Json, kind: str) -> list[Json]:
    return [
        block
        for section in item["sections"]
        for block in section["blocks"]
        if block["type"] == kind
    ]


def _heading(section: Json) -> str:
    return fold(section["heading"] or "").casefold().rstrip(" :,")


def _sections(item: Json) -> list[str]:
    kept = [each for each in item["sections"] if each["kind"] != "subheading"]
    return [f"{each['kind']}: {_heading(each)}" for each in kept]


def _subheadings(item: Json) -> list[str]:
    return [_heading(each) for each in item["sections"] if each["kind"] == "subheading"]


def _points(item: Json) -> list[str]:
    points = (item["recommendation"] or {"points": []})["points"]
    return [f"{point['number']}. {fold(point['text'])}" for point in points]


def _own(item: Json) -> list[Json]:
    return [d for d in item["decisions"] if d["body"] is None and d["date"] is None]


def _earlier(item: Json) -> list[str]:
    others = [d for d in item["decisions"] if d["body"] is not None or d["date"] is not None]
    return [f"{d['body']}, {d['date']}: {fold(d['text'])}" for d in others]


def _people(item: Json, *, speakers: bool) -> list[str]:
    kept = [p for p in item["attendance"] if (p["status"] == "speaker") is speakers]
    if not speakers:
        return [f"{p['name']} ({p['status']})" for p in kept]
    return [f"{p['name']}, {p['role']}, {p['organisation']}" for p in kept]


def _entries(item: Json) -> list[str]:
    entries = [entry for block in _blocks(item, "list") for entry in block["entries"]]
    return [fold(f"{entry['marker'] or ''} {entry['text']}") for entry in entries]


LISTS: dict[str, Callable[[Json], list[str]]] = {
    "sections": _sections,
    "subheadings": _subheadings,
    "recommendation": _points,
    "earlier_decisions": _earlier,
    "attachments": lambda item: [each["title"] for each in item["attachments"]],
    "attachments_recommended": lambda item: [
        each["title"] for each in item["attachments"] if each["recommended"]
    ],
    "absence": lambda item: _people(item, speakers=False),
    "speakers": lambda item: _people(item, speakers=True),
    "history": lambda item: [
        f"{each['body']}, {each['date']}, {each['item']}" for each in item["history"]
    ],
    "paragraphs": lambda item: [block["text"] for block in _blocks(item, "paragraph")],
    "list_entries": _entries,
}


def _decisions(where: str, expected: list[Json], got: list[Json]) -> Iterator[Mark]:
    """Texts; outcome, points and votes of each count even where the text was read differently."""
    pairs = align(
        expected, got, lambda e, g: 0.001 + text_likeness(fold(e["text"]), fold(g["text"]))
    )
    for decision, read in pairs:
        first, second = decision or {}, read or {}
        for field, key in DECISION_FIELDS.items():
            marks = _value(field, where, first.get(key), second.get(key))
            yield from marks if decision else _in_list(marks, expected)


DECISION_FIELDS = {
    "decisions": "text",
    "decision_outcome": "outcome",
    "decision_points": "points",
    "votes": "vote",
}

EMPTY_TABLE: Json = {"caption": None, "unit": None, "header": [], "rows": []}


def _table(where: str, expected: Json, got: Json) -> Iterator[Mark]:
    for key in ("caption", "unit"):
        yield from _value(f"table_{key}", where, expected[key], got[key])
    yield from _rows("table_header", where, expected["header"], got["header"])
    for field, key in (("table_cells", "text"), ("table_values", "value")):
        rows = [[[cell[key] for cell in row] for row in each["rows"]] for each in (expected, got)]
        yield from _rows(field, where, *rows)


def _rows(
    field: str, where: str, expected: list[list[Any]], got: list[list[Any]]
) -> Iterator[Mark]:
    """Row beside row, then cell beside cell by place; an empty cell is nothing."""
    first = [[_folded(cell) for cell in row] for row in expected]
    second = [[_folded(cell) for cell in row] for row in got]
    for row, read in align(first, second, row_likeness):
        width = max(len(row or []), len(read or []))
        cells = [[*(each or []), *[None] * (width - len(each or []))] for each in (row, read)]
        for cell, read_cell in zip(*cells, strict=True):
            marks = _value(field, where, cell, read_cell)
            yield from marks if row else _in_list(marks, expected)

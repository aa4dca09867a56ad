"""Reads every paper back and counts what the reader finds: `python -m scripts.make_demo.check`."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from typing import Any

from raadhus.minutes import read
from raadhus.minutes.contract import to_contract

from .archive import all_papers, rendered
from .compose import compose

Json = dict[str, Any]
Value = tuple[str, Any, Any]


def values(truth: Json, found: Json) -> Iterator[Value]:
    """Every value that was meant beside the one that was read: (field, meant, read)."""
    for name in ("kind", "committee", "date", "start_time", "end_time", "place", "term"):
        yield name, truth[name], found[name]
    people = ("name", "party", "role", "status", "substitute", "kind")
    yield from _rows("participants", truth["participants"], found["participants"], people)
    yield "items", len(truth["items"]), len(found["items"])
    for meant, told in zip(truth["items"], found["items"], strict=False):
        yield from _item(meant, told)


def _rows(name: str, meant: list[Json], told: list[Json], keys: tuple[str, ...]) -> Iterator[Value]:
    yield name, len(meant), len(told)
    for one, two in zip(meant, told, strict=False):
        for key in keys:
            yield f"{name}/{key}", one[key], two[key]


def _item(meant: Json, told: Json) -> Iterator[Value]:
    for key in ("number", "label", "title", "case_number", "closed"):
        yield key, meant[key], told[key]
    recommended = told["recommendation"] or {"points": [], "proposer": None}
    yield "points", meant["points"], [point["text"] for point in recommended["points"]]
    yield "proposer", meant["proposer"], recommended["proposer"]
    yield from _rows("attachments", meant["attachments"], told["attachments"],
                     ("title", "recommended"))  # fmt: skip
    yield from _rows("attendance", meant["attendance"], told["attendance"],
                     ("name", "party", "status", "role", "organisation"))  # fmt: skip
    yield from _rows("history", meant["history"], told["history"], ("body", "date", "item"))
    yield from _decisions(meant["decisions"], told["decisions"])


def _decisions(meant: list[Json], told: list[Json]) -> Iterator[Value]:
    yield "decisions", len(meant), len(told)
    for one, two in zip(meant, told, strict=False):
        yield "decision/text", one["text"], two["text"]
        if one["outcome"]:
            yield "decision/outcome", one["outcome"], two["outcome"]
        vote = two["vote"] and [two["vote"][key] or 0 for key in ("for", "against", "abstained")]
        yield "decision/vote", one["vote"], vote
        yield "decision/body", one.get("body"), two["body"]
        yield "decision/date", one.get("date"), two["date"]


def main() -> int:
    right: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    for meeting in all_papers():
        if len(sys.argv) > 1 and meeting.form not in sys.argv[1:]:
            continue
        printed = compose(meeting)
        found = to_contract(read(rendered(meeting, printed), meeting.path))
        for name, meant, told in values(printed.truth, found):
            if meant == told:
                right[name] += 1
                continue
            wrong[name] += 1
            if wrong[name] <= 6:
                print(f"{meeting.path} {name}: {meant!r} was read as {told!r}")
    total = right.total() + wrong.total()
    print(f"{right.total()} of {total} values ({100 * right.total() / total:.2f} %); {wrong}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Writes the labelled search queries: `python -m scripts.make_demo.label MINUTES_FOLDER`.

What answers a query is decided by what an item is about: the subject it was written from, and
for the real minutes by hand, from their titles and summaries. Grade 1 are items that touch it:
of the same subject in another way, or with a word of that meaning in their open text.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from raadhus.minutes import read
from raadhus.minutes.contract import to_contract

from .archive import ROOT, all_papers, archive, rendered
from .compose import compose
from .model import Item, Meeting

QUERIES = Path(__file__).parent / "queries.txt"
TARGET = ROOT / "tests/meetings/labelled/queries.tsv"
HEADER = """\
# Search queries and the items that answer them; made by scripts/make_demo/label.py.
# Relevance was decided by what an item is about, never by what an engine returned. Grade 2, it
# answers: items of the demo by the subject they were written from, items of the five real minutes
# by hand from their titles and summaries. Grade 1, it touches: the same subject in another way, or
# a word of that meaning somewhere in the open text (a pattern, the same for demo and real ones).
# Closed items are in no list. An item is file-stem:label:grade; real minutes by file number.
# The item of a meeting with several papers stands under its minutes.
query\tclass\trelevant
"""


@dataclass(frozen=True, slots=True)
class Known:
    """An open item: its id, its subject where it is invented, and its words in small letters."""

    id: str
    subject: str
    angle: str
    text: str


def open_items(minutes: Path) -> list[Known]:
    return [*_invented(), *_real(minutes)]


def _invented() -> Iterator[Known]:
    for meeting in archive().meetings:
        found = to_contract(read(rendered(meeting, compose(meeting)), meeting.path))
        for item, told in zip(meeting.items, found["items"], strict=True):
            if not item.closed:
                yield _known(meeting, item, _text(told))


def _known(meeting: Meeting, item: Item, text: str) -> Known:
    subject, angle = item.subject or "", item.angle or ""
    return Known(f"{meeting.stem}:{item.label}", subject, angle, text.casefold())


def _real(folder: Path) -> Iterator[Known]:
    for path in sorted(folder.glob("*.txt")):
        for told in to_contract(read(path.read_bytes(), path.name))["items"]:
            if not told["closed"]:
                label = (told["label"] or "").rstrip(".")
                yield Known(f"{path.name[:3]}:{label}", "", "", _text(told).casefold())


def _text(told: object) -> str:
    """Every string of the item, its title first."""
    match told:
        case str():
            return told
        case list():
            return "\n".join(_text(each) for each in told)
        case dict():
            kept = (each for key, each in told.items() if key not in ("kind", "outcome", "type"))
            return "\n".join(_text(each) for each in kept)
        case _:
            return ""


def chosen(selectors: str, items: list[Known]) -> set[str]:
    """The ids that a list of selectors names; a selector that names nothing is an error."""
    found: set[str] = set()
    for selector in filter(None, (part.strip() for part in selectors.split(","))):
        picked = {item.id for item in items if _fits(selector, item)}
        if not picked:
            raise ValueError(f"{selector} names no item")
        found |= picked
    return found


def _fits(selector: str, item: Known) -> bool:
    if re.fullmatch(r"00\d:\d+", selector):
        return item.id == selector
    place, _, pattern = selector.partition("~")
    subject, _, angle = place.partition("/")
    return (
        (not subject or subject == item.subject)
        and (not angle or angle == item.angle)
        and (not pattern or bool(re.search(pattern, item.text)))
    )


def rows(items: list[Known]) -> Iterator[str]:
    order = {item.id: n for n, item in enumerate(items)}
    for line in QUERIES.read_text(encoding="utf-8").splitlines():
        if line.startswith("#!"):
            continue
        query, kind, best, other = (part.strip() for part in line.split("|", 3))
        grades = dict.fromkeys(chosen(other, items), 1)
        grades |= dict.fromkeys(chosen(best, items), 2)
        listed = " ".join(f"{i}:{grades[i]}" for i in sorted(grades, key=order.__getitem__))
        yield f"{query}\t{kind}\t{listed}"


def main() -> int:
    items = open_items(Path(sys.argv[1]))
    made = list(rows(items))
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(HEADER + "\n".join(made) + "\n", encoding="utf-8")
    print(f"{len(made)} queries over {len(items)} open items of {len(all_papers())} papers")
    return 0


if __name__ == "__main__":
    sys.exit(main())

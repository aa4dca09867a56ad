"""Which part of the model each line of an edition belongs to: every line to exactly one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ..model import Claim
from .nodes import Node
from .words import BLOCKS, Key

# A key's path; keys that are not named belong to the part of the line above them.
_PATHS = {
    Key.KIND: "kind", Key.MUNICIPALITY: "municipality", Key.COMMITTEE: "committee",
    Key.TERM: "term", Key.DATE: "date", Key.START: "start_time", Key.END: "end_time",
    Key.PLACE: "place", Key.FINISH: "furniture", Key.RECOMMENDATION: "recommendation",
    Key.COMPETENCE: "competence", Key.NUMBER: "number", Key.TITLE: "title",
    Key.CASE: "case_number", Key.CLOSED: "closed", Key.ATTACHMENTS: "attachments",
    Key.PERSON: "participants/{}", Key.CONTENTS: "contents/{}", Key.ITEM: "items/{}",
    Key.SECTION: "sections/{}", Key.DECISION: "decisions/{}", Key.PRESENCE: "attendance/{}",
    Key.EARLIER: "history/{}",
}  # fmt: skip
_OWN_LINE = {Key.ITEM: "label", Key.SECTION: "heading"}


def claims_of(root: Node) -> tuple[Claim, ...]:
    """The claims in order; the first line and the last are furniture."""
    return (Claim(root.line, "furniture"), *_beneath(root, ""))


def _beneath(node: Node, path: str) -> Iterator[Claim]:
    seen: Counter[Key] = Counter()
    for child in node.children:
        part = _part(node, child, path, seen[child.key])
        seen[child.key] += 1
        own = _OWN_LINE.get(child.key)
        yield Claim(child.line, f"{part}/{own}" if own else part)
        yield from _beneath(child, part)


def _part(node: Node, child: Node, path: str, number: int) -> str:
    if node.key is Key.SECTION:
        return f"{path}/blocks" if child.key in BLOCKS else f"{path}/heading"
    if node.key in (Key.ROOT, Key.ITEM) and child.key in _PATHS:
        name = _PATHS[child.key].format(number)
        return f"{path}/{name}" if path else name
    return path

"""How much the witnesses say for each line that may begin an item."""

from __future__ import annotations

import re
from itertools import pairwise

from ..lines import Shape
from .candidates import Start, ends_sentence
from .closed import group_of, title_key
from .view import View

_AT = re.compile(r"^(?:at|At|AT)\b")
LOOK_AHEAD = 5


def weigh(view: View, candidates: list[Start], titles: frozenset[str]) -> None:
    at = {start.at: start for start in candidates}
    for start in candidates:
        if start.style == "word":
            start.witnesses.add("word")
            start.weight += 2
        if titles and start.title_text and title_key(start.title_text) in titles:
            start.witnesses.add("contents")
            start.weight += 2
        _weigh_below(view, start, at)
        _weigh_form(view, start)
        if start.at and group_of(view.lines[start.at - 1].text) is not None:
            start.witnesses.add("group")
            start.weight += 2
        _weigh_words(start)
    _weigh_restarts(view, candidates)
    _weigh_runs(view, candidates)


def _weigh_below(view: View, start: Start, at: dict[int, Start]) -> None:
    for index in range(start.upto, min(start.upto + LOOK_AHEAD, len(view.lines))):
        if index in view.case_lines:
            start.witnesses.add("case number")
            start.weight += 2 if index <= start.upto + 1 else 0.5
            return
        heading = view.lines[index].heading
        if heading is not None and heading.kind not in ("attendance", "announcements", "other"):
            start.witnesses.add("section")
            start.weight += 1.5 if index == start.upto else 1.0 if index <= start.upto + 2 else 0.5
            return
        if index in at and at[index].style == start.style:
            return


def _weigh_form(view: View, start: Start) -> None:
    line = view.lines[start.at]
    if line.shape is Shape.HEADING:
        start.witnesses.add("heading")
        start.weight += 1
    elif line.line.bold:
        start.witnesses.add("bold")
        start.weight += 0.5
    if start.closed:
        start.witnesses.add("closed mark")
        start.weight += 1.5
    if view.unfolds_after(line.span[1]):
        start.witnesses.add("invitation to unfold")
        start.weight += 2


def _weigh_words(start: Start) -> None:
    if _AT.match(start.title_text):
        start.weight -= 4
    if start.style != "word" and ends_sentence(start.title_text):
        start.weight -= 1.5
    if start.title_text and start.title_text[0].islower():
        start.weight -= 1.5
    if len(start.title_text) > 200:
        start.weight -= 1
    if (
        start.style.startswith("number/")
        and start.title_text
        and start.number is not None
        and start.number > 999
    ):
        start.weight -= 2  # a year or an amount at the beginning of a line


def _weigh_runs(view: View, candidates: list[Start]) -> None:
    """Numbered lines that follow each other directly are a list or a table of contents."""
    grouped = False  # below a line such as "Lukkede sager" they are items without text
    for before, after in pairwise(candidates):
        grouped = "group" in before.witnesses or (grouped and after.at == before.upto)
        same = (
            before.style == after.style and before.number is not None and after.number is not None
        )
        backed = (_is_set_off(view, after)) and after.witnesses & {"section", "case number"}
        if (
            same
            and not backed
            and not grouped
            and after.at == before.upto
            and after.number == (before.number or 0) + 1
        ):
            before.weight -= 1.5
            after.weight -= 1.5


def _weigh_restarts(view: View, candidates: list[Start]) -> None:
    """The order of sections starts again below a title that follows a decision."""
    decided = True  # nothing stands before the first
    at = 0
    for start in candidates:
        kinds = {p.heading.kind for p in view.lines[at : start.at] if p.heading is not None}
        decided = decided or "decision" in kinds
        if decided and start.witnesses & {"section", "case number"}:
            start.witnesses.add("sections start again")
            start.weight += 1.5
            decided = False
        at = start.at


def _is_set_off(view: View, start: Start) -> bool:
    line = view.lines[start.at].line
    return line.bold or line.shape is Shape.HEADING

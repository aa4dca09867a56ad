"""Where the items of a meeting begin: several witnesses are heard, never one pattern alone.

Witnesses: the word Punkt, a number in sequence, the table of contents, a case number below,
a section heading below, the order of sections starting again, a heading of the form, bold
type, a closed mark, an invitation to unfold, and the form's own word (JSON).
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from raadhus.danish.cases import parse_case_number

from ..lines import Role, Shape
from ..model import Span
from .closed import group_of, strip_closed, title_key
from .view import View

_WORD = re.compile(
    r"^(?:dagsordenspunkt|punkt|pkt\.?|sag|dagsordenens punkt)\s*(?:nr\.?\s*)?(?P<label>\d{1,4}[a-zæøå]?(?:\.\d{1,2})?)(?![\d/-])\s*(?P<mark>[.:)–-]*)\s*(?P<title>.*)$",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"^(?P<label>\d{1,4}[a-zA-Z]?(?:\.\d{1,2})?(?P<dot>\.)?)(?P<mark>[):])?(?:\s*[–-](?=\s))?(?:\s+(?P<title>\S.*)|\s*)$"
)
_AT = re.compile(r"^(?:at|At|AT)\b")
_SENTENCE_END = re.compile(r"[.;,:!]$")
_ABBREVIATION = re.compile(
    r"\b(?:m\.?v|mm|m\.m|mv|kr|evt|nr|pct|jf|o\.?l|osv|etc|f\.?eks|bl\.a)\.$", re.IGNORECASE
)

MAX_TITLE = 300
LOOK_AHEAD = 5


@dataclass(slots=True)
class Start:
    """A line that may begin an item. `at` and `upto` are line indices: [at, upto) is its head."""

    at: int
    upto: int
    label: str | None
    label_span: Span | None
    number: int | None
    title: Span | None  # in the document's text, closed mark removed
    title_text: str
    closed: bool
    style: str
    witnesses: set[str] = field(default_factory=set)
    weight: float = 0.0


def find_starts(view: View, first: int, titles: frozenset[str]) -> list[Start]:
    """The items' beginnings among the lines from `first` on; `titles` are folded contents titles."""
    told = _told_by_form(view, first)
    if told:
        return told
    candidates = _candidates(view, first, titles)
    _weigh(view, candidates, titles)
    chain = _best_chain(candidates)
    starts = chain + _unnumbered(view, candidates, chain)
    starts = _drop_overlaps(sorted(starts, key=lambda start: start.at))
    return starts or _by_restart(view, first)


# --- the form's own word ---------------------------------------------------------------


def _told_by_form(view: View, first: int) -> list[Start]:
    starts: list[Start] = []
    number: int | None = None
    for index in range(first, len(view.lines)):
        role = view.lines[index].role
        if role is Role.ITEM_NUMBER:
            number = index
        elif role in (Role.ITEM_TITLE, Role.CLOSED_ITEM_TITLE):
            starts.append(_told(view, number, index))
            number = None
        elif number is not None:
            starts.append(_told(view, number, None))
            number = None
    if number is not None:
        starts.append(_told(view, number, None))
    return starts


def _told(view: View, number: int | None, title: int | None) -> Start:
    line = view.lines[title] if title is not None else None
    label = view.lines[number].text if number is not None else None
    span, closed = strip_closed(line.text) if line else ((0, 0), False)
    closed = closed or (line is not None and line.role is Role.CLOSED_ITEM_TITLE)
    at = number if number is not None else title
    assert at is not None
    return Start(
        at,
        (title if title is not None else at) + 1,
        label.rstrip() if label else None,
        view.lines[number].span if number is not None else None,
        _integer(label),
        line.place(*span) if line else None,
        line.text[span[0] : span[1]] if line else "",
        closed,
        "form",
        {"form"},
        10.0,
    )


def _integer(label: str | None) -> int | None:
    match = re.search(r"\d+(?!.*\d)" if label and "." in label.rstrip(".") else r"\d+", label or "")
    return int(match.group()) if match else None


# --- candidates ------------------------------------------------------------------------


def _candidates(view: View, first: int, titles: frozenset[str]) -> list[Start]:
    found: list[Start] = []
    for index in range(first, len(view.lines)):
        line = view.lines[index]
        if len(line.text) > MAX_TITLE or line.role not in (None, Role.DOCUMENT_TITLE):
            continue
        if line.shape in (Shape.ROW, Shape.CAPTION) and not _row_item(line.text):
            continue
        start = _numbered(view, index) or _bare(view, index, titles)
        if start is not None:
            found.append(start)
    return found


def _row_item(text: str) -> bool:
    return text[:1].isdigit() or text[:1] in "Pp"


def _numbered(view: View, index: int) -> Start | None:
    line = view.lines[index]
    text = line.text
    head = text[0]
    match = _WORD.match(text) if head in "PpSsDd" else None
    style = "word"
    if match is None:
        if not head.isdigit():
            return None
        match = _NUMBER.match(text)
        style = "number"
        if match is None or line.shape is Shape.ENTRY:
            return None
    if style == "word" and _is_mention(text, match):
        return None
    label = match["label"]
    title_at = match.start("title")
    title = match["title"] or ""
    upto = index + 1
    holder, offset = line, title_at
    if not title and index + 1 < len(view.lines):
        below = view.lines[index + 1]
        if (
            view.lines[index + 1].heading is not None
            or below.shape is Shape.ROW
            or len(below.text) > MAX_TITLE
            or parse_case_number(below.text)
        ):
            if style == "number":
                return None
        else:
            title, holder, offset, upto = below.text, below, 0, index + 2
    span, closed = strip_closed(title)
    return Start(
        index,
        upto,
        label,
        line.place(*match.span("label")),
        _integer(label),
        holder.place(offset + span[0], offset + span[1]) if title else None,
        title[span[0] : span[1]],
        closed,
        style
        if style == "word"
        else f"number{match['dot'] or match['mark'] or ''}/{line.shape}/{line.line.level}",
    )


_MENTION = re.compile(
    r"^(?:den|på|i|fra|af|om|og|udgår|blev|er|var|udsættes|behandles|behandlet|tages|under|ad|-?\d)\b",
    re.IGNORECASE,
)


def _is_mention(text: str, match: re.Match[str]) -> bool:
    """`Sag 44 den 29. maj` and `Punkt 15 udgår …` speak of an item; they do not begin one."""
    return not match["mark"] and bool(_MENTION.match(match["title"] or ""))


def _bare(view: View, index: int, titles: frozenset[str]) -> Start | None:
    """A title without a number."""
    line = view.lines[index]
    if view.lines[index].heading is not None and not (titles and title_key(line.text) in titles):
        return None
    if line.shape in (Shape.ROW, Shape.ENTRY, Shape.CAPTION) or len(line.text) < 3:
        return None
    span, closed = strip_closed(line.text)
    if group_of(line.text) is not None:
        return None
    text = line.text[span[0] : span[1]]
    known = title_key(text) in titles if titles else False
    styled = line.shape is Shape.HEADING or line.line.bold
    if not (known or closed or styled or _case_below(view, index)):
        return None
    if not known and not closed and line.shape is not Shape.HEADING and _ends_sentence(text):
        return None
    style = (
        f"heading/{line.line.level}"
        if line.shape is Shape.HEADING
        else "bold"
        if line.line.bold
        else "line"
    )
    return Start(index, index + 1, None, None, None, line.place(*span), text, closed, style)


def _ends_sentence(text: str) -> bool:
    return bool(_SENTENCE_END.search(text)) and not _ABBREVIATION.search(text)


def _case_below(view: View, index: int) -> bool:
    return any(
        _is_case_line(view, below)
        for below in range(index + 1, min(index + 3, len(view.lines)))
        if below == index + 1 or len(view.lines[below - 1].text) < 60
    )


def _is_case_line(view: View, index: int) -> bool:
    line = view.lines[index]
    if line.role is Role.CASE_NUMBER:
        return True
    return (
        len(line.text) < 60
        and any(c.isdigit() for c in line.text)
        and parse_case_number(line.text) is not None
    )


# --- weights ---------------------------------------------------------------------------


def _weigh(view: View, candidates: list[Start], titles: frozenset[str]) -> None:
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
        _weigh_words(start)
    _weigh_runs(candidates)


def _weigh_below(view: View, start: Start, at: dict[int, Start]) -> None:
    for index in range(start.upto, min(start.upto + LOOK_AHEAD, len(view.lines))):
        if _is_case_line(view, index):
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
    if start.style != "word" and _ends_sentence(start.title_text):
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


def _weigh_runs(candidates: list[Start]) -> None:
    """Numbered lines that follow each other directly are a list or a table of contents."""
    for before, after in zip(candidates, candidates[1:], strict=False):
        same = (
            before.style == after.style and before.number is not None and after.number is not None
        )
        if same and after.at == before.upto and after.number == (before.number or 0) + 1:
            before.weight -= 1.5
            after.weight -= 1.5


# --- choice ----------------------------------------------------------------------------


def _best_chain(candidates: list[Start]) -> list[Start]:
    """The heaviest run of numbered candidates of one style whose numbers rise."""
    best: list[Start] = []
    best_weight = 0.0
    styles = Counter(start.style for start in candidates if start.number is not None)
    for style in styles:
        chain, weight = _chain([s for s in candidates if s.style == style and s.number is not None])
        if weight > best_weight:
            best, best_weight = chain, weight
    if len(best) == 1 and best_weight < 3:
        return []
    for start in best:
        start.witnesses.add("sequence")
    return best


def _chain(candidates: list[Start]) -> tuple[list[Start], float]:
    reach: dict[int, tuple[float, int]] = {}  # last number -> (weight, index)
    back: list[int] = []
    total: list[float] = []
    for index, start in enumerate(candidates):
        number = start.number or 0
        previous, weight = -1, 0.0
        for step in range(1, 6):
            entry = reach.get(number - step)
            if entry is not None:
                gain = entry[0] + (1.0 if step == 1 else -0.2 * step)
                if gain > weight:
                    previous, weight = entry[1], gain
        for same in (reach.get(number),):  # 12 after 12a keeps its place
            if (
                same is not None
                and candidates[same[1]].label != start.label
                and same[0] > weight
                and not (start.label or "").isdigit()
            ):
                previous, weight = same[1], same[0]
        back.append(previous)
        total.append(weight + min(start.weight, 6.0) - 0.8)
        if number not in reach or reach[number][0] < total[-1]:
            reach[number] = (total[-1], index)
    if not total:
        return [], 0.0
    last = max(range(len(total)), key=total.__getitem__)
    chain: list[Start] = []
    at = last
    while at >= 0:
        chain.append(candidates[at])
        at = back[at]
    return chain[::-1], total[last]


def _unnumbered(view: View, candidates: list[Start], chain: list[Start]) -> list[Start]:
    """Items without a number: titles that enough other witnesses vouch for."""
    bare = [start for start in candidates if start.number is None]
    if chain:
        return [start for start in bare if _stands_beside(start, chain)]
    style = _heading_style(bare)
    return [
        start for start in bare if start.weight >= 3 or (start.style == style and start.weight >= 1)
    ]


def _stands_beside(start: Start, chain: list[Start]) -> bool:
    """Beside numbered items only a title in the contents, or a closed one, is an item of its own."""
    if any(other.at <= start.at < other.upto for other in chain):
        return False
    if "contents" in start.witnesses:
        return start.weight >= 3 and not any(
            o.title_text and title_key(o.title_text) == title_key(start.title_text) for o in chain
        )
    return start.closed and start.weight >= 2.5 and start.at > chain[0].at


def _heading_style(bare: list[Start]) -> str | None:
    """The heading level at which most candidates are followed by sections: that of the items."""
    counts = Counter(start.style for start in bare if start.style.startswith("heading/"))
    backed = Counter(
        start.style for start in bare if start.witnesses & {"section", "case number", "contents"}
    )
    for style in sorted(counts):
        if backed[style] * 2 >= counts[style] and backed[style] >= 1:
            return style
    return None


def _drop_overlaps(starts: list[Start]) -> list[Start]:
    kept: list[Start] = []
    for start in starts:
        if kept and start.at < kept[-1].upto:
            if start.weight > kept[-1].weight:
                kept[-1] = start
            continue
        kept.append(start)
    return kept


def _by_restart(view: View, first: int) -> list[Start]:
    """No title and no number anywhere: items begin where the order of sections starts again."""
    kinds = [
        (i, h.kind)
        for i, h in enumerate(p.heading for p in view.lines)
        if h is not None and i >= first and h.kind not in ("attendance", "announcements", "other")
    ]
    if not kinds or not any(
        kind in ("decision", "recommendation", "presentation") for _, kind in kinds
    ):
        return []
    opening = kinds[0][1]
    starts: list[Start] = []
    decided = True
    for index, kind in kinds:
        if kind == opening and decided:
            starts.append(
                Start(
                    index,
                    index,
                    None,
                    None,
                    None,
                    None,
                    "",
                    False,
                    "restart",
                    {"sections start again"},
                )
            )
            decided = False
        if kind in ("decision", "attachments", "recommendation") or kind == opening:
            decided = True
    return starts

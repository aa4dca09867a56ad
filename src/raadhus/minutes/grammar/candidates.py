"""Lines that may begin an item: by the form's own word, a number, or a title of some kind."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from raadhus.danish.cases import parse_case_number

from ..lines import Role, Shape
from ..model import Span
from .closed import group_of, strip_closed, title_key
from .view import Piece, View

_WORD = re.compile(
    r"^(?:dagsordenspunkt|punkt|pkt\.?|sag"
    r"|dagsordenens punkt)\s*(?:nr\.?\s*)?(?P<label>\d{1,4}[a-zæøå]?(?:\.\d{1,2})?)(?![\d/-])"
    r"\s*(?P<mark>[.:)–-]*)\s*(?P<title>.*)$",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"^(?P<label>\d{1,4}[a-zA-Z]?(?:\.\d{1,2})?(?P<dot>[.)])?)(?P<mark>:)?(?:\s*[–-](?=\s))?(?:\s+(?P<title>\S.*)|\s*)$"
)
_AT = re.compile(r"^(?:at|At|AT)\b")
_SENTENCE_END = re.compile(r"[.;,:!]$")
_ABBREVIATION = re.compile(
    r"\b(?:m\.?v|mm|m\.m|mv|kr|evt|nr|pct|jf|o\.?l|osv|etc|f\.?eks|bl\.a)\.$", re.IGNORECASE
)

MAX_TITLE = 300


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


# --- the form's own word ---------------------------------------------------------------


def told_by_form(view: View, first: int) -> list[Start]:
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


def candidates_in(view: View, first: int, titles: frozenset[str]) -> list[Start]:
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
    if style == "word" and _is_mention(match):
        return None
    label = match["label"]
    title_at = match.start("title")
    title = match["title"] or ""
    upto = index + 1
    holder, offset = line, title_at
    if not title and index + 1 < len(view.lines):
        below = view.lines[index + 1]
        if (
            (below.heading is not None and below.heading.kind != "announcements")
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
        style if style == "word" else _number_style(line, match),
    )


def _number_style(line: Piece, match: re.Match[str]) -> str:
    """Numbers set alike have the same style."""
    mark = match["dot"] or match["mark"] or ""
    return f"number{mark}/{line.shape}/{line.line.level}/{line.line.bold}"


_MENTION = re.compile(
    r"^(?:den|på|i|fra|af|om|og|udgår|blev|er|var|udsættes|behandles|behandlet|tages|under|ad|-?\d)\b",
    re.IGNORECASE,
)

# `Punkt 2: Godkendt.` answers the second point of a recommendation.
_DECIDES = re.compile(
    r"(?:ikke )?(?:godkendt|tiltrådt|vedtaget|drøftet|anbefales|(?:taget )?til efterretning)\.",
    re.IGNORECASE,
)


def _is_mention(match: re.Match[str]) -> bool:
    """`Sag 44 den 29. maj` and `Punkt 15 udgår …` speak of an item; they do not begin one."""
    title = match["title"] or ""
    if match["mark"]:
        return _DECIDES.fullmatch(title) is not None
    return bool(_MENTION.match(title))


def _bare(view: View, index: int, titles: frozenset[str]) -> Start | None:
    """A title without a number."""
    line = view.lines[index]
    heading = line.heading
    if (
        heading is not None
        and heading.kind != "announcements"
        and title_key(line.text) not in titles
    ):
        return None
    if line.shape in (Shape.ROW, Shape.ENTRY, Shape.CAPTION) or len(line.text) < 3:
        return None
    if not titles and not _may_be_title(view, index):
        return None
    span, closed = strip_closed(line.text)
    if group_of(line.text) is not None:
        return None
    text = line.text[span[0] : span[1]]
    known = title_key(text) in titles if titles else False
    styled = line.shape is Shape.HEADING or line.line.bold
    if not (known or closed or styled or _case_below(view, index) or _opens_below(view, index)):
        return None
    if not known and not closed and line.shape is not Shape.HEADING and ends_sentence(text):
        return None
    style = (
        f"heading/{line.line.level}"
        if line.shape is Shape.HEADING
        else "bold"
        if line.line.bold
        else "line"
    )
    return Start(index, index + 1, None, None, None, line.place(*span), text, closed, style)


def _may_be_title(view: View, index: int) -> bool:
    """A quick no for most lines: small letters, sentences, nothing of a title about them."""
    line = view.lines[index]
    if line.shape is Shape.HEADING or line.line.bold:
        return True
    return len(line.text) < 200 and not line.text[0].islower() and line.text[-1] not in ".,;"


def _opens_below(view: View, index: int) -> bool:
    """A line set apart by space, short as a title, with a main heading right below it."""
    line = view.lines[index]
    if not line.gap or len(line.text) > 150 or index + 1 >= len(view.lines):
        return False
    above = view.lines[index - 1].heading if index else None
    below = view.lines[index + 1].heading
    return above is None and below is not None and line.text[0].isupper()


def ends_sentence(text: str) -> bool:
    return bool(_SENTENCE_END.search(text)) and not _ABBREVIATION.search(text)


def _case_below(view: View, index: int) -> bool:
    return any(
        below in view.case_lines
        for below in range(index + 1, min(index + 3, len(view.lines)))
        if below == index + 1 or len(view.lines[below - 1].text) < 60
    )

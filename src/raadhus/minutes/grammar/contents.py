"""The printed table of contents: known by its heading, its leaders, or titles that come again."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass

from ..lines import Role, Shape
from ..model import ContentsEntry, Found, Span
from .closed import group_of, strip_closed, title_key
from .view import Piece, View, fold
from .words import key_of, word_table

_LEADER = re.compile(
    r"\s*(?:\.{2,}|…+|(?:\. ){2,}\.?|_{3,}|·{3,})\s*(?:side\s*)?(\d{1,4})?\s*$", re.IGNORECASE
)


def _leader(text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
    """The dot leader (and page) that ends a line; looked for only where its signs stand."""
    if ".." in text or "…" in text or ". ." in text or "___" in text or "··" in text:
        return _LEADER.search(text, start, end)
    return None


def _without_leader(text: str) -> str:
    found = _leader(text)
    return text[: found.start()] if found else text


_PAGE = re.compile(r"\s+(?:side |s\. ?)?(\d{1,3})$", re.IGNORECASE)
_NUMBER = re.compile(
    r"^(?:(?:punkt|pkt\.?|sag)\s*(?:nr\.?\s*)?)?(?:\d{1,4}[a-z]?(?:\.\d{1,2})?[.:)]?|[-–•])(?:\s*[-–:](?=\s))?\s+",
    re.IGNORECASE,
)

_SIDE = re.compile(r"\s+(?:side|sidetal|s\.)\s*:?$", re.IGNORECASE)  # the column of pages
_PAGE_NUMBER = re.compile(r"[0-9]{1,4}")
MAX_ENTRY = 300
MAX_AGAIN = 220  # a title of an item with its number and marks
_COLUMN_HEADS = frozenset({"side", "sidetal", "punkt", "punkt side"})


@dataclass(frozen=True, slots=True)
class Contents:
    """`lines` are the indices of the entries; `claims` also covers its heading and column heads."""

    entries: tuple[ContentsEntry, ...] = ()
    lines: tuple[int, ...] = ()
    heading: int | None = None
    extra: tuple[int, ...] = ()

    @property
    def upto(self) -> int:
        return (
            max(
                (*self.lines, *self.extra, self.heading if self.heading is not None else -1),
                default=-1,
            )
            + 1
        )


def is_contents_head(text: str) -> bool:
    """Whether a line heads a list of items: `Indholdsfortegnelse`, `Dagsordenpunkter`."""
    if len(text) > 100:
        return False
    bare = _SIDE.sub("", text)
    return len(bare) < 50 and word_table("labels").get(key_of(bare)) == "contents"


def find_contents(view: View) -> Contents:
    told = [i for i, piece in enumerate(view.lines) if piece.role is Role.CONTENTS]
    if told:
        entries = tuple(_entry(view.lines[i]) for i in told)
        heading = (
            told[0] - 1 if told[0] and is_contents_head(view.lines[told[0] - 1].text) else None
        )
        return Contents(tuple(e for e in entries if e), tuple(told), heading)
    for index, piece in enumerate(view.lines[:400]):
        if is_contents_head(piece.text):
            found = _run(view, index + 1, index)
            if found is not None:
                return found
    return _unheaded(view)


def _run(view: View, first: int, heading: int | None) -> Contents | None:
    """The run of entries from `first` on: with pages, or with titles that come again."""
    if any(_leader(piece.text) for piece in view.lines[first : first + 3]):
        return _paged(view, first, heading)
    return _repeated(view, first, heading)


def _paged(view: View, first: int, heading: int | None) -> Contents | None:
    lines: list[int] = []
    extra: list[int] = []
    for index in range(first, len(view.lines)):
        text = view.lines[index].text
        if len(text) > MAX_ENTRY:
            break
        if _leader(text) or (lines and _PAGE.search(text) and view.lines[index].heading is None):
            lines.append(index)
        elif group_of(text) is not None or key_of(text) in _COLUMN_HEADS:
            extra.append(index)
        elif (
            index + 1 < len(view.lines)
            and _leader(view.lines[index + 1].text)
            and view.lines[index].heading is None
        ):
            lines.append(index)
        else:
            break
    if not lines:
        return None
    return _contents(view, lines, heading, extra)


def _contents(
    view: View, lines: list[int], heading: int | None, extra: list[int], *, paged: bool = False
) -> Contents:
    closed = _closed_groups(view, lines, extra)
    entries = [_entry(view.lines[i], closed=i in closed, paged=paged) for i in lines]
    return Contents(
        tuple(e for e in entries if e),
        tuple(lines),
        heading,
        tuple(i for i in extra if i < lines[-1]),
    )


def _closed_groups(view: View, lines: list[int], extra: list[int]) -> set[int]:
    """The entries that stand under a heading of closed items."""
    heads = {index: group_of(view.lines[index].text) for index in extra}
    closed: set[int] = set()
    is_closed = False
    for index in sorted((*lines, *extra)):
        if index not in heads:
            if is_closed:
                closed.add(index)
        elif (group := heads[index]) is not None:
            is_closed = group
    return closed


def _repeated(view: View, first: int, heading: int | None) -> Contents | None:
    """Entries whose titles stand again further down as lines of their own."""
    again = _last_places(view)
    lines: list[int] = []
    extra: list[int] = []
    seen: set[str] = set()
    for index in range(first, min(first + 400, len(view.lines))):
        piece = view.lines[index]
        key = next((k for k in _keys(piece) if again.get(k, -1) > index), "")
        comes_again = bool(key)
        if not _may_be_entry(piece, comes_again=comes_again):
            break
        if key in seen:
            break
        if group_of(piece.text) is not None:
            extra.append(index)
        elif key and comes_again:
            seen.add(key)
            lines.append(index)
        else:
            break
    numbered = sum(bool(_NUMBER.match(view.lines[i].text)) for i in lines)
    if len(lines) < 2 or (heading is None and numbered * 2 < len(lines)):
        return None
    # Titles without a page come again as they stand; where none does, each line ends with one.
    paged = not any(again.get(_key(view.lines[i].text), -1) > lines[-1] for i in lines)
    return _contents(view, lines, heading, extra, paged=paged)


def _may_be_entry(piece: Piece, *, comes_again: bool) -> bool:
    if len(piece.text) > MAX_ENTRY:
        return False
    heads = piece.heading is not None and not _NUMBER.match(piece.text)
    return not heads or comes_again or group_of(piece.text) is not None


def _unheaded(view: View) -> Contents:
    """Without a heading: numbered lines, or lines with leaders, before the first section."""
    inside = False  # a run is tried from its first line alone
    for index, piece in enumerate(view.lines[:200]):
        if piece.heading is not None and piece.heading.kind != "attendance":
            break
        before, inside = inside, _looks_like_entry(piece)
        if inside and not before:
            found = _run(view, index, None)
            if found is not None and len(found.entries) >= 3:
                return found
    return Contents()


def _keys(piece: Piece) -> list[str]:
    """What an entry's title may be: the whole line, without its page, or its widest cell."""
    text = piece.text
    if piece.shape is Shape.ROW and piece.line.cells:
        base = piece.span[0]
        start, end = max(piece.line.cells, key=lambda cell: cell[1] - cell[0])
        text = text[start - base : end - base]
    return [_key(text), _key(_PAGE.sub("", text))]


def _key(text: str) -> str:
    rest = text[_prefix(text) :]
    span, _ = strip_closed(rest)
    bare = _without_leader(rest[span[0] : span[1]])
    return title_key(bare)


def _prefix(text: str) -> int:
    match = _NUMBER.match(text)
    return match.end() if match else 0


def _looks_like_entry(piece: Piece) -> bool:
    if piece.shape is Shape.ENTRY:
        return False
    return bool(_leader(piece.text) or _NUMBER.match(piece.text))


def _last_places(view: View) -> dict[str, int]:
    """Title key -> the last line on which it stands."""
    places = {
        _key(piece.text): index
        for index, piece in enumerate(view.lines)
        if len(piece.text) <= MAX_AGAIN
    }
    places.pop("", None)
    return places


def _entry(piece: Piece, *, closed: bool = False, paged: bool = False) -> ContentsEntry | None:
    if piece.shape is Shape.ROW and len(piece.line.cells) >= 2:
        return _row_entry(piece, closed=closed)
    text = piece.text
    start = _prefix(text)
    match = _leader(text, start)
    page: str | None = match[1] if match else None
    end = match.start() if match else len(text)
    if match is None:
        bare = _PAGE.search(text, start)
        if bare and (piece.role is Role.CONTENTS or paged):
            page, end = bare[1], bare.start()
    return _made(piece, start, end, page, closed=closed)


def _row_entry(piece: Piece, *, closed: bool) -> ContentsEntry | None:
    base = piece.span[0]
    cells: list[Span] = [(a - base, b - base) for a, b in piece.line.cells if b > a]
    page = None
    if len(cells) > 1 and _PAGE_NUMBER.fullmatch(piece.text[slice(*cells[-1])]):
        page = piece.text[slice(*cells.pop())]
    start, end = max(cells, key=lambda cell: cell[1] - cell[0])
    leader = _leader(piece.text, start, end)
    if leader:
        end = leader.start()
    start += _prefix(piece.text[start:end])
    return _made(piece, start, end, page, closed=closed)


def _made(
    piece: Piece, start: int, end: int, page: str | None, *, closed: bool
) -> ContentsEntry | None:
    span, marked = strip_closed(piece.text[start:end].rstrip())
    title = fold(piece.text[start + span[0] : start + span[1]])
    if not title:
        return None
    place = piece.place(start + span[0], start + span[1])
    return ContentsEntry(
        Found(title, place, ("contents",)), int(page) if page else None, closed or marked
    )


def title_keys(contents: Contents) -> frozenset[str]:
    return frozenset(title_key(entry.title.value) for entry in contents.entries)

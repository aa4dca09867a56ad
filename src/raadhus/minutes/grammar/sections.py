"""The sections of one item: which lines are headings, of what kind, and what stands under them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ..lines import Role, Shape
from ..model import SectionKind, Span
from .entries import marker_of
from .view import UNFINISHED, Piece, View
from .words import Heading

# Kinds in which a line that looks like a title is none: their text is short lines anyway.
_NO_SUBHEADINGS = frozenset(
    {"decision", "earlier_decision", "recommendation", "attachments", "competence", "attendance",
     "route", "history", "legal_basis", "policy"}
)  # fmt: skip
# Kinds that also head parts of the presentation: below it they are sub-headings.
_ALSO_INSIDE = frozenset(
    {"background", "hearing", "economy", "assessment", "options", "timeline", "consequences",
     "communication", "personnel", "policy", "climate", "route"}
)  # fmt: skip
# Of these, the ones that head a part of the presentation unless the house shows otherwise.
_RATHER_INSIDE = _ALSO_INSIDE - {"economy", "policy", "route", "communication", "personnel"}
# In a list of attachments only these are headings: a title may be one of the other words.
_AFTER_ATTACHMENTS = frozenset(
    {"decision", "recommendation", "presentation", "summary", "competence", "attachments",
     "earlier_decision", "history", "attendance", "economy", "container", "topic"}
)  # fmt: skip
MAX_SUBHEADING = 150
# A main verb before a subordinate clause: a sentence that only lacks its full stop.
_TELLS = re.compile(
    r"^[^,]{3,120}\b(?:er|var|har|havde|skal|kan|vil|bliver|blev|forventer|lægger|viser|foreslår|vurderer|ønsker|betyder|giver|får|går|kommer|ligger|udgør)\b"
    r"[^,]*,? (?:.*, )?(?:som|at|der|hvor\w*|idet|hvis|da|fordi|når|hvilket)\b"
)
_SENTENCE = re.compile(r"[.;,!]$|[.?!][\"”»)]$")


@dataclass(slots=True)
class RawSection:
    """A section before its blocks are built; `heading` is a span of `head`'s text."""

    kind: SectionKind
    head: Piece | None = None
    heading: Span | None = None
    level: int = 1
    pieces: list[Piece] = field(default_factory=list)
    meaning: Heading | None = None
    rows: Span | None = None


@dataclass(frozen=True, slots=True)
class House:
    """What the whole document shows of its house's habits."""

    top: frozenset[str]  # folded headings that stand as main headings in more than one item
    levels: frozenset[int]  # heading levels (of the form) at which main headings stand


def house_of(view: View, items: Sequence[tuple[int, int]]) -> House:
    """Look over all items: which ambiguous headings the house uses as main headings."""
    count: Counter[str] = Counter()
    levels: Counter[int] = Counter()
    for first, end in items:
        seen: set[str] = set()
        for piece in view.lines[first:end]:
            if piece.heading is not None:
                seen.add(piece.text.casefold().strip(" :"))
                if piece.shape is Shape.HEADING and piece.heading.kind in (
                    "decision",
                    "recommendation",
                    "presentation",
                ):
                    levels[piece.line.level] += 1
        count.update(seen)
    need = 2 if len(items) > 2 else 1
    common = levels.most_common(1)
    return House(
        frozenset(text for text, times in count.items() if times >= need),
        frozenset(level for level, times in levels.items() if times * 2 >= common[0][1])
        if common
        else frozenset(),
    )


def rest_of(piece: Piece, start: int) -> Piece:
    """The piece from text[start] on."""
    while start < len(piece.text) and piece.text[start] == " ":
        start += 1
    begin, _ = piece.place(start, start)
    parts = tuple((max(a, begin), b) for a, b in piece.parts if b > begin)
    return replace(piece, text=piece.text[start:], parts=parts or ((begin, begin),), heading=None)


def sections_of(pieces: Sequence[Piece], house: House) -> list[RawSection]:
    """Cut an item's lines into sections, in order and flat."""
    sections: list[RawSection] = []
    for index, piece in enumerate(pieces):
        opened = _opening(pieces, index, sections, house)
        if opened is not None:
            sections.append(opened)
            if opened.meaning is not None and opened.meaning.inline is not None:
                opened.pieces.append(rest_of(piece, opened.meaning.inline))
            continue
        if not sections or _new_without_heading(sections[-1], piece):
            sections.append(RawSection(_kind_without_heading(piece)))
        sections[-1].pieces.append(piece)
    _nest(sections)
    return sections


def _kind_without_heading(piece: Piece) -> SectionKind:
    return "decision" if piece.role is Role.DECISION else "other"


def _new_without_heading(section: RawSection, piece: Piece) -> bool:
    """The form says that this line is a decision, under no heading of its own."""
    return piece.role is Role.DECISION and section.kind != "decision"


def _opening(
    pieces: Sequence[Piece], index: int, sections: list[RawSection], house: House
) -> RawSection | None:
    piece = pieces[index]
    current = sections[-1] if sections else None
    heading = piece.heading
    if (
        heading is not None
        and not _is_absence_line(heading)
        and _really_opens(heading, piece, sections, index + 1 == len(pieces))
    ):
        if _is_inside(heading, piece, sections, house):
            return RawSection("subheading", piece, heading.text, 2)
        return RawSection(heading.kind, piece, heading.text, 1, meaning=heading)
    if _is_subheading(pieces, index, current):
        text = piece.text.rstrip(" :")
        return RawSection("subheading", piece, (0, len(text)), 2)
    return None


def _is_absence_line(heading: Heading) -> bool:
    """`Fraværende: A. Hansen` is a line of its section; alone the word is a heading."""
    return heading.kind == "attendance" and heading.inline is not None


def _main(sections: list[RawSection]) -> RawSection | None:
    """The main section that the last one stands in."""
    for section in reversed(sections):
        if section.kind != "subheading":
            return section
    return None


def _really_opens(heading: Heading, piece: Piece, sections: list[RawSection], last: bool) -> bool:
    """Whether a line that could be a heading is one here."""
    main = _main(sections)
    if main is None:
        return not (heading.kind == "announcements" and last)
    if heading.recommends:  # "Forvaltningen indstiller" heads only where no Indstilling does
        return main.kind != "recommendation" and not holds_both(main)
    if main.kind == "history" and heading.body is not None:
        return "eslutning" in piece.text[: heading.body[0]]
    if main.kind == "attachments" and piece.shape is not Shape.HEADING:
        return heading.kind in _AFTER_ATTACHMENTS
    return not (heading.kind == "attendance" and main.kind in ("history", "earlier_decision"))


def holds_both(section: RawSection) -> bool:
    """`Indstilling og beslutning`: what is recommended and what is decided in one section."""
    return (
        section.kind == "decision"
        and section.head is not None
        and section.head.text.casefold().startswith("indstilling")
    )


def _is_inside(heading: Heading, piece: Piece, sections: list[RawSection], house: House) -> bool:
    """Whether a known heading only heads a part of the section around it."""
    main = _main(sections)
    if main is None or heading.kind not in _ALSO_INSIDE:
        return False
    if piece.shape is Shape.HEADING and house.levels:
        return piece.line.level > max(house.levels)
    if main.kind != "presentation":
        return False
    return heading.kind in _RATHER_INSIDE and piece.text.casefold().strip(" :") not in house.top


# --- sub-headings ----------------------------------------------------------------------


def _is_subheading(pieces: Sequence[Piece], index: int, current: RawSection | None) -> bool:
    piece = pieces[index]
    if piece.shape is Shape.HEADING:
        return True
    if piece.role is not None or piece.shape not in (Shape.PLAIN, Shape.PARAGRAPH):
        return False
    if index + 1 >= len(pieces) or (current is not None and current.kind in _NO_SUBHEADINGS):
        return False
    if current is None and not piece.line.bold and not _numbered_title(piece, pieces[index + 1]):
        return False
    below = pieces[index + 1]
    if below.heading is not None and not below.heading.recommends:
        return False
    return looks_like_title(piece, below)


def _numbered_title(piece: Piece, below: Piece) -> bool:
    return marker_of(piece.text) is not None and marker_of(below.text) is None


def looks_like_title(piece: Piece, below: Piece) -> bool:
    """Short, begins like a title, does not end like a sentence, and fitting text follows."""
    text = piece.text
    if (
        len(text) > MAX_SUBHEADING
        or len(text) < 3
        or not (text[0].isupper() or text[0].isdigit() or text[0] in '"”»§')
    ):
        return False
    marker = marker_of(text)
    if marker is not None and (not marker.ordered or _is_listed(below) or not piece.gap):
        return False
    if _SENTENCE.search(text) or UNFINISHED.search(text):
        return False
    if text.endswith(":"):
        return (
            not below.text[0].isdigit()
            and len(text.split()) <= 8
            and _is_prose(below)
            and not text[0].isdigit()
        )
    if text[0].isdigit() and sum(ch.isalpha() for ch in text) < 8:
        return False
    if _TELLS.match(text):
        return False
    return not _is_caption(text) and (
        _is_prose(below)
        or _is_listed(below)
        or below.shape in (Shape.ROW, Shape.CAPTION)
        or _is_caption(below.text)
        or below.shape is Shape.HEADING
    )


def _is_listed(piece: Piece) -> bool:
    return piece.shape is Shape.ENTRY or marker_of(piece.text) is not None


def _is_prose(piece: Piece) -> bool:
    return (
        piece.shape in (Shape.PLAIN, Shape.PARAGRAPH)
        and not _is_listed(piece)
        and not _is_caption(piece.text)
    )


def _is_caption(text: str) -> bool:
    return bool(re.match(r"(?:Tabel|Figur|Oversigt) \d+", text))


# --- nesting ---------------------------------------------------------------------------


def _nest(sections: list[RawSection]) -> None:
    """Two headings in a row without text open a nest; it ends with the decision or the item."""
    depth = 0
    for index, section in enumerate(sections):
        below = sections[index + 1] if index + 1 < len(sections) else None
        if section.kind in ("decision", "earlier_decision"):
            depth = 0
        if section.kind == "subheading":
            section.level = depth + 2
            continue
        section.level = depth + 1
        if not section.pieces and below is not None and _can_hold(section, below):
            section.kind = "container"
            depth = 1


def _can_hold(section: RawSection, below: RawSection) -> bool:
    if section.kind == "container":
        return True
    return section.kind == "presentation" and below.kind not in (
        "subheading",
        "decision",
        "attachments",
        "recommendation",
        "attendance",
    )

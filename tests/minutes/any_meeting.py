"""Any meeting: the strategies for tests of editions, and texts that are easily spoilt."""

from __future__ import annotations

from datetime import time
from typing import Any, get_args

from hypothesis import strategies as st

from raadhus.minutes import model as m

NASTY = ["Beslutning", "Titel: Budget", "Slut", "Punkt: 3", "- 1. a)", "Tekst:", "<&>\"'", "Å:",
         "שלום", "e\u0301", "🏛️", "Raadhus-referat 1", ":", "x" * 300,
         "\x00\x07", "\ufeff", "Ã¦", "<script>alert(1)</script>", "]]>", "&amp;", "--", "-->",
         "\x7f\x80\x9f", "\ufffd", "\ufffe \U0010ffff", "</main>", "'\"`=>"]  # fmt: skip
NO_PLACE = (0, 0)


def fold(text: str) -> str:
    return " ".join(text.split())


TEXT = st.sampled_from(NASTY) | st.text(st.characters(exclude_categories=["Cs"]), max_size=20).map(
    fold
)
LINES = st.lists(TEXT, min_size=1, max_size=3).map("\n".join)
FLAG = st.booleans()
WHOLE = st.integers(-(10**6), 10**6)
COUNT = st.none() | st.integers(0, 99)
TIMES = st.times().map(lambda t: time(t.hour, t.minute))


def found(values: st.SearchStrategy[Any]) -> st.SearchStrategy[m.Found[Any]]:
    return st.builds(m.Found, values, st.just(NO_PLACE))


def maybe(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | found(values)


def some(values: st.SearchStrategy[Any], size: int = 2) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(values, max_size=size).map(tuple)


def word(literal: object) -> st.SearchStrategy[Any]:
    return st.sampled_from(get_args(literal))


SPAN = st.just(NO_PLACE)
CELL = st.builds(m.Cell, TEXT, SPAN, st.none() | st.floats(allow_nan=False, allow_infinity=False))
ROWS = some(some(CELL, 3))


@st.composite
def tables(draw: st.DrawFn) -> m.Table:
    rows = draw(ROWS)
    sums = tuple(at for at in range(len(rows)) if draw(FLAG))
    return m.Table(
        draw(ROWS), rows, NO_PLACE, draw(maybe(TEXT)), draw(maybe(TEXT)), sums, draw(maybe(TEXT))
    )


ENTRY = st.builds(m.ListEntry, TEXT, SPAN, st.none() | TEXT)
BLOCK = st.builds(m.Paragraph, TEXT, SPAN) | st.builds(m.List, some(ENTRY), SPAN, FLAG) | tables()
SECTION = st.builds(m.Section, word(m.SectionKind), maybe(TEXT), st.integers(1, 9), some(BLOCK))
POINT = st.builds(m.Point, WHOLE, found(TEXT))
DECISION = st.builds(
    m.Decision, found(LINES), word(m.Outcome), some(WHOLE), word(m.LinkRule), maybe(TEXT),
    maybe(st.dates()), st.none() | st.builds(m.Vote, COUNT, COUNT, COUNT),
)  # fmt: skip
ITEM = st.builds(
    m.Item, maybe(WHOLE), maybe(TEXT), maybe(TEXT), maybe(TEXT), FLAG, some(SECTION),
    st.none() | st.builds(m.Recommendation, some(POINT), LINES, maybe(TEXT)),
    some(DECISION), st.none() | some(st.builds(m.Attachment, found(TEXT), FLAG)),
    some(st.builds(m.Attendance, found(TEXT), word(m.ItemStatus), *[maybe(TEXT)] * 3)),
    some(st.builds(m.EarlierTreatment, found(TEXT), maybe(st.dates()), maybe(TEXT))), maybe(TEXT),
)  # fmt: skip
PERSON = st.builds(
    m.Participant, found(TEXT), maybe(TEXT), maybe(TEXT), word(m.MeetingStatus), FLAG,
    word(m.PersonKind),
)  # fmt: skip
TOWN = st.builds(m.Municipality, st.integers(101, 860), TEXT)
MINUTES = st.builds(
    m.Minutes, st.just(m.Source("", "text/plain", "0" * 64, "")),
    found(st.sampled_from(["agenda", "minutes"])), maybe(TOWN), maybe(TEXT), maybe(TEXT),
    maybe(st.dates()), maybe(TIMES), maybe(TIMES), maybe(TEXT), some(PERSON),
    some(st.builds(m.ContentsEntry, found(TEXT), st.none() | WHOLE, FLAG)), some(ITEM),
)  # fmt: skip

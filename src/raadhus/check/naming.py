"""What a figure in running text is about: the words, names, years and marks of its clause.

`mentions` gives every amount, percentage and count of an item with its name. Two mentions can be
compared only where nothing in their names says that they are two things (`apart`), and the more
words they share that no third amount of the item bears, the surer they are one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal
from weakref import WeakKeyDictionary

from raadhus.danish.amounts import Amount
from raadhus.danish.counts import Count
from raadhus.danish.dates import find_dates
from raadhus.danish.figures import Figure
from raadhus.danish.shares import Percentage
from raadhus.danish.signs import qualifier_before

from .arithmetic import Printed, Range
from .contrasts import marks_of
from .model import Span
from .paper import Paper, Part, Passage, Sentence
from .words import content, names

Kind = Literal["amount", "percentage", "points", "count"]

#: Sections that hold no statement of the case itself.
_SKIPPED = frozenset({"attachments", "attendance", "competence", "route"})
_NEAR_BEFORE, _NEAR_AFTER = 8, 6  # content words that belong to a figure
_REACH = 240  # characters to each side that are looked at
_CLAUSE = 90  # characters behind a figure that may hold what sets it apart
_BREAK = re.compile(
    r"[;()]|[.:]\s|,\s(?!der\s|som\s)|\s[\u2013-]\s"
    r"|\s(?:og|samt|men|mens|heraf|hvoraf|deraf|idet|hvilket|hvorefter)\s"
)
_YEAR = re.compile(r"(?<![\w.,/-])(?:(?:19|20)[0-9]{2})(?![\w/]|[.,-][0-9])")
_YEARS = re.compile(
    r"(?<![\w.,/-])((?:19|20)[0-9]{2})\s?[-\u2013/]\s?((?:19|20)?[0-9]{2})(?![\w/-])"
)
_WAY = re.compile(
    r"(?P<more>merforbrug|overforbrug|merudgift|mindreindtægt|underskud|overskridelse)"
    r"|(?P<less>mindreforbrug|underforbrug|mindreudgift|merindtægt|overskud)"
    r"|(?P<over>mere end (?:budgetteret|forventet)|overskrid)"
    r"|(?P<under>mindre end (?:budgetteret|forventet))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Way:
    """A word that says which way a figure goes: `more` costs (merforbrug) or less."""

    span: Span
    text: str
    more: bool


@dataclass(frozen=True, slots=True)
class Mention:
    """A figure in running text and what it is about.

    `before` and `after` are the content words of its clause, `far` those of the rest of its
    sentence, `topic` those of the heading it stands under. `head` is the word it hangs on.
    `borrowed`: its sentence says nothing, so its words are those of the sentence before.
    """

    figure: Figure
    kind: Kind
    place: int
    passage: Passage
    sentence: Sentence
    low: Decimal
    high: Decimal
    step: Decimal
    head: str
    before: frozenset[str]
    after: frozenset[str]
    far: frozenset[str]
    topic: frozenset[str]
    years: frozenset[int]
    days: frozenset[tuple[int, int]]
    names: frozenset[str]
    marks: frozenset[tuple[str, str]]
    way: Way | None
    approximate: bool
    bound: bool
    borrowed: bool
    text: str

    @property
    def span(self) -> Span:
        return self.figure.span

    @property
    def near(self) -> frozenset[str]:
        return self.before | self.after

    @property
    def printed(self) -> Printed:
        return Printed(self.span, self.low, self.step)

    @property
    def range(self) -> Range:
        """All values that it may stand for."""
        return Range(self.low - self.step / 2, self.high + self.step / 2)

    @property
    def digits(self) -> str:
        """Its digits without zeros at the ends: `4536` for 453.600."""
        return digits_of(self.low)


def digits_of(value: Decimal) -> str:
    """The digits of a value without zeros at the ends."""
    return "".join(map(str, value.as_tuple().digits)).strip("0")


_KEPT: WeakKeyDictionary[Paper, tuple[tuple[Mention, ...], ...]] = WeakKeyDictionary()


def mentions(paper: Paper) -> tuple[tuple[Mention, ...], ...]:
    """For each item its mentions in order of place; computed once for a paper."""
    if paper not in _KEPT:
        _KEPT[paper] = tuple(tuple(_of_part(part)) for part in paper.parts)
    return _KEPT[paper]


def _of_part(part: Part) -> Iterator[Mention]:
    topics = _topics(part)
    place = 0
    for number, passage in enumerate(part.passages):
        if passage.kind in _SKIPPED or passage.role == "heading":
            continue
        last = ""
        for sentence in passage.sentences:
            for mention in _of_sentence(passage, sentence, topics[number], last):
                yield replace(mention, place=place)
                place += 1
            last = sentence.text[-_REACH:]


def _topics(part: Part) -> list[frozenset[str]]:
    """For each passage the words of the heading or short line that it stands under."""
    topics: list[frozenset[str]] = []
    section, topic = -2, frozenset[str]()
    for passage in part.passages:
        if passage.section != section:
            section, topic = passage.section, frozenset()
        short = len(passage.text) < 90 and passage.text.rstrip()[-1:] not in {".", ",", ";"}
        if passage.role == "heading" or (passage.role == "paragraph" and short):
            topic = frozenset(content(passage.text))
        topics.append(topic)
    return topics


def _of_sentence(
    passage: Passage, sentence: Sentence, topic: frozenset[str], last: str
) -> Iterator[Mention]:
    found = [figure for figure in sentence.figures if _kind(figure)]
    for at, figure in enumerate(found):
        since = found[at - 1].span[1] if at else None
        until = found[at + 1].span[0] if at + 1 < len(found) else None
        yield _mention(passage, sentence, figure, since, until, topic, last)


def _kind(figure: Figure) -> Kind | None:
    value = figure.value
    if isinstance(value, Amount):
        return "amount"
    if isinstance(value, Percentage):
        return "points" if value.points else "percentage"
    return "count" if isinstance(value, Count) else None


def _mention(
    passage: Passage,
    sentence: Sentence,
    figure: Figure,
    since: int | None,
    until: int | None,
    topic: frozenset[str],
    last: str,
) -> Mention:
    text, base = sentence.text, sentence.span[0]
    start, end = figure.span[0] - base, figure.span[1] - base
    low = _begin(text, None if since is None else since - base, start)
    high = _end(text, end, None if until is None else until - base)
    before, after = text[low:start], text[end:high]
    words = content(before)
    borrowed = not words and since is None and bool(last) and not content(text)
    if borrowed:  # `(4.000 kr.).` names nothing itself
        before, words = f"{last} {before}", content(last)
    behind = content(after)
    kind = _kind(figure) or "count"
    if isinstance(figure.value, Count):
        things = content(" ".join(figure.value.things))
        words, head = [*words, *things], things[0] if things else ""
    else:
        head = words[-1] if words else ""
    before = before[-_REACH:]
    clause = f"{before} # {after[:_CLAUSE]}"
    near = frozenset(words[-_NEAR_BEFORE:])
    close = frozenset(behind[:_NEAR_AFTER])
    value = figure.value
    assert isinstance(value, Amount | Percentage | Count)
    lowest, highest, step = _values(value)
    qualifier, about = qualifier_before(text, 0, start)
    return Mention(
        figure, kind, 0, passage, sentence, lowest, highest, step, head, near, close,
        frozenset(content(text[max(0, start - _REACH) : end + _REACH])) - near - close, topic,
        _years(before, after, text), days_of(clause), names(before) | names(after[:_REACH]),
        marks_of(clause), _way(text, low, start, end, high, base),
        about, qualifier is not None and not about, borrowed, text[start:end],
    )  # fmt: skip


def _begin(text: str, since: int | None, start: int) -> int:
    """Where a figure's own words begin: after what still belongs to the figure before it."""
    if since is None:
        return max(0, start - _REACH)
    stop = _BREAK.search(text, since, start)
    return max(since, stop.end() if stop and stop.end() <= start else since, start - _REACH)


def _end(text: str, end: int, until: int | None) -> int:
    """Where they end: at the first comma or bracket, or where the next figure's words begin."""
    limit = min(len(text), end + _REACH) if until is None else until
    stop = _BREAK.search(text, end, limit)
    return stop.start() if stop else limit


def _values(value: Amount | Percentage | Count) -> tuple[Decimal, Decimal, Decimal]:
    if isinstance(value, Count):
        return Decimal(value.value), Decimal(value.value), Decimal(0)
    return value.low, value.high, value.rounding


def _years(before: str, after: str, sentence: str) -> frozenset[int]:
    """The years of a figure's clause: those behind it, else those before it, else the only
    one of its sentence; a year of a meeting's date is none."""
    for text in (after[:40], before):
        found = years_of(text)
        if found:
            return found
    whole = years_of(sentence)
    return whole if len(whole) == 1 else frozenset()


def years_of(text: str) -> frozenset[int]:
    """The years a text names, those of periods included; that of a meeting's date is none."""
    found: set[int] = set()
    for match in _YEARS.finditer(text):
        first, last = int(match[1]), int(match[2])
        last = last if last > 99 else first // 100 * 100 + last
        found.update(range(first, min(last, first + 12) + 1))
    for match in _YEAR.finditer(text):
        if not _dated(text, match.start()):
            found.add(int(match[0]))
    return frozenset(found)


def days_of(text: str) -> frozenset[tuple[int, int]]:
    """The days (month, day) that figures are drawn up on: `pr. 31. maj`, `ultimo marts`."""
    if "pr" not in text and "per" not in text and "timo" not in text:
        return frozenset()
    found: set[tuple[int, int]] = set()
    for date in find_dates(text):
        if date.month and _AS_OF.search(text, max(0, date.span[0] - 10), date.span[0]):
            found.add((date.month, date.day or 0))
    return frozenset(found)


_DAY_BEFORE = re.compile(r"(?:den|d\.)\s{1,2}[0-9]{1,2}\.\s{0,2}[a-zæøå]{3,9}\.?\s{0,2}\Z")
_AS_OF = re.compile(r"(?:pr\.?|per|ultimo|primo)\s{1,2}(?:den\s{1,2})?\Z", re.IGNORECASE)


def _dated(text: str, at: int) -> bool:
    """Whether the year is that of a day that somebody met: `den 29. maj 2024`."""
    day = _DAY_BEFORE.search(text, max(0, at - 24), at)
    return day is not None and not _AS_OF.search(text, max(0, day.start() - 8), day.start())


def ways_in(sentence: Sentence) -> list[Way]:
    """All words of a sentence that say which way its figures go."""
    return [_found_way(match, sentence.span[0]) for match in _WAY.finditer(sentence.text)]


def _found_way(match: re.Match[str], base: int) -> Way:
    more = bool(match["more"] or match["over"])
    return Way((base + match.start(), base + match.end()), match[0], more)


def _way(text: str, low: int, start: int, end: int, high: int, base: int) -> Way | None:
    """The last such word before the figure in its clause, else the first behind it."""
    found = list(_WAY.finditer(text, low, start))
    match = found[-1] if found else _WAY.search(text, end, min(high, end + 60))
    return _found_way(match, base) if match else None

"""What each figure in running text is about: `mentions` gives it with its name.

Its own words begin where those of the figure before it end, and go on to the next comma; so
*6,3 mio. kr. fra fonden og 1,9 mio. kr. fra foreningen* are two things.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from weakref import WeakKeyDictionary

from raadhus.danish.amounts import Amount
from raadhus.danish.counts import Count
from raadhus.danish.figures import Figure
from raadhus.danish.numbers import find_numbers
from raadhus.danish.shares import Percentage
from raadhus.danish.signs import qualifier_before

from ..paper import Paper, Part, Passage, Sentence
from .contrasts import marks_of
from .mention import Kind, Mention, way_near
from .when import days_of, years_near
from .words import content, names

#: Sections that hold no statement of the case itself.
_SKIPPED = frozenset({"attachments", "attendance", "competence", "route"})
_NEAR_BEFORE, _NEAR_AFTER = 8, 6  # content words that belong to a figure
_REACH = 240  # characters to each side that are looked at
_CLAUSE = 90  # characters behind a figure that may hold what sets it apart
_SHORT = 90  # characters of a line that may be a heading
_NUMBER_OF = re.compile(r"\bantal(?:let)?\b", re.IGNORECASE)
_BREAK = re.compile(
    r"[;()]|[.:]\s(?=[A-ZÆØÅ])|,\s(?!der\s|som\s)|\s[\u2013-]\s"
    r"|\s(?:og|samt|men|mens|heraf|hvoraf|deraf|idet|hvilket|hvorefter)\s"
)
_FOR = r"(?:på|til|for|af|vedr\.|vedrørende)\s(?P<aim>.{2,60})"
_AIM = re.compile(rf"\s(?:i\s(?:19|20)[0-9]{{2}}\s|årligt\s)?{_FOR}", re.DOTALL)
_AIM_OF_THINGS = re.compile(rf"(?:\s[a-zæøå-]{{2,40}}){{0,3}}?\s{_FOR}", re.DOTALL)
_LEAST, _LONG = 3, 2000  # the smallest bare number; the longest sentence of such
_NO_NUMBER = re.compile(
    r"(?:§{1,2}|stk\.|nr\.|tabel|figur|bilag|punkt|pkt\.|side|s\.|uge|kl\.|kapitel|kap\.|artikel|den|d\.)\s{0,2}\Z",
    re.IGNORECASE,
)
_NO_THING = re.compile(r"\.\s(?![A-ZÆØÅ])|[/:-]|\s?(?:%|pct|procent|år|kr|mio|mia|t\.kr|gange)")
_ANAPHOR = re.compile(r"(?:Det|Dette|Beløbet|Merforbruget|Mindreforbruget)\s")
_KEPT: WeakKeyDictionary[Paper, tuple[tuple[Mention, ...], ...]] = WeakKeyDictionary()


def mentions(paper: Paper) -> tuple[tuple[Mention, ...], ...]:
    """For each item its mentions in order of place; computed once for a paper."""
    if paper not in _KEPT:
        _KEPT[paper] = tuple(tuple(_of_part(part)) for part in paper.parts)
    return _KEPT[paper]


def bare_mentions(part: Part) -> Iterator[Mention]:
    """Numbers of an item's text that no unit and no thing follows: `klassekvotienten er 22,4`."""
    for passage in part.passages:
        if passage.kind in _SKIPPED or passage.role in {"heading", "title", "caption"}:
            continue
        for sentence in passage.sentences:
            bare = list(_bare(sentence)) if len(sentence.text) < _LONG else []
            if bare:
                namer = _Namer(passage, sentence, frozenset(), "", bare)
                spans = {figure.span for figure in bare}
                found = (mention for mention in namer.mentions(0) if mention.span in spans)
                yield from (replace(mention, kind="count") for mention in found)


def _of_part(part: Part) -> Iterator[Mention]:
    place = 0
    for passage, topic in zip(part.passages, _topics(part), strict=True):
        if passage.kind in _SKIPPED or passage.role == "heading":
            continue
        last = ""
        for sentence in passage.sentences:
            namer = _Namer(passage, sentence, topic, last)
            for mention in namer.mentions(place):
                yield mention
                place += 1
            last = sentence.text[-_REACH:]


def _topics(part: Part) -> Iterator[frozenset[str]]:
    """For each passage the words of the heading or short line that it stands under."""
    section, topic = -2, frozenset[str]()
    for passage in part.passages:
        if passage.section != section:
            section, topic = passage.section, frozenset()
        short = len(passage.text) < _SHORT and passage.text.rstrip()[-1:] not in {".", ",", ";"}
        if passage.role == "heading" or (passage.role == "paragraph" and short):
            topic = frozenset(content(passage.text))
        yield topic


class _Namer:
    """Names the figures of one sentence; `last` is the end of the sentence before it."""

    def __init__(
        self,
        passage: Passage,
        sentence: Sentence,
        topic: frozenset[str],
        last: str,
        bare: Sequence[Figure] = (),
    ) -> None:
        self.passage, self.sentence, self.topic, self.last = passage, sentence, topic, last
        self.text, self.base = sentence.text, sentence.span[0]
        known = [figure for figure in sentence.figures if _kind(figure)]
        more = bare or _loose(sentence)
        self.figures = sorted([*known, *more], key=lambda figure: figure.span)

    def mentions(self, place: int) -> Iterator[Mention]:
        for at, figure in enumerate(self.figures):
            since = self.figures[at - 1].span[1] - self.base if at else None
            last = at + 1 == len(self.figures)
            until = None if last else self.figures[at + 1].span[0] - self.base
            yield self._named(figure, place + at, since, until)

    def _named(self, figure: Figure, place: int, since: int | None, until: int | None) -> Mention:
        text = self.text
        start, end = figure.span[0] - self.base, figure.span[1] - self.base
        low, high = self._begin(since, start), self._end(end, until)
        before, after = text[low:start], text[end:high]
        around = text[max(0, start - _REACH) : end + _REACH]
        if start < _SHORT and _ANAPHOR.match(text):  # `Det er 1,9 mio. kr. mere`
            around = f"{self.last} {around}"
        words = content(before)
        borrowed = not words and since is None and bool(self.last) and not content(around)
        if borrowed:  # `(4.000 kr.).` names nothing itself
            before, words = f"{self.last} {before}"[-_REACH:], content(self.last)
        words, head = _with_things(words, figure)
        near, close = frozenset(words[-_NEAR_BEFORE:]), frozenset(content(after)[:_NEAR_AFTER])
        aim = (_AIM_OF_THINGS if isinstance(figure.value, Count) else _AIM).match(after)
        aimed = frozenset(content(aim["aim"])) if aim else frozenset[str]()
        clause = f"{before} # {after[:_CLAUSE]}"
        least, most, step = _values(figure)
        qualifier, about = qualifier_before(text, 0, start)
        return Mention(
            figure=figure, kind=_kind(figure) or "count", place=place, passage=self.passage,
            sentence=self.sentence, low=least, high=most, step=step, head=head, before=near,
            after=close, aim=aimed, far=frozenset(content(around)) - near - close, topic=self.topic,
            around=around, years=years_near(before, after, around), days=days_of(clause),
            names=names(before) | names(after[:_REACH]), marks=marks_of(clause),
            way=way_near(text, low, (start, end), high, self.base), approximate=about,
            bound=qualifier is not None and not about, borrowed=borrowed, text=text[start:end],
            lead=before, tail=after,
        )  # fmt: skip

    def _begin(self, since: int | None, start: int) -> int:
        """Where a figure's own words begin: after what still belongs to the figure before it."""
        if since is None:
            return max(0, start - _REACH)
        stop = _BREAK.search(self.text, since, start)
        return max(stop.end() if stop else since, start - _REACH)

    def _end(self, end: int, until: int | None) -> int:
        """Where they end: at the first comma or bracket, or where the next figure's begin."""
        limit = min(len(self.text), end + _REACH) if until is None else until
        stop = _BREAK.search(self.text, end, limit)
        return stop.start() if stop else limit


def _loose(sentence: Sentence) -> Iterator[Figure]:
    """Numbers of things that are named before them: `antallet er vokset til 1.286`."""
    named = _NUMBER_OF.search(sentence.text)
    if named is None:
        return
    spans = [figure.span for figure in sentence.figures]
    for number in find_numbers(sentence.text[: named.end() + _REACH]):
        span = (number.span[0] + sentence.span[0], number.span[1] + sentence.span[0])
        year = (
            number.decimals == 0
            and 1900 <= number.value < 2100
            and "." not in (sentence.text[number.span[0] : number.span[1]])
        )
        taken = any(low < span[1] and span[0] < high for low, high in spans)
        if number.span[0] > named.end() and not (year or taken or number.decimals):
            yield Figure(span, "count", Count(span, int(number.value), ()))


def _bare(sentence: Sentence) -> Iterator[Figure]:
    """Numbers that are no figure, year, ordinal or name of anything."""
    base, text = sentence.span[0], sentence.text
    spans = [figure.span for figure in sentence.figures]
    for number in find_numbers(text):
        start, end = number.span
        span = (start + base, end + base)
        year = number.decimals == 0 and 1900 <= number.value < 2100 and "." not in text[start:end]
        taken = any(low < span[1] and span[0] < high for low, high in spans)
        if (
            year
            or taken
            or number.value < _LEAST
            or _NO_NUMBER.search(text[max(0, start - 16) : start])
        ):
            continue
        if not _NO_THING.match(text, end):
            step = Decimal(1).scaleb(-number.decimals)
            yield Figure(span, "amount", Amount(span, number.value, number.value, None, step))


def _with_things(words: list[str], figure: Figure) -> tuple[list[str], str]:
    """The words before a figure with the things that it counts, and the word it hangs on."""
    if isinstance(figure.value, Count):
        things = content(" ".join(figure.value.things))
        if things:
            return [*words, *things], things[0]
    return words, words[-1] if words else ""


def _kind(figure: Figure) -> Kind | None:
    value = figure.value
    if isinstance(value, Amount):
        return "amount"
    if isinstance(value, Percentage):
        return "points" if value.points else "percentage"
    return "count" if isinstance(value, Count) else None


def _values(figure: Figure) -> tuple[Decimal, Decimal, Decimal]:
    """Lowest and highest value, and one unit of the last printed digit (0 for a count)."""
    value = figure.value
    if isinstance(value, Count):
        return Decimal(value.value), Decimal(value.value), Decimal(0)
    assert isinstance(value, Amount | Percentage)
    return value.low, value.high, value.rounding

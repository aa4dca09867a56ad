"""The year of the thing that a case is about: title, recommendation, decision, text and annexes."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from raadhus.danish.dates import FoundDate, find_dates
from raadhus.danish.small_words import small_words
from raadhus.danish.terms import query_terms, tokens

from ..model import Severity, Span, Verdict
from ..paper import Paper, Part, Passage
from ..registry import check
from ..wording import day, listed

#: Where a year that stands alone against all others is a slip and no comparison.
_ROLES = {
    "recommendation": "indstillingen",
    "decision": "beslutningen",
    "attachments": "bilagslisten",
    "summary": "resumeet",
    "topic": "beslutningstemaet",
}
#: Where the thing itself is named.
_HEADS = frozenset({"title", "attachments"})
_NOUN = r"(?<![\w-])(?P<noun>[^\W\d_](?:[^\W\d_]|-){4,60})"
_YEAR = re.compile(
    rf"{_NOUN}\s(?:(?:for|fra|vedr\.|vedrørende|til|i)\s)?(?P<year>20[0-9]{{2}})"
    r"(?![-/–\w]|[.,][0-9]|\s[-–]\s?20)"
)
_PERIOD = re.compile(
    rf"{_NOUN}\s(?:(?:for|i|til)\s(?:årene\s|perioden\s)?)?"
    r"(?P<year>20[0-9]{2}\s?[-–]\s?(?:20)?[0-9]{2})(?![\w.,-]*[0-9])"
)
_DATED = re.compile(rf"{_NOUN}\s(?:for [^.,;]{{3,40}}? )?(?:pr\.?|per)\s(?:den\s|d\.\s)?\Z")
_ANY_YEAR = re.compile(r"(?<![\w/.-])20[0-9]{2}(?!\w|\s?[-–]\s?20)")
_ANY_PERIOD = re.compile(r"(?<![\w/.-])20[0-9]{2}\s?[-–]\s?20[0-9]{2}(?!\w)")
_BLANKS = re.compile(r"\s")
_REACH = 120
_SHORTEST = 5  # letters of a word that names a thing


@dataclass(frozen=True, slots=True)
class Mention:
    """A thing with its year or its day: `partnerskabsaftalen for 2025`."""

    key: str
    noun: str
    value: str
    span: Span
    role: str
    passage: int

    @property
    def kind(self) -> str:
        """A year, a period or a day: only what is alike is compared."""
        return "year" if len(self.value) == 4 else "period" if "-" in self.value else "day"


@check("year", "warning", "Årstal og datoer på det, sagen handler om", "dates")
def year(paper: Paper) -> Iterator[Verdict]:
    """Title, recommendation, decision and annexes name the same year as the text."""
    for part in paper.parts:
        yield from _in(part)


def _in(part: Part) -> Iterator[Verdict]:
    mentions = [m for number, each in enumerate(part.passages) for m in _mentions(number, each)]
    by_key: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        by_key[mention.key].append(mention)
    if not by_key:
        return
    beside = _beside(part, by_key.keys())
    for mention in mentions:
        if mention.role in _ROLES or mention.role == "title":
            yield from _judged(mention, by_key[mention.key], beside[mention.key])


def _judged(
    mention: Mention, same: list[Mention], beside: dict[str, dict[int, Span]]
) -> Iterator[Verdict]:
    others = [m for m in same if m.passage != mention.passage and m.kind == mention.kind]
    elsewhere = [span for at, span in beside[mention.value].items() if at != mention.passage]
    heads = {m.value for m in others if m.role in _HEADS}
    values = dict.fromkeys(m.value for m in others)
    points = mention.role in {"recommendation", "decision"} and len(heads) == 1
    firm = sum(m.role in _HEADS for m in others) > 1 or mention.value not in values
    if elsewhere and not (points and firm and mention.value not in heads):
        message = f"“{mention.noun}” står med {mention.value} også et andet sted i sagen."
        yield Verdict(True, message, (mention.span, elsewhere[0]))
        return
    if mention.role == "title" or not _firm(others, values, heads):
        return
    if (mention.value in values and not points) or any(m.role == mention.role for m in others):
        return  # the place names another year too: it compares them
    expected = listed(list(heads or values))
    message = (
        f"I {_ROLES[mention.role]} står “{mention.noun}” med {mention.value}, men andre "
        f"steder i sagen med {expected}."
    )
    places = (mention.span, *(m.span for m in others[:4]))
    severity: Severity | None = "note" if mention.role == "attachments" else None  # an older one?
    yield Verdict(False, message, places, expected if len(heads or values) == 1 else None, severity)


def _firm(others: list[Mention], values: Iterable[str], heads: set[str]) -> bool:
    """Whether the other mentions speak clearly: all alike, or the title and the annexes do."""
    if not others:
        return False
    if others[0].kind == "period":
        return True
    return len(heads) == 1 or (len(others) > 1 and len(list(values)) == 1)


def _mentions(number: int, passage: Passage) -> Iterator[Mention]:
    """The things with a year in a passage; those of history sections belong to other meetings."""
    if passage.kind in {"history", "earlier_decision", "attendance"}:
        return
    role = "title" if passage.role == "title" else passage.kind
    base = passage.span[0]
    for pattern in (_YEAR, _PERIOD):
        for match in pattern.finditer(passage.text):
            start, end = match.span("year")
            value = _BLANKS.sub("", match["year"]).replace("–", "-")
            yield from _mention(match, value, (base + start, base + end), role, number)
    for figure in passage.figures:
        found = figure.value
        if isinstance(found, FoundDate) and found.date:
            start = found.span[0] - base
            dated = _DATED.search(passage.text, max(0, start - _REACH), start)
            if dated:
                yield from _mention(dated, day(found.date), found.span, role, number)


def _mention(
    match: re.Match[str], value: str, span: Span, role: str, number: int
) -> Iterator[Mention]:
    noun = match["noun"]
    key = word_key(noun)
    if key:
        yield Mention(key, noun, value, span, role, number)


def _beside(part: Part, keys: Iterable[str]) -> dict[str, dict[str, dict[int, Span]]]:
    """For each thing: the years and days in its sentences, by passage."""
    wanted = set(keys)
    found: dict[str, dict[str, dict[int, Span]]] = {key: defaultdict(dict) for key in wanted}
    for number, passage in enumerate(part.passages):
        for sentence in passage.sentences:
            values = [*_values(sentence.text, sentence.span[0])]
            if values:
                for key in wanted.intersection(map(word_key, tokens(sentence.text))):
                    for value, span in values:
                        found[key][value].setdefault(number, span)
    return found


def _values(text: str, base: int) -> Iterator[tuple[str, Span]]:
    for pattern in (_ANY_YEAR, _ANY_PERIOD):
        for match in pattern.finditer(text):
            value = _BLANKS.sub("", match[0]).replace("–", "-")
            yield value, (base + match.start(), base + match.end())
    for found in find_dates(text):
        if found.date:
            yield day(found.date), (base + found.span[0], base + found.span[1])


@lru_cache(maxsize=50_000)
def word_key(word: str) -> str:
    """What forms of a word are compared by; empty for one that names no thing.

    >>> word_key("Partnerskabsaftalens") == word_key("partnerskabsaftale")
    True
    """
    folded = word.casefold().strip("-")
    if len(folded) < _SHORTEST or len(folded) > 60 or folded in small_words():
        return ""
    return min(query_terms(folded) or {folded}, key=lambda form: (len(form), form))

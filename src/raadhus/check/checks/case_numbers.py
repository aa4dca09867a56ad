"""The same case number at items of different subjects."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from raadhus.danish.cases import parse_case_number

from ..model import Verdict
from ..paper import Paper, Part
from ..registry import check
from ..structure.stems import content_words, share, stem

#: Items of a series: every meeting has them, under one case number for years.
_SERIES = re.compile(
    r"meddelelse|^orientering(?:er|spunkter)?(?:\s(?:fra|til|og|ved|v/|-)|\W{0,3}$)"
    r"|til orientering|eventuelt|underskrift|godkendelse af (?:dagsorden|referat|protokol)"
    r"|bemærkninger"
    r"|punkter til|mødekalender|mødeplan|kommende|siden sidst|gensidig|nyt fra|aktuelt|formand"
    r"|dagsorden|referat"
    r"|lukket|spørgetid|opsamling",
    re.IGNORECASE,
)
_MOST = 30  # items of one number that are compared
_WORDS = 40


@check("case-number-twice", "note", "Samme sagsnummer ved to sager", "structure")
def case_number_twice(paper: Paper) -> Iterator[Verdict]:
    """Two items with one case number are about the same case."""
    by_number: dict[str, list[Part]] = {}
    for part in paper.parts:
        if part.item.case_number and part.item.title:
            by_number.setdefault("".join(part.item.case_number.value.split()), []).append(part)
    yield from _elsewhere(paper)
    committee = paper.minutes.committee
    own = {stem(word) for word in content_words(committee.value)} if committee else set()
    for parts in by_number.values():
        for before, part in pairwise(parts[:_MOST]):
            if _differ(before, part, own):
                yield _verdict(before, part)


def _elsewhere(paper: Paper) -> Iterator[Verdict]:
    """A number that the archive knows under another subject."""
    for part in paper.parts:
        number, title = part.item.case_number, part.item.title
        known = paper.known.case_titles.get(number.value) if number else None
        if not known or not number or not title or _SERIES.search(known + title.value):
            continue
        if share(content_words(known)[:_WORDS], content_words(title.value)[:_WORDS]):
            message = f"Sagen {number.value} har samme emne i arkivet."
            yield Verdict(True, message, (number.span,))
        else:
            message = f"Sagsnummer {number.value} hører i arkivet til “{known}”."
            yield Verdict(False, message, (number.span, title.span))


def _differ(one: Part, other: Part, own: set[str]) -> bool:
    """Whether two items have nothing in common: no word of the titles, in titles or text.

    The committee's `own` name stands in every item and tells nothing.
    """
    titles = [part.item.title.value for part in (one, other) if part.item.title]
    if any(_SERIES.search(title) for title in titles) or one.item.closed or other.item.closed:
        return False
    if not (_is_case(one) and _is_case(other)):
        return False
    first, second = ([w for w in content_words(t)[:_WORDS] if stem(w) not in own] for t in titles)
    if not first or not second or _same_word(first, second):
        return False
    return not (_speaks_of(one, second) or _speaks_of(other, first))


def _same_word(first: list[str], second: list[str]) -> bool:
    return bool({stem(word) for word in first} & {stem(word) for word in second})


def _is_case(part: Part) -> bool:
    """Whether the item recommends something: an announcement or a signature page does not."""
    return part.item.recommendation is not None and len(part.passages) >= 4


def _speaks_of(part: Part, subject: list[str]) -> bool:
    """Whether the text takes up half of the other's subject."""
    needed = max(2, (len(subject) + 1) // 2)
    found: set[str] = set()
    for sentence in list(part.sentences)[:200]:
        for word in content_words(sentence.text)[:_WORDS]:
            found.update(own for own in subject if stem(own) == stem(word))
            if len(found) >= needed:
                return True
    return False


def _verdict(one: Part, other: Part) -> Verdict:
    number, before = other.item.case_number, one.item.case_number
    assert number is not None
    assert before is not None
    assert one.item.title is not None
    assert other.item.title is not None
    parsed = parse_case_number(number.value)
    # A bare KLE group without serial and year is a subject, and many cases may share it.
    unique = parsed is not None and parsed.serial is not None
    message = (
        f"Sagsnummer {number.value} står både ved “{one.item.title.value}” og ved "
        f"“{other.item.title.value}”. Er det den samme sag?"
    )
    places = (number.span, before.span)
    return Verdict(False, message, places, None, "warning" if unique else None)

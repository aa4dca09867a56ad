"""Deleted objects: do they still answer, and does `modified_since` tell of them?

From outside, nobody can prove that a server which shows no deleted object has deleted one. So a
rule is broken only for an object that is known: the caller named it, something refers to it, a
list told of it, or the number between two others in a row of addresses answers as deleted.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import timedelta
from itertools import pairwise

from ..model import Answer, Thing
from ..reading import read_list
from ..schema import short_type
from ..seen import Gone, Place, Reading
from ..values import moment, written
from ..visit import Visitor, read_json
from ..walk import Walk

NEAR = timedelta(seconds=1)
MOST_OF_A_KIND = 3
GUESSES_OF_A_KIND = 2
NUMBERED = re.compile(r"(.*?)([1-9]\d{0,11}|0)(\D*)", re.ASCII | re.DOTALL)


def meet_in_lists(walk: Walk, readings: Iterable[Reading]) -> None:
    """Deleted objects that a list told of when asked with `modified_since`."""
    for reading in readings:
        for page in reading.pages:
            for thing in page.things:
                if thing.get("deleted") is True:
                    walk.meet(thing, reading.kind, Place.LISTED, page.url)


def guess(walk: Walk) -> None:
    """Look at numbers that are missing in a row of addresses; only the server's word counts."""
    rows: dict[tuple[str, str, str], set[int]] = defaultdict(set)
    for own, (kind, _) in walk.met.items():
        if found := NUMBERED.fullmatch(own):
            rows[kind, found[1], found[3]].add(int(found[2]))
    for (kind, before, after), numbers in sorted(rows.items()):
        if any(known == kind for known, _ in walk.gone.values()):
            continue
        for number in _gaps(numbers, GUESSES_OF_A_KIND):
            url = f"{before}{number}{after}"
            if url in walk.wanted:
                continue
            _, thing = _ask(walk.visitor, url)
            if thing is not None and thing.get("deleted") is True:
                walk.gone[url] = (kind, "objektets adresse svarer, at det er slettet")


def _gaps(numbers: set[int], most: int) -> Iterator[int]:
    """The first numbers between the lowest and the highest that are not there."""
    row = sorted(numbers)
    for before, after in pairwise(row):
        if after - before > 1 and most > 0:
            yield before + 1
            most -= 1


def _ask(visitor: Visitor, url: str) -> tuple[Answer, Thing | None]:
    seen = read_json(url, visitor.fetch(url))
    return seen.answer, seen.value if isinstance(seen.value, dict) else None


def try_gone(walk: Walk, expected: Iterable[str]) -> None:
    """Judge every object that is known to be deleted, those of the caller first."""
    tried: dict[str, int] = defaultdict(int)
    for url in expected:
        _try_one(walk, url, "", "du har sagt, at objektet er slettet")
    for url, (kind, known) in list(walk.gone.items()):
        tried[kind] += 1
        if tried[kind] <= MOST_OF_A_KIND and url not in expected:
            _try_one(walk, url, kind, known)
    walk.visitor.report.deleted = len(walk.gone)
    if not walk.gone:
        walk.visitor.note(
            "Ingen slettede objekter blev set. Om serveren fortæller om dem, er derfor ikke prøvet;"
            " giv adressen på et slettet objekt med --expect-deleted."
        )


def _try_one(walk: Walk, url: str, kind: str, known: str) -> None:
    visitor = walk.visitor
    if not visitor.is_home(url):
        visitor.note(f"{url} hører til en anden server og blev ikke hentet.")
        return
    answer, thing = _ask(visitor, url)
    kind = kind or short_type(thing.get("type") if thing else None)
    if thing is not None and kind and thing.get("deleted") is True:
        walk.gone.setdefault(url, (kind, known))
        walk.meet(thing, kind, Place.ALONE, url)
    listed, where = _is_listed(walk, url, kind, thing)
    visitor.see(Gone(url, known, answer, thing, listed, where))


def _is_listed(walk: Walk, url: str, kind: str, thing: Thing | None) -> tuple[bool | None, str]:
    """Whether a list of the object's type tells of it, asked around the time of its deletion."""
    when = moment(thing.get("modified")) if thing else None
    lists = [one for label, found in walk.readings.items() for one in found
             if one.kind == kind and label.startswith(("Body.", "System."))]  # fmt: skip
    if when is None or not lists or thing is None or thing.get("deleted") is not True:
        return None, ""
    asked = {"modified_since": written(when - NEAR), "modified_until": written(when + NEAR)}
    complete = True
    for one in lists:
        entries = walk.visitor.limits.entries
        tried = read_list(walk.visitor, one.url, kind, entries=entries, **asked)
        if url in tried.ids:
            return True, one.url
        complete = complete and tried.whole
    if not complete:
        walk.visitor.note(f"Om listen nævner {url}, kunne ikke ses til ende.")
        return None, ""
    return False, lists[0].url

"""Votes against the members present, the names and the parties printed beside them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from ..model import Severity, Span, Verdict
from ..paper import Paper, Passage
from ..registry import check
from ..structure.attendees import key
from ..structure.ballots import Group, Side, ballots_of
from ..structure.members import Members, members_at
from ..wording import listed

_SIDES: dict[Side, str] = {"for": "for", "against": "imod", "abstained": "undlod at stemme"}
_FEWEST = 3  # members listed before their number is believed
_ALL_AGREE = re.compile(r"\benstemmig|\beet enigt|\bet enigt|\balle stemte for", re.IGNORECASE)
#: Where several things are decided, all may agree on one of them.
_SEVERAL = re.compile(
    r"(?<!\w)(?:ad|punkt(?:erne|et)?|pkt\.?)\s?\d|øvrig|ændringsforslag|herefter|derefter|dernæst"
    r"|resten|råd|bestyrelse|(?<!\w)(?:udsæt|udsat|dog)",
    re.IGNORECASE,
)
#: Who took no part: then a party may have fewer votes than members.
_STOOD_OUT = re.compile(
    r"deltog ikke|deltager ikke|uden at deltage|inhabil|ikke til stede|forlod|gik fra|undlod"
    r"|undlader|fravær|stemte ikke|blank|hverken",
    re.IGNORECASE,
)


@check("votes", "error", "Stemmetal", "structure")
def votes(paper: Paper) -> Iterator[Verdict]:
    """Votes for, against and abstained are as many as the members, names and parties allow."""
    for part in paper.parts:
        passages = [each for each in part.of_kind("decision") if each.role != "heading"]
        ballots = ballots_of(passages)
        if not ballots:
            continue
        members = members_at(paper, part)
        stood_out = any(_STOOD_OUT.search(each.text) for each in passages)
        for ballot in ballots:
            yield from _sums(paper, ballot, members)
            for group in ballot:
                yield from _names(group)
                yield from _parties(group, ballot, members, stood_out=stood_out)
            yield from _twice(ballot)
        if len(ballots) == 1:
            yield from _agreed(passages, ballots[0])


def _sums(paper: Paper, ballot: Sequence[Group], members: Members) -> Iterator[Verdict]:
    """All votes together against the members at the item."""
    counts = [_size(group) for group in ballot]
    if members.high < _FEWEST or None in counts:
        return
    told = sum(count for count in counts if count is not None)
    spans = tuple(_place(paper, group.count_span) for group in ballot)
    sides = {group.side for group in ballot}
    said = ", ".join(f"{_size(group)} {_SIDES[group.side]}" for group in ballot)
    there = f"{members.low}" if members.low == members.high else f"{members.low}-{members.high}"
    if told > members.high and not members.loose:
        message = (
            f"Der er {told} stemmer ({said}), men kun {there} medlemmer til stede ved punktet."
        )
        yield Verdict(False, message, (*spans, *_listed_at(paper)))
    elif told < members.low and len(sides) == 3 and not members.loose:
        message = (
            f"Der er {told} stemmer ({said}), men {there} medlemmer til stede ved punktet. "
            "Mangler der en stemme?"
        )
        yield Verdict(False, message, (*spans, *_listed_at(paper)), None, "warning")
    elif members.low <= told <= members.high:
        message = f"Stemmerne ({said}) svarer til de {told} medlemmer, der var til stede."
        yield Verdict(True, message, spans)


def _size(group: Group) -> int | None:
    """How many voted so: as printed, else as many as the names."""
    if group.count is not None:
        return group.count
    if group.whole and group.people and not group.parties:
        return len(group.people)
    return None


def _place(paper: Paper, span: Span) -> Span:
    """The figure that begins here, so that it counts as verified; else the place itself."""
    at = bisect_left(paper.figures, span)
    near = paper.figures[at : at + 1]
    return near[0] if near and near[0][0] == span[0] else span


def _listed_at(paper: Paper) -> tuple[Span, ...]:
    people = paper.minutes.participants
    return (people[0].name.span,) if people else ()


def _names(group: Group) -> Iterator[Verdict]:
    """`5 (A, B, C og D)`"""
    if group.count is None or not group.people or group.parties or not group.whole:
        return
    found = len(group.people)
    if found == group.count:
        message = f"Der står {found} navne, som der er stemmer."
        yield Verdict(True, message, (group.count_span, group.who_span))
        return
    message = f"Der står, at {group.count} stemte ({_SIDES[group.side]}), men der er {found} navne."
    yield Verdict(False, message, (group.count_span, group.who_span), str(found))


def _parties(
    group: Group, ballot: Sequence[Group], members: Members, *, stood_out: bool
) -> Iterator[Verdict]:
    """`4 (A, F)` against how many members A and F have at the item."""
    if not group.parties or group.people or not group.whole:
        return
    numbers = [number for _, number in group.parties]
    if group.count is not None and None not in numbers:
        yield from _by_numbers(group, sum(number for number in numbers if number is not None))
        return
    if members.parties is None or members.loose or members.high < _FEWEST:
        return
    letters = [letter.upper() for letter, _ in group.parties]
    unknown = [letter for letter in letters if letter not in members.parties]
    if unknown:
        message = (
            f"{listed(unknown)} stemmer, men der var ikke noget medlem fra {listed(unknown)} "
            "til stede ved punktet."
        )
        yield Verdict(False, message, (group.who_span, *_gone(members, unknown)), None, "warning")
        return
    most = sum(members.parties[letter] for letter in letters)
    elsewhere = {
        letter.upper() for other in ballot if other is not group for letter, _ in other.parties
    }
    split = any(letter in elsewhere for letter in letters)
    if group.count is None:
        return
    places = (group.count_span, group.who_span)
    who = listed(letters)
    has = "ét medlem" if most == 1 else f"{most} medlemmer"
    if group.count > most or (
        group.count < most and not split and not stood_out and len(ballot) > 1
    ):
        message = (
            f"Der står {group.count} stemmer fra {who}, men {who} har {has} til stede ved punktet."
        )
        expected = None if split else str(most)
        severity: Severity | None = None if group.count > most else "warning"
        yield Verdict(False, message, places, expected, severity)
    elif group.count == most:
        yield Verdict(True, f"{who} har {has} til stede.", places)


def _by_numbers(group: Group, found: int) -> Iterator[Verdict]:
    places = (group.count_span, group.who_span)
    if group.count == found:
        yield Verdict(True, f"Partiernes stemmer giver {found}.", places)
        return
    message = f"Der står {group.count} stemmer, men partiernes stemmer giver {found}."
    yield Verdict(False, message, places, str(found))


def _gone(members: Members, letters: Sequence[str]) -> tuple[Span, ...]:
    return tuple(
        person.name.span
        for person in members.gone
        if person.party and person.party.value.upper() in letters
    )[:3]


def _twice(ballot: Sequence[Group]) -> Iterator[Verdict]:
    """One person in two groups of the same vote."""
    seen: dict[str, Group] = {}
    for group in ballot:
        for name in group.people:
            other = seen.setdefault(key(name), group)
            if other is not group:
                message = (
                    f"Den samme person står både under “{_SIDES[other.side]}” og "
                    f"“{_SIDES[group.side]}” ved samme afstemning."
                )
                yield Verdict(False, message, (group.who_span, other.who_span))


def _agreed(passages: Sequence[Passage], ballot: Sequence[Group]) -> Iterator[Verdict]:
    """A decision that all agreed on has no votes against it."""
    against = next((g for g in ballot if g.side == "against" and (_size(g) or g.people)), None)
    if any(_SEVERAL.search(passage.text) for passage in passages):
        return
    for passage in passages if against else ():
        match = _ALL_AGREE.search(passage.text)
        if match and against:
            span = (passage.span[0] + match.start(), passage.span[0] + match.end())
            message = "Beslutningen er enstemmig, men der er stemmer imod."
            yield Verdict(False, message, (span, against.count_span))

"""Sections of law: `servicelovens § 107, stk. 2`, `§§ 32, 32a, 39-40`, `§ 97 i serviceloven`."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from .acts import ActName, find_act_names

Span = tuple[int, int]

#: A letter may stand off by a blank (`32 a`), but `97 i loven` is no section 97 i.
_NUMBER = r"[0-9]{1,3}(?![0-9])(?:[a-zæøå](?![^\W_])|\s(?!i\s)[a-zæøå](?![^\W_]))?"
_LINK = r"\s{0,2}(?:[-\u2013/]|,(?:\s{0,2}og)?|og|eller|samt|til)\s{0,2}"
_SECTION = re.compile(
    rf"(?P<signs>§\s?§?)\s{{0,2}}(?P<numbers>{_NUMBER}(?:{_LINK}{_NUMBER}){{0,30}})", re.IGNORECASE
)
_PART = re.compile(rf"(?P<link>{_LINK})?(?P<number>{_NUMBER})", re.IGNORECASE)
_DETAIL = re.compile(
    r"(?:\s{0,2},?\s{0,2}stk\.?\s{0,2}(?P<stk>[0-9]{1,2}(?:\s?(?:[-\u2013]|og|eller)\s?[0-9]{1,2})?))?"
    r"(?:\s{0,2},?\s{0,2}(?:nr|pkt)\.?\s{0,2}(?P<nr>[0-9]{1,2}(?:\s?(?:[-\u2013]|og|eller)\s?[0-9]{1,2})?))?"
    r"(?:\s{0,2},?\s{0,2}litra\s{1,2}(?P<litra>[a-zæøå])(?![^\W_]))?",
    re.IGNORECASE,
)
_ACT_BEFORE = re.compile(r"[\s,(:\u2013-]{0,4}(?:jf\.?\s{1,2}|kapitel [0-9]{1,2},?\s{1,2})?")
_ACT_AFTER = re.compile(r"\s{0,2}(?:\([^()\n]{1,120}\)\s{0,2})?,?\s{0,2}(?:(?:i|af|efter)\s{1,2})?")
_SIGN_NEXT = re.compile(r"\s{0,3}§")
_SAME_ACT = re.compile(
    r"\s{0,2}(?:\([^()\n]{1,120}\)\s{0,2})?(?:,|/|og/eller|eller|og|samt|jf\.|,\s?og|,\s?jf\.)"
    r"\s{0,2}(?:i henhold til|efter)?\s{0,2}"
)
_LONGEST_RANGE = 60
_REACH = 300  # characters between a section and the end of its act's name


@dataclass(frozen=True, slots=True)
class LawSection:
    """One mention of sections. `numbers` are without blanks, ranges unfolded: `39-40` is two.

    `act` is the act as printed beside it or beside a neighbour of the same list, None where
    none is; `act_key` (`SEL`, `BL` ...) where the act is known.
    """

    span: Span
    numbers: tuple[str, ...]
    stk: str | None = None
    nr: str | None = None
    litra: str | None = None
    act: str | None = None
    act_key: str | None = None
    act_span: Span | None = None


def find_sections(text: str) -> list[LawSection]:
    """All mentions of sections with the sign §, in order."""
    if "§" not in text:
        return []
    found = [_section(text, match) for match in _SECTION.finditer(text)]
    acts = [act for start, end in _around(found) for act in find_act_names(text, start, end)]
    found = _with_neighbouring_acts(text, found, acts)
    for order in (range(1, len(found)), range(len(found) - 2, -1, -1)):
        step = 1 if order.step < 0 else -1
        for i in order:
            found[i] = _with_same_act(text, found[i], found[i + step])
    return found


def _around(found: list[LawSection]) -> list[Span]:
    """The parts of the text near sections: elsewhere an act's name says nothing."""
    parts: list[Span] = []
    for section in found:
        start, end = max(0, section.span[0] - _REACH), section.span[1] + _REACH
        if parts and start <= parts[-1][1]:
            parts[-1] = (parts[-1][0], end)
        else:
            parts.append((start, end))
    return parts


def _section(text: str, match: re.Match[str]) -> LawSection:
    several = match["signs"].count("§") > 1
    numbers, end = _numbers(text, match.start("numbers"), match.end("numbers"), several=several)
    detail = _DETAIL.match(text, end)
    assert detail is not None  # every part of it may be missing
    span = (match.start(), max(end, detail.end()))
    return LawSection(span, numbers, detail["stk"], detail["nr"], detail["litra"])


def _numbers(text: str, start: int, end: int, *, several: bool) -> tuple[tuple[str, ...], int]:
    """The sections of a list and where it ends.

    After a single § a list goes on only without comma and upwards: `§ 103 og 104`, but not
    `§ 107, 94 boliger` or `§ 107 og 3 boliger`.
    """
    numbers: list[str] = []
    for match in _PART.finditer(text, start, end):
        number = re.sub(r"\s", "", match["number"]).lower()
        link = (match["link"] or "").strip()
        if numbers and not several and ("," in link or _figure(number) <= _figure(numbers[-1])):
            return tuple(numbers), match.start()
        numbers.extend(_unfolded(numbers, link, number))
    return tuple(numbers), end


def _unfolded(numbers: list[str], link: str, number: str) -> list[str]:
    if numbers and link in {"-", "\u2013", "til"}:
        low, high = _figure(numbers[-1]), _figure(number)
        if low < high <= low + _LONGEST_RANGE:
            return [*map(str, range(low + 1, high)), number]
    return [number]


def _figure(number: str) -> int:
    return int("".join(char for char in number if char in "0123456789"))


def _with_neighbouring_acts(
    text: str, found: list[LawSection], acts: list[ActName]
) -> list[LawSection]:
    """Each section with the act that stands directly before it, else directly after it."""
    before: dict[int, ActName] = {}
    after: dict[int, ActName] = {}
    at = 0
    for i, section in enumerate(found):
        while at < len(acts) and acts[at].span[1] <= section.span[0]:
            at += 1
        if at and _ACT_BEFORE.fullmatch(text, acts[at - 1].span[1], section.span[0]):
            before[i] = acts[at - 1]
        following = next((a for a in acts[at : at + 2] if a.span[0] >= section.span[1]), None)
        if following and _follows(text, section, following):
            after[i] = following
    return [_named(each, before.get(i) or after.get(i)) for i, each in enumerate(found)]


def _follows(text: str, section: LawSection, act: ActName) -> bool:
    """Whether the act belongs to the section before it and not to a § after it."""
    if _SIGN_NEXT.match(text, act.span[1]):
        return False
    return bool(_ACT_AFTER.fullmatch(text, section.span[1], act.span[0]))


def _named(section: LawSection, act: ActName | None) -> LawSection:
    if act is None:
        return section
    return replace(section, act=act.text, act_key=act.key, act_span=act.span)


def _with_same_act(text: str, section: LawSection, other: LawSection) -> LawSection:
    """The act of a neighbour when only *og*, a comma and brackets stand between the two."""
    if section.act or not other.act:
        return section
    first, second = sorted((section.span, other.span))
    if not _SAME_ACT.fullmatch(text, first[1], second[0]):
        return section
    return replace(section, act=other.act, act_key=other.act_key, act_span=other.act_span)

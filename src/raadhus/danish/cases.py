"""Case numbers: KLE journal numbers and the serial numbers of municipal case systems.

KLE (KL Emnesystematik) is the municipalities' shared subject list: `27.00.00-G01-7-24` is
group 27.00.00, facet G01, the 7th such case of 2024. Damaged numbers are read as printed
(facet `000` for `Ø00`); whether a KLE number exists is not asked here.
A document number (`Dok.nr.`) is never a case number.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

Span = tuple[int, int]
Kind = Literal[
    "kle", "year_serial", "archive_year_serial", "year_slash_serial", "prefix_year_serial",
    "plain", "other",
]  # fmt: skip

_SEPARATOR = r"[^\S\n]?[-\u2010\u2011\u2013][^\S\n]?"
_KLE = (
    r"(?P<group>[0-9]{2}\.[0-9]{2}(?:\.[0-9]{2})?)(?:[^\S\n]?[-\u2010\u2011\u2013.][^\S\n]?|[^\S\n])?"
    r"(?P<facet>[A-ZÆØÅ][0-9]{2}|(?<=[-.])000)(?![0-9])"
    rf"(?:{_SEPARATOR}(?:(?P<slash_year>(?:19|20)[0-9]{{2}})/(?P<slash_serial>[0-9]{{1,8}})"
    rf"|(?P<serial>[0-9]{{1,8}})(?:{_SEPARATOR}(?P<year>[0-9]{{1,4}}))?))?(?![\w/]|-[0-9])"
)
_SURE = (
    r"(?P<archive>[0-9]{3}-(?P<archive_year>(?:19|20)[0-9]{2})-(?P<archive_serial>[0-9]{1,8}))"
    r"|(?P<prefixed>[A-ZÆØÅ]{1,5}-?(?P<prefix_year>(?:19|20)[0-9]{2})-(?P<prefix_serial>[0-9]{3,8}))"
    r"|(?P<dashed>(?P<dash_year>(?:19|20)?[0-9]{2})-(?P<dash_serial>[0-9]{5,8})[A-Z]?)"
    r"|(?P<slashed>(?P<sure_year>(?:19|20)?[0-9]{2})/(?P<sure_serial>[0-9]{5,7}))"
)
_NOT_INSIDE = r"(?<![\w/])(?<![\w][-.,/])"
_END = r"(?![\w/]|[-.,][0-9])"
_CONFIDENT = re.compile(rf"{_NOT_INSIDE}(?:{_KLE}|(?:{_SURE}){_END})")

_LABEL = (
    r"(?:sags?(?:[^\S\n]|-)?(?:nr|nummer|id)|sag(?:en)?[^\S\n]nr|journal[^\S\n]?(?:nr|nummer)|j\.?[^\S\n]?nr)"
    r"(?!\w)\.?[^\S\n]{0,3}[:.]?|sag(?!\w):?"
)
_LABELLED = re.compile(
    rf"(?<!\w)(?P<label>{_LABEL})[^\S\n]{{0,5}}(?P<value>[^\s,;()]{{1,40}}(?<![.:]))", re.IGNORECASE
)
_WEAK = re.compile(r"sag(?:[^\S\n]?nr)?[.:\s]*", re.IGNORECASE)
_DOCUMENT = re.compile(
    r"(?<!\w)dok(?:ument)?(?:\.?[^\S\n-]?-?(?:nr|nummer|id)(?!\w)\.?[^\S\n]{0,3}:?|\.?[^\S\n]{0,3}:)[^\S\n]{0,5}"
    r"[^\s;,]{1,40}(?:[^\S\n]?(?:,|og|/)[^\S\n]{0,2}[0-9][^\s;,]{3,40}){0,9}",
    re.IGNORECASE,
)
_DATED = re.compile(r"(?P<year>(?:19|20)?[0-9]{2})(?P<sign>[/-])(?P<serial>[0-9]{1,8})")
_OLD = re.compile(r"[A-ZÆØÅ]{1,4} [0-9]{1,5}/[0-9]{2,4}(?![\w/])")
_SUBJECT = re.compile(
    r"(?<!\w)(?:KLE|emne)(?:[ -]?(?:emne|nummer|nr|kode|gruppe))?(?:er|ne|s)?\.?:?[^\S\n]{1,3}"
    r"(?P<number>[0-9]{2}(?:\.[0-9]{2}){1,2})(?![\w/]|[.,-]?[0-9]|[.-][A-ZÆØÅ])",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"[0-9]")


@dataclass(frozen=True, slots=True)
class CaseNumber:
    """A case number as printed, without its label. `year` has four digits.

    `group` and `facet` are set for KLE numbers alone; `serial` is as printed.
    """

    span: Span
    text: str
    kind: Kind
    group: str | None = None
    facet: str | None = None
    serial: str | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True)
class SubjectNumber:
    """A KLE number that names a subject (`27.36.12`) or a group (`27.36`)."""

    span: Span
    text: str


def find_subject_numbers(text: str) -> list[SubjectNumber]:
    """KLE numbers in order: after *KLE* or *emne*, and at the front of case numbers.

    Alone a number of that shape may be a date (`27.12.04`) or an account (`5.38.40`).
    """
    found: list[SubjectNumber] = []
    if "KLE" in text or "mne" in text:
        found += [SubjectNumber(m.span("number"), m["number"]) for m in _SUBJECT.finditer(text)]
    for number in find_case_numbers(text):
        if number.group:
            span = (number.span[0], number.span[0] + len(number.group))
            found.append(SubjectNumber(span, number.group))
    return sorted(found, key=lambda each: each.span)


def find_case_numbers(text: str) -> list[CaseNumber]:
    """Case numbers in running text, in order.

    Without a label (*Sagsnr.*, *J.nr.*, *Sag* ...) only shapes that mean nothing else count:
    a bare `249050` or `16/302` needs one.
    """
    if not _DIGIT.search(text):
        return []
    documents = [match.span() for match in _DOCUMENT.finditer(text)]
    found = [number for match in _LABELLED.finditer(text) if (number := _labelled(text, match))]
    taken = documents + [number.span for number in found]
    for match in _CONFIDENT.finditer(text):
        found.append(_confident(match))
    return _apart(documents, found) if taken else found


def parse_case_number(text: str) -> CaseNumber | None:
    """The case number that the whole text is, with or without a label; else None."""
    if len(text) > 200 or not _DIGIT.search(text):
        return None
    end = len(text.rstrip(" \t\n.\u00a0"))
    start = len(text) - len(text.lstrip())
    labelled = _LABELLED.match(text, start)
    if labelled:
        number = _labelled(text, labelled)
        return number if number and number.span[1] == end else None
    match = _CONFIDENT.fullmatch(text, start, end)
    return _confident(match) if match else None


def _apart(documents: list[Span], found: list[CaseNumber]) -> list[CaseNumber]:
    """In order, without what a document's label covers and without overlaps (longest wins)."""
    kept: list[CaseNumber] = []
    covered = iter(sorted(documents))
    document = next(covered, None)
    for number in sorted(found, key=lambda n: (n.span[0], -n.span[1])):
        while document and document[1] <= number.span[0]:
            document = next(covered, None)
        inside = document is not None and document[0] < number.span[1]
        if not inside and not (kept and number.span[0] < kept[-1].span[1]):
            kept.append(number)
    return kept


def _labelled(text: str, match: re.Match[str]) -> CaseNumber | None:
    """What stands after a label: any known shape, else any token that holds a digit."""
    start, end = match.span("value")
    known = _CONFIDENT.match(text, start)
    if known:
        return _confident(known)
    weak = bool(_WEAK.fullmatch(match["label"]))  # `sag nr. 44` is an item of a meeting
    old = _OLD.match(text, start)
    if old:
        return CaseNumber(old.span(), old[0], "other")
    value = match["value"]
    dated = _DATED.fullmatch(value)
    if dated:
        kind: Kind = "year_slash_serial" if dated["sign"] == "/" else "year_serial"
        serial, year = dated["serial"], _year(dated["year"])
        return CaseNumber((start, end), value, kind, serial=serial, year=year)
    if value.isascii() and value.isdigit():
        enough = len(value) >= (5 if weak else 2)
        return CaseNumber((start, end), value, "plain", serial=value) if enough else None
    if weak or not _DIGIT.search(value):
        return None
    return CaseNumber((start, end), value, "other")


def _confident(match: re.Match[str]) -> CaseNumber:
    number = CaseNumber(match.span(), match[0], "kle")
    if match["group"]:
        serial = match["serial"] or match["slash_serial"]
        year = _year(match["year"] or match["slash_year"])
        return replace(number, group=match["group"], facet=match["facet"], serial=serial, year=year)
    kinds: tuple[tuple[str, Kind, str, str], ...] = (
        ("archive", "archive_year_serial", "archive_serial", "archive_year"),
        ("prefixed", "prefix_year_serial", "prefix_serial", "prefix_year"),
        ("dashed", "year_serial", "dash_serial", "dash_year"),
        ("slashed", "year_slash_serial", "sure_serial", "sure_year"),
    )
    _, kind, serial, printed = next(row for row in kinds if match[row[0]])
    return replace(number, kind=kind, serial=match[serial], year=_year(match[printed]))


def _year(printed: str | None) -> int | None:
    """Four digits; two-digit years are 1970 to 2069; a damaged one is None."""
    if not printed or len(printed) not in {2, 4}:
        return None
    year = int(printed)
    if year >= 100:
        return year
    return 2000 + year if year < 70 else 1900 + year

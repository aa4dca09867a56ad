"""Who was there: every place where a document says that a person was present or absent."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from ..model import Span
from ..paper import Paper

MOST = 200  # persons of one document
_LONGEST_HEAD = 50_000  # characters above the first item that may hold lists of persons
_ABSENT_LINE = re.compile(
    r"\W{0,4}(?:(?:har\s|der er\s)?(?:meldt\s)?afbud|fraværende|fravær|ikke til\s?stede|ej mødt"
    r"|ikke mødt|forfald|orlov)"
    r"(?:\s(?:fra|med afbud|uden afbud|medlemmer|var|er|i mødet|på mødet)){0,2}\s{0,3}(?::"
    r"|(?=\s[A-ZÆØÅ])|\Z)",
    re.IGNORECASE,
)
_ABSENT_SENTENCE = re.compile(
    r"\s(?:var fraværende|er fraværende|var ikke til stede|er ikke til stede"
    r"|havde (?:meldt )?afbud|har meldt afbud"
    r"|meldte afbud|ved afbud|med afbud)\b"
)
_PRESENT_LINE = re.compile(
    r"\W{0,4}(?P<label>(?:medlemmer\s|fremmødte\s)?til\s?stede(?:\svar)?|tilstedeværende"
    r"|fremmødte(?:\smedlemmer)?"
    r"|mødt|mødte|følgende (?:medlemmer )?deltog|deltog|mødedeltagere(?:\s\(medlemmer\))?"
    r"|deltagere(?:\si mødet| fra udvalget)?"
    r"|deltagende)\s{0,3}(?::|(?=\s[A-ZÆØÅ])|\Z)",
    re.IGNORECASE,
)
_OTHER_LINE = re.compile(r"\W{0,4}[^\W\d_][^:\n]{2,40}:(?:\s|\Z)")
_INSTEAD = re.compile(
    r"suppleant|stedfortræder|i stedet|deltager\b|deltog\b|mødte\b|indkaldt", re.IGNORECASE
)
#: Absent for a part of the meeting alone.
_PARTLY = re.compile(
    r"\bkl\.?\s?\d|\b(?:til|fra|under|ved|indtil|pkt|punkt|sag)\.?\s(?:og med\s)?(?:pkt\.?"
    r"|punkt(?:erne|et)?|sag|kl|behandling\w*)"
    r"|\bforlod|\bankom|\bdelvis|\bindtil\b|\bderefter\b|\bherefter\b|\bmidlertidig",
    re.IGNORECASE,
)
_MARK = re.compile(
    r"\b(?:afbud|fravær\w*|orlov|forfald|ikke til stede|ikke mødt|syg|sygemeldt|barsel"
    r"|udeblev\w*|deltog ikke)\b",
    re.IGNORECASE,
)
_SUBSTITUTE_FOR = re.compile(r"(?:suppleant|stedfortræder)\w*\s(?:for|i stedet for)", re.IGNORECASE)
_ENTRY_END = re.compile(r"[,;\n]|\s(?:og|samt)\s")
_BRACKETS = re.compile(r"\([^()]{0,80}\)")
_QUOTED = frozenset({"history", "earlier_decision"})


@dataclass(frozen=True, slots=True)
class Said:
    """A person named as present or absent. `part` is the item's place, None in the head.

    `strong`: the label itself says that those listed were there (`Til stede`, not `Deltagere`).
    `partly`: for some of the meeting; `quoted`: of another meeting.
    """

    person: str
    span: Span
    status: Literal["present", "absent"]
    part: int | None = None
    strong: bool = False
    partly: bool = False
    quoted: bool = False


def key(name: str) -> str:
    return " ".join(name.split()).casefold()


def names_in(paper: Paper) -> re.Pattern[str] | None:
    """Finds the name of everybody whom the document lists or names as absent."""
    names = {key(person.name.value): person.name.value for person in paper.minutes.participants}
    for item in paper.minutes.items:
        for each in item.attendance:
            if each.status != "speaker":
                names.setdefault(key(each.name.value), each.name.value)
    chosen = sorted(list(names.values())[:MOST], key=len, reverse=True)
    if not chosen:
        return None
    joined = "|".join(r"\s+".join(map(re.escape, name.split())) for name in chosen)
    return re.compile(rf"(?<!\w)(?:{joined})(?!\w)", re.IGNORECASE)


def said_of_people(paper: Paper) -> list[Said]:
    """Everything the document says of who was there, in order."""
    pattern = names_in(paper)
    if pattern is None:
        return []
    end = paper.parts[0].span[0] if paper.parts else len(paper.text)
    end = min(end, _LONGEST_HEAD)
    quoted = sorted(
        passage.span for part in paper.parts for passage in part.passages if passage.kind in _QUOTED
    )
    return [*_head(paper, pattern, end), *_lines(paper, pattern, end, quoted)]


def _head(paper: Paper, pattern: re.Pattern[str], end: int) -> Iterator[Said]:
    """The lists above the first item; a list goes on over lines that name somebody."""
    status: Literal["present", "absent"] | None = None
    strong = False
    for start, line in _split(paper.text, 0, end):
        present, absent = _PRESENT_LINE.match(line), _ABSENT_LINE.match(line)
        if present:
            status, strong = "present", _is_strong(present["label"])
        elif absent:
            status = "absent"
        elif _OTHER_LINE.match(line) or (line.strip() and not pattern.search(line)):
            status = None if not _goes_on(line) else status
        if status:
            yield from _named(paper, pattern, (start, start + len(line)), status, strong)


def _goes_on(line: str) -> bool:
    """The end of a name that the page's width broke."""
    return len(line) < 25 and ":" not in line and line[:1].isupper() and "," in line


def _is_strong(label: str) -> bool:
    return "deltage" not in label.casefold()


def _named(
    paper: Paper,
    pattern: re.Pattern[str],
    span: Span,
    status: Literal["present", "absent"],
    strong: bool,
) -> Iterator[Said]:
    """The persons of one line of a list; names broken by the line's end are found from here."""
    start, end = span
    for match in pattern.finditer(paper.text, start, min(len(paper.text), end + 60)):
        if match.start() >= end:
            break
        entry = _entry(paper.text, match.end())
        if _SUBSTITUTE_FOR.search(paper.text, max(start, match.start() - 40), match.start()):
            continue
        marked = bool(_MARK.search(entry)) and not _SUBSTITUTE_FOR.search(entry)
        partly = bool(_PARTLY.search(entry))
        own = "absent" if marked else status
        yield Said(key(match[0]), match.span(), own, None, strong, partly)


def _entry(text: str, at: int) -> str:
    """What follows a name up to the next entry, brackets whole."""
    rest = text[at : at + 160]
    blank = _BRACKETS.sub(lambda bracket: "x" * len(bracket[0]), rest)
    stop = _ENTRY_END.search(blank)
    after = blank[stop.end() : stop.end() + 20] if stop and stop[0] == "," else ""
    if stop and _MARK.match(after.strip()):  # "Navn (A), afbud"
        return rest[: stop.end() + 20]
    return rest[: stop.start()] if stop else rest


def _lines(
    paper: Paper, pattern: re.Pattern[str], begin: int, quoted: list[Span]
) -> Iterator[Said]:
    """Lines and sentences of absence in the items."""
    label_only = False
    for start, line in _split(paper.text, begin, len(paper.text)):
        if len(line) > 400 or not line.strip():
            continue
        label = _ABSENT_LINE.match(line)
        sentence = None if label else _ABSENT_SENTENCE.search(line)
        if not label and not sentence and not label_only:
            continue
        low = label.end() if label else 0
        high = sentence.start() if sentence else len(line)
        instead = _INSTEAD.search(line, low)
        high = min(high, instead.start()) if instead and not sentence else high
        partly = bool(_PARTLY.search(line))
        for match in pattern.finditer(line, low, high):
            span = (start + match.start(), start + match.end())
            part = paper.part_at(span)
            told = _inside(span, quoted)
            yield Said(
                key(match[0]), span, "absent", part.place if part else None, True, partly, told
            )
        label_only = bool(label) and not line[low:].strip()


def _inside(span: Span, spans: list[Span]) -> bool:
    at = bisect_right(spans, (span[0], 1 << 60)) - 1
    return at >= 0 and spans[at][0] <= span[0] < spans[at][1]


def _split(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    at = start
    for line in text[start:end].splitlines(keepends=True):
        yield at, line.rstrip()
        at += len(line)

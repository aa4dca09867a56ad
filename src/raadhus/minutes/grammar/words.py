"""The words that minutes are built of: headings and what they mean.

The table of headings is data (`data/headings.tsv`); its sources are the published minutes of
some seventy municipalities, 2002-2026.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from importlib import resources
from typing import cast

from raadhus.danish.dates import find_dates

from ..model import SectionKind, Span

MAX_HEADING = 160

# What a body is called: the word by which a line is known to name one.
BODY = re.compile(
    r"(?:udvalg(?:et|ets|enes)?|byråd(?:et|ets)?|kommunalbestyrelse[ns]*|borgerrepræsentation(?:en)?"
    r"|råd(?:et|ets)|bestyrelse[ns]*|direktion(?:en|ens)?|forum|nævn(?:et)?|kommission(?:en)?)"
    r"(?![a-zæøå])|\budvalg(?:et)? for\b|(?:ældre|senior|handicap|udsatte|ungdoms|borger"
    r"|integrations)råd\b",
    re.IGNORECASE,
)
_BODY_AND_DATE = re.compile(
    r"^(?P<head>(?:\w+ )?(?:indstilling og beslutning|beslutning|behandling|indstilling|referat"
    r"|afgørelse|protokol))"
    r"(?: truffet)?(?: (?:på|fra) møde)?,?(?: [–-])?"
    r"(?: (?:i|fra|af|til|på|ved|for|den|d\.))?\s+(?P<rest>\S.*)$",
    re.IGNORECASE,
)
_GENITIVE = re.compile(
    r"^(?P<rest>\S.{2,80}?s) (?P<head>beslutning|afgørelse|indstilling|behandling)"
    r"(?P<tail>(?:,? (?:den|d\.) .*)?)$",
    re.IGNORECASE,
)
_BODY_DATE_POINT = re.compile(r"^(?P<rest>[^,]{3,80}, ?[^,]{6,30}, ?(?:pkt\.?|punkt|sag) ?\d+\w?)$")
_RECOMMENDS = re.compile(
    r"^(?P<who>\S.{1,120}?) (?:indstiller|foreslår|anbefaler|indstiller og anbefaler)"
    r"(?: til \S.{2,80}?)?(?:,? ?at)? ?[,:]?$"
)
_RECOMMENDING = re.compile(r"\b(?:indstiller|indstilles|foreslår|foreslås|anbefaler|anbefales)\b")
_POINT = re.compile(r"\b(?:pkt\.?|punkt|sag)\s*(?:nr\.?\s*)?(\d+\w?(?:\.\d+)?)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Heading:
    """What a line means as a heading. Spans count from the line's first character."""

    kind: SectionKind
    text: Span
    inline: int | None = None  # where the section's own text begins on the same line
    body: Span | None = None
    date: date | None = None
    date_span: Span | None = None
    item: Span | None = None
    recommends: bool = False  # "Forvaltningen indstiller," heads only where no Indstilling does


def key_of(text: str) -> str:
    """The form in which headings are compared: case, accents and marks at the end removed."""
    return " ".join(text.split()).strip(" :.,;-–*_#…").casefold().replace("é", "e")


@cache
def word_table(name: str) -> dict[str, str]:
    """A table of words from `data/`: folded words -> what they mean."""
    path = resources.files("raadhus.minutes") / "data" / f"{name}.tsv"
    table: dict[str, str] = {}
    for row in path.read_text(encoding="utf-8").splitlines()[2:]:
        meaning, _, words = row.partition("\t")
        table.setdefault(key_of(words), meaning)
    return table


def headings() -> dict[str, SectionKind]:
    """Folded heading -> kind."""
    return cast("dict[str, SectionKind]", word_table("headings"))


# Kinds that open a section when glued to their text with a colon, whatever the rest looks like.
GLUED = frozenset(
    {"decision", "recommendation", "competence", "attachments", "attendance", "summary", "topic",
     "presentation", "legal_basis", "economy", "route", "hearing", "history"}
)  # fmt: skip
# Kinds that also begin ordinary sub-headings or label lines; glued they prove nothing.
_NOT_GLUED = frozenset(
    {"forslag", "sagen", "konsekvenser", "tema", "emne", "tid", "indhold", "beskrivelse"}
)


def heading_of(text: str) -> Heading | None:
    """Read a line as a heading, or say that it is none. Cost: a few look-ups for ordinary lines."""
    if len(text) > MAX_HEADING and ":" not in text[:60]:
        return None
    table = headings()
    if len(text) <= MAX_HEADING:
        kind = table.get(key_of(text))
        if kind is not None and not (text.endswith(".") and " " in text):
            return Heading(
                kind,
                (0, _without_colon(text)),
                recommends=bool(_RECOMMENDING.search(text)),
            )
    found = _glued(text, table)
    if found is None and len(text) <= MAX_HEADING:
        found = _with_body(text) or _with_tail(text, table)
    return found


def _without_colon(text: str) -> int:
    return len(text.rstrip(" :"))


def _glued(text: str, table: dict[str, SectionKind]) -> Heading | None:
    colon = text.find(":", 0, 70)
    if colon < 3:
        return None
    key = key_of(text[:colon])
    kind = table.get(key)
    if kind is None:
        return _glued_body(text, colon)
    if kind not in GLUED or key in _NOT_GLUED:
        return None
    if not text[colon + 1 :].strip():
        return Heading(kind, (0, colon))
    return Heading(kind, (0, colon), _after_colon(text, colon))


def _glued_body(text: str, colon: int) -> Heading | None:
    """`Beslutning i Socialudvalget den 3. maj 2024: Udsat.`"""
    tail = text[colon + 1 :]
    if not tail.strip() or tail[0].isdigit():  # a digit: the time of day, `kl. 17:30`
        return None
    found = _with_body(text[:colon])
    if found is None or found.kind != "decision":
        return None
    return replace(found, inline=_after_colon(text, colon))


def _after_colon(text: str, colon: int) -> int:
    return len(text) - len(text[colon + 1 :].lstrip())


def _with_body(text: str) -> Heading | None:
    """`Beslutning i Byrådet den 3. maj 2024`, `Byrådets beslutning`, `X, 03-04-2019, pkt. 42`."""
    lowered = text.casefold()
    if (
        "beslutning" in lowered
        or "afgørelse" in lowered
        or "behandling" in lowered
        or "indstilling" in lowered
    ):
        match = _GENITIVE.match(text)
        if match and BODY.search(match["rest"]):
            return _treated(text, match, "head")
        match = _BODY_AND_DATE.match(text)
        return _treated(text, match, "head") if match else None
    if "pkt" in lowered or "punkt" in lowered:
        match = _BODY_DATE_POINT.match(text.rstrip(" :"))
        if match and BODY.search(text) and _date_in(text):
            return _treated(text, match, None)
    if " indstill" in lowered or " foreslår" in lowered or " anbefaler" in lowered:
        match = _RECOMMENDS.match(text)
        if match and len(text) < MAX_HEADING:
            return Heading("recommendation", (0, _without_colon(text)), recommends=True)
    return None


_TAIL = re.compile(
    r"^(?P<head>beslutningstema|fraværende|afbud|ikke til stede)(?: (?:i|på))? (?P<body>\S.*)$"
    r"|^(?P<proposal>beslutningsforslag) fra \S+(?: \S+)?$",
    re.IGNORECASE,
)


def _with_tail(text: str, table: dict[str, SectionKind]) -> Heading | None:
    """`Fraværende i Byrådet, 03-04-2019`, `Beslutningsforslag fra Venstre`."""
    match = _TAIL.match(text)
    if match is None or (match["body"] and body_span(match["body"]) is None):
        return None
    return Heading(table[key_of(match["head"] or match["proposal"])], (0, _without_colon(text)))


def _treated(text: str, match: re.Match[str], group: str | None) -> Heading | None:
    word = key_of(match[group]) if group else "beslutning"
    kind: SectionKind = "recommendation" if word == "indstilling" else "decision"
    if word.endswith("behandling") and not BODY.search(match["rest"]):
        return None
    start, end = match.span("rest")
    rest = text[start:end]
    if not BODY.search(rest) and not _date_in(rest):
        return None
    if rest[0].islower() and not BODY.match(rest):
        return None
    if len(text.split()) > 22 or (text.rstrip().endswith((".", ";")) and not _date_in(rest)):
        return None
    name = rest[:-1] if match.re is _GENITIVE else rest
    body = body_span(name) or _before_date(name)
    when = next(iter(_dates(text[start:])), None)
    point = _POINT.search(rest)
    return Heading(
        kind,
        (0, _without_colon(text)),
        body=(start + body[0], start + body[1]) if body else None,
        date=when[0] if when else None,
        date_span=(start + when[1][0], start + when[1][1]) if when else None,
        item=(start + point.start(1), start + point.end(1)) if point else None,
    )


_TO_DATE = re.compile(r"\s+(?:den|d\.)\s+\d|,?\s+\d{1,2}[./-]")


def _before_date(rest: str) -> Span | None:
    """A body whose name has no such word in it: `Plan, udvikling og kultur den 20. april 2016`."""
    match = _TO_DATE.search(rest)
    if match is None or match.start() < 4 or not rest[0].isupper():
        return None
    return 0, match.start()


def _dates(text: str) -> Iterator[tuple[date, Span]]:
    for found in find_dates(text):
        if found.date is not None:
            yield found.date, found.span


def _date_in(text: str) -> bool:
    return next(_dates(text), None) is not None


_BODY_END = re.compile(
    r"\s*(?:,|\(|\bden\b|\bd\.|\bmøde\b|\bpå\b|\bpkt|\bpunkt\b|\bvedr|\s[-–]\s|:|\d{1,2}[./-]\d"
    r"|\d{1,2}\. [a-zæøå]|20\d\d)",
    re.IGNORECASE,
)


def body_span(text: str) -> Span | None:
    """Where a body's name stands at the beginning of a text such as `Socialudvalget den 3. maj`."""
    lead = re.match(r"(?:udvalgets?|møde[rt]?) (?:i|for) |(?:i|fra|af|til|på|for) ", text)
    start = lead.end() if lead and BODY.search(text, lead.end()) else 0
    end = _BODY_END.search(text, start)
    while end is not None and end.group().strip() == "," and text[: end.start()].endswith("-"):
        end = _BODY_END.search(text, end.end())  # "Social-, Sundheds- og Beskæftigelsesudvalget"
    stop = end.start() if end else len(text)
    name = text[start:stop].rstrip(" :.,;–-")
    if not name or not BODY.search(name) or len(name) > 90:
        return None
    return (start, start + len(name))

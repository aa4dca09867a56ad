"""Persons who are said to be present and absent at once, or who act though absent."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..attendees import Said, key, names_in, said_of_people
from ..members import Members, members_at
from ..model import Span, Verdict
from ..paper import Paper, Passage
from ..registry import check

_ACTS_AFTER = re.compile(
    r"(?:\s\([^()]{1,40}\))?,?\s(?:og\s[^.]{1,60}\s)?(?:stemte|stemmer|foreslog|foreslår"
    r"|stillede|stiller|fremsatte|fremsætter|ønskede"
    r"|ønsker|begærede|begærer|undlod|undlader|tog forbehold|tager forbehold|bemærkede|anmodede"
    r"|udtalte|støttede"
    r"|spurgte|kunne ikke|kan ikke|tilslutte\w*|gjorde opmærksom|orienterede"
    r"|deltog i (?:drøftelsen|behandlingen)|valgte)\b",
    re.IGNORECASE,
)
_ACTS_BEFORE = re.compile(
    r"(?:(?:for|imod|mod)\s(?:forslaget\s|indstillingen\s)?stem(?:te|mer)|stem(?:te|mer)\s(?:for"
    r"|imod|mod)|undlod(?:\sat stemme)?"
    r"|forslag fra|stillet af|foreslået af|fremsat af|efter ønske fra|på forslag af|på begæring af)"
    r"\s{0,2}:?\s{0,2}(?:\d{1,2}\s?)?[(:]{0,2}\s{0,2}(?:[^.:;\n]{0,200}[,(]\s{0,2}"
    r"|[^.:;\n]{0,200}\sog\s)?\Z",
    re.IGNORECASE,
)
_NOT_HERE = re.compile(
    r"fravær|afbud|suppleant|stedfortræder|i stedet|på vegne|udpeg|valgt|vælges|vælge\b|inhabil"
    r"|habilitet|deltog ikke|deltager ikke"
    r"|forlod|genindtræ|ankom|forud for|inden mødet|skriftlig",
    re.IGNORECASE,
)


@check("present-absent", "warning", "Til stede og fraværende på én gang", "structure")
def present_absent(paper: Paper) -> Iterator[Verdict]:
    """Nobody is listed as present at a meeting and named as absent from the whole of it."""
    said: dict[str, list[Said]] = {}
    for each in said_of_people(paper):
        if not each.quoted:
            said.setdefault(each.person, []).append(each)
    absent = {
        key(person.name.value)
        for person in paper.minutes.participants
        if person.status == "absent" and not person.substitute
    }
    for person, sayings in said.items():
        yield from _of_one(person in absent, sayings)


def _of_one(absent: bool, sayings: Sequence[Said]) -> Iterator[Verdict]:
    here = [each for each in sayings if each.status == "present" and not each.partly]
    away = [each for each in sayings if each.status == "absent" and not each.partly]
    if any(each.partly for each in sayings):
        return
    if here and away and (absent or any(each.part is None for each in away)):
        message = (
            "Den samme person står på listen over dem, der deltog, og som fraværende. "
            "Kun det ene kan passe."
        )
        places = (here[0].span, *(each.span for each in away[:5]))
        strong = any(each.strong for each in here)
        yield Verdict(False, message, places, None, "error" if strong else None)
    elif absent and len(away) > 1:
        places = tuple(each.span for each in away)
        yield Verdict(True, "Personen er fraværende overalt, hvor det nævnes.", places)


@check("absent-voter", "error", "Fraværende, der stemmer eller foreslår", "structure")
def absent_voter(paper: Paper) -> Iterator[Verdict]:
    """Whoever is absent from an item neither votes at it nor proposes anything."""
    pattern = names_in(paper)
    if pattern is None:
        return
    came = {each.person for each in said_of_people(paper) if each.partly}
    for part in paper.parts:
        passages = [each for each in part.of_kind("decision") if each.role != "heading"]
        if not passages:
            continue
        gone = _gone(members_at(paper, part), came)
        for passage in passages if gone else ():
            yield from _acting(passage, pattern, gone)


def _gone(members: Members, came: set[str]) -> dict[str, Span]:
    if members.loose:
        return {}
    told = {key(person.name.value): person.name.span for person in members.gone}
    return {name: span for name, span in told.items() if name not in came}


def _acting(passage: Passage, pattern: re.Pattern[str], gone: dict[str, Span]) -> Iterator[Verdict]:
    if _NOT_HERE.search(passage.text):
        return
    for match in pattern.finditer(passage.text):
        name = key(match[0])
        if name not in gone:
            continue
        before = passage.text[max(0, match.start() - 300) : match.start()]
        if _ACTS_AFTER.match(passage.text, match.end()) or _ACTS_BEFORE.search(before):
            span = (passage.span[0] + match.start(), passage.span[0] + match.end())
            message = "Personen er fraværende ved punktet, men stemmer eller foreslår noget."
            yield Verdict(False, message, (span, gone[name]))

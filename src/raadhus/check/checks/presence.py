"""Persons who are said to be present and absent at once, or who act though absent."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..lists import words
from ..model import Span, Verdict
from ..paper import Paper, Passage
from ..registry import check
from ..structure.attendees import Said, key, names_in, said_of_people
from ..structure.members import Members, members_at

_VERB = "|".join(words("acting-words.txt"))
_PHRASES = (
    r"(?:tog|tager) (?:forbehold|ordet)|kunne ikke|kan ikke|gjorde opmærksom|stod uden for"
    r"|(?:var|er) imod"
    r"|bad om|deltog i (?:drøftelsen|behandlingen)|gik imod"
)
_ACTS_AFTER = re.compile(
    rf"(?:\s\([^()]{{1,40}}\))?,?\s(?:(?:der|som)\s)?(?:og\s[^.]{{1,60}}\s)?"
    rf"(?:{_VERB}|{_PHRASES})\b",
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

_MOST = 20  # persons absent from the meeting


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
    yield from _instead(said)


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


def _instead(said: dict[str, list[Said]]) -> Iterator[Verdict]:
    """At one item another is absent in the stead of the one who is absent everywhere else."""
    at: dict[int, dict[str, Span]] = {}
    for person, sayings in said.items():
        for each in sayings:
            if each.part is not None and each.status == "absent":
                at.setdefault(each.part, {}).setdefault(person, each.span)
    whole = [person for person, sayings in said.items() if _nearly_everywhere(sayings, len(at))]
    partly = {person for person, sayings in said.items() if any(each.partly for each in sayings)}
    for person in whole[:_MOST]:
        for names in at.values():
            other = next(iter(names))
            if person in names or len(names) > 1 or other in partly or not _once(said[other]):
                continue
            usual = next(each.span for each in said[person] if each.part is not None)
            message = (
                "Ved dette punkt er en anden fraværende end ved alle de andre punkter. "
                "Er navnene byttet om?"
            )
            yield Verdict(False, message, (names[other], usual, said[other][0].span))


def _once(sayings: Sequence[Said]) -> bool:
    return sum(each.part is not None for each in sayings) == 1


def _nearly_everywhere(sayings: Sequence[Said], items: int) -> bool:
    """Named as absent at every item but one of those that tell of absence."""
    told = {each.part for each in sayings if each.status == "absent" and each.part is not None}
    return len(told) == items - 1 and len(told) >= 3


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

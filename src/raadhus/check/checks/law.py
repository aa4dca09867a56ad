"""Sections of law: in force on the day of the meeting, and of the act that is named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from raadhus.danish.acts import ACTS
from raadhus.danish.law import LawSection

from ..law import KnownSection, acts, fit, section, sections, subject
from ..model import Verdict
from ..paper import Paper, Passage, Sentence
from ..registry import check
from ..wording import day, listed

_YEAR = re.compile(r"(?<![\w./-])(?:19|20)[0-9]{2}(?!\w)")
_COMING = re.compile(
    r"træder i kraft|ny lov|den nye|nye ældrelov|lovforslag|forventes|kommende|fremover|afløses"
    r"|erstatte|ophæve|hidtil|tidligere|dagældende|daværende|indtil|nu (?:barnets|ældre)"
    r"|overgået|overført|gjaldt|var gældende",
    re.IGNORECASE,
)
_TODAY = re.compile(
    r"på nuværende tidspunkt|(?<!\w)(?:i dag|aktuelt|i øjeblikket)(?!\w)|nuværende praksis",
    re.IGNORECASE,
)
_NOW = re.compile(r"(?<!\w)nu(?!\w)", re.IGNORECASE)
#: The acts that took over: named beside an ended section, they are what it is compared with.
_LATER = re.compile(r"barnets\slov|ældrelov", re.IGNORECASE)
#: A sentence that tells how things are, and none that tells how they were.
_IS = re.compile(
    r"(?<!\w)(?:kan|skal|får|fås|gives|ydes|bevilges|tildeles|modtager|har ret|gælder|udbetales"
    r"|visiteres|behandles)(?!\w)",
    re.IGNORECASE,
)
_WAS = re.compile(
    r"(?<!\w)(?:var|blev|fik|havde|kunne|skulle|gav|ydede|modtog|har \w+(?:et|t|ået)|fandtes|stod)"
    r"(?!\w)",
    re.IGNORECASE,
)
_MOST = 4  # sections in one list that are looked at together
_HALF = 0.5
_NEAR = 70  # characters to each side that tell what a section is about
_STOP = re.compile(r"[.;:]\s|§|\n")


@check("law-date", "warning", "Paragraffer, der gælder på mødedagen", "law")
def law_date(paper: Paper) -> Iterator[Verdict]:
    """A section of law is in force on the day of the meeting.

    What the list of sections does not hold is not judged, unless the act is marked complete.
    """
    if paper.date is None:
        return
    for title, passage, sentence, cited in _cited(paper):
        if cited.act_key is None:
            continue
        for number in cited.numbers:
            known = section(cited.act_key, number)
            yield from _in_force(paper.date, title, passage, sentence, cited, number, known)


def _in_force(
    when: date,
    title: str,
    passage: Passage,
    sentence: Sentence,
    cited: LawSection,
    number: str,
    known: KnownSection | None,
) -> Iterator[Verdict]:
    act = acts().get(cited.act_key or "")
    name = f"{ACTS[cited.act_key or ''].title} § {number}"
    if act and act.valid_from and when < act.valid_from:
        if not _told(passage, sentence, act.valid_from.year, after=True):
            message = (
                f"{name} gælder først fra den {day(act.valid_from)}, men mødet er den {day(when)}."
            )
            yield Verdict(False, message, (cited.span,))
    elif known is None:
        if act and act.complete:
            yield Verdict(False, f"{name} findes ikke i loven.", (cited.span,))
    elif known.in_force(when):
        if known.sure:
            yield Verdict(True, f"{name} gælder på mødedagen.", (cited.span,))
    elif (
        known.valid_to
        and when > known.valid_to
        and not _told(passage, sentence, known.valid_to.year, after=False)
        and not _of_then(title, sentence, known.valid_to.year)
    ):
        yield _ended(when, cited, name, known, known.valid_to)


def _ended(when: date, cited: LawSection, name: str, known: KnownSection, last: date) -> Verdict:
    instead = _title(known.successor) if known.successor else None
    hint = f" Reglen står nu i {instead}." if instead else ""
    about = f" ({known.name.lower()})" if known.name else ""
    message = (
        f"{name}{about} gjaldt til og med den {day(last)}, men mødet er den {day(when)}.{hint}"
    )
    return Verdict(False, message, (cited.span,), instead, None if known.sure else "note")


def _told(passage: Passage, sentence: Sentence, year: int, *, after: bool) -> bool:
    """Whether the text itself speaks of another time: a year or words like *hidtil*.

    Where the sentence speaks of the present, years in those behind it say nothing of it; where
    it says so outright (*i dag*), nor do those before it.
    """
    told = _times(sentence.text)
    if told.today and after:
        return False
    other = told.other
    if not after and (told.today or told.now):
        years = _years(sentence.text)
    elif not after and told.present:
        years = _years(passage.text, max(0, sentence.span[1] - passage.span[0]))
    else:
        years = _years(passage.text)
    return other or bool(years and (years[-1] >= year if after else years[0] <= year))


def _of_then(title: str, sentence: Sentence, year: int) -> bool:
    """Whether a case about an earlier year, or beside the new act, names a section that ended."""
    told = _times(sentence.text)
    years = _years(title)
    return told.beside_new or (bool(years) and years[-1] <= year and not told.today)


@dataclass(frozen=True, slots=True)
class _Times:
    """Which times a sentence speaks of; `beside_new`: it names an act that took over."""

    today: bool
    now: bool
    other: bool
    present: bool
    beside_new: bool


@lru_cache(maxsize=32)
def _times(sentence: str) -> _Times:
    return _Times(
        bool(_TODAY.search(sentence)),
        bool(_NOW.search(sentence)),
        bool(_COMING.search(sentence)),
        bool(_IS.search(sentence)) and not _WAS.search(sentence),
        bool(_LATER.search(sentence)),
    )


@lru_cache(maxsize=32)
def _years(text: str, end: int | None = None) -> list[int]:
    """The years that a text names up to a place, from the first on."""
    return sorted({int(match[0]) for match in _YEAR.finditer(text[:end])})


def _title(successor: str) -> str:
    """`BL § 86` with the act's name."""
    act, _, rest = successor.partition(" ")
    return f"{ACTS[act].title} {rest}" if act in ACTS else successor


@check("law-act", "warning", "Paragraffer og den lov, de står i", "law")
def law_act(paper: Paper) -> Iterator[Verdict]:
    """A section is cited under the act in which the subject beside it stands."""
    for _, _, sentence, cited in _cited(paper):
        if cited.act_key is None or len(cited.numbers) > _MOST:
            continue
        about = subject(_beside(sentence, cited))
        own = [section(cited.act_key, number) for number in cited.numbers]
        fitting = [each for each in own if each and fit(each, about) > 0]
        if fitting:
            names = listed([f"§ {each.number} ({each.name.lower()})" for each in fitting])
            message = f"{names} står i {ACTS[cited.act_key].title}."
            yield Verdict(True, message, (cited.span,))
        else:
            yield from _of_another(paper.date, cited, cited.act_key, about)


def _of_another(
    when: date | None, cited: LawSection, act: str, about: frozenset[str]
) -> Iterator[Verdict]:
    for number in cited.numbers:
        for other in sections().get(number, ()):
            fits = other.act != act and other.sourced and fit(other, about) >= _HALF
            if fits and (when is None or other.in_force(when)):
                right = f"{ACTS[other.act].title} § {number}"
                message = (
                    f"{right} handler om {other.name.lower()}, men her står § {number} i "
                    f"{ACTS[act].title}. Se efter, hvilken lov der menes."
                )
                yield Verdict(False, message, (cited.span,), right)
                return


def _cited(paper: Paper) -> Iterator[tuple[str, Passage, Sentence, LawSection]]:
    """Every section of law, with its sentence, its passage and the title of its item."""
    for part in paper.parts:
        title = part.item.title.value if part.item.title else ""
        for passage in part.passages:
            for sentence in passage.sentences:
                for figure in sentence.figures:
                    if isinstance(figure.value, LawSection):
                        yield title, passage, sentence, figure.value


def _beside(sentence: Sentence, cited: LawSection) -> str:
    """The words around a section, as far as the next section or the end of the clause."""
    start = min(cited.span[0], cited.act_span[0] if cited.act_span else cited.span[0])
    end = max(cited.span[1], cited.act_span[1] if cited.act_span else cited.span[1])
    before = sentence.between(max(sentence.span[0], start - _NEAR), start)
    after = sentence.between(end, min(sentence.span[1], end + _NEAR))
    cut = [match.end() for match in _STOP.finditer(before)]
    stop = _STOP.search(after)
    return f"{before[cut[-1] if cut else 0 :]} {after[: stop.start() if stop else None]}"

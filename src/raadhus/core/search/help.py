"""What to say when nothing was found: a spelling that finds something, a word to leave out.

Whatever is offered was counted with the reader's tokens and finds something, so that no word
comes out of what the reader may not see.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .parse import Parsed, Part
from .results import Note
from .spelling import corrections

TRIED = 12  # spellings of a word that are counted
HELPED_WORDS = 6  # words of a query that are looked at; longer ones are told to be shortened


@dataclass(frozen=True)
class Asked:
    """A query that found nothing; `count` counts another one for the same reader."""

    parsed: Parsed
    count: Callable[[Parsed], int]
    known: Callable[[Collection[str]], dict[str, int]]
    filtered: bool


@dataclass(frozen=True)
class Help:
    suggestion: str = ""
    notes: tuple[Note, ...] = ()


def helped(asked: Asked) -> Help:
    """A suggestion and what to do, in this order: spelling, a word to drop, filters."""
    parts = asked.parsed.wanted
    if len(parts) > HELPED_WORDS:
        return Help(notes=(Note(_("Der er mange ord i søgningen. Prøv med færre.")),))
    missing = [part for part in parts if not asked.count(Parsed((part,)))]
    suggestion = _suggestion(asked, missing)
    notes = [Note(_missing(part)) for part in missing]
    if len(parts) > 1:
        notes += _without(asked, missing or parts)
    if asked.filtered:
        notes.append(Note(_("Prøv at fjerne et eller flere af de valgte filtre."), _text(asked)))
    if not notes:
        notes.append(Note(_("Prøv med andre eller færre ord.")))
    return Help(suggestion, tuple(notes))


def _text(asked: Asked) -> str:
    return asked.parsed.text()


def _missing(part: Part) -> str:
    return _("Der er ingen fund af »%(word)s«.") % {"word": part.shown}


def _suggestion(asked: Asked, missing: Iterable[Part]) -> str:
    """The query with each missing word spelled so that it finds something; empty if it cannot."""
    parts = list(asked.parsed.parts)
    changed = False
    for part in missing:
        better = _better(asked, part)
        if better is None:
            return ""
        place = parts.index(part)
        parts[place : place + 1] = better
        changed = True
    fixed = Parsed(tuple(parts))
    return fixed.text() if changed and asked.count(fixed) else ""


def _better(asked: Asked, part: Part) -> tuple[Part, ...] | None:
    """Parts to put in place of one that finds nothing; the best that find something."""
    if part.phrase or part.excluded or part.field == "period" or len(part.tokens) != 1:
        return None
    best: tuple[int, tuple[Part, ...]] | None = None
    for words in corrections(part.tokens[0], asked.known)[:TRIED]:
        tried = tuple(_respelled(part, word) for word in words)
        count = asked.count(Parsed(tried))
        if count:
            best = (count, tried)
            break
    return best[1] if best else None


def _respelled(part: Part, word: str) -> Part:
    before, colon, _rest = part.shown.rpartition(":")
    return replace(part, tokens=(word,), shown=f"{before}{colon}{word}", beginning=False)


def _without(asked: Asked, parts: Iterable[Part]) -> list[Note]:
    """Which word to leave out so that the others find something."""
    notes = []
    for part in parts:
        rest = Parsed(tuple(other for other in asked.parsed.parts if other != part))
        count = asked.count(rest) if rest.wanted else 0
        if count:
            said = ngettext(
                "Uden »%(word)s« er der %(count)d fund.",
                "Uden »%(word)s« er der %(count)d fund.",
                count,
            )
            notes.append(Note(said % {"word": part.shown, "count": count}, rest.text()))
    return notes

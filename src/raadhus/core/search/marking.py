"""Marking found words in original text, and cutting a snippet out of it.

The text is analysed again, so that *vagtplanlægningssystem* is marked for *planlægning*.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from raadhus.danish.terms import TOKEN, terms, tokens

from .document import cut, surface, wanted
from .parse import Part

Pieces = tuple[tuple[str, bool], ...]

LONGEST_READ = 60_000  # letters of a text in which a snippet is looked for
SNIPPET = 240  # letters, about
BORDER = 60  # letters that a snippet may grow or shrink to begin and end well
# Signs that may differ between a term and the words that it stands for.
NO_BONES = str.maketrans("", "", "aeiouyæøåàáâãäèéêëìíîïòóôõöùúûüýÿjv.,:/-'’§ \t\n\xa0")
DOUBLED = re.compile(r"n(?=g)|(.)(?=\1)")
LATIN_END = re.compile(r"(?:um|us|on|et|en)\Z")  # kriterium, kriterier; optaget, optagne
# Lemmas with forms of another root (er, bedre, ældre, små, flere): no bones are the same.
OTHER_ROOTS = frozenset(
    ("være", "god", "gammel", "lille", "mange", "meget", "dårlig", "ond", "slem", "far", "mor",
     "anden", "nogen", "hvilken", "jeg", "vi", "den")
)  # fmt: skip
SENTENCE_END = re.compile(r"[.!?:]\s+(?=[^\s\W])|\n")


@dataclass(frozen=True)
class Sought:
    """One word or phrase of a query, as it is looked for in a text."""

    groups: tuple[frozenset[str], ...]  # per word of a phrase, the terms of which one must fit
    surface: tuple[str, ...]  # the words of a phrase as they must stand; empty for a word
    beginning: str = ""


@dataclass(frozen=True)
class Found:
    """A place that is marked: letters from `start` to `end`, for the query's word `which`."""

    start: int
    end: int
    which: int


@dataclass(frozen=True, slots=True)
class Told:
    """What a word of a text means for what is looked for: which it is, which phrase it begins."""

    surface: str
    fits: tuple[int, ...]
    begins: tuple[int, ...]


NOTHING = Told("", (), ())


class Words(dict[str, Told]):
    """Each different word of a text is looked at once, and analysed only if it may be sought."""

    def __init__(self, looked_for: Sequence[Sought]) -> None:
        super().__init__()
        self.looked_for = looked_for
        self._sought = tuple(enumerate(looked_for))
        self._phrases = any(one.surface for one in looked_for)
        terms_sought = {term for one in looked_for for group in one.groups for term in group}
        self._bones = tuple({bones(LATIN_END.sub("", term)) for term in terms_sought})
        self._any = bool(terms_sought & OTHER_ROOTS)

    def __missing__(self, word: str) -> Told:
        its_bones = bones(word.casefold())
        if not self._any and not any(some in its_bones for some in self._bones):
            self[word] = NOTHING
            return NOTHING
        its_terms = terms(word)
        said = "".join(map(surface, tokens(word)[:1])) if self._phrases else ""
        fits = tuple(w for w, one in self._sought if not one.surface and _fits(its_terms, one))
        begins = tuple(w for w, one in self._sought if one.surface and one.surface[0] == said)
        self[word] = told = Told(said, fits, begins)
        return told


def bones(word: str) -> str:
    """What stays of a word in all its forms and compounds: most consonants, doubles as one.

    >>> bones("bog") in bones("bøgerne"), bones("komme") in bones("velkomst")
    (True, True)
    """
    return DOUBLED.sub("", word.translate(NO_BONES))


def _fits(its_terms: frozenset[str], one: Sought) -> bool:
    if one.groups[0] & its_terms:
        return True
    return bool(one.beginning) and any(term.startswith(one.beginning) for term in its_terms)


def sought(parts: Iterable[Part]) -> Words:
    """What is to be marked: the wanted words of no field. One for all texts of an answer."""
    return Words([
        Sought(
            tuple(frozenset(wanted(token)) for token in part.tokens),
            tuple(map(surface, part.tokens)) if part.phrase else (),
            cut(part.tokens[0]) if part.beginning else "",
        )
        for part in parts
        if not part.excluded and not part.field
    ])  # fmt: skip


def found(text: str, words: Words) -> list[Found]:
    """All places of a text (in NFC) where something that is looked for stands, in order."""
    matches = [(match.start(), match.end(), words[match[0]]) for match in TOKEN.finditer(text)]
    places = []
    for number, (start, end, word) in enumerate(matches):
        places += [Found(start, end, which) for which in word.fits]
        for which in word.begins:
            stretch = matches[number : number + len(words.looked_for[which].surface)]
            if tuple(said.surface for _, _, said in stretch) == words.looked_for[which].surface:
                places.append(Found(start, stretch[-1][1], which))
    return places


def mark(text: str, words: Words) -> Pieces:
    """A whole text in pieces, those marked that are found. Together they are the text."""
    plain = unicodedata.normalize("NFC", text)
    return _pieces(plain, 0, len(plain), found(plain, words))


def snippet(text: str, words: Words) -> Pieces:
    """The stretch of a text with most different words of the query, about 240 letters.

    Without any it is the text's beginning. Line ends become blanks; `…` stands for what is cut.
    """
    plain = unicodedata.normalize("NFC", text)[:LONGEST_READ]
    places = found(plain, words)
    start, end = _borders(plain, *_window(places, len(plain)))
    pieces = _pieces(plain, start, end, places)
    if start > 0:
        pieces = (("… ", False), *pieces)
    if end < len(plain.rstrip()):
        pieces = (*pieces, (" …", False))
    return tuple((" ".join(piece.split("\n")), marked) for piece, marked in pieces)


def _window(places: Sequence[Found], length: int) -> tuple[int, int]:
    """Where the snippet should be: most different words, then most marks, then first."""
    if not places:
        return 0, min(SNIPPET, length)
    best, last = (0, 0, 0), 0
    held: dict[int, int] = {}
    chosen = (places[0], places[0])
    for first, place in enumerate(places):
        while last < len(places) and places[last].end <= place.start + SNIPPET:
            held[places[last].which] = held.get(places[last].which, 0) + 1
            last += 1
        score = (len(held), last - first, -first)
        if held and score > best:
            best, chosen = score, (place, places[last - 1])
        if place.which in held:
            held[place.which] -= 1
            if not held[place.which]:
                del held[place.which]
        last = max(last, first + 1)
    start, end = chosen[0].start, max(chosen[1].end, chosen[0].end)
    spare = max(SNIPPET - (end - start), 0)
    return max(start - spare // 3, 0), min(end + spare - min(spare // 3, start), length)


def _borders(text: str, start: int, end: int) -> tuple[int, int]:
    """Move both ends to where a sentence or at least a word begins and ends."""
    if start > 0:
        ends = [match.end() for match in SENTENCE_END.finditer(text, max(start - BORDER, 0), start)]
        start = ends[-1] if ends else text.rfind(" ", max(start - BORDER, 0), start) + 1 or start
    if end < len(text):
        stop = SENTENCE_END.search(text, end, min(end + BORDER, len(text)))
        blank = text.find(" ", end, end + BORDER)
        end = stop.start() + 1 if stop else blank if blank >= 0 else end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _pieces(text: str, start: int, end: int, places: Sequence[Found]) -> Pieces:
    pieces: list[tuple[str, bool]] = []
    at = start
    for place in places:
        left, right = max(place.start, at), min(place.end, end)
        if left >= right:
            continue
        if left > at:
            pieces.append((text[at:left], False))
        pieces.append((text[left:right], True))
        at = right
    if at < end:
        pieces.append((text[at:end], False))
    return tuple(pieces)

"""Names of persons, places and institutions that are spelt in two ways."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from ..model import Severity, Span, Verdict
from ..paper import Paper
from ..registry import check
from ..spelling import difference, known_word, near_pairs, sound

_WORD = r"[A-ZÆØÅ][a-zæøåéü]{1,30}(?:-[A-ZÆØÅ][a-zæøåéü]{1,30})?"
_RUN = re.compile(rf"(?<![\w-]){_WORD}(?:[^\S\n](?:[A-ZÆØÅ]\.|{_WORD})){{1,3}}(?![\w-])")
_SINGLE = re.compile(rf"(?<![\w-]){_WORD}(?![\w-])")
_SHORTEST = 5  # letters of a name that is compared by its letters
_ENDING = 2
_OFTEN = 3  # times that a name stands before a single other spelling is held against it
_MOST = 5_000

Places = dict[str, list[Span]]


@check("name-spelling", "warning", "Navne, der staves på to måder", "language")
def name_spelling(paper: Paper) -> Iterator[Verdict]:
    """A person, a place or an institution is spelt the same everywhere in a document."""
    runs = _found(paper, _RUN)
    told: set[Span] = set()
    for verdict in [*_by_sound(runs), *_by_letters(runs)]:
        if verdict.places[0] not in told:
            told.add(verdict.places[0])
            yield verdict
    yield from _singles(paper, told)


def _found(paper: Paper, pattern: re.Pattern[str]) -> Places:
    """Each name without a genitive's s, and where it stands."""
    found: Places = defaultdict(list)
    for sentence in paper.head:
        _collect(sentence.text, sentence.span[0], pattern, found)
    for part in paper.parts:
        for passage in part.passages:
            _collect(passage.text, passage.span[0], pattern, found)
    return found


def _collect(text: str, base: int, pattern: re.Pattern[str], found: Places) -> None:
    for match in pattern.finditer(text):
        for start, end in _runs(match):
            name = text[start:end]
            if len(found) < _MOST or name in found:
                found[name].append((base + start, base + end))


def _runs(match: re.Match[str]) -> Iterator[Span]:
    """The whole run, and its last two words, since what stands before them may be an office."""
    yield match.span()
    last = match[0].rpartition(" ")[0].rfind(" ")
    if last > 0:
        yield match.start() + last + 1, match.end()


def _by_sound(runs: Places) -> Iterator[Verdict]:
    """Names that sound alike and are spelt unlike."""
    alike: dict[str, list[str]] = defaultdict(list)
    for name in runs:
        alike[" ".join(sound(word.removesuffix("s")) for word in name.split())].append(name)
    for names in alike.values():
        spelt = list(dict.fromkeys(_stem(name) for name in names))
        if len(spelt) > 1:
            ordered = sorted(names, key=lambda name: (-len(runs[name]), runs[name][0]))
            usual = ordered[0]
            for other in ordered[1:]:
                if _stem(other) != _stem(usual):
                    yield _verdict(other, usual, runs, None)


def _by_letters(runs: Places) -> Iterator[Verdict]:
    """Names of as many words, of which one differs in one letter."""
    for one, other in near_pairs(runs, runs):
        first, second = one.split(), other.split()
        if len(first) != len(second) or _rank(one, runs) <= _rank(other, runs):
            continue
        unlike = [(a, b) for a, b in zip(first, second, strict=True) if _stem(a) != _stem(b)]
        if len(unlike) == 1 and _same_person(*unlike[0]):
            surname = _stem(first[-1]) != _stem(second[-1])
            yield _verdict(one, other, runs, None if surname else "note")


def _same_person(one: str, other: str) -> bool:
    """Whether two names that differ in one letter are one person's and not one word inflected."""
    ends = difference(one, other) >= min(len(one), len(other)) - _ENDING
    if ends and known_word(one) and known_word(other):
        return False
    if min(len(one), len(other)) < _SHORTEST or difference(one, other) == 0:
        return False
    return not (known_word(one) and known_word(other) and one[-3:] == other[-3:] == "sen")


def _singles(paper: Paper, told: set[Span]) -> Iterator[Verdict]:
    """A name of one word that sounds like another, or stands once where the other stands often."""
    names = _found(paper, _SINGLE)
    unknown = [name for name in names if not known_word(name) and len(name) > _SHORTEST]
    for one, other in near_pairs(unknown, names):
        if _stem(one) == _stem(other) or any(a <= names[one][0][0] < b for a, b in told):
            continue
        later = known_word(other) or _rank(one, names) > _rank(other, names)
        alike = sound(_stem(one)) == sound(_stem(other))
        inner = 0 < difference(one, other) < min(len(one), len(other)) - _ENDING
        rare = inner and len(names[one]) == 1 and len(names[other]) >= _OFTEN
        if later and (alike or rare):
            yield _verdict(one, other, names, None)


def _stem(name: str) -> str:
    return name.removesuffix("s").casefold()


def _rank(name: str, runs: Places) -> tuple[int, Span]:
    """The usual spelling comes first: what stands most often, else what stands first."""
    return -len(runs[name]), runs[name][0]


def _verdict(one: str, other: str, places: Places, severity: Severity | None) -> Verdict:
    message = f"Navnet staves på to måder: “{one}” og “{other}”. Se efter, hvad der er rigtigt."
    return Verdict(False, message, (places[one][0], places[other][0]), other, severity)

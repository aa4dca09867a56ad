"""Names of persons, places and institutions that are spelt in two ways."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator

from raadhus.danish.roles import is_body_word, is_role_word

from ..addresses import misspelt
from ..model import Severity, Span, Verdict
from ..paper import Paper
from ..registry import check
from ..spelling import difference, known_word, near_pairs, sound

_WORD = r"[A-ZÆØÅ][a-zæøåéü]{1,30}(?:-[A-ZÆØÅ][a-zæøåéü]{1,30})?"
_RUN = re.compile(rf"(?<![\w-]){_WORD}(?:[^\S\n](?:[A-ZÆØÅ]\.|{_WORD})){{1,3}}(?![\w-])")
_SINGLE = re.compile(rf"(?<![\w-]){_WORD}(?![\w-])")
_SHORTEST = 5  # letters of a name that is compared by its letters
_ENDING = 2
_MOST_PLACES = 50  # places of one name that are looked at
_OFTEN = 3  # times that a name stands before a single other spelling is held against it
_MOST = 5_000

_DEFINITE = 8  # letters of a word like *Plejehjemmet*, which is nobody's first name
_OFFICE = re.compile(r"(?<![\w-])(?P<office>[^\W\d_]{4,40})\s\Z")
_PARTY = re.compile(r"\s\((?P<party>[A-ZÆØÅ]{1,3})\)")

Places = dict[str, list[Span]]


@check("name-spelling", "warning", "Navne, der staves på to måder", "language")
def name_spelling(paper: Paper) -> Iterator[Verdict]:
    """A person, a place or an institution is spelt the same everywhere in a document."""
    runs = _found(paper, _RUN)
    apart = _known_apart(paper)
    told: dict[int, Verdict] = {}  # by the end of its place: a run and its last two words share it
    found = [*_by_sound(paper, runs, apart), *_by_letters(paper, runs, apart)]
    for verdict in [*found, *_archived(paper, runs), *_addresses(paper)]:
        end = verdict.places[0][1]
        if end not in told or verdict.places[0][0] > told[end].places[0][0]:
            told[end] = verdict
    yield from told.values()
    yield from _singles(paper, sorted(verdict.places[0] for verdict in told.values()), runs)


def _known_apart(paper: Paper) -> frozenset[str]:
    """Names that stand in the list of participants or in the archive: each is somebody."""
    head: Places = defaultdict(list)
    for sentence in paper.head:
        _collect(sentence.text, sentence.span[0], _RUN, head)
    return frozenset(map(_stem, [*head, *paper.known.names]))


def _found(paper: Paper, pattern: re.Pattern[str]) -> Places:
    """Each name as printed, and where it stands."""
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


def _addresses(paper: Paper) -> Iterator[Verdict]:
    for one, span, other, usual in misspelt(paper):
        yield _verdict(one, other, {one: [span], other: [usual]}, None)


def _by_sound(paper: Paper, runs: Places, apart: frozenset[str]) -> Iterator[Verdict]:
    """Names that sound alike and are spelt unlike in one of their words."""
    alike: dict[str, list[str]] = defaultdict(list)
    for name in runs:
        alike[" ".join(sound(word.removesuffix("s")) for word in name.split())].append(name)
    for names in alike.values():
        usual = min(names, key=lambda name: _rank(name, runs))
        for other in names:
            both = {_stem(other), _stem(usual)} <= apart
            if both or not _unlike(other, usual):
                continue
            if not _are_two(paper, runs[other], runs[usual]):
                yield _verdict(other, usual, runs, None)


def _by_letters(paper: Paper, runs: Places, apart: frozenset[str]) -> Iterator[Verdict]:
    """Names of as many words, of which one differs in one letter."""
    for one, other in near_pairs(runs, runs):
        if _rank(one, runs) > _rank(other, runs) and not {_stem(one), _stem(other)} <= apart:
            unlike = _unlike(one, other)
            two = _are_two(paper, runs[one], runs[other])
            if unlike and _same_person(*unlike) and not two:
                sure = unlike[0] == one.split()[-1] or _same_office(paper, runs[one], runs[other])
                yield _verdict(one, other, runs, None if sure else "note")


def _are_two(paper: Paper, one: list[Span], other: list[Span]) -> bool:
    """Whether two names nearly alike are two persons': one sentence names both, or their
    parties or their offices differ."""
    sentences = paper.sentence_starts
    if {bisect_right(sentences, span[0]) for span in one[:_MOST_PLACES]} & {
        bisect_right(sentences, span[0]) for span in other[:_MOST_PLACES]
    }:
        return True
    return any(
        mine and theirs and not mine & theirs
        for mine, theirs in (
            (_parties(paper, one), _parties(paper, other)),
            (_offices(paper, one), _offices(paper, other)),
        )
    )


def _same_office(paper: Paper, one: list[Span], other: list[Span]) -> bool:
    """Whether the same item gives both the same office: `Projektleder Ditte Bang`."""
    first, second = (
        {part.place for span in spans[:_MOST_PLACES] if (part := paper.part_at(span))}
        for spans in (one, other)
    )
    return bool(_offices(paper, one) & _offices(paper, other)) and bool(first & second)


def _offices(paper: Paper, spans: list[Span]) -> set[str]:
    found = (_OFFICE.search(paper.text, max(0, span[0] - 45), span[0]) for span in spans[:20])
    return {
        match["office"].casefold() for match in found if match and is_role_word(match[0].strip())
    }


def _parties(paper: Paper, spans: list[Span]) -> set[str]:
    found = (_PARTY.match(paper.text, span[1], span[1] + 8) for span in spans[:20])
    return {match["party"] for match in found if match}


def _archived(paper: Paper, runs: Places) -> Iterator[Verdict]:
    """Persons whom the archive knows under nearly the same name."""
    known = paper.known.names
    stems = frozenset(map(_stem, known))
    for one, other in near_pairs((name for name in runs if _stem(name) not in stems), known):
        unlike = _unlike(one, other)
        if unlike and _same_person(*unlike):
            message = f"Her står “{one}”. I arkivet hedder en person “{other}”."
            surname = unlike[0] == one.split()[-1]
            severity: Severity = "warning" if surname else "note"
            yield Verdict(False, message, (runs[one][0],), other, severity)


def _unlike(one: str, other: str) -> tuple[str, str] | None:
    """The words in which two names differ, where it is one; a genitive's s is no difference."""
    first, second = one.split(), other.split()
    if len(first) != len(second):
        return None
    unlike = [(a, b) for a, b in zip(first, second, strict=True) if _stem(a) != _stem(b)]
    return unlike[0] if len(unlike) == 1 else None


def _same_person(one: str, other: str) -> bool:
    """Whether two names that differ in one letter are one person's and not one word inflected."""
    if sound(one) == sound(other):
        return True
    ends = difference(one, other) >= min(len(one), len(other)) - _ENDING
    if ends and known_word(one) and known_word(other):
        return False
    if min(len(one), len(other)) < _SHORTEST or difference(one, other) == 0:
        return False
    return not (known_word(one) and known_word(other) and one[-3:] == other[-3:] == "sen")


def _singles(paper: Paper, told: list[Span], runs: Places) -> Iterator[Verdict]:
    """A name of one word that sounds like another, or stands once where the other stands often."""
    names = _found(paper, _SINGLE)
    beside = _companions(runs)
    persons = {word for run in runs if _is_person(run) for word in run.split()}
    unknown = [name for name in names if not known_word(name) and len(name) > _SHORTEST]
    for one, other in near_pairs(unknown, names):
        if _stem(one) == _stem(other) or _inside(names[one][0], told):
            continue
        if beside[one] and beside[other] and not beside[one] & beside[other]:
            continue  # `Elsebet Holm` and `Elsebeth Lund` are two
        if one in persons or other in persons:
            continue  # `Else Kirkegaard` and the place Kirkegård
        later = known_word(other) or _rank(one, names) > _rank(other, names)
        alike = sound(_stem(one)) == sound(_stem(other))
        inner = 0 < difference(one, other) < min(len(one), len(other)) - _ENDING
        rare = inner and len(names[one]) == 1 and len(names[other]) >= _OFTEN
        if later and (alike or rare):
            yield _verdict(one, other, names, None)


def _companions(runs: Iterable[str]) -> dict[str, set[str]]:
    """For each word the others of the names in which it stands."""
    found: dict[str, set[str]] = defaultdict(set)
    for run in runs:
        words = run.split()
        for word in words:
            found[word].update(_stem(other) for other in words if other != word)
    return found


def _is_person(run: str) -> bool:
    """Whether a run of names is a person's: no office, body or house stands in it."""
    words = run.split()
    definite = len(words[0]) >= _DEFINITE and words[0].endswith(("et", "en"))
    return not definite and not any(is_body_word(word) or is_role_word(word) for word in words)


def _inside(span: Span, told: list[Span]) -> bool:
    at = bisect_right(told, (span[0], span[1])) - 1
    near = told[max(0, at) : at + 2]
    return any(start <= span[0] and span[1] <= end for start, end in near)


def _stem(name: str) -> str:
    """A name in small letters, each of its words without a genitive's s."""
    return " ".join(word.removesuffix("s") for word in name.casefold().split())


def _rank(name: str, runs: Places) -> tuple[int, Span]:
    """The usual spelling comes first: what stands most often, else what stands first."""
    return -len(runs[name]), runs[name][0]


def _verdict(one: str, other: str, places: Places, severity: Severity | None) -> Verdict:
    message = f"Navnet staves på to måder: “{one}” og “{other}”. Se efter, hvad der er rigtigt."
    return Verdict(False, message, (places[one][0], places[other][0]), other, severity)

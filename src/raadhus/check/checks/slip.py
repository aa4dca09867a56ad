"""Set phrases and words that stand right in one place of a document and wrong in another."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from ..model import Span, Verdict
from ..paper import Paper
from ..registry import check
from ..spelling import difference, distance, known_word, near_pairs

_PHRASES = (
    "Intet at bemærke", "Ingen bemærkninger", "Taget til efterretning", "Tages til efterretning",
    "Ingen økonomiske konsekvenser", "Indstillingen godkendt",
    "Orienteringen blev taget til efterretning",
)  # fmt: skip
_WORDS = re.compile(r"[^\W\d_]+")
_LONGEST = 6  # words of a phrase that repeats
_OFTEN = 2  # times that a phrase stands in the document before others are held against it


@check("slip", "warning", "Faste vendinger, der er blevet til noget andet", "language")
def slip(paper: Paper) -> Iterator[Verdict]:
    """A short phrase that stands again and again in a document is spelt the same every time."""
    yield from _phrases(paper)
    yield from _remarks(paper)
    yield from _openings(paper)
    yield from _words(paper)


def _phrases(paper: Paper) -> Iterator[Verdict]:
    found: dict[str, list[Span]] = defaultdict(list)
    for part in paper.parts:
        for passage in part.passages:
            if passage.role in {"paragraph", "entry"}:
                for sentence in passage.sentences:
                    if 2 <= len(_WORDS.findall(sentence.text)) <= _LONGEST:
                        found[_bare(sentence.text)].append(sentence.span)
    usual = [text for text, spans in found.items() if len(spans) >= _OFTEN][:200]
    known = dict.fromkeys([*(_bare(phrase) for phrase in _PHRASES), *usual])
    for text, spans in found.items():
        if text in _PHRASES:
            continue
        for phrase in known:
            surer = phrase in _PHRASES or len(found.get(phrase, ())) >= 2 * len(spans)
            if surer and _nearly(text, phrase):
                others = found.get(phrase, [])[:2]
                message = f"Her står “{text}”. Der menes formentlig “{phrase}”."
                for span in spans:
                    yield Verdict(False, message, (span, *others), phrase)
                break


def _bare(text: str) -> str:
    return " ".join(text.strip(" .:;-–•").split())


def _nearly(text: str, phrase: str) -> bool:
    """Whether two phrases have the same number of words and differ in a letter or two of some."""
    one, other = text.casefold().split(), phrase.casefold().split()
    if len(one) != len(other) or abs(len(text) - len(phrase)) > 3:
        return False
    unlike = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    if not unlike or len(unlike) > 2 or any(not (a + b).isalpha() for a, b in unlike):
        return False
    return all(distance(a, b) == 1 and _slipped(a, b) for a, b in unlike)


def _slipped(word: str, usual: str) -> bool:
    """Whether a word is another one mistyped, and not the same one inflected."""
    short = len(usual) <= 6 and difference(word, usual) < len(usual)
    return short or not known_word(word)


_REMARK = re.compile(r"(?<!\w)(?P<first>[^\W\d_]{4,6}) (?P<at>at|af) bemærke(?!\w)", re.IGNORECASE)


def _remarks(paper: Paper) -> Iterator[Verdict]:
    """*Intet at bemærke* inside a longer sentence."""
    for part in paper.parts:
        for passage in part.passages:
            for match in _REMARK.finditer(passage.text):
                if distance(match["first"].casefold(), "intet") == 1:
                    start = passage.span[0] + match.start()
                    message = f"Her står “{match[0]}”. Der menes formentlig “intet at bemærke”."
                    places = ((start, start + len(match[0])),)
                    yield Verdict(False, message, places, "intet at bemærke")


_OPENING = re.compile(r"\s{0,3}(?P<word>[a-zæøå]{1,3})\s", re.IGNORECASE)


_SHORT_WORDS = frozenset({"at", "et", "af", "alt", "art", "ad", "nat", "sat", "a", "t"})


def _openings(paper: Paper) -> Iterator[Verdict]:
    """Recommended points begin with *at*; one that begins with `st` is a slip."""
    for part in paper.parts:
        points = part.item.recommendation.points if part.item.recommendation else ()
        for point in points:
            start = point.text.span[0]
            match = _OPENING.match(paper.text, start, start + 12)
            if match and _mistyped_at(match["word"]):
                span = match.span("word")
                message = (
                    f"Indstillingen begynder med “{match['word']}”. Der menes formentlig “at”."
                )
                yield Verdict(False, message, (span,), "at")


def _mistyped_at(word: str) -> bool:
    folded = word.casefold()
    return folded not in _SHORT_WORDS and distance(folded, "at") == 1


_SHORTEST_WORD = 7  # letters; short words have too many neighbours
_ENDING = 2  # last letters, where words differ by inflection
_MOST = 5_000  # unknown words of a document that are looked at


def _words(paper: Paper) -> Iterator[Verdict]:
    """A word that no lexicon knows, one letter from a word that the document has elsewhere."""
    places: dict[str, list[Span]] = defaultdict(list)
    for part in paper.parts:
        for passage in part.passages:
            for match in _WORDS.finditer(passage.text):
                word = match[0]
                if len(word) >= _SHORTEST_WORD and word[1:].islower():
                    start = passage.span[0] + match.start()
                    places[word.casefold()].append((start, start + len(word)))
    counts = Counter({word: len(spans) for word, spans in places.items()})
    unknown = [word for word in counts if not known_word(word)][:_MOST]
    for word, other in near_pairs(unknown, counts):
        inner = difference(word, other) < min(len(word), len(other)) - _ENDING
        surer = known_word(other) or counts[other] >= 2 * counts[word]
        if inner and surer and word.removesuffix("s") != other.removesuffix("s"):
            message = f"Her står “{word}”, men andre steder i dokumentet “{other}”."
            yield Verdict(False, message, (places[word][0], places[other][0]), other)

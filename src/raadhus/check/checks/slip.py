"""Set phrases and words that stand right in one place of a document and wrong in another."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from ..model import Span, Verdict
from ..paper import Paper, Passage
from ..registry import check
from ..spelling import difference, distance, known_word, near_pairs

#: Phrases that end cases everywhere; in small letters.
_PHRASES = (
    "intet at bemærke", "ingen bemærkninger", "taget til efterretning", "tages til efterretning",
    "ingen økonomiske konsekvenser", "indstillingen godkendt",
    "orienteringen blev taget til efterretning", "indstillingen blev godkendt",
    "indstillingen tiltrådt", "indstillingen følges", "indstillingen vedtaget",
    "godkendt som indstillet", "tiltrådt som indstillet", "ingen bilag", "sagen udsat",
    "sagen blev udsat", "sagen blev drøftet", "ingen personalemæssige konsekvenser",
)  # fmt: skip
_WORDS = re.compile(r"(?<![\w-])[^\W\d_]+(?![\w-])")
_LONGEST = 6  # words of a phrase that repeats
_OFTEN = 2  # times that a phrase stands in the document before others are held against it
_SHORT = 6  # letters of a word in a set phrase that counts as mistyped though it is a word

Spans = dict[str, list[Span]]


@check("slip", "warning", "Faste vendinger og ord, der er skrevet forkert", "language")
def slip(paper: Paper) -> Iterator[Verdict]:
    """A short phrase or a rare word that recurs in a document is spelt the same every time."""
    verdicts = [
        *_phrases(paper),
        *_remarks(paper),
        *_slots(paper),
        *_openings(paper),
        *_words(paper),
    ]
    end = -1
    for verdict in sorted(verdicts, key=lambda each: (each.places[0][0], -each.places[0][1])):
        if verdict.places[0][0] >= end:  # the longest place tells a slip, and no other repeats it
            end = verdict.places[0][1]
            yield verdict


def _passages(paper: Paper) -> Iterator[Passage]:
    return (passage for part in paper.parts for passage in part.passages)


def _phrases(paper: Paper) -> Iterator[Verdict]:
    """Whole sentences of a few words, held against set phrases and against each other."""
    found: Spans = defaultdict(list)
    printed: dict[str, str] = {}
    for passage in _passages(paper):
        if passage.role in {"paragraph", "entry"}:
            for sentence in passage.sentences:
                if len(sentence.text) <= 80 and 2 <= len(sentence.text.split()) <= _LONGEST:
                    bare = _bare(sentence.text)
                    found[bare.casefold()].append(sentence.span)
                    printed.setdefault(bare.casefold(), bare)
    usual = [text for text, spans in found.items() if len(spans) >= _OFTEN]
    near = _by_gaps(dict.fromkeys([*_PHRASES, *usual]))
    for text, spans in found.items():
        if text not in _PHRASES:
            phrase = _meant(text, near, found)
            if phrase is not None:
                others = found.get(phrase, [])
                yield from _slips(printed[text], printed.get(phrase, phrase), spans, others)


def _slips(text: str, phrase: str, spans: list[Span], others: list[Span]) -> Iterator[Verdict]:
    message = f"Her står “{text}”. Der menes formentlig “{phrase[:1].upper()}{phrase[1:]}”."
    for span in spans:
        yield Verdict(False, message, (span, *others[:2]), phrase[:1].upper() + phrase[1:])


def _meant(text: str, near: dict[str, list[str]], found: Spans) -> str | None:
    candidates = dict.fromkeys(phrase for key in _gaps(text) for phrase in near.get(key, ())[:8])
    for phrase in candidates:
        fixed = phrase in _PHRASES
        often = len(found.get(phrase, ())) >= 2 * len(found[text])
        if phrase != text and (fixed or often) and _nearly(text, phrase, fixed=fixed):
            return phrase
    return None


def _bare(text: str) -> str:
    return " ".join(text.strip(" .:;-–•").split())


def _by_gaps(phrases: dict[str, None]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for phrase in phrases:
        for key in _gaps(phrase):
            found[key].append(phrase)
    return found


def _gaps(text: str) -> list[str]:
    """The phrase with one or two words left open: what phrases nearly alike have in common."""
    words = text.split()
    places = range(len(words))
    return [
        " ".join("*" if at in gaps else word for at, word in enumerate(words))
        for gaps in [*combinations(places, 1), *combinations(places, 2)]
    ]


def _nearly(text: str, phrase: str, *, fixed: bool) -> bool:
    """Whether two phrases of as many words differ in a letter each of one or two of them."""
    pairs = zip(text.split(), phrase.split(), strict=True)
    unlike = [(a, b) for a, b in pairs if a != b]
    if any(not (a + b).isalpha() or distance(a, b) != 1 for a, b in unlike):
        return False
    if fixed:
        return all(_mistyped(a, b) for a, b in unlike)
    return all(not known_word(a) and _inner(a, b) for a, b in unlike)


def _mistyped(word: str, usual: str) -> bool:
    """Whether a word of a set phrase is mistyped, and not the same word inflected."""
    short = len(usual) <= _SHORT and difference(word, usual) < len(usual)
    return short or not known_word(word) or _inner(word, usual)


_REMARK = re.compile(r"(?<!\w)(?P<first>[^\W\d_]{4,6}) (?:at|af) bemærke(?!\w)", re.IGNORECASE)
_NO_REMARKS = re.compile(r"(?<!\w)har (?P<first>[^\W\d_]{4,6}) bemærkninger(?!\w)", re.IGNORECASE)


#: Words that only one word can stand between: `taget til efterretning`.
_SLOTS = (
    (r"ta(?:get|ges|ger|ge) til (?P<slot>[^\W\d_]{10,16})", "efterretning"),
    (r"(?:har|giver|medfører) ingen økonomiske (?P<slot>[^\W\d_]{9,14})", "konsekvenser"),
    (
        r"(?P<slot>in[^\W\d_]{8,14}) (?:blev |er )?(?:godkendt|tiltrådt|vedtaget)",
        "indstillingen",
    ),
)
_IN_SLOTS = tuple(
    (re.compile(rf"(?<!\w){pattern}(?!\w)", re.IGNORECASE), right) for pattern, right in _SLOTS
)
#: A verb that nothing but *forelægges* can be: a body follows, and what it is to do.
_LAID_BEFORE = re.compile(
    r"(?<!\w)(?P<slot>for[^\W\d_]{3,8}es) (?:kommunalbestyrelsen|byrådet|[^\W\d_-]{0,30}udvalget"
    r"|[^\W\d_]{0,30}rådet) til (?:godkendelse|orientering|drøftelse|behandling|beslutning"
    r"|vedtagelse|efterretning|udtalelse)(?!\w)",
    re.IGNORECASE,
)
_LAID = frozenset({"forlænges", "forlægges", "foreligges", "forelagges", "forelæges", "forlæges"})


def _slots(paper: Paper) -> Iterator[Verdict]:
    """A word one letter off in the middle of a set phrase, even where it is a word itself."""
    for passage in _passages(paper):
        for pattern, right in _IN_SLOTS:
            for match in pattern.finditer(passage.text):
                slot = match["slot"].casefold()
                if distance(slot, right) == 1 and _inner(slot, right):
                    yield _in_slot(passage, match, right)
        for match in _LAID_BEFORE.finditer(passage.text):
            if match["slot"].casefold() in _LAID:
                yield _in_slot(passage, match, "forelægges")


def _in_slot(passage: Passage, match: re.Match[str], right: str) -> Verdict:
    start, end = match.span("slot")
    message = f"Her står “{match[0]}”. Der menes formentlig “{right}”."
    return Verdict(False, message, ((passage.span[0] + start, passage.span[0] + end),), right)


def _remarks(paper: Paper) -> Iterator[Verdict]:
    """*Intet at bemærke* and *har ingen bemærkninger* inside a longer sentence."""
    for passage in _passages(paper):
        for pattern, right, phrase in (
            (_REMARK, "intet", "intet at bemærke"),
            (_NO_REMARKS, "ingen", "har ingen bemærkninger"),
        ):
            for match in pattern.finditer(passage.text):
                if distance(match["first"].casefold(), right) == 1:
                    start = passage.span[0] + match.start()
                    message = f"Her står “{match[0]}”. Der menes formentlig “{phrase}”."
                    yield Verdict(False, message, ((start, start + len(match[0])),), phrase)


_OPENING = re.compile(r"\s{0,3}(?P<word>[a-zæøå]{2,3})\s", re.IGNORECASE)
#: *at* with a finger beside its key, with a letter twice, or turned around.
_AT = frozenset({"st", "qt", "wt", "zt", "ar", "ay", "ag", "att", "aat", "ast", "sat", "art"})


def _openings(paper: Paper) -> Iterator[Verdict]:
    """Recommended points begin with *at*; one that begins with `st` is a slip."""
    for part in paper.parts:
        points = part.item.recommendation.points if part.item.recommendation else ()
        for point in points:
            start = point.text.span[0]
            match = _OPENING.match(paper.text, start, start + 12)
            if match and match["word"].casefold() in _AT:
                message = (
                    f"Indstillingen begynder med “{match['word']}”. Der menes formentlig “at”."
                )
                yield Verdict(False, message, (match.span("word"),), "at")


_SHORTEST_WORD = 7  # letters; short words have too many neighbours
_ENDING = 2  # last letters, where words differ by inflection
_MOST = 5_000  # unknown words of a document that are looked at
_SENTENCE_START = re.compile(r"(?:\A|[.:!?•–\n-])[\s\d.)]{0,6}\Z")


def _words(paper: Paper) -> Iterator[Verdict]:
    """A word that no lexicon knows, one letter from a word that the document has elsewhere."""
    places: Spans = defaultdict(list)
    for passage in _passages(paper):
        for match in _WORDS.finditer(passage.text):
            if len(match[0]) >= _SHORTEST_WORD and _is_common(passage.text, match):
                start = passage.span[0] + match.start()
                places[match[0].casefold()].append((start, start + len(match[0])))
    unknown = [word for word in places if not known_word(word)][:_MOST]
    for word, other in near_pairs(unknown, places):
        surer = known_word(other) or len(places[other]) >= 2 * len(places[word])
        if surer and _inner(word, other):
            message = f"Her står “{word}”, men andre steder i dokumentet “{other}”."
            yield Verdict(False, message, (places[word][0], places[other][0]), other)


def _is_common(text: str, match: re.Match[str]) -> bool:
    """Whether a word is no name: in small letters, or with a capital where a sentence begins.

    The half of a word that a line end cuts (`forvalt-`, `ningen`) is no word.
    """
    if text[max(0, match.start() - 3) : match.start()].rstrip(" ").endswith("-\n"):
        return False
    if match[0].islower():
        return True
    begins = _SENTENCE_START.search(text, max(0, match.start() - 8), match.start())
    return match[0][1:].islower() and bool(begins)


def _inner(word: str, other: str) -> bool:
    """Whether two words differ inside, and not in the endings of inflection."""
    alike = word.removesuffix("s") == other.removesuffix("s")
    return not alike and difference(word, other) < min(len(word), len(other)) - _ENDING

"""Search terms of Danish words and texts: what is indexed, and what is searched for.

A word is indexed as itself, as its lemma, and as every contiguous run of its parts; so
`vagtplanlægningssystemet` is found by planlægning, vagtplan, vagtplanlægning and system.
Terms are case-folded; å stays å. Nothing here knows an index: `analyse` gives text for any
that divides at white space, where one token's terms follow each other, its surface first.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from .compounds import CACHED_WORDS, split
from .lexicon import Role, lexicon

TOKEN = re.compile(
    r"§\s{0,3}(?P<section>\d+(?:\s?[a-hj-z](?![^\W_]))?)"  # § 107, § 83 a; but § 107 i loven
    r"|\d[^\W_]*(?:[.,:/-][^\W_]+)*"  # 2026, 12.500, 27.00.00-A00-1-22, 12-årig
    r"|[^\W\d_][^\W_]*(?:[-'][^\W_]+)*-?"  # borger, it-system, KL's, vagt-
)
INNER_SIGNS = re.compile(r"[-/:]")
THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
SECTION_NUMBER = re.compile(r"\d+")

# Between `vagt-` and the compound that completes it stand only these, or more such words.
CONNECTORS = frozenset({"og", "eller", "samt", "henholdsvis"})
REACH = 6  # tokens after `vagt-` in which its completion is looked for
LONGEST_CACHED = 200  # letters of a token; longer ones are no words, and would fill the cache


def tokens(text: str) -> tuple[str, ...]:
    """The words, numbers and sections (`§107`) of a text, folded, in order.

    A word that leaves its end to a later one keeps its hyphen: `vagt-` og `ruteplanlægning`.
    """
    return tuple(_token(match) for match in TOKEN.finditer(_fold(text)))


def terms(word: str) -> frozenset[str]:
    """Everything that a word is found by; itself always among them, empty for no word."""
    return frozenset(term for token in tokens(word) for term in _token_terms(token))


def query_terms(word: str) -> frozenset[str]:
    """What to look for when somebody searches for a word: any of these; itself and its lemmas."""
    return frozenset(term for token in tokens(word) for term in _whole(token))


def analyse(text: str) -> str:
    """A text as terms with blanks between, in the text's order, for a white-space index."""
    return " ".join(term for group in analysed_tokens(text) for term in group)


def analysed_tokens(text: str) -> Iterator[tuple[str, ...]]:
    """The terms of each token of a text; those of a completed `vagt-` stand in its place."""
    found = tokens(text)
    for place, token in enumerate(found):
        completed = (
            _completed(token, found[place + 1 : place + 1 + REACH]) if token.endswith("-") else None
        )
        yield _token_terms(token) if completed is None else _merged(token, completed)


def _fold(text: str) -> str:
    folded = unicodedata.normalize("NFC", text).casefold()
    return unicodedata.normalize("NFC", folded).replace("’", "'")


def _token(match: re.Match[str]) -> str:
    section = match["section"]
    return "§" + "".join(section.split()) if section else match[0]


def _completed(token: str, following: tuple[str, ...]) -> str | None:
    """`vagt-` before `og ruteplanlægning` is vagtplanlægning; None when nothing completes it."""
    for candidate in following:
        if candidate in CONNECTORS or candidate.endswith("-"):
            continue
        parts = split(candidate)
        return token[:-1] + "".join(parts[1:]) if len(parts) > 1 else None
    return None


def _merged(*words: str) -> tuple[str, ...]:
    return _unique(term for word in words for term in _token_terms(word))


def _token_terms(token: str) -> tuple[str, ...]:
    return _cached_terms(token) if len(token) <= LONGEST_CACHED else _found_terms(token)


@lru_cache(maxsize=CACHED_WORDS)
def _cached_terms(token: str) -> tuple[str, ...]:
    return _found_terms(token)


def _found_terms(token: str) -> tuple[str, ...]:
    pieces = INNER_SIGNS.split(token.rstrip("-"))
    inner = (term for piece in pieces for term in _runs(piece))
    numbers = SECTION_NUMBER.findall(token) if token.startswith("§") else []
    sections = [f"§{number}" for number in numbers]
    return _unique((*_whole(token), *inner, *sections, *numbers))


def _whole(token: str) -> tuple[str, ...]:
    """The token and what it is called in other forms: its lemmas, its spelling in one word."""
    word = token.rstrip("-")
    if THOUSANDS.fullmatch(word):
        return word, word.replace(".", "")
    word, apostrophe, _ = word.partition("'")  # KL's
    before, hyphen, last = word.rpartition("-")
    forms = [word, *(before + hyphen + lemma for lemma in _lemmas(last))]
    joined = [form.replace("-", "") for form in forms if not form[0].isdigit()]
    return _unique((*([token] if apostrophe else []), *forms, *joined))


def _lemmas(word: str) -> Iterable[str]:
    """Lemmas of a whole word: the lexicon's, else the first parts with the last one's."""
    known = lexicon().lemmas(word)
    if known:
        return known
    *firsts, last = split(word)
    role = Role.LAST if firsts else Role.FIRST  # a linking form by itself: børne-
    return ["".join(firsts) + lemma for lemma in _lemmas_as(last, role)]


def _runs(word: str) -> Iterator[str]:
    """The lemmas of every contiguous run of a compound's parts; those of a single word."""
    parts = split(word)
    for start in range(len(parts)):
        for end in range(start + 1, len(parts) + 1):
            role = Role.LAST if end == len(parts) else Role.FIRST
            before = "".join(parts[start : end - 1])
            for lemma in _lemmas_as(parts[end - 1], role) or [parts[end - 1]]:
                yield before + lemma
    yield from (word, *_lemmas(word)) if word else ()


def _lemmas_as(part: str, role: Role) -> list[str]:
    """Lemmas of a part; a first part may bear an -s that its word alone would not take."""
    for form in (part, part.removesuffix("s")):
        lemmas = sorted({r.lemma for r in lexicon().readings(form) if r.role & role})
        if lemmas or role is not Role.FIRST:
            return lemmas
    return []


def _unique(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for word in words if word))

"""Kinds of documents in Danish titles and sentences. The words: data/documents.toml."""

from __future__ import annotations

import re
import tomllib

from ..lists import text

_WORDS: dict[str, list[str]] = tomllib.loads(text("documents.toml"))
#: Documents whose file may well be called something else.
GENERIC = frozenset(_WORDS["generic"])
#: Documents that hardly any file bears under another name.
SURE = tuple(_WORDS["sure"])
_KINDS = "|".join(sorted(_WORDS["documents"], key=len, reverse=True))
_NOUN_END = r"(?:ernes|rnes|rne|erne|enes|ene|ets|ens|ers|er|en|et|ne|es|e|s|n|r|t|ter|tet|ta)?"
DOCUMENT = re.compile(
    rf"(?<!\w)(?P<word>(?:[^\W\d_]+-)?[^\W\d_]{{0,40}}?(?P<kind>{_KINDS})"
    rf"{_NOUN_END})(?!\w)",
    re.IGNORECASE,
)


def first_document(title: str) -> str | None:
    """The word that tells what kind of document a title names: the first one."""
    noun = DOCUMENT.search(title)
    return noun["word"].casefold() if noun else None


def is_bare(noun: re.Match[str]) -> bool:
    """*notat* and *notatet*, but not *sagsnotat*: the kind alone, without what it is of."""
    return len(noun["word"]) <= len(noun["kind"]) + 4

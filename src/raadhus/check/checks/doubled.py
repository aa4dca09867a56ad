"""Words printed twice in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator

from raadhus.danish.small_words import small_words

from ..model import Severity, Verdict
from ..paper import Paper
from ..registry import check

_DOUBLED = re.compile(
    r"(?<![\w'\u2019-])([^\W\d_]{1,30})(?:[^\S\n]{1,3}|[^\S\n]{0,3}\n[^\S\n]{0,3})\1(?![\w-])", re.I
)
#: Words that may follow themselves: for weight, or where a clause ends without its comma.
_WEIGHT = frozenset({
    "meget", "rigtig", "rigtigt", "lang", "langt", "mange", "stor", "store", "lille", "små", "mere",
    "nej", "ja", "tak", "hurtigt", "aldrig", "helt", "tusind", "ny", "nye", "så", "igen", "bla",
})  # fmt: skip
_CLAUSE = frozenset({"det", "de", "den", "vi", "som", "har"})
#: `går ind for for eksempel`, `betaler for for meget`: the second word begins a phrase.
_PHRASE = re.compile(
    r"\s(?:eksempel|meget|mange|lidt|få|lavt?|højt?|store?|små|sent|tidligt)(?!\w)"
)


@check("doubled-word", "warning", "Ord, der står to gange", "language")
def doubled_word(paper: Paper) -> Iterator[Verdict]:
    """No word is printed twice in a row by mistake."""
    for part in paper.parts:
        for passage in part.passages:
            for match in _DOUBLED.finditer(passage.text):
                severity = _weighed(match[1], match[0])
                phrase = match[1] == "for" and _PHRASE.match(passage.text, match.end())
                if severity is not None and not phrase:
                    start = passage.span[0] + match.start()
                    message = f"“{match[1]}” står to gange lige efter hinanden: “{match[0]}”."
                    span = (start, start + len(match[0]))
                    yield Verdict(False, message, (span,), match[1], severity)


def _weighed(word: str, both: str) -> Severity | None:
    """How sure it is that a doubled word is a slip; None where it is none."""
    first, second = both.split()
    folded = word.casefold()
    if "\n" in both and (folded not in small_words() or first[0].isupper()):
        return None  # lines of a list may begin and end alike
    if folded in _WEIGHT or (first[0].isupper() and second[0].isupper()) or first.isupper():
        return None
    if len(folded) == 1 and folded not in {"i", "å"}:
        return None
    return "note" if folded in _CLAUSE else "warning"

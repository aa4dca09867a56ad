"""Fractions in words beside the counts they stand for: `en tredjedel (20 ud af 60)`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from ..model import Verdict
from ..paper import Passage, Sentence
from .ratios import pairs
from .terms import terms

_FRACTIONS = {
    "halvdelen": (1, 2), "en tredjedel": (1, 3), "to tredjedele": (2, 3), "en fjerdedel": (1, 4),
    "en kvart": (1, 4), "tre fjerdedele": (3, 4), "en femtedel": (1, 5), "to femtedele": (2, 5),
    "tre femtedele": (3, 5), "fire femtedele": (4, 5), "en tiendedel": (1, 10),
}  # fmt: skip
_WORDS = "|".join(_FRACTIONS)
_FRACTION = re.compile(
    r"(?P<about>(?<!\w)(?:ca\.|cirka|omkring|knap|godt|over|under|næsten|mere end|mindre end|mindst"
    r"|lidt over|lidt under|op mod|omtrent|højst)\s)?"
    rf"(?<!\w)(?P<word>{_WORDS})(?!\w)",
    re.IGNORECASE,
)
_THEN = re.compile(
    r"(?:\s(?:af\s)?[^.,;:()0-9]{1,60})?(?:\s\(|,\s(?:svarende til|dvs\.|altså)\s)(?:i alt\s)?"
)
_CLOSE, _FAR = Decimal("0.05"), Decimal("0.08")


def fraction_verdicts(passage: Passage) -> Iterator[Verdict]:
    """A fraction in words is loose: it is told only where the counts are clearly another."""
    for sentence in passage.sentences:
        if "del" not in sentence.text:
            continue
        for match in _FRACTION.finditer(sentence.text):
            verdict = _verdict(sentence, match)
            if verdict:
                yield verdict


def _verdict(sentence: Sentence, match: re.Match[str]) -> Verdict | None:
    at = sentence.span[0] + match.end()
    pair = next((each for each in pairs(sentence, terms(sentence)) if each.span[0] >= at), None)
    if pair is None or not pair.whole.value:
        return None
    gap = sentence.between(at, pair.span[0])
    if len(gap) > 90 or not _THEN.fullmatch(gap):
        return None
    above, below = _FRACTIONS[match["word"].lower()]
    ratio = pair.part.value / pair.whole.value
    away = abs(ratio - Decimal(above) / Decimal(below))
    word = (sentence.span[0] + match.start("word"), at)
    if away <= _CLOSE:
        return Verdict(True, f"{_printed(sentence, pair.span)} er {match['word']}.", pair.places)
    if away < _FAR or match["about"]:
        return None
    percent = f"{ratio * 100:.0f} pct."
    message = f"{_printed(sentence, pair.span)} er {percent}, men der står “{match['word']}”."
    return Verdict(False, message, (word, *pair.places), None, "warning")


def _printed(sentence: Sentence, span: tuple[int, int]) -> str:
    return sentence.between(*span)

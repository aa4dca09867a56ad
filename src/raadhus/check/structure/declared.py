"""A number of things that a sentence announces, against the list that follows it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from raadhus.danish.counts import Count
from raadhus.danish.figures import Figure
from raadhus.minutes.model import List, Paragraph, Section

from ..model import Span, Verdict
from ..paper import Part, Sentence

_MOST = 20  # things that a list announced by number holds
#: Before the number: it is the list's own. `følgende tre principper:`, `består af 3 grafer:`
_SURELY = re.compile(
    r"\b(?:følgende|nedenstående|disse|herunder|(?:består|bestående) af|inddelt i|opdelt i"
    r"|fordelt på)\s(?:i alt\s)?\Z",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"\b(?:de|følgende|nedenstående|disse|af|er|i|indeholdt|indeholder|omfatter|tilknyttet)\s\Z",
    re.I,
)
_ENDS = re.compile(r"(?:\s[^\W\d_]+){1,4}\s?:\s*\Z")
_NOT_LISTED = re.compile(
    r"\b(?:kommuner|borgere|personer|medlemmer|år|måneder|uger|dage|timer|kr)\b", re.IGNORECASE
)


def announced(part: Part) -> Iterator[Verdict]:
    """`følgende tre principper:` and a list of three."""
    sentences = {sentence.span[1]: sentence for sentence in part.sentences}
    for section in part.item.sections:
        for paragraph, entries in _lists(section):
            sentence = sentences.get(_end(paragraph, sentences))
            if sentence and sentence.text.rstrip().endswith(":"):
                yield from _compared(sentence, entries)


def _end(paragraph: Paragraph, sentences: dict[int, Sentence]) -> int:
    return paragraph.span[1] if paragraph.span[1] in sentences else -1


def _lists(section: Section) -> Iterator[tuple[Paragraph, List]]:
    """Paragraphs with the list right below; not where the list goes on after a line between."""
    for at, (first, second) in enumerate(pairwise(section.blocks)):
        after = section.blocks[at + 2 : at + 4]
        goes_on = any(isinstance(block, List) for block in after)
        if isinstance(first, Paragraph) and isinstance(second, List) and not goes_on:
            yield first, second


def _compared(sentence: Sentence, entries: List) -> Iterator[Verdict]:
    counts = [
        f for f in sentence.figures if isinstance(f.value, Count) and 2 <= f.value.value <= _MOST
    ]
    counts = [figure for figure in counts if not _NOT_LISTED.search(" ".join(_things(figure)))]
    found = len(entries.entries)
    if len(counts) != 1 or len(sentence.text) > 400:
        return
    figure = counts[0]
    assert isinstance(figure.value, Count)
    told, things = figure.value.value, " ".join(_things(figure)[:1])
    before = sentence.text[: figure.span[0] - sentence.span[0]]
    last = bool(_ENDS.fullmatch(sentence.text[figure.span[1] - sentence.span[0] :]))
    places = (figure.span, *_entries(entries))
    if told == found:
        if last or _BEFORE.search(before) or _SURELY.search(before):
            yield Verdict(True, f"Der er {told} {things} på listen, som der står.", places)
    elif _SURELY.search(before) and last:
        message = f"Teksten varsler {told} {things}, men listen nedenfor har {found}."
        yield Verdict(False, message, places, str(found), "warning")


def _things(figure: Figure) -> tuple[str, ...]:
    return figure.value.things if isinstance(figure.value, Count) else ()


def _entries(entries: List) -> tuple[Span, ...]:
    return tuple(entry.span for entry in entries.entries[:5])

"""A printed number of attachments against the list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from raadhus.danish.counts import NUMBER_WORDS, Count
from raadhus.minutes.model import Attachment

from ..attached import prints_lists
from ..model import Severity, Span, Verdict
from ..paper import Paper, Part, Sentence
from ..registry import check

_NUMBER = "|".join((r"\d{1,3}", "ingen", "intet", "et", "ét", *NUMBER_WORDS))
_HOW = r"anbefale\w*|er anbefalet|lukke\w*|fortrolig\w*|ikke[\s-]offentlig\w*|åbne?|offentlig\w*"
#: `2 bilag, heraf 1 anbefales`
_DECLARED = re.compile(
    rf"(?P<all>{_NUMBER})\sbilag"
    rf"(?:,?\s(?:heraf|hvoraf)\s(?P<some>{_NUMBER})\s(?P<how>{_HOW}))?\.?",
    re.IGNORECASE,
)
#: `Der er tre bilag til sagen.`
_SAID = re.compile(
    rf"(?:(?:til sagen |til punktet )?(?:er der|der er|hører)(?: vedlagt)?|sagen har|punktet har)\s"
    rf"(?P<all>{_NUMBER})\sbilag(?:\s(?:til\s(?:sagen|punktet|sagsfremstillingen)|vedlagt))?\.?",
    re.IGNORECASE,
)
_HEADED = re.compile(
    r"bilag\s?(?:\((?P<a>\d{1,3})(?:\sstk\.?)?\)|[:–-]\s?(?P<b>\d{1,3})(?:\sstk\.?)?)", re.I
)


_QUOTED = frozenset({"history", "earlier_decision"})


@check("attachment-count", "error", "Antal bilag", "structure")
def attachment_count(paper: Paper) -> Iterator[Verdict]:
    """A printed number of attachments is the length of the list, the recommended ones too."""
    lists = prints_lists(paper)
    for part in paper.parts:
        titles = part.item.attachments or ()
        for sentence, match in _declarations(part):
            if titles or lists:
                yield from _counted(sentence, match, titles)
        for section in part.item.sections:
            heading = section.heading
            headed = _HEADED.fullmatch(heading.value.strip(" :")) if heading else None
            if heading and headed and section.kind == "attachments" and titles:
                number = int(headed["a"] or headed["b"])
                yield _count_verdict(number, len(titles), "", (heading.span,), titles)


def _declarations(part: Part) -> Iterator[tuple[Sentence, re.Match[str]]]:
    for passage in part.passages:
        if "ilag" not in passage.text or passage.role == "title" or passage.kind in _QUOTED:
            continue
        for sentence in passage.sentences:
            if len(sentence.text) < 60:
                told = sentence.text.strip()
                match = _DECLARED.fullmatch(told) or _SAID.fullmatch(told)
                if match:
                    yield sentence, match


def _counted(
    sentence: Sentence, match: re.Match[str], titles: Sequence[Attachment]
) -> Iterator[Verdict]:
    spans = _spans(sentence, match)
    how = (match.groupdict().get("how") or "").casefold()
    told, hidden = _number(match["all"]), 0
    if how.startswith(("lukke", "fortr", "ikke")):  # the list may leave these out
        hidden = _number(match["some"])
        told = len(titles) if told - hidden <= len(titles) <= told else told
    yield _count_verdict(told, len(titles), "", spans[:1], titles)
    if "anbefal" in how:
        recommended = [title for title in titles if title.recommended]
        found = len(recommended)
        yield _count_verdict(_number(match["some"]), found, "anbefalede ", spans[1:], titles)


def _spans(sentence: Sentence, match: re.Match[str]) -> list[Span]:
    """The places of the numbers, as figures where they are such."""
    start = sentence.span[0] + len(sentence.text) - len(sentence.text.lstrip())
    figures = [f.span for f in sentence.figures if isinstance(f.value, Count)]
    spans = []
    for name in ("all", "some"):
        if match.groupdict().get(name):
            span = (start + match.start(name), start + match.end(name))
            spans.append(next((f for f in figures if f[0] == span[0]), span))
    return spans


def _count_verdict(
    printed: int, found: int, kind: str, spans: Sequence[Span], titles: Sequence[Attachment]
) -> Verdict:
    places = (*spans, *(title.title.span for title in titles[:5]))
    if printed == found:
        return Verdict(True, f"Der er {found} {kind}bilag på listen, som der står.", places)
    message = f"Der står {printed} {kind}bilag, men listen har {found}."
    if printed > found:
        message += " Mangler der et bilag, eller er et af dem ikke offentligt?"
    severity: Severity = "error" if printed < found or kind else "warning"
    return Verdict(False, message, places, str(found), severity)


def _number(word: str) -> int:
    if word.isdecimal():
        return int(word)
    return {"ingen": 0, "intet": 0, "et": 1, "ét": 1}.get(word.casefold()) or NUMBER_WORDS.get(
        word.casefold(), 0
    )

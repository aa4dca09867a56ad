"""A printed number of attachments against the list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from raadhus.danish.counts import NUMBER_WORDS, Count
from raadhus.minutes.model import Attachment

from ..model import Severity, Span, Verdict
from ..paper import Paper, Part, Sentence
from ..registry import check
from ..structure.attached import prints_lists

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


#: Told of attachments that the list need not hold.
_NOT_LISTED = re.compile(
    r"(?:lukke\w*|fortrolig\w*|ikke[\s-]offentlig\w*|person\w*|særskilt\w*)\s(?:\w+\s)?bilag"
    r"|bilag\w*[^.]{0,60}(?:lukke|fortrolig|ikke[\s-]offentlig|eftersend|omdel|udsend|udlever"
    r"|fremlæg|særskilt|mail|undtaget|borgerportal|på mødet|til gennemsyn)",
    re.IGNORECASE,
)
#: An attachment's own annex: `Bilag 1a`, `Bilag 2.1`, `Underbilag A`, `Bilag til notatet`.
_INNER = re.compile(
    r"(?:under|del)bilag|bilag\s(?:nr\.\s)?\d{1,2}(?:\s?[a-z](?![^\W_])|[.,]\d)|bilag\s(?:\w{1,3}\s)?til"
    r"\s|(?:bilag|appendi\w+)\s[a-z0-9]{1,2}\s(?:til|i)\s|[-–•]\s|\([^()]*bilag til",
    re.IGNORECASE,
)
_NONE = re.compile(
    r"(?:ingen|intet|der er|se |link|jf\.|bilag(?:ene|et)?\s(?:er|kan))", re.IGNORECASE
)
#: One entry for several files: `Høringssvar (3 stk.)`, `Bilag 1-3`.
_SEVERAL = re.compile(
    r"\((?P<count>\d{1,2})(?:\sstk\.?|\sfiler|\sbilag)?\)|(?P<stk>\d{1,2})\sstk"
    r"|(?:bilag|svar)\s(?P<low>\d{1,2})\s?[-–]\s?(?P<high>\d{1,2})(?!\d)",
    re.IGNORECASE,
)
_MOST = 100  # sections of one item whose headings are read
_QUOTED = frozenset({"history", "earlier_decision"})


@check("attachment-count", "error", "Antal bilag", "structure")
def attachment_count(paper: Paper) -> Iterator[Verdict]:
    """A printed number of attachments is the length of the list, the recommended ones too."""
    lists = prints_lists(paper)
    for part in paper.parts:
        titles = part.item.attachments or ()
        declared = list(_declarations(part))
        told = [_number(match["all"]) for _, match in declared]
        if len(told) > 1 and len(set(told)) > 1:
            continue  # each of an item's points has its own number
        for sentence, match in declared[:1]:
            if titles or lists:
                yield from _counted(paper, part, sentence, match, titles)
        for section in part.item.sections[:_MOST]:
            heading = section.heading
            headed = _HEADED.fullmatch(heading.value.strip(" :")) if heading else None
            if heading and headed and section.kind == "attachments" and titles:
                number = int(headed["a"] or headed["b"])
                spans = (heading.span,)
                yield from _judged(part, number, titles, spans)


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
    paper: Paper,
    part: Part,
    sentence: Sentence,
    match: re.Match[str],
    titles: Sequence[Attachment],
) -> Iterator[Verdict]:
    spans = _spans(sentence, match)
    how = (match.groupdict().get("how") or "").casefold()
    told, hidden = _number(match["all"]), 0
    if how.startswith(("lukke", "fortr", "ikke")):  # the list may leave these out
        hidden = _number(match["some"])
        told = len(titles) if told - hidden <= len(titles) <= told else told
    yield from _judged(part, told, titles, spans[:1])
    marked = any(title.recommended for each in paper.parts for title in each.item.attachments or ())
    if "anbefal" in how and (marked or not titles):
        found = len([title for title in titles if title.recommended])
        yield _count_verdict(_number(match["some"]), found, "anbefalede ", spans[1:], titles)


def _judged(
    part: Part, told: int, titles: Sequence[Attachment], spans: Sequence[Span]
) -> Iterator[Verdict]:
    """The number against the list, and against the ways in which a list may be counted."""
    if told != len(titles) and told in _ways(titles):
        return
    hidden = told > len(titles) and any(
        _NOT_LISTED.search(sentence.text) and not _DECLARED.fullmatch(sentence.text.strip())
        for passage in part.passages
        if "ilag" in passage.text and passage.kind not in _QUOTED
        for sentence in passage.sentences
    )
    if not hidden:
        yield _count_verdict(told, len(titles), "", spans, titles)


def _ways(titles: Sequence[Attachment]) -> set[int]:
    """How many a list holds without the annexes' own annexes, without what a line end broke,
    without remarks, each only once; and with those that one entry gathers."""
    names = [" ".join(title.title.value.split()) for title in titles]
    real = [name for name in names if not _NONE.match(name)]
    outer = [name for name in real if not _INNER.match(name)]
    whole = [name for name in real if not name[:1].islower()]
    both = [name for name in outer if not name[:1].islower()]
    ways = [real, outer, whole, both, [*dict.fromkeys(real)], [*dict.fromkeys(both)]]
    return {*map(len, ways), *(sum(map(_files, way)) for way in ways)}


def _files(name: str) -> int:
    match = _SEVERAL.search(name)
    if match is None:
        return 1
    if match["low"]:
        return max(1, int(match["high"]) - int(match["low"]) + 1)
    return int(match["count"] or match["stk"])


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

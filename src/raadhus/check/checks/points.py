"""The points of a recommendation: their numbers, and whether the decision answers each of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from raadhus.minutes.model import Decision, Item, List

from ..model import Span, Verdict
from ..paper import Paper, Part
from ..registry import check
from ..structure.declared import announced
from ..structure.numbering import numbering, runs_of
from ..wording import listed

_LIST = (
    r"\d{1,2}\.?(?:\s{0,2}(?:,|og|&|\+|-|–|til|samt)\s{0,2}(?:ad\.?\s{1,2})?\d{1,2}\.?(?![\d%]))*"
)
_NAMED = re.compile(
    r"(?<![\w])(?:(?:Ad|AD)\.?\s{0,2}(?:(?:indstillings)?punkt\s|pkt\.\s?)?"
    r"|ad\.?\s{0,2}(?=\d{1,2}\.?\s?[:)])"
    r"|(?:[Dd]el)?[Ii]ndstillings?(?:ens?)?\s?-?(?:punkt(?:erne|er|et)?|pkt\.?|nr\.?)\s{0,2}"
    r"|[Dd]elindstilling\s|[Aa]t-punkt(?:erne|et)?\s)"
    rf"(?P<list>{_LIST})(?![\d%/]|,\d|\.\d)"
)
_BARE = re.compile(
    rf"(?:^|\n)\s{{0,4}}\(?(?P<list>{_LIST})(?=[.:)\s–-])[.:)\s–-]{{0,4}}"
    r"(?P<text>[^\n]{0,120})"
)
_PLAIN = re.compile(rf"(?:^|\n)\s{{0,4}}(?:[Pp]unkt|[Pp]kt\.?|[Nn]r\.)\s?(?P<list>{_LIST})[.:)\s]")
_RANGE = re.compile(r"(\d{1,2})\.?\s{0,2}(?:-|–|til)\s{0,2}(?:ad\.?\s)?(\d{1,2})")
_NUMBER = re.compile(r"\d{1,2}")
_ANSWER = re.compile(
    r"(?:(?:blev|er|bliver)\s)?(?:godkend|tiltr[åæ]d|anbefal|vedtag|til efterretning|taget|tages"
    r"|drøft|ikke"
    r"|udsat|udsæt|udgår|afvis|forkast|indstil|oversend|bevilg|imødekom|orientering)",
    re.IGNORECASE,
)
_ALL_ANSWERED = re.compile(
    r"\b(?:øvrig|resten|resterende|samtlige|alle\s(?:punkter|indstilling)|i sin helhed|herefter"
    r"|indstillinge(?:n|rne)\s(?:blev|er|bliver|som|med|i|godkend|tiltr|anbefal|vedtag|kan)"
    r"|(?:godkend|tiltr[åæ]d|anbefal|vedt)\w{0,4}\s(?:administrationens\s"
    r"|forvaltningens\s)?indstilling"
    r"|som indstillet|sagen\s|punktet\s|udgår|udsæt|udsat)",
    re.IGNORECASE,
)
#: A decision may add points of its own.
_ADDS = re.compile(
    r"\b(?:nyt?|nye|yderligere|ekstra|supplerende|to|tre|et|ét)\s(?:\w+\s)?(?:punkt|pkt|at-"
    r"|indstillingspunkt)"
    r"|\btilføj\w*\s(?:\w+\s){0,3}(?:punkt|pkt|indstilling)|ændringsforslag|medlemsforslag"
    r"|alternativ",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"(?:^|[\n,;:.]\s{0,3}(?:og\s)?|\sog\s|[-–•\d.)]\s)at\b", re.IGNORECASE)
_INTRO = re.compile(
    r"(?:indstill|foreslå|anbefal)\w{0,5}[^.]{0,80}[,:]?(?:\sat)?\s*:?\s*$", re.IGNORECASE
)
_MOST = 60  # points: more than any recommendation has


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in a decision that names points. `sure`: it names them as points (`Ad 3`)."""

    span: Span
    numbers: tuple[int, ...]
    sure: bool


@check("points", "error", "Indstillingens punkter og beslutningen", "structure")
def points(paper: Paper) -> Iterator[Verdict]:
    """A recommendation counts its points without gap or double, and the decision answers each.

    A number that announces a list (`følgende tre principper:`) is the number of its entries.
    """
    for part in paper.parts:
        yield from numbering(paper, part)
        yield from _answers(paper, part)
        yield from announced(part)


def _answers(paper: Paper, part: Part) -> Iterator[Verdict]:
    item = part.item
    own = [decision for decision in item.decisions if decision.body is None]
    if item.recommendation is None or not item.recommendation.points or not own:
        return
    known, most = _points_of(item)
    mentions = [mention for each in own for mention in _mentions(paper, each, most)]
    if not mentions or len(known) > _MOST:
        return
    strange = [m for m in mentions if _unknown(m, known, most)]
    if strange and not any(_ADDS.search(paper.text[d.text.span[0] : d.text.span[1]]) for d in own):
        yield from _strange(strange, known, most, _other_lists(part, known))
    elif not strange:
        yield from _unanswered(paper, part, own, mentions, known)


def _points_of(item: Item) -> tuple[set[int], int]:
    """The numbers of the points, and how many there could be at most, read generously."""
    assert item.recommendation is not None
    known = {point.number for point in item.recommendation.points}
    printed = {number for run in runs_of(item) for number, _ in run}
    if printed and printed >= known:
        return printed, max(printed)
    raw = item.recommendation.raw
    lines = sum(bool(line.strip()) and not _INTRO.search(line) for line in raw.splitlines())
    return known, max(len(known), *known, lines, len(_CLAUSE.findall(raw)))


def _unknown(mention: Mention, known: set[int], most: int) -> bool:
    return any(number not in known and (number > most or number < 1) for number in mention.numbers)


def _other_lists(part: Part, known: set[int]) -> bool:
    """Whether the item numbers something else too, to which a decision by numbers may refer."""
    if len(known) > 1:
        return False
    return any(
        isinstance(block, List) and block.ordered and len(block.entries) > 1
        for section in part.item.sections
        if section.kind not in ("recommendation", "decision")
        for block in section.blocks
    ) or any(
        section.kind == "subheading" and section.heading and section.heading.value[:1].isdigit()
        for section in part.item.sections
    )


def _strange(
    strange: list[Mention], known: set[int], most: int, elsewhere: bool
) -> Iterator[Verdict]:
    if elsewhere:
        return
    for mention in strange:
        wrong = [str(number) for number in mention.numbers if number > most or number < 1]
        has = "kun ét punkt" if len(known) == 1 else f"kun {len(known)} punkter"
        message = (
            f"Beslutningen svarer på punkt {listed(wrong)}, men indstillingen har {has}. "
            "Enten er nummeret forkert, eller også mangler der et punkt i indstillingen."
        )
        yield Verdict(False, message, (mention.span,), None, None if mention.sure else "warning")


def _unanswered(
    paper: Paper, part: Part, own: list[Decision], mentions: list[Mention], known: set[int]
) -> Iterator[Verdict]:
    answered = {number for mention in mentions for number in mention.numbers}
    missing = sorted(known - answered)
    spans = tuple(mention.span for mention in mentions)
    if not missing:
        message = f"Beslutningen svarer på alle indstillingens {len(known)} punkter."
        yield Verdict(True, message, spans)
        return
    if any(_covers(paper, each) for each in own):
        return
    assert part.item.recommendation is not None
    asked = tuple(p.text.span for p in part.item.recommendation.points if p.number in missing)
    numbers = listed([str(number) for number in missing])
    message = (
        f"Beslutningen svarer på indstillingens punkter et for et, men punkt {numbers} "
        "har ikke fået noget svar."
    )
    places = (_section(part, spans[0]), *asked[:5], *spans[:5])
    yield Verdict(False, message, places, None, "warning")


def _section(part: Part, span: Span) -> Span:
    """From the first answer to the end of its section: the answer should stand in there."""
    ends = [
        section.blocks[-1].span[1]
        for section in part.item.sections
        if section.blocks and section.blocks[0].span[0] <= span[0] < section.blocks[-1].span[1]
    ]
    return (span[0], max(ends, default=span[1]))


def _covers(paper: Paper, decision: Decision) -> bool:
    """Whether a line decides on the rest, or decides without naming a point."""
    text = paper.text[slice(*decision.text.span)]
    if _ALL_ANSWERED.search(text):
        return True
    return not decision.points and decision.outcome != "other" and not _NAMED.search(text)


def _mentions(paper: Paper, decision: Decision, most: int) -> Iterator[Mention]:
    start, end = decision.text.span
    text = paper.text[start:end]
    found = list(_NAMED.finditer(text))
    for match in found:
        at = (start + match.start(), start + match.end())
        yield Mention(at, _numbers(match["list"]), True)
    if found:
        return
    for match in _BARE.finditer(text):
        if _ANSWER.match(match["text"].lstrip(" .:)–-")):
            at = (start + match.start("list"), start + match.end("list"))
            yield Mention(at, _numbers(match["list"]), False)
    for match in _PLAIN.finditer(text):
        numbers = _numbers(match["list"])
        # One number beyond may be an item of the agenda; `Punkt 1-4` counts from the first.
        if max(numbers) <= most or (len(numbers) > 1 and numbers[0] == 1):
            at = (start + match.start("list"), start + match.end("list"))
            yield Mention(at, numbers, False)


def _numbers(printed: str) -> tuple[int, ...]:
    found = {int(number) for number in _NUMBER.findall(printed)}
    for low, high in _RANGE.findall(printed):
        found.update(range(int(low), int(high) + 1))
    return tuple(sorted(found))

"""The year of the thing that a case is about: title, recommendation, decision, text and annexes."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator

from ..dated import Mention, beside, mentions_of, values_of
from ..model import Severity, Span, Verdict
from ..paper import Paper, Part, Passage
from ..registry import check

#: Where a year that stands alone against all others is a slip and no comparison.
_ROLES = {
    "recommendation": "indstillingen",
    "decision": "beslutningen",
    "attachments": "bilagslisten",
    "summary": "resumeet",
    "topic": "beslutningstemaet",
}
_SETTLING = frozenset({"recommendation", "decision"})
#: What is done to the thing itself, which is the thing of the case.
_DECIDES = re.compile(
    r"godkend|vedtage|tiltræde|fastsæt|fastlæg|fordel|(?:i|til) (?:\w+ )?\w{0,20}høring|frigiv"
    r"|udmønt|indgå(?:s|r)(?! i)",
    re.IGNORECASE,
)
#: What is done to last year's thing, or to next year's, in a case about this year's.
_OTHER_TIME = re.compile(
    r"evaluer|fasthold|viderefør|forlæng|ophør|ophæv|afslut|erstat|uændre|sammenlign|svarende til"
    r"|grundlag|udgangspunkt|fremskriv|reguler|overfør|uforbrug|genforhandl|opsig|udløb"
    r"|(?<!\w)(?:som i|tidligere|sidste|forrige|nuværende|gældende|hidtil\w*|næste|kommende"
    r"|fremover|allerede|også|indgå i|indgår i|indarbejdes|indtil|blev|var|havde|fik|gjaldt)(?!\w)",
    re.IGNORECASE,
)
#: Words of the municipality's money stand with several years in any case.
_MONEY = re.compile(r"budget|regnskab|finanslov|investeringsoversigt", re.IGNORECASE)
_GRANT = re.compile(
    r"(?<!\w)(?:gives|ydes|bevilges|tildeles|afsættes|udbetales|imødekommes)(?!\w)", re.IGNORECASE
)
_MONEY_IN = re.compile(r"(?<!\w)i\s(?P<year>20[0-9]{2})(?![\w/-]|[.,][0-9])")
_KRONER = re.compile(r"[0-9](?:\s|\s?mio\.?\s?)kr")

_MOST = 100  # mentions of one thing in an item that are compared

Beside = dict[str, dict[int, Span]]


@check("year", "warning", "Årstal og datoer på det, sagen handler om", "dates")
def year(paper: Paper) -> Iterator[Verdict]:
    """Title, recommendation, decision and annexes name the same year as the text."""
    for part in paper.parts:
        yield from _in(part)
        yield from _granted(part)


def _in(part: Part) -> Iterator[Verdict]:
    mentions = mentions_of(part)
    by_key: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if len(by_key[mention.key]) < _MOST:
            by_key[mention.key].append(mention)
    if not by_key:
        return
    around = beside(part, by_key.keys())
    told: set[Span] = set()
    for mention in (each for same in by_key.values() for each in same):
        if mention.near and mention.span not in told and mention.role in {*_ROLES, "title"}:
            told.add(mention.span)
            yield from _judged(part, mention, by_key[mention.key], around[mention.key])


def _judged(part: Part, mention: Mention, same: list[Mention], around: Beside) -> Iterator[Verdict]:
    elsewhere = [span for at, span in around[mention.value].items() if at != mention.passage]
    others = [m for m in same if m.passage != mention.passage and m.kind == mention.kind]
    right = _right(mention, others, around, bool(elsewhere), part.passages[mention.passage])
    if right and not _compares(part, mention, same, right.value):
        message = (
            f"I {_ROLES[mention.role]} står “{mention.noun}” med {mention.value}, men andre "
            f"steder i sagen med {right.value}."
        )
        alike = [m.span for m in others if m.value == right.value]
        places = (mention.span, *dict.fromkeys([right.span, *alike[:3]]))
        # an annex may be an older one
        severity: Severity | None = "note" if mention.role == "attachments" else None
        yield Verdict(False, message, places, right.value, severity)
    elif elsewhere:
        message = f"“{mention.noun}” står med {mention.value} også et andet sted i sagen."
        yield Verdict(True, message, (mention.span, elsewhere[0]))


def _right(
    mention: Mention, others: list[Mention], around: Beside, elsewhere: bool, passage: Passage
) -> Mention | None:
    """The mention that says better: the title's, or what several passages say alike."""
    if mention.role == "title" or not others:
        return None
    sentence = _sentence(passage, mention)
    decides = mention.role in _SETTLING and bool(_DECIDES.search(sentence))
    money = bool(_MONEY.search(mention.noun))
    titles = {m.value: m for m in others if m.role == "title"}
    if len(titles) == 1:
        (right,) = titles.values()
        backed = len([at for at in around[right.value] if at != right.passage]) > 0
        if right.value == mention.value or (elsewhere and not (decides and backed)):
            return None
        if money and not (decides and right.near):
            return None
    elif titles or money or elsewhere:
        return None
    else:
        right = others[0]
        backed = len(around[right.value].keys() - {mention.passage}) > 1
        if not backed or any(m.value != right.value for m in others):
            return None
    later = mention.order > right.order and not decides
    free = mention.role != "attachments" and bool(_OTHER_TIME.search(sentence))
    return None if later or free else right


def _sentence(passage: Passage, mention: Mention) -> str:
    at = bisect_right(passage.sentences, mention.span[0], key=lambda each: each.span[0]) - 1
    return passage.sentences[at].text if at >= 0 else passage.text


def _compares(part: Part, mention: Mention, same: list[Mention], right: str) -> bool:
    """Whether the place names the other year too: of the same thing, or in the same sentence."""
    own = any(
        m is not mention and m.role == mention.role and m.value == right and m.near for m in same
    )
    sentence = _sentence(part.passages[mention.passage], mention)
    return own or any(value == right for value, _ in values_of(sentence, 0))


def _granted(part: Part) -> Iterator[Verdict]:
    """Money recommended in one year, where the title and the economy both name another."""
    title = part.item.title
    named = dict(values_of(title.value, 0)) if title else {}
    money = [span for p in part.of_kind("economy") for span in _years(p).items()]
    if title is None or len(named) != 1 or not money or {value for value, _ in money} != {*named}:
        return
    (right,) = named
    for passage in part.of_kind("recommendation"):
        match = _MONEY_IN.search(passage.text)
        own = _years(passage)
        asked = _GRANT.search(passage.text) and _KRONER.search(passage.text)
        other = match is not None and len(right) == 4 and match["year"] != right
        if match and other and asked and len(own) == 1 and not _OTHER_TIME.search(passage.text):
            message = (
                f"Indstillingen giver beløbet i {match['year']}, men sagens titel og økonomi "
                f"nævner {right}."
            )
            start = passage.span[0]
            span = (start + match.start("year"), start + match.end("year"))
            yield Verdict(False, message, (span, money[0][1]), right)


def _years(passage: Passage) -> dict[str, Span]:
    return dict(values_of(passage.text, passage.span[0]))

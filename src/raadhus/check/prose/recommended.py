"""What a recommendation gives in all against the list of those who get it, in another section."""

from __future__ import annotations

import re
from collections.abc import Iterator

from raadhus.minutes.model import SectionKind

from ..paper import Part, Sentence
from .announced import ASKED_FOR, GIVES
from .claims import Claim
from .entries import NOT_ALL, Listed, figure_of, limited, lists
from .terms import Term, of_kind, terms

_GIVEN_TO = re.compile(
    r"(?<!\w)(?:foreslå(?:s|et|r|ede)|indstille(?:s|t|r|de)|anbefale(?:s|t|r|de)|peger? på|tildeles"
    r"|imødekomme(?:s|t)|støttes|får|fordeling(?:en)?|fordeles)(?!\w)",
    re.IGNORECASE,
)
_AS_BELOW = re.compile(
    r"(?<!\w)(?:som (?:det |de )?(?:er )?(?:beskrevet|foreslået|foreslås|angivet|vist|anført"
    r"|fremgår|fremgået)|nedenfor|nedenstående|sagsfremstillingen|jf\.|således|følgende)(?!\w)",
    re.IGNORECASE,
)
_TO_SO_MANY = re.compile(
    r"\s?(?:fordelt\s)?(?:til|på|mellem|blandt)\s(?:de\s|disse\s)?", re.IGNORECASE
)
_RECOMMENDS: tuple[SectionKind, ...] = ("recommendation",)
_SUMS_UP: tuple[SectionKind, ...] = ("summary", "topic")


def recommended_claims(part: Part) -> Iterator[Claim]:
    """The amounts recommended in all, each with the list of the item that it is given to."""
    found = [each for each in lists(part) if _is_of_grants(each)]
    if len(found) != 1:
        return
    listed = found[0]
    parts = [figure_of(entry, "amount") for entry in listed.entries]
    known = tuple(term for term in parts if term)
    if len(known) != len(parts) or any(term.bound for term in known):
        return
    whole = not any(limited(*each) for each in zip(listed.entries, known, strict=True))
    for sentence, total in _given(part):
        yield Claim(total, known, whole and _surely(sentence, total, len(known)))


def _is_of_grants(listed: Listed) -> bool:
    """Whether the line above a list says that its entries are given money, and not how much."""
    lead = listed.before
    if (
        lead is None
        or lead.role != "paragraph"
        or lead.kind in (*_RECOMMENDS, *_SUMS_UP)
        or not lead.sentences
    ):
        return False
    last = lead.sentences[-1]
    if not last.text.rstrip().endswith(":") or not _GIVEN_TO.search(last.text):
        return False
    figures = terms(last)
    if of_kind(figures, "amount") or NOT_ALL.search(last.text.replace("helt eller delvist", "")):
        return False
    counts = of_kind(figures, "count")
    return not counts or any(term.value == len(listed.entries) for term in counts)


def _given(part: Part) -> list[tuple[Sentence, Term]]:
    """The amount that the recommendation gives (the summary, where it gives none), with each
    place where the item says so; none where it gives several."""
    for kinds in (_RECOMMENDS, _SUMS_UP):
        found = list(_told(part, kinds))
        values = {term.value for _, term in found}
        if len(values) > 1:
            return []
        if found:
            more = _told(part, _SUMS_UP) if kinds == _RECOMMENDS else ()
            return [*found, *(each for each in more if each[1].value in values)]
    return []


def _told(part: Part, kinds: tuple[SectionKind, ...]) -> Iterator[tuple[Sentence, Term]]:
    for passage in part.of_kind(*kinds):
        for sentence in passage.sentences:
            amounts = of_kind(terms(sentence), "amount")
            if len(amounts) == 1 and not amounts[0].bound and GIVES.search(sentence.text):
                yield sentence, amounts[0]


def _surely(sentence: Sentence, total: Term, entries: int) -> bool:
    """Whether the recommendation points at the list, or gives to as many as stand on it."""
    if NOT_ALL.search(sentence.text) or ASKED_FOR.search(sentence.text):
        return False
    if _AS_BELOW.search(sentence.between(total.span[1], sentence.span[1])):
        return True
    following = [term for term in terms(sentence) if term.span[0] >= total.span[1]]
    if not following or following[0].kind != "count":
        return False
    gap = sentence.between(total.span[1], following[0].span[0])
    return following[0].value == entries and bool(_TO_SO_MANY.fullmatch(gap))

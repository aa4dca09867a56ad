"""Committee results told in prose: a sentence with the result, and the paragraphs below it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from ..model import Verdict
from ..paper import Part, Passage
from ..wording import listed
from .reckon import adds_up, direction
from .terms import Term, like, of_kind, terms

_RESULT = re.compile(
    r"[A-ZÆØÅ][^.:;,()\n]{2,60} forventer (?:samlet )?at bruge [^\n]{1,30} (?:mere|mindre) end"
    r" (?:budgetteret|forventet|oprindeligt budget)\s?\.?"
)
_TIGHT = re.compile(
    r"(?:mer|mindre|over|under)(?:forbrug|udgift|indtægt)(?:et|en|er)?\s(?:for året\s"
    r"|i år\s)?(?:på\s)?(?:i alt\s)?"
    r"(?:ca\.\s|mindst\s)?\Z",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Result:
    """A committee's result, the signed figures below it, and whether no others stand there."""

    total: Term
    parts: tuple[Term, ...]
    clean: bool

    @property
    def holds(self) -> bool:
        return adds_up(self.total, self.parts)


def committee_verdicts(part: Part) -> Iterator[Verdict]:
    """Results that their paragraphs explain. One that does not add up is told only where
    others of the same item do, so that the item is known to explain them whole."""
    results = [result for result in _results(part) if result.parts]
    witnesses = sum(result.holds for result in results)
    for result in results:
        if result.holds and (len(result.parts) > 1 or result.clean):
            yield _verdict(result, holds=True)
        elif not result.holds and result.clean and len(result.parts) > 1 and witnesses >= 2:
            yield _verdict(result, holds=False)


def _verdict(result: Result, *, holds: bool) -> Verdict:
    places = (result.total.span, *(part.span for part in result.parts))
    summed = sum((part.value for part in result.parts), Decimal(0))
    words = listed([_word(part) for part in result.parts])
    if holds:
        return Verdict(True, f"Resultatet svarer til {words}.", places)
    message = (
        f"{words[:1].upper()}{words[1:]} giver tilsammen {_sided(result.total, summed)}, "
        f"men der står {_sided(result.total, result.total.value)}."
    )
    return Verdict(False, message, places, like(result.total, abs(summed)))


def _word(term: Term) -> str:
    return f"{term.word} på {like(term, abs(term.value))}".rstrip(".")


def _sided(term: Term, value: Decimal) -> str:
    side = "mere" if value > 0 else "mindre"
    return f"{like(term, abs(value)).rstrip('.')} {side} end budgetteret"


def _results(part: Part) -> list[Result]:
    found: list[Result] = []
    head: Term | None = None
    below: list[Passage] = []
    for passage in part.passages:
        total = _result(passage)
        if total is None and passage.role != "heading":
            below.append(passage)
            continue
        if head:
            found.append(_explained(head, below))
        head, below = total, []
    if head:
        found.append(_explained(head, below))
    return found


def _result(passage: Passage) -> Term | None:
    if passage.role not in {"paragraph", "entry"} or not _RESULT.fullmatch(passage.text.strip()):
        return None
    found = [term for each in passage.sentences for term in of_kind(terms(each), "amount")]
    return _with_sign(found[0]) if len(found) == 1 else None


def _with_sign(term: Term) -> Term:
    return replace(term, value=abs(term.value) * direction(term))


def _explained(total: Term, below: list[Passage]) -> Result:
    parts: list[Term] = []
    clean = True
    for passage in below:
        for sentence in passage.sentences:
            for term in of_kind(terms(sentence), "amount"):
                if direction(term) and _TIGHT.search(
                    sentence.between(term.span[0] - 40, term.span[0])
                ):
                    parts.append(_with_sign(term))
                    clean = clean and not term.bound
                else:
                    clean = False
    return Result(total, tuple(parts), clean)

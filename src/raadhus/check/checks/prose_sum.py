"""Totals told in sentences and the parts they are said to be made of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from ..arithmetic import half_up
from ..model import Verdict
from ..paper import Paper
from ..prose.blocks import block_claims
from ..prose.claims import Claim, claims
from ..prose.committees import committee_verdicts
from ..prose.reckon import adds_up, fine, fits_exactly, long, signed, slips
from ..prose.terms import Term, like, stopped
from ..registry import check
from ..wording import listed


@check("prose-sum", "error", "Summer i teksten", "amounts")
def prose_sum(paper: Paper) -> Iterator[Verdict]:
    """Parts that a text says make up a total add up to it, within the rounding of each figure."""
    for part in paper.parts:
        found = [claim for sentence in part.sentences for claim in claims(sentence)]
        for claim in [*found, *block_claims(part)]:
            verdict = _verdict(claim)
            if verdict:
                yield verdict
        yield from committee_verdicts(part)


def _verdict(claim: Claim) -> Verdict | None:
    found = signed(claim.total, claim.parts)
    if found is None:
        return None
    total, *parts = found
    if not claim.whole:
        return _not_more(claim, total, parts)
    if adds_up(total, parts):
        if claim.sure and not fits_exactly(total, parts):
            return _wrong(claim, total, parts, "warning")
        return _holds(claim, total, parts)
    near = [(term, value) for term, value in slips(total, parts) if long(term)]
    if claim.sure and _plausible(total, parts):
        return _wrong(claim, total, parts, "error")
    if near and len(parts) > 1:
        return _wrong(claim, total, parts, "warning")
    return None


def _holds(claim: Claim, total: Term, parts: list[Term]) -> Verdict | None:
    if len(parts) < 2 or not fine(total, parts):
        return None
    words = listed([part.text for part in claim.parts])
    message = f"{words} giver tilsammen {stopped(claim.total.text)}"
    return Verdict(True, message, _places(claim))


def _not_more(claim: Claim, total: Term, parts: list[Term]) -> Verdict | None:
    """After *heraf*: the parts may be fewer than all, never more."""
    if any(term.value < 0 for term in (total, *parts)) or any(term.bound for term in parts):
        return None
    summed = sum((part.range.low for part in parts), Decimal(0))
    if claim.sure and summed > total.range.high:
        words = listed([part.text for part in claim.parts])
        message = (
            f"Der står {words} ud af {claim.total.text}, "
            "men en del kan ikke være mere end det hele."
        )
        return Verdict(False, message, _places(claim))
    return _holds(claim, total, parts) if adds_up(total, parts) else None


def _plausible(total: Term, parts: list[Term]) -> bool:
    """Counts that are far from their total are hardly counts of the same things."""
    if total.kind != "count":
        return True
    summed = sum((part.value for part in parts), Decimal(0))
    return total.value <= 2 * summed and summed <= 2 * total.value


def _wrong(claim: Claim, total: Term, parts: list[Term], severity: str) -> Verdict:
    summed = sum((part.value for part in parts), Decimal(0))
    step = min(part.printed_step for part in parts)
    shown = replace(total, printed_step=min(step, total.printed_step))
    words = listed([part.text for part in claim.parts])
    message = (
        f"{words} giver tilsammen {like(shown, summed)}, "
        f"men der står {stopped(claim.total.text)} Enten summen eller en af delene er forkert."
    )
    expected = like(claim.total, half_up(summed, total.printed_step))
    return Verdict(
        False, message, _places(claim), expected, "warning" if severity == "warning" else None
    )


def _places(claim: Claim) -> tuple[tuple[int, int], ...]:
    return (claim.total.span, *(part.span for part in claim.parts))

"""Remainders told in sentences, and the totals and parts they are left of."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ..arithmetic import half_up
from ..model import Verdict
from ..paper import Paper
from ..prose.reckon import digits_swapped
from ..prose.remainders import Remainder, remainders
from ..prose.terms import like, shown, stopped
from ..registry import check
from ..wording import listed


@check("prose-remainder", "error", "Restbeløb i teksten", "amounts")
def prose_remainder(paper: Paper) -> Iterator[Verdict]:
    """What a text says is left of a total is the total less the parts it names."""
    for part in paper.parts:
        for remainder in remainders(part):
            verdict = _verdict(remainder)
            if verdict:
                yield verdict


def _verdict(found: Remainder) -> Verdict | None:
    rest, whole, parts = found.rest, found.whole, found.parts
    places = (rest.span, whole.span, *(part.span for part in parts))
    words = f"{shown(whole)} minus {listed([shown(part) for part in parts])}"
    left = whole.value - sum((part.value for part in parts), Decimal(0))
    should = like(rest, half_up(left, rest.printed_step)) if left >= 0 else None
    swapped = should is not None and digits_swapped(rest, left)
    if found.fits and not swapped:
        return Verdict(True, f"{words} er {stopped(rest.text)}", places)
    if not found.sure:
        return None
    told = should or "mindre end nul"
    message = f"{words} er {told}, men der står {stopped(rest.text)}"
    return Verdict(False, message, places, should, "warning" if found.apart or found.fits else None)

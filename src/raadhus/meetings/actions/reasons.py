"""Reasons: what is taken from the public, or accepted as it is, never is without one."""

from __future__ import annotations

LONGEST = 500
SHOWN = "Skriv en begrundelse; den vises på siden i stedet for det, der er taget bort."


class NoReasonError(ValueError):
    """No reason was given; the message is a Danish sentence."""


def reason_in(text: str, missing: str = SHOWN) -> str:
    """The reason, on one line; raises NoReasonError, which says `missing`, where there is none."""
    reason = " ".join(text.split())[:LONGEST]
    if not reason:
        raise NoReasonError(missing)
    return reason

"""Reasons: what is taken from the public is never taken without one."""

from __future__ import annotations

LONGEST = 500


class NoReasonError(ValueError):
    """No reason was given; the message is a Danish sentence."""

    def __init__(self) -> None:
        super().__init__(
            "Skriv en begrundelse; den vises på siden i stedet for det, der er taget bort."
        )


def reason_in(text: str) -> str:
    """The reason, on one line; raises NoReasonError where there is none."""
    reason = " ".join(text.split())[:LONGEST]
    if not reason:
        raise NoReasonError
    return reason

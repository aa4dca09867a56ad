"""What each check looks for, in one Danish sentence for those who read its findings."""

from __future__ import annotations

from functools import cache

from .lists import rows


def explained(check: str) -> str:
    """What holds where the check finds nothing; empty for a check that nobody has explained."""
    return _sentences().get(check, "")


@cache
def _sentences() -> dict[str, str]:
    return {row["check"]: row["explanation"] for row in rows("explained.tsv")}

"""What each check looks for, in one Danish sentence for those who read its findings."""

from __future__ import annotations

import csv
from functools import cache
from importlib import resources


def explained(check: str) -> str:
    """What holds where the check finds nothing; empty for a check that nobody has explained."""
    return _sentences().get(check, "")


@cache
def _sentences() -> dict[str, str]:
    path = resources.files("raadhus.check") / "data" / "explained.tsv"
    with path.open(encoding="utf-8") as lines:
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {row["check"]: row["explanation"] for row in rows}

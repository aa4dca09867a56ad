"""Turn a hand-written expectation into a form that holds no sentence of the document.

    python tests/expected/compile.py TRUTH.json DOCUMENT.txt > tests/expected/000.json

TRUTH.json is the whole contract (see src/raadhus/minutes/data/minutes.schema.json, without
`source`), written by hand beside DOCUMENT.txt. Every text becomes a fingerprint: the first 16
hexadecimal digits of its SHA-256, its length in code points and, where it stands in the document
exactly once, its span there. Numbers, dates, words of the schema and null stay as they are.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
from pathlib import Path
from typing import Any

# Keys whose texts say nothing that the schema, a calendar or a list of municipalities does not.
PLAIN = {"format", "kind", "outcome", "status", "type", "date", "start_time", "end_time"}
PLAIN |= {"municipality"}


def fold(text: str) -> str:
    """Fold white space to one blank inside each line; line ends between entries stay."""
    lines = (" ".join(line.split()) for line in text.splitlines())
    return "\n".join(line for line in lines if line)


def fingerprint(text: str) -> dict[str, Any]:
    """What is kept of a text: the start of its SHA-256 and its length in code points."""
    return {"sha256": hashlib.sha256(text.encode()).hexdigest()[:16], "length": len(text)}


def span(text: str, source: str) -> list[int] | None:
    """Where a text stands in the source, white space apart; None where nowhere or twice."""
    words = text.split()
    if not words:
        return None
    found = [m.span() for m in re.finditer(r"\s+".join(map(re.escape, words)), source)]
    return list(found[0]) if len(found) == 1 else None


def compiled(value: Any, source: str) -> Any:
    """The same structure with fingerprints in place of texts."""
    if isinstance(value, dict):
        return {k: v if k in PLAIN else compiled(v, source) for k, v in value.items()}
    if isinstance(value, list):
        return [compiled(entry, source) for entry in value]
    if not isinstance(value, str):
        return value
    text = fold(value)
    place = span(text, source)
    return fingerprint(text) | ({"span": place} if place else {})


def dumps(value: Any) -> str:
    """JSON with one line for each innermost object, so that a change shows as one line."""
    text = json.dumps(value, indent=1)
    return re.sub(r"\{[^{}]*\}", lambda found: " ".join(found[0].split()), text)


def main(truth: str, document: str) -> None:
    expectation = json.loads(Path(truth).read_text(encoding="utf-8"))
    print(dumps(compiled(expectation, Path(document).read_text(encoding="utf-8"))))


if __name__ == "__main__":
    main(*sys.argv[1:])

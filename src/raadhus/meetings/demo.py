"""The demo: one invented meeting in five forms."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from .imports import import_files

FOLDER = Path(__file__).parent / "example"


def example_files() -> list[Path]:
    return sorted(FOLDER.glob("referat.*"))


def import_example() -> Iterator[str]:
    """Import the example's files; yields a line of progress for each."""
    files = example_files()
    for number, (line, _) in enumerate(import_files(files), start=1):
        yield f"[{number}/{len(files)}] {line}"

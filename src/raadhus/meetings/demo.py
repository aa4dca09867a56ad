"""The demo: an invented municipality with two years of meetings, and a second one beside it."""

from __future__ import annotations

from pathlib import Path

from .example_archive import ARCHIVE
from .imports.incoming import from_path
from .imports.run import Progress, Report, import_all

FOLDER = ARCHIVE.parent
HOME = "Fjordlund"  # the municipality that carries everything


def example_files() -> list[Path]:
    """One invented meeting in each of the five forms."""
    return sorted(path for path in FOLDER.iterdir() if path.stem == "referat")


def import_example(progress: Progress | None = None) -> Report:
    """Import the demo's archive through the reader."""
    return import_all(from_path(ARCHIVE), progress=progress)

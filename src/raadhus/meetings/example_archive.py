"""The demo's archive: the papers of two invented municipalities, shipped as one zip."""

from __future__ import annotations

import zipfile
from pathlib import Path, PurePosixPath

ARCHIVE = Path(__file__).parent / "example" / "archive.zip"


def archive_files() -> list[tuple[str, str, bytes]]:
    """(folder, file name, content) of every file, in the order in which they were published.

    Each folder is one municipality and holds a `kommune.toml` that names it, first of all.
    """
    with zipfile.ZipFile(ARCHIVE) as packed:
        entries = sorted(packed.infolist(), key=lambda entry: (entry.date_time, entry.filename))
        paths = [(PurePosixPath(entry.filename), packed.read(entry)) for entry in entries]
    return [(path.parent.as_posix(), path.name, content) for path, content in paths]

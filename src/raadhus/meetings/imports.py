"""Taking in many documents, with a line for each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from raadhus.core.models import File
from raadhus.minutes import UnreadableDocumentError

from . import words
from .actions.readings import import_document, read_file, reader_version
from .models import Reading


def summary(reading: Reading) -> str:
    """What was read, in one line."""
    if reading.outcome == Reading.Outcome.UNREADABLE:
        return f"{reading.file.name}: {reading.message}"
    facts = [
        words.KINDS[reading.kind],
        reading.committee or "udvalget fremgår ikke",
        "1 punkt" if reading.item_count == 1 else f"{reading.item_count} punkter",
        f"{words.share(reading.characters, reading.unclaimed)} forstået",
    ]
    return f"{reading.file.name}: {', '.join(facts)}"


def import_files(files: Iterable[Path]) -> Iterator[tuple[str, bool]]:
    """Import files one by one; yields a Danish line and whether it went well."""
    for path in files:
        try:
            reading, is_new = import_document(path.read_bytes(), path.name)
        except (UnreadableDocumentError, OSError) as error:
            yield f"{path.name}: {error}", False
        else:
            yield summary(reading) + ("" if is_new else " (var der allerede)"), True


def reread_all() -> Iterator[str]:
    """Read again what an earlier version of the reader read; yields a line for each."""
    old = File.objects.exclude(reading__reader_version=reader_version()).values_list("pk")
    for (pk,) in list(old):
        yield summary(read_file(File.objects.get(pk=pk)))

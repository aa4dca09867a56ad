"""Keeping the index true: called in the transaction of the action that changes a thing.

with transaction.atomic():
    item.save()
    index("item", [item.pk])
"""

from __future__ import annotations

from collections.abc import Sequence

from . import places
from .document import Document, document
from .engines import engine
from .generations import building, first, writing
from .registry import kind

AT_ONCE = 500


def index(kind_name: str, keys: Sequence[int]) -> None:
    """Index these things as they are now; those that have no entry are taken out.

    Raises KeyError for a kind that nobody registered.
    """
    asked = sorted({*keys})
    with writing():
        for start in range(0, len(asked), AT_ONCE):
            _index(kind_name, asked[start : start + AT_ONCE])


def remove(kind_name: str, keys: Sequence[int]) -> None:
    """Take these things out of the search; nothing happens for those that are not in it."""
    with writing():
        number = places.number(kind_name)
        _write([places.place(number, key) for key in sorted({*keys})], [])


def _index(kind_name: str, keys: Sequence[int]) -> None:
    number = places.number(kind_name)
    entries = kind(kind_name).entries_for(keys)
    documents = [document(entry, number) for entry in entries if entry.visibility]
    there = {made.place for made in documents}
    asked = [places.place(number, key) for key in keys]
    _write([place for place in asked if place not in there], documents)


def _write(gone: Sequence[int], documents: Sequence[Document]) -> None:
    for row in (first(), building()):
        if row is not None:
            held = engine(row)
            held.delete(gone)
            held.put(documents)

"""Keeping the index true: called in the transaction of the action that changes a thing.

with transaction.atomic():
    item.save()
    index("item", [item.pk])
"""

from __future__ import annotations

from collections.abc import Sequence

from . import pending, places
from .document import Document, document
from .engines import engine
from .generations import building, first, writing
from .models import Index
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
        gone = [places.place(number, key) for key in sorted({*keys})]
        for row in _rows():
            held = engine(row)
            if held.outside:
                pending.add(row, gone)
            else:
                held.delete(gone)


def _index(kind_name: str, keys: Sequence[int]) -> None:
    number = places.number(kind_name)
    asked = [places.place(number, key) for key in keys]
    documents: list[Document] | None = None
    for row in _rows():
        held = engine(row)
        if held.outside:
            pending.add(row, asked)
            continue
        if documents is None:
            entries = kind(kind_name).entries_for(keys)
            documents = [document(entry, number) for entry in entries if entry.visibility]
        there = {made.place for made in documents}
        held.delete([place for place in asked if place not in there])
        held.put(documents)


def _rows() -> list[Index]:
    """The index that answers, and the one that is being built beside it."""
    beside = building()
    return [first()] if beside is None else [first(), beside]

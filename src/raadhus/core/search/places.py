"""Identity and order of entries in one number, so that a hit needs no table to be read.

A *place* is kind and key: `kind << 36 | key`. An *id* puts the day before it, `day << 43 |
place`; ids in falling order are entries newest first, and an id tells its kind and key.
"""

from __future__ import annotations

from datetime import date

from .models import IndexedKind

KEY_BITS = 36
KIND_BITS = 7
PLACE_BITS = KEY_BITS + KIND_BITS
FIRST_DAY = date(1800, 1, 1).toordinal() - 1  # day 0 is no date
LAST_DAY = (1 << 20) - 1


def number(kind: str) -> int:
    """The number of a kind, given when the kind is first seen; at most 127 kinds.

    It is the next after the highest, not the database's own count: that also counts what was
    rolled back, and so many would soon be too many.
    """
    known = IndexedKind.objects.filter(name=kind).values_list("pk", flat=True).first()
    if known is not None:
        return int(known)
    last = IndexedKind.objects.order_by("-pk").values_list("pk", flat=True).first()
    pk = IndexedKind.objects.get_or_create(name=kind, defaults={"pk": (last or 0) + 1})[0].pk
    if pk >= 1 << KIND_BITS:
        raise ValueError("there are too many kinds of things to search")
    return int(pk)


def names() -> dict[int, str]:
    """The kinds by their numbers."""
    return dict(IndexedKind.objects.values_list("pk", "name"))


def place(kind_number: int, key: int) -> int:
    """Kind and key in one number; ValueError for a key that is none."""
    if not 0 < key < 1 << KEY_BITS:
        raise ValueError(f"{key} is no key of something to search")
    return kind_number << KEY_BITS | key


def kind_and_key(number: int) -> tuple[int, int]:
    """The kind's number and the key of a place or an id."""
    bare = number & ((1 << PLACE_BITS) - 1)
    return bare >> KEY_BITS, bare & ((1 << KEY_BITS) - 1)


def identity(place: int, day: date | None) -> int:
    """The id of a place; entries without a date come after all others."""
    since = 0 if day is None else min(max(day.toordinal() - FIRST_DAY, 1), LAST_DAY)
    return since << PLACE_BITS | place

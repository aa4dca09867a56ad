"""Masking a person's name everywhere in a municipality's documents, and lifting the mask."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from functools import partial
from typing import Any

from django.db import transaction
from django.utils import timezone

from raadhus.core.journal import By, record
from raadhus.core.models import File, Municipality, Person
from raadhus.minutes.pool import ReaderPool

from ..calc.masks import INSTEAD, SHORTEST, masked_facts
from ..models import Arrival, Item, ItemAttendance, Mask, Reading, Version
from ..queries import active_masks
from .accepting import mask_reasons
from .archive import enter
from .checking import forget_proofs
from .items import rebuild_parts
from .readings import facts, mask_reading
from .reasons import reason_in
from .rows import update_rows


class NoNameError(ValueError):
    """What was given is no name that can be masked; the message is a Danish sentence."""

    def __init__(self) -> None:
        super().__init__("Skriv det fulde navn, som det står i dokumenterne: fornavn og efternavn.")


def mask_name(municipality: Municipality, name: str, *, reason: str, by: By) -> int:
    """Take a name out of everything that is shown; gives the number of documents changed.

    Files that hold it are no longer given out. What is imported later is masked as it comes.
    Raises NoNameError and NoReasonError.
    """
    name = " ".join(name.split())
    if len(name) < SHORTEST or len(name.split()) < 2:
        raise NoNameError
    with transaction.atomic():
        why = reason_in(reason)
        forget_proofs(municipality)
        mask = Mask.objects.create(municipality=municipality, name=name[:200], reason=why)
        pattern = active_masks(municipality)
        changed = 0
        if pattern is not None:
            changed = sum(_mask(key, pattern) for key in _readings(municipality))
            _forget(municipality, pattern)
            mask_reasons(municipality, pattern)
        details = {"reason": why, "documents": changed}
        record("mask.set", by=by, thing=mask, municipality=municipality, details=details)
    return changed


def lift_mask(mask: Mask, *, reason: str, by: By) -> int:
    """End a mask: the documents are read again from their files. Gives their number.

    One that cannot be read any more stays masked. Raises NoReasonError.
    """
    why = reason_in(reason)
    read = _read_again(mask.municipality)  # before the transaction, for it takes its time
    with transaction.atomic():
        forget_proofs(mask.municipality)
        mask.lifted_at = timezone.now()
        mask.save(update_fields=["lifted_at"])
        pattern = active_masks(mask.municipality)
        for key, found in read:
            held = masked_facts(found, pattern) if pattern else {**found, "masked": False}
            Reading.objects.filter(pk=key).update(**held)
            _enter_again(Reading.objects.select_related("file").get(pk=key))
        details = {"reason": why, "documents": len(read)}
        record("mask.lift", by=by, thing=mask, municipality=mask.municipality, details=details)
    return len(read)


def _read_again(municipality: Municipality) -> list[tuple[int, dict[str, Any]]]:
    """(key, columns) of the municipality's masked readings, as their files say."""
    there = Reading.objects.filter(version__meeting__committee__municipality=municipality)

    def files() -> Iterator[tuple[int, str, Callable[[], bytes]]]:
        for key in list(there.filter(masked=True).values_list("pk", flat=True)):
            name, content = File.objects.values_list("name", "content").get(reading=key)
            yield key, name, partial(bytes, content)

    with ReaderPool(2) as pool:
        outcomes = pool.read_all(files())
        return [(one.key, facts(one.minutes)) for one in outcomes if one.minutes is not None]


def _readings(municipality: Municipality) -> list[int]:
    there = Version.objects.filter(meeting__committee__municipality=municipality)
    return list(there.order_by("pk").values_list("reading", flat=True))


def _mask(key: int, pattern: re.Pattern[str]) -> bool:
    """Mask one reading and all that was made of it; whether the name stood there."""
    reading = Reading.objects.select_related("file").defer("file__content").get(pk=key)
    for arrival in reading.arrivals.all():
        if pattern.search(arrival.name):
            Arrival.objects.filter(pk=arrival.pk).update(name=INSTEAD)
    if not mask_reading(reading, pattern):
        return False
    _enter_again(reading)
    return True


def _enter_again(reading: Reading) -> None:
    """Let all that was made of a reading be what it says now.

    Items get their content first, also those that are gone: by their new texts they might not
    be known again.
    """
    contents = reading.contract["items"]
    items = [
        item
        for item in Item.objects.filter(version__reading=reading)
        if item.index < len(contents) and item.label == (contents[item.index]["label"] or "")[:20]
    ]
    for item in items:
        item.content = contents[item.index]
        item.title = item.content["title"] or ""
    update_rows(items, ("content", "title"))
    rebuild_parts((), items)
    enter(reading)


def _forget(municipality: Municipality, pattern: re.Pattern[str]) -> None:
    """Rows of the people whom nothing names any longer keep no name either."""
    now = timezone.now()
    for person in _named(municipality, pattern):
        person.memberships.update(deleted_at=now, modified_at=now)
        Person.objects.filter(pk=person.pk).update(
            name=INSTEAD, slug=f"fjernet-{person.pk}", deleted_at=now, modified_at=now
        )
    rows = ItemAttendance.objects.filter(item__committee__municipality=municipality)
    for pk, name in rows.values_list("pk", "name"):
        if pattern.search(name):
            ItemAttendance.objects.filter(pk=pk).update(name=INSTEAD)


def _named(municipality: Municipality, pattern: re.Pattern[str]) -> Collection[Person]:
    return [one for one in municipality.people.all() if pattern.search(one.name)]

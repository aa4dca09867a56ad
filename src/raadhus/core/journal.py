"""The journal: what was done, when, by whom and to what. It is only ever added to.

Each entry carries the SHA-256 of its own content and of the entry before it, so that a changed,
removed or inserted entry is found (`raadhus journal verify`). The database itself refuses to
change or delete entries (`journal_sql`). What nobody can see from the table alone is a journal
that somebody with full power over the database has rewritten from some entry to the end; for
that, keep the newest number and hash elsewhere (`head()`; every backup's manifest has them).

An entry names people by number, never by name, and carries no text of a document.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal

from django.contrib.auth.models import AbstractBaseUser
from django.db import models, transaction
from django.utils import timezone

from .models import JournalEntry, JournalHead, Municipality

SYSTEM, COMMAND = "system", "kommando"
START = "0" * 64  # what stands before the first entry
LONGEST_TEXT = 500  # characters of one text in the details
LONGEST_DETAILS = 8000  # characters of all details as JSON

By = AbstractBaseUser | Literal["system", "kommando"]
Thing = models.Model | tuple[str, str]


class JournalError(ValueError):
    """An entry cannot be written like that: a fault of the program, never of its user."""


@dataclass(frozen=True)
class Fault:
    """Where the journal does not hold: the entry's number, and a Danish sentence."""

    number: int
    sentence: str


def plain(value: Any) -> Any:
    """Details as plain JSON values; texts without control characters and cut to a length."""
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, str):
        text = "".join(sign if sign.isprintable() else " " for sign in value)
        return text if len(text) <= LONGEST_TEXT else text[: LONGEST_TEXT - 1] + "…"
    if isinstance(value, Mapping):
        return {str(key): plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [plain(inner) for inner in value]
    raise JournalError(f"{type(value).__name__} cannot stand in the details of an entry")


def canonical(entry: JournalEntry) -> bytes:
    """The content of an entry that its hash stands for: JSON, keys sorted, times in UTC."""
    content = {
        "number": entry.number,
        "at": entry.at.astimezone(UTC).isoformat(timespec="microseconds"),
        "by": entry.by,
        "action": entry.action,
        "kind": entry.kind,
        "key": entry.key,
        "municipality": entry.municipality,
        "details": entry.details,
        "previous": entry.previous,
    }
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode()


def digest(entry: JournalEntry) -> str:
    """The hash that belongs to an entry's content: 64 hexadecimal digits."""
    return hashlib.sha256(canonical(entry)).hexdigest()


def who(by: By) -> str:
    """How an entry names the one who acts: `user:7`, `system` or `kommando`."""
    if isinstance(by, AbstractBaseUser):
        if by.pk is None:
            raise JournalError("nobody without an account acts")
        return f"user:{by.pk}"
    if by not in {SYSTEM, COMMAND}:
        raise JournalError(f"{by!r} is nobody who acts")
    return by


def named(thing: Thing | None) -> tuple[str, str, int | None]:
    """Kind, key and municipality of a thing; a pair of kind and key may stand for it."""
    if thing is None:
        return "", "", None
    if isinstance(thing, tuple):
        return thing[0], thing[1], None
    own = thing.pk if isinstance(thing, Municipality) else getattr(thing, "municipality_id", None)
    return thing._meta.label_lower, str(thing.pk), own


def record(
    action: str,
    *,
    by: By,
    thing: Thing | None = None,
    municipality: Municipality | None = None,
    details: Mapping[str, Any] | None = None,
) -> JournalEntry:
    """Write one entry, as the last thing inside the action's transaction.

    `action` is a short English name such as `meeting.withdraw`. The municipality is the thing's
    own unless another is given. Writers wait for each other until the transaction ends, so keep
    it the last step. Raises JournalError outside a transaction and for details that are no
    small JSON (texts, whole numbers, yes and no, lists, mappings).
    """
    if not transaction.get_connection().in_atomic_block:
        raise JournalError("an entry is written inside the transaction of its action")
    small = plain(details or {})
    if len(json.dumps(small)) > LONGEST_DETAILS:
        raise JournalError("the details of an entry are small")
    actor = who(by)
    kind, key, own = named(thing)
    JournalHead.objects.get_or_create(pk=1, defaults={"number": 0, "hash": START})
    head = JournalHead.objects.select_for_update().get(pk=1)
    entry = JournalEntry(
        number=head.number + 1,
        at=timezone.now(),
        by=actor,
        action=action,
        kind=kind,
        key=key,
        municipality=municipality.pk if municipality else own,
        details=small,
        previous=head.hash,
    )
    entry.hash = digest(entry)
    entry.save(force_insert=True)
    JournalHead.objects.filter(pk=1).update(number=entry.number, hash=entry.hash)
    return entry


def head() -> tuple[int, str]:
    """Number and hash of the newest entry: what to keep elsewhere as a witness."""
    row = JournalHead.objects.filter(pk=1).first()
    return (row.number, row.hash) if row else (0, START)


def faults(witness: tuple[int, str] | None = None) -> Iterator[Fault]:
    """Everything that does not hold, from the first entry on; nothing if the journal is whole.

    `witness` is a number and hash that was noted earlier, outside the database.
    """
    previous, expected = START, 1
    seen = witness is None or witness == (0, START)
    for entry in JournalEntry.objects.order_by("number").iterator(chunk_size=1000):
        if entry.number != expected:
            yield Fault(expected, f"{missing(expected, entry.number - 1)} mangler.")
        elif entry.previous != previous:
            yield Fault(entry.number, f"Linje {entry.number} hænger ikke sammen med den før.")
        if digest(entry) != entry.hash:
            yield Fault(entry.number, f"Linje {entry.number} er ændret, efter at den blev skrevet.")
        seen = seen or (entry.number, entry.hash) == witness
        previous, expected = entry.hash, entry.number + 1
    number, last = head()
    if number >= expected:
        yield Fault(expected, f"{missing(expected, number)} mangler til sidst.")
    elif (number, last) != (expected - 1, previous):
        yield Fault(expected - 1, "Journalens afslutning passer ikke til den sidste linje.")
    if not seen and witness:
        yield Fault(
            witness[0],
            f"Linje {witness[0]} er ikke den, der blev noteret: journalen er skrevet om, "
            "eller linjen mangler.",
        )


def missing(first: int, last: int) -> str:
    return f"Linje {first}" if first == last else f"Linje {first} til {last}"


def as_data(entry: JournalEntry) -> dict[str, Any]:
    """An entry for machines, with the names of its fields."""
    at: datetime = entry.at.astimezone(UTC)
    return {
        "number": entry.number,
        "at": at.isoformat(timespec="microseconds"),
        "by": entry.by,
        "action": entry.action,
        "kind": entry.kind,
        "key": entry.key,
        "municipality": entry.municipality,
        "details": entry.details,
        "previous": entry.previous,
        "hash": entry.hash,
    }

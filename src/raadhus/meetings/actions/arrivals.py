"""What becomes of a document that arrives: stored whole, or told why not."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone

from raadhus.core.actions import store_file
from raadhus.core.models import Municipality
from raadhus.minutes import UnreadableDocumentError
from raadhus.minutes.apart import read_apart
from raadhus.minutes.model import Minutes

from .. import words
from ..calc.masks import INSTEAD, masked_facts
from ..models import Arrival, ArrivalRun, Meeting, Reading, Source
from ..queries import active_masks
from .archive import Entered, enter, known_home
from .checking import forget_proof
from .readings import facts, mask_reading, reader_version

State = Arrival.State
ENOUGH = 0.98  # share of a document that must be understood for it not to be uncertain


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of a document, with a Danish sentence where there is something to say."""

    state: str
    message: str = ""
    reading: Reading | None = None
    meeting: Meeting | None = None
    temporary: bool = False  # it may go better another time


def start_run(source: Source | None = None) -> ArrivalRun:
    return ArrivalRun.objects.create(source=source)


def finish_run(run: ArrivalRun, total: int) -> None:
    """Note that a run came to its end; a look at a source that brought nothing leaves no row."""
    if run.source_id is not None and not run.arrivals.exists():
        run.delete()
        return
    run.total, run.finished_at = total, timezone.now()
    run.save(update_fields=["total", "finished_at"])


def note_failure(run: ArrivalRun, name: str, message: str, *, temporary: bool = False) -> Taken:
    """Note that a document could not be had or read; nothing of it is stored.

    What a followed source will be asked for again is told by the source itself, not each time
    by a row.
    """
    if not (temporary and run.source_id is not None):
        Arrival.objects.create(run=run, name=name, state=State.FAILED, message=message)
    return Taken(State.FAILED, message, temporary=temporary)


def take_known(
    run: ArrivalRun, name: str, sha256: str, municipality: Municipality | None, address: str
) -> Taken | None:
    """The document of these bytes if it was read before by this version of the reader.

    What could not be entered then is entered now, if its municipality has become known.
    """
    reading = (
        Reading.objects.filter(file__sha256=sha256, reader_version=reader_version())
        .select_related("version", "file")
        .defer("file__content", "text", "claims", "places", "findings")
        .first()
    )
    if reading is None:
        return None
    name = INSTEAD if reading.masked else name
    if hasattr(reading, "version") or not is_minutes(reading):
        with transaction.atomic():
            Arrival.objects.create(run=run, name=name, state=State.UNCHANGED, reading=reading)
        return Taken(State.UNCHANGED, "", reading)
    with transaction.atomic():
        pattern = active_masks(municipality) if municipality else None
        if pattern is not None and mask_reading(reading, pattern):
            name = INSTEAD
        entered = enter(reading, municipality=municipality, address=address)
        taken = _judged(reading, entered)
        if entered.meeting is None:
            taken = Taken(State.UNCHANGED, taken.message, reading)
        _note(run, name, taken)
    return taken


def take_in(
    run: ArrivalRun,
    name: str,
    content: bytes,
    minutes: Minutes,
    *,
    municipality: Municipality | None = None,
    address: str = "",
) -> Taken:
    """Store file, reading and meeting together, or nothing at all."""
    columns = facts(minutes)
    with transaction.atomic():
        municipality = municipality or known_home(minutes.source.sha256)
        if municipality is not None:  # before the reading, as all who hold both
            Municipality.objects.select_for_update().get(pk=municipality.pk)
        columns = _without_masked(columns, municipality)
        if columns["masked"]:
            name = INSTEAD
        file = store_file(content, name, media_type=minutes.source.media_type)
        # Somebody else, or the same import, may have read the same bytes meanwhile.
        known = take_known(run, name, file.sha256, municipality, address)
        if known is not None:
            return known
        reading, _ = Reading.objects.update_or_create(file=file, defaults=columns)
        forget_proof(reading)
        if is_minutes(reading):
            entered = enter(reading, municipality=municipality, address=address)
            taken = _judged(reading, entered)
        else:
            taken = Taken(State.OTHER, "Filen er ikke en dagsorden eller et referat.", reading)
        _note(run, name, taken)
    return taken


def _without_masked(columns: dict[str, Any], municipality: Municipality | None) -> dict[str, Any]:
    """A reading's columns without the names that its municipality's documents may not show."""
    printed = columns["municipality"]
    home = municipality or (Municipality.objects.filter(name=printed).first() if printed else None)
    pattern = active_masks(home) if home is not None else None
    return masked_facts(columns, pattern) if pattern else {**columns, "masked": False}


def import_document(
    content: bytes, name: str, *, municipality: Municipality | None = None
) -> Taken:
    """Read one document that somebody hands in, and take it in.

    Raises UnreadableDocumentError, whose message is a Danish sentence, where the bytes are no
    readable document; then nothing is stored.
    """
    run = start_run()
    try:
        digest = hashlib.sha256(content).hexdigest()
        taken = take_known(run, name, digest, municipality, "")
        if taken is None:
            minutes = read_apart(content, name)
            taken = take_in(run, name, content, minutes, municipality=municipality)
    except UnreadableDocumentError as error:
        note_failure(run, name, str(error))
        raise
    finally:
        finish_run(run, 1)
    return taken


def is_minutes(reading: Reading) -> bool:
    """Whether a document is of a meeting at all: it has items, and a committee or a day."""
    contract = reading.contract
    return bool(contract.get("items")) and bool(
        contract.get("committee") or contract.get("date") or contract.get("participants")
    )


def _judged(reading: Reading, entered: Entered) -> Taken:
    if entered.missing:
        missing = " og ".join(entered.missing)
        message = f"Dokumentet er gemt, men {missing} fremgår ikke, så mødet kan ikke oprettes."
        return Taken(State.UNCERTAIN, message, reading)
    share = 1 - reading.unclaimed / max(reading.characters, 1)
    if share < ENOUGH:
        told = words.share(reading.characters, reading.unclaimed)
        return Taken(
            State.UNCERTAIN, f"Kun {told} af teksten er forstået.", reading, entered.meeting
        )
    return Taken(State.READ, "", reading, entered.meeting)


def _note(run: ArrivalRun, name: str, taken: Taken) -> None:
    Arrival.objects.create(
        run=run, name=name, state=taken.state, message=taken.message, reading=taken.reading
    )

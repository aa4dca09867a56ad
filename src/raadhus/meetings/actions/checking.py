"""Checking documents: what was found is kept until the document or the archive changes."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from raadhus.check import Known, Report
from raadhus.check.apart import check_apart
from raadhus.check.known import NOTHING
from raadhus.core.models import File, Municipality
from raadhus.minutes import UnreadableDocumentError
from raadhus.minutes.model import Minutes

from ..calc.document import storable
from ..calc.proofs import Unnamed, checker_version, results_of
from ..models import Proof, Reading
from ..queries import active_masks
from ..queries.known import known_of
from ..queries.readings import version_of

READ_DIFFERENTLY = (
    "Dokumentet er læst af en anden udgave af programmet, så stederne passer ikke. "
    "Læs dokumenterne igen med kommandoen raadhus reread, og tjek så dette igen."
)


def check_reading(reading: Reading) -> Proof:
    """Read the document's file and check it, both in a child process, and keep what was found."""
    version = version_of(reading)
    home = version.meeting.committee.municipality if version else None
    file = File.objects.only("name", "content").get(pk=reading.file_id)

    def attempt(known: Known, known_at: datetime | None) -> Proof | None:
        try:
            minutes, report = check_apart(bytes(file.content), file.name, known)
        except UnreadableDocumentError as error:
            return keep_proof(reading, None, None, known_at, str(error))
        return keep_proof(reading, minutes, report, known_at)

    proof = attempt(*knowledge(home)) if home else None
    # Without a home nothing else is known; with one, something was taken away meanwhile.
    proof = proof or attempt(NOTHING, None)
    assert proof is not None  # what rests on nothing else cannot be out of date
    return proof


def knowledge(home: Municipality) -> tuple[Known, datetime]:
    """What is known of a municipality, and from when that is."""
    with transaction.atomic():
        # Whoever masks or withdraws holds the row until all is done.
        Municipality.objects.select_for_update().get(pk=home.pk)
        return known_of(home), timezone.now()


def keep_proof(
    reading: Reading,
    minutes: Minutes | None,
    report: Report | None,
    known_at: datetime | None,
    problem: str = "",
) -> Proof | None:
    """Keep what was found, without masked names.

    None, and nothing kept, where what was known has been taken away since: a name that was
    masked, an item that was withdrawn.
    """
    with transaction.atomic():
        home = _home(reading)
        if home is not None:
            home = Municipality.objects.select_for_update().get(pk=home.pk)
            if known_at is not None and home.modified_at > known_at:
                return None
        facts: dict[str, Any] = {"problem": problem}
        if minutes is not None and report is not None:
            text = Reading.objects.values_list("text", flat=True).get(pk=reading.pk)
            facts = _facts(minutes, report, home, text)
        defaults = {
            "checker_version": checker_version(),
            "known_at": known_at,
            "checked_at": timezone.now(),
            "results": [],
            "figures": [],
            "verified": [],
            "problem": "",
            **facts,
        }
        proof, _ = Proof.objects.update_or_create(reading=reading, defaults=defaults)
    return proof


def _home(reading: Reading) -> Municipality | None:
    """The municipality whose masks hold: the meeting's, else the one that the document prints."""
    version = version_of(reading)
    if version is not None:
        return version.meeting.committee.municipality
    printed = reading.municipality
    return Municipality.objects.filter(name=printed).first() if printed else None


def _facts(
    minutes: Minutes, report: Report, home: Municipality | None, shown: str
) -> dict[str, Any]:
    """The columns of a proof; `shown` is the text that all its places must fit."""
    text = storable(minutes.source.text)
    unnamed = Unnamed(text, active_masks(home) if home is not None else None)
    if unnamed.text != shown:
        return {"problem": READ_DIFFERENTLY}
    return {
        "results": [unnamed.result(one) for one in results_of(report, text)],
        "figures": unnamed.places(report.figures),
        "verified": unnamed.places(report.verified),
    }


def forget_proofs(home: Municipality) -> None:
    """Delete what was found in a municipality's documents, before something is taken away.

    Called first in a transaction: until it ends nobody can keep a proof that still knows it.
    """
    Municipality.objects.select_for_update().get(pk=home.pk)
    Municipality.objects.filter(pk=home.pk).update(modified_at=timezone.now())
    Proof.objects.filter(reading__version__meeting__committee__municipality=home).delete()
    Proof.objects.filter(reading__version=None, reading__municipality=home.name).delete()


def forget_proof(reading: Reading) -> None:
    """Delete what was found in a document that is read anew."""
    Proof.objects.filter(reading=reading).delete()

"""What the case check found, and what of it is accepted."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from django.db.models import F, Max

from raadhus.core.models import Municipality

from ..calc.proofs import checker_version
from ..models import Acceptance, Meeting, Proof, Reading


def proof_of(reading: int) -> Proof | None:
    """The proof of a reading, if it was checked by this version and not read again since."""
    there = Proof.objects.filter(reading=reading, checked_at__gte=F("reading__read_at"))
    return there.filter(checker_version=checker_version()).first()


def accepted(home: Municipality, fingerprints: Collection[str] | None = None) -> list[Acceptance]:
    """What a municipality has accepted; of all, or of these findings."""
    there = Acceptance.objects.filter(municipality=home, withdrawn_at=None)
    if fingerprints is None:
        return list(there)
    wanted = set(fingerprints)  # a document may have more than a question can name
    return [one for one in there if one.fingerprint in wanted]


def newest_change(home: Municipality) -> datetime | None:
    """When the municipality's meetings last changed."""
    there = Meeting.objects.filter(committee__municipality=home)
    newest: datetime | None = there.aggregate(newest=Max("modified_at"))["newest"]
    return newest


def unchecked(home: Municipality) -> list[int]:
    """The municipality's documents that this version has not checked, newest meeting first."""
    there = Reading.objects.filter(
        outcome=Reading.Outcome.READ,
        version__meeting__committee__municipality=home,
        version__meeting__deleted_at=None,
    ).exclude(proof__checker_version=checker_version(), proof__checked_at__gte=F("read_at"))
    return list(there.order_by("-meeting_date", "-pk").values_list("pk", flat=True))

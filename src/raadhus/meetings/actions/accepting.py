"""Accepting a finding of the case check with a reason, and asking about it again."""

from __future__ import annotations

import re

from django.db import transaction
from django.utils import timezone

from raadhus.core.journal import By, record
from raadhus.core.models import Municipality

from ..calc.masks import INSTEAD
from ..models import Acceptance, Reading
from ..queries import active_masks
from ..queries.proofs import proof_of
from ..queries.readings import version_of
from .reasons import reason_in

NO_REASON = "Skriv en begrundelse; den står ved fundet, så andre kan se, hvorfor det er i orden."


class NoSuchFindingError(LookupError):
    """The document has no such finding, or belongs to no municipality that could accept it."""


def accept_finding(reading: Reading, fingerprint: str, *, reason: str, by: By) -> Acceptance:
    """Accept a finding: the municipality is not asked about the same text again.

    One that is accepted already stays as it is. Raises NoReasonError and NoSuchFindingError.
    """
    why = reason_in(reason, NO_REASON)
    with transaction.atomic():
        version, proof = version_of(reading), proof_of(reading.pk)
        found = [
            one
            for one in (proof.results if proof else ())
            if one["fingerprint"] == fingerprint and one["status"] == "finding"
        ]
        if version is None or not found:
            raise NoSuchFindingError
        home = version.meeting.committee.municipality
        pattern = active_masks(home)
        why = pattern.sub(INSTEAD, why) if pattern is not None else why
        check = found[0]["check"]
        acceptance, is_new = Acceptance.objects.get_or_create(
            municipality=home,
            check_name=check,
            fingerprint=fingerprint,
            withdrawn_at=None,
            defaults={"reason": why},
        )
        if is_new:
            details = {"reason": why, "check": check, "document": reading.pk}
            record("finding.accept", by=by, thing=acceptance, municipality=home, details=details)
    return acceptance


def withdraw_acceptance(acceptance: Acceptance, *, by: By) -> None:
    """Ask about a finding again; one that is asked about already stays as it is."""
    with transaction.atomic():
        there = Acceptance.objects.filter(pk=acceptance.pk, withdrawn_at=None)
        if not there.update(withdrawn_at=timezone.now()):
            return
        details = {"check": acceptance.check_name}
        home = acceptance.municipality
        record("finding.ask-again", by=by, thing=acceptance, municipality=home, details=details)


def mask_reasons(home: Municipality, pattern: re.Pattern[str]) -> None:
    """Take masked names out of the reasons why findings were accepted."""
    for pk, reason in Acceptance.objects.filter(municipality=home).values_list("pk", "reason"):
        if pattern.search(reason):
            Acceptance.objects.filter(pk=pk).update(reason=pattern.sub(INSTEAD, reason))

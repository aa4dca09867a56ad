"""Setting up what a municipality's committees may decide, and ending it."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from raadhus.check.checks.competence import rules
from raadhus.core.journal import By, record
from raadhus.core.models import Municipality

from ..models import Delegation
from .checking import forget_proofs
from .reasons import reason_in

NO_REASON = "Skriv, hvor det står: kommunalbestyrelsens beslutning eller kompetenceplanen."


class NoSuchRuleError(LookupError):
    """There is no such rule, or it is not delegated; the message is a Danish sentence."""


def delegate(home: Municipality, rule: str, *, reason: str, by: By) -> Delegation:
    """Let the committees decide something; one that is delegated already stays as it is.

    The municipality's documents are checked anew. Raises NoReasonError and NoSuchRuleError.
    """
    why = reason_in(reason, NO_REASON)
    known = [each.id for each in rules()]
    if rule not in known:
        raise NoSuchRuleError(f"«{rule}» er ingen regel. Vælg mellem: {', '.join(known)}.")
    with transaction.atomic():
        forget_proofs(home)
        found, is_new = Delegation.objects.get_or_create(
            municipality=home, rule=rule, ended_at=None, defaults={"reason": why}
        )
        if is_new:
            details = {"rule": rule, "reason": why}
            record("delegation.set", by=by, thing=found, municipality=home, details=details)
    return found


def end_delegation(home: Municipality, rule: str, *, reason: str, by: By) -> None:
    """End a delegation. Raises NoReasonError, and NoSuchRuleError where there is none."""
    why = reason_in(reason, NO_REASON)
    with transaction.atomic():
        forget_proofs(home)
        found = home.delegations.filter(rule=rule, ended_at=None).first()
        if found is None:
            raise NoSuchRuleError(f"«{rule}» er ikke delegeret i {home.name} Kommune.")
        found.ended_at = timezone.now()
        found.save(update_fields=["ended_at"])
        details = {"rule": rule, "reason": why}
        record("delegation.end", by=by, thing=found, municipality=home, details=details)

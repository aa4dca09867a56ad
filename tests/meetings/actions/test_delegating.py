"""What a municipality's committees may decide: set up, journalled, known to the check."""

from __future__ import annotations

import pytest
from tests.cast import Cast
from tests.meetings.proofs import taken, wrong_paper

from raadhus.core.journal import faults
from raadhus.core.models import JournalEntry
from raadhus.meetings.actions.checking import check_reading
from raadhus.meetings.actions.delegating import NoSuchRuleError, delegate, end_delegation
from raadhus.meetings.actions.reasons import NoReasonError
from raadhus.meetings.models import Delegation, Proof
from raadhus.meetings.queries.known import known_of

pytestmark = pytest.mark.django_db

RULE = "mellem-aar"
WHY = "Kompetenceplanen, punkt 4"


def test_a_delegation_is_known_until_it_ends(cast: Cast) -> None:
    home, other = cast.asminde, cast.bavnehoej
    first = delegate(home, RULE, reason=WHY, by=cast.asta)
    assert delegate(home, RULE, reason="Igen", by=cast.asta) == first
    assert (known_of(home).delegation, known_of(other).delegation) == ({RULE}, frozenset())
    end_delegation(home, RULE, reason="Planen er ændret", by=cast.asta)
    assert known_of(home).delegation == frozenset()
    told = JournalEntry.objects.filter(action__startswith="delegation.").order_by("number")
    assert [(each.action, each.details["rule"]) for each in told] == [
        ("delegation.set", RULE), ("delegation.end", RULE),
    ]  # fmt: skip
    assert list(faults()) == []


def test_what_cannot_be_delegated_is_said_and_nothing_is_stored(cast: Cast) -> None:
    with pytest.raises(NoSuchRuleError, match=r"«alt» er ingen regel\. Vælg mellem: tillaegs"):
        delegate(cast.asminde, "alt", reason=WHY, by=cast.asta)
    with pytest.raises(NoReasonError, match="hvor det står"):
        delegate(cast.asminde, RULE, reason=" ", by=cast.asta)
    with pytest.raises(NoSuchRuleError, match="ikke delegeret i Asminde"):
        end_delegation(cast.asminde, RULE, reason=WHY, by=cast.asta)
    assert not Delegation.objects.exists()


def test_documents_are_checked_anew_by_what_is_delegated_now(cast: Cast) -> None:
    reading = taken(wrong_paper())
    check_reading(reading)
    delegate(reading.version.meeting.committee.municipality, RULE, reason=WHY, by=cast.asta)
    assert not Proof.objects.filter(reading=reading).exists()

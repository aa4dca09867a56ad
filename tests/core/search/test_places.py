"""Numbers of kinds: few, and none lost."""

from __future__ import annotations

import pytest
from django.db import transaction

from raadhus.core.search.places import number


@pytest.mark.django_db
def test_what_is_rolled_back_uses_up_no_number():
    for _ in range(130):
        with transaction.atomic():
            assert number("sag") == 1
            transaction.set_rollback(True)
    assert (number("sag"), number("punkt"), number("sag")) == (1, 2, 1)

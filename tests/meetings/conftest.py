"""Readings for the tests of the pages."""

import pytest
from tests.cast import Cast
from tests.meetings.documents import TEXT, by_hand, example
from tests.meetings.town import Town, make_town

from raadhus.core.actions import store_file
from raadhus.meetings.actions.arrivals import import_document
from raadhus.meetings.actions.readings import facts
from raadhus.meetings.models import Reading


@pytest.fixture
def reading(db: None) -> Reading:
    """The example, read from its text."""
    return import_document(example(), "referat.txt").reading


@pytest.fixture
def reading_by_hand(db: None) -> Reading:
    """The document put together by hand, stored without the reader."""
    file = store_file(TEXT.encode(), "hånd.txt", media_type="text/plain")
    return Reading.objects.create(file=file, **facts(by_hand()))


@pytest.fixture
def town(cast: Cast) -> Town:
    """Asminde and Bavnehøj with their meetings, see `town.py`."""
    return make_town(cast.asminde, cast.bavnehoej)

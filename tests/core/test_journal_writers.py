"""Many processes write to the journal at once, and its chain never forks."""

import subprocess
import sys
from pathlib import Path

import pytest
from tests.own_database import installation, migrate, python

WRITERS, ENTRIES = 4, 25
WRITER = """
import sys
import django
django.setup()
from django.db import transaction
from raadhus.core.journal import record
for number in range(int(sys.argv[2])):
    with transaction.atomic():
        record("test", by="system", thing=("writer", sys.argv[1]), details={"number": number})
"""
CHECK = """
from raadhus.core.journal import faults, head
from raadhus.core.models import JournalEntry
lines = JournalEntry.objects.order_by("number")
print(head()[0], list(faults()))
for writer in sorted(set(lines.values_list("key", flat=True))):
    print(writer, *lines.filter(key=writer).values_list("details__number", flat=True))
"""


@pytest.mark.django_db
def test_writers_at_once_make_one_chain(tmp_path: Path) -> None:
    with installation(tmp_path) as settings:
        migrate(settings)
        writers = [
            subprocess.Popen(
                [sys.executable, "-c", WRITER, str(number), str(ENTRIES)], env=settings
            )
            for number in range(WRITERS)
        ]
        assert [writer.wait() for writer in writers] == [0] * WRITERS
        told = python(CHECK, settings=settings).splitlines()
    each = " ".join(str(number) for number in range(ENTRIES))
    assert told == [f"{WRITERS * ENTRIES} []", *(f"{writer} {each}" for writer in range(WRITERS))]

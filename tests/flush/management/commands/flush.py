"""Django's `flush`, which the journal's triggers would refuse: they step aside for a moment."""

from typing import Any

from django.core.management.commands import flush
from django.db import connections

from raadhus.core.journal_sql import protect, release


class Command(flush.Command):
    def handle(self, **options: Any) -> None:
        connection = connections[options["database"]]
        release(connection)
        try:
            super().handle(**options)
        finally:
            protect(connection)

"""The table in which rate limits are counted, so that all processes count together."""

from typing import Any

from django.core.management import call_command
from django.db import migrations


def make(_apps: Any, schema_editor: Any) -> None:
    call_command("createcachetable", database=schema_editor.connection.alias, verbosity=0)


def drop(_apps: Any, schema_editor: Any) -> None:
    schema_editor.execute("DROP TABLE IF EXISTS raadhus_cache")


class Migration(migrations.Migration):
    dependencies = [("core", "0003_journal_and_roles")]

    operations = [migrations.RunPython(make, drop)]

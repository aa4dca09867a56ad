"""What makes the database itself refuse to change the journal, for SQLite and PostgreSQL.

Entries can be added, never changed or deleted; the journal's head only ever moves one step on.
"""

from __future__ import annotations

from typing import Any

REFUSAL = "the journal is only ever added to"

SQLITE = (
    f"""CREATE TRIGGER core_journal_no_update BEFORE UPDATE ON core_journalentry
    BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END""",
    f"""CREATE TRIGGER core_journal_no_delete BEFORE DELETE ON core_journalentry
    BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END""",
    f"""CREATE TRIGGER core_journal_no_replace BEFORE INSERT ON core_journalentry
    WHEN NEW.number IN (SELECT number FROM core_journalentry)
    BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END""",  # noqa: S608 - a fixed text
    f"""CREATE TRIGGER core_journal_head_step BEFORE UPDATE ON core_journalhead
    WHEN NEW.id <> OLD.id OR NEW.number <> OLD.number + 1
    BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END""",
    f"""CREATE TRIGGER core_journal_head_kept BEFORE DELETE ON core_journalhead
    BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END""",
)
NO_SQLITE = (
    "DROP TRIGGER IF EXISTS core_journal_no_update",
    "DROP TRIGGER IF EXISTS core_journal_no_delete",
    "DROP TRIGGER IF EXISTS core_journal_no_replace",
    "DROP TRIGGER IF EXISTS core_journal_head_step",
    "DROP TRIGGER IF EXISTS core_journal_head_kept",
)
POSTGRESQL = (
    f"""CREATE OR REPLACE FUNCTION core_journal_refuse() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION '{REFUSAL}'; END $$""",
    """CREATE TRIGGER core_journal_no_change BEFORE UPDATE OR DELETE ON core_journalentry
    FOR EACH ROW EXECUTE FUNCTION core_journal_refuse()""",
    """CREATE TRIGGER core_journal_no_truncate BEFORE TRUNCATE ON core_journalentry
    FOR EACH STATEMENT EXECUTE FUNCTION core_journal_refuse()""",
    """CREATE TRIGGER core_journal_head_step BEFORE UPDATE ON core_journalhead FOR EACH ROW
    WHEN (NEW.id <> OLD.id OR NEW.number <> OLD.number + 1)
    EXECUTE FUNCTION core_journal_refuse()""",
    """CREATE TRIGGER core_journal_head_kept BEFORE DELETE ON core_journalhead
    FOR EACH ROW EXECUTE FUNCTION core_journal_refuse()""",
    """CREATE TRIGGER core_journal_head_no_truncate BEFORE TRUNCATE ON core_journalhead
    FOR EACH STATEMENT EXECUTE FUNCTION core_journal_refuse()""",
)
NO_POSTGRESQL = (
    "DROP TRIGGER IF EXISTS core_journal_no_change ON core_journalentry",
    "DROP TRIGGER IF EXISTS core_journal_no_truncate ON core_journalentry",
    "DROP TRIGGER IF EXISTS core_journal_head_step ON core_journalhead",
    "DROP TRIGGER IF EXISTS core_journal_head_kept ON core_journalhead",
    "DROP TRIGGER IF EXISTS core_journal_head_no_truncate ON core_journalhead",
    "DROP FUNCTION IF EXISTS core_journal_refuse()",
)
PROTECT = {"sqlite": SQLITE, "postgresql": POSTGRESQL}
RELEASE = {"sqlite": NO_SQLITE, "postgresql": NO_POSTGRESQL}


def protect(connection: Any) -> None:
    """Install the triggers; `connection` is a Django database connection or schema editor's."""
    with connection.cursor() as cursor:
        for statement in PROTECT[connection.vendor]:
            cursor.execute(statement)


def release(connection: Any) -> None:
    """Take the triggers away again: for undoing the migration, and for tests."""
    with connection.cursor() as cursor:
        for statement in RELEASE[connection.vendor]:
            cursor.execute(statement)


def protected(connection: Any) -> bool:
    """Whether the database has all triggers; rebuilding a table of SQLite loses them."""
    wanted = sum("CREATE TRIGGER" in statement for statement in PROTECT[connection.vendor])
    question = {
        "sqlite": "SELECT count(*) FROM sqlite_master"
        " WHERE type = 'trigger' AND name LIKE 'core_journal_%'",
        "postgresql": "SELECT count(DISTINCT tgname) FROM pg_trigger"
        " WHERE tgname LIKE 'core_journal_%' AND tgenabled <> 'D' AND NOT tgisinternal"
        " AND tgrelid IN ('core_journalentry'::regclass, 'core_journalhead'::regclass)",
    }[connection.vendor]
    with connection.cursor() as cursor:
        cursor.execute(question)
        return bool(cursor.fetchone() == (wanted,))

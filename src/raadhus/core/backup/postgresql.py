"""PostgreSQL: a copy by pg_dump, and changing over to another in one transaction."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.db import connection
from psycopg import Connection, Error, conninfo, sql

from . import BackupError
from .sqlite import RESTORED

DEBIAN = Path("/usr/lib/postgresql")
CHUNK = 1 << 16
# What is ours in the schema: not what an extension brought.
OURS = """
SELECT c.relkind, n.nspname, c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname = current_schema() AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
"""
OUR_FUNCTIONS = """
SELECT p.oid::regprocedure::text FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
WHERE n.nspname = current_schema()
AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
"""
KINDS = {"r": "TABLE", "p": "TABLE", "v": "VIEW", "m": "MATERIALIZED VIEW", "f": "FOREIGN TABLE"}


def program(name: str) -> str:
    """The path of PostgreSQL's program; raises BackupError where it is missing."""
    found = shutil.which(name)
    if found:
        return found
    own = sorted(DEBIAN.glob(f"*/bin/{name}"), key=lambda path: float(path.parts[-3]))
    if own:
        return str(own[-1])
    raise BackupError(f"Programmet {name} findes ikke. Installér PostgreSQLs klientprogrammer.")


@contextmanager
def own_connection() -> Iterator[Connection[Any]]:
    """A connection of its own to the site's database, in a transaction."""
    made = connection.get_new_connection(connection.get_connection_params())
    try:
        yield made
    finally:
        made.close()


def how_to_reach() -> tuple[str, dict[str, str]]:
    """Where the database is, for a program, and the environment that holds the password."""
    given = connection.get_connection_params()
    known = conninfo.conninfo_to_dict("")  # only what libpq itself knows
    keys = {"dbname", "user", "host", "port", "sslmode", "sslrootcert", "sslcert", "sslkey",
            "service", *known}  # fmt: skip
    reach = {key: given[key] for key in keys & given.keys()}
    secret = {"PGPASSWORD": str(given["password"])} if given.get("password") else {}
    return conninfo.make_conninfo(**reach), {**os.environ, **secret}


def copy(target: Path) -> tuple[int, str]:
    """Dump the database as it is at one moment; gives number and hash of the journal's end."""
    reach, environment = how_to_reach()
    with own_connection() as held:
        held.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        [snapshot] = held.execute("SELECT pg_export_snapshot()").fetchone() or [""]
        head = held.execute("SELECT number, hash FROM core_journalhead").fetchone()
        command = [program("pg_dump"), "--format=custom", "--no-owner", "--no-privileges",
                   f"--snapshot={snapshot}", f"--file={target}", f"--dbname={reach}"]  # fmt: skip
        done = subprocess.run(command, env=environment, capture_output=True, check=False)  # noqa: S603
    if done.returncode:
        raise BackupError(f"pg_dump kunne ikke lave kopien: {first_line(done.stderr)}")
    return (head[0], head[1]) if head else (0, "0" * 64)


def first_line(said: bytes) -> str:
    return said.decode("utf-8", "replace").strip().split("\n")[0][:300]


def change_over(dump: Path, name: str) -> None:
    """Replace everything of ours in the database by what the dump holds, in one transaction.

    Killed in the middle, the server takes it all back. Raises BackupError.
    """
    connection.close()
    with own_connection() as live:
        try:
            live.execute("SET LOCAL lock_timeout = '30s'")
            clear(live)
            for step in statements(dump):
                step(live)
            live.execute("RESET search_path")
            live.execute(f"CREATE TABLE IF NOT EXISTS {RESTORED} (id text NOT NULL)")
            live.execute(f"DELETE FROM {RESTORED}")  # noqa: S608 - a fixed name
            live.execute(f"INSERT INTO {RESTORED} VALUES (%s)", (name,))  # noqa: S608 - as above
            live.commit()
        except Error as error:
            live.rollback()
            raise BackupError(
                "Databasen kunne ikke skiftes ud; intet er ændret. Stop siden, og prøv igen. "
                f"({first_line(str(error).encode())})"
            ) from error
        except BaseException:
            live.rollback()
            raise


def clear(live: Connection[Any]) -> None:
    """Drop our tables, views and functions."""
    for kind, schema, name in live.execute(OURS).fetchall():
        what = sql.SQL("DROP {} IF EXISTS {} CASCADE").format(
            sql.SQL(KINDS[kind.decode() if isinstance(kind, bytes) else kind]),
            sql.Identifier(schema, name),
        )
        live.execute(what)
    for (function,) in live.execute(OUR_FUNCTIONS).fetchall():
        live.execute(sql.SQL("DROP FUNCTION IF EXISTS {} CASCADE").format(sql.SQL(function)))


def statements(dump: Path) -> Iterator[Any]:
    """The dump as steps: SQL to run, or rows to copy; raises BackupError when it cannot be read."""
    command = [program("pg_restore"), "--file=-", "--no-owner", "--no-privileges", "--no-comments",
               str(dump)]  # fmt: skip
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as reading:  # noqa: S603
        assert reading.stdout is not None
        assert reading.stderr is not None
        waiting: list[bytes] = []
        for line in reading.stdout:
            if line.startswith(b"\\"):
                continue  # words to psql, not to the server
            if line.startswith(b"COPY ") and line.rstrip().endswith(b"FROM stdin;"):
                yield Run(b"".join(waiting))
                waiting = []
                yield Copy(line, rows(reading.stdout))
            else:
                waiting.append(line)
        yield Run(b"".join(waiting))
        said = reading.stderr.read()
    if reading.returncode:
        raise BackupError(f"Sikkerhedskopien kan ikke læses: {first_line(said)}")


def rows(lines: Any) -> Iterator[bytes]:
    """The rows up to the line that ends them."""
    for line in lines:
        if line == b"\\.\n":
            return
        yield line


class Run:
    """SQL to run as it is."""

    def __init__(self, text: bytes) -> None:
        self.text = text

    def __call__(self, live: Connection[Any]) -> None:
        if self.text.strip():
            live.execute(self.text)


class Copy:
    """Rows for one table."""

    def __init__(self, statement: bytes, given: Iterator[bytes]) -> None:
        self.statement, self.given = statement, given

    def __call__(self, live: Connection[Any]) -> None:
        with live.cursor().copy(self.statement) as out:
            for row in self.given:
                out.write(row)

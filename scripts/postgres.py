"""A PostgreSQL server for the tests: in a folder of its own, on a socket only, gone afterwards.

Use it as `with server() as url:`. The server refuses to run as root, so root lends it to the
user `postgres`, whom Debian's package makes.
"""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

DEBIAN = Path("/usr/lib/postgresql")
USER = "postgres"
# A test database may be lost at any time, so nothing waits for the disk.
OPTIONS = "-c listen_addresses= -c fsync=off -c synchronous_commit=off -c full_page_writes=off"


class NoServerError(RuntimeError):
    """PostgreSQL cannot be started here; the message says what to do."""


def programs() -> Path:
    """The folder with `initdb` and `pg_ctl`: Debian's newest, else where PATH finds them."""
    found = sorted(DEBIAN.glob("*/bin/initdb"), key=lambda path: float(path.parts[-3]))
    if found:
        return found[-1].parent
    other = shutil.which("initdb")
    if other is None:
        raise NoServerError("PostgreSQL is not installed. Run: make setup")
    return Path(other).resolve().parent


def owner() -> list[str]:
    """What to put before a command so that root does not run it."""
    if os.geteuid() != 0:
        return []
    try:
        pwd.getpwnam(USER)
    except KeyError as error:
        raise NoServerError(
            f"There is no user {USER} to run PostgreSQL. Run: make setup"
        ) from error
    return ["runuser", "-u", USER, "--"]


def run(*command: str, log: Path) -> None:
    # Output goes to a file: the server would keep a pipe open and the wait for its end forever.
    whole = [*owner(), *command]
    with log.open("ab") as out:
        done = subprocess.run(whole, stdout=out, stderr=out, check=False, cwd="/", timeout=120)  # noqa: S603
    if done.returncode:
        said = log.read_text(encoding="utf-8", errors="replace")[-2000:]
        raise NoServerError(f"{Path(command[0]).name} failed:\n{said}")


@contextmanager
def server() -> Iterator[str]:
    """Start a server; gives the URL of its database for `RAADHUS_DATABASE_URL`."""
    bin_ = programs()
    # A socket's path may have about 100 characters, so the folder's name is short.
    folder = Path(tempfile.mkdtemp(prefix="raadhus-pg-", dir="/tmp"))
    log, data = folder / "log", folder / "data"
    initdb = (str(bin_ / "initdb"), "--no-sync", "--auth=trust", "--encoding=UTF8", "--no-locale")
    control = (str(bin_ / "pg_ctl"), f"--pgdata={data}")
    if os.geteuid() == 0:
        shutil.chown(folder, USER)
    try:
        run(*initdb, f"--username={USER}", f"--pgdata={data}", log=log)
        options = f"--options={OPTIONS} -c unix_socket_directories={folder}"
        run(*control, "start", "--wait", options, log=log)
        try:
            yield f"postgresql://{USER}@/{USER}?host={quote(str(folder), safe='')}"
        finally:
            run(*control, "stop", "--mode=immediate", log=log)
    finally:
        shutil.rmtree(folder, ignore_errors=True)

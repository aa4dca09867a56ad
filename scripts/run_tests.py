"""Run the project's checks and tests part by part, each within its time.

`scripts/run_tests.py` runs every part, `scripts/run_tests.py lint unit` only those. All parts
run even when one fails; the last lines say which did, and how many tests passed in all.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

import postgres

ROOT = Path(__file__).resolve().parent.parent
BIN = ROOT / ".venv" / "bin"
REPORTS = ROOT / "build" / "tests"
TIMED_OUT = 124


@dataclass(frozen=True)
class Part:
    """Commands that belong together. `seconds` bounds them all; `database` lends them a URL."""

    name: str
    seconds: int
    commands: tuple[tuple[str, ...], ...]
    database: Callable[[], AbstractContextManager[str]] = field(default=lambda: nullcontext(""))


def pytest(report: str, wanted: str, *options: str) -> tuple[str, ...]:
    return ("pytest", "-q", "-m", wanted, f"--junitxml={REPORTS / report}.xml", *options)


# Together they end within forty minutes, whatever happens.
PARTS = (
    Part("lint", 200, (
        ("ruff", "check"),
        ("ruff", "format", "--check"),
        ("mypy",),
        ("lint-imports",),
        ("zensical", "build", "--clean", "--strict"),
    )),
    Part("unit", 500, (pytest("unit", "not db and not browser", "-n", "2"),)),
    Part("sqlite", 600, (pytest("sqlite", "db and not browser", "-n", "2"),)),
    Part("postgres", 600, (pytest("postgres", "db and not browser", "-n", "2"),), postgres.server),
    Part("browser", 500, (pytest("browser", "browser"),)),
)  # fmt: skip


def run(command: tuple[str, ...], url: str, seconds: float) -> int:
    """Run one command; when its time is over, end it with everything that it started."""
    print(f"$ {' '.join(command)}", flush=True)
    environment = {**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"}
    environment.pop("RAADHUS_DATABASE_URL", None)
    environment["RAADHUS_DATA"] = str(REPORTS / "data")
    if url:
        environment["RAADHUS_DATABASE_URL"] = url
    process = subprocess.Popen(command, cwd=ROOT, env=environment, start_new_session=True)  # noqa: S603
    try:
        return process.wait(timeout=max(seconds, 1))
    except subprocess.TimeoutExpired:
        print(f"stopped: the time for this part is over ({' '.join(command[:2])})", flush=True)
        return TIMED_OUT
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def run_part(part: Part) -> bool:
    """Run a part's commands, all of them; True when every one went well."""
    print(f"\n=== {part.name} (at most {part.seconds} seconds)", flush=True)
    start = time.monotonic()
    try:
        with part.database() as url:
            end = start + part.seconds
            codes = [run(command, url, end - time.monotonic()) for command in part.commands]
    except postgres.NoServerError as error:
        print(error, flush=True)
        codes = [1]
    good = not any(codes)
    seconds = time.monotonic() - start
    print(f"=== {part.name}: {'ok' if good else 'FAILED'} in {seconds:.0f} seconds", flush=True)
    return good


def counts() -> tuple[int, int, int]:
    """Tests passed, failed and skipped, from the reports that pytest wrote."""
    total = failed = skipped = 0
    for report in REPORTS.glob("*.xml"):
        for suite in ElementTree.parse(report).iter("testsuite"):  # noqa: S314
            total += int(suite.get("tests", 0))
            failed += int(suite.get("failures", 0)) + int(suite.get("errors", 0))
            skipped += int(suite.get("skipped", 0))
    return total - failed - skipped, failed, skipped


def main(names: list[str]) -> int:
    known = {part.name: part for part in PARTS}
    if unknown := [name for name in names if name not in known]:
        print(f"No such part: {', '.join(unknown)}. There are: {', '.join(known)}.")
        return 2
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that servers are stopped
    REPORTS.mkdir(parents=True, exist_ok=True)
    for old in REPORTS.glob("*.xml"):
        old.unlink()
    with tempfile.TemporaryDirectory(prefix="raadhus-", ignore_cleanup_errors=True) as folder:
        os.environ["TMPDIR"] = folder  # whatever the tests leave behind goes with it
        bad = [name for name in names or known if not run_part(known[name])]
    print("\n" + (f"Failed: {', '.join(bad)}" if bad else "Everything is in order."))
    if any(REPORTS.glob("*.xml")):
        passed, failed, skipped = counts()
        print(f"{passed} passed, {failed} failed, {skipped} skipped")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

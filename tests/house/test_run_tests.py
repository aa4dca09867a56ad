"""The script behind `make test`: parts end in time, all of them run, and none fails unseen."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import run_tests
from postgres import NoServerError
from run_tests import Part, run_part

GOOD = (sys.executable, "-c", "pass")
BAD = (sys.executable, "-c", "raise SystemExit(3)")


def test_a_part_is_good_when_all_its_commands_are() -> None:
    assert run_part(Part("good", 30, (GOOD, GOOD))) is True


def test_a_bad_command_fails_its_part_and_the_rest_still_run(tmp_path: Path) -> None:
    mark = tmp_path / "ran"
    touch = (sys.executable, "-c", f"open({str(mark)!r}, 'w')")
    assert run_part(Part("bad", 30, (BAD, touch))) is False
    assert mark.exists()


def test_a_part_without_tests_is_bad(tmp_path: Path) -> None:
    none = (
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:django",
        "-c",
        "/dev/null",
        str(tmp_path),
    )
    assert run_part(Part("empty", 60, (none,))) is False


def test_a_command_ends_with_its_time(capfd: pytest.CaptureFixture[str]) -> None:
    slow = (sys.executable, "-c", "import time; time.sleep(600)")
    assert run_part(Part("slow", 1, (slow,))) is False
    assert "the time for this part is over" in capfd.readouterr().out


def test_a_database_that_cannot_start_fails_its_part(capfd: pytest.CaptureFixture[str]) -> None:
    @contextmanager
    def none() -> Iterator[str]:
        raise NoServerError("PostgreSQL is not installed. Run: make setup")
        yield ""

    assert run_part(Part("lost", 30, (GOOD,), none)) is False
    assert "Run: make setup" in capfd.readouterr().out


def test_the_database_is_lent_to_the_commands() -> None:
    @contextmanager
    def lent() -> Iterator[str]:
        yield "postgresql://somewhere/raadhus"

    wanted = "os.environ.get('RAADHUS_DATABASE_URL') == 'postgresql://somewhere/raadhus'"
    ask = (sys.executable, "-c", f"import os, sys; sys.exit(not ({wanted}))")
    assert run_part(Part("lent", 30, (ask,), lent)) is True
    assert run_part(Part("not lent", 30, (ask,))) is False


def test_a_part_nobody_knows_is_refused() -> None:
    assert run_tests.main(["everything"]) == 2


def test_all_parts_together_end_within_forty_minutes() -> None:
    assert sum(part.seconds for part in run_tests.PARTS) <= 40 * 60

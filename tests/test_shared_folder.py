"""The promise of tests/conftest.py: real documents that are there are also tested."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

TESTS = """
import pytest

def test_reads(shared_folder):
    assert shared_folder.is_dir()

def test_gives_up(shared_folder):
    pytest.skip("not today")

@pytest.mark.skip
def test_is_switched_off(shared_folder):
    pass

@pytest.mark.skip
def test_without_the_folder():
    pass
"""


@pytest.mark.parametrize(
    ("there", "outcome", "code"),
    [(True, "1 failed, 1 passed, 1 skipped, 1 error", 1), (False, "4 skipped", 0)],
)
def test_skipping_fails_the_run_where_the_folder_is(
    tmp_path: Path, there: bool, outcome: str, code: int
) -> None:
    tests = tmp_path / "project" / "tests"
    tests.mkdir(parents=True)
    shutil.copy(Path(__file__).with_name("conftest.py"), tests)
    (tests / "test_some.py").write_text(TESTS)
    if there:
        (tmp_path / "shared").mkdir()
    options = ["-q", "-p", "no:cacheprovider", "-p", "no:django", f"--rootdir={tests}"]
    run = subprocess.run(
        [sys.executable, "-m", "pytest", *options, str(tests)],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
    )
    assert (outcome in run.stdout, run.returncode) == (True, code), run.stdout + run.stderr

"""Texts made to harm end: in a process of its own, so that a hang fails and does not stay."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from bench.check_texts import LINES, UNITS

ROOT = Path(__file__).parents[2]
SIZE = 25_000  # characters: enough for what is quadratic to take minutes
SECONDS = 150  # many times what all of them take
WORK = """
import sys
from bench.check_texts import all_texts
from raadhus.check import check
from raadhus.minutes import UnreadableDocumentError, read

for name, text in all_texts(int(sys.argv[1])):
    print(name, flush=True)
    try:
        minutes = read(text.encode(), "a.txt")
    except UnreadableDocumentError:
        continue
    report = check(minutes)
    length = len(minutes.source.text)
    assert all(0 <= a <= b <= length for r in report.results for a, b in r.places)
    assert set(report.verified) <= set(report.figures)
"""


@pytest.mark.timeout(SECONDS * 2)
def test_every_text_made_to_harm_is_checked_in_time() -> None:
    paths = os.pathsep.join([str(ROOT), str(ROOT / "src")])
    process = subprocess.Popen(
        [sys.executable, "-c", WORK, str(SIZE)],
        env={**os.environ, "PYTHONPATH": paths},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        done, wrong = process.communicate(timeout=SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        done, wrong = process.communicate()
        pytest.fail(f"did not end: {done.splitlines()[-1:]}")
    assert process.returncode == 0, f"{done.splitlines()[-1:]}: {wrong[-2000:]}"
    assert len(done.splitlines()) >= len(UNITS) + len(LINES)

"""`raadhus check-archive`: every document once, whatever happens on the way."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path

import pytest
from tests.meetings.papers import Matter
from tests.meetings.proofs import DAY, taken, weekdays, wrong_paper
from tests.own_database import installation, migrate, python

from raadhus.core.models import Municipality
from raadhus.meetings.actions.checking import check_reading
from raadhus.meetings.imports.checking import Report, check_archive
from raadhus.meetings.models import Proof

NUMBER = 12
FILL = """
from datetime import timedelta
from tests.meetings.papers import Matter
from tests.meetings.proofs import DAY, taken, wrong_paper
for number in range(12):
    taken(wrong_paper(day=DAY + timedelta(days=28 * number)))
"""
TELL = """
import json
from raadhus.meetings.models import Proof
rows = Proof.objects.order_by("reading").values_list("reading", "results", "figures", "problem")
print(json.dumps(list(rows)))
"""


@pytest.mark.django_db
def test_what_is_new_is_checked_and_the_rest_left_alone(cast):
    readings = [taken(wrong_paper(day=DAY + timedelta(days=28 * n))) for n in range(3)]
    other = taken(wrong_paper(home="Bavnehøj"), "Bavnehøj")
    done = check_reading(readings[0])
    seen: list[tuple[int, int]] = []
    report = check_archive([cast.asminde], lambda *pair: seen.append(pair))
    assert (report.checked, report.problems, report.left) == (2, 0, 0)
    assert (seen, report.findings >= 2) == ([(1, 2), (2, 2)], True)
    assert Proof.objects.get(pk=done.pk).checked_at == done.checked_at
    assert all(weekdays(one) for one in Proof.objects.all())
    assert not Proof.objects.filter(reading=other).exists()
    assert check_archive([cast.asminde]) == Report()
    assert check_archive(list(Municipality.objects.all())).checked == 1


@pytest.mark.django_db
def test_it_finds_what_the_page_finds(cast):
    reading = taken(wrong_paper(Matter("Ny sag", said="Frist: mandag den 10. marts 2026.")))
    check_archive([cast.asminde])
    at_once = Proof.objects.values_list("results", "figures", "verified").get()
    check_reading(reading)
    assert Proof.objects.values_list("results", "figures", "verified").get() == at_once


@pytest.mark.django_db
def test_a_file_that_cannot_be_read_holds_nobody_up(cast):
    broken, whole = (taken(wrong_paper(day=DAY + timedelta(days=28 * n))) for n in (1, 0))
    broken.file.content = b"\x89PNG\r\n\x1a\n" + bytes(100)
    broken.file.save()
    report = check_archive([cast.asminde])
    assert (report.checked, report.problems) == (1, 1)
    assert Proof.objects.get(reading=broken).problem.endswith(".")
    assert Proof.objects.get(reading=whole).problem == ""


def command(settings: dict[str, str], *more: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "raadhus", "check-archive", *more],
        env=settings, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )  # fmt: skip


@pytest.mark.db
def test_killed_half_way_nothing_is_half_and_the_next_run_goes_on(db: None, tmp_path: Path) -> None:
    with installation(tmp_path, "raadhus_checked") as settings:
        migrate(settings)
        python(FILL, settings=settings)
        process = command(settings, "--workers", "1")
        while process.poll() is None and not json.loads(python(TELL, settings=settings)):
            time.sleep(0.01)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        before = json.loads(python(TELL, settings=settings))
        assert 0 < len(before) <= NUMBER
        process = command(settings, "--municipality", "asminde")
        said, _ = process.communicate(timeout=200)
        assert process.returncode == 0, said
        assert f"{NUMBER - len(before)} dokumenter er tjekket" in said
        after = json.loads(python(TELL, settings=settings))
        assert len(after) == NUMBER
        assert [one for one in after if one in before] == before
        assert {problem for *_, problem in after} == {""}
        refused = command(settings, "--municipality", "Ingensted")
        assert "Der er ingen kommune med navnet Ingensted i arkivet." in refused.communicate()[0]
        assert refused.returncode == 1

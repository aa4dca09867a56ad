"""Backups and restores of real installations on the database the tests run on."""

import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection
from tests.core.backup import processes
from tests.own_database import installation, migrate, python

pytestmark = pytest.mark.django_db
SMALL, LARGE = "300", "500000"  # bytes of each of ten files


def raadhus(*arguments: str, settings: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "raadhus", *arguments],
        env=settings, capture_output=True, text=True, check=False,
    )  # fmt: skip


@pytest.fixture
def here(tmp_path: Path):
    """A filled installation."""
    with installation(tmp_path / "her", "raadhus_here") as settings:
        migrate(settings)
        python(processes.FILL, "asminde", SMALL, settings=settings)
        yield settings


@pytest.fixture
def there(tmp_path: Path):
    """An installation that nobody has ever started."""
    with installation(tmp_path / "der", "raadhus_there") as settings:
        yield settings


def test_a_restored_installation_is_the_same(here, there, tmp_path):
    copy, again = str(tmp_path / "kopi.zip"), str(tmp_path / "igen.zip")
    made = raadhus("backup", copy, "--with-key", settings=here)
    assert (made.returncode, made.stderr) == (0, "")
    assert raadhus("backup", copy, settings=here).stderr.startswith("Fejl: ")
    python("from django.contrib.sessions.models import Session\nfrom django.utils import timezone\n"
           "Session.objects.create(session_key='x', expire_date=timezone.now())",
           settings=here)  # fmt: skip
    before = python(processes.SHOW, settings=here)

    restored = raadhus("restore", copy, settings=there)
    assert (restored.returncode, restored.stderr) == (0, "")
    assert python(processes.SHOW, settings=there) == before
    assert before.endswith(" []\n")
    keys = [Path(s["RAADHUS_DATA"], "secret_key").read_text() for s in (here, there)]
    assert keys[0] == keys[1]
    sessions = "from django.contrib.sessions.models import Session\nprint(Session.objects.count())"
    assert python(sessions, settings=there) == "0\n"

    # What was there is not lost by mistake, and goes where that is asked for.
    python(processes.FILL, "bavnehoej", SMALL, settings=there)
    refused = raadhus("restore", copy, settings=there)
    assert refused.returncode == 1
    assert refused.stderr.startswith("Fejl: Her er allerede data.")
    assert raadhus("backup", again, settings=there).returncode == 0
    assert raadhus("restore", copy, "--replace", settings=there).returncode == 0
    assert python(processes.SHOW, settings=there) == before
    assert raadhus("journal", "verify", settings=there).returncode == 0

    # A damaged copy changes nothing.
    cut = tmp_path / "halv.zip"
    cut.write_bytes(Path(again).read_bytes()[:-1000])
    assert raadhus("restore", str(cut), "--replace", settings=there).stderr.startswith("Fejl: ")
    assert python(processes.SHOW, settings=there) == before


def test_a_backup_of_the_other_database_is_refused(here, tmp_path):
    other = {"sqlite": "postgresql", "postgresql": "sqlite"}[connection.vendor]
    code = f"""
import sys
from pathlib import Path
from raadhus.core.backup import BackupError, archive, restoring
target = Path(sys.argv[1])
for kind, migrations in (("{other}", {{}}), ("{connection.vendor}", {{"core": ["0999_later"]}})):
    about = archive.About("9.9", "2026-01-01", kind, migrations, (0, "0" * 64))
    with archive.beside(target) as folder:
        file = folder / archive.DATABASES[kind]
        file.write_bytes(b"x")
        archive.write(target, folder, about, [file])
    try:
        restoring.restore(target, replace=True, by="system")
    except BackupError as error:
        print(error)
"""
    before = python(processes.SHOW, settings=here)
    first, second = python(code, str(tmp_path / "k.zip"), settings=here).splitlines()
    assert first.startswith("Kopien er fra ")
    assert second == "Kopien er lavet af en nyere udgave (9.9). Installér den først."
    assert python(processes.SHOW, settings=here) == before


def test_a_backup_that_is_killed_leaves_nothing_half(here, tmp_path):
    python(processes.FILL, "bavnehoej", LARGE, settings=here)
    folder = tmp_path / "kopier"
    folder.mkdir()
    *told, last = python(processes.KILL_BACKUP, str(folder), settings=here).splitlines()
    assert [line.split()[1:] for line in told] == [["True", "True"]] * 5
    assert last == "last 0 ['kopi.zip', 'ud']"


def test_a_restore_that_is_killed_is_old_or_new_and_can_be_finished(here, there, tmp_path):
    old, new = tmp_path / "gammel.zip", tmp_path / "ny.zip"
    assert raadhus("backup", str(old), settings=here).returncode == 0
    python(processes.FILL, "bavnehoej", LARGE, settings=here)
    assert raadhus("backup", str(new), settings=here).returncode == 0
    migrate(there)
    arguments = (str(old), str(new))
    *told, last = python(processes.KILL_RESTORE, *arguments, settings=there).splitlines()
    assert [line.split()[1:] for line in told] == [["True", "True"]] * 5
    assert last == "seen 0"

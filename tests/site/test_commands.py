import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.meetings.documents import document

from raadhus.cli import raadhus
from raadhus.core.models import File
from raadhus.meetings.demo import example_files, import_example
from raadhus.meetings.models import Reading
from raadhus.start import DATABASE, only_the_demo_is_there

HELP = {
    "serve": "Start siden: gør databasen klar, og svar på adressen.",
    "demo": "Vis Raadhus med et opdigtet møde i fem former.",
    "import": "Læs dokumenter ind i databasen.",
    "reread": "Læs dokumenter igen, som en tidligere udgave har læst.",
}


def run(*arguments: str):
    return CliRunner().invoke(raadhus, list(arguments))


@pytest.mark.parametrize(("command", "sentence"), HELP.items())
def test_every_command_explains_itself(command, sentence):
    result = run(command, "--help")
    assert (result.exit_code, result.output.splitlines()[2].strip()) == (0, sentence)


def test_djangos_own_commands_can_be_run():
    assert run("django", "check").exit_code == 0


@pytest.mark.django_db
def test_models_and_migrations_agree():
    assert run("django", "makemigrations", "--check").exit_code == 0


def test_the_example_is_one_meeting_in_five_forms():
    assert [path.suffix for path in example_files()] == [".docx", ".html", ".json", ".pdf", ".txt"]


@pytest.mark.django_db
def test_the_demo_tells_of_every_form():
    lines = list(import_example())
    assert [line.split(":")[0] for line in lines] == [
        f"[{number}/5] {path.name}" for number, path in enumerate(example_files(), start=1)
    ]
    assert Reading.objects.count() == 5


@pytest.mark.django_db
def test_import_tells_what_was_read_and_what_was_not(tmp_path: Path):
    good, bad = tmp_path / "god.txt", tmp_path / "støj.bin"
    good.write_bytes(document("Bibliotek"))
    bad.write_bytes(bytes(range(8)) * 50)
    result = run("import", str(bad), str(good), str(good))
    assert result.exit_code == 1
    assert result.stdout.splitlines() == [
        "god.txt: Referat, Kulturudvalget, 2 punkter, 100 % forstået",
        "god.txt: Referat, Kulturudvalget, 2 punkter, 100 % forstået (var der allerede)",
    ]
    assert result.stderr.startswith("støj.bin: ")
    assert list(File.objects.values_list("name", flat=True)) == ["god.txt"]


@pytest.mark.django_db
def test_reread_reads_what_an_earlier_version_has_read(tmp_path: Path):
    file = tmp_path / "god.txt"
    file.write_bytes(document("Bibliotek"))
    run("import", str(file))
    assert run("reread").output == ""
    Reading.objects.update(reader_version="0.0.1", item_count=0)
    assert run("reread").output == "god.txt: Referat, Kulturudvalget, 2 punkter, 100 % forstået\n"
    assert Reading.objects.get().item_count == 2


def test_a_wrong_setting_ends_the_command_with_its_sentence(tmp_path: Path):
    result = subprocess.run(
        [sys.executable, "-m", "raadhus", "django", "check"],
        env={
            **os.environ,
            "RAADHUS_DATA": str(tmp_path),
            "RAADHUS_DEBUG": "måske",
            "DJANGO_SETTINGS_MODULE": "raadhus.site.settings",
            "PYTHONPATH": os.pathsep.join(sys.path),
        },
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert result.returncode == 1
    assert result.stderr == "Fejl: RAADHUS_DEBUG skal være 1 (ja) eller 0 (nej), men er »måske«.\n"


@pytest.mark.parametrize("command", ["serve", "demo"])
def test_a_port_in_use_is_told_before_anything_is_done(command):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        result = run(command, "--port", str(port))
    assert result.exit_code == 1
    assert result.output.startswith(f"Fejl: Adressen 127.0.0.1, port {port}, kan ikke bruges")
    assert "Gør databasen klar" not in result.output


@pytest.mark.parametrize(
    ("filled", "expected"),
    [(["demo"], True), ([".", "demo"], False), (["."], False), ([], False)],
)
def test_serve_shows_the_demo_only_where_nothing_else_is(
    filled: list[str], expected: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("RAADHUS_DATA", raising=False)
    monkeypatch.delenv("RAADHUS_DATABASE_URL", raising=False)
    for name in filled:
        folder = tmp_path / "var" / name
        folder.mkdir(parents=True, exist_ok=True)
        (folder / DATABASE).touch()
    assert only_the_demo_is_there() is expected
    monkeypatch.setenv("RAADHUS_DATA", str(tmp_path))
    assert only_the_demo_is_there() is False

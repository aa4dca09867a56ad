import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from django.db.models import Count

from raadhus.cli import raadhus
from raadhus.core.models import Municipality
from raadhus.meetings.demo import example_files, import_example
from raadhus.meetings.example_archive import archive_files
from raadhus.meetings.models import Item, Meeting
from raadhus.start import DATABASE, only_the_demo_is_there

HELP = {
    "serve": "Start siden: gør databasen klar, og svar på adressen.",
    "demo": "Vis Raadhus med to opdigtede kommuner og deres møder gennem to år.",
    "import": "Læs dokumenter ind i arkivet.",
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
def test_the_demo_is_imported_whole_and_a_second_time_changes_nothing():
    papers = [name for _, name, _ in archive_files() if name != "kommune.toml"]
    first = import_example()
    assert (first.counts, first.failed, first.uncertain) == (
        {"read": len(papers)},
        [],
        [],
    )
    again = import_example()
    assert again.counts == {"unchanged": len(papers)}
    homes = Municipality.objects.annotate(number=Count("committees"))
    assert dict(homes.values_list("name", "number")) == {"Fjordlund": 4, "Lyngmark": 2}
    assert Meeting.objects.count() >= 60
    assert Item.objects.count() >= 700


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

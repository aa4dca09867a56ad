"""`raadhus check`: what it prints where, and how it ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.check.papers_in_short import RIGHT, WRONG
from tests.check.word_minutes import minutes

from raadhus.check.checks import CHECKS
from raadhus.check.explained import explained
from raadhus.cli import raadhus


def run(*arguments: str | Path, content: bytes | None = None) -> Result:
    return CliRunner().invoke(raadhus, ["check", *map(str, arguments)], input=content)


@pytest.fixture
def right(tmp_path: Path) -> Path:
    path = tmp_path / "rigtigt.txt"
    path.write_text(RIGHT, encoding="utf-8")
    return path


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    path = tmp_path / "forkert.txt"
    path.write_text(WRONG, encoding="utf-8")
    return path


def test_a_document_without_findings_ends_with_zero(right: Path) -> None:
    result = run(right)
    assert result.exit_code == 0
    first, second = result.stdout.splitlines()[:2]
    assert first == f"{right}: Omsorgsudvalget, onsdag den 5. juni 2024"
    assert second.strip().startswith("Ingen fund. ")


def test_a_finding_is_told_under_its_item_with_line_quote_and_what_was_expected(
    wrong: Path,
) -> None:
    result = run(wrong)
    assert result.exit_code == 1
    shown = result.stdout
    line = WRONG[: WRONG.index("torsdag den 11.")].count("\n") + 1
    assert "  Punkt 1: Besøg på Engparken\n    Fejl (weekday)\n" in shown
    assert f"linje {line}: “torsdag den 11. juni 2024”\n      ventet: tirsdag" in shown
    assert "Punkt 2" not in shown


def test_what_holds_is_shown_on_demand_alone(right: Path) -> None:
    assert "Bekræftet" not in run(right).stdout
    result = run(right, "--confirmed")
    assert "Bekræftet (weekday)" in result.stdout
    assert result.exit_code == 0


def test_every_file_is_one_line_of_json_in_order(right: Path, wrong: Path) -> None:
    result = run("--json", wrong, right)
    told = [json.loads(line) for line in result.stdout.splitlines()]
    assert [each["source"]["name"] for each in told] == [wrong.name, right.name]
    assert [len(each["findings"]) for each in told] == [1, 0]
    assert result.exit_code == 1


def test_an_unreadable_file_ends_with_two_and_the_others_are_checked(
    tmp_path: Path, wrong: Path
) -> None:
    photo = tmp_path / "foto.jpg"
    photo.write_bytes(b"\xff\xd8\xff\xe0" + bytes(200))
    result = run(photo, tmp_path / "findes-ikke.txt", wrong)
    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 2
    assert "Fejl (weekday)" in result.stdout


def test_standard_input_is_read_where_a_dash_stands() -> None:
    result = run("-", "--json", content=WRONG.encode())
    assert [each["check"] for each in json.loads(result.stdout)["findings"]] == ["weekday"]


def test_what_the_committee_may_decide_is_not_asked_about(tmp_path: Path) -> None:
    text = minutes(point="1. At der gives en tillægsbevilling på 450.000 kr.", decision="Godkendt.")
    path = tmp_path / "referat.txt"
    path.write_text(text, encoding="utf-8")
    only = ("--only", "competence")
    assert run(path, *only).exit_code == 1
    assert run(path, *only, "--delegated", "tillaegsbevilling").exit_code == 0
    result = run(path, "--delegated", "alt")
    assert (result.exit_code, "«alt» er ingen regel" in result.stderr) == (2, True)


def test_only_the_chosen_checks_run(wrong: Path) -> None:
    assert run(wrong, "--only", "doubled-word").exit_code == 0
    assert run(wrong, "--only", "doubled-word", "--only", "weekday").exit_code == 1


def test_an_unknown_check_is_refused_with_all_names(wrong: Path) -> None:
    result = run(wrong, "--only", "ugedag")
    assert result.exit_code == 2
    assert all(name in result.stderr for name in ("«ugedag»", *CHECKS))


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "Angiv mindst én fil"),
        (("--json", "--sarif", "x"), "Vælg enten --json eller --sarif"),
        (("--report", "rapport.doc", "x"), ".html eller .pdf"),
    ],
)
def test_what_cannot_be_done_is_said_in_danish(arguments: tuple[str, ...], told: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert told in result.stderr


def test_the_list_names_and_explains_every_check() -> None:
    shown = run("--list").stdout
    for name, check in CHECKS.items():
        assert name in shown
        assert check.title in shown
        assert explained(name), f"{name} has no sentence in data/explained.tsv"


def test_a_report_is_kept_beside_what_is_printed(tmp_path: Path, wrong: Path) -> None:
    path = tmp_path / "rapport.html"
    result = run(wrong, "--report", path)
    assert result.exit_code == 1
    assert "torsdag den 11. juni 2024" in path.read_text(encoding="utf-8")
    assert "Fejl (weekday)" in result.stdout


def test_a_report_that_cannot_be_kept_is_one_line(tmp_path: Path, wrong: Path) -> None:
    result = run(wrong, "--report", tmp_path / "mangler" / "rapport.html")
    assert result.exit_code == 1
    assert "kunne ikke gemmes" in result.stderr
    assert "Traceback" not in result.stderr


def test_sarif_is_one_log_for_all_files(right: Path, wrong: Path) -> None:
    result = run("--sarif", wrong, right)
    (only,) = json.loads(result.stdout)["runs"]
    assert len(only["artifacts"]) == 2
    assert len(only["results"]) == 1


@pytest.mark.parametrize("content", [b"", b"\n\n", b"\xff\xfe\x00", b"%PDF-1.4", b"{", b"<html>"])
def test_malformed_input_is_never_a_traceback(content: bytes) -> None:
    result = run("-", content=content)
    assert result.exit_code in {0, 2}
    assert result.exception is None or isinstance(result.exception, SystemExit)

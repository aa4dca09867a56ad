"""`raadhus read`: what it prints where, and how it ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from raadhus.cli import raadhus

EXAMPLE = Path(__file__).parents[2] / "src/raadhus/meetings/example"
FORMS = ("referat.docx", "referat.html", "referat.json", "referat.pdf", "referat.txt")


def run(*arguments: str | Path, content: bytes | None = None) -> Result:
    return CliRunner().invoke(raadhus, ["read", *map(str, arguments)], input=content)


@pytest.mark.parametrize("form", FORMS)
def test_every_form_is_read_as_json_of_the_same_meeting(form: str) -> None:
    result = run("--json", EXAMPLE / form)
    assert result.exit_code == 0
    data = json.loads(result.stdout)
    assert data["source"]["name"] == form
    assert data["source"]["unclaimed"] == []
    assert [item["number"] for item in data["items"]] == list(range(61, 69))


def test_several_files_are_json_lines_in_order() -> None:
    result = run("--json", *(EXAMPLE / form for form in FORMS))
    names = [json.loads(line)["source"]["name"] for line in result.stdout.splitlines()]
    assert names == list(FORMS)


def test_text_is_exactly_what_offsets_count_in(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("\ufeffPunkt 1: Æble\r\n\r\nBeslutning\r\nGodkendt.\f".encode())
    text = run("--text", path).stdout_bytes.decode()
    assert text == "Punkt 1: Æble\r\n\r\nBeslutning\r\nGodkendt.\f"
    data = json.loads(run("--json", path).stdout)
    assert data["source"]["characters"] == len(text)


@pytest.mark.parametrize("form", FORMS)
def test_spans_of_furniture_lie_in_the_text(form: str) -> None:
    text = run("--text", EXAMPLE / form).stdout_bytes.decode()
    source = json.loads(run("--json", EXAMPLE / form).stdout)["source"]
    assert source["characters"] == len(text)
    for start, end in source["furniture"]:
        assert text[start:end].strip() == text[start:end] != ""


def test_the_outline_names_body_date_items_and_outcomes() -> None:
    shown = run(EXAMPLE / "referat.txt").stdout
    first, *rest = shown.splitlines()
    assert first.startswith("Referat: ")
    assert any(line.startswith("  61  ") for line in rest)
    assert any("→" in line for line in rest)


def test_an_unreadable_file_is_one_line_and_the_others_are_still_printed(tmp_path: Path) -> None:
    photo = tmp_path / "foto.jpg"
    photo.write_bytes(b"\xff\xd8\xff\xe0" + bytes(200))
    result = run("--json", photo, EXAMPLE / "referat.txt")
    assert result.exit_code == 2
    (line,) = result.stderr.splitlines()
    assert line.startswith(f"{photo}: ")
    assert json.loads(result.stdout)["source"]["name"] == "referat.txt"


@pytest.mark.parametrize("name", ["findes-ikke.txt", "."])
def test_a_missing_file_and_a_folder_are_told_apart_from_documents(name: str) -> None:
    result = run(name)
    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1
    assert result.stdout == ""


def test_standard_input_is_read_where_a_dash_stands() -> None:
    result = run("--json", "-", content=(EXAMPLE / "referat.txt").read_bytes())
    assert len(json.loads(result.stdout)["items"]) == 8


def test_json_and_text_together_are_refused() -> None:
    result = run("--json", "--text", EXAMPLE / "referat.txt")
    assert result.exit_code == 2
    assert "Vælg enten --json eller --text" in result.stderr

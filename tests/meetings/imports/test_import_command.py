"""`raadhus import`, `source`, `follow` and `reread`: what they say and how they end."""

from __future__ import annotations

import time
import zipfile
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.meetings.archived import Matter, everything, found
from tests.meetings.documents import EXAMPLE
from tests.meetings.imports import serving
from tests.meetings.papers import paper

from raadhus.cli import raadhus
from raadhus.meetings.imports.changes import SETTLED
from raadhus.meetings.models import Arrival, ArrivalRun, Item, Meeting, Reading, Source

pytestmark = pytest.mark.django_db(transaction=True)

MAY = date(2024, 5, 29)
LIBRARY = Matter("Nyt bibliotek")


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(raadhus, [str(argument) for argument in arguments])


def said(result: Result) -> tuple[int, list[str]]:
    return result.exit_code, result.output.splitlines()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "papirer"
    made.mkdir()
    (made / "maj.txt").write_bytes(paper(MAY, LIBRARY))
    (made / "README.md").write_text("# Om mappen\n\nHer ligger referater.\n")
    return made


def test_a_folder_with_a_readme_is_no_failure(folder: Path) -> None:
    assert said(run("import", folder)) == (0, [
        "1 læst; 1 intet referat",
        "Intet referat:",
        "  README.md: Filen er ikke en dagsorden eller et referat.",
    ])  # fmt: skip
    assert found("bibliotek") == ["Nyt bibliotek"]
    before = everything()
    assert said(run("import", folder)) == (0, ["2 var der allerede"])
    assert everything() == before
    runs = ArrivalRun.objects.order_by("pk").values_list("total", "source")
    assert list(runs) == [(2, None), (2, None)]
    assert not ArrivalRun.objects.filter(finished_at=None).exists()


def test_what_is_uncertain_and_what_failed_is_told_and_ends_with_one(folder: Path) -> None:
    (folder / "hvor.txt").write_bytes(paper(MAY, LIBRARY, home=""))
    (folder / "støj.pdf").write_bytes(b"%PDF-1.7\n" + bytes(range(256)))
    (folder / "tom.txt").write_bytes(b"")
    (folder / "x.zip").write_bytes(b"PK")
    result = run("import", folder)
    code, lines = said(result)
    assert (code, lines[0]) == (1, "1 læst; 1 usikre; 1 intet referat; 3 fejlede")
    assert lines[1:3] == [
        "Usikre:",
        "  hvor.txt: Dokumentet er gemt, men kommunen fremgår ikke, så mødet kan ikke oprettes.",
    ]
    assert "  x.zip: Kan ikke hentes: x.zip er ikke et zip-arkiv, der kan læses." in lines
    assert {line.split(":")[0] for line in lines[-3:]} == {"  støj.pdf", "  tom.txt", "  x.zip"}
    states = dict(Arrival.objects.values_list("name", "state"))
    assert states == {
        "README.md": "other", "hvor.txt": "uncertain", "maj.txt": "read", "støj.pdf": "failed",
        "tom.txt": "failed", "x.zip": "failed",
    }  # fmt: skip


def test_all_five_forms_of_one_meeting_are_versions_of_it() -> None:
    forms = [EXAMPLE / f"referat.{form}" for form in ("txt", "pdf", "docx", "html", "json")]
    result = run("import", *forms, "--municipality", "Silkeborg")
    assert said(result) == (0, ["5 læst"])
    assert Meeting.objects.get().versions.count() == 5
    assert Item.objects.filter(deleted_at=None).count() == 8


def test_an_archive_with_two_municipalities(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name in ("Fjordlund", "Lyngmark"):
            archive.writestr(f"{name}/kommune.toml", f'name = "{name}"')
            archive.writestr(f"{name}/1.txt", paper(MAY, Matter(f"Sag i {name}"), home=""))
    assert said(run("import", path)) == (0, ["2 læst"])
    rows = Meeting.objects.order_by("pk").values_list("committee__municipality__slug", "slug")
    assert list(rows) == [("fjordlund", "2024-05-29"), ("lyngmark", "2024-05-29")]


def test_a_list_of_addresses(tmp_path: Path) -> None:
    with serving.serving() as site:
        site.pages["/maj"] = paper(MAY, LIBRARY)
        path = tmp_path / "liste.txt"
        path.write_text(
            f"# referater\n\n  {site.address}/maj \n{site.address}/væk\nfile:///etc/x\n"
        )
        code, lines = said(run("import", "--list", path))
    assert (code, lines[0]) == (1, "1 læst; 2 fejlede")
    assert lines[-2:] == [
        f"  {site.address}/væk: Kan ikke hentes: serveren svarede 404.",
        "  file:///etc/x: Kan ikke hentes: adressen skal begynde med http:// eller https://.",
    ]
    assert Meeting.objects.get().versions.get().address == f"{site.address}/maj"


def test_the_option_names_the_municipality(folder: Path) -> None:
    (folder / "maj.txt").write_bytes(paper(MAY, LIBRARY, home=""))
    assert run("import", folder, "--municipality", "Fjordlund Kommune").exit_code == 0
    assert Meeting.objects.get().committee.municipality.name == "Fjordlund"


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ((), "Skriv, hvad der skal læses ind"),
        (("nowhere/x",), "nowhere/x findes ikke."),
        (("x" * 5000,), "findes ikke."),
        (("httpx",), "httpx findes ikke."),
        (("--workers", "0", "."), "0 ligger uden for"),
    ],
)
def test_wrong_calls_say_so(arguments: tuple[str, ...], expected: str) -> None:
    result = run("import", *arguments)
    assert result.exit_code in {1, 2}
    assert expected in result.output
    assert not ArrivalRun.objects.exists()


def test_numbers_that_no_database_holds_stop_nothing(folder: Path) -> None:
    many = "9" * 30
    decided = f"Godkendt. For stemte {many} medlemmer, imod stemte 3."
    (folder / "a.txt").write_bytes(
        paper(MAY, Matter("Afstemning", decided=decided), committee="Byrådet")
    )
    assert run("import", folder).exit_code == 0
    decision = Item.objects.get(title="Afstemning").decisions.get()
    assert (decision.votes_for, decision.votes_against) == (None, 3)
    assert found("bibliotek") == ["Nyt bibliotek"]


def test_signs_that_no_database_takes_stop_nothing(folder: Path) -> None:
    odd = paper(MAY, Matter("Sag\x00 med\x1b tegn"), committee="Byrådet")
    (folder / "a.txt").write_bytes(odd)
    (folder / "b.txt").write_bytes("Møde i Skævinge".encode("utf-16"))
    assert run("import", folder).exit_code in {0, 1}
    assert found("bibliotek") == ["Nyt bibliotek"]


def test_a_table_of_many_rows_is_taken_in(folder: Path) -> None:
    rows = "\n".join(f"Område {number}\t{number}\t{number * 7}" for number in range(5000))
    document = paper(MAY, Matter("Tabel", said=rows), committee="Byrådet")
    (folder / "a.txt").write_bytes(document)
    assert run("import", folder).exit_code == 0
    assert found('"område 4999"') == ["Tabel"]


def test_sources_are_added_listed_and_removed(folder: Path) -> None:
    assert said(run("source", "list")) == (
        0, ["Ingen kilder følges. Begynd med: raadhus source add STED"],
    )  # fmt: skip
    assert said(run("source", "add", folder, "--municipality", "Fjordlund")) == (
        0, [f"{folder} følges, når raadhus follow kører."],
    )  # fmt: skip
    assert run("source", "add", "https://dagsordener.example/").exit_code == 0
    assert run("source", "add", "https://x.example/l.txt", "--kind", "liste").exit_code == 0
    assert list(Source.objects.values_list("kind", "municipality__name")) == [
        ("folder", "Fjordlund"), ("portal", None), ("list", None),
    ]  # fmt: skip
    lines = said(run("source", "list"))[1]
    assert [line.split("  ")[0].strip() for line in lines] == [
        "mappe", "portal", "liste af adresser",
    ]  # fmt: skip
    assert run("source", "remove", "https://x.example/l.txt").exit_code == 0
    assert said(run("source", "remove", "https://x.example/l.txt")) == (
        1, ["Fejl: https://x.example/l.txt følges ikke; se raadhus source list."],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("nowhere",), "Mappen nowhere findes ikke."),
        (("nowhere", "--kind", "portal"), "Adressen skal begynde med http:// eller https://."),
    ],
)
def test_wrong_sources_are_refused(arguments: tuple[str, ...], expected: str) -> None:
    result = run("source", "add", *arguments)
    assert (result.exit_code, Source.objects.count()) == (1, 0)
    assert expected in result.output


def test_follow_once_looks_at_everything_and_ends(folder: Path) -> None:
    run("source", "add", folder)
    run("source", "add", folder / ".." / "papirer")  # the same place
    time.sleep(SETTLED)
    result = run("follow", "--once")
    assert result.exit_code == 0
    assert result.output.rstrip().endswith(f"{folder}: 1 nye, 0 fejlede")
    assert found("bibliotek") == ["Nyt bibliotek"]
    assert run("follow", "--once").output == ""
    assert Source.objects.get().checked_at is not None


def test_follow_without_sources_ends_when_it_is_asked_once() -> None:
    assert said(run("follow", "--once")) == (0, [])


def test_reread_reads_what_an_earlier_reader_read(folder: Path) -> None:
    run("import", folder)
    expected = Item.objects.values_list("title", "slug", "pk").get()
    assert run("reread").output == "Der var ingen dokumenter.\n"
    Reading.objects.update(reader_version="0.0.1", text="gammelt")
    Item.objects.update(title="gammelt")
    assert said(run("reread"))[1][0] == "1 læst; 1 intet referat"
    assert Item.objects.values_list("title", "slug", "pk").get() == expected
    assert not Reading.objects.filter(text="gammelt").exists()

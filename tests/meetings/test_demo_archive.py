"""The demo's archive: made anew it is the same, and the reader finds in it what was meant."""

from __future__ import annotations

import json
import re
import tomllib
import zipfile
from collections import Counter
from functools import cache
from typing import Any

import pypdfium2
import pytest
from scripts.make_demo.archive import MANIFEST, all_papers, archive, manifest, rendered
from scripts.make_demo.check import values
from scripts.make_demo.compose import compose
from scripts.make_demo.secrets import SECRETS

from raadhus.danish.places import municipality
from raadhus.meetings.example_archive import ARCHIVE, archive_files
from raadhus.minutes import read
from raadhus.minutes.contract import to_contract


@cache
def shipped() -> dict[str, bytes]:
    with zipfile.ZipFile(ARCHIVE) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


@cache
def told() -> dict[str, Any]:
    return {
        meeting.path: to_contract(read(shipped()[meeting.path], meeting.path))
        for meeting in all_papers()
    }


def pages(content: bytes) -> str:
    document = pypdfium2.PdfDocument(content)
    texts = [document[number].get_textpage().get_text_range() for number in range(len(document))]
    document.close()
    return "\n".join(texts)


def test_the_archive_holds_what_the_demo_needs() -> None:
    meetings = archive().meetings
    forms = Counter(meeting.form for meeting in all_papers())
    subjects = {item.subject for meeting in meetings for item in meeting.items if item.points}
    assert len(meetings) >= 60
    assert sum(len(meeting.items) for meeting in meetings) >= 700
    assert len({meeting.layout for meeting in meetings}) == 5
    assert set(forms) == {"txt", "html", "json", "docx", "pdf"}
    assert len(subjects) >= 60
    assert ARCHIVE.stat().st_size < 4_000_000


def test_text_web_page_word_and_json_come_out_the_same_bytes() -> None:
    made = {
        meeting.path: rendered(meeting, compose(meeting))
        for meeting in all_papers()
        if meeting.form != "pdf"
    }
    assert [path for path, content in made.items() if shipped()[path] != content] == []


def test_pdfs_come_out_the_same_text() -> None:
    pdfs = [meeting for meeting in all_papers() if meeting.form == "pdf"]
    changed = [
        meeting.path
        for meeting in pdfs
        if pages(rendered(meeting, compose(meeting))) != pages(shipped()[meeting.path])
    ]
    assert len(pdfs) >= 12
    assert changed == []


def test_nothing_else_is_shipped() -> None:
    papers = {meeting.path for meeting in all_papers()}
    assert set(shipped()) == papers | {"fjordlund/kommune.toml", "lyngmark/kommune.toml"}


def test_the_reader_finds_what_was_meant() -> None:
    right, wrong = 0, []
    for meeting in all_papers():
        for name, meant, found in values(compose(meeting).truth, told()[meeting.path]):
            right += meant == found
            if meant != found:
                wrong.append((meeting.path, name, meant, found))
    assert right > 20_000
    assert len(wrong) <= right / 100, wrong[:20]


def test_every_closed_item_is_read_as_closed_and_no_other() -> None:
    for meeting in all_papers():
        meant = [(item.title, item.closed) for item in meeting.items]
        found = [(item["title"], item["closed"]) for item in told()[meeting.path]["items"]]
        assert found == meant, meeting.path


def test_the_municipalities_are_invented_and_told_by_their_folders() -> None:
    for folder, name in (("fjordlund", "Fjordlund"), ("lyngmark", "Lyngmark")):
        assert tomllib.loads(shipped()[f"{folder}/kommune.toml"].decode()) == {"name": name}
        assert municipality(name) is None
    assert {document["municipality"] for document in told().values()} == {None}


def test_a_secret_stands_in_its_closed_item_and_nowhere_else() -> None:
    places: dict[str, list[tuple[str, str]]] = {secret: [] for secret in SECRETS}
    for path, document in told().items():
        for item in document["items"]:
            text = json.dumps(item, ensure_ascii=False)
            for secret in SECRETS:
                if secret in text:
                    assert item["closed"], (path, item["label"])
                    places[secret].append((path, item["label"].rstrip(".")))
    leaks = {leak["secret"]: [(leak["file"], leak["item"])] for leak in manifest()["leaks"]}
    assert places == leaks
    assert len(SECRETS) >= 5


def test_sums_add_up_in_every_table_with_a_total() -> None:
    checked = 0
    for document in told().values():
        tables = [
            block
            for item in document["items"]
            for section in item["sections"]
            for block in section["blocks"]
            if block["type"] == "table" and block["rows"][-1][0]["text"] == "I alt"
        ]
        for table in tables:
            heads = table["header"][0]
            for column in range(1, len(heads)):
                cells = [row[column]["value"] for row in table["rows"]]
                if heads[column] in ("Pris pr. enhed", "Omgørelsesprocent"):
                    continue
                assert sum(cells[:-1]) == cells[-1], (table["caption"], heads[column])
                checked += 1
    assert checked > 200


def test_the_manifest_is_the_archive_s_own() -> None:
    assert json.loads(MANIFEST.read_text(encoding="utf-8")) == json.loads(json.dumps(manifest()))


def labels(place: str) -> tuple[str, str]:
    meeting, _, label = place.rpartition(":")
    return meeting, label


@cache
def items() -> dict[str, Any]:
    """Meeting and label -> the item as its minutes (or only agenda) were read."""
    found: dict[str, Any] = {}
    for meeting in archive().meetings:
        for item in told()[meeting.path]["items"]:
            found[f"{meeting.meeting_key}:{item['label'].rstrip('.')}"] = item
    return found


def test_a_case_is_followed_by_its_number() -> None:
    cases = manifest()["cases"]
    for numbers in cases.values():
        for number, places in numbers.items():
            assert {items()[place]["case_number"] for place in places} == {number}
    long = [places for places in cases["Fjordlund"].values() if len(places) >= 3]
    assert len(long) >= 40


def test_a_postponed_item_comes_back() -> None:
    postponed = manifest()["postponed"]
    for entry in postponed:
        first, second = items()[entry["from"]], items()[entry["to"]]
        assert first["decisions"][-1]["outcome"] in ("postponed", "withdrawn")
        assert first["title"] == second["title"]
        assert first["case_number"] == second["case_number"] == entry["case"]
    assert len(postponed) >= 15


def test_a_reference_names_an_item_that_is_there() -> None:
    references = manifest()["references"]
    for entry in references:
        told_in = json.dumps(items()[entry["from"]], ensure_ascii=False)
        assert entry["words"] in told_in
        assert labels(entry["to"])[1] == re.search(r"(?:sag|punkt) (\d+)", entry["words"])[1]  # type: ignore[index]
        assert entry["to"] in items()
    assert len(references) >= 80


def test_a_replaced_agenda_is_told_by_its_meeting() -> None:
    versions = manifest()["versions"]
    replaced = [paths for paths in versions.values() if len(paths) == 3]
    for paths in replaced:
        kinds = [told()[path]["kind"] for path in paths]
        assert kinds[-1] == "minutes"
        assert kinds[:2] == ["agenda", "agenda"]
        first, second, last = ([item["title"] for item in told()[path]["items"]] for path in paths)
        assert second == last or "tillaeg" in paths[1]
        assert first != last
    assert len(replaced) >= 5
    assert sum("tillaeg" in path for paths in versions.values() for path in paths) == 2


def test_after_today_there_are_agendas_alone() -> None:
    kinds = {
        (document["date"] > "2026-11-24", document["kind"])
        for path, document in told().items()
        if "dagsorden" not in path or document["date"] > "2026-11-24"
    }
    assert kinds == {(False, "minutes"), (True, "agenda")}


@pytest.mark.parametrize("name", ["Lene Mosegaard", "Peter Storvang", "Signe Ravnholt"])
def test_two_people_bear_one_name(name: str) -> None:
    bodies = {
        (path.split("/")[0], person["party"])
        for path, document in told().items()
        for person in document["participants"]
        if person["name"] == name
    }
    guests = {
        (path.split("/")[0], guest["role"])
        for path, document in told().items()
        for item in document["items"]
        for guest in item["attendance"]
        if guest["name"] == name and guest["status"] == "speaker"
    }
    assert len(bodies | guests) >= 2


def test_a_politician_changes_party_within_the_term() -> None:
    parties = {
        (document["date"] >= "2026-05-01", person["party"])
        for path, document in told().items()
        for person in document["participants"]
        if person["name"] == "Mads Rørkær"
    }
    assert parties == {(False, "V"), (True, "M")}


def test_files_are_given_in_the_order_of_publication() -> None:
    given = archive_files()
    assert {(folder, name) for folder, name, _ in given[:2]} == {
        ("fjordlund", "kommune.toml"),
        ("lyngmark", "kommune.toml"),
    }
    order = [f"{folder}/{name}" for folder, name, _ in given]
    for paths in manifest()["versions"].values():
        assert sorted(paths, key=order.index) == paths
    assert {f"{folder}/{name}": content for folder, name, content in given} == shipped()


def test_an_entry_s_time_is_the_day_on_which_the_paper_was_published() -> None:
    with zipfile.ZipFile(ARCHIVE) as packed:
        days = {entry.filename: entry.date_time[:3] for entry in packed.infolist()}
    meant = {
        meeting.path: (meeting.published.year, meeting.published.month, meeting.published.day)
        for meeting in all_papers()
        if meeting.published
    }
    assert {path: days[path] for path in meant} == meant
    assert len(meant) == len(all_papers())

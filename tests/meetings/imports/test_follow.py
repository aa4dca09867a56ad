"""Sources that are followed: what is new is found after one look, whatever a source does."""

from __future__ import annotations

import json
import os
import zipfile
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.meetings.archived import Matter, everything, found
from tests.meetings.imports import serving
from tests.meetings.imports.serving import Site
from tests.meetings.papers import paper

from raadhus.core.models import Municipality
from raadhus.meetings.actions.places import find_municipality
from raadhus.meetings.actions.sources import add_source
from raadhus.meetings.imports import changes
from raadhus.meetings.imports.follow import EVERY, TICK, follow, look
from raadhus.meetings.models import Arrival, ArrivalRun, Item, Meeting, Source, Version

pytestmark = pytest.mark.django_db(transaction=True)

MAY, JUNE = date(2024, 5, 29), date(2024, 6, 5)
LIBRARY, POOL = Matter("Nyt bibliotek"), Matter("Svømmehallen")


@pytest.fixture
def site() -> Iterator[Site]:
    with serving.serving() as made:
        yield made


def looked(source: Source) -> dict[str, int] | None:
    """What came of one look at a source, by state; None where nothing was new."""
    source.refresh_from_db()
    report = look(source, settled=0.0)
    source.refresh_from_db()
    return dict(report.counts) if report else None


def test_a_folder_is_searchable_after_one_look(tmp_path: Path) -> None:
    source = add_source("folder", str(tmp_path), None)
    assert looked(source) is None
    (tmp_path / "maj.txt").write_bytes(paper(MAY, LIBRARY))
    assert looked(source) == {"read": 1}
    assert found("bibliotek") == ["Nyt bibliotek"]
    before = everything()
    assert looked(source) is None
    checked = str(source.checked_at)
    assert len(everything()) == len(before)
    (tmp_path / "maj.txt").write_bytes(paper(MAY, POOL))
    assert looked(source) == {"read": 1}
    assert (found("bibliotek"), found("svømmehallen")) == ([], ["Svømmehallen"])
    assert Meeting.objects.get().versions.count() == 2
    assert str(source.checked_at) > checked


def test_what_was_touched_but_not_changed_changes_nothing(tmp_path: Path) -> None:
    source = add_source("folder", str(tmp_path), None)
    (tmp_path / "maj.txt").write_bytes(paper(MAY, LIBRARY))
    looked(source)
    items = list(Item.objects.values())
    os.utime(tmp_path / "maj.txt", (1, 1))
    assert looked(source) == {"unchanged": 1}
    assert list(Item.objects.values()) == items


def test_a_file_that_is_still_being_written_is_left_until_it_lies_still(tmp_path: Path) -> None:
    source = add_source("folder", str(tmp_path), None)
    (tmp_path / "maj.txt").write_bytes(paper(MAY, LIBRARY)[:50])
    os.utime(tmp_path / "maj.txt", (1, 1))  # as copied with its old time
    assert look(source) is None
    (tmp_path / "maj.txt").write_bytes(paper(MAY, LIBRARY))
    assert looked(source) == {"read": 1}
    assert Version.objects.count() == 1


def test_a_file_of_the_future_is_taken_in(tmp_path: Path) -> None:
    source = add_source("folder", str(tmp_path), None)
    (tmp_path / "maj.txt").write_bytes(paper(MAY, LIBRARY))
    os.utime(tmp_path / "maj.txt", (4e9, 4e9))
    assert looked(source) == {"read": 1}


def test_an_archive_that_is_put_into_the_folder_or_changed(tmp_path: Path) -> None:
    source = add_source("folder", str(tmp_path), find_municipality("Fjordlund"))
    for matters, expected in (([LIBRARY], {"read": 2}), ([POOL], {"read": 1, "unchanged": 1})):
        with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
            archive.writestr("1.txt", paper(MAY, *matters))
            archive.writestr("2.txt", paper(JUNE, Matter("Havnen")))
        assert looked(source) == expected
        assert looked(source) is None
    assert found("havnen") == ["Havnen"]
    assert {home.name for home in Municipality.objects.all()} == {"Fjordlund"}


def test_what_cannot_be_read_is_told_once_and_stops_nothing(tmp_path: Path) -> None:
    source = add_source("folder", str(tmp_path), None)
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7 nej")
    (tmp_path / "b.txt").write_bytes(paper(MAY, LIBRARY))
    (tmp_path / "c.zip").write_bytes(b"PK")
    (tmp_path / os.fsdecode(b"d\xe9.txt")).write_bytes(paper(JUNE, POOL))
    assert looked(source) == {"failed": 2, "read": 2}
    assert looked(source) is None
    assert source.problem == ""


def test_a_folder_that_is_gone_is_told_and_comes_back(tmp_path: Path) -> None:
    folder = tmp_path / "papirer"
    source = add_source("folder", str(folder), None)
    assert looked(source) is None
    assert source.problem == f"mappen {folder} findes ikke"
    folder.mkdir()
    (folder / "maj.txt").write_bytes(paper(MAY, LIBRARY))
    assert looked(source) == {"read": 1}
    assert source.problem == ""


def test_a_portal_is_searchable_after_one_look_and_a_new_id_is_a_new_version(site: Site) -> None:
    source = add_source("portal", site.address + "/", None)
    site.portal({"a1": ("2024-05-20", paper(MAY, LIBRARY))})
    assert looked(source) == {"read": 1}
    assert found("bibliotek") == ["Nyt bibliotek"]
    assert looked(source) is None
    assert site.asked.count("/api/agenda/dagsorden/a1") == 1
    site.portal({"b2": ("2024-05-30", paper(MAY, LIBRARY, POOL))})
    assert looked(source) == {"read": 1}
    assert found("svømmehallen") == ["Svømmehallen"]
    assert list(Version.objects.values_list("meeting__slug", "number", "address")) == [
        ("2024-05-29", 1, f"{site.address}/api/agenda/dagsorden/a1"),
        ("2024-05-29", 2, f"{site.address}/api/agenda/dagsorden/b2"),
    ]
    assert source.seen == {"b2.json": "2024-05-30||||||"}


def test_a_portal_that_says_a_meeting_changed_is_asked_for_it_again(site: Site) -> None:
    source = add_source("portal", site.address, None)
    site.portal({"a1": ("2024-05-20", paper(MAY, LIBRARY))})
    looked(source)
    site.portal({"a1": ("2024-05-30", paper(MAY, POOL))})
    assert looked(source) == {"read": 1}
    assert found("svømmehallen") == ["Svømmehallen"]


@pytest.mark.parametrize(
    ("answer", "problem"),
    [
        (503, "serveren svarede 503"),
        (b"<html>Vi er straks tilbage</html>", "portalens liste over møder kan ikke læses"),
        (b'{"Moeder": ' + b"[" * 100_000, "portalens liste over møder kan ikke læses"),
        (b"\xff\xfe\x00", "portalens liste over møder kan ikke læses"),
        (serving.redirect("file:///etc/passwd"), "serveren svarede 302"),
        (serving.broken_off, "serveren kunne ikke nås"),
    ],
)
def test_a_portal_that_fails_is_told_and_what_was_seen_stays(
    site: Site, answer: Any, problem: str
) -> None:
    source = add_source("portal", site.address, None)
    site.portal({"a1": ("2024-05-20", paper(MAY, LIBRARY))})
    looked(source)
    before = source.seen
    site.pages["/api/agenda/udvalgsliste"] = answer
    assert looked(source) is None
    assert (source.problem, source.seen) == (problem, before)
    site.portal({"a1": ("2024-05-20", b""), "b2": ("2024-06-06", paper(JUNE, POOL))})
    assert looked(source) == {"read": 1}
    assert source.problem == ""


@pytest.mark.parametrize(
    "listed",
    [
        [], {}, 7, None, "Moeder", {"Moeder": None}, {"Moeder": {"Id": "a"}},
        {"Moeder": [None, 7, "a", {}, {"Id": None}, {"id": "x"}]},
        [[[[[[[[[[{"Moeder": [{"Id": "for dybt"}]}]]]]]]]]]],
    ],
)  # fmt: skip
def test_a_list_without_meetings_is_no_news(site: Site, listed: Any) -> None:
    site.pages |= {"/": b"", "/api/agenda/udvalgsliste": json.dumps(listed).encode()}
    source = add_source("portal", site.address, None)
    assert looked(source) is None
    assert (source.problem, source.seen) == ("", {})


def test_odd_ids_lead_nowhere_else_and_stop_nothing(site: Site) -> None:
    odd = ["../../hemmelig", "a b?c=d#e", "\x00\ud800", "x" * 5000, True, 3.5, ["liste"], {"a": 1}]
    listed = [{"Id": key, "ReleasedDate": "\x00"} for key in odd]
    site.portal({"a1": ("2024-05-20", paper(MAY, LIBRARY))})
    body = {"Moeder": [*listed, {"Id": "a1"}]}
    site.pages["/api/agenda/udvalgsliste"] = json.dumps(body).encode()
    site.pages["/hemmelig"] = paper(JUNE, POOL)
    source = add_source("portal", site.address, None)
    assert looked(source) == {"failed": len(odd), "read": 1}
    asked = set(site.asked) - {"/", "/api/agenda/udvalgsliste"}
    assert all(path.startswith("/api/agenda/dagsorden/") for path in asked)
    assert "/hemmelig" not in asked


def test_meetings_that_cannot_be_had_are_tried_again_without_a_heap_of_notes(site: Site) -> None:
    source = add_source("portal", site.address, None)
    site.portal({"a1": ("2024-05-20", 500), "b2": ("2024-06-06", paper(JUNE, POOL))})
    assert looked(source) == {"failed": 1, "read": 1}
    assert source.problem == (
        "1 dokumenter prøves igen, bl.a. a1.json: Kan ikke hentes: serveren svarede 500."
    )
    rows = (Arrival.objects.count(), ArrivalRun.objects.count())
    for _ in range(3):
        assert looked(source) == {"failed": 1}
    assert (Arrival.objects.count(), ArrivalRun.objects.count()) == rows == (1, 1)
    site.pages["/api/agenda/dagsorden/a1"] = paper(MAY, LIBRARY)
    assert looked(source) == {"read": 1}
    assert (source.problem, found("bibliotek")) == ("", ["Nyt bibliotek"])


def test_a_list_of_addresses_is_searchable_after_one_look(site: Site) -> None:
    source = add_source("list", f"{site.address}/liste", None)
    site.pages["/liste"] = f"# dette år\n{site.address}/1\n\n{site.address}/2\n".encode()
    site.pages["/1"] = paper(MAY, LIBRARY)
    assert looked(source) == {"read": 1, "failed": 1}
    assert "serveren svarede 404" in source.problem
    site.pages["/2"] = paper(JUNE, POOL)
    assert looked(source) == {"read": 1}
    assert sorted(found("")) == ["Nyt bibliotek", "Svømmehallen"]
    assert looked(source) is None
    site.pages["/2"] = paper(JUNE, Matter("Havnen"))
    assert looked(source) == {"read": 1}
    assert sorted(found("")) == ["Havnen", "Nyt bibliotek"]


def test_no_list_leads_into_this_machine(site: Site) -> None:
    site.pages["/liste"] = b"file:///etc/passwd\n/etc/passwd\nftp://x/y\n\x00\n"
    source = add_source("list", f"{site.address}/liste", None)
    assert looked(source) == {"failed": 4}
    assert "adressen skal begynde med" in source.problem


def stop_after(rounds: int) -> Callable[[], bool]:
    left = iter(range(rounds))
    return lambda: next(left, None) is None


def test_a_source_that_sleeps_does_not_keep_the_others_waiting(site: Site, tmp_path: Path) -> None:
    site.pages["/"] = serving.silent
    add_source("portal", site.address, None)
    add_source("folder", str(tmp_path), None)
    (tmp_path / "maj.txt").write_bytes(paper(MAY, LIBRARY))
    rounds = int((changes.SETTLED + 2) / TICK) + 6
    lines = list(follow(stop_after(rounds), every=TICK))
    assert [line.split(" ", 1)[1] for line in lines] == [f"{tmp_path}: 1 nye, 0 fejlede"]
    assert found("bibliotek") == ["Nyt bibliotek"]
    assert Source.objects.get(kind="portal").checked_at is None  # still waiting
    site.over.set()


def test_the_pause_between_looks_leaves_new_minutes_findable_within_a_minute() -> None:
    """What can pass until a file is in: it must lie still, and a look may just have been."""
    assert changes.SETTLED + 2 * EVERY + TICK < 45  # the rest of the minute is for reading

"""What the demo must show stands in its papers as they are read."""

from __future__ import annotations

import zipfile
from collections import Counter
from datetime import date
from functools import cache
from typing import Any

from scripts.make_demo.archive import archive, manifest
from scripts.make_demo.model import Meeting

from raadhus.meetings.example_archive import ARCHIVE
from raadhus.minutes import read
from raadhus.minutes.contract import to_contract

Read = tuple[Meeting, dict[str, Any]]


@cache
def held() -> list[Read]:
    """Every meeting with its minutes as read; those to come are left out."""
    with zipfile.ZipFile(ARCHIVE) as packed:
        return [
            (meeting, to_contract(read(packed.read(meeting.path), meeting.path)))
            for meeting in archive().meetings
            if meeting.kind == "minutes"
        ]


def items() -> list[dict[str, Any]]:
    return [item for _, document in held() for item in document["items"]]


def numbers(code: str, year: int) -> list[list[int]]:
    """The numbers of each of a committee's meetings in a year."""
    return [
        [item["number"] for item in document["items"]]
        for meeting, document in held()
        if meeting.code == code and meeting.day.year == year
    ]


def test_no_two_items_are_the_same() -> None:
    texts = Counter(str(item["sections"]) for item in items() if item["recommendation"])
    assert [text for text, count in texts.items() if count > 1] == []
    assert len(texts) >= 500


def test_every_kind_of_decision_is_taken() -> None:
    outcomes = Counter(d["outcome"] for i in items() for d in i["decisions"] if d["body"] is None)
    wanted = {
        "approved", "noted", "recommended", "discussed", "postponed", "amended", "rejected",
        "referred", "signed", "withdrawn",
    }  # fmt: skip
    assert wanted <= set(outcomes)


def test_votes_are_told_by_numbers_and_by_name() -> None:
    votes = manifest()["votes"]
    found = [
        (f"{meeting.meeting_key}:{item['label'].rstrip('.')}", decision["vote"])
        for meeting, document in held()
        for item in document["items"]
        for decision in item["decisions"]
        if decision["vote"] and decision["body"] is None
    ]
    assert {place for place, _ in found} == set(votes)
    for place, vote in found:
        told = {side: vote[side] or 0 for side in ("for", "against", "abstained")}
        assert told == {side: len(names) for side, names in votes[place].items()}
    assert len(votes) >= 40


def test_people_are_absent_stand_in_leave_and_are_disqualified() -> None:
    people = [person for _, document in held() for person in document["participants"]]
    assert sum(person["status"] == "absent" for person in people) >= 30
    assert sum(person["substitute"] for person in people) >= 5
    asides = Counter(person["status"] for item in items() for person in item["attendance"])
    assert asides["conflict_of_interest"] >= 5
    assert asides["not_participating"] >= 2
    assert asides["speaker"] >= 50


def members(code: str, first: date, last: date) -> set[str]:
    return {
        person["name"]
        for meeting, document in held()
        for person in document["participants"]
        if meeting.code == code
        and first <= meeting.day <= last
        and person["kind"] == "member"
        and not person["substitute"]
    }


def test_members_change_at_new_year_and_within_a_term() -> None:
    old = members("buu", date(2025, 4, 1), date(2025, 12, 31))
    new = members("buu", date(2026, 1, 1), date(2026, 8, 31))
    assert {"Ole Markvard", "Birgit Højtoft"} <= old - new
    assert {"Nanna Vesterled", "Erik Mosbjerg"} <= new - old
    early = members("buu", date(2025, 1, 1), date(2025, 2, 28))
    assert early - old == {"Birthe Engtved"}
    assert old - early == {"Jonas Lyngkær"}


def test_items_are_numbered_by_meeting_by_term_and_by_year() -> None:
    assert {meeting[0] for meeting in numbers("ssu", 2025)} == {1}
    council = [number for meeting in numbers("kb", 2026) for number in meeting]
    assert council == list(range(1, len(council) + 1))
    old = [number for meeting in numbers("oeu", 2025) for number in meeting]
    assert old == list(range(413, 413 + len(old)))
    assert numbers("oeu", 2026)[0][0] == 1


def test_some_attachments_are_recommended() -> None:
    files = [file["recommended"] for item in items() for file in item["attachments"]]
    assert sum(files) >= 20
    assert len(files) >= 400


def test_the_council_meets_twice_on_one_day() -> None:
    days = Counter((m.municipality, m.code, m.day) for m in archive().meetings)
    assert [key[1:] for key, count in days.items() if count == 2] == [("kb", date(2026, 9, 30))]


def test_the_second_municipality_has_its_own_case_numbers() -> None:
    found = {
        item["case_number"]
        for meeting, document in held()
        for item in document["items"]
        if meeting.municipality == "Lyngmark" and item["case_number"]
    }
    assert all(number[2] == "-" and number.replace("-", "").isdecimal() for number in found)
    assert len(found) >= 20

"""The demo's archive once it is imported: cases, references, postponements, editions, secrets."""

from __future__ import annotations

import json
from typing import Any

import pytest
from scripts.make_demo.archive import MANIFEST
from scripts.make_demo.matter import BODIES

from raadhus.core.models import Person
from raadhus.meetings.demo import import_example
from raadhus.meetings.models import Item, Meeting

TRUTH: dict[str, Any] = json.loads(MANIFEST.read_text(encoding="utf-8"))
CODES = {name: code for bodies in BODIES.values() for code, name in bodies.items()}


def key_of(meeting: Meeting) -> str:
    """The meeting as the manifest names it: `ssu-2025-03-04`."""
    committee = meeting.committee
    place = "lyng-" if committee.municipality.name == "Lyngmark" else ""
    return f"{place}{CODES[committee.name]}-{meeting.slug}"


def leads_to(first: Item, second: Item, kind: str) -> bool:
    return first.references.filter(kind=kind, target=second).exists()


@pytest.mark.django_db
def test_the_archive_is_linked_as_it_was_planned() -> None:
    import_example()
    meetings = {
        key_of(meeting): meeting
        for meeting in Meeting.objects.select_related("committee__municipality")
    }
    items = {
        f"{key}:{item.label.rstrip('.')}": item
        for key, meeting in meetings.items()
        for item in meeting.items.select_related("case")
    }
    assert (len(meetings), len(items)) == (TRUTH["meetings"], TRUTH["items"])

    for cases in TRUTH["cases"].values():
        for number, places in cases.items():
            assert {items[place].case.number for place in places} == {number}
            assert len({items[place].case_id for place in places}) == 1
    assert [
        entry
        for entry in TRUTH["postponed"]
        if not leads_to(items[entry["from"]], items[entry["to"]], "postponed")
    ] == []
    assert [
        entry
        for entry in TRUTH["references"]
        if not leads_to(items[entry["from"]], items[entry["to"]], "mention")
    ] == []
    editions = {key: meetings[key].versions.count() for key in TRUTH["versions"]}
    assert editions == {key: len(paths) for key, paths in TRUTH["versions"].items()}

    for secret in TRUTH["secrets"]:
        holding = [
            item
            for item in items.values()
            if secret in json.dumps(item.content, ensure_ascii=False)
        ]
        assert [item.closed for item in holding] == [True]
    namesakes = Person.objects.filter(name__in=["Lene Mosegaard", "Peter Storvang"])
    assert {
        (person.municipality.name, person.name, person.kind, person.party) for person in namesakes
    } == {
        ("Fjordlund", "Lene Mosegaard", "member", "A"),
        ("Fjordlund", "Lene Mosegaard", "official", ""),
        ("Fjordlund", "Peter Storvang", "member", "C"),
        ("Lyngmark", "Peter Storvang", "member", "V"),
    }

"""Our own server keeps every rule, also after something is taken away, and tells no secret."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.utils import timezone
from tests.oparl.archive import SECRET, Archive, municipality, person_guest
from tests.oparl.conftest import ENTRY, HOST, OwnServer

from raadhus.core.models import Person
from raadhus.meetings.actions.withdrawal import restore_meeting, withdraw_item, withdraw_meeting
from raadhus.oparl.check import Limits, Report, check_server

ALL = Limits(objects=2000, entries=2000)
EARLY = "2000-01-01T00:00:00%2B00:00"
LISTS = (
    "organization", "person", "meeting", "paper", "agenda-item", "consultation", "file",
    "location", "legislative-term", "membership",
)  # fmt: skip


def checked(server: OwnServer, *deleted: str) -> Report:
    return check_server(ENTRY, server, limits=ALL, expect_deleted=deleted)


def everything(server: OwnServer) -> str:
    return "\n".join(f"{one.url} {dict(one.headers)} {one.body.decode()}" for one in server.answers)


def data(server: OwnServer, path: str) -> Any:
    answer = server.get(f"{ENTRY}{path}", keep=10**7)
    return json.loads(answer.body)


def test_our_own_server_keeps_every_rule(archive: Archive, server: OwnServer) -> None:
    municipality("Bæverby", meetings=1)
    report = checked(server)
    assert report.findings == []
    assert report.notes == []
    # System; per body itself, committee, 2 people, 2 seats, term, case; per meeting itself, place,
    # 2 items, consultation, file.
    assert report.objects - report.deleted == 1 + 2 * 8 + 4 * 6


@pytest.mark.django_db
def test_an_empty_archive_keeps_every_rule(server: OwnServer) -> None:
    assert checked(server).findings == []


def test_a_withdrawn_meeting_is_told_as_deleted_with_all_its_parts(
    archive: Archive, server: OwnServer
) -> None:
    meeting = archive.meetings[1]
    parts = {
        "meeting": meeting.pk,
        "location": meeting.pk,
        "agenda-item": meeting.items.all()[0].pk,
        "consultation": meeting.items.all()[0].pk,
        "file": meeting.versions.all()[0].pk,
    }
    withdraw_meeting(meeting, reason=f"{SECRET} grund", by="system")
    for kind, key in parts.items():
        tomb = data(server, f"{kind}/{key}/")
        assert set(tomb) == {"id", "type", "created", "modified", "deleted"}
        listed = data(server, f"body/{archive.home.pk}/{kind}/")["data"]
        assert tomb["id"] not in [one["id"] for one in listed]
    urls = [f"{ENTRY}{kind}/{key}/" for kind, key in parts.items()]
    report = checked(server, *urls)
    assert report.findings == []
    assert report.deleted >= len(urls)


def test_after_withdrawal_of_one_item_and_after_restoring_every_rule_is_kept(
    archive: Archive, server: OwnServer
) -> None:
    item = archive.meetings[0].items.all()[0]
    withdraw_item(item, reason="Fejl i dokumentet", by="system")
    assert checked(server, f"{ENTRY}agenda-item/{item.pk}/").findings == []
    withdraw_meeting(archive.meetings[2], reason="Fejl i dokumentet", by="system")
    restore_meeting(archive.meetings[2], reason="Det var rigtigt", by="system")
    assert checked(server).findings == []


def test_nothing_closed_withdrawn_or_hidden_ever_comes_out(
    archive: Archive, server: OwnServer
) -> None:
    person_guest(archive)
    meeting = archive.meetings[1]
    meeting.items.update(title=SECRET)
    meeting.place = SECRET
    meeting.save()
    withdraw_meeting(meeting, reason=f"{SECRET} grund", by="system")
    masked = archive.people[1]
    Person.objects.filter(pk=masked.pk).update(
        name=f"Fru {SECRET}", deleted_at=timezone.now(), modified_at=timezone.now()
    )
    masked.memberships.update(deleted_at=timezone.now(), party=SECRET)
    checked(server)
    for kind in LISTS:
        for query in ("", f"?modified_since={EARLY}"):
            data(server, f"body/{archive.home.pk}/{kind}/{query}")
            for key in range(1, 40):
                server.get(f"{ENTRY}{kind}/{key}/", keep=10**7)
    for key in range(1, 40):
        server.get(f"{ENTRY}file/{key}/show/", keep=10**7)
        server.get(f"{ENTRY}file/{key}/download/", keep=10**7)
    told = everything(server)
    assert SECRET.lower() not in told.lower()
    assert "Budget" in told
    assert "Alba Ask" in told
    assert str(HOST) in told


def test_a_closed_item_is_a_tombstone_in_its_list_and_nothing_in_its_meeting(
    archive: Archive, server: OwnServer
) -> None:
    meeting = archive.meetings[0]
    shut = meeting.items.get(closed=True)
    path = f"body/{archive.home.pk}/agenda-item/"
    listed = {one["id"]: one for one in data(server, path)["data"]}
    told = {one["id"]: one for one in data(server, f"{path}?modified_since={EARLY}")["data"]}
    url = f"{ENTRY}agenda-item/{shut.pk}/"
    embedded = data(server, f"meeting/{meeting.pk}/")["agendaItem"]
    assert url not in listed
    assert told[url] == data(server, f"agenda-item/{shut.pk}/")
    assert set(told[url]) == {"id", "type", "created", "modified", "deleted"}
    assert [one["name"] for one in embedded] == ["Budget", "Meddelelser"]

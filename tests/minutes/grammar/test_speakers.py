"""Who came to speak at an item: name, title, organisation."""

from __future__ import annotations

import pytest

from .small import item

Told = list[tuple[str, str | None, str | None]]


def told(text: str) -> Told:
    def value(found: object) -> str | None:
        return getattr(found, "value", None)

    return [
        (a.name.value, value(a.role), value(a.organisation))
        for a in item(f"Sagsfremstilling\n\n{text}\n").attendance
        if a.status == "speaker"
    ]


# a sentence, who speaks by it
SPEAKERS = [
    ("Socialchef Lis Dam deltager under punktet.", [("Lis Dam", "Socialchef", None)]),
    ("Lis Dam, socialchef, deltager under punktet.", [("Lis Dam", "socialchef", None)]),
    ("Under punktet deltager socialchef Lis Dam.", [("Lis Dam", "socialchef", None)]),
    ("Centerchef Lis Dam fra Center for Børn deltog i behandlingen af punktet.",
     [("Lis Dam", "Centerchef", "Center for Børn")]),
    ("Konsulent Lis Dam og chef Per Lund fra Center for Børn deltager under punktet.",
     [("Lis Dam", "Konsulent", "Center for Børn"), ("Per Lund", "chef", "Center for Børn")]),
    ("Lis Dam fra Røde Kors samt Per Lund fra Dansk Byg deltager i punktet.",
     [("Lis Dam", None, "Røde Kors"), ("Per Lund", None, "Dansk Byg")]),
    ("Lis Dam (socialchef) deltager under punktet.", [("Lis Dam", "socialchef", None)]),
    ("Under punktet deltog Lis Dam, chef for Børnehuset, og Per Lund.",
     [("Lis Dam", "chef for Børnehuset", None), ("Per Lund", None, None)]),
    ("Detailchef Lis Dam deltog i punktet.", [("Lis Dam", "Detailchef", None)]),
    ("Under punktet deltog detailchef Lis Dam.", [("Lis Dam", "detailchef", None)]),
    ("Til stede under punktet: Lis Dam", [("Lis Dam", None, None)]),
    ("Oplægsholder: Lis Dam, konsulent", [("Lis Dam", "konsulent", None)]),
    ("Deltagere under punktet: Socialchef Lis Dam", [("Lis Dam", "Socialchef", None)]),
    ("Afdelingsleder Lis Dam præsenterede planen.", [("Lis Dam", "Afdelingsleder", None)]),
    # nobody
    ("Borgere kan deltage i mødet med Ida Holm.", []),
    ("Ida Holm deltager ikke i punktet.", []),
    ("Socialchefen deltager under punktet.", []),  # no name
    ("Nordisk Film præsenterer en ny serie.", []),
    ("Lis Dam bor i byen.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "people"), SPEAKERS)
def test_speakers_have_name_title_and_organisation(text: str, people: Told) -> None:
    assert told(text) == people


def test_a_list_under_a_heading_for_it_names_speakers() -> None:
    found = item("Yderligere deltagere på mødet\n\nSocialchef Lis Dam\n\nPer Lund\n").attendance
    assert [(a.name.value, a.status) for a in found] == [
        ("Lis Dam", "speaker"), ("Per Lund", "speaker"),
    ]  # fmt: skip


def test_a_quoted_meetings_speakers_are_left_out() -> None:
    quoted = "Beslutning i Teknisk Udvalg den 3. april 2024\n\nChef Lis Dam deltog i punktet.\n"
    assert item(quoted).attendance == ()

"""Earlier treatment: what a section for it lists, and whose decision is quoted."""

from __future__ import annotations

import pytest

from .small import item

Told = list[tuple[str, str | None, str | None]]


def told(body: str) -> Told:
    return [
        (t.body.value, str(t.date.value) if t.date else None, t.item.value if t.item else None)
        for t in item(body).history
    ]


# a line of the section
LISTED = [
    ("Socialudvalget den 7. marts 2023 Punkt 8", [("Socialudvalget", "2023-03-07", "8")]),
    ("Byrådet, 03-04-2019, pkt. 42", [("Byrådet", "2019-04-03", "42")]),
    ("03-04-2019 Byrådet", [("Byrådet", "2019-04-03", None)]),
    ("Den 3. april 2019: Teknisk Udvalg, sag nr. 12", [("Teknisk Udvalg", "2019-04-03", "12")]),
    ("- Økonomiudvalget 3/4 2019", [("Økonomiudvalget", "2019-04-03", None)]),
    ("Behandlet i Udvalget for Klima og Miljø den 3. april 2019",
     [("Udvalget for Klima og Miljø", "2019-04-03", None)]),
    ("Byrådet den 3. april 2019; Økonomiudvalget den 1. april 2019",
     [("Byrådet", "2019-04-03", None), ("Økonomiudvalget", "2019-04-01", None)]),
    ("Plan og Kultur den 3. april 2019", [("Plan og Kultur", "2019-04-03", None)]),
    ("Sagen har ikke været behandlet før.", []),
    ("Udvalget har drøftet det før", []),
]  # fmt: skip


@pytest.mark.parametrize("heading", ["Sagens forløb", "Tidligere behandling"])
@pytest.mark.parametrize(("line", "treatments"), LISTED)
def test_a_section_for_it_lists_earlier_treatment(
    heading: str, line: str, treatments: Told
) -> None:
    assert told(f"{heading}\n\n{line}\n") == treatments


@pytest.mark.parametrize(
    ("heading", "treatment"),
    [
        ("Beslutning fra Børne- og Skoleudvalget, 14. april 2024, pkt. 4:",
         ("Børne- og Skoleudvalget", "2024-04-14", "4")),
        ("Beslutning i Teknisk Udvalg den 03-04-2024", ("Teknisk Udvalg", "2024-04-03", None)),
        ("Teknisk Udvalg, 03-04-2024, pkt. 42", ("Teknisk Udvalg", "2024-04-03", "42")),
        ("Byrådets beslutning den 3. april 2024", ("Byrådet", "2024-04-03", None)),
    ],
)  # fmt: skip
def test_a_quoted_decision_is_earlier_treatment_too(
    heading: str, treatment: tuple[str, str | None, str | None]
) -> None:
    body = f"{heading}\n\nUdsat.\n\nBeslutning\n\nGodkendt.\n"
    assert told(body) == [treatment]
    assert [d.body.value if d.body else None for d in item(body).decisions] == [treatment[0], None]


def test_what_was_decided_stands_under_its_treatment() -> None:
    found = item(
        "Sagens forløb\n\nByrådet den 3. april 2019\n\nUdsat.\n\nBeslutning\n\nGodkendt.\n"
    )
    assert [(d.text.value, d.body.value if d.body else None) for d in found.decisions] == [
        ("Udsat.", "Byrådet"), ("Godkendt.", None),
    ]  # fmt: skip


def test_a_mention_in_running_text_is_no_history() -> None:
    assert told("Sagsfremstilling\n\nByrådet drøftede sagen den 3. april 2019.\n") == []

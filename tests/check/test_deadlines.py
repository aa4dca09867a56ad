"""Deadlines that lie before the meeting (29 May 2024)."""

from __future__ import annotations

import pytest
from tests.check.told import confirmed, findings
from tests.check.word_minutes import minutes


@pytest.mark.parametrize(
    "text",
    [
        "Høringssvar skal afgives senest den 12. april 2024.",
        "Ansøgningsfristen er den 12. april 2024.",
        "Indvielsen afholdes fredag den 12. april 2024.",
        "Forslaget forventes behandlet på mødet den 12. april 2024.",
        "Nye tegninger skal afleveres inden den 12. april 2024.",
        "Rådene kan sende deres svar frem til den 12. april 2024, hvorefter planen kommer igen.",
        "De to selskaber bliver bedt om at svare senest den 12. april 2024.",
        "Naboerne får mulighed for at komme med indsigelser til og med den 12. april 2024.",
        "Planen udløb i 2023, og rådene kan svare frem til den 12. april 2024.",
        "Udkastet lægges frem med svarfrist den 12. april 2024.",
        "Foreningerne har frem til den 12. april 2024 til at søge.",
        "Høringen slutter fredag den 12. april 2024.",
        "Udkastet, som var længe undervejs, kan læses nu, og svar skal afgives senest den "
        "12. april 2024.",
    ],
)
def test_a_deadline_before_the_meeting(text: str) -> None:
    (found,) = findings(minutes(text), "deadline")
    assert found.severity == "warning"
    assert found.places[0].endswith("12. april 2024")
    assert "29. maj 2024" in found.message


def test_one_after_it_is_confirmed() -> None:
    text = minutes("Høringssvar skal afgives senest den 12. juni 2024.")
    assert findings(text, "deadline") == []
    assert [each.places for each in confirmed(text, "deadline")] == [("12. juni 2024",)]


@pytest.mark.parametrize(
    "text",
    [
        "Fristen var den 12. april 2024.",
        "Svar skulle afgives senest den 12. april 2024.",
        "Udvalget besluttede, at svar skal afgives senest den 12. april 2024.",
        "Høringssvar skal afgives senest den 24. maj 2024.",
        "Alle kommuner skal efter loven senest den 1. januar 2024 have en plan.",
        "Sagen behandles i Handicaprådet den 2. maj 2024 og i udvalget den 29. maj 2024.",
        "Høringsfristen er den 12. april 2024. Der er modtaget tre høringssvar.",
        "Lejemålet løber fra den 1. januar 2024.",
        "Huset blev taget i brug den 12. april 2024.",
        "Udkastet blev sendt i høring, og svar skal afgives senest den 12. april 2024.",
        "Selskaberne er blevet bedt om at svare senest den 12. april 2024.",
        "Naboerne har haft mulighed for at svare frem til den 12. april 2024.",
        "Udvalget vedtog planen i marts, og høringen slutter den 12. april 2024.",
        "Forløbet varer til den 12. april 2024 for de unge, der begyndte i fjor.",
    ],
)
def test_days_that_may_lie_before_it(text: str) -> None:
    assert findings(minutes(text), "deadline") == []


def test_answers_to_what_is_sent_out_only_now() -> None:
    text = "Handicaprådet får mulighed for at svare frem til den 24. maj 2024."
    (found,) = findings(minutes(text, point="1. At udkastet sendes i høring."), "deadline")
    assert found.places == ("24. maj 2024",)
    assert findings(minutes(text, point="1. At planen godkendes."), "deadline") == []
    after = "Handicaprådet får mulighed for at svare frem til den 24. juni 2024."
    assert findings(minutes(after, point="1. At udkastet sendes i høring."), "deadline") == []

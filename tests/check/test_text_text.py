"""The same thing named twice in the running text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .amount_texts import minutes, quotes, told

NAME = "text-text"


@pytest.mark.parametrize(
    ("sections", "places", "expected"),
    [
        (  # one digit of many, in the same words
            {
                "recommendation": "at tillægsbevillingen til Åkanden på 453.600 kr. godkendes.",
                "presentation": "Åkanden får seks pladser mere.",
                "economy": "Åkandens udvidelse betales af tillægsbevillingen på 453.000 kr.",
            },
            ("453.000 kr.", "453.600 kr."),
            "453.600 kr.",
        ),
        (  # two digits swapped, hardly a word in common
            {
                "summary": "Udvalget skal godkende køb af 24 senge for 1.085.000 kr.",
                "economy": "Udgiften på 1.805.000 kr. afholdes af velfærdspuljen.",
            },
            ("1.805.000 kr.", "1.085.000 kr."),
            "1.085.000 kr.",
        ),
        (  # printed in two ways
            {
                "summary": "Målet for 2025 er at hente 5.400.000 kr.",
                "presentation": "For 2025 er målet 4,5 mio. kr., som skal hentes ved aftaler.",
            },
            ("4,5 mio. kr.", "5.400.000 kr."),
            "5,4 mio. kr.",
        ),
        (  # a zero lost
            {
                "summary": "Puljen til forebyggelse er på 1.500.000 kr. i 2025.",
                "economy": "Puljen til forebyggelse er på 150.000 kr. i 2025.",
            },
            ("150.000 kr.", "1.500.000 kr."),
            "1.500.000 kr.",
        ),
        (  # few digits, but the only two amounts of that name
            {
                "summary": "Planen har et samlet budget på 7,4 mio. kr.",
                "economy": "Projektet har et budget på 7,9 mio. kr.",
            },
            ("7,9 mio. kr.", "7,4 mio. kr."),
            "7,4 mio. kr.",
        ),
        (  # a count
            {
                "summary": "Der er modtaget 23 ansøgninger.",
                "presentation": "Ved fristens udløb var der modtaget 32 ansøgninger.",
            },
            ("32", "23"),
            "23",
        ),
        (  # a percentage
            {
                "summary": "Sygefraværet i hjemmeplejen var 7,8 pct. i 2024.",
                "presentation": "Sygefraværet i hjemmeplejen var 8,7 pct. i 2024.",
            },
            ("8,7 pct.", "7,8 pct."),
            "7,8 pct.",
        ),
    ],
)
def test_two_figures_for_one_thing(
    sections: dict[str, str], places: tuple[str, ...], expected: str
) -> None:
    (finding,) = told(NAME, minutes(**sections))
    assert finding.places == places
    assert finding.expected == expected
    assert places[0] in finding.message
    assert places[1] in finding.message


def test_the_doubtful_one_is_the_one_that_nothing_agrees_with() -> None:
    text = minutes(
        summary="Tillægsbevillingen til huset er på 453.000 kr.",
        presentation="Tillægsbevillingen til huset er på 453.600 kr.",
        economy="Tillægsbevillingen til huset på 453.600 kr. finansieres af kassen.",
    )
    assert ("453.000 kr.", "453.600 kr.") in quotes(NAME, text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Udgiften til huset er 1,9 mio. kr.", "Udgiften til huset er 1.921.000 kr."),
        ("Udgiften til huset er 450.000 kr.", "Udgiften til huset er 453.600 kr."),
        ("Udgiften til huset er ca. 2 mio. kr.", "Udgiften til huset er 1.875.000 kr."),
        ("Der er 23 ansøgninger om tilskud.", "De 23 ansøgninger om tilskud behandles nu."),
    ],
)
def test_one_value_in_two_forms_is_confirmed(one: str, other: str) -> None:
    text = minutes(summary=one, presentation=other)
    assert quotes(NAME, text) == []
    assert len(quotes(NAME, text, status="confirmed")) == 1


TRAPS = {
    "two years": {
        "summary": "Kommunen støtter centret med 1.398.000 kr. i 2025.",
        "economy": "Kommunen støttede centret med 1.389.000 kr. i 2024.",
    },
    "earlier and now": {
        "summary": "Der forventes et merforbrug på 2,4 mio. kr.",
        "presentation": "Ved seneste opfølgning var merforbruget 4,2 mio. kr.",
    },
    "building and running": {
        "summary": "Der søges om 2,1 mio. kr. til etablering af værestedet.",
        "economy": "Værestedets drift koster 1,2 mio. kr.",
    },
    "granted and asked": {
        "summary": "Der er kommet 32 ansøgninger.",
        "presentation": "Forvaltningen foreslår, at 23 ansøgninger imødekommes.",
    },
    "the whole and a part": {
        "summary": "Der forventes et merforbrug på 2,2 mio. kr.",
        "presentation": "Hjemmeplejen forventer et merforbrug på 2,4 mio. kr.",
    },
    "two givers": {
        "presentation": "Tilskuddet til Spiren er 24.500 kr. Tilskuddet til Kilden er 42.500 kr.",
        "economy": "Tilskuddet til Spiren er 24.500 kr.",
    },
    "month and year": {
        "summary": "Lejen er 318.000 kr. om året.",
        "economy": "Lejen er 31.800 kr. pr. måned.",
    },
    "at most": {
        "summary": "Prisen er 3.850 kr.",
        "presentation": "Prisen er højst 3.580 kr. efter loven.",
    },
    "budget and spent": {
        "summary": "Udgiften til pleje ventes at blive 45,2 mio. kr.",
        "presentation": "Budgettet er 42,5 mio. kr.",
    },
    "the entries of a list": {
        "presentation": "Puljen går til:\n\n- Leje af huse 24.500 kr.\n- Leje af telte 25.400 kr.",
    },
    "a part of the staff": {
        "summary": "Sygefraværet er 5,8 pct. i 2024.",
        "presentation": "Sygefraværet på plejecentrene er 8,5 pct.",
    },
}


@pytest.mark.parametrize("name", TRAPS)
def test_what_only_looks_like_one_thing(name: str) -> None:
    assert quotes(NAME, minutes(**TRAPS[name])) == []


def test_what_an_earlier_decision_said_is_not_what_is_said_now() -> None:
    text = minutes(
        summary="Der afsættes 1,8 mio. kr. til flere timer i hjemmeplejen.",
        economy="Økonomiudvalget afsatte i 2023 1,2 mio. kr. til flere timer i hjemmeplejen.",
    )
    assert quotes(NAME, text) == []


def printed(value: int) -> str:
    return f"{value:,}".replace(",", ".") + " kr."


@settings(max_examples=50, deadline=None)
@given(st.integers(100_000, 9_999_999), st.integers(1, 3))
def test_correct_rounding_is_never_a_finding(value: int, places: int) -> None:
    unit = 10 ** (6 - places)
    rounded = (value + unit // 2) // unit * unit
    millions = f"{rounded / 1_000_000:.{places}f}".replace(".", ",")
    text = minutes(
        summary=f"Tillægsbevillingen til Åkanden er på {millions} mio. kr.",
        economy=f"Tillægsbevillingen til Åkanden på {printed(value)} betales af kassen.",
    )
    assert quotes(NAME, text) == []


@settings(max_examples=50, deadline=None)
@given(st.integers(100_001, 9_999_999), st.data())
def test_a_changed_digit_is_always_a_finding(value: int, data: st.DataObject) -> None:
    if value % 10 == 0:
        value += 1
    digits = list(str(value))
    at = data.draw(st.integers(0, len(digits) - 2))
    digits[at] = data.draw(st.sampled_from([d for d in "123456789" if d != digits[at]]))
    other = int("".join(digits))
    text = minutes(
        summary=f"Tillægsbevillingen til Åkanden er på {printed(value)}",
        economy=f"Tillægsbevillingen til Åkanden på {printed(other)} betales af kassen.",
    )
    assert quotes(NAME, text) == [(printed(other), printed(value))]

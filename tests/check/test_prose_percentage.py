"""Percentages told in prose: shapes of sentences, each with its twin that is wrong, and traps."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from raadhus.check.arithmetic import half_up
from raadhus.check.wording import number
from tests.check.prose_texts import confirmed, findings

PERCENTAGE = "prose-percentage"

SHAPES = [
    ("Andelen er 11 ud af 31 (35 pct.).", "35", "38"),
    ("I 2023 blev 11 ud af 31 sager omgjort, svarende til 35 pct.", "35", "38"),
    ("Nu er 21 af 24 værelser lejet ud, svarende til 88 pct.", "88", "84"),
    ("Nu er 21 af de 24 værelser lejet ud (88 pct.).", "88", "84"),
    ("Ud af 24 værelser er 21 lejet ud, svarende til 88 pct.", "88", "84"),
    ("88 pct. af værelserne (21 af 24) er lejet ud.", "88", "84"),
    ("Tilskuddet på 54.000 kr. udgør 45 pct. af foreningens budget på 120.000 kr.", "45", "54"),
    ("5 pct. af budgettet på 2 mio. kr. svarer til 100.000 kr.", "5 pct", "9 pct"),
    ("Der er 24 værelser, hvoraf 21 er lejet ud (88 pct.).", "88", "84"),
    ("Der er 24 værelser. Heraf er 21 lejet ud, svarende til 88 pct.", "88", "84"),
    ("Der kom 120 breve, heraf 78 (65 pct.) om veje og 9 (8 pct.) om havne.", "65", "68"),
    ("Der er købt for 2.340.000 kr. og betalt 2.000.000 kr. Det er en afvigelse på 17% svarende til 340.000 kr.", "17", "19"),
    ("Der er købt for 2.340.000 kr. og betalt 2.000.000 kr. Det er en afvigelse på 17% svarende til 340.000 kr.", "340.000 kr.", "430.000 kr."),
    ("Budgettet er 3.250.000 kr., og forbruget er 3.412.500 kr. Det er et merforbrug på 5% svarende til 162.500 kr.", "5%", "8%"),
    ("Der er brugt 1,5 mio. kr. ud af et budget på 7,1 mio. kr., hvilket svarer til et forbrug på ca. 21 pct.", "21", "28"),
    ("Der var fejl i en ud af tre breve (33%).", "33", "38"),
    ("Af de 58, der har svaret på skemaet, er 49 tilfredse (84 pct.).", "84", "89"),
    ("Af 82 klager blev 34 hjemvist, hvilket er 41 pct.", "41", "47"),
    ("34 klager ud af 82 (41 pct.) blev hjemvist.", "41", "47"),
    ("41 pct. (34 ud af 82) af klagerne blev hjemvist.", "41", "47"),
    ("Forbruget er 4,2 mio. kr. af et korrigeret budget på 6,0 mio. kr., svarende til 70 pct.", "70 pct", "79 pct"),
    ("Der er svaret af 120 ud af 160 pårørende, dvs. 75 procent.", "75", "85"),
    ("Svarprocenten er 75 pct. (120 ud af 160).", "75", "85"),
    ("7 af 18 (39 pct.) borgere er flyttet.", "39", "36"),
    ("I alt 7 borgere af 18 er flyttet (39 %).", "39", "36"),
    ("Besparelsen på 250.000 kr. svarer til 12,5 pct. af den samlede ramme på 2,0 mio. kr.", "12,5", "15,2"),
    ("Rammen reduceres med 250.000 kr., svarende til 12,5 pct. af 2.000.000 kr.", "12,5", "15,2"),
    ("Halvdelen af husene (8 ud af 16) er istandsat.", "8 ud", "3 ud"),
    ("En tredjedel af sagerne (12 af 36) er afsluttet.", "12 af", "22 af"),
    ("To tredjedele af sagerne (24 ud af 36) er afsluttet.", "24 ud", "14 ud"),
    ("I alt 29 af 48 familier gennemførte forløbet, altså 60 pct.", "60", "66"),
    ("29 af 48 familier (60,4 %) gennemførte forløbet.", "60,4", "64,0"),
    ("Egenbetalingen på 30.000 kr. udgør 15 pct. af de samlede udgifter på 200.000 kr.", "15 p", "18 p"),
    ("Der er i alt 200 ansatte. Heraf er 46 (23 pct.) under 30 år.", "23 p", "28 p"),
    ("Byens andel er 0,8 mio. kr. ud af 4,7 mio. kr., dvs. 17 pct.", "17 p", "27 p"),
    ("Byens andel er 0,8 mio. kr. (17 pct.) af de samlede 4,7 mio. kr.", "17 p", "27 p"),
    ("Ud af 31 afgørelser er 11 ændret, hvilket giver en andel på 35 pct.", "35", "53"),
    ("11 af de 31 afgørelser, svarende til 35,5 pct., er ændret.", "35,5", "38,5"),
    ("Målet er, at 80 pct. af de 150 borgere, svarende til 120 borgere, får tilbuddet.", "80 p", "90 p"),
    ("20 % af 1.400.000 kr. er 280.000 kr.", "20 %", "30 %"),
    ("Fraværet omfatter 14 ud af 56 medarbejdere (25 pct.).", "25", "35"),
    ("Kun 3 af 4 klager blev behandlet til tiden (75 pct.).", "75", "57"),
    ("I alt blev 62 ud af 74 samtaler, svarende til ca. 84 pct., holdt til tiden.", "84", "94"),
    ("Der var 45 deltagere, hvoraf 9 (20 pct.) var pårørende.", "20 p", "25 p"),
    ("Af bevillingen på 500.000 kr. er 350.000 kr. brugt, svarende til 70 pct.", "70 p", "75 p"),
    ("Der er i alt afsat 500.000 kr., hvoraf 350.000 kr. (70 pct.) er brugt.", "70 p", "75 p"),
]  # fmt: skip

SILENT = [
    "21 af 24 værelser er lejet ud, hvilket er en stigning på 5 pct.",
    "11 ud af 31 sager blev omgjort mod 38 pct. på landsplan.",
    "Andelen er 35 pct. (landsgennemsnit 38 pct.), og 7 ud af 15 klager er fra 2019.",
    "Der er sket en stigning på 5 pct., og 3 ud af 4 er tilfredse.",
    "Byen betaler 60 pct. af pladserne og har et budget på 4,6 mio. kr. ud af 19,1 mio. kr.",
    "Sagen er behandlet i 3 af byens 12 udvalg og fik 40 pct. tilslutning i høringen.",
    "Ud af 40 pladser er 33 i brug, og belægningen var sidste år 90 pct.",
    "Byen har 250 medarbejdere: 12 pct. er mænd og 88 pct. kvinder.",
    "I 2023 var der 40 sager. Heraf blev 10 omgjort, svarende til 25 pct., mens der i 2022 var 30 pct.",
    "2 af 16 sager blev omgjort (13 pct.).",
    "Der er brugt ca. 1,5 mio. kr. ud af 7,1 mio. kr. (22 pct.).",
    "Over halvdelen af husene (10 ud af 16) er istandsat.",
    "11 ud af 31 sager, svarende til 2 pct. af alle 550 afgørelser, blev omgjort.",
]  # fmt: skip


@pytest.mark.parametrize(("text", "right", "wrong"), SHAPES)
def test_a_percentage_that_holds_is_confirmed_and_its_twin_is_told(
    text: str, right: str, wrong: str
) -> None:
    assert not findings(text, PERCENTAGE)
    assert confirmed(text, PERCENTAGE)

    assert right in text
    twin = text.replace(right, wrong, 1)
    changed = wrong.split()[0]
    assert any(changed in quote for each in findings(twin, PERCENTAGE) for quote in each.quotes)


@pytest.mark.parametrize("text", SILENT)
def test_nothing_is_told_of_a_percentage_of_something_else(text: str) -> None:
    assert not findings(text, PERCENTAGE)


def test_the_percentage_stands_first_and_what_it_should_be() -> None:
    (found,) = findings("34 af 82 klager (47 pct.) blev hjemvist.", PERCENTAGE)
    assert found.quotes == ("47 pct.", "34", "82")
    assert found.expected == "41 pct."


def test_a_difference_may_be_reckoned_from_either_level() -> None:
    text = "Planen er 2.000.000 kr., og udgiften blev 2.500.000 kr. Det er en afvigelse på {}."
    assert confirmed(text.format("25 pct."), PERCENTAGE)
    assert confirmed(text.format("20 pct."), PERCENTAGE)
    (found,) = findings(text.format("37 pct."), PERCENTAGE)
    assert found.expected is None


@given(st.integers(1, 500), st.integers(1, 500), st.sampled_from([Decimal(1), Decimal("0.1")]))
@settings(max_examples=50, deadline=None)
def test_correct_rounding_is_never_told(one: int, two: int, step: Decimal) -> None:
    part, whole = sorted((one, two))
    shown = half_up(Decimal(part * 100) / whole, step)
    text = f"I alt {part} ud af {whole} klager blev hjemvist ({number(shown, step)} pct.)."
    assert not findings(text, PERCENTAGE)
    assert confirmed(text, PERCENTAGE)


@given(
    st.integers(1, 500),
    st.integers(1, 500),
    st.sampled_from([Decimal(1), Decimal("0.1")]),
    st.integers(1, 30),
)
@settings(max_examples=50, deadline=None)
def test_beyond_rounding_is_always_told(one: int, two: int, step: Decimal, more: int) -> None:
    part, whole = sorted((one, two))
    shown = half_up(Decimal(part * 100) / whole, step) + step * (more + 1)
    text = f"I alt {part} ud af {whole} klager blev hjemvist ({number(shown, step)} pct.)."
    assert findings(text, PERCENTAGE)

"""Remainders told in prose: shapes of sentences, each with its twin that is wrong, and traps."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from raadhus.check.wording import number
from tests.check.prose_texts import confirmed, findings

REMAINDER = "prose-remainder"

SHAPES = [
    ("Til huset er afsat 1.250.000 kr. Lønnen udgør 1.012.000 kr. De resterende 238.000 kr. går til kurser.", "238", "283"),
    ("Ud af bevillingen på 1.540.000 kr. anvendes 852.000 kr., så der resterer 688.000 kr.", "688", "698"),
    ("I dag er 21 værelser ud af de 24 værelser lejet ud, og de sidste tre er ledige.", "tre er", "fire er"),
    ("Puljen er på 500.000 kr. Der er givet 200.000 kr. til A og 150.000 kr. til B. Restbeløbet på 150.000 kr. overføres.", "på 150", "på 160"),
    ("Der er i alt 16 pladser, heraf 12 i Ry, mens de øvrige 4 ligger i Skanderborg.", "øvrige 4", "øvrige 5"),
    ("Rammen er på 2,5 mio. kr. Heraf er 1,8 mio. kr. brugt, og der er 0,7 mio. kr. tilbage.", "0,7", "0,9"),
    ("Af de 48 familier, der begyndte, har 29 gennemført forløbet. De resterende 19 familier stoppede undervejs.", "19 fam", "21 fam"),
    ("Anlægsbevillingen er på 3,6 mio. kr. Der er brugt 2,1 mio. kr., og restbeløbet på 1,5 mio. kr. søges overført.", "1,5", "1,9"),
    ("Budgettet er 304,0 mio. kr. Forbruget er 187,6 mio. kr. Den resterende del af budgettet på 116,4 mio. kr. dækker resten af året.", "116,4", "126,4"),
    ("Udvalget har 600.000 kr. i puljen. Der er uddelt 425.000 kr., og resten, 175.000 kr., uddeles i efteråret.", "175", "157"),
    ("Der er afsat 250.000 kr., hvoraf 180.000 kr. er brugt. Tilbage er 70.000 kr.", "70", "80"),
    ("Byen fik bevilget 1,4 mio. kr. Der er anvendt 0,9 mio. kr. De tilbageværende 0,5 mio. kr. tilbagebetales.", "0,5", "0,8"),
    ("Ud af 23 ansøgninger er 15 imødekommet. De resterende 8 ansøgninger får afslag.", "8 ans", "9 ans"),
    ("Der er i alt 40 pladser. Der er visiteret 33 borgere, og de resterende 7 pladser er ledige.", "7 pl", "9 pl"),
    ("Projektet har et budget på 900.000 kr. Staten betaler 650.000 kr., og den resterende finansiering på 250.000 kr. afholdes af kommunen.", "250", "350"),
    ("Puljen udgør 315.000 kr. Efter uddelingen af 268.500 kr. er der 46.500 kr. tilbage.", "46.500", "64.500"),
    ("Af rammen på 1.250.000 kr. er der disponeret 975.000 kr. Den resterende ramme er 275.000 kr.", "275", "257"),
    ("Tilskuddet er 84.000 kr., hvoraf 60.000 kr. går til husleje, mens de resterende 24.000 kr. bruges til aktiviteter.", "24", "42"),
    ("Der er afsat i alt 3,0 mio. kr. til formålet. Den første rate er 1,2 mio. kr., og de resterende 1,8 mio. kr. udbetales i 2025.", "1,8", "1,4"),
    ("Bevillingen er 2.400.000 kr. Heraf anvendes 1.150.000 kr. i 2024 og 900.000 kr. i 2025. Restbeløbet udgør 350.000 kr.", "350", "450"),
    ("Af de 31 afgørelser blev 11 omgjort, mens de øvrige 20 blev stadfæstet.", "øvrige 20", "øvrige 22"),
    ("11 ud af 31 afgørelser blev omgjort, mens de resterende 20 blev stadfæstet.", "resterende 20", "resterende 22"),
    ("Udvalgets ramme er 1.000.000 kr. Der er bevilget 640.000 kr. til indsatsen, hvorefter der resterer 360.000 kr.", "360", "460"),
    ("Der blev afsat 450.000 kr. til kurser. Udgiften blev 392.000 kr., og de overskydende 58.000 kr. går tilbage i kassen.", "58", "85"),
    ("Skolen fik 125.000 kr. bevilget, har brugt 98.750 kr. og har dermed 26.250 kr. tilbage.", "26.250", "62.250"),
    ("Af anlægsrammen på 12,5 mio. kr. er 8,0 mio. kr. frigivet. De resterende 4,5 mio. kr. frigives senere.", "4,5", "5,4"),
    ("Huslejen udgør 420.000 kr. af tilskuddet på 610.000 kr. De resterende 190.000 kr. går til løn.", "190", "910"),
    ("Projektet koster 750.000 kr. Fonden giver 500.000 kr. Restfinansieringen på 250.000 kr. søges hos kommunen.", "på 250", "på 350"),
    ("Budgettet er på 1,2 mio. kr., og der er disponeret for 850.000 kr. Det betyder, at der er 350.000 kr. tilbage.", "350", "530"),
    ("Der er 24 boliger i alt. To er under istandsættelse, og 19 er udlejet. De resterende tre boliger er tomme.", "resterende tre", "resterende fire"),
    ("Den samlede pulje er 180.000 kr. Der blev i foråret uddelt 112.500 kr. Der er således 67.500 kr. tilbage til efteråret.", "67.500", "76.500"),
    ("Byen har modtaget 2.150.000 kr. fra staten. Heraf bruges 1.600.000 kr. til ansættelser og 300.000 kr. til kurser, mens de resterende 250.000 kr. bruges til evaluering.", "250", "350"),
    ("Der er søgt om 96.000 kr. Forvaltningen foreslår, at der gives 61.500 kr. Det resterende beløb på 34.500 kr. afvises.", "34.500", "43.500"),
    ("Af de 120 inviterede mødte 87 op. De øvrige 33 inviteres igen.", "øvrige 33", "øvrige 43"),
    ("Rådighedsbeløbet på 4,4 mio. kr. er kun brugt med 3,1 mio. kr. Restrådighedsbeløbet på 1,3 mio. kr. overføres til 2025.", "1,3", "1,8"),
    ("Bevillingen på 1.085.000 kr. dækker løn på 890.000 kr., og resten på 195.000 kr. dækker drift.", "195", "295"),
    ("Ordningen har 8 pladser, hvoraf de 5 er i brug. De sidste 3 pladser udbydes til nabokommunerne.", "sidste 3", "sidste 4"),
    ("Af 70 mio. kr. er 41 mio. kr. forbrugt, så der er 29 mio. kr. tilbage.", "29", "39"),
    ("Puljen på 315.000 kr. er brugt med 268.500 kr. Tilbageværende midler på 46.500 kr. overføres.", "46.500", "64.500"),
    ("Der er afsat 800.000 kr. Heraf går 500.000 kr. til løn og 180.000 kr. til husleje. Resten på 120.000 kr. er til drift.", "120", "210"),
]  # fmt: skip

SILENT = [
    "De resterende to år er budgettet på 300.000 kr. årligt, i alt 900.000 kr. i perioden.",
    "Den resterende finansiering på 2 mio. kr. findes i 2026. Puljen er på 5 mio. kr., og der er brugt 1 mio. kr.",
    "Der er afsat 2 mio. kr. i 2024 og 3 mio. kr. i 2025. Der er brugt 1,1 mio. kr. De resterende 0,9 mio. kr. overføres.",
    "Puljen er på 113.000 kr. Der er indkommet 23 ansøgninger på i alt 471.000 kr. De resterende 3 ansøgninger behandles senere.",
    "Der er 24 boliger i alt. En er under istandsættelse, og 19 er udlejet. De resterende fire boliger er tomme.",
    "Budgettet er 10 mio. kr., heraf 4 mio. kr. til lokaler. Der er pr. 1. maj brugt 6 mio. kr. De resterende 4 mio. kr. er disponeret.",
    "Bevillingen er på 1,9 mio. kr. Der er brugt 852.000 kr. Restbeløbet på 1,070 mio. kr. overføres.",
    "Der er afsat 500.000 kr. Der forventes brugt yderligere 100.000 kr. til kurser. De resterende 300.000 kr. overføres.",
]  # fmt: skip


@pytest.mark.parametrize(("text", "right", "wrong"), SHAPES)
def test_a_remainder_that_holds_is_confirmed_and_its_twin_is_told(
    text: str, right: str, wrong: str
) -> None:
    assert not findings(text, REMAINDER)
    assert confirmed(text, REMAINDER)

    assert right in text
    twin = text.replace(right, wrong, 1)
    found = findings(twin, REMAINDER)
    assert any(found[0].quotes[0].startswith(word) for word in wrong.split())


@pytest.mark.parametrize("text", SILENT)
def test_nothing_is_told_where_the_total_is_not_plain(text: str) -> None:
    assert not findings(text, REMAINDER)


def test_the_remainder_stands_first_and_what_it_should_be() -> None:
    text = "Der er afsat 250.000 kr. Der er brugt 180.000 kr. De resterende 80.000 kr. overføres."
    (found,) = findings(text, REMAINDER)
    assert found.quotes == ("80.000 kr.", "250.000 kr.", "180.000 kr.")
    assert found.expected == "70.000 kr."


def test_a_remainder_of_a_grant_named_elsewhere_in_the_item() -> None:
    text = (
        "Der anvendes 200.000 kr. til biler fra den tidligere givne anlægsbevilling på 900.000 kr.\n\n"
        "Der anvendes 150.000 kr. til cykler fra den tidligere givne anlægsbevilling på 900.000 kr.\n\n"
        "Den resterende anlægsbevilling på {} kr. overføres til 2025."
    )
    assert confirmed(text.format("550.000"), REMAINDER)
    (found,) = findings(text.format("650.000"), REMAINDER)
    assert found.severity == "warning"
    assert found.expected == "550.000 kr."


@given(st.integers(1000, 9_000_000), st.lists(st.integers(1000, 900_000), min_size=1, max_size=3))
@settings(max_examples=50, deadline=None)
def test_what_is_left_is_confirmed_and_anything_else_told(rest: int, parts: list[int]) -> None:
    taken = " og ".join(f"{number(part)} kr. til formål {at}" for at, part in enumerate(parts))
    text = f"Der er afsat {number(rest + sum(parts))} kr. Der er brugt {taken}. De resterende {{}} kr. overføres."
    assert not findings(text.format(number(rest)), REMAINDER)
    assert confirmed(text.format(number(rest)), REMAINDER)

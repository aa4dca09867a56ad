"""Percentages, averages and growth in prose whose base stands in a table of the item."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.check.prose_texts import confirmed, findings

VISITS = """Bibliotek\tBesøg 2022\tBesøg 2023\tUdlån 2023
Hovedhuset\t118.400\t124.900\t88.340
Havnen\t31.655\t30.208\t19.715
I alt\t150.055\t155.108\t108.055

"""
RATES = """Takst pr. døgn i kr.

Tilbud\tTakst 2024\tTakst 2025\tÆndring
Pilehaven, § 108\t3.412\t3.562\t150
Teglgården, § 107\t2.893\t3.027\t134

"""
PAYMENTS = """Udvikling i betaling (kr.):

\t2021\t2022\t2023\t2024
Udgift\t1.842.310\t1.905.475\t2.010.260\t2.284.930
Abonnement\t1.870.000\t1.890.000\t1.958.000\t2.075.000

"""
PUPILS = """Skole\tElever\tÆndring\tKlasser
Byskolen\t506\t-14\t23
Fjordskolen\t193\t5\t9
I alt\t699\t-9\t32

"""
GRANTS = """Forening\tAnsøgt (kr.)\tIndstillet (kr.)
Vågetjenesten\t40.000\t30.000
Sorggruppen\t25.500\t20.000
Køkkenet\t62.000\t35.000
I alt\t127.500\t85.000

"""

SHAPES = [
    ("prose-growth", VISITS, "Besøget på Hovedhuset er steget med 5 pct.", "5 pct", "8 pct"),
    ("prose-growth", VISITS, "Besøget på Havnen er faldet 5 pct. fra 2022 til 2023.", "5 p", "9 p"),
    ("prose-growth", VISITS, "Havnen har haft et besøg, der er faldet med 4,6 pct.", "4,6", "6,4"),
    ("prose-growth", RATES, "Den samlede stigning på Pilehaven svarer til 4,4 pct.", "4,4", "4,9"),
    ("prose-growth", RATES, "Taksten på Teglgården stiger med 4,6 pct.", "4,6", "6,4"),
    (
        "prose-average",
        PAYMENTS,
        "Prisen svarer til gennemsnittet af udgifterne i 2022, 2023 og 2024 og er beregnet til "
        "2.066.888 kr.",
        "2.066.888",
        "2.086.688",
    ),
    (
        "prose-average",
        PAYMENTS,
        "Gennemsnittet af abonnementet for 2021-2023 er 1.906.000 kr.",
        "1.906",
        "1.960",
    ),
    ("prose-average", PUPILS, "Der er i gennemsnit 21,8 elever pr. klasse.", "21,8", "23,8"),
    ("prose-average", PUPILS, "Byskolen har i snit 22 elever i hver klasse.", "22", "27"),
    (
        "prose-average",
        PUPILS,
        "Der er dermed i gennemsnit 21,8 elever i klasserne.",
        "21,8",
        "28,1",
    ),
    ("prose-percentage", PUPILS, "Byskolen har 72 pct. af eleverne.", "72", "27"),
    ("prose-percentage", PUPILS, "På Fjordskolen går 28 pct. af alle elever.", "28", "82"),
    ("prose-percentage", GRANTS, "Der imødekommes 66,7 pct. af det ansøgte beløb.", "66,7", "67,6"),
    ("prose-percentage", GRANTS, "Sorggruppen tildeles 78 pct. af det ansøgte.", "78", "87"),
    ("prose-percentage", GRANTS, "Det indstilles at give 66,7 pct. af det søgte.", "66,7", "76,7"),
]
SILENT = [
    ("prose-growth", VISITS, "Udgiften til Hovedhuset er steget med 9 pct."),
    ("prose-growth", VISITS, "Besøget på Hovedhuset er steget med 19 pct. siden 2019."),
    ("prose-growth", VISITS, "Besøget på Hovedhuset er steget med 19 pct. fra 2019 til 2023."),
    ("prose-growth", VISITS, "Besøget på bogbussen er steget med 19 pct."),
    ("prose-growth", VISITS, "Besøget på Hovedhuset er steget med 3 pct. i gennemsnit pr. år."),
    ("prose-growth", VISITS, "Besøget på Hovedhuset forventes at være steget med 19 pct."),
    (
        "prose-average",
        PAYMENTS,
        "Gennemsnittet af udgifterne i 2019, 2020 og 2021 er 1.700.000 kr.",
    ),
    ("prose-average", PAYMENTS, "Gennemsnittet af lønnen i 2022, 2023 og 2024 er 1.700.000 kr."),
    ("prose-average", PUPILS, "Der er i gennemsnit 2,1 lærere pr. klasse."),
    ("prose-average", PUPILS, "Højst må der i gennemsnit være mindst 28 elever pr. klasse."),
    ("prose-percentage", PUPILS, "Byskolen har 34 pct. af eleverne i specialklasser."),
    ("prose-percentage", PUPILS, "Byskolen har 34 pct. af lærerne."),
    ("prose-percentage", PUPILS, "Målet er, at Byskolen har 34 pct. af eleverne."),
    ("prose-percentage", GRANTS, "Sorggruppen bruger 92 pct. af det ansøgte."),
]


@pytest.mark.parametrize(("name", "table", "text", "right", "wrong"), SHAPES)
def test_what_a_table_gives_is_confirmed_and_its_twin_is_told(
    name: str, table: str, text: str, right: str, wrong: str
) -> None:
    assert not findings(table + text, name)
    assert confirmed(table + text, name)

    assert right in text
    told = findings(table + text.replace(right, wrong, 1), name)
    assert any(wrong.split(maxsplit=1)[0] in each.places[0] for each in told)


@pytest.mark.parametrize(("name", "table", "text"), SILENT)
def test_nothing_is_told_where_row_or_column_is_not_named(name: str, table: str, text: str) -> None:
    assert not findings(table + text, name)


def test_the_way_is_told_as_well() -> None:
    (found,) = findings(VISITS + "Besøget på Havnen er steget med 5 pct.", "prose-growth")
    assert found.places == ("31.655", "30.208")


def test_a_row_of_two_tables_is_of_none() -> None:
    twice = VISITS + VISITS.replace("118.400", "120.000")
    assert not findings(f"{twice}Besøget på Hovedhuset er steget med 9 pct.", "prose-growth")


@given(st.integers(1000, 9000), st.integers(1, 9000), st.integers(0, 20))
@settings(max_examples=50, deadline=None)
def test_only_correct_rounding_is_silent(first: int, apart: int, more: int) -> None:
    second = first + apart
    share = int((second - first) * 100 / first + 0.5) + (more and more + 1)
    table = f"Hus\tBesøg 2022\tBesøg 2023\nHavnen\t{first}\t{second}\nBroen\t12\t14\n\n"
    text = f"Besøget på Havnen er steget med {share} pct."
    assert bool(findings(table + text, "prose-growth")) == bool(more)

"""Sums told in prose: shapes of sentences, each with its twin that is wrong, and traps."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from raadhus.check.arithmetic import half_up
from raadhus.check.wording import number
from tests.check.prose_texts import confirmed, findings

SUM = "prose-sum"

#: A text that holds, a piece of it, and what makes it wrong when it stands there instead.
SHAPES = [
    ("Rammen er 1,765 mio. kr., som består af en bevilling på 340.400 kr. samt et tilskud på 1,425 mio. kr.", "1,765", "1,865"),
    ("Huslejen er 420.000 kr. Hertil kommer el og varme på 85.000 kr. Samlet udgør udgiften 505.000 kr.", "505", "515"),
    ("Huslejen er 420.000 kr. Hertil kommer el på 85.000 kr. Dertil kommer rengøring for 45.000 kr. I alt 550.000 kr.", "550", "560"),
    ("Taksten udgør 1.214.650 kr. Hertil lægges et gebyr på 6.503 kr. I alt 1.221.153 kr.", "1.221.153", "1.212.153"),
    ("Festen har et budget på 4,7 mio. kr. og finansieres af en fond (2,6 mio. kr.), en bank (1,3 mio. kr.) og kommunen (0,8 mio. kr.).", "4,7", "4,1"),
    ("Der søges om i alt 900.000 kr. fordelt på 500.000 kr. til løn og 400.000 kr. til drift.", "900.000", "800.000"),
    ("Der søges om i alt 900.000 kr., fordelt med 500.000 kr. i 2024 og 400.000 kr. i 2025.", "500.000", "600.000"),
    ("Puljen på 1,25 mio. kr. fordeler sig med 0,75 mio. kr. til børn, 0,30 mio. kr. til ældre og 0,20 mio. kr. til kultur.", "0,30", "0,50"),
    ("Der er givet tilskud på i alt 245.000 kr. med 120.000 kr. til Væksthuset, 85.000 kr. til Klubben og 40.000 kr. til Caféen.", "245.000", "254.000"),
    ("Udgiften udgør i alt 2,4 mio. kr. (1,65 mio. kr. til løn og 0,75 mio. kr. til drift).", "2,4 ", "2,6 "),
    ("Rammen på 225.000 kr. er sammensat af et grundbeløb på 150.000 kr. og et aktivitetsbeløb på 75.000 kr.", "225", "235"),
    ("Bevillingen på 640.000 kr. udgøres af 400.000 kr. fra staten, 160.000 kr. fra regionen og 80.000 kr. fra kommunen.", "160", "190"),
    ("Budgettet er på 3,2 mio. kr., der dækker 2,1 mio. kr. til løn, 0,8 mio. kr. til husleje og 0,3 mio. kr. til drift.", "0,8", "0,4"),
    ("Der bevilges 200.000 kr. til foreningen, 150.000 kr. til klubben og 50.000 kr. til rådet, i alt 400.000 kr.", "400", "450"),
    ("Der bevilges 200.000 kr. til foreningen og 150.000 kr. til klubben, svarende til i alt 350.000 kr.", "350", "360"),
    ("Driften koster 1,4 mio. kr. og anlægget 2,6 mio. kr., hvilket giver i alt 4,0 mio. kr.", "4,0", "4,6"),
    ("Der er brugt 120.000 kr. på løn og 45.000 kr. på materialer, tilsammen 165.000 kr.", "165", "156"),
    ("Projektet har et samlet budget på 2.850.000 kr. Det finansieres af styrelsen med 1.900.000 kr., regionen med 650.000 kr. og kommunen med 300.000 kr.", "2.850", "2.580"),
    ("Merudgiften udgør 1,8 mio. kr. Beløbet fordeler sig med 1,1 mio. kr. på botilbud og 0,7 mio. kr. på aktivitetstilbud.", "0,7", "0,2"),
    ("Regnestykket er 340.400 kr. + 1.425.000 kr. = 1.765.400 kr.", "1.765", "1.775"),
    ("Der uddeles 412.000 kr., hvoraf 180.000 kr. går til væresteder, 132.000 kr. til besøg og 100.000 kr. til grupper.", "412", "421"),
    ("Der er i alt 48 pladser, fordelt på 12 i Ry, 20 i Skanderborg og 16 i Galten.", "12 i", "19 i"),
    ("Der er 48 pladser, som fordeler sig på 20 døgnpladser, 16 dagpladser og 12 aflastningspladser.", "48", "49"),
    ("Der deltog 36 borgere, fordelt på 21 kvinder og 15 mænd.", "36", "46"),
    ("Der er modtaget 23 ansøgninger: 12 fra foreninger, 8 fra borgere og 3 fra selvejende institutioner.", "12", "17"),
    ("Anlægssummen på 12,5 mio. kr. fordeles over tre år med 2,5 mio. kr. i 2024, 6,0 mio. kr. i 2025 og 4,0 mio. kr. i 2026.", "6,0", "8,0"),
    ("Der afsættes 4,5 mio. kr. fordelt med 2 mio. kr. i 2024 og 2,5 mio. kr. i 2025.", "2,5", "4,5"),
    ("Bevillingen på 600 t.kr. består af 350 t.kr. til løn og 250 t.kr. til kørsel.", "250", "260"),
    ("Kommunen modtager i alt 1.250.000 kr., bestående af 1.000.000 kr. i grundtilskud og 250.000 kr. i puljemidler.", "1.250", "1.260"),
    ("Den samlede udgift på 5,6 mio. kr. deles mellem Asminde (2,8 mio. kr.), Fjordlund (1,6 mio. kr.) og Lyngmark (1,2 mio. kr.).", "1,6", "1,9"),
    ("Udgiften på 300.000 kr. finansieres med 200.000 kr. fra puljen og 100.000 kr. fra driften.", "300", "500"),
    ("Overførslen på 7,0 mio. kr. er opdelt i 4,3 mio. kr. til centrale puljer og 2,7 mio. kr. til institutionerne.", "4,3", "4,8"),
    ("De samlede indtægter på 96.000 kr. fremkommer som 61.500 kr. fra billetter og 34.500 kr. fra salg.", "96.000", "69.000"),
    ("Der er afsat 6,3, 1,9 og 1,1 mio. kr. til de tre områder, i alt 9,3 mio. kr.", "9,3", "9,9"),
    ("Det samlede merforbrug på 2,3 mio. kr. består af et merforbrug på 3,6 mio. kr. på botilbud og et mindreforbrug på 1,3 mio. kr. på dagtilbud.", "1,3", "1,8"),
    ("Resultatet er et merforbrug på 0,9 mio. kr., der dækker over et merforbrug på 2,4 mio. kr. på sygedagpenge og et mindreforbrug på 1,5 mio. kr. på kontanthjælp.", "1,5", "1,9"),
    ("Tilskuddet på kr. 54.000 fordeles med kr. 30.000 til husleje og kr. 24.000 til aktiviteter.", "54", "45"),
    ("Udgiften bliver dermed på 1.150.000 kr. i alt, nemlig 800.000 kr. til løn og 350.000 kr. til drift.", "1.150", "1.250"),
    ("Til løn er afsat 800.000 kr. og til drift 350.000 kr. Det giver samlet 1.150.000 kr.", "1.150", "1.250"),
    ("Udvalget fordeler 150.000 kr. til tre foreninger: 80.000 kr. til Hjertet, 40.000 kr. til Klubben og 30.000 kr. til Rådet.", "40.000", "60.000"),
    ("Den samlede anlægsudgift er 8,4 mio. kr. med 5,1 mio. kr. i 2024 og 3,3 mio. kr. i 2025.", "3,3", "3,8"),
    ("Prisen for turen blev i alt 18.250,50 ekskl. moms fordelt på:\n\nbus: 7.650,50\n\nkost: 10.600,-", "18.250", "18.520"),
    ("Husene støttes samlet med 36.000 kr. årligt:\n\n- Café: Et mødested (21.000 kr.).\n- Lektier: Hjælp (6.000 kr.).\n- Besøg: Aflastning (9.000 kr.).", "36", "46"),
    ("Der er tre rammer:\n\n- Tilsyn: 1,3 mio. kr.\n- Kurser: 0,9 mio. kr.\n- Vikarer: 0,4 mio. kr.\n\nRammerne på samlet 2,6 mio. kr. gøres op senere.", "2,6", "2,9"),
    ("Udgiften til kurserne har været 640.000 kr. i 2024. Beløbet er brugt til:\n\n- Løn: 265.000 kr.\n- Materialer: 240.000 kr.\n- Lokaler: 135.000 kr.", "640", "620"),
    ("Indkøbene beløber sig til 1,26 mio. kr. og omfatter:\n\n- Bus: 720.000 kr.\n- Maskiner: 340.000 kr.\n- Ventilation: 200.000 kr.", "1,26", "1,62"),
    ("Budgettet ser således ud:\n\n- Løn: 265.000 kr.\n- Materialer: 240.000 kr.\n- Lokaler: 135.000 kr.\n- I alt: 640.000 kr.", "640", "630"),
    ("Puljen på 500.000 kr. foreslås fordelt således:\n\n1. Cafeen: 200.000 kr.\n2. Klubben: 175.000 kr.\n3. Rådet: 125.000 kr.", "175", "195"),
]  # fmt: skip

SILENT = [
    "Der er i 2024 bevilget 200.000 kr., og der søges nu om 100.000 kr. til foreningen og 50.000 kr. til klubben, i alt 150.000 kr.",
    "Tilskuddet er 100.000 kr. årligt i 3 år, i alt 300.000 kr.",
    "Udgiften er 2 mio. kr. (ved seneste opfølgning 1,8 mio. kr. og ved forrige 1,6 mio. kr.).",
    "Udgiften på 1,2 mio. kr. finansieres af en pulje på 3 mio. kr. og en overførsel på 0,5 mio. kr.",
    "Projektet til 4,7 mio. kr. finansieres blandt andet af fonden (2,6 mio. kr.) og kommunen (0,8 mio. kr.).",
    "Der er 45 pladser fordelt på 3 afdelinger og 2 etager.",
    "Der er 400 børn fordelt på 3 skoler og 5 dagtilbud.",
    "Der er afsat 5 mio. kr., heraf 2 mio. kr. til drift og 1 mio. kr. til anlæg.",
    "Der kom 120 breve, heraf 70 om skat, 9 om veje og 12 om havne.",
    "I alt 120 breve, fordelt på bl.a. 70 om skat og 12 om havne.",
    "Puljen på 500.000 kr. fordeles med 200.000 kr. til cafeen, 150.000 kr. til klubben og resten til rådet.",
    "Budgettet er på 12,3 mio. kr. og forbruget på 8,1 mio. kr. I alt forventes et merforbrug på 0,4 mio. kr.",
    "Der er bevilget 200.000 kr. til A og 100.000 kr. til B. I alt har kommunen bevilget 3 mio. kr. til området siden 2020.",
    "Merudgiften er 3,6 mio. kr., og der er en mindreudgift på 1,3 mio. kr., i alt en forventet afvigelse på 2,2 mio. kr.",
    "Det samlede merforbrug på 2,2 mio. kr. består primært af 3,6 mio. kr. på botilbud og -1,3 mio. kr. på dagtilbud.",
    "Kommunen har 2 botilbud med 30 pladser, heraf 12 aflastningspladser.",
    "Der er to afdelinger, heraf en med 12 pladser.",
    "For 2024 er der afsat 1,5 mio. kr., for 2025 2,0 mio. kr. og for 2026 2,5 mio. kr. Samlet er der 10 mio. kr. i reserve.",
    "Der søges om følgende:\n\n- 200.000 kr. til løn\n- 100.000 kr. til drift\n\nUdvalget har samlet 1,2 mio. kr. til rådighed.",
    "De væsentligste afvigelser på i alt 3,2 mio. kr. er:\n\n- Botilbud: 1,9 mio. kr.\n- Herberg: 0,8 mio. kr.",
    "Budgettet på 6,0 mio. kr. dækker bl.a.:\n\n- Løn: 2,9 mio. kr.\n- Husleje: 0,8 mio. kr.",
    "Der er i alt afsat 500.000 kr. årligt:\n\n- 2024: 500.000 kr.\n- 2025: 500.000 kr.\n- 2026: 500.000 kr.",
    "Ordningen koster i alt 1,2 mio. kr. med 0,4 mio. kr. i 2024 og 0,8 mio. kr. årligt derefter.",
    "Udgiften på i alt ca. 2,0 mio. kr. består af 1,35 mio. kr. til løn og 0,6 mio. kr. til drift.",
    "Der er i alt 2,0 mio. kr. bestående af op til 1,5 mio. kr. til løn og 0,7 mio. kr. til drift.",
]  # fmt: skip


@pytest.mark.parametrize(("text", "right", "wrong"), SHAPES)
def test_a_sum_that_holds_is_confirmed_and_its_twin_is_told(
    text: str, right: str, wrong: str
) -> None:
    assert not findings(text, SUM)
    assert confirmed(text, SUM)

    assert right in text
    twin = text.replace(right, wrong, 1)
    assert any(wrong.split()[0] in quote for each in findings(twin, SUM) for quote in each.quotes)


@pytest.mark.parametrize("text", SILENT)
def test_nothing_is_told_where_no_sum_is_claimed(text: str) -> None:
    assert not findings(text, SUM)


def test_the_total_stands_first_and_what_it_should_be() -> None:
    text = "Der søges om i alt 950.000 kr. fordelt på 500.000 kr. til løn og 400.000 kr. til drift."
    (found,) = findings(text, SUM)
    assert found.quotes == ("950.000 kr.", "500.000 kr.", "400.000 kr.")
    assert found.expected == "900.000 kr."
    assert found.severity == "error"
    assert "900.000 kr." in found.message


def test_a_part_after_heraf_is_never_more_than_the_whole() -> None:
    text = "Kommunen har 1.214.650 kr., heraf 1.254.650 kr. til drift."
    (found,) = findings(text, SUM)
    assert found.quotes == ("1.214.650 kr.", "1.254.650 kr.")


COMMITTEES = """Udvalget for Skole forventer at bruge 6,0 mio. kr. mere end budgetteret.

Skolerne forventer et merforbrug på 8,0 mio. kr. på grund af vikarer.

Tandplejen forventer et mindreforbrug på 2,0 mio. kr.

Udvalget for Teknik forventer at bruge 3,0 mio. kr. mindre end budgetteret.

Der forventes et merforbrug på 1,0 mio. kr. på veje og et mindreforbrug på 4,0 mio. kr. på skove.

Udvalget for Kultur forventer at bruge {kultur} mio. kr. mindre end budgetteret.

Der forventes et mindreforbrug på 1,5 mio. kr. på museet.

Der forventes et mindreforbrug på 0,5 mio. kr. på arkivet."""


def test_a_committees_result_is_what_its_paragraphs_say() -> None:
    text = COMMITTEES.format(kultur="2,0")
    assert not findings(text, SUM)
    assert len(confirmed(text, SUM)) == 3


def test_a_committees_result_that_does_not_add_up_is_told_where_the_others_do() -> None:
    (found,) = findings(COMMITTEES.format(kultur="2,9"), SUM)
    assert found.quotes == ("2,9 mio. kr.", "1,5 mio. kr.", "0,5 mio. kr.")
    assert found.expected == "2,0 mio. kr."


def test_a_committees_result_alone_is_not_told() -> None:
    alone = COMMITTEES.format(kultur="2,9").partition("Udvalget for Kultur")
    assert not findings("".join(alone[1:]), SUM)


PARTS = st.lists(
    st.tuples(st.integers(50_000, 9_000_000), st.sampled_from([1, 100_000, 1000, 10_000])),
    min_size=2,
    max_size=5,
)


def printed(value: Decimal, step: int) -> str:
    if step == 1:
        return f"{number(value)} kr."
    return f"{number(value / 10**6, Decimal(step) / 10**6)} mio. kr."


def sentence(total: str, parts: list[str]) -> str:
    named = [f"{part} til formål {letter}" for part, letter in zip(parts, "abcde", strict=False)]
    return f"Der er i alt afsat {total} fordelt på {', '.join(named[:-1])} og {named[-1]}."


@given(PARTS, st.sampled_from([1, 1000, 10_000, 100_000]))
@settings(max_examples=50, deadline=None)
def test_correct_rounding_is_never_told(parts: list[tuple[int, int]], step: int) -> None:
    total = Decimal(sum(value for value, _ in parts))
    text = sentence(printed(total, step), [printed(Decimal(value), own) for value, own in parts])
    assert not findings(text, SUM)


@given(PARTS, st.sampled_from([1, 1000, 10_000, 100_000]), st.integers(1, 9))
@settings(max_examples=50, deadline=None)
def test_a_total_beyond_rounding_is_always_told(
    parts: list[tuple[int, int]], step: int, more: int
) -> None:
    shown = sum(half_up(Decimal(value), Decimal(own)) for value, own in parts)
    loose = sum(own for _, own in parts) / 2 + step / 2
    wrong = half_up(Decimal(shown) + Decimal(loose), Decimal(step)) + step * more
    text = sentence(printed(wrong, step), [printed(Decimal(value), own) for value, own in parts])
    assert findings(text, SUM)

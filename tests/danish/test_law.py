"""Sections of law and the acts they are of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadhus.danish.acts import ACTS, find_act_names
from raadhus.danish.law import find_sections

# text, then (printed, sections, act key)
SECTIONS = [
    ("§ 85", [("§ 85", ("85",), None)]),
    ("§103", [("§103", ("103",), None)]),
    ("§91a", [("§91a", ("91a",), None)]),
    ("§ 32 a i loven", [("§ 32 a", ("32a",), None)]),
    ("(§ 18 midler)", [("§ 18", ("18",), None)]),
    ("§18-støtte", [("§18", ("18",), None)]),
    ("§§ 103 og 104", [("§§ 103 og 104", ("103", "104"), None)]),
    ("§§ 32, 32a, 36, 39-40", [("§§ 32, 32a, 36, 39-40", ("32", "32a", "36", "39", "40"), None)]),
    ("§§ 109/110", [("§§ 109/110", ("109", "110"), None)]),
    ("§§ 42- 43", [("§§ 42- 43", ("42", "43"), None)]),
    ("§ 42-43", [("§ 42-43", ("42", "43"), None)]),  # one sign for two
    ("§ 103 og 104", [("§ 103 og 104", ("103", "104"), None)]),
    ("§ 107, 94 boliger", [("§ 107", ("107",), None)]),  # a number of something
    ("§ 107 og 3 boliger", [("§ 107", ("107",), None)]),
    ("servicelovens § 107", [("§ 107", ("107",), "SEL")]),
    ("SERVICELOVENS § 8", [("§ 8", ("8",), "SEL")]),
    ("serviceovens § 107", [("§ 107", ("107",), "SEL")]),  # a known slip
    ("lov om social service §§ 104 og 36.", [("§§ 104 og 36", ("104", "36"), "SEL")]),
    ("Barnets Lov § 87", [("§ 87", ("87",), "BL")]),
    ("serviceloven (§ 85)", [("§ 85", ("85",), "SEL")]),
    ("§ 97 i Serviceloven", [("§ 97", ("97",), "SEL")]),  # `97 i` is no section 97i
    ("§§ 82-84 i BL", [("§§ 82-84", ("82", "83", "84"), "BL")]),
    ("ABL § 105/SEL § 85", [("§ 105", ("105",), "ABL"), ("§ 85", ("85",), "SEL")]),
    ("servicelovens § 103 eller § 104", [("§ 103", ("103",), "SEL"), ("§ 104", ("104",), "SEL")]),
    ("§ 103 og § 104 i ældreloven", [("§ 103", ("103",), "ÆL"), ("§ 104", ("104",), "ÆL")]),
    (
        "§ 95 (tilskud), § 96 (ordning) i serviceloven",
        [("§ 95", ("95",), "SEL"), ("§ 96", ("96",), "SEL")],
    ),
    ("§ 5. Servicelovens § 6", [("§ 5", ("5",), None), ("§ 6", ("6",), "SEL")]),
    ("tilbudslovens § 5", [("§ 5", ("5",), None)]),  # an act that the list does not hold
    ("paragraf 5", []),
    ("§", []),
    ("§ a", []),
    ("§ 1234", []),
]


@pytest.mark.parametrize(("text", "expected"), SECTIONS)
def test_find_sections(text: str, expected: list[tuple[str, tuple[str, ...], str | None]]) -> None:
    found = [(text[s.span[0] : s.span[1]], s.numbers, s.act_key) for s in find_sections(text)]
    assert found == expected


DETAILS = [
    ("§ 107, stk. 2, nr. 3", "§ 107, stk. 2, nr. 3", "2", "3", None),
    ("§ 107 stk 2 i loven", "§ 107 stk 2", "2", None, None),
    ("§ 12, stk. 2 og 3, litra b", "§ 12, stk. 2 og 3, litra b", "2 og 3", None, "b"),
    ("§ 9, nr. 1-4", "§ 9, nr. 1-4", None, "1-4", None),
    ("§ 9. Nr. 2", "§ 9", None, None, None),
]


@pytest.mark.parametrize(("text", "printed", "stk", "nr", "litra"), DETAILS)
def test_paragraph_number_and_letter(
    text: str, printed: str, stk: str | None, nr: str | None, litra: str | None
) -> None:
    (section,) = find_sections(text)
    assert text[section.span[0] : section.span[1]] == printed
    assert (section.stk, section.nr, section.litra) == (stk, nr, litra)


def test_the_act_is_given_as_printed() -> None:
    text = "efter tilbudslovens § 5 og lov om noget helt andet § 3"
    acts = [
        (s.act, s.act_span and text[s.act_span[0] : s.act_span[1]]) for s in find_sections(text)
    ]
    assert acts == [("tilbudslovens",) * 2, ("lov om noget helt andet",) * 2]


def test_abbreviations_count_in_capitals_only() -> None:
    assert [act.key for act in find_act_names("BL, bl.a. SEL og sel")] == ["BL", "SEL"]


def test_every_act_is_found_by_its_title() -> None:
    by_title = {act.key for act in ACTS.values() if find_act_names(act.title + " § 1")}
    assert by_title == set(ACTS)


@given(st.text(st.sampled_from("§0123456789 ,.-/aiogstknrlitovenſKBLES()"), max_size=60))
def test_any_text_is_read_without_error(text: str) -> None:
    end = 0
    for section in find_sections(text):
        assert end <= section.span[0] < section.span[1] <= len(text)
        assert text[section.span[0]] == "§"
        assert section.numbers
        end = section.span[1]


@pytest.mark.parametrize("piece", ["§", "§ 1", "§ 1, ", "§ 1 (", "lov om ", "a-", "§§ 1, 2, 3, "])
def test_long_hostile_text_is_bounded(piece: str) -> None:
    text = piece * 50_000 + "§ 1"
    assert all(section.span[1] - section.span[0] < 400 for section in find_sections(text))

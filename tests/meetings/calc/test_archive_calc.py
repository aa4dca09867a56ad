"""Pure steps of the archive: keys, pairing of items, mentions, places in rewritten texts."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadhus.meetings.calc.keys import (
    LONGEST_SLUG,
    case_key,
    committee_key,
    free_slug,
    slug,
    term_of,
)
from raadhus.meetings.calc.references import mentions_in, same_body
from raadhus.meetings.calc.rewrite import Cut, Rewritten
from raadhus.meetings.calc.versions import Sign, item_slug, pair


@given(st.text(max_size=200))
def test_a_slug_is_ascii_short_and_stays_itself(text: str) -> None:
    made = slug(text)
    assert len(made) <= LONGEST_SLUG
    assert all(sign.isascii() and (sign.isalnum() or sign == "-") for sign in made)
    assert made == made.lower().strip("-") == slug(made)


@given(st.lists(st.text(alphabet="a-1", max_size=3), max_size=30))
def test_addresses_never_meet(wanted: list[str]) -> None:
    taken: set[str] = set()
    for one in wanted:
        made = free_slug(one, taken)
        assert made not in taken
        taken.add(made)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Social & Sundhedsudvalget", "Social- og sundhedsudvalget", True),
        ("Byrådet 2022-2025", "Byrådet", True),
        ("Byrådet (2022-25)", "BYRÅDET", True),
        ("Byrådet", "Børnerådet", False),
    ],
)
def test_committees_are_compared_without_term_and_hyphens(one: str, other: str, same: bool) -> None:
    assert (committee_key(one) == committee_key(other)) is same


@pytest.mark.parametrize("number", ["", "  ", "Sag", "\u2013", "9" * 300])
def test_any_text_has_a_case_key(number: str) -> None:
    assert case_key(case_key(number)) == case_key(number)


@given(st.dates(date(1982, 1, 1), date(2099, 12, 31)))
def test_a_term_holds_its_day_and_begins_after_an_election(day: date) -> None:
    first, last = map(int, term_of(day).split("-"))
    assert first <= day.year <= last == first + 3
    assert (first - 1) % 4 == 1  # elections: 1981, 1985 ... 2021, 2025


SIGNS = st.builds(
    Sign,
    slug=st.just(""),
    label=st.sampled_from(["", "1", "2"]),
    title=st.sampled_from(["", "budget", "budget 2024", "legeplads", "helt andet"]),
    case=st.sampled_from(["", "24-1", "24-2"]),
)


@given(st.lists(SIGNS, max_size=8), st.lists(SIGNS, max_size=8))
def test_no_old_item_becomes_two(old: list[Sign], new: list[Sign]) -> None:
    pairs = pair(old, new)
    used = [at for at in pairs if at is not None]
    assert len(pairs) == len(new)
    assert len(set(used)) == len(used)
    assert set(used) <= set(range(len(old)))


@given(st.lists(SIGNS, max_size=8))
def test_the_same_items_again_are_themselves_in_order(signs: list[Sign]) -> None:
    telling = [sign for sign in signs if sign.title or sign.case]
    assert pair(telling, telling) == list(range(len(telling)))


@pytest.mark.parametrize(
    ("label", "title", "is_closed", "expected"),
    [
        ("12a", "Takster", False, "punkt-12a"),
        (None, "Takster for 2024", False, "takster-for-2024"),
        (None, "Køb af jord", True, "punkt"),
        (None, None, False, "punkt"),
        ("§", "", False, "punkt"),
    ],
)
def test_addresses_of_items(
    label: str | None, title: str | None, is_closed: bool, expected: str
) -> None:
    assert item_slug(label, title, set(), closed=is_closed) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Se sag 44 den 29. maj 2024.", [(date(2024, 5, 29), "44", "")]),
        ("Byrådets møde den 3. juni 2024 (punkt 7)", [(date(2024, 6, 3), "7", "Byrådet")]),
        ("På mødet den 3. juni 2024 og i punkt 2 den 5. juni 2024",
         [(date(2024, 6, 3), "", ""), (date(2024, 6, 5), "2", "")]),
        ("Forbruget pr. 30. juni 2024 i sag 4", []),
        ("Loven trådte i kraft den 1. januar 2024.", []),
        ("Sag 2 er udsat. Skolen åbner den 1. august 2024.", []),
        ("På mødet den 3. juni 2024 (punkt 7) og mødet den 5. juni 2024",
         [(date(2024, 6, 3), "7", ""), (date(2024, 6, 5), "", "")]),
        ("På møderne den 3.-5. juni 2024", []),
    ],
)  # fmt: skip
def test_mentions(text: str, expected: list[tuple[date, str, str]]) -> None:
    assert [(m.date, m.label, m.body) for m in mentions_in(text)] == expected


def test_each_date_of_a_text_full_of_dates_is_looked_at_once() -> None:
    found = mentions_in("Mødet den 3. maj 2024 om sag 4. " * 3000)
    assert [mention.label for mention in found] == ["4"] * 3000


@pytest.mark.parametrize(
    ("printed", "committee", "same"),
    [
        ("Økonomiudvalget", "Økonomiudvalget", True),
        ("Økonomiudvalgets", "Økonomiudvalget", True),
        ("Byrådet", "Ungebyrådet", False),
        ("", "Byrådet", False),
    ],
)
def test_bodies(printed: str, committee: str, same: bool) -> None:
    assert same_body(printed, committee) is same


CUTS = st.lists(
    st.tuples(st.integers(0, 40), st.integers(0, 40), st.sampled_from(["", "x", "[lang]"]))
)


@given(st.text(alphabet="ab \n", min_size=40, max_size=40), CUTS)
def test_places_move_with_the_text(text: str, cuts: list[tuple[int, int, str]]) -> None:
    made = [Cut(min(a, b), max(a, b), instead) for a, b, instead in cuts]
    new = Rewritten(text, made)
    for start in range(0, 40, 3):
        for end in range(start + 1, 41, 5):
            first, last = new.place((start, end))
            assert 0 <= first <= last <= len(new.text)
            touched = any(c.start < c.end and c.start < end and start < c.end for c in made)
            assert new.inside((start, end)) is touched
            if not touched:
                assert new.text[first:last] == text[start:end]

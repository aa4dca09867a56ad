"""What holds for every text, every query and every reader, with the database's own engine."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from tests.core.search.things import PUBLIC, Things

from raadhus.core.search.actions import index
from raadhus.core.search.parse import parse
from raadhus.core.search.queries import search
from raadhus.core.search.results import Results
from raadhus.danish.terms import tokens

pytestmark = pytest.mark.django_db

WITH_DATABASE = settings(
    deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
_DANISH = (
    "Vagtplanlægningen skoler åben KL's it-system 12.500 § 83 a vagt- og ruteplanlægning "
    "27.00.00-A00-1-22 1/2 e-mail O'Brien ½ ² İstanbul ß Ǆ"
)
DANISH = st.sampled_from(_DANISH.split())
TEXTS = st.text(max_size=40) | st.lists(DANISH, max_size=12).map(" ".join)
FILTERS = st.dictionaries(
    st.sampled_from(["kle", "committee", "x"]), st.lists(st.text(max_size=5), max_size=3)
)
HOSTILE = st.text(max_size=80) | st.text(alphabet="'\"\\%_*:()&|!<>- aå\x00\ud800", max_size=40)


@given(title=TEXTS, body=TEXTS)
@example(title="", body="a\ue000b \ue001")
@example(title="x" * 300, body="\\ ' %")
@WITH_DATABASE
def test_every_word_of_a_text_finds_it(things: Things, title: str, body: str) -> None:
    things.add(1, title, body)
    index("thing", [1])
    for token in {*tokens(title), *tokens(body)}:
        assert search(f'"{token}"', tokens=PUBLIC).total == 1, token
        assert search(f"x -{token}", tokens=PUBLIC).total == 0


@given(words=st.lists(DANISH, min_size=2, max_size=8))
@WITH_DATABASE
def test_every_stretch_of_a_text_is_a_phrase_that_finds_it(
    things: Things, words: list[str]
) -> None:
    text = " ".join(words)
    things.add(1, "", text)
    index("thing", [1])
    found = tokens(text)
    for start in range(len(found) - 1):
        phrase = " ".join(found[start : start + 3])
        if tokens(phrase) == found[start : start + 3]:  # § 83 and a are one word when they meet
            assert search(f'"{phrase}"', tokens=PUBLIC).total == 1, phrase


@given(query=HOSTILE, filters=FILTERS)
@WITH_DATABASE
def test_any_query_and_any_filter_is_answered(
    things: Things, query: str, filters: dict[str, list[str]]
) -> None:
    things.add(1, "Åben a", "b")
    things.add(2, "Lukket a", "b", visibility=frozenset({"municipality:1"}))
    index("thing", [1, 2])
    found = search(query, tokens=PUBLIC, filters=filters, page=10**12, per_page=10**9)
    assert {hit.key for hit in found.hits} <= {1}
    assert found.total <= 1


TOKENS = st.frozensets(st.sampled_from(["public", "municipality:1", "municipality:12", "m"]))


@given(reader=TOKENS, entry=TOKENS)
@WITH_DATABASE
def test_it_is_found_by_those_who_hold_one_of_its_tokens(
    things: Things, reader: frozenset[str], entry: frozenset[str]
) -> None:
    things.add(1, "Skole", "Svømmehal", visibility=entry, facets={"kle": ("17",)})
    index("thing", [1])
    found = search("svømmehal", tokens=reader)
    assert found.total == len(found.hits) == bool(reader & entry)
    if not reader & entry:
        assert not any(found.facets.values())
        assert search("svømehal", tokens=reader).suggestion == ""


@pytest.mark.parametrize(
    "query",
    ["ord " * 10_000, " ".join(map(str, range(10_000))), "9" * 100_000, "*" * 10_000, '"' * 9_999,
     "a* b* c*", "-" * 10_000, "\x00\x01\x02", "(((((((", "udvalg:" * 3_000, "x" * 1_000_000],
    ids=range(11),
)  # fmt: skip
def test_hostile_queries_are_answered(things: Things, query: str) -> None:
    things.add(1, "Skole", "Svømmehal")
    index("thing", [1])
    found = search(query, tokens=PUBLIC)
    assert found.total == len(found.hits)
    assert len(parse(query).parts) <= 20


def test_before_anything_was_indexed_nothing_is_found() -> None:
    assert search("skole", tokens=PUBLIC) == Results(words=("skole",))

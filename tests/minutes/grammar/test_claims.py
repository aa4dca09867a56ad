"""Every character belongs to one part."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from raadhus.minutes.grammar.claims import settled
from raadhus.minutes.model import Claim

SPANS = st.tuples(st.integers(0, 30), st.integers(1, 10)).map(lambda pair: (pair[0], sum(pair)))


def test_the_first_of_two_claims_holds_and_the_rest_is_unclaimed() -> None:
    text = "abc def  ghi"
    found = settled(text, [Claim((0, 5), "title"), Claim((3, 7), "blocks")], [(9, 10)])
    assert [(text[slice(*claim.span)], claim.part) for claim in found] == [
        ("abc d", "title"), ("ef", "blocks"), ("g", "furniture"), ("hi", "unclaimed"),
    ]  # fmt: skip


def test_white_space_is_nobodys() -> None:
    assert settled(" \n\t ", [], []) == ()


@given(st.text(alphabet="ab \n", min_size=40, max_size=40), st.lists(SPANS), st.lists(SPANS))
def test_claims_are_in_order_and_cover_the_ink(
    text: str, claims: list[tuple[int, int]], furniture: list[tuple[int, int]]
) -> None:
    at = 0
    for claim in settled(text, [Claim(span, "part") for span in claims], furniture):
        assert claim.span[0] >= at
        assert not text[at : claim.span[0]].strip()
        at = claim.span[1]
    assert not text[at:].strip()

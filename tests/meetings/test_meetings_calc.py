from hypothesis import given
from hypothesis import strategies as st
from tests.meetings.documents import TEXT, by_hand

from raadhus.meetings.calc import document as calc
from raadhus.minutes.model import Claim


def test_places_of_a_document_by_hand_hold_the_words_they_say():
    places = calc.places(by_hand())
    said = {path: TEXT[start:end] for path, (start, end) in places.items()}
    assert said["committee"] == "Kulturudvalget"
    assert said["start_time"] == "15:00"
    assert said["items/0/label"] == "7."
    assert said["items/0/sections/1/blocks/0"] == "Drift\t1.250"
    assert said["items/0/sections/1/blocks/0/rows/0/1"] == "1.250"
    assert said["items/0/recommendation/points/0/text"] == "at det godkendes"
    assert not any(path.startswith(("source", "findings")) for path in places)


def test_understood_counts_printed_characters_only():
    printed, unclaimed = calc.understood(by_hand().source)
    assert unclaimed == len("uforståeligt")
    assert printed == len("".join(TEXT.split()))


@st.composite
def cut_texts(draw: st.DrawFn) -> tuple[str, list[Claim], list[tuple[int, int]]]:
    """A text, claims in order without overlap, and places anywhere."""
    text = draw(st.text(st.sampled_from("ab \n\tå"), min_size=1, max_size=40))
    bounds = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    claims = [
        Claim((start, end), f"items/{start}")
        for start, end in zip(bounds[::2], bounds[1::2], strict=False)
    ]
    offsets = st.integers(0, len(text))
    places = draw(st.lists(st.tuples(offsets, offsets).map(sorted).map(tuple), max_size=8))
    return text, claims, places


@given(cut_texts())
def test_pieces_joined_are_the_text_and_no_piece_crosses_a_claim(drawn):
    text, claims, places = drawn
    cut = calc.pieces(text, claims, places)
    assert "".join(piece.text for piece in cut) == text
    for piece in cut:
        around = [c for c in claims if c.span[0] < piece.end and c.span[1] > piece.start]
        assert [claim.part for claim in around] == [piece.part] * bool(piece.part)
        assert all(c.span[0] <= piece.start and piece.end <= c.span[1] for c in around)


@given(cut_texts())
def test_every_place_with_words_begins_at_a_piece(drawn):
    text, claims, places = drawn
    starts = {piece.start for piece in calc.pieces(text, claims, places)}
    assert {start for start, end in places if start < end} <= starts


def test_a_piece_belongs_to_the_smallest_part_that_is_shown():
    cut = calc.pieces("Drift 12", [Claim((0, 8), "items/0/sections/0/blocks")], [(6, 8), (0, 8)])
    shown = {"items/0": (0, 0), "items/0/table": (0, 8), "items/0/table/cell": (6, 8)}
    owners = [(piece.text, piece.owner) for piece in calc.owned(cut, shown)]
    assert owners == [("Drift ", "items/0/table"), ("12", "items/0/table/cell")]


def test_a_piece_without_a_shown_place_belongs_to_the_part_around_its_claim():
    cut = calc.pieces("Godkendt", [Claim((0, 8), "items/3/sections/1/blocks")], [])
    owned = calc.owned(cut, {"items/3": (0, 0), "items/30": (0, 0)})
    assert [piece.owner for piece in owned] == ["items/3"]


def test_storable_keeps_the_places_of_all_signs():
    dirty = {"a\0": ["\ud800x", 1, None, ("ø", True)]}
    assert calc.storable(dirty) == {"a\ufffd": ["\ufffdx", 1, None, ["ø", True]]}
    assert len(calc.storable("a\0b\udfffc")) == 5


def test_of_two_parts_in_one_place_the_deeper_one_owns_it():
    cut = calc.pieces("Godkendt", [Claim((0, 8), "items/0")], [])
    for shown in ({"kind": (0, 8), "items/0/decisions/0/text": (0, 8)},
                  {"items/0/decisions/0/text": (0, 8), "kind": (0, 8)}):  # fmt: skip
        assert [piece.owner for piece in calc.owned(cut, shown)] == ["items/0/decisions/0/text"]

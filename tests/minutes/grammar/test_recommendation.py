"""Recommendations: who proposes, and each point without its marker."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadhus.minutes.grammar.recommendation import at_clauses
from raadhus.minutes.model import Recommendation

from .small import item


def told(text: str) -> tuple[str | None, list[tuple[int, str]]]:
    found = item(f"Indstilling\n\n{text}\n").recommendation
    assert found is not None
    return plain(found)


def plain(found: Recommendation) -> tuple[str | None, list[tuple[int, str]]]:
    proposer = found.proposer.value if found.proposer else None
    return proposer, [(point.number, point.text.value) for point in found.points]


TWO = [(1, "at sagen drøftes"), (2, "at planen godkendes.")]

# text of the section, proposer, points
TOLD = [
    ("Forvaltningen indstiller,\n\n1. at sagen drøftes\n2. at planen godkendes.",
     "Forvaltningen", TWO),
    ("Forvaltningen indstiller, at:\n\n- sagen drøftes\n- planen godkendes", "Forvaltningen",
     [(1, "sagen drøftes"), (2, "planen godkendes")]),
    ("Det indstilles,\n\n1. at sagen drøftes,\n2. at planen godkendes.", None, TWO),
    ("Administrationen foreslår,\n\nat sagen drøftes\n\nat planen godkendes.",
     "Administrationen", TWO),
    ("Direktøren for Velfærd anbefaler, at sagen drøftes, og at planen godkendes.",
     "Direktøren for Velfærd", TWO),
    ("Forvaltningen indstiller, at sagen drøftes, at planen godkendes.", "Forvaltningen", TWO),
    ("Forvaltningen indstiller, at sagen drøftes; at planen godkendes.", "Forvaltningen", TWO),
    ("Forvaltningen indstiller, at sagen drøftes, samt at planen godkendes.", "Forvaltningen", TWO),
    ("Det indstilles at sagen drøftes og at planen godkendes.", None, TWO),
    ("Direktøren indstiller, at X tages til efterretning.", "Direktøren",
     [(1, "at X tages til efterretning.")]),
    ("Forvaltningen indstiller til Byrådet, at planen godkendes.", "Forvaltningen",
     [(1, "at planen godkendes.")]),
    ("Forvaltningen indstiller over for Økonomiudvalget,\n\n1. at planen godkendes.",
     "Forvaltningen", [(1, "at planen godkendes.")]),
    ("Økonomiudvalget indstiller til Byrådets godkendelse, at planen godkendes.",
     "Økonomiudvalget", [(1, "at planen godkendes.")]),
    # an introduction that only its list completes is no point
    ("Forvaltningen indstiller, at udvalget\n\n1. drøfter sagen\n2. godkender planen",
     "Forvaltningen", [(1, "drøfter sagen"), (2, "godkender planen")]),
    ("Forvaltningen indstiller, at udvalget over for Byrådet anbefaler,\n\n1. at sagen drøftes\n"
     "2. at planen godkendes.", "Forvaltningen", TWO),
    # an `at` clause inside a point is none of its own
    ("Det indstilles, at udvalget godkender, at der købes en bil.", None,
     [(1, "at udvalget godkender, at der købes en bil.")]),
    ("Det indstilles, at det meddeles borgerne, at de er hørt.", None,
     [(1, "at det meddeles borgerne, at de er hørt.")]),
    # numbers as printed
    ("1. at sagen drøftes\n2. at planen godkendes.", None, TWO),
    ("a) at sagen drøftes\nb) at planen godkendes.", None, TWO),
    ("Til drøftelse.", None, [(1, "Til drøftelse.")]),  # no clause, no list: the whole text
]  # fmt: skip


@pytest.mark.parametrize(("text", "proposer", "points"), TOLD)
def test_a_recommendation_is_its_points(
    text: str, proposer: str | None, points: list[tuple[int, str]]
) -> None:
    assert told(text) == (proposer, points)


def test_an_item_without_one_has_none() -> None:
    assert item("Sagsfremstilling\n\nForvaltningen indstiller hvert år.\n").recommendation is None


def test_the_heading_itself_may_name_who_proposes() -> None:
    found = item("Forvaltningen indstiller,\n\nat sagen drøftes\n").recommendation
    assert found is not None
    assert plain(found) == ("Forvaltningen", [(1, "at sagen drøftes")])


def test_one_section_may_recommend_and_decide() -> None:
    found = item(
        "Indstilling og beslutning\n\nForvaltningen indstiller,\n\nat sagen drøftes\n\nDrøftet.\n"
    )
    assert found.recommendation is not None
    assert plain(found.recommendation) == ("Forvaltningen", [(1, "at sagen drøftes")])
    assert [decision.text.value for decision in found.decisions] == ["Drøftet."]


def test_the_text_as_it_stands_is_kept() -> None:
    found = item("Indstilling\n\nDet indstilles,\n\n1. at sagen drøftes,\n").recommendation
    assert found is not None
    assert found.raw == "Det indstilles,\n1. at sagen drøftes,"


@given(st.text(alphabet="at og,;samt xyæ.", max_size=120))
def test_clauses_are_in_order_and_inside_the_text(text: str) -> None:
    spans = at_clauses(text, 0)
    assert all(0 <= a <= b <= len(text) for a, b in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))

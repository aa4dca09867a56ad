"""How well the reader does on documents in layouts of many houses: floors, not figures.

The figures themselves are printed by `make corpus`. The kept-back layouts are shown in figures
alone, and nothing is tuned to them.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from raadhus.minutes import read
from raadhus.minutes.contract import to_contract

from .run import HERE, Figures, figures, score_all


def _read(path: Path) -> dict[str, Any]:
    return to_contract(read(path.read_bytes(), path.name))


@pytest.fixture(scope="module", params=["known", "kept_back"])
def corpus(request: pytest.FixtureRequest) -> tuple[str, Figures]:
    return request.param, figures(score_all(HERE / request.param, _read))


FLOORS = {"known": (0.99, 0.97), "kept_back": (0.90, 0.80)}  # mean over layouts; each layout


def test_the_mean_and_every_layout_reach_their_floor(corpus: tuple[str, Figures]) -> None:
    name, found = corpus
    mean, each = FLOORS[name]
    assert found["mean_f1"] >= mean
    assert {layout: score for layout, score in found["layouts"].items() if score < each} == {}


def test_nothing_is_invented_in_the_known_documents(corpus: tuple[str, Figures]) -> None:
    name, found = corpus
    if name == "known":
        assert found["invented"] == 0


@pytest.mark.parametrize("field", ["decisions", "closed"])
def test_decisions_and_closed_items_are_nearly_always_right(
    corpus: tuple[str, Figures], field: str
) -> None:
    assert corpus[1]["fields"][field] >= 0.97


def test_there_are_enough_documents_layouts_and_forms() -> None:
    truths = list(HERE.glob("*/*/*.expected.json"))
    documents = [path for path in HERE.glob("k*/*/*") if path not in truths]
    kept = {path.parent.name for path in (HERE / "kept_back").glob("*/*.expected.json")}
    layouts = {path.parent.name for path in truths}
    assert len(documents) == len(truths) >= 40
    assert len(layouts) >= 20
    assert len(kept) * 3 >= len(layouts)
    assert {path.suffix for path in documents} == {".txt", ".html", ".pdf", ".docx", ".json"}

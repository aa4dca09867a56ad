"""The known corpus is whole: valid truths, one document each, made by its maker."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import jsonschema
import pytest

from .make_known.__main__ import make
from .plain import bare_text, squeezed, verbatim
from .run import HERE, SUFFIX, documents, figures, score_all

KNOWN = HERE / "known"
SCHEMA = HERE.parents[1] / "src/raadhus/minutes/data/minutes.schema.json"
TRUTHS = sorted(KNOWN.glob(f"*/*{SUFFIX}"))
FORMS = {".txt", ".html", ".pdf", ".docx", ".json"}


def schema() -> dict[str, object]:
    """The contract without `source`, which only a reading has."""
    contract = json.loads(SCHEMA.read_text(encoding="utf-8"))
    contract["required"].remove("source")
    return dict(contract)


@pytest.mark.parametrize("truth", TRUTHS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_truth_is_the_contract_without_source(truth: Path) -> None:
    document = json.loads(truth.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema()).validate(document)
    assert "source" not in document


def test_the_corpus_is_as_broad_as_it_says() -> None:
    found = [document for document, _ in documents(KNOWN)]
    assert len(found) >= 28
    assert len({document.parent for document in found}) >= 15
    assert {document.suffix for document in found} == FORMS


def test_every_document_has_items_that_decide() -> None:
    for truth in TRUTHS:
        document = json.loads(truth.read_text(encoding="utf-8"))
        items = document["items"]
        assert 4 <= len(items) <= 14, truth
        decided = sum(bool(item["decisions"]) for item in items)
        assert decided >= 3 if document["kind"] == "minutes" else decided == 0, truth


def test_labels_are_not_used_twice() -> None:
    for truth in TRUTHS:
        items = json.loads(truth.read_text(encoding="utf-8"))["items"]
        labels = Counter(item["label"] for item in items if item["label"] is not None)
        assert max(labels.values(), default=1) == 1, truth


@pytest.mark.parametrize(
    ("document", "truth"),
    documents(KNOWN),
    ids=lambda path: f"{path.parent.name}/{path.name}",
)
def test_nothing_is_expected_that_is_not_printed(document: Path, truth: Path) -> None:
    printed = bare_text(document)
    expected = json.loads(truth.read_text(encoding="utf-8"))
    assert [text for text in verbatim(expected) if squeezed(text) not in printed] == []


def test_every_document_is_made_again_byte_for_byte(tmp_path: Path) -> None:
    """A PDF's bytes hang on fonts and versions too, so of a PDF the text must be the same."""
    make(tmp_path)
    again = {path.relative_to(tmp_path): _comparable(path) for path in tmp_path.glob("*/*")}
    kept = {path.relative_to(KNOWN): _comparable(path) for path in KNOWN.glob("*/*")}
    assert again.keys() == kept.keys()
    assert [str(path) for path in kept if again[path] != kept[path]] == []


def _comparable(path: Path) -> bytes:
    return bare_text(path).encode() if path.suffix == ".pdf" else path.read_bytes()


def test_a_perfect_reader_scores_one_and_a_broken_one_zero() -> None:
    truths = dict(documents(KNOWN))

    def perfect(document: Path) -> dict[str, object]:
        return dict(json.loads(truths[document].read_text(encoding="utf-8")))

    def broken(document: Path) -> dict[str, object]:
        raise ValueError(document.name)

    read, unread = figures(score_all(KNOWN, perfect)), figures(score_all(KNOWN, broken))
    assert (read["mean_f1"], read["invented"]) == (1.0, 0)
    assert (unread["mean_f1"], unread["invented"]) == (0.0, 0)
    assert set(read["fields"]) == set(unread["fields"])

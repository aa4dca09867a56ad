"""The known corpus is whole: valid truths, one document each, made by its maker."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import jsonschema
import pytest

from .run import HERE, SUFFIX, documents

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
    assert document["kind"] == "minutes"


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
        assert sum(bool(item["decisions"]) for item in items) >= 3, truth


def test_labels_are_not_used_twice() -> None:
    for truth in TRUTHS:
        items = json.loads(truth.read_text(encoding="utf-8"))["items"]
        labels = Counter(item["label"] for item in items if item["label"] is not None)
        assert max(labels.values(), default=1) == 1, truth

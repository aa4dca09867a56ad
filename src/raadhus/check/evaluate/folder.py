"""A folder of marked papers and label files, evaluated as a whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from raadhus.minutes import UnreadableDocumentError, read

from .labels import LabelError, is_labels, read_labels
from .marked import MarkError, is_marked, twins_of
from .mutate import Mutations, try_mutants
from .scoring import Mistake, Score, score_labelled, score_twins

REAL = Path("../shared/minutes")  # where real documents stand beside the project


@dataclass(slots=True)
class Evaluation:
    """Scores of the papers and of the labelled documents, mutants, and what could not be used."""

    papers: Score = field(default_factory=Score)
    labelled: Score = field(default_factory=Score)
    mutations: Mutations = field(default_factory=Mutations)
    problems: list[tuple[str, str]] = field(default_factory=list)
    mistakes: list[tuple[str, Mistake]] = field(default_factory=list)


def evaluate(folder: Path, documents: Path | None = None, mutations: int = 0) -> Evaluation:
    """All marked papers (`*.txt`) and label files (`*.json`) in a folder and beneath it.

    The documents of labels are looked for beside them, in `documents` and in `../shared/minutes`.
    `mutations` is the number of mutants of each kind for each right twin.
    """
    result = Evaluation()
    for path in sorted(folder.rglob("*")):
        if path.suffix not in {".txt", ".json"} or not path.is_file():
            continue
        try:
            _add(path, documents, mutations, result)
        except (MarkError, LabelError, UnreadableDocumentError) as error:
            result.problems.append((str(path), str(error)))
        except UnicodeDecodeError:
            result.problems.append((str(path), "Filen er ikke gyldig UTF-8."))
    return result


def _add(path: Path, documents: Path | None, mutations: int, result: Evaluation) -> None:
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".txt" and is_marked(text):
        twins = twins_of(text)
        score_twins(twins, path.name, result.papers)
        _take_mistakes(path, result.papers, result)
        if mutations:
            try_mutants(read(twins.right.encode(), path.name), mutations, result.mutations)
    elif path.suffix == ".json" and is_labels(text):
        score_labelled(read_labels(path, _folders(path, documents)), path.name, result.labelled)
        _take_mistakes(path, result.labelled, result)


def _folders(path: Path, documents: Path | None) -> Iterator[Path]:
    yield path.parent
    if documents:
        yield documents
    yield REAL


def _take_mistakes(path: Path, score: Score, result: Evaluation) -> None:
    result.mistakes += [(path.name, mistake) for mistake in score.mistakes]
    score.mistakes.clear()

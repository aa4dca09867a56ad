"""Reads the corpus and prints how well: `python -m tests.corpus.run`.

    --update        writes the figures to baseline.json
    --show LAYOUT   lists every difference in that layout of the known corpus

The kept-back corpus is shown in numbers alone, so that nothing is ever tuned to it.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .score import EMPTY_DOCUMENT, Counts, Mark, compare, mean, mean_f1, tally

HERE = Path(__file__).parent
BASELINE = HERE / "baseline.json"
CORPORA = ("known", "kept_back")
SUFFIX = ".expected.json"

Reader = Callable[[Path], dict[str, Any]]
Figures = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Scored:
    """One document: the marks of its values, and what went wrong if it could not be read."""

    layout: str
    name: str
    marks: tuple[Mark, ...]
    error: str | None = None

    @property
    def score(self) -> float:
        return mean_f1(tally(self.marks))


def documents(corpus: Path) -> list[tuple[Path, Path]]:
    """Every document with its truth, in the order of their names."""
    truths = sorted(corpus.glob(f"*/*{SUFFIX}"))
    return [(_document_of(truth), truth) for truth in truths]


def _document_of(truth: Path) -> Path:
    stem = truth.name.removesuffix(SUFFIX)
    others = [path for path in sorted(truth.parent.glob(f"{stem}.*")) if path != truth]
    if len(others) != 1:
        raise FileNotFoundError(f"{truth}: expected one document beside it, found {len(others)}")
    return others[0]


def score_all(corpus: Path, reader: Reader) -> list[Scored]:
    return [_score(document, truth, reader) for document, truth in documents(corpus)]


def _score(document: Path, truth: Path, reader: Reader) -> Scored:
    """A document that the reader cannot read at all loses every value; the others go on."""
    expected = json.loads(truth.read_text(encoding="utf-8"))
    layout = truth.parent.name
    try:
        got = reader(document)
    except Exception as error:
        lost = tuple(compare(expected, EMPTY_DOCUMENT))
        return Scored(layout, document.name, lost, f"{type(error).__name__}: {error}")
    return Scored(layout, document.name, tuple(compare(expected, got)))


def figures(scored: list[Scored]) -> Figures:
    """Mean F1 per layout and over layouts; F1 per field over the corpus; invented values."""
    by_layout: dict[str, list[float]] = defaultdict(list)
    for each in scored:
        by_layout[each.layout].append(each.score)
    layouts = {name: mean(scores) for name, scores in sorted(by_layout.items())}
    counts = tally(mark for each in scored for mark in each.marks)
    return {
        "documents": len(scored),
        "mean_f1": _rounded(mean(list(layouts.values()))) if layouts else None,
        "invented": sum((each for each in counts.values()), Counts()).invented,
        "layouts": {name: _rounded(score) for name, score in layouts.items()},
        "fields": {name: _rounded(each.f1) for name, each in sorted(counts.items())},
    }


def _rounded(number: float) -> float:
    return round(number, 4)


def print_figures(corpus: str, now: Figures, before: Figures) -> None:
    print(f"\n{corpus}: {now['documents']} documents")
    if not now["documents"]:
        return
    for group in ("layouts", "fields"):
        old = before.get(group, {})
        for name, score in now[group].items():
            print(f"  {name:<28} {score:.4f}  {_change(score, old.get(name))}")
        print()
    print(
        f"  {'mean F1':<28} {now['mean_f1']:.4f}  {_change(now['mean_f1'], before.get('mean_f1'))}"
    )
    print(f"  {'invented values':<28} {now['invented']:>6}  (was {before.get('invented', '-')})")


def _change(now: float, before: float | None) -> str:
    if before is None:
        return "new"
    change = now - before
    return f"{change:+.4f}" if abs(change) >= 0.00005 else ""


def print_differences(scored: list[Scored], layout: str) -> None:
    for each in scored:
        if each.layout != layout:
            continue
        print(f"\n{each.layout}/{each.name}: {each.error or f'{each.score:.4f}'}")
        for mark in each.marks:
            if mark.verdict != "hit":
                print(f"  {mark.where}, {mark.field}: {mark.verdict}")
                print(f"      expected {mark.expected!r}\n      got      {mark.got!r}")


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--update", action="store_true", help="write baseline.json")
    parser.add_argument("--show", metavar="LAYOUT", help="list a known layout's differences")
    chosen = parser.parse_args(arguments)
    reader = _reader()
    before = json.loads(BASELINE.read_text(encoding="utf-8")) if BASELINE.exists() else {}
    result: Figures = {}
    for corpus in CORPORA:
        scored = score_all(HERE / corpus, reader)
        result[corpus] = figures(scored)
        if chosen.show and corpus == "known":
            print_differences(scored, chosen.show)
        print_figures(corpus, result[corpus], before.get(corpus, {}))
        _print_errors(corpus, scored)
    if chosen.update:
        BASELINE.write_text(json.dumps(result, indent=1, ensure_ascii=False) + "\n", "utf-8")
    return 0


def _print_errors(corpus: str, scored: list[Scored]) -> None:
    for each in scored:
        if each.error:
            what = f": {each.error}" if corpus == "known" else ""
            print(f"  NOT READ {each.layout}/{each.name}{what}")


def _reader() -> Reader:
    """The reader under test; imported here so that the scorer itself never depends on it."""
    from raadhus.minutes import read  # noqa: PLC0415
    from raadhus.minutes.contract import to_contract  # noqa: PLC0415

    return lambda path: to_contract(read(path.read_bytes(), path.name))


if __name__ == "__main__":
    sys.exit(main())

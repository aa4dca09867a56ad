"""Real documents labelled by hand: which comparisons in them hold, and which do not."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..model import Span


class LabelError(ValueError):
    """A label file that cannot be used; the message says why, in Danish."""


@dataclass(frozen=True, slots=True)
class Relation:
    """A comparison that a careful reader can make: of which kind, where, and what it comes to."""

    kind: str
    holds: bool
    places: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Labelled:
    """A document's bytes with its labels; `figures` are the places of all its figures."""

    content: bytes
    figures: tuple[Span, ...]
    relations: tuple[Relation, ...]


def is_labels(text: str) -> bool:
    """Whether a JSON text is one of labels."""
    try:
        data = json.loads(text)
    except ValueError:
        return False
    return isinstance(data, dict) and data.keys() >= {"file", "sha256", "relations"}


def read_labels(path: Path, folders: Iterable[Path]) -> Labelled:
    """The labels with their document, found in one of the folders. Raises `LabelError`."""
    data: Mapping[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    name = Path(str(data["file"])).name
    found = next((each / name for each in folders if (each / name).is_file()), None)
    if found is None:
        raise LabelError(f"Dokumentet {name} blev ikke fundet. Giv dets mappe med --documents.")
    content = found.read_bytes()
    if hashlib.sha256(content).hexdigest() != data["sha256"]:
        raise LabelError(f"{found} er ikke det dokument, som mærkerne er skrevet til.")
    try:
        figures = tuple(_span(each) for each in data.get("figures", ()))
        relations = tuple(_relation(each) for each in data["relations"])
    except (KeyError, TypeError) as error:
        raise LabelError(f"Et mærke mangler et felt eller har et forkert ({error}).") from error
    return Labelled(content, figures, relations)


def _relation(data: Mapping[str, Any]) -> Relation:
    return Relation(data["kind"], bool(data["holds"]), tuple(map(_span, data["places"])))


def _span(data: Mapping[str, Any]) -> Span:
    return int(data["start"]), int(data["end"])

"""The object types of OParl 1.1 as tables (`data/`)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType

NAMESPACE = "https://schema.oparl.org/1.1/"
SYSTEM, BODY, FILE = "System", "Body", "File"
# The embedded lists that `omit_internal=true` leaves out (specification, chapter 2.5).
OMITTED = frozenset(
    {
        ("AgendaItem", "auxiliaryFile"),
        ("Meeting", "auxiliaryFile"),
        ("Paper", "auxiliaryFile"),
        ("Paper", "location"),
        ("Person", "membership"),
        ("Meeting", "agendaItem"),
        ("Body", "legislativeTerm"),
    }
)


@dataclass(frozen=True)
class Field:
    """A field of a type: what it holds (`kind`), of which type, and whether it must be there."""

    name: str
    kind: str
    target: str
    required: bool

    @property
    def embeds(self) -> bool:
        return self.kind in ("object", "objects")

    @property
    def refers(self) -> bool:
        return self.kind in ("reference", "references")


Fields = Mapping[str, Field]


def _rows(name: str) -> Iterator[list[str]]:
    text = (resources.files(__package__) / "data" / name).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return (line.split("\t") for line in lines[1:])


@cache
def types() -> Mapping[str, Fields]:
    """The fields of each type by its short name ("Meeting")."""
    found: dict[str, dict[str, Field]] = {}
    common: dict[str, Field] = {}
    for kind, name, holds, target, need in _rows("fields.tsv"):
        fields = common if kind == "*" else found.setdefault(kind, {})
        fields[name] = Field(name, holds, target, need == "must")
    return MappingProxyType({kind: common | fields for kind, fields in found.items()})


@cache
def backreferences() -> Mapping[tuple[str, str], str]:
    """(type, type it lies within) -> the field that names the outer object."""
    return {(kind, within): field for kind, within, field in _rows("backreferences.tsv")}


def short_type(url: object) -> str:
    """ "Meeting" of the type's whole address; "" where it is none of OParl 1.1."""
    if not isinstance(url, str) or not url.startswith(NAMESPACE):
        return ""
    name = url.removeprefix(NAMESPACE)
    return name if name in types() else ""

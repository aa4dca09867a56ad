"""The subjects: what there is to decide, read from `subjects/*.txt` (see the README there)."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "subjects"
MORE = ("zz_extras.txt", "zz_more.txt")


@dataclass(slots=True)
class Angle:
    """One way in which a subject comes before a body: a proposal, a status, an evaluation."""

    name: str
    titles: list[str]
    until: str = ""
    months: tuple[int, ...] = ()
    lines: list[tuple[str, str]] = field(default_factory=list)

    def all(self, mark: str) -> list[str]:
        return [text for kind, text in self.lines if kind.rstrip("?") == mark]


@dataclass(slots=True)
class Subject:
    """A subject with its angles. `noun` is its name in the definite form, for common sentences."""

    name: str
    home: str
    case: str
    noun: str
    concepts: list[str] = field(default_factory=list)
    figures: list[str] = field(default_factory=list)
    extras: list[str] = field(default_factory=list)
    angles: list[Angle] = field(default_factory=list)


@cache
def subjects() -> dict[str, Subject]:
    found: dict[str, Subject] = {}
    for path in sorted(FOLDER.glob("*.txt")):
        if path.name in MORE:
            _add(found, path)
            continue
        for subject in _read(path):
            if subject.name in found:
                raise ValueError(f"{path.name}: {subject.name} stands twice")
            found[subject.name] = subject
    return found


def _add(found: dict[str, Subject], path: Path) -> None:
    """`+name text` for all of a subject's items, `*name/angle text` for one angle's."""
    for line in path.read_text(encoding="utf-8").splitlines():
        place, _, text = line[1:].partition(" ")
        name, _, angle = place.partition("/")
        if line.startswith("+"):
            found[name].extras.append(text)
        elif line.startswith("*"):
            next(a for a in found[name].angles if a.name == angle).lines.append(("p", text))


def _read(path: Path) -> list[Subject]:
    subjects: list[Subject] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#!"):
            continue
        if line.startswith("## "):
            name, place, case, noun = (part.strip() for part in line[3:].split("|"))
            subjects.append(Subject(name, place, case, noun))
        elif line.startswith("@"):
            subjects[-1].angles.append(_angle(line[1:]))
        else:
            _line(subjects[-1], line)
    return subjects


def _line(subject: Subject, line: str) -> None:
    mark, _, text = line.partition(" ")
    shared = {"f": subject.figures, "x": subject.extras}
    if mark == "tags":
        subject.concepts += [tag.strip() for tag in text.split(";")]
    elif mark in shared:
        shared[mark].append(text)
    else:
        subject.angles[-1].lines.append((mark, text))


def _angle(line: str) -> Angle:
    """`name>kb m=3,9 Title || Other title`"""
    head, _, rest = line.partition(" ")
    name, _, until = head.partition(">")
    months: tuple[int, ...] = ()
    if rest.startswith("m="):
        told, _, rest = rest.partition(" ")
        months = tuple(int(month) for month in told[2:].split(","))
    return Angle(name, [title.strip() for title in rest.split("||")], until, months)

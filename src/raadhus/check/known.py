"""What an archive knows and a document alone does not: handed to `check` as `known`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Known:
    """What is known besides the document. Empty means: not known, so nothing is concluded.

    `meetings`: for each body (its name as printed in the archive) the dates it met, and at
    each date the labels of the items treated there, with their titles.
    `since`: for each body, from when to when the archive holds all its meetings; a reference
    outside that time is not judged.
    `names`: persons, as their names are spelt in the archive of this municipality.
    `bodies`: names of all bodies of this municipality.
    `delegation`: what this municipality lets its committees decide: the ids of the rules in
    `data/competence.tsv` that do not hold here.
    `case_titles`: case number to the title it bears elsewhere.
    `today`: the day from which a deadline is past; None means the day of the meeting.
    """

    meetings: Mapping[str, Mapping[date, Mapping[str, str]]] = field(default_factory=dict)
    since: Mapping[str, tuple[date, date]] = field(default_factory=dict)
    names: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()
    delegation: frozenset[str] = frozenset()
    case_titles: Mapping[str, str] = field(default_factory=dict)
    today: date | None = None


NOTHING = Known()

"""Which subjects come up when: fixed months first, then every subject in turn."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from .bank import Angle, Subject, subjects
from .text import chance_of

Choice = tuple[Subject, Angle]


@dataclass(slots=True)
class Picker:
    """A field's subjects. Each gives its first way of coming up before its second."""

    municipality: str
    field_name: str
    queue: list[Choice] = field(default_factory=list)
    rounds: int = 0

    def take(self, day: date, count: int) -> list[Choice]:
        """The meeting's new cases: those of the season, then so many that `count` is reached."""
        found = [
            (subject, angle)
            for subject in self._subjects()
            for angle in subject.angles
            if day.month in angle.months
        ]
        while len(found) < count:
            if not self.queue:
                self._refill()
            if not self.queue:
                break  # every subject of the field has its season
            choice = next(
                (c for c in self.queue if c[0] not in [taken[0] for taken in found]), self.queue[0]
            )
            self.queue.remove(choice)
            found.append(choice)
        return found

    def _subjects(self) -> list[Subject]:
        return [subject for subject in subjects().values() if subject.home == self.field_name]

    def _refill(self) -> None:
        self.rounds += 1
        chance = chance_of("round", self.municipality, self.field_name, self.rounds)
        free = [(s, [a for a in s.angles if not a.months]) for s in self._subjects()]
        for turn in range(max(len(angles) for _, angles in free)):
            layer = [(s, angles[turn]) for s, angles in free if turn < len(angles)]
            self.queue += chance.sample(layer, len(layer))

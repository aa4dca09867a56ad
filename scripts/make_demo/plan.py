"""Holds the meetings of two years: which cases come up, what is decided, where they go next."""

from __future__ import annotations

import random
from collections import defaultdict
from dataclasses import dataclass, field, replace
from datetime import datetime, time, timedelta

from .dates import TODAY, Slot, slots
from .forms import habit_of
from .item import long_day
from .layouts import LAYOUTS
from .matter import BODIES, Matter, Treated, make_matter
from .model import Aside, Block, Earlier, Item, Meeting, Ruling
from .people import at_meeting, at_table, members, term_of
from .picker import Choice, Picker
from .routine import closed_items, closing, opening
from .ruling import Ground, settled, vote_of, worded
from .text import chance_of, say
from .write import attachments, common, write

FRESH = {"ssu": 6, "buu": 5, "oeu": 3, "kb": 3}
PLACES = {
    "ssu": "Mødelokale Fjordblik", "buu": "Mødelokale Skoven", "oeu": "Mødelokale 1",
    "kb": "Kommunalbestyrelsessalen",
}  # fmt: skip
PROPOSERS = {
    "ssu": "Velfærdsforvaltningen", "buu": "Børneforvaltningen", "oeu": "Økonomiafdelingen",
    "kb": "Sekretariatet",
}  # fmt: skip


@dataclass(slots=True)
class Archive:
    """What the two years left: the meetings and what happened to the cases."""

    meetings: list[Meeting] = field(default_factory=list)
    matters: list[Matter] = field(default_factory=list)
    postponed: list[dict[str, str]] = field(default_factory=list)
    leaks: int = 0


class Secretary:
    """Plans meeting after meeting. Everything is drawn from keys: the same at every call."""

    def __init__(self) -> None:
        self.archive = Archive()
        self.due: dict[tuple[str, str], list[Matter]] = defaultdict(list)
        self.pickers: dict[tuple[str, str], Picker] = {}
        self.serials: dict[tuple[str, ...], int] = defaultdict(int)
        self.labels: dict[tuple[str, ...], int] = defaultdict(int)
        self.latest: dict[tuple[str, str], Treated] = {}
        self.numbers: dict[tuple[str, str], str] = {}
        self.slots = slots()

    def run(self) -> Archive:
        for slot in self.slots:
            self.archive.meetings.append(self._meeting(slot))
        return self.archive

    # --- one meeting ---------------------------------------------------------------------

    def _meeting(self, slot: Slot) -> Meeting:
        chance = chance_of("meeting", slot.municipality, slot.code, slot.day, slot.serial)
        held = slot.day <= TODAY
        people = tuple(
            at_meeting(slot.municipality, slot.code, slot.day, chance)
            if held
            else members(slot.municipality, slot.code, slot.day)
        )
        layout, form = habit_of(slot)
        if held and LAYOUTS[layout].people == "comma":
            people += tuple(at_table(slot.municipality, slot.code))
        meeting = Meeting(
            slot.municipality, BODIES[slot.municipality][slot.code],
            slot.code if slot.municipality == "Fjordlund" else f"lyng-{slot.code}",
            term_of(slot.day), slot.day, slot.start,
            _end(slot, chance) if held else None, PLACES[slot.code], people, (), layout, form,
            "minutes" if held else "agenda", slot.serial, 0 if held else 1,
            published=slot.day + timedelta(days=2 if held else -6),
        )  # fmt: skip
        if not held:
            meeting = replace(meeting, published=min(slot.day - timedelta(days=6), TODAY))
        items = self._items(slot, meeting, chance)
        return replace(meeting, items=tuple(items))

    def _items(self, slot: Slot, meeting: Meeting, chance: random.Random) -> list[Item]:
        matters = self._agenda(slot, chance)
        items = [opening(meeting, chance)]
        for matter in matters:
            items.append(self._treat(slot, meeting, matter, len(items) + 1))
        extra, self.archive.leaks = closed_items(meeting, chance, self.archive.leaks)
        items += [*closing(meeting, chance, extra)]
        return [self._labelled(slot, item) for item in items]

    def _agenda(self, slot: Slot, chance: random.Random) -> list[Matter]:
        place = (slot.municipality, slot.code)
        waiting, self.due[place] = self.due[place], []
        fresh = FRESH[slot.code] - (1 if slot.serial > 1 else 0)
        if slot.municipality == "Lyngmark":
            fresh = 6 if slot.code == "ssu" else 4
        picker = self.pickers.setdefault(place, Picker(*place))
        choices = picker.take(slot.day, fresh) if slot.serial == 1 else picker.take(slot.day, 2)[:2]
        new = [self._new(slot, choice, n) for n, choice in enumerate(choices, 1)]
        return [*waiting, *chance.sample(new, len(new))]

    def _new(self, slot: Slot, choice: Choice, place: int) -> Matter:
        subject, angle = choice
        key = f"{slot.municipality}-{slot.code}-{slot.day}-{slot.serial}-{place}"
        known = (slot.municipality, subject.name)
        number = self._number(slot, subject.case, known, angle is subject.angles[0])
        matter = make_matter(key, slot.municipality, subject, angle, number, slot.day, slot.code)
        if angle is not subject.angles[0]:
            before = self.latest.get(known)
            matter.before = before if before and before.day < slot.day else None
        self.archive.matters.append(matter)
        return matter

    def _number(self, slot: Slot, case: str, known: tuple[str, str], first: bool) -> str:
        """A new number; a case that goes on keeps its own, two times in three."""
        old = self.numbers.get(known)
        if old and not first and chance_of("number", *known, slot.day).random() < 0.67:
            return old
        year = f"{slot.day:%y}"
        chance = chance_of("serial", slot.municipality, case, slot.day)
        if slot.municipality == "Lyngmark":
            self.serials["lyng", year] += chance.randrange(40, 700)
            number = f"{year}-{self.serials['lyng', year]:06d}"
        else:
            self.serials[case, year] += chance.randrange(1, 9)
            number = f"{case}-{self.serials[case, year]}-{year}"
        self.numbers[known] = number
        return number

    def _labelled(self, slot: Slot, item: Item) -> Item:
        """Per meeting in the committees, per year in the council, per term in the third."""
        series: tuple[str, ...] = (slot.municipality, slot.code)
        if slot.municipality == "Fjordlund" and slot.code in ("ssu", "buu"):
            series += (str(slot.day), str(slot.serial))
        elif slot.code == "oeu":
            series += (term_of(slot.day),)
        else:
            series += (str(slot.day.year),)
        start = 412 if series == ("Fjordlund", "oeu", "2022-2025") else 0
        self.labels[series] += 1
        return replace(item, label=str(start + self.labels[series]))

    def _next_label(self, slot: Slot, place: int) -> str:
        """The label that the item at a place of this meeting will get."""
        series: tuple[str, ...] = (slot.municipality, slot.code)
        if slot.municipality == "Fjordlund" and slot.code in ("ssu", "buu"):
            return str(place)
        series += (term_of(slot.day),) if slot.code == "oeu" else (str(slot.day.year),)
        start = 412 if series == ("Fjordlund", "oeu", "2022-2025") else 0
        return str(start + self.labels[series] + place)

    # --- one case at one meeting ---------------------------------------------------------

    def _treat(self, slot: Slot, meeting: Meeting, matter: Matter, place: int) -> Item:
        label = self._next_label(slot, place)
        chance = chance_of("item", matter.key, slot.code, slot.day)
        written = write(matter, chance)
        points = [say(p, matter.values, chance) for p in _points(matter)]
        item = Item(
            key=f"{meeting.meeting_key}:{label}", title=matter.title, case=matter.number,
            subject=matter.subject.name, angle=matter.angle.name, sections=written.sections,
            proposer=PROPOSERS[matter.route[0]], points=tuple(points),
            earlier=tuple(_earlier(t) for t in matter.treated), asides=tuple(written.asides),
            attachments=attachments(matter, chance_of("files", matter.key)),
            competence=matter.route[-1], references=tuple(written.references), label=label,
        )  # fmt: skip
        item = replace(item, sections=_with_competence(item, matter))
        if matter.waits_from:
            self.archive.postponed.append({
                "case": matter.number, "from": f"{matter.waits_from[0]}:{matter.waits_from[1]}",
                "to": f"{meeting.meeting_key}:{label}",
            })  # fmt: skip
            matter.waits_from = None
        if meeting.kind == "agenda":
            return item
        return self._decide(slot, meeting, matter, item, chance)

    def _decide(
        self, slot: Slot, meeting: Meeting, matter: Matter, item: Item, chance: random.Random
    ) -> Item:
        then = self._next_slot(slot)
        ground = Ground(
            meeting.body,
            BODIES[matter.municipality].get(self._next_code(matter), meeting.body),
            long_day(then.day) if then and _names_day(matter, then) else "",
            meeting.people, chance,
        )  # fmt: skip
        rulings, outcome, remarks = self._rulings(ground, matter, item, then)
        treated = Treated(
            meeting.meeting_key, slot.code, meeting.body, slot.day, item.label, rulings,
            tuple(p.shown for p in meeting.people if p.absent), outcome,
        )  # fmt: skip
        matter.treated.append(treated)
        self.latest[matter.municipality, matter.subject.name] = treated
        self._send_on(matter, outcome, slot, item.label, meeting)
        asides = [*item.asides, *self._apart(meeting, chance, item)]
        return replace(item, rulings=rulings, remarks=tuple(remarks), asides=tuple(asides))

    def _next_code(self, matter: Matter) -> str:
        return matter.route[-1] if matter.is_last else matter.route[matter.step + 1]

    def _next_slot(self, slot: Slot) -> Slot | None:
        return next(
            (
                other
                for other in self.slots
                if (other.municipality, other.code) == (slot.municipality, slot.code)
                and other.day > slot.day
            ),
            None,
        )

    def _rulings(
        self, ground: Ground, matter: Matter, item: Item, then: Slot | None
    ) -> tuple[tuple[Ruling, ...], str, list[str]]:
        chance, draw = ground.chance, ground.chance.random()
        again = any(t.outcome in ("postponed", "withdrawn", "referred") for t in matter.treated)
        usual = settled(ground, item.points, last=matter.is_last)
        outcome = usual[0].outcome
        proposes = "approved" in {r.outcome for r in usual} or not matter.is_last
        remarks = [_extra(matter, chance)] if chance.random() < 0.12 else []
        if draw < 0.06 and then and not again:
            late = worded(ground, "withdrawn" if draw < 0.01 else "postponed")
            return (late,), late.outcome, []
        if draw < 0.11 and len(matter.route) == 3 and matter.step == 2 and not again:
            home = BODIES[matter.municipality][matter.route[0]]
            text = say(chance.choice(common("back")), {"udvalg": home}, chance)
            return (Ruling("referred", text),), "referred", []
        if draw < 0.15 and matter.is_last and usual[0].outcome == "approved" and len(usual) == 1:
            change = say(chance.choice(common("change")), matter.values, chance)
            text = f"Godkendt med den ændring, at {change}."
            return (Ruling("amended", text),), "amended", remarks
        if draw < 0.19 and proposes and len(usual) == 1 and _may_fall(matter):
            vote = vote_of(ground, carried=False)
            lost = replace(worded(ground, "rejected"), vote=vote)
            return (lost,), "rejected", []
        if draw < (0.45 if matter.is_last and len(matter.route) > 1 else 0.33) and proposes:
            return self._voted(ground, usual, outcome, matter, remarks)
        return usual, outcome, remarks

    def _voted(
        self, ground: Ground, usual: tuple[Ruling, ...], outcome: str, matter: Matter,
        remarks: list[str],
    ) -> tuple[tuple[Ruling, ...], str, list[str]]:  # fmt: skip
        vote = vote_of(ground, carried=True)
        if vote is None or len(usual) > 1:
            return usual, outcome, remarks
        if ground.chance.random() < 0.4:
            who = ground.chance.choice(vote.against).shown
            values = {**matter.values, "hvem": who}
            said = say(ground.chance.choice(common("protocol")), values, ground.chance)
            remarks = [said]
        return (replace(usual[0], vote=vote),), outcome, remarks

    def _apart(self, meeting: Meeting, chance: random.Random, item: Item) -> list[Aside]:
        """A member who is disqualified or leaves."""
        if chance.random() > 0.035:
            return []
        there = [p for p in meeting.people[1:] if not (p.absent or p.substitute_for or p.official)]
        voting = [p.name for r in item.rulings if r.vote for p in (*r.vote.for_, *r.vote.against)]
        there = [p for p in there if p.name not in voting]
        if not there:
            return []
        person = chance.choice(there)
        if chance.random() < 0.7:
            told = f"{person.shown} erklærede sig inhabil og deltog ikke i sagens behandling."
            return [Aside(person.name, "conflict_of_interest", told, person.party)]
        told = f"{person.shown} forlod mødet og deltog ikke i behandlingen af punktet."
        return [Aside(person.name, "not_participating", told, person.party)]

    def _send_on(
        self, matter: Matter, outcome: str, slot: Slot, label: str, meeting: Meeting
    ) -> None:
        if outcome in ("postponed", "withdrawn"):
            matter.waits_from = (meeting.meeting_key, label)
            self.due[matter.municipality, slot.code].append(matter)
        elif outcome == "referred":
            matter.step = 0
            self.due[matter.municipality, matter.route[0]].append(matter)
        elif outcome != "rejected" and not matter.is_last:
            matter.step += 1
            self.due[matter.municipality, matter.route[matter.step]].append(matter)


def _end(slot: Slot, chance: random.Random) -> time:
    minutes = chance.choice((75, 90, 100, 115)) if slot.serial == 1 else 45
    return (datetime.combine(slot.day, slot.start) + timedelta(minutes=minutes)).time()


def _may_fall(matter: Matter) -> bool:
    """What must be done each year is not voted down."""
    return not matter.angle.months and not matter.subject.case.startswith("00.")


def _names_day(matter: Matter, then: Slot) -> bool:
    return len(matter.route) == 1 and LAYOUTS[habit_of(then)[0]].earlier == "decisions"


def _earlier(treated: Treated) -> Earlier:
    return Earlier(treated.body, treated.day, treated.label, treated.rulings, treated.absent)


def _extra(matter: Matter, chance: random.Random) -> str:
    return say(chance.choice(common("decision_extra")), matter.values, chance)


def _with_competence(item: Item, matter: Matter) -> dict[str, tuple[Block, ...]]:
    final = BODIES[matter.municipality][matter.route[-1]]
    return {**item.sections, "competence": (f"{final}.",)}


def _points(matter: Matter) -> list[str]:
    points = [
        text
        for kind, text in matter.angle.lines
        if kind == "r" or (kind == "r?" and chance_of("r", matter.key, text).random() < 0.6)
    ]
    return points or ["[orienteringen tages til efterretning|orienteringen drøftes]"]

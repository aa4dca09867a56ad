"""Prints one item in a layout: title, case number, sections, and their truth."""

from __future__ import annotations

import random
from typing import Any

from .layout import Layout
from .model import Case, Earlier, Meeting, Person, Ruling
from .names import case_number, day_names, earlier_day, fill, meeting_names
from .people import printed_person
from .sections import Writer

Json = dict[str, Any]


class ItemPrinter:
    """The sections of one item. `truth` and `writer.nodes` grow together."""

    def __init__(
        self, layout: Layout, meeting: Meeting, case: Case, place: int, absent: list[Person]
    ) -> None:
        self.layout, self.meeting, self.case, self.place = layout, meeting, case, place
        self.absent = absent
        self.names = meeting_names(meeting)
        self.writer = Writer(layout)
        self.truth: Json = {
            "recommendation": None, "decisions": [], "attachments": [],
            "attendance": [], "history": [], "competence": None,
        }  # fmt: skip

    def print(self) -> None:
        if self.case.closed:
            return
        if self.layout.attachments == "portal":
            titles = self.case.attachments
            self.truth["attachments"] = [{"title": t, "recommended": False} for t in titles]
        if self.case.lead:
            self.writer.open("other", None)
            self.writer.write(self.case.lead)
        contained = False
        for kind in self.layout.order:
            if kind in self.layout.contained and not contained and self._has(kind):
                self.writer.container()
                contained = True
            self._section(kind)
        self._absence_section()
        self.writer.close()

    def _has(self, kind: str) -> bool:
        special = {
            "recommendation": bool(self.case.points),
            "speaker": bool(self.case.speaker),
            "route": bool(self.case.competence),
        }
        return special.get(kind, bool(getattr(self.case, kind, "")))

    def _section(self, kind: str) -> None:
        special = {
            "recommendation": self._recommendation,
            "decision": self._decision,
            "earlier_decision": self._earlier_decisions,
            "history": self._history,
            "attachments": self._attachments,
            "route": self._route,
            "speaker": self._speaker_section,
        }
        if kind in special:
            special[kind]()
        elif getattr(self.case, kind):
            self._open(kind)
            self.writer.write(getattr(self.case, kind))
            if kind == "competence":
                self.truth["competence"] = self.case.competence.rstrip(".")
            if kind == "presentation" and "speaker" not in self.layout.order:
                self._speaker()

    def _open(self, kind: str) -> None:
        self.writer.open(kind, fill(self.layout.words[kind], self.names))

    def _route(self) -> None:
        if self.case.competence:
            self._open("route")
            final = self.case.competence.rstrip(".")
            bodies = [self.meeting.committee, "Økonomiudvalget", final]
            self.writer.paragraph(", ".join(dict.fromkeys(bodies)))

    def _speaker_section(self) -> None:
        if self.case.speaker:
            self._open("speaker")
            self._speaker()

    def _speaker(self) -> None:
        """A sentence that says who comes for the item."""
        if not self.case.speaker:
            return
        speaker = self.case.speaker
        name = _stranger(self.meeting.seed + self.place)
        if speaker.role:
            self.writer.paragraph(f"{speaker.role} {name} deltager under punktet.")
        else:
            self.writer.paragraph(
                f"{name} fra {speaker.organisation} deltager i behandlingen af punktet."
            )
        self._attend(name, None, "speaker", role=speaker.role, organisation=speaker.organisation)

    def _attend(
        self,
        name: str,
        party: str | None,
        status: str,
        *,
        role: str | None = None,
        organisation: str | None = None,
    ) -> None:
        entry = {"name": name, "party": party, "role": role, "organisation": organisation}
        self.truth["attendance"].append({**entry, "status": status})

    def _history(self) -> None:
        if self.layout.earlier != "history" or not self.case.earlier:
            return
        self._open("history")
        for earlier in self.case.earlier:
            names = {"body": earlier.body, "item": earlier.item, **self._day_of(earlier)}
            self.writer.paragraph(fill(self.layout.history_line, names))
            self._remember(earlier, earlier.item if "{item}" in self.layout.history_line else None)

    def _day_of(self, earlier: Earlier) -> dict[str, str]:
        return day_names(earlier_day(self.meeting, earlier.days))

    def _remember(self, earlier: Earlier, item: str | None) -> None:
        day = earlier_day(self.meeting, earlier.days).isoformat()
        self.truth["history"].append({"body": self._body(earlier), "date": day, "item": item})

    def _body(self, earlier: Earlier) -> str:
        """As printed: in capitals where the heading that names it is."""
        in_heading = self.layout.earlier == "decisions" and self.layout.upper
        return earlier.body.upper() if in_heading else earlier.body

    def _earlier_decisions(self) -> None:
        if self.layout.earlier != "decisions":
            return
        for earlier in self.case.earlier:
            names = {"body": earlier.body, "item": earlier.item, **self._day_of(earlier)}
            self.writer.open("earlier_decision", fill(self.layout.earlier_heading, names))
            self.writer.paragraph(earlier.text)
            if self.meeting.seed % 2 == 0:  # an absence that belongs to the other meeting
                self.writer.paragraph("Fraværende: Gudmund Træholt (C)")
            said = "{item}" in self.layout.earlier_heading
            self._remember(earlier, earlier.item if said else None)
            decision = _decision(Ruling(earlier.outcome, earlier.text), [])
            decision["body"] = self._body(earlier)
            decision["date"] = earlier_day(self.meeting, earlier.days).isoformat()
            self.truth["decisions"].append(decision)

    def _recommendation(self) -> None:
        if not self.case.points:
            if self.layout.merged:
                self._decision()
            return
        layout = self.layout
        if layout.merged:
            self.writer.open("decision", layout.words["recommendation"])
        else:
            self._open("recommendation")
        intro = f"{layout.proposer} indstiller" if layout.proposer else "Det indstilles"
        texts = self._points(intro)
        self.truth["recommendation"] = {
            "proposer": layout.proposer,
            "points": [{"number": n, "text": text} for n, text in enumerate(texts, 1)],
        }
        if layout.merged:
            self._rulings()

    def _points(self, intro: str) -> list[str]:
        """Prints the points and gives them as they are to be read."""
        layout, points = self.layout, self.case.points
        clauses = [f"at {point}" for point in points]
        if layout.recommend == "sentence":
            clauses[-1] = _stopped(clauses[-1])
            self.writer.paragraph(f"{intro}, {_joined(clauses)}")
            return clauses
        if not layout.proposer_heads:
            self.writer.paragraph(intro + layout.intro_end)
        if layout.recommend == "bare":
            clauses = list(points)
        clauses = [_stopped(clause) for clause in clauses]
        if layout.recommend == "at":
            for clause in clauses:
                self.writer.paragraph(clause)
        else:
            ordered = layout.recommend in ("numbered", "bare")
            self.writer.entries(tuple(clauses), ordered=ordered)
        return clauses

    def _decision(self) -> None:
        if self.case.rulings:
            self._open("decision")
            self._rulings()

    def _rulings(self) -> None:
        for points, ruling in self._lines():
            text = ruling.text
            if points and self.layout.ruling == "ad":
                numbers = f"{points[0]}" if len(points) == 1 else f"{points[0]}.-{points[-1]}."
                text = f"Ad {numbers}: {text}"
            self.writer.paragraph(text)
            self.truth["decisions"].append({**_decision(ruling, points), "text": text})
        self._disqualified()
        first = self.layout.absence == "first" and self.place == 1
        if self.layout.absence == "items" or first:
            self._absence_line()

    def _lines(self) -> list[tuple[list[int], Ruling]]:
        """Decision lines with the points they answer; with "Ad", equal neighbours share a line."""
        rulings, count = self.case.rulings, len(self.case.points)
        if len(rulings) != count or count < 2:
            return [([], ruling) for ruling in rulings]
        lines: list[tuple[list[int], Ruling]] = []
        for number, ruling in enumerate(rulings, 1):
            if self.layout.ruling == "ad" and lines and lines[-1][1] == ruling:
                lines[-1][0].append(number)
            else:
                lines.append(([number], ruling))
        return lines

    def _disqualified(self) -> None:
        if self.case.disqualified:
            person = next(p for p in self.meeting.people[1:] if p.kind == "member" and not p.absent)
            printed = f"{person.name} ({person.party})"
            self.writer.paragraph(
                f"{printed} erklærede sig inhabil og deltog ikke i sagens behandling."
            )
            self._attend(person.name, person.party, "conflict_of_interest")

    def _absence_line(self) -> None:
        if self.absent:
            names = ", ".join(printed_person(self.layout, person) for person in self.absent)
            self.writer.paragraph(self.layout.absence_label.replace("{names}", names))
        elif self.layout.nobody:
            self.writer.paragraph(self.layout.nobody)

    def _absence_section(self) -> None:
        """`section`: a heading of its own; `after`: a line beneath the attachments."""
        if not self.absent or not self.case.rulings:
            return
        if self.layout.absence == "section":
            self._open("attendance")
            self._absence_line()
        elif self.layout.absence == "after":
            self._absence_line()

    def _attachments(self) -> None:
        titles, style = self.case.attachments, self.layout.attachments
        if style == "portal":
            return
        if not titles and not (self.layout.always_attachments and self.case.rulings):
            return
        self._open("attachments")
        if titles:
            self._attachment_lines(titles, style)
        elif self.layout.no_attachments:
            self.writer.paragraph(self.layout.no_attachments)

    def _attachment_lines(self, titles: tuple[str, ...], style: str) -> None:
        marks = {"access": "Åben - ", "numbered": "Bilag {n}: ", "recommended": ""}
        if style == "recommended":
            self.writer.paragraph(f"{len(titles)} bilag, heraf 1 anbefales")
        for number, title in enumerate(titles, 1):
            recommended = style == "recommended" and number == 1
            kept = f"Bilag {number}: {title}" if style == "numbered" else title
            self.truth["attachments"].append({"title": kept, "recommended": recommended})
            if style not in ("list", "numbers", "dashes"):
                mark = "ANBEFALES " if recommended else marks.get(style, "")
                self.writer.paragraph(mark.replace("{n}", str(number)) + title)
        if style in ("list", "numbers", "dashes"):
            self.writer.entries(titles, ordered=style == "numbers", files=True)

    def case_line(self) -> str | None:
        """The line with the case number, and its truth; None where the layout prints none."""
        self.truth["case_number"] = None
        ordinary = bool(self.case.points) or self.case.closed
        if self.layout.case_form is None or not ordinary:
            return None
        number = case_number(self.layout.case_form, self.case, self.meeting, self.place)
        self.truth["case_number"] = number
        return fill(self.layout.case_line, {"case": number, "kle": self.case.kle})


def _stopped(clause: str) -> str:
    """With one full stop at the end; an abbreviation has its own."""
    return clause if clause.endswith(".") else f"{clause}."


def _joined(clauses: list[str]) -> str:
    """at X, at Y og at Z"""
    if len(clauses) == 1:
        return clauses[0]
    return f"{', '.join(clauses[:-1])} og {clauses[-1]}"


def _decision(ruling: Ruling, points: list[int]) -> Json:
    names = ("for", "against", "abstained")
    vote = dict(zip(names, ruling.vote, strict=True)) if ruling.vote else None
    return {
        "body": None,
        "date": None,
        "outcome": ruling.outcome,
        "text": ruling.text,
        "points": points,
        "vote": vote,
    }


FIRST = ("Asta", "Birk", "Dagny", "Esge", "Frode", "Gry", "Helmer", "Jytta", "Kresten", "Liva")
LAST = ("Agermose", "Bækhøj", "Dalsgård-Holm", "Engtoft", "Fuglbjerg", "Højrup Lund", "Lyngdal")


def _stranger(seed: int) -> str:
    chance = random.Random(f"{seed}/speaker")
    return f"{chance.choice(FIRST)} {chance.choice(LAST)}"

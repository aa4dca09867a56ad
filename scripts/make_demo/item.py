"""Prints one item in a layout, and writes beside it what a reader must find there."""

from __future__ import annotations

import re
from datetime import date

from .layouts import Layout
from .model import Block, Bullets, Earlier, Item, Meeting, Ruling, Subheading, Table, Vote
from .printed import Grid, Heading, Json, Listing, Node, Paragraph

MONTHS = (
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september",
    "oktober", "november", "december",
)  # fmt: skip


class ItemPrinter:
    """`nodes` and `truth` grow together: what is not printed cannot be expected."""

    def __init__(self, layout: Layout, meeting: Meeting, item: Item, names: dict[str, str]) -> None:
        self.layout, self.meeting, self.item, self.names = layout, meeting, item, names
        self.nodes: list[Node] = []
        number = re.match(r"\d+", item.label)
        self.truth: Json = {
            "number": int(number[0]) if number else None,
            "label": f"{item.label}." if "{label}. " in layout.title else item.label,
            "title": item.title,
            "case_number": item.case,
            "closed": item.closed,
            "points": [],
            "proposer": None,
            "decisions": [],
            "attachments": [],
            "attendance": [],
            "history": [],
        }

    def print(self) -> None:
        if self.layout.attachments == "portal":
            self.truth["attachments"] = [
                {"title": file.title, "recommended": False} for file in self.item.attachments
            ]
        special = {
            "recommendation": self._recommendation,
            "history": self._history,
            "earlier": self._earlier,
            "decision": self._decision,
            "attachments": self._attachments,
        }
        for kind in self.layout.order:
            if kind in special:
                special[kind]()
            elif kind in self.item.sections:
                self._open(kind)
                for block in self.item.sections[kind]:
                    self._block(block)
        self._speakers()

    def _open(self, kind: str, heading: str | None = None) -> None:
        text = heading or self.layout.words[kind]
        for name, value in self.names.items():
            text = text.replace("{" + name + "}", value)
        self.nodes.append(Heading(text.upper() if self.layout.upper else text))

    def _block(self, block: Block) -> None:
        match block:
            case Table():
                self.nodes.append(Grid(block))
            case Bullets(entries):
                self.nodes.append(Listing(False, entries))
            case Subheading(text):
                self.nodes.append(Heading(text, 2))
            case _:
                self.nodes.append(Paragraph(block))

    # --- recommendation and decision -----------------------------------------------------

    def _recommendation(self) -> None:
        item, layout = self.item, self.layout
        if not item.points:
            return
        self._open("recommendation")
        self.nodes.append(Paragraph(f"{item.proposer} indstiller{layout.intro_end}"))
        clauses = [f"{point.removesuffix('.')}." for point in item.points]
        if layout.recommend != "bare":
            clauses = [f"at {clause}" for clause in clauses]
        if layout.recommend == "at":
            self.nodes += [Paragraph(clause) for clause in clauses]
        else:
            self.nodes.append(Listing(True, tuple(clauses)))
        self.truth["points"] = clauses
        self.truth["proposer"] = item.proposer

    def _decision(self) -> None:
        item = self.item
        asides = [aside for aside in item.asides if aside.status != "speaker"]
        if self.meeting.kind == "agenda" or not (item.rulings or item.remarks):
            return
        self._open("decision")
        self.truth["decisions"] += self._rulings(item.rulings)
        for remark in item.remarks:
            self.nodes.append(Paragraph(remark))
            self.truth["decisions"].append({"outcome": None, "text": remark, "vote": None})
        for aside in asides:
            self.nodes.append(Paragraph(aside.sentence))
            party = aside.party
            self.truth["attendance"].append(_aside(aside.name, party, aside.status, None, None))

    def _speakers(self) -> None:
        for aside in self.item.asides:
            if aside.status == "speaker":
                self.truth["attendance"].append(
                    _aside(aside.name, None, "speaker", aside.role, aside.organisation)
                )

    def _rulings(self, rulings: tuple[Ruling, ...]) -> list[Json]:
        found: list[Json] = []
        for ruling in rulings:
            text = ruling.text
            if ruling.points and self.layout.ad:
                first, last = ruling.points[0], ruling.points[-1]
                text = f"Ad {first}: {text}" if first == last else f"Ad {first}.-{last}.: {text}"
            if ruling.vote and self.layout.vote == "sentence":
                text = f"{text} {vote_sentence(ruling.vote)}"
            self.nodes.append(Paragraph(text))
            if ruling.vote and self.layout.vote == "lines":
                self.nodes += [Paragraph(line) for line in vote_lines(ruling.vote)]
            vote = ruling.vote.numbers if ruling.vote else None
            found.append(
                {"outcome": ruling.outcome, "text": text, "vote": list(vote or ()) or None}
            )
        return found

    # --- other meetings ------------------------------------------------------------------

    def _history(self) -> None:
        if not self.item.earlier:
            return
        self._open("history")
        for earlier in self.item.earlier:
            line = f"{earlier.body}, {long_day(earlier.day)}, pkt. {earlier.label}"
            self.nodes.append(Paragraph(line))
            self._remember(earlier, earlier.label)

    def _earlier(self) -> None:
        for earlier in self.item.earlier:
            names = {
                "body": earlier.body, "item": earlier.label,
                "dd-mm-yyyy": f"{earlier.day:%d-%m-%Y}", "day": long_day(earlier.day),
            }  # fmt: skip
            heading = self.layout.earlier_heading
            for name, value in names.items():
                heading = heading.replace("{" + name + "}", value)
            self._open("decision", heading)
            named = "{item}" in self.layout.earlier_heading
            self._remember(earlier, earlier.label if named else None)

    def _remember(self, earlier: Earlier, label: str | None) -> None:
        place = {"body": earlier.body, "date": earlier.day.isoformat()}
        self.truth["history"].append({**place, "item": label})
        quoted = [{**told, **place} for told in self._rulings(earlier.rulings)]
        if earlier.absent:
            self.nodes.append(Paragraph(f"Fraværende: {', '.join(earlier.absent)}"))
        self.truth["decisions"] += quoted

    def _attachments(self) -> None:
        files, style = self.item.attachments, self.layout.attachments
        if not files or style == "portal":
            return
        self._open("attachments")
        recommended = any(file.recommended for file in files) and style in ("lines", "recommended")
        for number, file in enumerate(files, 1):
            mark = {"access": "Åben - ", "numbered": f"Bilag {number}: "}.get(style, "")
            if recommended and file.recommended:
                mark = "ANBEFALES "
            self.nodes.append(Paragraph(mark + file.title))
            kept = f"Bilag {number}: {file.title}" if style == "numbered" else file.title
            self.truth["attachments"].append(
                {"title": kept, "recommended": recommended and file.recommended}
            )


def _aside(
    name: str, party: str | None, status: str, role: str | None, organisation: str | None
) -> Json:
    return {
        "name": name, "party": party, "status": status, "role": role, "organisation": organisation,
    }  # fmt: skip


def long_day(day: date) -> str:
    return f"{day.day}. {MONTHS[day.month - 1]} {day.year}"


def _parties(vote: tuple[object, ...]) -> str:
    letters = [getattr(person, "party", None) or "uden for parti" for person in vote]
    return ", ".join(dict.fromkeys(letters))


def vote_sentence(vote: Vote) -> str:
    """For stemte 4 (A, F), imod stemte 2 (V), og 1 (O) undlod at stemme."""
    told = f"For stemte {len(vote.for_)} ({_parties(vote.for_)})"
    told += f", imod stemte {len(vote.against)} ({_parties(vote.against)})"
    if vote.abstained:
        told += f", og {len(vote.abstained)} ({_parties(vote.abstained)}) undlod at stemme"
    return f"{told}."


def vote_lines(vote: Vote) -> list[str]:
    """One line for each side; the smaller sides by name."""
    lines = [f"For stemte: {len(vote.for_)} ({_parties(vote.for_)})"]
    for word, people in (("Imod stemte", vote.against), ("Undlod at stemme", vote.abstained)):
        if people:
            names = ", ".join(person.shown for person in people)
            lines.append(f"{word}: {len(people)} - {names}")
    return lines

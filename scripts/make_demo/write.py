"""Writes an item's text from its subject: which sentences, in which words, with which figures."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from .item import long_day
from .matter import Matter, Treated
from .model import Aside, Attachment, Block, Bullets, Subheading
from .people import official
from .text import Value, say

COMMON = Path(__file__).parent / "common.txt"
STRANGERS = (
    "Bodil Asmark", "Esben Trællund", "Fatima Karlsgård", "Ivan Hejselbæk", "Jonna Kildevang",
    "Malthe Overdrev", "Sanne Tofthøj", "Ulrik Bredager",
)  # fmt: skip


@cache
def common(kind: str) -> list[str]:
    lines = COMMON.read_text(encoding="utf-8").splitlines()
    return [line.partition(" ")[2] for line in lines if line.partition(" ")[0] == kind]


@dataclass(slots=True)
class Written:
    sections: dict[str, tuple[Block, ...]] = field(default_factory=dict)
    asides: list[Aside] = field(default_factory=list)
    references: list[tuple[str, str]] = field(default_factory=list)


def write(matter: Matter, chance: random.Random) -> Written:
    """The item's sections, the guests it names and the earlier items it speaks of."""
    writer = _Writer(matter, chance)
    writer.write()
    return writer.done


class _Writer:
    def __init__(self, matter: Matter, chance: random.Random) -> None:
        self.matter, self.chance = matter, chance
        self.values: dict[str, Value] = matter.values
        self.done = Written()
        # Matters of the house itself (KLE main group 00) have no neighbours and no users.
        self.dry = matter.subject.case.startswith("00.")
        self.proposes = any(
            "efterretning" not in r and "drøft" not in r for r in matter.angle.all("r")
        )

    def write(self) -> None:
        angle = self.matter.angle
        if self.chance.random() < 0.2:
            self._put("topic", [self._common("topic")])
        summaries = angle.all("s")
        if summaries:
            self._put("summary", [self._say(self.chance.choice(summaries))])
        self._put("background", [*map(self._say, angle.all("b")), *self._reference()])
        self._put("presentation", self._presentation())
        self._put("legal_basis", [self._say(text) for text in angle.all("w")])
        self._put("economy", self._economy())
        for kind, share in (("hearing", 0.35), ("personnel", 0.2), ("timeline", 0.3)):
            if self.chance.random() < share and self.proposes and not self.dry:
                self._put(kind, [self._common(kind)])

    def _put(self, kind: str, blocks: list[Block]) -> None:
        if blocks:
            self.done.sections[kind] = tuple(blocks)

    def _say(self, text: str) -> str:
        return say(text, self.values, self.chance)

    def _common(self, kind: str) -> str:
        return self._say(self.chance.choice(common(kind)))

    def _presentation(self) -> list[Block]:
        blocks: list[Block] = []
        for kind, text in self.matter.angle.lines:
            if kind.endswith("?") and self.chance.random() < 0.45:
                continue
            block = self._block(kind.rstrip("?"), text)
            if block is not None:
                blocks.append(block)
        extras = self.matter.subject.extras
        for text in self.chance.sample(extras, min(len(extras), self.chance.choice((0, 1, 1, 2)))):
            blocks.append(self._say(text))
        if self.chance.random() < 0.6:
            blocks.append(self._common("closing"))
        if self.proposes and not self.dry and self.chance.random() < 0.7:
            blocks.append(self._common("closing_people"))
        blocks += self._guest()
        return blocks

    def _block(self, kind: str, text: str) -> Block | None:
        match kind:
            case "p":
                return self._say(text)
            case "h":
                return Subheading(self._say(text))
            case "l":
                return Bullets(tuple(self._say(entry) for entry in text.split("||")))
            case "T":
                return self.matter.tables[text]
            case _:
                return None

    def _economy(self) -> list[Block]:
        blocks: list[Block] = []
        for kind, text in self.matter.angle.lines:
            if kind == "e":
                blocks.append(self._say(text))
            elif kind == "ET":
                blocks.append(self.matter.tables[text])
        return blocks or [self._common("nocost" if self.proposes else "nocost_noted")]

    # --- people and other meetings -------------------------------------------------------

    def _guest(self) -> list[Block]:
        guests = self.matter.angle.all("g")
        if not guests or self.chance.random() < 0.4:
            return []
        role, _, organisation = self.chance.choice(guests).partition("|")
        where = self.chance.choice(common("guest_place"))
        if organisation:
            name = self.chance.choice(STRANGERS)
            sentence = f"{name} fra {self._say(organisation)} {where}."
            organisation = self._say(organisation)
            aside = Aside(name, "speaker", sentence, organisation=organisation)
        else:
            person = official(self.matter.municipality, role)
            shown = (person.role or "").capitalize()
            sentence = f"{shown} {person.name} {where}."
            aside = Aside(person.name, "speaker", sentence, role=shown)
        self.done.asides.append(aside)
        return [sentence]

    def _reference(self) -> list[str]:
        """A sentence that speaks of an earlier item."""
        before = self.matter.before
        if before is None:
            return []
        said = _referred(before, self.matter.route[self.matter.step], self.chance)
        self.done.references.append((f"{before.meeting}:{before.label}", said[0]))
        return [self._say(said[1])]


def _referred(before: Treated, here: str, chance: random.Random) -> tuple[str, str]:
    """The words that name the item, and the whole sentence."""
    day = long_day(before.day)
    if before.code == here:
        named = f"sag {before.label} den {day}"
        patterns = (
            "[Der henvises til|Se også|Sagen følger op på] {ref}.",
            "[Emnet blev senest behandlet|{Emne} var senest på dagsordenen] som {ref}.",
        )
    else:
        named = f"punkt {before.label} på mødet i {before.body} den {day}"
        patterns = (
            "[Der henvises til|Sagen følger op på] {ref}.",
            "{Emne} blev behandlet som {ref}.",
        )
    return named, chance.choice(patterns).replace("{ref}", named)


def attachments(matter: Matter, chance: random.Random) -> tuple[Attachment, ...]:
    """Some of the subject's papers; the first may be one that members should read."""
    titles = [title for text in matter.angle.all("a") for title in text.split("||")]
    if not titles or chance.random() < 0.1:
        return ()
    first = chance.random() < 0.25
    said = [say(title, matter.values, chance) for title in titles]
    return tuple(Attachment(title, first and n == 0) for n, title in enumerate(said))

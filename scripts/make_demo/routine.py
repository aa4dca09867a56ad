"""What every meeting has beside its cases: opening, announcements, closed items, signatures."""

from __future__ import annotations

import random

from .matter import HOMES, PARTNERS, ROADS, SCHOOLS, TOWNS
from .model import Attachment, Bullets, Item, Meeting, Ruling
from .secrets import LEAKING_FILES, LEAKS
from .text import Value, say
from .write import common

ANNOUNCE = {"ssu": "27.00.00-A21", "buu": "28.00.00-A21", "oeu": "00.22.04-A21"}


def _values(chance: random.Random) -> dict[str, Value]:
    town, other = chance.sample(TOWNS, 2)
    return {
        "hjem": chance.choice(HOMES), "skole": chance.choice(SCHOOLS), "by": town, "by2": other,
        "partner": chance.choice(PARTNERS), "vej": f"{chance.choice(ROADS)} {chance.randrange(90)}",
    }  # fmt: skip


def opening(meeting: Meeting, chance: random.Random) -> Item:
    held = meeting.kind == "minutes"
    text = chance.choice(("Godkendt.", "Dagsordenen blev godkendt.", "Dagsordenen godkendt."))
    return Item(
        key=f"{meeting.meeting_key}:opening",
        title="Godkendelse af dagsorden",
        rulings=(Ruling("approved", text),) if held else (),
    )


def closed_items(meeting: Meeting, chance: random.Random, leaked: int) -> tuple[list[Item], int]:
    """None to two closed items; now and then one holds text that should not be there."""
    found: list[Item] = []
    for number in range(chance.choice((0, 1, 1, 2))):
        title = say(chance.choice(common("closed_title")), _values(chance), chance)
        item = Item(key=f"{meeting.meeting_key}:closed-{number}", title=title, closed=True)
        if meeting.kind == "minutes" and leaked < len(LEAKS) and chance.random() < 0.08:
            item = _leaking(item, leaked)
            leaked += 1
        elif meeting.kind == "minutes" and chance.random() < 0.5:
            item = _decided(item)
        found.append(item)
    return found, leaked


def _decided(item: Item) -> Item:
    return Item(
        key=item.key, title=item.title, closed=True, rulings=(Ruling("approved", "Godkendt."),)
    )


def _leaking(item: Item, place: int) -> Item:
    word, sentence = LEAKS[place]
    files = (Attachment(LEAKING_FILES[word]),) if word in LEAKING_FILES else ()
    return Item(
        key=item.key, title=item.title, closed=True, sections={"presentation": (sentence,)},
        rulings=(Ruling("approved", "Godkendt."),), attachments=files,
    )  # fmt: skip


def closing(meeting: Meeting, chance: random.Random, closed: list[Item]) -> list[Item]:
    """Announcements, then the closed items, then the sheet to sign."""
    held = meeting.kind == "minutes"
    values = _values(chance)
    news = chance.sample(common("news"), chance.choice((2, 3, 4)))
    told = tuple(say(line, values, chance) for line in news)
    code = meeting.code.removeprefix("lyng-")
    series = ANNOUNCE.get(code) if meeting.municipality == "Fjordlund" else None
    items: list[Item] = []
    if code != "kb":
        items.append(
            Item(
                key=f"{meeting.meeting_key}:news",
                title="Meddelelser",
                case=f"{series}-1-{meeting.day:%y}" if series else None,
                subject="meddelelser",
                sections={"presentation": (Bullets(told),)},
                rulings=(Ruling("noted", "Taget til efterretning."),) if held else (),
            )
        )
    items += closed
    signed = (Ruling("signed", "Underskrevet."),) if held else ()
    return [*items, Item(f"{meeting.meeting_key}:signing", "Underskriftsark", rulings=signed)]

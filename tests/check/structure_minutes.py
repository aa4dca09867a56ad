"""Small invented minutes for the tests of the structure checks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

PEOPLE = "Inger Toftlund (A), Jesper Askov (V), Nadia Holst (F), Lene Marslev (C), Knud Havbro (A)"


@dataclass(frozen=True)
class Item:
    title: str
    text: str = "Forvaltningen forelægger sagen for udvalget."
    points: Sequence[str] = ("1. At sagen drøftes.",)
    decision: Sequence[str] = ("Drøftet.",)
    attachments: Sequence[str] | None = None
    case: str = ""
    closed: bool = False
    competence: str = ""


def minutes(
    *items: Item,
    people: str = PEOPLE,
    committee: str = "Social- og Ældreudvalget",
    contents: Sequence[str] | None = None,
) -> str:
    """Minutes in the layout of a portal, with as many plain items before as make a document."""
    every = [Item("Godkendelse af dagsorden", points=(), decision=("Godkendt.",)), *items]
    every.append(Item("Underskriftsblad", points=(), decision=("Underskrevet.",)))
    titles = contents or [f"{'Lukket: ' * item.closed}{item.title}" for item in every]
    parts = [
        f"REFERAT {committee} d. 12-03-2024",
        "Mødedato Tirsdag d. 12. marts 2024 kl. 17:00",
        "Mødested Rådhuset",
        f"Mødedeltagere {people}",
        "Indholdsfortegnelse",
        "\n".join(f"{title}.....\t{page}" for page, title in enumerate(titles, 3)),
    ]
    for number, item in enumerate(every, 1):
        parts.extend(_parts(number, item))
    return "\n\n".join(parts) + "\n"


def _parts(number: int, item: Item) -> list[str]:
    lukket = "Lukket: " if item.closed else ""
    parts = [f"Punkt {number}: {lukket}{item.title}"]
    parts += [item.case or f"27.00.00A00-{number}-24"]
    if item.points:
        parts += ["Indstilling", "Forvaltningen indstiller", "\n".join(item.points)]
    if item.text and not item.closed:
        parts += ["Sagsfremstilling", item.text]
    if item.competence:
        parts += ["Beslutningskompetence", item.competence]
    if item.decision:
        parts += ["Beslutning", *item.decision]
    if item.attachments is not None:
        parts += ["Bilag", *item.attachments]
    return parts

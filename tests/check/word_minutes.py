"""A small invented set of minutes for the tests of dates, law, competence and language."""

from __future__ import annotations

PEOPLE = "Inger Toftlund (A), Jesper Askov (V), Nadia Holst (F), Lene Marslev (C)"


def minutes(
    *paragraphs: str,
    title: str = "Nyt aktivitetshus",
    point: str = "1. At sagen drøftes.",
    decision: str = "Drøftet.",
    route: str = "Socialudvalget.",
    attachments: str = "",
    committee: str = "Socialudvalget",
    people: str = PEOPLE,
) -> str:
    """One item of a meeting on Wednesday 29 May 2024."""
    parts = [
        f"Referat\n\n{committee}\n\nOnsdag den 29. maj 2024 kl. 16.00\n\nMødedeltagere {people}",
        f"Punkt 1: {title}\n\n24/4810",
        "Sagsfremstilling",
        *paragraphs,
        f"Indstilling\n\nForvaltningen indstiller:\n\n{point}",
        f"Beslutningskompetence\n\n{route}",
        f"Beslutning\n\n{decision}",
        *([f"Bilag\n\n{attachments}"] if attachments else []),
        "Punkt 2: Eventuelt\n\nBeslutning\n\nDrøftet.",
    ]
    return "\n\n".join(parts) + "\n"

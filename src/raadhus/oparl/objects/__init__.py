"""The objects of OParl 1.1, made from rows of the archive; only what everybody may see comes in.

Each function gives an object as it stands alone; `within` names the type that it is embedded in,
where the field that would name that object is left out. Fields without content are left out.
"""

from __future__ import annotations

from collections.abc import Callable

from .base import Thing, tombstone
from .bodies import LISTS, body, membership, organization, person, system, term
from .treatment import agenda_item, consultation, file, file_name, location, meeting, paper

Make = Callable[..., Thing]
MADE: dict[str, tuple[str, Make]] = {
    "organization": ("Organization", organization),
    "membership": ("Membership", membership),
    "person": ("Person", person),
    "meeting": ("Meeting", meeting),
    "agenda-item": ("AgendaItem", agenda_item),
    "paper": ("Paper", paper),
    "consultation": ("Consultation", consultation),
    "file": ("File", file),
    "location": ("Location", location),
}

__all__ = ["LISTS", "MADE", "Thing", "body", "file_name", "system", "term", "tombstone"]

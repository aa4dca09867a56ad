"""The way through a server: from the entry to bodies, lists, objects, and what they refer to."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator
from dataclasses import dataclass

from .model import Json, Thing
from .reading import read_list
from .schema import BODY, SYSTEM, Field, backreferences, types
from .seen import Met, Place, Reading, Reference
from .values import is_url
from .visit import Visitor

LISTS_OF_A_FIELD = 3  # lists read of fields that many objects have, such as Organization.meeting
BODIES = 10
TIME_FOR_PROBES = 0.4  # of the whole
NOT_FOLLOWED = {"otherOparlVersions"}  # leads to other versions of OParl


@dataclass(frozen=True)
class Wanted:
    """An object to be fetched alone: its expected type, and who names it in which field."""

    kind: str
    source: str
    field: str


class Walk:
    """What is known of a server so far."""

    def __init__(self, visitor: Visitor) -> None:
        self.visitor = visitor
        self.wanted: dict[str, Wanted] = {}
        self.met: dict[str, tuple[str, Thing]] = {}  # id -> type, object; alone if it was fetched
        self.alone: set[str] = set()
        self.gone: dict[str, tuple[str, str]] = {}  # id -> type, how it is known to be deleted
        self.readings: dict[str, list[Reading]] = defaultdict(list)  # "Body.meeting" -> lists
        self.unread: set[str] = set()  # fields with lists that were left unread
        self._owners: dict[str, set[tuple[str, str]]] = defaultdict(set)
        self._queues: dict[str, deque[str]] = {kind: deque() for kind in types()}
        self._lists: deque[tuple[str, str, Field]] = deque()
        self._asked: dict[str, set[str]] = defaultdict(set)

    def begin(self, system: Thing) -> None:
        """Start at a System; it is fetched again at the address that it calls its own."""
        self.meet(system, SYSTEM, Place.LISTED, self.visitor.report.url)

    def meet(self, thing: Thing, kind: str, place: Place, url: str, **more: str) -> None:
        """Judge an object and note all that it leads to."""
        own = thing.get("id")
        name = own if isinstance(own, str) and is_url(own) else ""
        owners = frozenset(self._owners[name]) if name else frozenset()
        self.visitor.see(Met(name or url, thing, kind, place, owners=owners, where=url, **more))
        if name and (place is Place.ALONE or name not in self.met):
            self.met[name] = (kind, thing)
            self.visitor.report.objects = len(self.met)
        if name and place is not Place.ALONE:
            self.want(name, Wanted(kind, more.get("owner") or url, "id"))
        if thing.get("deleted") is True:
            self._remember_gone(name, kind, place)
        else:
            self._follow(thing, kind, name, name or url)

    def _remember_gone(self, name: str, kind: str, place: Place) -> None:
        if name and name not in self.gone and place is not Place.EMBEDDED:
            wanted = self.wanted.get(name)
            known = "objektet står som slettet i en liste"
            if place is Place.ALONE and wanted:
                known = f"objektet er slettet, og {wanted.source} henviser til det"
            self.gone[name] = (kind, known)

    def _follow(self, thing: Thing, kind: str, owner: str, url: str) -> None:
        for field in types()[kind].values():
            value = thing.get(field.name)
            if field.embeds:
                for child in _things(value):
                    own, back = child.get("id"), backreferences().get((field.target, kind))
                    if owner and isinstance(own, str) and back:
                        self._owners[own].add((back, owner))
                    more = {"within": kind, "owner": owner}
                    self.meet(child, field.target, Place.EMBEDDED, url, **more)
            elif field.refers and field.name not in NOT_FOLLOWED:
                for target in _texts(value):
                    self.want(target, Wanted(field.target, url, field.name))
            elif field.kind == "list" and isinstance(value, str):
                self._note_list(value, kind, field)

    def _note_list(self, url: str, kind: str, field: Field) -> None:
        label = f"{kind}.{field.name}"
        most = BODIES if kind == BODY else LISTS_OF_A_FIELD
        asked = self._asked[label]
        if url in asked or not self._may_ask(url):
            return
        if len(asked) < most:
            asked.add(url)
            self._lists.append((url, label, field))
        else:
            self.unread.add(label)

    def _may_ask(self, url: str) -> bool:
        if self.visitor.is_home(url):
            return True
        if is_url(url):
            self.visitor.note("Adresser på andre servere blev ikke hentet.")
        return False

    def want(self, url: str, wanted: Wanted) -> None:
        """Put an object on the list of those to be fetched alone."""
        if url not in self.wanted and self._may_ask(url):
            self.wanted[url] = wanted
            self._queues[wanted.kind].append(url)

    def go(self) -> None:
        """Read lists and fetch objects, each type in turn, within the limits."""
        left = self.visitor.limits.objects
        while self.visitor.left() > TIME_FOR_PROBES:
            if self._lists:
                self._read(*self._lists.popleft())
            elif left and (turn := [queue for queue in self._queues.values() if queue]):
                for queue in turn[:left]:
                    self._fetch(queue.popleft())
                    left -= 1
            else:
                break
        self._tell_what_is_left()

    def _tell_what_is_left(self) -> None:
        self.unread.update(label for _, label, _ in self._lists)
        if any(label.startswith("Body.") for label in self.unread):
            self.visitor.note(f"Listerne blev læst for højst {BODIES} kommuner (Body).")
        waiting = sum(map(len, self._queues.values()))
        if waiting:
            self.visitor.note(
                f"{waiting} objekter blev ikke hentet alene. Hæv --limit eller --seconds for flere."
            )

    def _read(self, url: str, label: str, field: Field) -> None:
        entries = self.visitor.limits.entries
        reading = read_list(self.visitor, url, field.target, entries=entries)
        self.visitor.see(reading)
        self.readings[label].append(reading)
        for page in reading.pages:
            for thing in page.things:
                self.meet(thing, field.target, Place.LISTED, page.url)

    def _fetch(self, url: str) -> None:
        wanted = self.wanted[url]
        seen = self.visitor.json(url)
        thing = seen.value if isinstance(seen.value, dict) and seen.answer.status == 200 else None
        if not seen.fault or seen.answer.status >= 400:
            field = wanted.field
            self.visitor.see(Reference(wanted.source, url, wanted.kind, field, seen.answer, thing))
        if thing is not None:
            self.alone.add(url)
            self.meet(thing, wanted.kind, Place.ALONE, url)


def _things(value: Json) -> Iterator[Thing]:
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, dict):
            yield one


def _texts(value: Json) -> Iterator[str]:
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, str):
            yield one

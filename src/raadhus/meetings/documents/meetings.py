"""What the page of a meeting shows, and how its versions differ."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from raadhus.core.models import Municipality

from .. import words
from ..calc.texts import item_lines
from ..calc.versions import differences
from ..models import Attendance, Decision, Item, Version
from .items import Line, line
from .readers import Reader


def agenda(
    items: Iterable[Item], decisions: Mapping[int, list[Decision]], reader: Reader
) -> list[Line]:
    """The agenda as the reader may see it."""
    return [line(item, reader, decisions.get(item.pk, ())) for item in items]


@dataclass(frozen=True, slots=True)
class Group:
    """People of one kind, those who were there and those who were not."""

    name: str
    present: list[Attendance]
    absent: list[Attendance]


def people(rows: Sequence[Attendance], home: Municipality) -> list[Group]:
    for row in rows:
        row.person.municipality = home
    groups = (
        Group(
            name,
            [row for row in rows if row.kind == kind and row.status != "absent"],
            [row for row in rows if row.kind == kind and row.status == "absent"],
        )
        for kind, name in words.PEOPLE.items()
    )
    return [group for group in groups if group.present or group.absent]


@dataclass(frozen=True, slots=True)
class Change:
    """One line of what a version changed: Ændret: punkt 5, Takster (beslutning)."""

    word: str
    name: str
    address: str
    fields: str


@dataclass(frozen=True, slots=True)
class Edition:
    """A version as the meeting's page lists it."""

    row: Version
    name: str
    form: str
    understood: str
    changes: list[Change]
    comparable: bool


def editions(versions: Sequence[Version], items: Sequence[Item], reader: Reader) -> list[Edition]:
    """The meeting's versions, newest first, each with what it changed."""
    known = {item.slug: item for item in items}
    older = {version.number for version in versions}
    return [
        Edition(
            row=version,
            name=edition_name(version),
            form=words.form(version.reading.file.media_type),
            understood=words.share(version.reading.characters, version.reading.unclaimed),
            changes=[change(told, known, reader) for told in version.changes],
            comparable=bool(version.changes) and version.number - 1 in older,
        )
        for version in versions
    ]


def edition_name(version: Version) -> str:
    name = _("Tillægsdagsorden") if version.supplement else words.STATES[version.state]
    return _("%(name)s, udgave %(number)s") % {"name": name, "number": version.number}


def change(told: Mapping[str, Any], known: Mapping[str, Item], reader: Reader) -> Change:
    """What a version changed in one item; of items that are not shown only that it did."""
    item = known.get(told["slug"])
    sees = item is not None and reader.sees(item)
    number = (told["label"] or "").rstrip(".")
    named = _("punkt %(number)s") % {"number": number} if number else _("et punkt")
    if item is not None and sees and item.title:
        named = f"{named}: {item.title}"
    return Change(
        word=words.CHANGES[told["change"]],
        name=named,
        address=item.get_absolute_url() if item is not None and sees else "",
        fields=words.listing(words.FIELDS[field] for field in told["fields"]) if sees else "",
    )


@dataclass(frozen=True, slots=True)
class Difference:
    """An item whose text two versions tell differently; lines as `(sign, text)`."""

    number: str
    title: str
    word: str
    lines: list[tuple[str, str]]


AROUND = 1  # lines that are alike, shown before and after those that differ


def compared(old: Version, new: Version, items: Sequence[Item], reader: Reader) -> list[Difference]:
    """What `new` changed against `old`, item by item, closed and withdrawn items left out."""
    known = {item.slug: item for item in items}
    found = []
    for told in new.changes:
        item = known.get(told["slug"])
        if item is None or not reader.sees(item) or told["change"] == "removed":
            continue
        before, after = _content(old, item), _content(new, item)
        if any(one["closed"] for one in (before, after) if one) and not reader.works_for(
            item.committee.municipality_id
        ):
            continue
        lines = differences(_lines(before), _lines(after))
        found.append(
            Difference(
                (told["label"] or "").rstrip("."), item.title, words.CHANGES[told["change"]],
                list(shortened(lines)),
            )
        )  # fmt: skip
    return found


def _content(version: Version, item: Item) -> Mapping[str, Any] | None:
    """The item as a version tells it: of the same label, else of the same title."""
    contents: list[Mapping[str, Any]] = version.reading.contract["items"]
    for key, value in (("title", item.title), ("label", item.label)):
        same = [one for one in contents if value and one[key] == value]
        if len(same) == 1:
            return same[0]
    return None


def _lines(content: Mapping[str, Any] | None) -> list[str]:
    if content is None:
        return []
    told = content["recommendation"] or {"points": ()}
    shown = [f"{_('Titel')}: {content['title'] or ''}"]
    shown += [f"{_('Indstilling')} {point['number']}: {point['text']}" for point in told["points"]]
    shown += [f"{_('Beslutning')}: {decision['text']}" for decision in content["decisions"]]
    shown += [f"{_('Bilag')}: {paper['title']}" for paper in content["attachments"]]
    skipped = {"recommendation", "decision", "attachments"}
    sections = [one for one in content["sections"] if one["kind"] not in skipped]
    return [*shown, *item_lines({"sections": sections})]


def shortened(lines: Sequence[tuple[str, str]]) -> Iterable[tuple[str, str]]:
    """The lines that differ with one alike on each side; `…` stands for what is left out."""
    near = {
        place
        for number, (sign, _text) in enumerate(lines)
        if sign != " "
        for place in range(number - AROUND, number + AROUND + 1)
    }
    skipping = False
    for number, one in enumerate(lines):
        if number in near:
            yield one
            skipping = False
        elif not skipping:
            yield (" ", "…")
            skipping = True

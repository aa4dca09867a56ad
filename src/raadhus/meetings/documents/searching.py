"""A search as an address, and what its page shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from raadhus.core.search.marking import Pieces
from raadhus.core.search.results import FacetValue, Results

from ..models import Item
from ..queries.found import Found, Wanted
from ..words import thousands
from .dates import spoken_day
from .items import Line, line
from .readers import Reader

# The facets in the order of the page: name, word in the address, heading.
FACETS = (
    ("municipality", "kommune", gettext_lazy("Kommune")),
    ("committee", "udvalg", gettext_lazy("Udvalg")),
    ("period", "aar", gettext_lazy("År")),
    ("outcome", "udfald", gettext_lazy("Beslutning")),
    ("kle", "emne", gettext_lazy("Emne")),
)
SHOWN, MORE = 7, 60  # values of a facet at once, and when it is unfolded
LARGEST_PAGE = 100_000
MOST_VALUES, LONGEST_VALUE, LONGEST_TEXT = 50, 250, 4_000


def wanted_in(query: QueryDict) -> Wanted:
    """What an address asks for. Whatever it says, something can be searched for."""
    page = query.get("side", "")
    number = int(page) if page.isascii() and page.isdigit() and len(page) < 7 else 1
    return Wanted(
        text=plain(query.get("q", ""))[:LONGEST_TEXT],
        filters={
            facet: [plain(value)[:LONGEST_VALUE] for value in query.getlist(word) if value][
                :MOST_VALUES
            ]
            for facet, word, _name in FACETS
        },
        newest=query.get("sorter") == "nyest",
        page=min(max(number, 1), LARGEST_PAGE),
    )


def plain(text: str) -> str:
    """Without the signs that no database takes."""
    return text.replace("\0", " ").encode("utf-8", "replace").decode()


def address(wanted: Wanted, base: str = "/soeg/", **changed: Any) -> str:
    """The address of a search; `changed` are other words of the address, such as `side`."""
    parts: list[tuple[str, str]] = [("q", wanted.text)] if wanted.text else []
    for facet, word, _name in FACETS:
        parts += [(word, value) for value in wanted.filters.get(facet, ())]
    if wanted.newest:
        parts.append(("sorter", "nyest"))
    parts += [(word, str(value)) for word, value in changed.items()]
    return f"{base}?{urlencode(parts)}" if parts else base


def with_value(wanted: Wanted, facet: str, value: str) -> Wanted:
    """The search with a facet's value chosen, or no longer chosen."""
    there = list(wanted.filters.get(facet, ()))
    values = [one for one in there if one != value] if value in there else [*there, value]
    return Wanted(wanted.text, {**wanted.filters, facet: values}, wanted.newest)


@dataclass(frozen=True, slots=True)
class Choice:
    label: str
    count: int
    address: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Facet:
    key: str
    name: str
    choices: list[Choice]
    more: list[Choice]


def facets(wanted: Wanted, results: Results) -> list[Facet]:
    """Chosen values first, then the most frequent ones; years the newest first."""
    homes = {one.value: one.label for one in results.facets.get("municipality", ())}
    several = len(homes) > 1
    shown = []
    for facet, word, name in FACETS:
        values = list(results.facets.get(facet, ()))
        if facet == "period":
            values.sort(key=lambda one: one.value, reverse=True)
        values.sort(key=lambda one: not one.chosen)
        choices = [
            Choice(
                _label(facet, one, homes if several else {}),
                one.count,
                address(with_value(wanted, facet, one.value)),
                one.chosen,
            )
            for one in values[: SHOWN + MORE]
        ]
        first = max(SHOWN, sum(choice.chosen for choice in choices))
        shown.append(Facet(word, str(name), choices[:first], choices[first:]))
    return shown


def _label(facet: str, value: FacetValue, homes: Mapping[str, str]) -> str:
    home = homes.get(value.value.partition("/")[0], "")
    return f"{value.label}, {home}" if facet == "committee" and home else value.label


@dataclass(frozen=True, slots=True)
class Row:
    """A hit on the page; title and snippet in pieces `(text, marked)`."""

    title: Pieces
    snippet: Pieces
    item: Item
    line: Line


def search_context(wanted: Wanted, found: Found, reader: Reader) -> dict[str, Any]:
    results = found.results
    rows = [
        Row(hit.title or ((item.public_title, False),), hit.snippet, item, line(item, reader))
        for hit, item in found.hits
    ]
    chosen = [choice for facet in facets(wanted, results) for choice in facet.choices
              if choice.chosen]  # fmt: skip
    page, pages = results.page, results.pages
    return {
        "wanted": wanted,
        "query": wanted.text,
        "results": results,
        "total": thousands(results.total),
        "kept": [
            (word, value)
            for facet, word, _name in FACETS
            for value in wanted.filters.get(facet, ())
        ],
        "rows": rows,
        "facets": facets(wanted, results),
        "chosen": chosen,
        "clear": address(Wanted(wanted.text, {}, wanted.newest)),
        "best": address(Wanted(wanted.text, wanted.filters)),
        "newest": address(Wanted(wanted.text, wanted.filters, newest=True)),
        "previous": address(wanted, side=page - 1) if page > 1 else "",
        "next": address(wanted, side=page + 1) if page < pages else "",
        "position": _("Side %(page)s af %(pages)s") % {"page": page, "pages": pages},
        "feed": address(Wanted(wanted.text, wanted.filters), "/soeg/feed/"),
        "as_csv": address(wanted, "/soeg/liste.csv"),
        "as_json": address(wanted, "/soeg/liste.json"),
        "suggestion": address(Wanted(results.suggestion, wanted.filters, wanted.newest))
        if results.suggestion
        else "",
        "notes": [
            (note.text, address(Wanted(note.query)) if note.query else "") for note in results.notes
        ],
    }


def told(wanted: Wanted, results: Results) -> str:
    """What was searched for, in a sentence for a feed's title."""
    parts = [f"»{wanted.text.strip()}«"] if wanted.text.strip() else []
    chosen = (one.label for values in results.facets.values() for one in values if one.chosen)
    return ", ".join([*parts, *chosen]) or _("alle beslutninger")


CSV_HEAD = ("Kommune", "Udvalg", "Dato", "Punkt", "Titel", "Beslutning", "Sag", "Adresse")


def csv_row(item: Item, link: str) -> Sequence[str]:
    shown = line(item, Reader())
    return [
        _safe(cell)
        for cell in (
            item.committee.municipality.name,
            item.committee.name,
            item.date.isoformat(),
            shown.number,
            item.title,
            shown.badge.word if shown.badge else "",
            item.content.get("case_number") or "",
            link,
        )
    ]


def _safe(cell: str) -> str:
    """A cell that a spreadsheet does not take for a formula."""
    flat = " ".join(cell.split())
    return f"'{flat}" if flat[:1] in {"=", "+", "-", "@"} else flat


def where(item: Item) -> str:
    """Committee, municipality and day in one line."""
    committee = item.committee
    return f"{committee.name} · {committee.municipality.name} · {spoken_day(item.date)}"

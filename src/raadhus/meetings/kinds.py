"""What the archive lends to the search: its items."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from django.db.models import QuerySet

from raadhus.core.models import Municipality
from raadhus.core.search.registry import Entry

from . import words
from .calc.texts import item_text
from .models import Committee, Item
from .models.visible import PUBLIC

KLE_FILE = Path(__file__).parent / "data" / "kle-main-groups.tsv"


class Items:
    """Items of meetings. Closed ones carry the token of their municipality's staff alone."""

    name = "item"

    def count(self) -> int:
        return Item.objects.filter(deleted_at=None).count()

    def entries(self, after: int, limit: int) -> list[Entry]:
        rows = self._rows().filter(pk__gt=after).order_by("pk")[:limit]
        return [entry(item) for item in rows]

    def entries_for(self, keys: Sequence[int]) -> list[Entry]:
        return [entry(item) for item in self._rows().filter(pk__in=keys)]

    def texts(self, keys: Sequence[int]) -> dict[int, tuple[str, str]]:
        rows = Item.objects.filter(pk__in=keys).only("title", "content")
        return {item.pk: (item.title, item_text(item.content)) for item in rows}

    def addresses(self, keys: Sequence[int]) -> dict[int, str]:
        rows = Item.objects.filter(pk__in=keys).select_related("meeting", "committee__municipality")
        return {item.pk: item.get_absolute_url() for item in rows}

    def facet_labels(self, facet: str, values: Sequence[str]) -> Mapping[str, str]:
        """One query for all values of a facet, however many."""
        match facet:
            case "outcome":
                return {value: words.outcome(value) for value in values}
            case "kle":
                return {value: kle_main_groups().get(value, "") for value in values}
            case "municipality":
                homes = Municipality.objects.filter(slug__in=values)
                return dict(homes.values_list("slug", "name"))
            case "committee":
                pairs = [value.partition("/") for value in values]
                rows = Committee.objects.filter(
                    municipality__slug__in={home for home, _, _ in pairs},
                    slug__in={slug for _, _, slug in pairs},
                )
                columns = ("municipality__slug", "slug", "name")
                return {f"{home}/{slug}": name for home, slug, name in rows.values_list(*columns)}
        return {}

    def _rows(self) -> QuerySet[Item]:
        there: QuerySet[Item] = Item.objects.filter(deleted_at=None, meeting__deleted_at=None)
        return there.select_related("case", "committee__municipality")


def entry(item: Item) -> Entry:
    """An item as the search keeps it.

    It is made of the item alone: what other items of the case are called changes, and may be
    withdrawn.
    """
    home = item.committee.municipality
    case = f"{item.case.number} {item.title}" if item.case else ""
    return Entry(
        kind=Items.name,
        key=item.pk,
        title=item.title,
        body=item_text(item.content),
        fields={
            "committee": item.committee.name,
            "case": case or (item.content.get("case_number") or ""),
            "attachment": "\n".join(one["title"] for one in item.content["attachments"]),
            "municipality": home.name,
        },
        facets={
            "municipality": (home.slug,),
            "committee": (f"{home.slug}/{item.committee.slug}",),
            "period": (str(item.date.year),),
            "outcome": (item.outcome,) if item.outcome else (),
            "kle": (item.kle,) if item.kle else (),
        },
        sort_date=item.date,
        visibility=frozenset({home.token}) if item.closed else PUBLIC,
    )


@cache
def kle_main_groups() -> dict[str, str]:
    """The names of the main groups of the municipalities' subject list, by number."""
    lines = KLE_FILE.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return {row[0]: row[1] for row in rows if len(row) == 2}

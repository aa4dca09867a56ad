"""External lists: pages of objects with links that keep the filters."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol, TypeVar

from . import objects
from .addresses import Addresses
from .asked import Asked
from .check.schema import OMITTED
from .queries import Kind, Rows

Thing = dict[str, Any]


class Few(Protocol):
    """A row of a list so short that it is cut here and not by the database."""

    @property
    def is_live(self) -> bool: ...
    @property
    def created(self) -> Any: ...
    @property
    def modified(self) -> Any: ...


Row = TypeVar("Row", bound=Few)


def page(url: str, asked: Asked, things: Sequence[Thing], following: int | None) -> Thing:
    """One page. The number of all objects is told where it costs nothing: on an only page."""
    links = {"first": _link(url, asked.at(0)), "self": _link(url, asked)}
    pagination = {"elementsPerPage": asked.limit}
    if following is not None:
        links["next"] = _link(url, asked.at(following))
    elif asked.after == 0:
        pagination["totalElements"] = len(things)
    return {"data": list(things), "pagination": pagination, "links": links}


def _link(url: str, asked: Asked) -> str:
    query = asked.query()
    return f"{url}?{query}" if query else url


def kind_page(to: Addresses, url: str, kind: Kind, rows: Rows, asked: Asked) -> Thing:
    """A page of a type's rows: keys and dates first, then all that is shown of the live ones."""
    columns = ("pk", "is_live", kind.created, kind.modified)
    found = list(kind.within(rows, asked).values_list(*columns)[: asked.limit + 1])
    shown, more = found[: asked.limit], len(found) > asked.limit
    live = [key for key, is_live, _, _ in shown if is_live]
    things = things_of(to, kind, live, omit=asked.omit_internal) if live else {}
    type_name, _ = objects.MADE[kind.name]
    data = [
        things[key]
        if key in things
        else objects.tombstone(type_name, to.thing(kind.name, key), created, modified)
        for key, _, created, modified in shown
    ]
    return page(url, asked, data, shown[-1][0] if more else None)


def things_of(
    to: Addresses, kind: Kind, keys: Sequence[int], *, omit: bool = False
) -> dict[int, Thing]:
    """The objects of live rows by their keys; `omit` leaves out embedded lists."""
    type_name, make = objects.MADE[kind.name]
    rows = kind.full(kind.rows().filter(kind.live, pk__in=keys))
    if kind.inner and not omit:
        rows = kind.inner(rows)
    return {row.pk: shown(make(to, row), type_name, omit=omit) for row in rows}


def shown(thing: Thing, type_name: str, *, omit: bool) -> Thing:
    """The object, without the lists that `omit_internal` leaves out where it was asked for."""
    if not omit:
        return thing
    return {name: value for name, value in thing.items() if (type_name, name) not in OMITTED}


def cut(rows: Sequence[Row], asked: Asked) -> tuple[Sequence[Row], int | None]:
    """A page of rows that are few and already there, and the next page's `after`: it counts."""
    kept = [row for row in rows if _is_within(row, asked)]
    end = asked.after + asked.limit
    return kept[asked.after : end], end if end < len(kept) else None


def _is_within(row: Few, asked: Asked) -> bool:
    if not row.is_live and not asked.with_deleted:
        return False
    for name, when, _ in asked.moments:
        attribute, _, side = name.partition("_")
        own = row.created if attribute == "created" else row.modified
        own = own.replace(microsecond=0)
        if own < when if side == "since" else own > when:
            return False
    return True

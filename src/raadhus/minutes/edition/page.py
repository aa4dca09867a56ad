"""The tree of an edition as a web page: calm, in Danish, without scripts and without requests."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..outline import danish_date
from .elements import group, lines, node, part, parts, shown, whole
from .nodes import Node
from .page_item import item
from .words import KINDS, Key

_STYLE = """
:root { color-scheme: light dark; }
body { font: 1.1rem/1.6 system-ui, sans-serif; margin: 0 auto; max-width: 45rem; padding: 1rem; }
article { border-top: 1px solid; margin-top: 2rem; }
dl > div { display: flex; flex-wrap: wrap; gap: 0 1rem; }
dt { font-weight: bold; min-width: 8rem; }
dd { margin: 0; }
h1, h2, h3, h4, h5, h6, p, li, dd, td, th { overflow-wrap: anywhere; }
.marked { list-style: none; }
table { border-collapse: collapse; margin: 1rem 0; }
caption, td, th { padding: 0.2rem 0.6rem; text-align: start; vertical-align: top; }
td, th { border: 1px solid; }
.sum { font-weight: bold; }
"""
_LABELS = {
    Key.MUNICIPALITY: "Kommune", Key.TERM: "Valgperiode", Key.DATE: "Dato",
    Key.START: "Begyndt", Key.END: "Sluttet", Key.PLACE: "Sted",
}  # fmt: skip


def to_html(root: Node) -> str:
    """The page of a meeting; the same tree always gives the same page."""
    kind = root.one(Key.KIND)
    name = "Dagsorden" if kind and kind.value == KINDS["agenda"] else "Referat"
    main = node("main", root, lines(_meeting(root, name)), value=root.value)
    return (
        '<!doctype html>\n<html lang="da">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="generator" content="{Key.ROOT} {shown(root.value or "")}">\n'
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>{shown(_title(root, name))}</title>\n<style>{_STYLE}</style>\n</head>\n"
        f"<body>\n{main}\n</body>\n</html>\n"
    )


def _title(root: Node, name: str) -> str:
    committee, day = root.one(Key.COMMITTEE), root.one(Key.DATE)
    body = f": {committee.value}" if committee else ""
    return name + body + (f", {_day(day)}" if day else "")


def _meeting(root: Node, name: str) -> Iterator[str]:
    committee = root.one(Key.COMMITTEE)
    yield f"<h1>{name}{': ' + whole('span', committee) if committee else ''}</h1>"
    yield from group("dl", map(_fact, root.all(*_LABELS)))
    yield from group("ul", map(_person, root.all(Key.PERSON)), "<h2>Deltagere</h2>\n")
    yield from group("ul", map(_contents_entry, root.all(Key.CONTENTS)), "<h2>Indhold</h2>\n")
    yield from map(item, root.all(Key.ITEM))
    yield from (node("p", end, "Slut") for end in root.all(Key.FINISH))


def _day(one: Node) -> str:
    return danish_date(date.fromisoformat(one.value or ""))


def _fact(one: Node) -> str:
    value = one.value or ""
    label = f"<div><dt>{_LABELS[one.key]}</dt> "
    if one.key is Key.MUNICIPALITY:
        told = node("dd", one, shown(f"{value.partition(' ')[2]} Kommune"), value=value)
    elif one.key is Key.DATE:
        told = f"<dd>{node('time', one, _day(one), value=value, facts=_datetime(value))}</dd>"
    elif one.key in (Key.START, Key.END):
        clock = "kl. " + value.replace(":", ".")
        told = f"<dd>{node('time', one, clock, value=value, facts=_datetime(value))}</dd>"
    else:
        told = whole("dd", one)
    return f"{label}{told}</div>"


def _datetime(value: str) -> str:
    return f' datetime="{shown(value)}"'


def _person(one: Node) -> str:
    party, role, kind = (one.one(key) for key in (Key.PARTY, Key.ROLE, Key.GROUP))
    more = [whole("span", role)] if role else []
    more += [shown(kind.value or "")] if kind else []
    more += ["suppleant"] if one.one(Key.SUBSTITUTE) else []
    more += ["fraværende"] if one.one(Key.ABSENT) else []
    named = parts(one) + (f" ({whole('span', party)})" if party else "")
    return node("li", one, ", ".join([named, *more]))


def _contents_entry(one: Node) -> str:
    page = one.one(Key.PAGE)
    more = [f"side {shown(page.value or '')}"] if page else []
    more += ["lukket"] if one.one(Key.CLOSED) else []
    return node("li", one, ", ".join([part("span", one.value or ""), *more]))

"""An item on the page: its sections as they were printed, then what they do not say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from ..outline import danish_date
from .elements import group, hidden, lines, node, part, parts, shown, whole
from .marks import SAID_BY_ATTRIBUTE
from .nodes import Node
from .page_blocks import block
from .words import BLOCKS, MEANINGS, Key

# The texts by which it is told whether the sections already show a part of the item.
_TELLING = frozenset({Key.TEXT, Key.POINT, Key.FILE, Key.COMPETENCE, Key.EARLIER})
# The sections in which each of them is told, perhaps within a longer line.
_SAID_IN = {
    key: frozenset(MEANINGS[kind] for kind in kinds)
    for key, kinds in (
        (Key.RECOMMENDATION, MEANINGS),
        (Key.DECISION, ["decision", "earlier_decision"]),
        (Key.ATTACHMENTS, ["attachments"]),
        (Key.PRESENCE, []),
        (Key.EARLIER, ["earlier_decision", "route", "history"]),
        (Key.COMPETENCE, ["competence"]),
    )
}


def item(one: Node) -> str:
    """An item; what its sections show already is marked for reading back, not shown again."""
    return node("article", one, lines(_inside(one)))


def _inside(one: Node) -> Iterator[str]:
    title, case = one.one(Key.TITLE), one.one(Key.CASE)
    heading = " ".join(filter(None, (parts(one), whole("span", title) if title else "")))
    named = one.value or (title and title.value)
    yield f"<h2>{heading}{'' if named else 'Punkt uden titel'}</h2>"
    if case:
        yield f"<p>Sag {whole('span', case)}</p>"
    if one.one(Key.CLOSED):
        yield "<p>Lukket punkt</p>"
    sections = one.all(Key.SECTION)
    yield from _sections(sections)
    for key, write in _PARTS.items():
        nodes = list(one.all(key))
        about = (child for child in sections if _meaning(child) in _SAID_IN[key])
        count = _count_said(nodes, "\n".join(_texts(about)))
        yield from map(hidden, nodes[:count])
        yield from write(nodes[count:])


def _texts(nodes: Iterable[Node]) -> Iterator[str]:
    """Every text that is shown of the nodes and what is beneath them."""
    for one in nodes:
        if one.key not in SAID_BY_ATTRIBUTE:
            yield from (text for text, _ in one.parts())
            yield from _texts(one.children)


def _meaning(section: Node) -> str:
    told = section.one(Key.MEANING)
    return told.value or "" if told else MEANINGS["other"]


def _count_said(nodes: list[Node], said: str) -> int:
    """How many nodes, from the first, have all their telling texts in `said`, in turn.

    So no text is searched twice, however many nodes there are.
    """
    at = 0
    for count, one in enumerate(nodes):
        telling = _telling(one)
        if not telling and one.children:
            return count
        for text in telling:
            at = said.find(text, at)
            if at < 0:
                return count
            at += len(text)
    return len(nodes)


def _telling(one: Node) -> list[str]:
    nodes = (one, *one.children)
    return [(n.value or "").rpartition("\t")[2] for n in nodes if n.key in _TELLING]


# --- sections ----------------------------------------------------------------------------


def _sections(sections: tuple[Node, ...]) -> Iterator[str]:
    """No heading is more than one level below the one before it, as readers by ear expect."""
    before = 0
    for one in sections:
        told = one.one(Key.LEVEL)
        level = min(int(told.value or "1") if told else 1, before + 1, 4)
        before = level if one.value else before
        name = f"h{level + 2}" if one.value else "div"
        heading = [part(name, one.value)] if one.value is not None else []
        yield node("section", one, lines([*heading, *map(block, one.all(*BLOCKS))]))


# --- what is not in the sections ---------------------------------------------------------


def _recommendations(nodes: list[Node]) -> Iterator[str]:
    for one in nodes:
        proposer = one.one(Key.PROPOSER)
        points = (node("li", point, parts(point)) for point in one.all(Key.POINT))
        inside = [
            "<h3>Indstilling</h3>",
            *([f"<p>Indstillet af {whole('span', proposer)}</p>"] if proposer else ()),
            *group("ul", points, facts=' class="marked"'),
            *map(hidden, one.all(Key.RAW)),
        ]
        yield node("section", one, lines(inside))


def _decisions(nodes: list[Node]) -> Iterator[str]:
    for one in nodes:
        inside = [
            "<h3>Beslutning</h3>",
            *(whole("p", text) for text in one.all(Key.TEXT)),
            *group("dl", _about_decision(one)),
        ]
        yield node("section", one, lines(inside))


def _about_decision(one: Node) -> Iterator[str]:
    for key, label in ((Key.OUTCOME, "Udfald"), (Key.POINTS, "Punkter")):
        yield from (_fact(label, shown(child.value or "")) for child in one.all(key))
    yield from (_fact("Organ", whole("span", body)) for body in one.all(Key.BODY))
    yield from (_fact("Dato", _day(day)) for day in one.all(Key.DATE))
    for vote in one.all(Key.VOTE):
        told = ", ".join(f"{child.key.lower()} {child.value}" for child in vote.children)
        yield _fact("Stemmer", node("span", vote, shown(told)))


def _fact(label: str, told: str) -> str:
    return f"<div><dt>{label}</dt> <dd>{told}</dd></div>"


def _day(one: Node) -> str:
    value = one.value or ""
    day = danish_date(date.fromisoformat(value))
    return node("time", one, day, value=value, facts=f' datetime="{shown(value)}"')


def _attachments(nodes: list[Node]) -> Iterator[str]:
    for one in nodes:
        files = (
            node("li", file, parts(file) + (", anbefales" if file.children else ""))
            for file in one.children
        )
        yield node("section", one, lines(["<h3>Bilag</h3>", *group("ul", files)]))


def _attendance(nodes: list[Node]) -> Iterator[str]:
    yield from group("ul", map(_person, nodes), "<h3>Ved punktet</h3>\n")


def _person(one: Node) -> str:
    more = [whole("span", child) for child in one.all(Key.PARTY, Key.ROLE, Key.ORGANISATION)]
    status = [shown(child.value or "") for child in one.all(Key.STATUS)]
    return node("li", one, ", ".join([parts(one), *more, *status]))


def _earlier(nodes: list[Node]) -> Iterator[str]:
    yield from group("ul", map(_treatment, nodes), "<h3>Tidligere behandlet</h3>\n")


def _treatment(one: Node) -> str:
    days = [_day(child) for child in one.all(Key.DATE)]
    items = [f"punkt {whole('span', child)}" for child in one.all(Key.EARLIER_ITEM)]
    return node("li", one, ", ".join([parts(one), *days, *items]))


def _competence(nodes: list[Node]) -> Iterator[str]:
    yield from (f"<p>Kompetence: {whole('span', one)}</p>" for one in nodes)


_PARTS = {
    Key.RECOMMENDATION: _recommendations, Key.DECISION: _decisions,
    Key.ATTACHMENTS: _attachments, Key.PRESENCE: _attendance, Key.EARLIER: _earlier,
    Key.COMPETENCE: _competence,
}  # fmt: skip

"""Reading: bytes of any of the five forms become one `Minutes`."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import PurePath
from typing import Literal

from .edition import read_edition
from .forms import open_document
from .grammar.candidates import Start
from .grammar.claims import claims_of, settled
from .grammar.closed import group_of
from .grammar.contents import Contents, find_contents, is_contents_head, title_keys
from .grammar.findings import findings_of
from .grammar.items import Read, read_item
from .grammar.labels import PEOPLE, Labelled, labelled_fields
from .grammar.meeting import Facts, meeting_facts, municipality_from_text
from .grammar.people import listed_people, people_tables, with_absences
from .grammar.sections import house_of
from .grammar.starts import find_starts
from .grammar.view import Piece, View, view_of
from .lines import Document, Role, UnreadableDocumentError
from .model import Claim, Found, Item, Minutes, Source

# More lines than any meeting's papers have: twenty thousand printed pages.
MAX_LINES = 1_000_000
_TOO_LONG = "Filen har over en million linjer, og det har intet referat; vælg filen med ét møde i."


def read(content: bytes, name: str = "") -> Minutes:
    """Read one file: text, HTML, PDF, DOCX or the portal's JSON, told by its content.

    `name` is kept (without folders) and helps to tell the form. Raises
    `UnreadableDocumentError` with one Danish sentence where the bytes are no readable document.
    """
    if content.count(b"\n") > MAX_LINES:
        raise UnreadableDocumentError(_TOO_LONG)
    edition = read_edition(content, name)
    if edition is not None:
        return edition
    document = open_document(content, name)
    if len(document.lines) > MAX_LINES:
        raise UnreadableDocumentError(_TOO_LONG)
    return read_document(document, PurePath(name).name, hashlib.sha256(content).hexdigest())


def read_document(document: Document, name: str, sha256: str) -> Minutes:
    """Read a document that is already in typed lines."""
    view = view_of(document)
    contents = find_contents(view)
    starts = find_starts(view, contents.upto, title_keys(contents))
    head_end = starts[0].at if starts else len(view.lines)
    head = _head(view, contents, head_end)
    fields = labelled_fields(head)
    facts = meeting_facts(view, head, fields)
    reads, tail = _items(view, starts, facts)
    people, items = with_absences(listed_people(fields, head), [read.item for read in reads])
    claims = [claim for read in reads for claim in read.claims]
    claims += _claim_contents(view, contents) + _claim_head(head, fields, facts) + tail
    settled_claims = settled(document.text, claims, view.furniture)
    source = Source(name, document.media_type, sha256, document.text, settled_claims)
    return Minutes(
        source,
        _kind(facts, items),
        facts.municipality or municipality_from_text(view),
        facts.committee,
        facts.term,
        facts.date,
        facts.start_time,
        facts.end_time,
        facts.place,
        tuple(people),
        contents.entries,
        tuple(items),
        findings_of(items, contents.entries, source.unclaimed),
    )


def _head(view: View, contents: Contents, end: int) -> list[tuple[int, Piece]]:
    taken = {*contents.lines, *contents.extra, contents.heading}
    return [(i, view.lines[i]) for i in range(end) if i not in taken]


# --- items -----------------------------------------------------------------------------


def _items(view: View, starts: Sequence[Start], facts: Facts) -> tuple[list[Read], list[Claim]]:
    extra: list[Claim] = []
    if not starts:
        return [], extra
    ends = [start.at for start in starts[1:]] + [_end_of_last(view, starts[-1], facts, extra)]
    ranges: list[tuple[Start, int]] = []
    closed = _closed_before(view, starts)
    flags: list[bool] = []
    for start, end in zip(starts, ends, strict=True):
        flags.append(closed)
        stop, group = _group_at_end(view, start.upto, end)
        if group is not None:
            extra.extend(claims_of(view.lines[stop], "group"))
            closed = group
        ranges.append((start, stop))
    house = house_of(view, [(start.upto, end) for start, end in ranges])
    reads = [
        read_item(view, start, end, index, house, facts, in_closed_group=flags[index])
        for index, (start, end) in enumerate(ranges)
    ]
    return reads, extra


def _closed_before(view: View, starts: Sequence[Start]) -> bool:
    """Whether the line just before the first item heads the closed ones."""
    if starts[0].at == 0:
        return False
    return bool(group_of(view.lines[starts[0].at - 1].text))


def _group_at_end(view: View, first: int, end: int) -> tuple[int, bool | None]:
    """A heading of a group of items (open, closed) as the last line before the next item."""
    if end - 1 >= first:
        group = group_of(view.lines[end - 1].text)
        if group is not None:
            return end - 1, group
    return end, None


def _end_of_last(view: View, start: Start, facts: Facts, extra: list[Claim]) -> int:
    """Where the last item ends; a line after it that tells when the meeting ended is claimed."""
    end = len(view.lines)
    if facts.end_time is not None:
        return end
    for index in range(end - 1, max(start.upto - 1, end - 8), -1):
        piece = view.lines[index]
        line = [(index, piece)]
        fields = labelled_fields(line)
        if "ødet" in piece.text or any(labelled.name == "end" for labelled in fields):
            facts.end_time = meeting_facts(view, line, fields).end_time
        if facts.end_time is not None:
            extra.extend(claims_of(piece, "end_time"))
            return index if index == end - 1 else end
    return end


# --- claims and kind -------------------------------------------------------------------


def _claim_contents(view: View, contents: Contents) -> list[Claim]:
    claims = [
        claim
        for number, index in enumerate(contents.lines)
        for claim in claims_of(view.lines[index], f"contents/{number}")
    ]
    others = [*contents.extra] + ([contents.heading] if contents.heading is not None else [])
    claims.extend(claim for at in others for claim in claims_of(view.lines[at], "contents"))
    return claims


def _claim_head(
    head: Sequence[tuple[int, Piece]], fields: Sequence[Labelled], facts: Facts
) -> list[Claim]:
    people = {index for labelled in fields if labelled.name in PEOPLE for index in labelled.lines}
    people |= people_tables(head).keys()
    claims: list[Claim] = []
    for index, piece in head:
        part = facts.parts.get(index)
        if index in people or piece.role in (Role.PARTICIPANT, Role.ABSENT_PARTICIPANT):
            part = "participants"
        elif part is None and group_of(piece.text) is not None:
            part = "group"
        elif part is None and piece.role is Role.DOCUMENT_TITLE:
            part = "kind"
        elif part is None and is_contents_head(piece.text):
            part = "contents"
        if part is not None:
            claims.extend(claims_of(piece, part))
    return claims


def _kind(facts: Facts, items: Sequence[Item]) -> Found[Literal["agenda", "minutes"]]:
    decided = [
        decision
        for item in items
        for decision in item.decisions
        if decision.body is None and decision.date is None
    ]
    if facts.kind_word is not None and (facts.kind_word.value == "minutes" or not decided):
        return facts.kind_word
    if decided:
        return Found("minutes", decided[0].text.span, ("decision",))
    return Found("agenda", (0, 0), ("no decision",))

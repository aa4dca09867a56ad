"""A document as a reader may see it."""

from __future__ import annotations

from ..calc.closed import public_document
from ..calc.versions import Sign, pair
from ..models import Item, Reading, Version
from .readers import Reader


def for_reader(reading: Reading, version: Version | None, reader: Reader) -> Reading:
    """The reading with what the reader may see in it; never to be saved.

    What is withdrawn is shown to nobody. Closed items are shown to the municipality's own staff,
    and never where it is not known which municipality that is.
    """
    if version is None:
        return _with(reading, set(), open_=False)
    items = Item.objects.filter(meeting=version.meeting_id)
    withdrawn = _indices(reading, list(items.withdrawn()))
    if reader.works_for(version.meeting.committee.municipality_id):
        return _with(reading, withdrawn, open_=True) if withdrawn else reading
    closed = _indices(reading, list(items.filter(closed=True)))
    return _with(reading, withdrawn | closed, open_=False)


def _indices(reading: Reading, items: list[Item]) -> set[int]:
    """Where items stand in a document, also in an older one than they were made from."""
    contents = reading.contract["items"]
    signs = [Sign.of(item.content, item.slug) for item in items]
    pairs = pair(signs, [Sign.of(content) for content in contents])
    return {index for index, found in enumerate(pairs) if found is not None}


def _with(reading: Reading, hidden: set[int], *, open_: bool) -> Reading:
    contract = reading.contract
    if open_:  # the staff read closed items, and what is withdrawn is blanked alone
        contract = {
            **contract,
            "items": [{**item, "closed": False} for item in contract["items"]],
            "contents": [{**entry, "closed": False} for entry in contract["contents"]],
        }
    shown = public_document(
        reading.text, contract, reading.claims, reading.places, reading.findings, hidden
    )
    reading.text, reading.contract, reading.claims = shown.text, shown.contract, shown.claims
    reading.places, reading.findings = shown.places, shown.findings
    return reading

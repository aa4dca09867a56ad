"""Finding the meeting or item that an address of the site names, also when it is withdrawn."""

from __future__ import annotations

from urllib.parse import urlsplit

from ..models import Item, Meeting


class NoSuchPageError(LookupError):
    """An address names no meeting and no item; the message is a Danish sentence."""

    def __init__(self, address: str) -> None:
        super().__init__(
            f"{address} er ikke adressen på et møde eller et punkt. "
            "Kopiér den fra siden, fx /fjordlund/udvalg/socialudvalget/2026-01-14/punkt-3/."
        )


def meeting_or_item(address: str) -> Meeting | Item:
    """The meeting or item of an address, whole or path alone; raises NoSuchPageError."""
    path = urlsplit(address.strip()).path.removesuffix(".json")
    parts = [part for part in path.split("/") if part]
    if len(parts) not in {4, 5} or parts[1] != "udvalg":
        raise NoSuchPageError(address)
    home, _, committee, slug, *rest = parts
    meeting: Meeting | None = (
        Meeting.objects.filter(
            slug=slug, committee__slug=committee, committee__municipality__slug=home
        )
        .select_related("committee__municipality")
        .first()
    )
    if meeting is None:
        raise NoSuchPageError(address)
    if not rest:
        return meeting
    item: Item | None = (
        meeting.items.filter(slug=rest[0]).select_related("meeting__committee").first()
    )
    if item is None:
        raise NoSuchPageError(address)
    return item

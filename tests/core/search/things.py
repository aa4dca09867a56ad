"""A kind of things to search that stands in memory."""

from __future__ import annotations

from collections.abc import Sequence

from raadhus.core.search.registry import Entry

PUBLIC = frozenset({"public"})
STAFF = frozenset({"public", "municipality:1"})


class Things:
    """Entries in memory, as a module's kind would give them from its tables."""

    name = "thing"

    def __init__(self) -> None:
        self.held: dict[int, Entry] = {}

    def add(self, key: int, title: str, body: str = "", **more: object) -> None:
        more.setdefault("visibility", frozenset({"public"}))
        self.held[key] = Entry("thing", key, title, body, **more)  # type: ignore[arg-type]

    def entries(self, after: int, limit: int) -> list[Entry]:
        keys = [key for key in sorted(self.held) if key > after][:limit]
        return self.entries_for(keys)

    def entries_for(self, keys: Sequence[int]) -> list[Entry]:
        return [self.held[key] for key in keys if key in self.held]

    def texts(self, keys: Sequence[int]) -> dict[int, tuple[str, str]]:
        return {key: (entry.title, entry.body) for key in keys if (entry := self.held.get(key))}

    def facet_label(self, facet: str, value: str) -> str:
        return {"teknik": "Teknikudvalget"}.get(value, "") if facet == "committee" else ""

"""Sources that are followed."""

from __future__ import annotations

from django.utils import timezone

from raadhus.core.models import Municipality

from ..models import Source


def add_source(kind: str, address: str, municipality: Municipality | None) -> Source:
    """Follow a source from now on; one that is followed already keeps what it has seen."""
    source, _ = Source.objects.update_or_create(
        address=address, defaults={"kind": kind, "municipality": municipality}
    )
    return source


def remove_source(address: str) -> bool:
    """Stop following a source; what came from it stays."""
    removed, _ = Source.objects.filter(address=address).delete()
    return bool(removed)


def note_look(source: Source, seen: dict[str, str] | None, problem: str = "") -> None:
    """Note what a look found, or why it failed; then what was seen before stays."""
    source.checked_at, source.problem = timezone.now(), problem
    if seen is not None:
        source.seen = seen
    source.save(update_fields=["checked_at", "problem", "seen"])

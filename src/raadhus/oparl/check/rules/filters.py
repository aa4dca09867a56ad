"""Rules for the four filters (chapter 2.5)."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Severity
from ..registry import rule
from ..seen import Filtered, LinkWithoutFilter
from ..values import parameters, shown

KEPT_NAME = "filter-kept"
KEPT_RULE = (
    Severity.MUST,
    "Filtre bevares i alle adresser i links.",
    "Gentag filtrene i hver adresse i links.",
)


def _holds_filter(seen: Filtered, number: int) -> bool:
    return seen.name in parameters(seen.reading.pages[number].url)


@rule(
    Filtered,
    "filter-works",
    Severity.MUST,
    "Alle lister kan filtreres med created_since, created_until, modified_since og modified_until.",
    "Lad filteret afgrænse listen efter objekternes created og modified.",
)
def filter_works(seen: Filtered) -> Iterator[str]:
    if not seen.reading.pages and seen.reading.fault:
        yield f"{seen.name} giver fejl: {seen.reading.fault}"
    for number, outside in enumerate(seen.outside):
        if outside and (number == 0 or _holds_filter(seen, number)):
            yield f"{seen.name} afgrænser ikke: {shown(min(outside))} burde ikke være med"
            return
    if seen.missing and not any(seen.outside):
        yield f"{seen.name} fjerner for meget: {shown(min(seen.missing))} mangler"


@rule(Filtered, KEPT_NAME, *KEPT_RULE)
def filter_kept(seen: Filtered) -> Iterator[str]:
    if seen.outside and seen.outside[0]:
        return
    for number, outside in enumerate(seen.outside):
        if number and outside and not _holds_filter(seen, number):
            yield f"links.next mister {seen.name}: {shown(min(outside))} burde ikke være med"
            return


@rule(LinkWithoutFilter, KEPT_NAME, *KEPT_RULE)
def link_keeps_filter(seen: LinkWithoutFilter) -> Iterator[str]:
    if seen.outside:
        example = shown(min(seen.outside))
        yield f"links.{seen.link} mister {seen.name}: {example} burde ikke være med"

"""Reading an external list, page by page, without being led in circles."""

from __future__ import annotations

from .seen import Page, Reading
from .values import with_parameters
from .visit import Visitor

MOST_BARREN = 2  # pages in a row that bring nothing new


def read_list(visitor: Visitor, url: str, kind: str, *, entries: int, **asked: str) -> Reading:
    """Read a list with these parameters until its end or until so many entries came."""
    pages: list[Page] = []
    known: set[str] = set()
    fetched: set[str] = set()
    barren = count = 0
    following = with_parameters(url, **asked) if asked else url
    while following:
        if following in fetched or barren >= MOST_BARREN:
            return Reading(url, kind, tuple(pages), False, again=following)
        if count >= entries:
            return Reading(url, kind, tuple(pages), False)
        fetched.add(following)
        page, fault = read_page(visitor, following, asked)
        if page is None:
            return Reading(url, kind, tuple(pages), False, fault=fault)
        pages.append(page)
        new = _new(page, known)
        barren = 0 if new else barren + 1
        count += max(1, len(page.things))
        following = page.next
    return Reading(url, kind, tuple(pages), True)


def _new(page: Page, known: set[str]) -> bool:
    """Whether the page brings anything; its ids are known from now on."""
    before, nameless = len(known), False
    for thing in page.things:
        own = thing.get("id")
        if isinstance(own, str):
            known.add(own)
        else:
            nameless = True
    return nameless or len(known) > before


def read_page(visitor: Visitor, url: str, asked: dict[str, str]) -> tuple[Page | None, str]:
    """One page, judged; or in Danish why there is none."""
    seen = visitor.json(url)
    if seen.fault:
        return None, seen.fault
    if seen.answer.status != 200:
        return None, f"svaret har status {seen.answer.status}"
    page = Page(url, seen.value, asked)
    visitor.see(page)
    return page, ""

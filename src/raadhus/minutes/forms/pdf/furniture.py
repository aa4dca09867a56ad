"""Running heads, page numbers and watermarks: what belongs to the paper, not to the text."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from .shapes import Page, Printed

_MARGIN = 0.16  # of the page's height, from either edge
_NUMBER = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"(?:[-–] ?)?(?:side|s\.|page)? ?\d{1,4}(?: ?(?:af|/|of|\|) ?\d{1,4})?(?: ?[-–])?",
    re.IGNORECASE,
)
_MOST_PAGES = 0.5  # of the pages (odd and even ones may differ)


def mark_furniture(pages: list[Page]) -> None:
    """Flag the lines that stand at the same place on most pages, or bear the page's number."""
    places: dict[tuple[str, int], list[Printed]] = defaultdict(list)
    for page in pages:
        for line in page.lines:
            if line.aside or (line.tag is not None and line.tag.kind == "ARTIFACT"):
                line.furniture = True
            elif _in_margin(line, page):
                key = (_NUMBER.sub("#", line.text), round(line.y / 6))
                places[key].append(line)
    body = body_size(pages)
    repeated = {
        id(line) for lines in places.values() if _repeats(lines, pages, body) for line in lines
    }
    for page in pages:
        half = page.height / 2
        _mark_outer([line for line in page.lines if line.y > half], repeated)
        _mark_outer([line for line in page.lines[::-1] if line.y <= half], repeated)
    _mark_numbers(pages)


def _mark_outer(lines: list[Printed], repeated: set[int]) -> None:
    """Flag repeated lines from the page's edge inwards, up to the first line of text."""
    for line in lines:
        if id(line) in repeated:
            line.furniture = True
        elif not line.furniture:
            break


def body_size(pages: list[Page]) -> float:
    """The type size in which most of the text is set, in half points."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page.lines:
            sizes[round(line.size * 2) / 2] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 10.0


def _in_margin(line: Printed, page: Page) -> bool:
    if line.cells is not None:
        return False
    return not _MARGIN * page.height < line.y < (1 - _MARGIN) * page.height


def _repeats(lines: list[Printed], pages: list[Page], body: float) -> bool:
    """Whether lines that differ in their numbers alone are one running head."""
    numbers = {line.page for line in lines}
    parts = 3 if len(pages) > 3 else 2
    if len(numbers) < max(2, len(pages) / parts):
        return False
    if len({line.text for line in lines}) == 1:
        return len(numbers) >= _MOST_PAGES * len(pages) or len(numbers) > parts
    return lines[0].size < 1.2 * body and _counts_pages(lines)


def _counts_pages(lines: list[Printed]) -> bool:
    """Whether the numbers that change in a line follow the pages."""
    values = [[int(number[:9]) for number in _NUMBER.findall(line.text)] for line in lines]
    for column in zip(*values, strict=True):
        if len(set(column)) == 1:
            continue
        steps = Counter(value - line.page for value, line in zip(column, lines, strict=True))
        if steps.most_common(1)[0][1] < 0.8 * len(lines):
            return False
    return True


def _mark_numbers(pages: list[Page]) -> None:
    """Flag a page number that stands alone outermost, also where its place changes."""
    found = [line for page in pages for line in _outermost(page) if _is_number(line)]
    if not found:
        return
    steps = Counter(_first_number(line) - line.page for line in found)
    step, count = steps.most_common(1)[0]
    if count < max(1, 0.4 * len(pages)):
        return
    for line in found:
        if _first_number(line) - line.page == step:
            line.furniture = True


def _outermost(page: Page) -> list[Printed]:
    lines = [line for line in page.lines if not line.furniture and _in_margin(line, page)]
    return [lines[0], lines[-1]] if len(lines) > 1 else lines


def _is_number(line: Printed) -> bool:
    return _PAGE_NUMBER.fullmatch(line.text) is not None


def _first_number(line: Printed) -> int:
    found = _NUMBER.search(line.text)
    return int(found.group()) if found else 0

"""Drawn lines of a page and the grids of cells they bound."""

from __future__ import annotations

import ctypes
from typing import Any

import pypdfium2.raw as pdfium

from .shapes import Box, Frame, Segment

_MOST_OBJECTS = 20_000
_MOST_SEGMENTS = 2_000  # of one path; a curve of a chart or a map has more
_MOST_RULES = 600  # of a page; a page with more is a drawing
_SHORTEST = 4.0  # points
_NEAR = 2.5  # points: rules closer than this meet
_WHITE = 250


class Drawing:
    """A page's horizontal and vertical rules and the boxes filled with a colour."""

    def __init__(self) -> None:
        self.across: list[Segment] = []
        self.down: list[Segment] = []
        self.shades: list[Box] = []

    def add(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        """Add a straight line when it runs along or across the page."""
        (x0, y0), (x1, y1) = start, end
        if abs(y1 - y0) < 0.7 and abs(x1 - x0) >= _SHORTEST:
            self.across.append(Segment((y0 + y1) / 2, min(x0, x1), max(x0, x1)))
        elif abs(x1 - x0) < 0.7 and abs(y1 - y0) >= _SHORTEST:
            self.down.append(Segment((x0 + x1) / 2, min(y0, y1), max(y0, y1)))

    @property
    def crowded(self) -> bool:
        return len(self.across) + len(self.down) > _MOST_RULES * 4


def page_drawing(page: Any, frame: Frame) -> Drawing:
    """The rules of a page; `frame` says how its text stands."""
    drawing = Drawing()
    for index in range(min(pdfium.FPDFPage_CountObjects(page), _MOST_OBJECTS)):
        item = pdfium.FPDFPage_GetObject(page, index)
        if pdfium.FPDFPageObj_GetType(item) == pdfium.FPDF_PAGEOBJ_PATH:
            _add_path(item, drawing, frame)
        if drawing.crowded:
            break
    drawing.across = _merged(drawing.across)
    drawing.down = _merged(drawing.down)
    return drawing


def _add_path(path: Any, drawing: Drawing, frame: Frame) -> None:
    count = pdfium.FPDFPath_CountSegments(path)
    if not 2 <= count <= _MOST_SEGMENTS:
        return
    box = _bounds(path, frame)
    thin = min(box.x1 - box.x0, box.y1 - box.y0) < 3
    if _only_filled(path) and not thin and count <= 6:
        if not _is_white(path):
            drawing.shades.append(box)
        return
    if thin:  # a rule drawn as a narrow box is one rule
        middle = ((box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2)
        if box.x1 - box.x0 > box.y1 - box.y0:
            drawing.add((box.x0, middle[1]), (box.x1, middle[1]))
        else:
            drawing.add((middle[0], box.y0), (middle[0], box.y1))
        return
    _add_outline(path, count, drawing, frame)


def _add_outline(path: Any, count: int, drawing: Drawing, frame: Frame) -> None:
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(path, matrix)
    x, y = ctypes.c_float(), ctypes.c_float()
    start = last = (0.0, 0.0)
    for index in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(path, index)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        placed = (
            matrix.a * x.value + matrix.c * y.value + matrix.e,
            matrix.b * x.value + matrix.d * y.value + matrix.f,
        )
        point = frame.turned(*placed)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            start = point
        elif kind == pdfium.FPDF_SEGMENT_LINETO:
            drawing.add(last, point)
        last = point
        if pdfium.FPDFPathSegment_GetClose(segment):
            drawing.add(last, start)


def _bounds(path: Any, frame: Frame) -> Box:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    pdfium.FPDFPageObj_GetBounds(path, left, bottom, right, top)
    x0, y0 = frame.turned(left.value, bottom.value)
    x1, y1 = frame.turned(right.value, top.value)
    return Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


def _only_filled(path: Any) -> bool:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path, fill, stroke)
    return fill.value != 0 and not stroke.value


def _is_white(path: Any) -> bool:
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    pdfium.FPDFPageObj_GetFillColor(path, red, green, blue, alpha)
    return min(red.value, green.value, blue.value) >= _WHITE or alpha.value == 0


def _merged(segments: list[Segment]) -> list[Segment]:
    """Rules that continue or cover each other as one; nothing for a drawing of too many."""
    joined: list[Segment] = []
    for segment in sorted(segments):
        for index in range(len(joined) - 1, max(len(joined) - 60, -1), -1):
            other = joined[index]
            if segment.at - other.at > _NEAR:
                continue
            if segment.low <= other.high + _NEAR and other.low <= segment.high + _NEAR:
                ends = min(other.low, segment.low), max(other.high, segment.high)
                joined[index] = Segment(other.at, *ends)
                break
        else:
            joined.append(segment)
    return joined if len(joined) <= _MOST_RULES else []


def groups(drawing: Drawing) -> list[tuple[list[Segment], list[Segment]]]:
    """Rules that meet each other, as (across, down) per group of at least two each."""
    owner: dict[int, int] = {}
    count = len(drawing.across)

    def root(index: int) -> int:
        while owner.setdefault(index, index) != index:
            owner[index] = owner[owner[index]]
            index = owner[index]
        return index

    for i, across in enumerate(drawing.across):
        for j, down in enumerate(drawing.down):
            if _meet(across, down):
                owner[root(i)] = root(count + j)
    found: dict[int, tuple[list[Segment], list[Segment]]] = {}
    for i, segment in enumerate([*drawing.across, *drawing.down]):
        found.setdefault(root(i), ([], []))[i >= count].append(segment)
    return [group for group in found.values() if len(group[0]) >= 2 and group[1]]


def _meet(across: Segment, down: Segment) -> bool:
    return (
        across.low - _NEAR <= down.at <= across.high + _NEAR
        and down.low - _NEAR <= across.at <= down.high + _NEAR
    )

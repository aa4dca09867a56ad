"""What a Word file's styles and numbering say about its paragraphs."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from .package import Package, W, is_on, number, value

_HEADING = re.compile(r"(?:heading|overskrift)\s*([1-6])", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc|indholdsfortegnelse)\s*\d", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph's style with what it inherits; `level` is 0 where it is no heading."""

    level: int = 0
    bold: bool = False
    contents: bool = False
    numbering: str | None = None
    depth: int = 0


def styles_of(package: Package) -> dict[str, Style]:
    """Style id -> style; a style that is based on another inherits what it does not say."""
    root = package.part("word/styles.xml")
    found: dict[str, etree._Element] = {}
    for element in [] if root is None else root.iterfind(W + "style"):
        found[element.get(W + "styleId", "")] = element
    return {name: _style(name, found) for name in found}


def _style(name: str, found: dict[str, etree._Element]) -> Style:
    style = Style()
    chain: list[etree._Element] = []
    element = found.get(name)
    while element is not None and len(chain) < 20:
        chain.append(element)
        element = found.get(value(element, "basedOn") or "")
    for element in reversed(chain):
        style = _over(style, element)
    return style


def _over(base: Style, element: etree._Element) -> Style:
    label = value(element, "name") or ""
    heading = _HEADING.fullmatch(label)
    outline = number(value(element, "pPr/outlineLvl"), 9)
    level = int(heading[1]) if heading else outline + 1 if outline < 6 else base.level
    return Style(
        level=1 if label.lower() == "title" else level,
        bold=is_on(element, "rPr/b") if value(element, "rPr/b") is not None else base.bold,
        contents=base.contents or bool(_CONTENTS.fullmatch(label)),
        numbering=value(element, "pPr/numPr/numId") or base.numbering,
        depth=number(value(element, "pPr/numPr/ilvl"), base.depth),
    )


def numbering_of(package: Package) -> dict[tuple[str, int], bool]:
    """(list number, level from 0) -> whether the list counts; bullets do not."""
    root = package.part("word/numbering.xml")
    if root is None:
        return {}
    kinds: dict[str, dict[int, bool]] = {}
    for abstract in root.iterfind(W + "abstractNum"):
        kinds[abstract.get(W + "abstractNumId", "")] = {
            number(level.get(W + "ilvl"), 0): value(level, "numFmt") not in ("bullet", "none")
            for level in abstract.iterfind(W + "lvl")
        }
    return {
        (element.get(W + "numId", ""), level): ordered
        for element in root.iterfind(W + "num")
        for level, ordered in kinds.get(value(element, "abstractNumId") or "", {}).items()
    }

"""What stands on a page and is no content: page numbers, running heads, menus, invitations.

HTML and PDF say much of it themselves (`Role.FURNITURE`); the rest is known by its words, or
because the same short line stands on most pages.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from ..lines import Document, Line, Role
from ..model import Span
from .words import word_table

_PAGE = re.compile(
    r"^(?:[-–—]\s*)?(?:side|s\.|page)\s*\d{1,4}(?:\s*(?:af|/|of)\s*\d{1,4})?(?:\s*[-–—])?$"
    r"|^[-–—]\s*\d{1,4}\s*[-–—]$",
    re.IGNORECASE,
)
_RULE = re.compile(r"^[\s\-–—_=*~.+|]{3,}$")
_UNFOLD = re.compile(
    r"\s*(?:klik (?:her )?for at (?:folde ud|udfolde|åbne|læse mere|se mere)|fold ud for at læse"
    r"|åbn punktet)\b.*$",
    re.IGNORECASE,
)
_FOOT = re.compile(
    r"^(?:tlf|telefon|ring til|e-?mail|mail|ean|cvr|kontakt|åbningstider|tilgængelighed\w*"
    r"|privatlivs\w*"
    r"|cookie\w*|følg os|sikker mail|digital post|om kommunen|job i kommunen|presse"
    r"|databeskyttelse)\b"
    r"|^(?:mandag|tirsdag|onsdag|torsdag|fredag)\w*(?:\s*[-–]\s*\w+dag)?:? (?:kl\. )?\d|^©"
    r"|\bkommune\b.*\d{4}"
    r"|^\w[\w .]+ \d+[A-Z]?,? \d{4} \w+$|^[\w.+-]+@[\w.-]+$|^\+?\d[\d ]{7,}$",
    re.IGNORECASE,
)
FOOT_LINES = 40


def furniture_lines(document: Document) -> frozenset[int]:
    """Indices of the lines that are furniture as a whole."""
    repeated = _running(document) | _footer(document)
    found = {
        index
        for index, line in enumerate(document.lines)
        if line.role is Role.FURNITURE or index in repeated or _is_furniture(line)
    }
    return frozenset(found | _in_company(document, found))


def _in_company(document: Document, known: set[int]) -> set[int]:
    """Words of menus that stand beside each other or beside other furniture."""
    often = [
        index
        for index, line in enumerate(document.lines)
        if line.role is None
        and len(line.text) < 30
        and word_table("furniture").get(_bare(line.text)) == "often"
    ]
    near = known | set(often)
    return {index for index in often if index - 1 in near or index + 1 in near}


def _bare(text: str) -> str:
    return text.casefold().strip(" .»›>:|")


def _footer(document: Document) -> frozenset[int]:
    """The foot of a web page: short lines at the very end, most of them known as such."""
    last = len(document.lines)
    first, known = last, 0
    for index in range(last - 1, max(last - FOOT_LINES, -1), -1):
        text = document.lines[index].text
        if len(text) > 80 or document.lines[index].role is not None:
            break
        if _FOOT.search(text) or _bare(text) in word_table("furniture"):
            known += 1
            if known * 2 >= last - index:
                first = index
    return frozenset(range(first, last)) if known >= 2 else frozenset()


_COOKIES = re.compile(
    r"(?:vi|denne hjemmeside|hjemmesiden|siden) (?:bruger|anvender|benytter) cookies\b",
    re.IGNORECASE,
)
_PARTED = re.compile(r"\s*[|»›>]\s*|\s+/\s+")


def _is_furniture(line: Line) -> bool:
    if line.role is not None or len(line.text) > 200:
        return False
    text = line.text
    if text[0] in "-–—_=*~.+|" and len(text) > 2 and _RULE.match(text):
        return True
    if _COOKIES.match(text):
        return True
    known = word_table("furniture")
    parts = _PARTED.split(text)
    if len(parts) > 1:  # "Udskriv | Til toppen", "Forside / Politik / Referater"
        return all(_bare(part) in known for part in parts)
    if len(text) > 40:
        return False
    return bool(_PAGE.match(text)) or known.get(_bare(text)) == "always"


def _running(document: Document) -> frozenset[int]:
    """Short lines at the edges of pages that stand, digits apart, on at least half of them."""
    if not document.plain:
        return frozenset()  # the form knows its own
    pages: dict[int, list[int]] = {}
    for index, line in enumerate(document.lines):
        if line.page is not None:
            pages.setdefault(line.page, []).append(index)
    if len(pages) < 3:
        return frozenset()
    edges = [index for page in pages.values() for index in {*page[:2], *page[-2:]}]
    keys = {index: re.sub(r"\d+", "0", document.lines[index].text) for index in edges}
    counts = Counter(keys.values())
    return frozenset(
        index
        for index, key in keys.items()
        if counts[key] * 2 >= len(pages)
        and counts[key] > 2
        and len(key) < 120
        and document.lines[index].role is None
    )


def glued_furniture(line: Line) -> tuple[Line | None, list[Span]]:
    """The line without an invitation to unfold that is glued to it, and where that stood."""
    text = line.text
    if "lik" not in text and "old ud" not in text and "bn p" not in text:
        return line, []
    if (
        "lik her" not in text
        and "lik for at" not in text
        and "old ud" not in text
        and "bn p" not in text
    ):
        return line, []
    match = _UNFOLD.search(line.text)
    if not match:
        return line, []
    start, end = line.span
    if match.start() == 0:
        return None, [line.span]
    # The line's text may be folded; the cut is found from the end, where nothing was folded.
    cut = end - (len(line.text) - match.start())
    lead = len(match.group()) - len(match.group().lstrip())
    return replace(line, text=line.text[: match.start()], span=(start, cut)), [(cut + lead, end)]

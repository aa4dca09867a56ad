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

_WORDS = frozenset(
    """til toppen|til top|udskriv|hent som fil|print|print side|del|del siden|del på facebook|spring til indhold
    |gå til indhold|spring over navigation|hop til indhold|læs op|lyt|oplæs|menu|søg|luk|åbn|vis mere|vis mindre|fold ud|fold ind
    |fold alle ud|fold alle ind|udfold alle|luk alle|åbn alle|hent bilag|hent pdf|hent referat|hent dagsorden|hent dagsorden som pdf
    |hent referat som pdf|download|download pdf|accepter|accepter alle|afvis alle|kun nødvendige|læs mere|læs mere om cookies|cookies
    |acceptér alle cookies|tilbage|næste|forrige|næste punkt|forrige punkt|forside|gå til forsiden|selvbetjening|kontakt|facebook
    |linkedin|instagram|twitter|x|tip en ven|abonner|abonnér|log ind|english|deutsch|a-å|hent alle bilag|vis alle|skjul alle
    |udskriv siden|vis punkt|tilbage til oversigten|tilbage til toppen|dagsordener og referater|nyheder""".replace(
        "\n", ""
    ).split("|")
)
_KNOWN = frozenset(" ".join(word.split()) for word in _WORDS)
_PAGE = re.compile(
    r"^(?:[-–—]\s*)?(?:side|s\.|page)\s*\d{1,4}(?:\s*(?:af|/|of)\s*\d{1,4})?(?:\s*[-–—])?$|^[-–—]\s*\d{1,4}\s*[-–—]$|^\d{1,4}\s*/\s*\d{1,4}$",
    re.IGNORECASE,
)
_RULE = re.compile(r"^[\s\-–—_=*~.+|]{3,}$")
_UNFOLD = re.compile(
    r"\s*(?:klik (?:her )?for at (?:folde ud|udfolde|åbne|læse mere|se mere)|fold ud for at læse|åbn punktet)\b.*$",
    re.IGNORECASE,
)
_PDF_MARK = re.compile(
    r"\s*\((?:pdf|docx?|xlsx?)(?:[ ,;]+[\d.,]+ ?[kmg]b)?\)$|\s+\[?pdf,? ?[\d.,]+ ?[km]b\]?$",
    re.IGNORECASE,
)


def furniture_lines(document: Document) -> frozenset[int]:
    """Indices of the lines that are furniture as a whole."""
    repeated = _running(document)
    return frozenset(
        index
        for index, line in enumerate(document.lines)
        if line.role is Role.FURNITURE or index in repeated or _is_furniture(line)
    )


def _is_furniture(line: Line) -> bool:
    if line.role is not None:
        return False
    text = line.text
    if text[0] in "-–—_=*~.+|" and len(text) > 2 and _RULE.match(text):
        return True
    if len(text) > 40:
        return False
    return bool(_PAGE.match(text)) or text.casefold().strip(" .»›>:") in _KNOWN


def _running(document: Document) -> frozenset[int]:
    """Short lines at the edges of pages that stand, digits apart, on at least half of them."""
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
    if "lik" not in line.text and "old" not in line.text and "bn p" not in line.text:
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

"""Items that are closed to the public and yet tell something."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import Severity, Span, Verdict
from ..paper import Paper, Part, Passage
from ..registry import check

#: What may stand at a closed item: that there is nothing, that it is closed, who was absent.
_NOTHING = re.compile(
    r"\W{0,3}(?:intet|ingen(?:ting)?|ikke offentlig\w*|lukket\b.{0,200}|punktet\s(?:er|behandles"
    r"|behandledes)\b.{0,200}"
    r"|sagen\s(?:er lukket|er fortrolig|behandles|behandledes|er ikke)\b.{0,200}|fortroligt?"
    r"|udgår|udsat|-|–|orientering givet"
    r"|(?:afbud|fraværende|ikke til stede|inhabil|deltog ikke)\b.{0,300})\W{0,3}",
    re.IGNORECASE | re.DOTALL,
)
_CLOSING = re.compile(
    r"lukke(?:t|de)\b|fortrolig|offentliggør|offentlighed|tavshedspligt|undtaget|aktindsigt"
    r"|styrelseslovens § 10"
    r"|kommunestyrelsesloven",
    re.IGNORECASE,
)
_ALLOWED = frozenset(
    {"decision", "attendance", "competence", "route", "history", "earlier_decision"}
)
_MANY = 25  # letters of a text that tells something


@check("closed-text", "warning", "Åben tekst ved et lukket punkt", "structure")
def closed_text(paper: Paper) -> Iterator[Verdict]:
    """An item marked as closed tells no more than its title, its case number and the decision."""
    closed = [part for part in paper.parts if part.item.closed]
    telling = [(part, _told(part)) for part in closed]
    open_ones = [part for part, told in telling if told]
    # Where every closed item is full, the document is the house's own copy, not the public one.
    internal = len(open_ones) > 1 and len(open_ones) == len(closed)
    severity: Severity | None = "note" if internal else None
    for part, told in telling:
        title = part.item.title
        if told and title:
            yield Verdict(False, _message(part, internal), (*told[:5], title.span), None, severity)
        elif title:
            message = "Det lukkede punkt har ingen tekst ud over titel og beslutning."
            yield Verdict(True, message, (title.span,))


def _told(part: Part) -> list[Span]:
    """The places of text and attachments that the public should perhaps not see."""
    passages = [passage.span for passage in part.passages if _tells(passage)]
    return [*passages, *(attachment.title.span for attachment in part.item.attachments or ())]


def _tells(passage: Passage) -> bool:
    if passage.role in ("title", "heading") or passage.kind in _ALLOWED | {"attachments"}:
        return False
    text = passage.text.strip()
    letters = sum(char.isalpha() for char in text)
    is_nothing = _NOTHING.fullmatch(text) or (_CLOSING.search(text) and len(text) < 400)
    return letters >= _MANY and not is_nothing


def _message(part: Part, internal: bool) -> str:
    files = len(part.item.attachments or ())
    what = "åben tekst"
    if files and not any(_tells(passage) for passage in part.passages):
        what = "navne på bilag"
    elif files:
        what = "åben tekst og navne på bilag"
    message = f"Punktet er lukket, men dokumentet viser {what}."
    if internal:
        return f"{message} Det gælder alle lukkede punkter: er dette husets eget eksemplar?"
    return f"{message} Skal det være tilgængeligt for alle?"

"""What a layout decides: which words, which order, what is printed at all."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Form = Literal["txt", "html", "pdf", "docx", "json"]

# The order in which most municipalities print an item.
USUAL = (
    "topic", "summary", "background", "presentation", "legal_basis", "economy", "personnel",
    "timeline", "hearing", "history", "competence", "recommendation", "earlier_decision",
    "decision", "attachments",
)  # fmt: skip

WORDS = {
    "topic": "Beslutningstema", "summary": "Resume", "background": "Baggrund",
    "presentation": "Sagsfremstilling", "legal_basis": "Lovgrundlag",
    "economy": "Økonomiske konsekvenser", "personnel": "Personalemæssige konsekvenser",
    "timeline": "Tidsplan", "hearing": "Høring", "history": "Sagens forløb",
    "competence": "Beslutningskompetence", "route": "Sagsprocedure",
    "recommendation": "Indstilling", "decision": "Beslutning", "attachments": "Bilag",
    "attendance": "Fraværende", "speaker": "Yderligere deltagelse på mødet",
}  # fmt: skip


def words(**changed: str) -> dict[str, str]:
    return {**WORDS, **changed}


@dataclass(frozen=True, slots=True)
class Layout:
    """One habit of writing minutes. Formats take the names that `compose.names` fills.

    recommend: how points are printed: `at` (lines that begin with at), `numbered`, `dashed`,
        `bare` ("…, at" and numbered clauses without at), `sentence` (all in one)
    proposer: who recommends; None prints "Det indstilles"
    proposer_heads: the proposer's line is the heading itself
    ruling: `plain`, or `ad` ("Ad 1: …")
    earlier: other bodies' decisions as `history` lines, as `decisions`, or not at all
    absence: `list` (a mark in the list), `line` (after it), `items` (after every decision),
        `section` (a heading in every item), `first` (in the first item alone), `none`
    """

    name: str
    form: Form
    skin: str
    head: str
    facts: tuple[tuple[str, str], ...]
    title: str
    label: str = "{n}"
    order: tuple[str, ...] = USUAL
    words: dict[str, str] = field(default_factory=lambda: dict(WORDS))
    closed: str | None = "Lukket: {title}"
    closed_contents: str | None = None
    case_form: str | None = "dash"
    case_line: str = "{case}"
    recommend: str = "at"
    proposer: str | None = "Forvaltningen"
    intro_end: str = ""
    proposer_heads: bool = False
    ruling: str = "plain"
    merged: bool = False
    earlier: str = "history"
    earlier_heading: str = "Beslutning i {body} den {day}"
    history_line: str = "{body}, {day}, pkt. {item}"
    absence: str = "list"
    absence_label: str = "Fraværende: {names}"
    nobody: str | None = None
    people: str = "comma"
    people_label: str = "Mødedeltagere"
    person: str = "{name}{party}{role}{marks}"
    party: str = " ({party})"
    role: str = " ({role})"
    officials: bool = False
    substitute: bool = False
    attachments: str = "lines"
    always_attachments: bool = False
    no_attachments: str | None = None
    kind: Literal["minutes", "agenda"] = "minutes"
    date_style: str = "long"
    upper: bool = False
    colon: bool = False
    inline: tuple[str, ...] = ()
    container: str | None = None
    contained: tuple[str, ...] = ()
    native_lists: bool = False
    marker: str = "-"
    contents: str | None = None
    unfold: str | None = None
    closing: str | None = None
    minus: str = "-"

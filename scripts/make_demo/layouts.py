"""Five habits of writing minutes: which words, which order, how people and cases are printed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

WORDS = {
    "topic": "Beslutningstema", "summary": "Resume", "background": "Baggrund",
    "presentation": "Sagsfremstilling", "legal_basis": "Lovgrundlag",
    "economy": "Økonomiske konsekvenser", "personnel": "Personalemæssige konsekvenser",
    "timeline": "Tidsplan", "hearing": "Høring", "history": "Sagens forløb",
    "competence": "Beslutningskompetence", "recommendation": "Indstilling",
    "decision": "Beslutning", "attachments": "Bilag", "announcements": "Meddelelser",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Layout:
    """Formats take {udvalg}, {day}, {dd-mm-yyyy}, {weekday}, {term}, {start}, {end}, {place}.

    recommend: how points stand: `at` (lines that begin with at), `numbered`, `bare` (after "at")
    earlier: other bodies' decisions as a `history` of lines, or as `decisions` under headings
    people: `comma` (one line), `rows`, `table`, or the portal's own `list`
    absence: a mark in the `list`, or a `line` after it
    vote: `lines` ("For stemte: 4 (A, F)"), or `sentence`
    """

    name: str
    head: tuple[str, ...]
    agenda_head: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]
    title: str
    order: tuple[str, ...]
    case_line: str = "{case}"
    closed: str = "Lukket: {title}"
    words: dict[str, str] = field(default_factory=lambda: dict(WORDS))
    upper: bool = False
    recommend: Literal["at", "numbered", "bare"] = "at"
    intro_end: str = ""
    ad: bool = False
    earlier: Literal["history", "decisions"] = "history"
    earlier_heading: str = ""
    people: Literal["comma", "rows", "table", "list"] = "comma"
    people_label: str = "Mødedeltagere"
    absence: Literal["list", "line"] = "list"
    attachments: Literal["lines", "access", "numbered", "recommended", "portal"] = "lines"
    contents: str | None = None
    closing: str | None = None
    vote: Literal["lines", "sentence"] = "lines"


PORTAL = Layout(
    name="portal",
    head=("REFERAT {udvalg} {term} d. {dd-mm-yyyy}", "{kommune}"),
    agenda_head=("DAGSORDEN {udvalg} {term} d. {dd-mm-yyyy}", "{kommune}"),
    facts=(("Mødedato", "{weekday} d. {day} kl. {start}"), ("Mødested", "{place}")),
    title="Punkt {label}: {title}",
    order=(
        "summary", "recommendation", "background", "presentation", "legal_basis", "economy",
        "personnel", "hearing", "timeline", "competence", "history", "decision", "attachments",
    ),
    words={**WORDS, "economy": "Økonomi"},
    contents="Indholdsfortegnelse",
    attachments="lines",
    closing="Mødet hævet kl. {end}",
)  # fmt: skip
BODIES = Layout(
    name="bodies",
    head=(),
    agenda_head=(),
    facts=(),
    title="{title}",
    order=(
        "topic", "summary", "background", "presentation", "legal_basis", "economy", "personnel",
        "hearing", "timeline", "recommendation", "earlier", "decision",
    ),
    words={**WORDS, "economy": "Økonomi", "decision": "Beslutning i {udvalg} den {dd-mm-yyyy}"},
    earlier="decisions",
    earlier_heading="Beslutning i {body} den {dd-mm-yyyy}",
    people="list",
    attachments="portal",
    vote="sentence",
)  # fmt: skip
ACCORDION = Layout(
    name="accordion",
    head=("{udvalg} - Referat",),
    agenda_head=("{udvalg} - Dagsorden",),
    facts=(("Mødedato", "{dd-mm-yyyy} kl. {start}"), ("Sted", "{place}")),
    title="{label}. {title}",
    order=(
        "topic", "summary", "background", "presentation", "economy", "personnel", "hearing",
        "timeline", "legal_basis", "recommendation", "earlier", "decision", "attachments",
    ),
    case_line="Sagsnr.: {case}",
    closed="Lukket - {title}",
    recommend="bare",
    intro_end=", at",
    earlier="decisions",
    earlier_heading="Beslutning fra {body}, {day}, pkt. {item}",
    people="rows",
)  # fmt: skip
PROTOCOL = Layout(
    name="protocol",
    head=("Referat af møde i {udvalg}",),
    agenda_head=("Dagsorden til møde i {udvalg}",),
    facts=(
        ("Kommune:", "{kommune}"),
        ("Dato:", "{weekday} den {day}"),
        ("Tidspunkt:", "kl. {start}-{end}"),
        ("Sted:", "{place}"),
    ),
    title="{label}. {title}",
    order=(
        "summary", "background", "presentation", "legal_basis", "economy", "personnel", "hearing",
        "timeline", "history", "competence", "recommendation", "decision", "attachments",
    ),
    case_line="Sagsnummer: {case}",
    closed="{title} - LUKKET SAG",
    words={**WORDS, "summary": "Resumé", "economy": "Økonomi", "history": "Tidligere behandling"},
    recommend="numbered",
    intro_end=":",
    ad=True,
    people_label="Til stede:",
    absence="line",
    attachments="numbered",
)  # fmt: skip
BOXED = Layout(
    name="boxed",
    head=("{KOMMUNE}", "{udvalg}", "Protokol"),
    agenda_head=("{KOMMUNE}", "{udvalg}", "Dagsorden"),
    facts=(
        ("Mødedato", "{dd-mm-yyyy}"),
        ("Mødet begyndt", "kl. {start}"),
        ("Mødet slut", "kl. {end}"),
        ("Mødested", "{place}"),
    ),
    title="{label}. {title}",
    order=(
        "recommendation", "summary", "background", "presentation", "legal_basis", "economy",
        "personnel", "hearing", "timeline", "history", "decision", "attachments",
    ),
    case_line="Sags ID: {case}",
    closed="{title} (Lukket)",
    upper=True,
    words={
        **WORDS, "presentation": "Sagsbeskrivelse",
        "economy": "Økonomiske konsekvenser og finansiering",
    },
    recommend="numbered",
    intro_end=":",
    ad=True,
    people="table",
    people_label="Medlemmer",
    attachments="access",
)  # fmt: skip

LAYOUTS = {layout.name: layout for layout in (PORTAL, BODIES, ACCORDION, PROTOCOL, BOXED)}

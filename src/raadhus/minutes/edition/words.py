"""The Danish words of an edition: what a line may be called, and what may stand beneath it."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

VERSION: Final = 1


class Key(StrEnum):
    """What a line says it is. No key holds a colon, so that the first colon ends it."""

    ROOT = "Raadhus-referat"
    FINISH = "Slut"

    KIND = "Art"
    MUNICIPALITY = "Kommune"
    COMMITTEE = "Udvalg"
    TERM = "Periode"
    DATE = "Dato"
    START = "Begyndt"
    END = "Sluttet"
    PLACE = "Sted"

    PERSON = "Deltager"
    PARTY = "Parti"
    ROLE = "Rolle"
    ABSENT = "Fraværende"
    SUBSTITUTE = "Suppleant"
    GROUP = "Gruppe"

    CONTENTS = "Indhold"
    PAGE = "Side"
    CLOSED = "Lukket"

    ITEM = "Punkt"
    NUMBER = "Nummer"
    TITLE = "Titel"
    CASE = "Sagsnummer"

    SECTION = "Afsnit"
    MEANING = "Slags"
    LEVEL = "Niveau"
    TEXT = "Tekst"
    LIST = "Liste"
    NUMBERED = "Nummereret liste"
    ENTRY = "Led"
    TABLE = "Tabel"
    UNIT = "Enhed"
    SIGNS = "Fortegn"
    HEAD = "Hoved"
    ROW = "Række"
    SUM = "Sumrække"
    NUMBERS = "Tal"

    RECOMMENDATION = "Indstilling"
    PROPOSER = "Indstiller"
    POINT = "Indstillingspunkt"
    RAW = "Ordlyd"
    DECISION = "Beslutning"
    OUTCOME = "Udfald"
    POINTS = "Svarer på"
    RULE = "Koblet efter"
    BODY = "Organ"
    VOTE = "Stemmer"
    FOR = "For"
    AGAINST = "Imod"
    ABSTAINED = "Undlod"
    ATTACHMENTS = "Bilag"
    FILE = "Dokument"
    RECOMMENDED = "Anbefales"
    PRESENCE = "Ved punktet"
    STATUS = "Hvordan"
    ORGANISATION = "Organisation"
    EARLIER = "Tidligere behandlet"
    EARLIER_ITEM = "Dagsordenspunkt"
    COMPETENCE = "Kompetence"


_ROWS = {Key.HEAD, Key.ROW, Key.SUM}
BLOCKS = frozenset({Key.TEXT, Key.LIST, Key.NUMBERED, Key.TABLE})
BENEATH: Final[dict[Key, frozenset[Key]]] = {
    Key.ROOT: frozenset(
        {
            *(Key.KIND, Key.MUNICIPALITY, Key.COMMITTEE, Key.TERM, Key.DATE, Key.START, Key.END),
            *(Key.PLACE, Key.PERSON, Key.CONTENTS, Key.ITEM, Key.FINISH),
        }
    ),
    Key.PERSON: frozenset({Key.PARTY, Key.ROLE, Key.ABSENT, Key.SUBSTITUTE, Key.GROUP}),
    Key.CONTENTS: frozenset({Key.PAGE, Key.CLOSED}),
    Key.ITEM: frozenset(
        {
            *(Key.NUMBER, Key.TITLE, Key.CASE, Key.CLOSED, Key.SECTION, Key.RECOMMENDATION),
            *(Key.DECISION, Key.ATTACHMENTS, Key.PRESENCE, Key.EARLIER, Key.COMPETENCE),
        }
    ),
    Key.SECTION: frozenset({Key.MEANING, Key.LEVEL, *BLOCKS}),
    Key.LIST: frozenset({Key.ENTRY}),
    Key.NUMBERED: frozenset({Key.ENTRY}),
    Key.TABLE: frozenset({Key.UNIT, Key.SIGNS, *_ROWS}),
    **dict.fromkeys(_ROWS, frozenset({Key.NUMBERS})),
    Key.RECOMMENDATION: frozenset({Key.PROPOSER, Key.POINT, Key.RAW}),
    Key.DECISION: frozenset(
        {Key.OUTCOME, Key.TEXT, Key.POINTS, Key.RULE, Key.BODY, Key.DATE, Key.VOTE}
    ),
    Key.VOTE: frozenset({Key.FOR, Key.AGAINST, Key.ABSTAINED}),
    Key.ATTACHMENTS: frozenset({Key.FILE}),
    Key.FILE: frozenset({Key.RECOMMENDED}),
    Key.PRESENCE: frozenset({Key.STATUS, Key.PARTY, Key.ROLE, Key.ORGANISATION}),
    Key.EARLIER: frozenset({Key.DATE, Key.EARLIER_ITEM}),
}
# Keys that may stand more than once beneath the same line.
REPEATED = frozenset(
    {
        *(Key.PERSON, Key.CONTENTS, Key.ITEM, Key.SECTION, Key.ENTRY, Key.POINT, Key.RAW),
        *(Key.DECISION, Key.FILE, Key.PRESENCE, Key.EARLIER),
        *(*BLOCKS, *_ROWS),
    }
)
# Keys that never have a value, and keys that may do without; all others need one.
BARE = frozenset(
    {
        *(Key.FINISH, Key.ABSENT, Key.SUBSTITUTE, Key.CLOSED, Key.LIST, Key.NUMBERED),
        *(Key.RECOMMENDATION, Key.DECISION, Key.VOTE, Key.ATTACHMENTS, Key.RECOMMENDED),
    }
)
MAY_BE_BARE = frozenset({Key.ITEM, Key.SECTION, Key.TABLE, *_ROWS})

# --- the model's own words ---------------------------------------------------------------

KINDS = {"agenda": "dagsorden", "minutes": "referat"}
GROUPS = {"member": "medlem", "official": "ansat", "guest": "gæst"}
PRESENCES = {
    "absent": "fraværende", "not_participating": "deltog ikke",
    "conflict_of_interest": "inhabil", "speaker": "deltog med oplæg",
}  # fmt: skip
RULES = {"number": "nummer", "order": "rækkefølge", "wording": "ordlyd", "whole": "hele"}
OUTCOMES = {
    "approved": "godkendt", "noted": "taget til efterretning", "recommended": "anbefalet",
    "discussed": "drøftet", "postponed": "udsat", "amended": "godkendt med ændring",
    "rejected": "ikke godkendt", "referred": "sendt videre", "instructed": "opgave givet",
    "signed": "underskrevet", "withdrawn": "taget af dagsordenen", "other": "andet",
}  # fmt: skip
MEANINGS = {
    "summary": "resumé", "topic": "emne", "background": "baggrund", "history": "historik",
    "presentation": "fremstilling", "assessment": "vurdering", "options": "muligheder",
    "recommendation": "indstilling", "legal_basis": "lovgrundlag", "economy": "økonomi",
    "personnel": "personale", "climate": "klima", "consequences": "konsekvenser",
    "timeline": "tidsplan", "competence": "kompetence", "route": "behandlingsvej",
    "hearing": "høring", "communication": "kommunikation", "policy": "politik",
    "attendance": "fremmøde", "decision": "beslutning", "earlier_decision": "tidligere beslutning",
    "attachments": "bilag", "announcements": "meddelelser", "container": "ramme",
    "subheading": "underoverskrift", "other": "andet",
}  # fmt: skip

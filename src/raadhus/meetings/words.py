"""Danish words for the values of the contract."""

from __future__ import annotations

from collections.abc import Iterable

KINDS = {"minutes": "Referat", "agenda": "Dagsorden"}

FORMS = {
    "text/plain": "Tekst",
    "text/html": "Hjemmeside",
    "application/pdf": "PDF",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word",
    "application/json": "Data (JSON)",
    "application/vnd.raadhus.portal+json": "Portaldata (JSON)",
}

# The word and the badge of the design system: success, info, warning or error.
OUTCOMES = {
    "approved": ("Godkendt", "success"),
    "noted": ("Taget til efterretning", "success"),
    "recommended": ("Anbefalet", "success"),
    "discussed": ("Drøftet", "info"),
    "postponed": ("Udsat", "warning"),
    "amended": ("Godkendt med ændring", "warning"),
    "rejected": ("Ikke godkendt", "error"),
    "referred": ("Sendt videre", "info"),
    "instructed": ("Opgave givet", "info"),
    "signed": ("Underskrevet", "success"),
    "withdrawn": ("Taget af dagsordenen", "warning"),
    "other": ("Anden beslutning", "info"),
}

# Outcomes that belong together in a chart; what they are called there.
OUTCOME_GROUPS = (
    ("Godkendt eller anbefalet", frozenset({"approved", "amended", "recommended", "signed"})),
    ("Til efterretning eller drøftet", frozenset({"noted", "discussed"})),
    ("Udsat eller sendt videre", frozenset({"postponed", "referred", "withdrawn"})),
    ("Ikke godkendt", frozenset({"rejected"})),
    ("Andet", frozenset({"instructed", "other"})),
)
# Outcomes after which the body is not done with the matter.
UNSETTLED = frozenset({"", "postponed", "withdrawn", "referred"})

STATES = {"minutes": "Referat", "agenda": "Dagsorden"}

CHANGES = {"added": "Tilføjet", "removed": "Fjernet", "changed": "Ændret"}
FIELDS = {
    "label": "nummer",
    "title": "titel",
    "closed": "åben eller lukket",
    "recommendation": "indstilling",
    "decision": "beslutning",
    "attachments": "bilag",
    "attendance": "fravær og gæster",
    "text": "tekst",
}

# Headings for sections that the document prints none for.
SECTIONS = {"presentation": "Sagsfremstilling", "summary": "Resume", "economy": "Økonomi"}

STATUSES = {
    "absent": "fraværende",
    "not_participating": "deltog ikke",
    "conflict_of_interest": "inhabil",
    "speaker": "deltog under punktet",
}

VOTES = (("for", "for"), ("against", "imod"), ("abstained", "undlod at stemme"))

PEOPLE = {"member": "Medlemmer", "official": "Forvaltningen", "guest": "Gæster"}


def form(media_type: str) -> str:
    """What people call a media type."""
    return FORMS.get(media_type, "Fil")


def share(characters: int, unclaimed: int) -> str:
    """How much of a text was understood, in percent; 100 only when it was all of it.

    >>> share(1000, 1), share(1000, 0)
    ('99,9 %', '100 %')
    """
    if not characters:
        return "–"
    tenths = (characters - unclaimed) * 1000 // characters
    whole, rest = divmod(tenths, 10)
    return f"{whole},{rest} %" if rest else f"{whole} %"


def thousands(number: int) -> str:
    """
    >>> thousands(1234567)
    '1.234.567'
    """
    return f"{number:,}".replace(",", ".")


def outcome(name: str) -> str:
    """What people call an outcome; nothing for none."""
    return OUTCOMES[name][0] if name in OUTCOMES else ""


def variant(name: str) -> str:
    """The badge of an outcome."""
    return OUTCOMES[name][1] if name in OUTCOMES else "info"


def listing(names: Iterable[str]) -> str:
    """
    >>> listing(["titel", "bilag", "tekst"]), listing(["titel"])
    ('titel, bilag og tekst', 'titel')
    """
    *first, last = list(names) or [""]
    return f"{', '.join(first)} og {last}" if first else last


# The case check. What a severity is called, and its icon; what it and a family of checks are
# called in an address.
SEVERITIES = {
    "error": ("Fejl", "error"),
    "warning": ("Advarsel", "warning"),
    "note": ("Bemærkning", "info"),
}
SEVERITY_NAMES = {"fejl": "error", "efterse": "warning", "bemaerk": "note"}
FAMILIES = {
    "tables": ("tabeller", "Tabeller"),
    "amounts": ("beloeb", "Beløb i teksten"),
    "dates": ("datoer", "Datoer og frister"),
    "structure": ("opbygning", "Opbygning"),
    "law": ("lov", "Lovhenvisninger"),
    "competence": ("kompetence", "Kompetence"),
    "language": ("sprog", "Sprog"),
}
FAMILY_NAMES = dict(FAMILIES.values())
CONFIRMED = "bekraeftede"

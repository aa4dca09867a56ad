"""Danish words for the values of the contract."""

from __future__ import annotations

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

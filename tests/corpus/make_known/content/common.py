"""Items that every meeting has: opening, announcements, closing and the sheet to sign."""

from __future__ import annotations

from ..model import Case, Ruling

OPENING = Case(
    title="Godkendelse af dagsorden",
    rulings=(Ruling("approved", "Godkendt."),),
)

ANNOUNCEMENTS = Case(
    title="Meddelelser",
    lead="""
{kommune} får besøg af et udvalg fra nabobyen i næste måned.

{kommune} er med i en fælles kampagne for tryg trafik, som begynder efter sommerferien.

Der er siden sidst kommet:

- en invitation til åbent hus på {skole}
- et takkebrev fra lokalrådet i {by}
""",
    rulings=(Ruling("noted", "Taget til efterretning."),),
)

CLOSED_ANNOUNCEMENTS = Case(title="Meddelelser fra formanden", closed=True)

ANY_OTHER = Case(
    title="Eventuelt",
    rulings=(Ruling("other", "Der var ikke noget til eventuelt."),),
)

SIGNATURES = Case(title="Underskriftsark")

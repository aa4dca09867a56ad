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

REPORT = Case(
    title="Evaluering af borgermøder i {by} og omegn",
    kle="00.01.10",
    facet="P05",
    summary="""
Der er holdt fire borgermøder om fremtidens lokalsamfund. Evalueringen samler, hvad deltagerne
sagde, hvad det kostede at holde møderne, og hvad forvaltningen vil gøre anderledes næste gang.
""",
    presentation="""
Det første borgermøde blev holdt i forsamlingshuset i {by} en torsdag aften, hvor det sneede så
kraftigt, at flere ringede og meldte fra. Alligevel kom der {n} deltagere, og snakken ved bordene
gik så livligt, at ordstyreren måtte ringe med klokken tre gange, før den fælles opsamling kunne
begynde. Deltagerne var især optaget af, om dagligvarebutikken kan blive, om bussen også kan køre
om aftenen, og om der kan findes en bolig til de unge, som gerne vil flytte hjem efter endt
uddannelse. Flere pegede på, at de mange små foreninger trækker på de samme få mennesker.

Det andet møde blev lagt om formiddagen for at nå dem, der ikke kommer ud om aftenen. Det gav en
anden samtale. Her handlede det om fortove, bænke og lys på stien, om hvor langt der er til lægen,
og om hvordan man får en aftale i borgerservice, når man ikke bruger computer. En gruppe
pensionister
tilbød at stå for en fast hjælpetime på biblioteket, hvis kommunen stiller lokale og kaffe til
rådighed, og forvaltningen har siden holdt et møde med dem.

# Hvad deltagerne ønsker sig

Ønskerne kan samles i tre grupper. Den første gruppe handler om at kunne mødes: et sted med tag over
hovedet, som kan bruges uden nøgle og uden lang planlægning. Den anden handler om at kunne komme
frem, både for børn på cykel og for ældre med rollator. Den tredje handler om at blive spurgt i
tide,
så planer ikke først bliver kendt, når de næsten er vedtaget. Det sidste nævnes i næsten alle svar
på
det spørgeskema, som blev delt ud ved udgangen.

# Hvad møderne kostede

Udgiften til lokaler, forplejning og annoncer har været {sum} for alle fire møder. Hertil kommer
arbejdstid, som ikke er opgjort. Det dyreste møde var det, hvor der var lejet et telt, fordi salen
viste sig at være dobbelt booket, mens det billigste blev holdt i en lade, som ejeren stillede
gratis
til rådighed mod at få fejet gulvet bagefter.

# Hvad der gøres anderledes næste gang

Forvaltningen vil sende indbydelsen ud mindst tre uger før, holde møderne på skift formiddag og
aften, og altid skrive tilbage til deltagerne inden en måned med, hvad der kan lade sig gøre, hvad
der
ikke kan, og hvorfor. Endelig foreslås det, at et medlem af udvalget er vært ved hvert møde, så
samtalen ikke kun bliver mellem borgere og ansatte.
""",
    economy="Udgiften er holdt inden for den ramme, der er afsat til borgerinddragelse.",
    points=(
        "evalueringen tages til efterretning",
        "et medlem af udvalget er vært ved hvert møde",
    ),
    rulings=(
        Ruling("noted", "Taget til efterretning."),
        Ruling("approved", "Godkendt."),
    ),
    attachments=("Samlet opgørelse af svar", "Billeder fra møderne"),
)

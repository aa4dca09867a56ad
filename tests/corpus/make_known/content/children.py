"""Cases of a committee for schools, day care, culture and leisure."""

from __future__ import annotations

from ..model import Case, Earlier, Ruling, Speaker

CHILDREN = (
    Case(
        title="Klassedannelse for skoleåret {aar}/{aar1k}",
        kle="17.01.04",
        facet="A00",
        topic="Udvalget skal godkende antallet af børnehaveklasser.",
        summary="Der er indskrevet {n} flere børn end sidste år.",
        presentation="""
Indskrivningen er afsluttet, og tallene for hver skole fremgår her.

| Skole | Indskrevne børn | Klasser | Børn pr. klasse |
| {skole} | 52 | 2 | 26,0 |
| Nordre Skole | 71 | 3 | 23,7 |
| Åskolen | 19 | 1 | 19,0 |
| I alt | 142 | 6 | 23,7 |

# {skole}

Skolelederen har bedt om en ekstra klasse, da der er to tilflyttere på vej.

# Åskolen

Klassen er lille, men afstanden til næste skole er 14 km.
""",
        legal_basis="Folkeskolelovens § 17.",
        economy="En ekstra klasse koster {sum} om året.",
        competence="{udvalg}",
        points=(
            "klassedannelsen godkendes",
            "der oprettes en ekstra klasse på {skole}",
        ),
        rulings=(
            Ruling("approved", "Tiltrådt."),
            Ruling("approved", "Godkendt."),
        ),
        attachments=("Indskrivningstal", "Henvendelse fra {skole}"),
        speaker=Speaker(role="Skolechef"),
    ),
    Case(
        title="Lukkedage i dagtilbud {aar1}",
        kle="28.03.00",
        facet="P20",
        summary="Forslag til fælles lukkedage for alle dagtilbud.",
        presentation="""
Dagtilbuddene har lukket på hverdage, hvor meget få børn møder. Der skal altid være et tilbud til
børn, hvis forældre ikke kan holde fri.

Følgende dage foreslås:

- de tre hverdage før påske
- dagen efter Kristi himmelfartsdag
- grundlovsdag
- hverdagene mellem jul og nytår

Sidste år havde {n} børn brug for pasning på lukkedagene.
""",
        hearing="Forældrebestyrelserne bakker op om forslaget.",
        economy="Uændret.",
        points=("lukkedagene godkendes",),
        rulings=(
            Ruling(
                "approved",
                "Vedtaget med 5 stemmer for (A, F, V) og 2 stemmer imod (C, O).",
                (5, 2, None),
            ),
            Ruling(
                "other",
                "C og O finder, at grundlovsdag fortsat skal være en almindelig åbningsdag.",
            ),
        ),
        attachments=("Høringssvar fra forældrebestyrelser",),
        earlier=(Earlier("Børneudvalget", 42, "8", "postponed", "Udsat."),),
    ),
    Case(
        title="Tilskud til ny kunstgræsbane i {by}",
        kle="04.04.01",
        facet="Ø34",
        summary="{by} Boldklub søger om {sum} til en kunstgræsbane.",
        background="Klubben har 640 medlemmer og spiller i dag på to græsbaner.",
        presentation="""
Klubben har selv samlet {mio} ind og har tilsagn fra to fonde. Banen kan bruges hele året og stilles
til rådighed for {skole} i skoletiden.

# Drift

Klubben står for den daglige drift. Kommunen skifter tæppet efter cirka ti år.

# Miljø

Der bruges kork i stedet for gummigranulat.
""",
        economy="Beløbet kan finansieres af anlægspuljen til idræt.",
        competence="Byrådet",
        points=(
            "der ydes et tilskud på {sum}",
            "tilskuddet er betinget af en brugsaftale med {skole}",
        ),
        rulings=(
            Ruling("recommended", "Anbefales."),
            Ruling("recommended", "Anbefales."),
        ),
        attachments=("Ansøgning fra {by} Boldklub", "Budget for banen", "Udkast til brugsaftale"),
    ),
    Case(
        title="Bibliotekets åbningstider",
        kle="21.00.00",
        facet="A00",
        topic="Udvalget skal drøfte åbningstiderne på de mindre biblioteker.",
        presentation="""
Tællinger viser, at de fleste lånere kommer sidst på eftermiddagen og om lørdagen.

Biblioteket i {by} foreslås åbent med betjening to eftermiddage mod i dag fire formiddage.

# Selvbetjening

Der er fortsat selvbetjening alle dage kl. 7-22.
""",
        economy="Forslaget er udgiftsneutralt.",
        personnel="To medarbejdere får andre arbejdstider.",
        points=("forslaget drøftes",),
        rulings=(
            Ruling("discussed", "Sagen blev drøftet."),
            Ruling("instructed", "Forvaltningen undersøger, om lørdag kan få længere åbningstid."),
        ),
        attachments=("Tælling af besøg på bibliotekerne",),
        speaker=Speaker(role="Bibliotekschef"),
    ),
    Case(
        title="Skolernes kvalitetsrapport",
        kle="17.00.00",
        facet="K07",
        summary="Rapporten viser fremgang i læsning og et lidt højere fravær.",
        presentation="""
{kommune} laver rapporten hvert andet år. Den bygger på elevernes trivsel, fravær og afgangsprøver.

Tabel 1. Gennemsnit ved afgangsprøverne
| Skole | Dansk | Matematik | Engelsk |
| {skole} | 7,4 | 7,1 | 8,0 |
| Nordre Skole | 6,9 | 6,6 | 7,8 |
| Åskolen | 7,0 | 7,7 | 7,2 |
| Hele kommunen | 7,1 | 7,0 | 7,7 |

# Fravær

Det samlede fravær er steget til {n} skoledage for hver tiende elev.

Rektor og lærere peger på tre forhold:

1. flere ferier uden for skoleferierne
2. sen hjælp til elever, der mistrives
3. lange afstande med bus

# Det videre arbejde

Hver skole laver en plan for fremmøde, som følges hver måned.
""",
        legal_basis="Folkeskolelovens § 40 a.",
        economy="Ingen bemærkninger.",
        competence="Kommunalbestyrelsen",
        points=("rapporten godkendes og sendes i høring",),
        rulings=(Ruling("approved", "Tiltrådt, idet der følges op på fraværet til foråret."),),
        attachments=("Kvalitetsrapport", "Skolernes egne bemærkninger"),
        earlier=(Earlier("Skoleudvalget", 63, "4", "discussed", "Drøftet."),),
    ),
    Case(
        title="Valg af medlem til museets bestyrelse",
        kle="21.01.00",
        facet="A01",
        presentation="""
{kommune} udpeger efter museets vedtægter et medlem for to år ad gangen. Pladsen er ledig, fordi
det hidtidige medlem er flyttet.
""",
        points=("der vælges et medlem",),
        rulings=(Ruling("other", "Formanden blev valgt."),),
    ),
    Case(
        title="Ansættelse af skoleleder",
        kle="81.03.00",
        facet="G01",
        closed=True,
    ),
    Case(
        title="Ungdomsskolens halve år",
        kle="18.20.00",
        facet="G01",
        summary="Ungdomsskolen fortæller om et halvt år med nye hold.",
        presentation="""
{n}0 unge har gået på mindst ét hold. De mest søgte hold er madlavning, knallert og strategispil.

Et hold om kystfiskeri måtte aflyses, fordi båden ikke blev godkendt i tide.
""",
        economy="Holdene holdes inden for den vedtagne ramme på {mio}.",
        points=("orienteringen tages til efterretning",),
        rulings=(Ruling("noted", "Orienteringen blev taget til efterretning."),),
        attachments=("Holdoversigt",),
        speaker=Speaker(organisation="Unge i {by}"),
    ),
    Case(
        title="Normering i dagtilbud: fordeling af statslige midler",
        kle="28.00.00",
        facet="S00",
        summary="{kommune} får {mio} til flere voksne i vuggestuer og børnehaver.",
        presentation="""
{kommune} kan fordele midlerne efter børnetal eller efter behov. En blanding giver de mindste huse
mest ro.

# Model A

Midlerne fordeles efter antallet af børn alene.

# Model B

Halvdelen fordeles efter børnetal og halvdelen efter behov.

| Hele 1.000 kr. | Model A | Model B | Forskel |
| Solstrålen | 612 | 540 | -72 |
| Mariehønen | 488 | 470 | -18 |
| Skovtrolden | 300 | 390 | 90 |
| I alt | 1.400 | 1.400 | 0 |
""",
        legal_basis="Dagtilbudsloven.",
        economy="Midlerne udbetales som tilskud og påvirker ikke servicerammen.",
        points=("model B vælges", "modellen evalueres efter to år"),
        rulings=(
            Ruling("approved", "Godkendt."),
            Ruling("amended", "Godkendt med den ændring, at evalueringen sker efter et år."),
        ),
        attachments=("Beregninger af model A og B",),
    ),
    Case(
        title="Ansøgning om støtte til sommerkoncerter",
        kle="20.06.00",
        facet="Ø40",
        presentation="""
Musikforeningen i {by} søger om {sum} til tre gratis koncerter i parken. Foreningen har holdt
koncerter i seks år, og de er godt besøgt.

Ansøgningen opfylder kriterierne for kulturpuljen.
""",
        economy="Der er {mio} tilbage i kulturpuljen.",
        points=("ansøgningen imødekommes",),
        rulings=(Ruling("approved", "Bevilget."),),
        attachments=("Ansøgning", "Regnskab for seneste sæson"),
    ),
    Case(
        title="Svømmehallens tag",
        kle="82.07.00",
        facet="G01",
        summary="Taget på svømmehallen er utæt, og der er tre muligheder.",
        presentation="""
En byggeteknisk gennemgang viser, at taget kan holde i højst {n} måneder. Der kan vælges mellem en
midlertidig lapning, et nyt tag og et nyt tag med solceller.

| Løsning (mio. kr.) | Anlæg | Årlig drift |
| Lapning | 0,9 | 0,4 |
| Nyt tag | 6,2 | 0,1 |
| Nyt tag med solceller | 8,0 | -0,3 |

Negative tal i kolonnen for drift er en indtægt.
""",
        economy="Der er ikke afsat midler i budgettet.",
        competence="Byrådet",
        points=("der vælges nyt tag med solceller", "udgiften indgår i budgetforhandlingerne"),
        rulings=(Ruling("referred", "Sagen sendes tilbage til forvaltningen."),),
        attachments=("Byggeteknisk gennemgang",),
        earlier=(Earlier("Økonomiudvalget", 30, "9", "referred", "Henvist til fagudvalget."),),
    ),
)

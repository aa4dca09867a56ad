"""Cases of a committee for roads, nature and building."""

from __future__ import annotations

from ..model import Case, Earlier, Ruling, Speaker

TECHNICAL = (
    Case(
        title="Vintertjeneste på cykelstier i {by}",
        kle="05.01.08",
        facet="P20",
        topic="Udvalget skal tage stilling til, hvor tidligt cykelstierne i {by} skal ryddes.",
        summary="""
Borgere i {by} har ønsket, at cykelstierne ryddes, før skoledagen begynder. Sagen beskriver to
niveauer for rydning og prisen for hvert af dem.
""",
        presentation="""
{kommune} rydder i dag {n} km cykelsti efter at de store veje er farbare. Det betyder, at stierne
ofte først er ryddet midt på formiddagen.

# To niveauer for rydning

Ved det første niveau ryddes stier til skoler inden kl. 7.00. Ved det andet niveau ryddes alle
stier inden kl. 9.00.

| 1.000 kr. | Rydning | Saltning | I alt |
| Skolestier inden kl. 7.00 | 310 | 145 | 455 |
| Alle stier inden kl. 9.00 | 690 | 322,5 | 1.012,5 |
| Nuværende niveau | 240 | 110 | 350 |

Prisen er regnet ud fra et gennemsnit af de seneste fem vintre.
""",
        economy="""
Det første niveau kan holdes inden for rammen for vintertjeneste. Det andet niveau kræver en
tillægsbevilling på {sum}.
""",
        legal_basis="Lov om vintervedligeholdelse og renholdelse af veje.",
        competence="{udvalg}.",
        points=(
            "skolestier ryddes inden kl. 7.00 fra næste sæson",
            "erfaringerne forelægges udvalget til foråret",
        ),
        rulings=(
            Ruling("approved", "Godkendt."),
            Ruling("approved", "Godkendt med virkning fra 1. november."),
        ),
        attachments=("Kort over cykelstier i {by}", "Beregning af udgifter til vintertjeneste"),
        speaker=Speaker(role="Driftsleder"),
    ),
    Case(
        title="Lokalplan for boliger ved {vej} - forslag",
        kle="01.02.05",
        facet="P16",
        summary="""
En grundejer ønsker at opføre {n} rækkehuse ved {vej}. Planforslaget skal i offentlig høring i otte
uger.
""",
        background="""
Området er i dag udlagt til blandet bolig og erhverv og har stået tomt, siden det gamle savværk
flyttede.
""",
        presentation="""
Forslaget giver mulighed for huse i højst to etager med fælles grønt areal mod syd. Der lægges vægt
på:

- at den gamle allé bevares
- at regnvand håndteres på egen grund
- at der anlægges sti til busstoppestedet

# Forholdet til naboerne

Naboerne har på et møde i foråret peget på trafikken. Vejen får derfor en hævet flade ved
indkørslen, og hastigheden sættes ned til 40 km i timen.

# Miljøvurdering

Planen er screenet, og det vurderes, at den ikke får væsentlig indvirkning på miljøet.
""",
        legal_basis="Planlovens kapitel 5 og miljøvurderingslovens § 8.",
        hearing="Forslaget sendes i høring hos naboer, forsyningsselskab og museum i otte uger.",
        competence="Byrådet",
        points=("forslaget sendes i offentlig høring i otte uger",),
        rulings=(Ruling("recommended", "Anbefales."),),
        attachments=(
            "Forslag til lokalplan",
            "Screening for miljøvurdering",
            "Referat af nabomøde",
        ),
        earlier=(Earlier("Økonomiudvalget", 21, "7", "approved", "Godkendt."),),
    ),
    Case(
        title="Budgetopfølgning pr. {maaned} på det tekniske område",
        kle="00.30.14",
        facet="G01",
        summary="""
Opfølgningen viser et forventet mindreforbrug på {mio} på udvalgets område.
""",
        presentation="""
Opfølgningen er lavet på grundlag af forbruget til og med {maaned}.

Tabel 1. Forventet regnskab for udvalgets område, 1.000 kr.
| Område | Oprindeligt budget | Korrigeret budget | Forventet regnskab | Afvigelse |
| Veje og stier | 41.250 | 42.010 | 41.660 | -350 |
| Grønne områder | 12.804 | 12.804 | 13.020 | 216 |
| Kollektiv trafik | 18.300 | 18.120 | 17.455 | -665 |
| Havne | 2.115 | 2.115 | 2.115 | 0 |
| I alt | 74.469 | 75.049 | 74.250 | -799 |

Minus betyder mindreforbrug.

# Veje og stier

Mindreforbruget skyldes, at to slidlag først kan lægges til næste år.

# Kollektiv trafik

Færre passagerer på aftenruterne har givet lavere udgifter til trafikselskabet end ventet.
""",
        economy="Sagen har ingen bevillingsmæssige konsekvenser.",
        points=("opfølgningen tages til efterretning",),
        rulings=(Ruling("noted", "Taget til efterretning."),),
        attachments=("Budgetopfølgning, bilagstabeller",),
    ),
    Case(
        title="Ny belægning på {vej}",
        kle="05.01.02",
        facet="G01",
        summary="Anlægsbevilling til ny belægning på {vej} i {by}.",
        presentation="""
Belægningen på {vej} er nedslidt, og reparationer holder kun få måneder. Arbejdet omfatter {n}0
meter
vej med fortov i begge sider.

Arbejdet udføres i denne rækkefølge:

1. Kantsten og afløb skiftes
2. Bærelaget forstærkes
3. Slidlaget lægges
4. Striber og skilte sættes op
""",
        economy="""
Udgiften er {sum}, som finansieres af rådighedsbeløbet til vejvedligeholdelse.
""",
        timeline="Arbejdet begynder i uge 19 og er færdigt før sommerferien.",
        competence="Kommunalbestyrelsen",
        points=(
            "der gives en anlægsbevilling på {sum}",
            "beløbet finansieres af det afsatte rådighedsbeløb",
            "regnskabet forelægges senest et år efter",
        ),
        rulings=(
            Ruling("recommended", "Anbefales."),
            Ruling("recommended", "Anbefales."),
            Ruling("recommended", "Anbefales, idet fristen sættes til seks måneder."),
        ),
        attachments=("Situationsplan",),
    ),
    Case(
        title="Bænke og borde langs {vej}",
        kle="04.00.00",
        facet="A00",
        topic="Lokalrådet foreslår, at der stilles bænke op, hvor ældre kan hvile.",
        presentation="""
Lokalrådet i {by} har peget på {n} steder, hvor bænke vil gøre gavn. Forvaltningen har besigtiget
stederne sammen med lokalrådet.

To af stederne ligger på privat jord, og ejerne har givet lov.
""",
        economy="Udgiften på {sum} holdes inden for rammen til grønne områder.",
        points=("forslaget godkendes",),
        rulings=(
            Ruling(
                "approved",
                "Godkendt med 4 stemmer for (A, F) og 1 stemme imod (V).",
                (4, 1, None),
            ),
            Ruling(
                "other",
                "Et mindretal (V) bemærker, at pengene hellere burde bruges på huller i vejene.",
            ),
        ),
        attachments=("Brev fra lokalrådet i {by}",),
        disqualified=True,
    ),
    Case(
        title="Takster for renovation {aar1}",
        kle="00.32.00",
        facet="S55",
        summary="Forslag til takster for renovation for {aar1}.",
        presentation="""
Taksterne skal dække de faktiske udgifter, og ordningen skal hvile i sig selv over en årrække.

| Takst (kr.) | {aar} | {aar1} | Ændring |
| Grundgebyr | 1.105,00 | 1.140,00 | 3,2 % |
| Madaffald, 140 liter | 612,50 | 625,00 | 2,0 % |
| Restaffald, 240 liter | 1.480,00 | 1.420,00 | -4,1 % |
| Storskrald, pr. afhentning | 95,00 | 95,00 | 0,0 % |

Beløbene er uden moms.
""",
        legal_basis="Miljøbeskyttelseslovens § 48.",
        economy="Området er takstfinansieret og påvirker ikke kassebeholdningen.",
        competence="Byrådet",
        points=("taksterne for {aar1} godkendes",),
        rulings=(Ruling("recommended", "Indstilles godkendt."),),
        attachments=("Takstblad {aar1}", "Notat om hvile i sig selv"),
    ),
    Case(
        title="Klage over afslag på overkørsel ved {vej}",
        kle="05.02.07",
        facet="K08",
        presentation="""
Ejeren af et hus ved {vej} har søgt om en ekstra overkørsel. Forvaltningen har givet afslag af
hensyn
til skolebørn på fortovet, og ejeren har bedt udvalget om at se på sagen.

Politiet har i sin udtalelse ikke kunnet anbefale en ekstra overkørsel.
""",
        legal_basis="Vejlovens § 49.",
        points=("afslaget fastholdes",),
        rulings=(
            Ruling("postponed", "Sagen udsættes til næste møde, så udvalget kan se på stedet."),
        ),
        attachments=("Ansøgning med foto", "Udtalelse fra politiet"),
    ),
    Case(
        title="Status på vandløb og regnvand",
        kle="06.00.00",
        facet="G01",
        summary="Udvalget får en status på vedligeholdelsen af vandløb efter et vådt efterår.",
        presentation="""
Der er kommet {n} henvendelser om høj vandstand siden sidste status. De fleste gælder de lave enge
nord for {by}.

# Det er gjort

- grøden er slået en ekstra gang
- to rørunderføringer er spulet
- en målestation er sat op ved broen

# Det mangler

Brinken ved det gamle teglværk skal sikres, før foråret begynder. Det kræver aftale med tre
lodsejere.
""",
        economy="Ingen.",
        points=("status tages til efterretning",),
        rulings=(
            Ruling("noted", "Orienteringen blev taget til efterretning."),
            Ruling(
                "instructed",
                "Forvaltningen undersøger, om målestationen kan følges på hjemmesiden.",
            ),
        ),
        speaker=Speaker(organisation="Åens Venner"),
    ),
    Case(
        title="Salg af grund ved {vej}",
        kle="13.06.02",
        facet="G10",
        closed=True,
    ),
    Case(
        title="Trafiksikkerhed ved {skole}",
        kle="05.13.00",
        facet="P05",
        topic="Skolebestyrelsen ønsker en tryg krydsning ved {skole}.",
        background="Skolebestyrelsen har skrevet til udvalget efter flere farlige situationer.",
        presentation="""
Forvaltningen har talt biler og cykler på tre hverdage. Resultatet fremgår af tabellen.

| Tidspunkt | Biler | Cykler | Gennemsnitlig fart |
| Kl. 7.00-8.00 | 412 | 188 | 46,3 |
| Kl. 12.00-13.00 | 155 | 21 | 49,8 |
| Kl. 14.00-15.00 | 298 | 164 | 44,1 |

Farten er højere end de tilladte 40 km i timen på alle tre tidspunkter.

Der kan vælges mellem et signalanlæg, en helle eller en skolepatrulje.
""",
        economy="En helle koster {sum}, et signalanlæg cirka det tredobbelte.",
        hearing="Skolebestyrelsen og politiet er hørt.",
        points=(
            "der anlægges en helle ved {skole}",
            "skolen tilbydes hjælp til en skolepatrulje",
        ),
        rulings=(
            Ruling("amended", "Godkendt med den ændring, at hellen også får belysning."),
            Ruling("approved", "Godkendt."),
        ),
        attachments=("Trafiktælling ved {skole}", "Brev fra skolebestyrelsen"),
        earlier=(
            Earlier(
                "Børneudvalget", 35, "12", "recommended", "Anbefales over for det tekniske udvalg."
            ),
        ),
    ),
    Case(
        title="Plan for træer i byerne",
        kle="04.01.00",
        facet="P22",
        summary="Udvalget drøfter en plan for, hvor der skal plantes nye træer.",
        presentation="""
Planen peger på torve, skolegårde og brede vejrabatter. Der er regnet med {n} træer om året i fire
år.

Et træ koster i gennemsnit 9.500 kr. med plantehul, støtte og vanding i tre år.
""",
        economy="Planen kan gennemføres inden for anlægsrammen på {mio}.",
        points=("planen drøftes",),
        rulings=(Ruling("discussed", "Drøftet."),),
        attachments=("Udkast til træplan",),
    ),
)

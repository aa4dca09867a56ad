"""Cases of a committee for social matters, health and elderly care."""

from __future__ import annotations

from ..model import Case, Earlier, Ruling, Speaker

SOCIAL = (
    Case(
        title="Ventetid på plejebolig i {by}",
        kle="27.42.00",
        facet="G01",
        topic="Udvalget orienteres om ventetiden på plejebolig.",
        summary="Ventetiden er faldet siden sidste år, men er fortsat lang i {by}.",
        presentation="""
{kommune} skal give et tilbud om plejebolig. Borgere, der er visiteret, skal have tilbud senest to
måneder efter, at de er
optaget på den generelle venteliste.

| Plejecenter | Boliger | Venter | Gennemsnitlig ventetid i dage |
| Birkelund | 48 | 6 | 41 |
| Søbredden | 60 | 11 | 73 |
| Kildevang | 36 | 0 | 12 |
| I alt | 144 | 17 | 47 |

På Søbredden skyldes ventetiden, at en afdeling er under ombygning.

# Den specifikke venteliste

{n} borgere venter på en bestemt bolig. De er ikke omfattet af garantien.
""",
        legal_basis="Ældreloven og lov om almene boliger § 54 a.",
        economy="Sagen har ikke økonomiske konsekvenser.",
        competence="{udvalg}",
        points=("orienteringen tages til efterretning",),
        rulings=(Ruling("noted", "Taget til efterretning."),),
        attachments=("Oversigt over ventelister",),
        speaker=Speaker(role="Ældrechef"),
    ),
    Case(
        title="Fordeling af midler til frivilligt socialt arbejde {aar1}",
        kle="27.15.12",
        facet="Ø34",
        summary="""
Der er kommet {n} ansøgninger om støtte. Der kan fordeles {sum}.
""",
        presentation="""
Ansøgningerne er vurderet efter de kriterier, som udvalget vedtog sidste år. Der er lagt vægt på
lokal forankring og på, at nye frivillige får plads.

Tabel 2. Forslag til fordeling
| Forening (kr.) | Søgt | Foreslået |
| Besøgsvenner i {by} | 60.000 | 45.000 |
| Natcaféen | 120.000 | 80.000 |
| Cykling uden alder | 25.000 | 25.000 |
| Sorggruppen | 18.500 | 18.500 |
| Fælleshaven ved {vej} | 40.000 | 0 |

Fælleshaven foreslås afvist, fordi den ikke har et socialt formål.
""",
        legal_basis="Servicelovens § 18.",
        economy="Beløbet er afsat i budget {aar1}.",
        points=(
            "fordelingen godkendes",
            "restbeløbet overføres til en akutpulje",
        ),
        rulings=(
            Ruling("approved", "Godkendt, idet Natcaféen får 10.000 kr. mere."),
            Ruling("rejected", "Ikke godkendt."),
        ),
        attachments=("Samlet oversigt over ansøgninger", "Kriterier for støtte"),
        disqualified=True,
    ),
    Case(
        title="Kvalitetsstandard for hjemmepleje {aar1}",
        kle="27.36.04",
        facet="P23",
        summary="Standarden skal godkendes hvert år og er nu skrevet i et lettere sprog.",
        presentation="""
Standarden beskriver den hjælp, som borgerne kan få. Forvaltningen foreslår tre ændringer:

- tøjvask kan fravælges mod ekstra rengøring
- indkøb leveres to gange om ugen
- borgeren kan flytte et besøg med en dags varsel

# Ændringernes betydning

Ændringerne giver borgeren flere valg uden at ændre på den samlede tid.
""",
        hearing="Ældrerådet og handicaprådet har haft standarden i høring indtil den 1. i måneden.",
        legal_basis="Ældreloven.",
        economy="Ændringerne er udgiftsneutrale.",
        competence="Kommunalbestyrelsen.",
        points=("standarden godkendes",),
        rulings=(
            Ruling("recommended", "Anbefales."),
            Ruling("instructed", "Administrationen udarbejder en kort folder til borgerne."),
        ),
        attachments=("Kvalitetsstandard {aar1}", "Høringssvar fra ældrerådet"),
        earlier=(
            Earlier("Ældrerådet", 14, "3", "noted", "Ældrerådet tog sagen til efterretning."),
        ),
    ),
    Case(
        title="Tilsyn på bostedet Enghaven",
        kle="27.12.00",
        facet="K09",
        summary="Tilsynet har besøgt Enghaven uanmeldt og har ingen kritiske bemærkninger.",
        presentation="""
Tilsynet talte med beboere, pårørende og medarbejdere. Beboerne fortæller, at de bliver mødt med
venlighed, og at maden er god.

Tilsynet anbefaler, at der bliver skrevet mere om beboernes egne mål i de daglige notater.

# Forvaltningens bemærkninger

Forvaltningen har aftalt med ledelsen, at anbefalingen er gennemført inden udgangen af kvartalet.
""",
        legal_basis="Lov om socialtilsyn.",
        points=("tilsynsrapporten tages til efterretning",),
        rulings=(Ruling("noted", "Til efterretning."),),
        attachments=("Tilsynsrapport for Enghaven",),
        speaker=Speaker(role="Socialchef"),
    ),
    Case(
        title="Budgetopfølgning pr. {maaned} for {udvalg}",
        kle="00.30.14",
        facet="G01",
        summary="Der forventes et merforbrug på {mio} på det specialiserede område.",
        presentation="""
Opfølgningen bygger på de første måneders forbrug og på kendte ændringer i antallet af borgere.

Tabel 1. Forventet afvigelse i hele 1.000 kr.
| Bevilling | Budget | Forventet forbrug | Afvigelse | Afvigelse i pct. |
| Ældre | 212.400 | 213.150 | 750 | 0,4 % |
| Voksne med handicap | 148.930 | 155.285 | 6.355 | 4,3 % |
| Sundhed og træning | 37.020 | 36.110 | -910 | -2,5 % |
| Misbrug | 9.845 | 10.002 | 157 | 1,6 % |
| I alt | 408.195 | 414.697 | 6.502 | 1,6 % |

Plus betyder merforbrug.

# Voksne med handicap

Merforbruget skyldes {n} nye pladser i botilbud og to enkeltsager med døgndækning.

# Handleplan

Forvaltningen foreslår, at ledige stillinger først genbesættes efter to måneder.
""",
        economy="Merforbruget kan ikke dækkes inden for udvalgets egen ramme.",
        points=(
            "opfølgningen godkendes",
            "handleplanen sættes i værk straks",
        ),
        rulings=(
            Ruling("approved", "Godkendt."),
            Ruling("referred", "Oversendt til Økonomiudvalget."),
        ),
        attachments=("Bilag til budgetopfølgning", "Handleplan for voksenområdet"),
    ),
    Case(
        title="Personsag",
        kle="81.00.00",
        facet="G01",
        closed=True,
    ),
    Case(
        title="Sundhedspolitik - proces og tidsplan",
        kle="29.00.00",
        facet="P22",
        topic="Udvalget skal beslutte, hvordan den nye sundhedspolitik bliver til.",
        background="Den nuværende politik udløber til nytår.",
        presentation="""
Politikken skal handle om bevægelse, mental sundhed og søvn. Borgere, foreninger og medarbejdere
inviteres til tre åbne aftener.

# Tre åbne aftener

Den første aften holdes i {by}. De to andre holdes, hvor der er flest tilmeldte.

# Hvad der skal komme ud af det

En kort politik på højst otte sider, som kan læses på mobilen.
""",
        timeline="Første udkast forelægges om et halvt år.",
        economy="Udgiften på {sum} dækkes af puljen til forebyggelse.",
        points=("processen godkendes", "formanden deltager i de åbne aftener"),
        rulings=(Ruling("approved", "Godkendt."),),
        attachments=("Procesplan",),
    ),
    Case(
        title="Hjælpemidler: nyt depot ved {vej}",
        kle="27.60.00",
        facet="G01",
        summary="Depotet er for lille, og udvalget skal vælge mellem to lejemål.",
        presentation="""
Depotet udleverer {n}00 hjælpemidler om året. Der er undersøgt to lejemål.

| | {vej} | Det gamle mejeri |
| Areal (m2) | 1.150 | 980 |
| Årlig leje (kr.) | 402.500 | 313.600 |
| Indretning (kr.) | 150.000 | 610.000 |

Lejemålet ved {vej} er dyrest i leje, men kan tages i brug med det samme.
""",
        economy="Den ekstra leje på {sum} finansieres af området selv.",
        personnel="Medarbejderne har været med på råd og foretrækker {vej}.",
        points=("der indgås aftale om leje ved {vej}",),
        rulings=(Ruling("withdrawn", "Sagen udgår."),),
        attachments=("Plantegninger",),
    ),
    Case(
        title="Unge uden job eller uddannelse",
        kle="15.20.00",
        facet="G01",
        summary="{kommune} følger de unge, der har været ledige længe.",
        presentation="""
{n} unge under 25 år har været ledige i mere end et halvt år. Det er færre end sidste år.

Forvaltningen arbejder med korte praktikker, hjælp til kørekort og faste mentorer. De unge peger
selv på, at en fast kontaktperson betyder mest.
""",
        economy="Intet at bemærke.",
        points=("orienteringen drøftes og tages til efterretning",),
        rulings=(Ruling("discussed", "Drøftet og taget til efterretning."),),
        speaker=Speaker(organisation="Ungeværkstedet"),
    ),
    Case(
        title="Høringssvar om ny sengeplads i {by}",
        kle="29.30.08",
        facet="H00",
        summary="Regionen har sendt et forslag om {n} lokale senge i høring.",
        presentation="""
Forslaget indebærer, at borgere kan indlægges tæt på deres hjem i op til fem døgn. Kommunen skal
stille personale til rådighed om natten.

Udkastet til svar bakker op om forslaget, men beder om en klar aftale om betaling.
""",
        economy="Et nærmere overslag viser en årlig udgift på {mio}.",
        competence="Byrådet",
        points=("høringssvaret afgives",),
        rulings=(
            Ruling(
                "rejected",
                "Forkastet. For stemte 2 (C, V), imod stemte 4 (A, F), og 1 (Ø) undlod at stemme.",
                (2, 4, 1),
            ),
        ),
        attachments=("Udkast til høringssvar",),
        earlier=(
            Earlier("Sundhedsudvalget", 28, "5", "postponed", "Udsat."),
            Earlier("Økonomiudvalget", 14, "11", "recommended", "Anbefales."),
        ),
    ),
    Case(
        title="Pris og mængde på hjemmehjælp",
        kle="27.36.00",
        facet="S00",
        summary="Bilaget viser udviklingen måned for måned.",
        presentation="""
Tallene er trukket den første hverdag i hver måned og omfatter både den kommunale og de private
leverandører.

{langtabel}

Forskellen mellem vinter og sommer skyldes især ferie og vikarer.
""",
        points=("tallene tages til efterretning",),
        rulings=(Ruling("noted", "Taget til efterretning."),),
        attachments=("Metodebeskrivelse",),
    ),
)

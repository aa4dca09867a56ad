"""A few invented documents, to test how relevance is measured."""

DOCUMENTS = (
    (1, "Vagtplanlægningssystem til hjemmeplejen", "Udvalget vedtog at købe et nyt system."),
    (2, "Planlægning af skolernes lokaler", "Lokalerne fordeles efter en plan."),
    (3, "Orientering om takststruktur", "Taksterne for botilbud er uændrede."),
    (4, "Støjgener ved havnen", "Naboerne klager over støjen fra skibsværftet."),
    (5, "Lukning af skole", "Skolen i landsbyen lukkes. Børnene flyttes til en anden skole."),
    (6, "Budgetopfølgning", "Forventet regnskab pr. 30. juni og opfølgning på besparelser."),
    (7, "Etablering af plejehjemspladser", "Der etableres tolv nye pladser."),
    (8, "Klimatilpasning i kystområder", "Diger og klimasikring drøftes."),
)


def documents() -> tuple[tuple[int, str, str], ...]:
    return DOCUMENTS

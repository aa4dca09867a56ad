"""Headings: which lines are one, of what kind, and what else they say."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadhus.minutes.grammar.words import BODY, body_span, heading_of, headings

# one line as printed, the kind of section it heads
KINDS = [
    ("Resume", "summary"), ("RESUMÉ:", "summary"), ("Resumé", "summary"), ("Sammendrag", "summary"),
    ("Resume og sagens baggrund", "summary"), ("Sagens kerne", "summary"), ("Anledning", "summary"),
    ("Indledning", "summary"), ("Formål med sagen", "summary"), ("Sagsresumé", "summary"),
    ("Sagsresume", "summary"), ("Sagens formål", "summary"), ("Præsentation", "summary"),
    ("Beslutningstema", "topic"), ("Tema", "topic"), ("Sagstema", "topic"),
    ("Baggrund", "background"), ("HISTORIK", "background"), ("Indledning/Baggrund", "background"),
    ("Sagsfremstilling", "presentation"), ("Sagsbeskrivelse", "presentation"),
    ("Beskrivelse af sagen", "presentation"), ("Redegørelse", "presentation"),
    ("Supplerende sagsfremstilling", "presentation"), ("Beskrivelse", "presentation"),
    ("Sagsfremstilling og økonomi", "presentation"),
    ("Økonomiske konsekvenser", "economy"), ("ØKONOMI", "economy"), ("Konsekvenser", "economy"),
    ("Økonomiske konsekvenser og finansiering", "economy"), ("Økonomi og finansiering", "economy"),
    ("Økonomi og organisatoriske konsekvenser", "economy"), ("Økonomi og afledt drift", "economy"),
    ("Økonomiske og personalemæssige konsekvenser", "economy"),
    ("Økonomiske forhold og konsekvenser", "economy"),
    ("Økonomiske og erhvervsmæssige konsekvenser", "economy"),
    ("Lovgrundlag", "legal_basis"), ("Retsgrundlag", "legal_basis"),
    ("Retsregler og andre forskrifter", "legal_basis"), ("Lovgrundlag – link", "legal_basis"),
    ("Juridiske og planmæssige forhold", "legal_basis"), ("Retligt grundlag", "legal_basis"),
    ("Beslutningskompetence", "competence"), ("Beslutningen træffes af", "competence"),
    ("Sagen afgøres endelig af", "competence"), ("Kompetence", "competence"),
    ("Hvem beslutter", "competence"), ("Sagen behandles i", "competence"),
    ("Sagen afgøres i", "competence"), ("Sagen afgøres af", "competence"),
    ("Kompetenceudvalg", "competence"),
    ("Sagsprocedure", "route"), ("Behandling", "route"), ("Forventet sagsgang", "route"),
    ("Sagsgang", "route"), ("Sagsgang og sagstype", "route"), ("Høring og sagsgang", "route"),
    ("Behandling/Mødedato/Åbent punkt/Lukket punkt", "route"),
    ("Sagens forløb", "history"), ("Tidligere behandling", "history"),
    ("Politiske beslutninger…", "history"), ("TidligerePolitiskBehandling", "history"),
    ("Sagshistorik, henvisninger", "history"),
    ("Høring", "hearing"), ("Dialog/høring", "hearing"), ("Inddragelse og høring", "hearing"),
    ("Kommunikation", "communication"),
    ("Tidsplan", "timeline"), ("Tidsperspektiv", "timeline"),
    ("Personale", "personnel"), ("Personalemæssige konsekvenser", "personnel"),
    ("Vision, politikker og strategier", "policy"), ("Handicappolitik", "policy"),
    ("Øvrige konsekvenser", "consequences"), ("Øvrige forhold", "consequences"),
    ("Andre konsekvenser", "consequences"), ("Risikovurdering", "consequences"),
    ("Afledte konsekvenser", "consequences"), ("Konsekvenser for andre udvalg", "consequences"),
    ("Bemærkninger til dagsordenen", "consequences"),
    ("Vurdering", "assessment"), ("Administrationens vurdering", "assessment"),
    ("Alternativer", "options"), ("Handlemuligheder", "options"),
    ("Alternativ indstilling", "options"), ("Beskrivelse af alternativ indstilling", "options"),
    ("CO2-Konsekvensvurdering", "climate"),
    ("Indstilling", "recommendation"), ("INDSTILLING :", "recommendation"),
    ("Indstillinger", "recommendation"), ("Administrativ indstilling", "recommendation"),
    ("Forvaltningen indstiller,", "recommendation"), ("Forvaltningen foreslår", "recommendation"),
    ("Administrationen indstiller", "recommendation"), ("Forslag", "recommendation"),
    ("Administrationens forslag", "recommendation"),
    ("Indstilling til Kultur og Fritidsudvalget", "recommendation"),
    ("Indstilling og beslutning", "decision"),  # holds both; named by what it ends with
    ("Beslutning", "decision"), ("beslutning:", "decision"), ("BESLUTNING", "decision"),
    ("Bilag", "attachments"), ("Samlet bilagsliste", "attachments"), ("BILAG:", "attachments"),
    ("Fraværende", "attendance"), ("Mødedeltagere", "attendance"), ("Deltagere", "attendance"),
    ("Afbud", "attendance"), ("Medlemmer", "attendance"), ("Mødedeltagelse", "attendance"),
    ("Fremmøde og inhabilitet", "attendance"),
    ("Yderligere deltagelse på mødet", "attendance"),
    ("Yderligere deltagere på mødet", "attendance"),
    ("Fraværende i Byrådet, 03-04-2019", "attendance"),
    ("Beslutningstema Kultur- og Fritidsudvalget", "topic"), ("Behandling …", "route"),
    ("Beslutningsforslag fra ALT", "recommendation"),
    ("Meddelelser", "announcements"),
    ("Fremstilling", "container"), ("Indhold", "container"),
    ("Punkttype", "other"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_a_heading_is_known_by_its_words(text: str, kind: str) -> None:
    found = heading_of(text)
    assert found is not None
    assert (found.kind, found.inline) == (kind, None)
    assert text[slice(*found.text)] == text.rstrip(" :")


@given(st.sampled_from(sorted(headings())), st.sampled_from(["", ":", " :"]))
def test_case_accent_and_colon_change_nothing(words: str, mark: str) -> None:
    plain, loud = heading_of(words + mark), heading_of(words.upper() + mark)
    assert plain is not None
    assert loud is not None
    assert plain.kind == loud.kind == headings()[words]


# lines that begin with a heading's word and head nothing
NONE = [
    "Indstillingen blev drøftet.",  # a sentence
    "Forslag til lokalplan 12 har været i høring.",
    "Forslag til ny takst",  # a title
    "Økonomi og planer for næste år.",
    "Sagsfremstillingen er vedlagt.",
    "Behandling af ansøgninger om tilskud",  # a title: neither body nor date
    "Beslutning om salg af grund",
    "Konsekvenser: færre timer",  # too loose a word to open a section with text beside it
    "Tema: Trivsel",
    "Sagen: den er lang",
    "Bilagene er lukkede.",
    "Fraværende Ida Holm",  # a line about people
    "Beslutningsforslag fra Venstre om gratis parkering",  # a title
    "",
]


@pytest.mark.parametrize("text", NONE)
def test_a_heading_word_in_a_sentence_or_title_heads_nothing(text: str) -> None:
    assert heading_of(text) is None


# line, kind, what stands under the heading on the same line
GLUED = [
    ("Beslutning: Godkendt.", "decision", "Godkendt."),
    ("BESLUTNING:Godkendt.", "decision", "Godkendt."),
    ("Indstilling: Det indstilles, at sagen drøftes.", "recommendation",
     "Det indstilles, at sagen drøftes."),
    ("Beslutningskompetence: KB", "competence", "KB"),
    ("Beslutningskompetence: SOSU", "competence", "SOSU"),
    ("Sagsforløb: ØK/BY", "route", "ØK/BY"),
    ("Sagsforløb: HAR", "route", "HAR"),
    ("Bilag: Kort over området", "attachments", "Kort over området"),
    ("Resume: Kort sag.", "summary", "Kort sag."),
    ("Høring:  Ældrerådet", "hearing", "Ældrerådet"),
    ("Afbud: A. Holm", "attendance", "A. Holm"),  # the section decides that it opens none
    ("Beslutning i Socialudvalget den 3. maj 2024: Udsat.", "decision", "Udsat."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "rest"), GLUED)
def test_a_heading_may_be_glued_to_its_text(text: str, kind: str, rest: str) -> None:
    found = heading_of(text)
    assert found is not None
    assert found.inline is not None
    assert (found.kind, text[found.inline :]) == (kind, rest)
    assert text[slice(*found.text)] == text[: text.index(":")]


# line, kind, body, date, item
TREATED = [
    ("Beslutning i Socialudvalget den 03-05-2024", "decision",
     "Socialudvalget", date(2024, 5, 3), None),
    ("Beslutning Byrådet den 28. august 2019", "decision", "Byrådet", date(2019, 8, 28), None),
    ("Beslutning fra Børne- og Skoleudvalget, 14. august 2024, pkt. 4", "decision",
     "Børne- og Skoleudvalget", date(2024, 8, 14), "4"),
    ("Beslutning i Social-, Sundheds- og Beskæftigelsesudvalget den 3. maj 2024", "decision",
     "Social-, Sundheds- og Beskæftigelsesudvalget", date(2024, 5, 3), None),
    ("Beslutning – Byrådet 3. maj 2024", "decision", "Byrådet", date(2024, 5, 3), None),
    ("Beslutning fra møde i Byrådet den 3. maj 2024", "decision",
     "Byrådet", date(2024, 5, 3), None),
    ("Kommunalbestyrelsens afgørelse den 3. maj 2024", "decision",
     "Kommunalbestyrelsen", date(2024, 5, 3), None),
    ("Beslutning i Byrådet den 3. maj 2024:", "decision", "Byrådet", date(2024, 5, 3), None),
    ("Beslutning i Byrådet den 3. maj 2024 kl. 17:30", "decision",
     "Byrådet", date(2024, 5, 3), None),  # a colon in the time of day
    ("Beslutning i Udvalget for Kultur og Fritid den 3. maj 2024", "decision",
     "Udvalget for Kultur og Fritid", date(2024, 5, 3), None),
    ("Beslutning i Plan, udvikling og kultur den 20. april 2016", "decision",
     "Plan, udvikling og kultur", date(2016, 4, 20), None),  # no word such as udvalg in it
    ("Byrådets beslutning", "decision", "Byrådet", None, None),
    ("Økonomiudvalgets indstilling", "recommendation", "Økonomiudvalget", None, None),
    ("Teknisk Udvalg, 03-04-2019, pkt. 42", "decision", "Teknisk Udvalg", date(2019, 4, 3), "42"),
    ("Byrådet, 03-04-2014, pkt. 34", "decision", "Byrådet", date(2014, 4, 3), "34"),
    ("Indstilling til Byrådet", "recommendation", "Byrådet", None, None),
    ("Beslutning den 3. maj 2024", "decision", None, date(2024, 5, 3), None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "body", "when", "point"), TREATED)
def test_a_heading_may_name_body_date_and_item(
    text: str, kind: str, body: str | None, when: date | None, point: str | None
) -> None:
    found = heading_of(text)
    assert found is not None
    assert found.kind == kind
    assert (text[slice(*found.body)] if found.body else None) == body
    assert found.date == when
    assert (text[slice(*found.item)] if found.item else None) == point


@pytest.mark.parametrize(
    "text", ["Forvaltningen indstiller,", "Direktør for Velfærd indstiller, at",
             "Administrationen anbefaler", "Center for Børn foreslår:"],
)  # fmt: skip
def test_who_recommends_may_head_the_recommendation(text: str) -> None:
    found = heading_of(text)
    assert found is not None
    assert (found.kind, found.recommends) == ("recommendation", True)


# text, the name of the body at its beginning
BODIES = [
    ("Socialudvalget den 3. maj", "Socialudvalget"),
    ("Kommunalbestyrelsen 3/5 2024", "Kommunalbestyrelsen"),
    ("i Byrådet på møde", "Byrådet"),
    ("Udvalget for Klima og Miljø, 3. maj", "Udvalget for Klima og Miljø"),
    ("Børne- og Ungdomsudvalget (pkt. 3)", "Børne- og Ungdomsudvalget"),
    ("Ældrerådet", "Ældrerådet"),
    ("Borgerrepræsentationen d. 3. maj", "Borgerrepræsentationen"),
    ("den 3. maj", None),
    ("Forvaltningen", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), BODIES)
def test_a_bodys_name_ends_before_its_date(text: str, name: str | None) -> None:
    span = body_span(text)
    assert (text[slice(*span)] if span else None) == name


@pytest.mark.parametrize(
    ("text", "is_body"),
    [
        ("Økonomiudvalget", True), ("udvalg for teknik", True), ("Handicapråd", True),
        ("Folkeoplysningsudvalget", True), ("Børne- og Kulturnævnet", True),
        ("rådhuset", False), ("råderum", False), ("udvalgt", False), ("forummet", False),
    ],
)  # fmt: skip
def test_a_body_is_known_by_its_word(text: str, is_body: bool) -> None:
    assert bool(BODY.search(text)) == is_body


@given(st.text(max_size=200))
def test_spans_stay_inside_any_line(text: str) -> None:
    found = heading_of(text)
    if found is not None:
        assert 0 <= found.text[0] <= found.text[1] <= len(text)
        assert found.inline is None or found.text[1] < found.inline <= len(text)

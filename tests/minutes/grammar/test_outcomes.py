"""What the words of a decision say was decided."""

from __future__ import annotations

import pytest

from raadhus.minutes.grammar.outcomes import outcome_of

OUTCOMES = [
    ("Taget til efterretning.", "noted"), ("Til efterretning.", "noted"),
    ("Orienteringen blev taget til efterretning.", "noted"),
    ("Udvalget tog sagen til efterretning.", "noted"),
    ("Godkendt.", "approved"), ("Indstillingen godkendt", "approved"),
    ("Godkendt, idet der følges op til efteråret.", "approved"), ("Herefter godkendt.", "approved"),
    ("1.-2. Godkendt", "approved"), ("Byrådet godkendte udvalgets indstilling.", "approved"),
    ("Tiltrådt.", "approved"), ("Tiltrædes.", "approved"), ("Vedtaget", "approved"),
    ("Kommunalbestyrelsen tiltrådte indstillingen.", "approved"), ("Bevilget.", "approved"),
    ("Godkendt med den ændring, at fristen er 1. maj.", "amended"),
    ("Godkendt med følgende tilføjelser", "amended"),
    ("Anbefales.", "recommended"), ("Indstilles godkendt.", "recommended"),
    ("Indstilles til Byrådets godkendelse.", "recommended"), ("1.-3. Anbefales", "recommended"),
    ("Økonomiudvalget anbefaler over for Byrådet, at sagen godkendes.", "recommended"),
    ("Drøftet.", "discussed"), ("Sagen drøftet.", "discussed"),
    ("Drøftet og taget til efterretning.", "discussed"),  # the first word holds
    ("Udsat.", "postponed"), ("Udsættes", "postponed"),
    ("Sagen udsættes til næste møde.", "postponed"), ("Punktet blev udsat.", "postponed"),
    ("Punkt 15 udgår og sagen sendes tilbage til udvalget.", "withdrawn"),
    ("Trukket af dagsordenen.", "withdrawn"), ("Sagen tages af dagsordenen.", "withdrawn"),
    ("Fremsendes til Byrådet.", "referred"), ("Oversendt til Økonomiudvalget", "referred"),
    ("Henvist til Teknisk Udvalg.", "referred"), ("Sendt tilbage til udvalget.", "referred"),
    ("Ikke godkendt.", "rejected"), ("Faldet.", "rejected"), ("Nej", "rejected"),
    ("3) Nej", "rejected"), ("Ad 3: Nej.", "rejected"),
    ("Udvalget kan ikke tiltræde indstillingen.", "rejected"), ("Forkastet.", "rejected"),
    ("Der gives afslag.", "rejected"), ("Nedstemt.", "rejected"),
    ("Udvalget ønsker ikke at prioritere forslaget.", "rejected"),
    ("Udvalget godkender ikke indstillingen.", "rejected"),
    ("Indstillingen blev ikke vedtaget.", "rejected"), ("Ikke prioriteret.", "rejected"),
    ("Forslaget bortfalder.", "rejected"), ("Udvalget besluttede at afvise sagen.", "rejected"),
    ("Udvalget besluttede at udsætte sagen.", "postponed"),
    ("Udvalget besluttede at godkende indstillingen.", "approved"),
    ("Udvalget beslutter at anbefale sagen.", "recommended"),
    ("Forvaltningen undersøger mulighederne.", "instructed"),
    ("Administrationen udarbejder et notat.", "instructed"),
    ("Underskrevet.", "signed"),
    ("Ida Holm og Bo Juul blev valgt.", "other"), ("Ingen bemærkninger.", "other"), ("", "other"),
    ("Nejsigerne talte længe.", "other"),  # no "Nej" but a longer word
]  # fmt: skip


@pytest.mark.parametrize(("text", "outcome"), OUTCOMES)
def test_the_first_word_that_decides_holds(text: str, outcome: str) -> None:
    assert outcome_of(text) == outcome


@pytest.mark.parametrize(("text", "outcome"), OUTCOMES)
def test_capitals_change_nothing(text: str, outcome: str) -> None:
    assert outcome_of(text.upper()) == outcome

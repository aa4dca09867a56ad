"""A small archive for the tests of the whole site: one meeting in Asminde, first as an agenda
and then as minutes, and one in Bavnehøj. Each has an open item and a closed one."""

from __future__ import annotations

from datetime import date

import pytest
from allauth.account.utils import user_pk_to_url_str
from tests.cast import Cast
from tests.meetings.archived import put
from tests.meetings.conftest import reading
from tests.meetings.papers import Matter, paper

from raadhus.core.models import Person
from raadhus.meetings.models import Case, Item, Mask, Meeting, Reading

__all__ = ["reading"]
DAY = date(2026, 3, 4)
SECRET = "Hemmelighedskrukke"  # stands in the closed items alone


@pytest.fixture
def town(cast: Cast) -> dict[str, object]:
    """The words that fill the addresses of `routes.tsv`; the meeting is Asminde's."""
    agenda = paper(DAY, Matter("Udvidelse af biblioteket", decided=None), home="Asminde",
                   kind="DAGSORDEN")  # fmt: skip
    put(agenda, "dagsorden.txt", home="Asminde")
    for home in (cast.asminde, cast.bavnehoej):
        put(
            paper(
                DAY,
                Matter("Udvidelse af biblioteket", case="Sagsnr. 26/1234"),
                Matter("Køb af grund", said=f"{SECRET} hos en borger.", closed=True),
                home=home.name,
            ),
            home=home.name,
        )
    meeting = Meeting.objects.get(committee__municipality=cast.asminde)
    opened, closed = Item.objects.filter(meeting=meeting).order_by("position")
    return {
        "home": cast.asminde.slug,
        "committee": meeting.committee.slug,
        "day": meeting.slug,
        "item": opened.slug,
        "closed": closed.slug,
        "case": Case.objects.filter(municipality=cast.asminde, open=True).get().slug,
        "person": Person.objects.filter(municipality=cast.asminde).first().slug,
        "mask": Mask.objects.create(municipality=cast.asminde, name="X Y", reason="Prøve").pk,
        "document": Reading.objects.get(version__meeting=meeting, version__number=2).pk,
        "body": cast.asminde.pk,
        "organization": meeting.committee.pk,
        "meeting": meeting.pk,
        "agendaitem": opened.pk,
        "closeditem": closed.pk,
        "uid": user_pk_to_url_str(cast.bo),
        "none": 999999,
    }

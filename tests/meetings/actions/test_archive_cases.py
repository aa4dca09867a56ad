"""Cases over bodies, references in both directions, and where postponed items come back."""

from datetime import date

import pytest
from tests.meetings.archived import Matter, put
from tests.meetings.papers import paper

from raadhus.meetings.actions.withdrawal import restore_meeting, withdraw_item, withdraw_meeting
from raadhus.meetings.models import Case, Item, Meeting, Reference

pytestmark = pytest.mark.django_db

MAY, JUNE, AUGUST = date(2024, 5, 29), date(2024, 6, 5), date(2024, 8, 14)
NUMBER = "27.00.00-A21-1-24"
TALK = Matter("Meddelelser", said="")


def references():
    rows = Reference.objects.order_by("item__date", "pk")
    return [
        (
            r.item.title,
            r.kind,
            r.quote,
            r.rule,
            r.target and r.target.title,
            r.meeting and r.meeting.slug,
        )
        for r in rows.select_related("item", "target", "meeting")
    ]


@pytest.mark.parametrize(
    "spelled", ["27.00.00A21-1-24", "27.00.00-A21-1-2024", "27.00.00–A21–1–24", NUMBER]
)
def test_a_case_is_followed_over_bodies_in_any_spelling(spelled):
    put(paper(MAY, Matter("Nyt bibliotek", NUMBER)))
    put(paper(JUNE, Matter("Bibliotek, endelig plan", spelled), committee="Byrådet"))
    case = Case.objects.get()
    assert (case.slug, case.title, case.kle, case.open) == (
        "27-00-00-a21-1-24", "Bibliotek, endelig plan", "27.00.00", True,
    )  # fmt: skip
    assert list(case.items.order_by("date").values_list("committee__name", "kle")) == [
        ("Kulturudvalget", "27"),
        ("Byrådet", "27"),
    ]


def test_numbers_that_look_alike_are_cases_of_their_own():
    put(
        paper(MAY, Matter("Et", "24-004783"), Matter("To", "24/004783"), Matter("Tre", "23-004783"))
    )
    assert list(Case.objects.order_by("pk").values_list("number", "slug")) == [
        ("24-004783", "24-004783"),
        ("24/004783", "24-004783-2"),
        ("23-004783", "23-004783"),
    ]
    put(paper(JUNE, Matter("To igen", "24/004783")))
    assert Case.objects.get(slug="24-004783-2").items.count() == 2


def test_the_same_number_in_two_municipalities_is_two_cases():
    put(paper(MAY, Matter("Nyt bibliotek", NUMBER)))
    put(paper(MAY, Matter("Ny skole", NUMBER), home="Læsø"))
    assert list(Case.objects.order_by("pk").values_list("municipality__name", "title")) == [
        ("Samsø", "Nyt bibliotek"),
        ("Læsø", "Ny skole"),
    ]


def test_a_case_of_closed_items_is_not_open_and_tells_no_title():
    put(paper(MAY, Matter("Køb af Møllevej 3", NUMBER, closed=True)))
    case = Case.objects.get()
    assert (case.open, case.title) == (False, "")
    put(paper(JUNE, Matter("Grund til bibliotek", NUMBER)))
    case.refresh_from_db()
    assert (case.open, case.title) == (True, "Grund til bibliotek")


@pytest.mark.parametrize("first", ["earlier", "later"])
def test_a_reference_in_the_text_leads_to_the_item_whichever_comes_first(first):
    papers = [
        paper(MAY, TALK, Matter("Legeplads")),
        paper(JUNE, Matter("Svar", said="Udvalget drøftede det i punkt 2 den 29. maj 2024.")),
    ]
    for one in papers if first == "earlier" else papers[::-1]:
        put(one)
    assert references() == [
        ("Svar", "mention", "punkt 2 den 29. maj 2024", "number", "Legeplads", "2024-05-29")
    ]
    assert Item.objects.get(title="Legeplads").referrers.get().item.title == "Svar"


def test_a_reference_to_another_body_leads_there():
    put(paper(MAY, Matter("Legeplads")))
    put(paper(MAY, Matter("Budget"), committee="Byrådet"))
    put(
        paper(
            JUNE, Matter("Svar", said="Byrådet behandlede det i punkt 1 på mødet den 29. maj 2024.")
        )
    )
    [(_, _, _, rule, target, _)] = references()
    assert (rule, target) == ("number", "Budget")


def test_a_reference_stays_open_until_its_meeting_comes():
    put(paper(JUNE, Matter("Svar", said="Se punkt 4 den 29. maj 2024.")))
    assert references() == [("Svar", "mention", "punkt 4 den 29. maj 2024", "", None, None)]
    put(paper(MAY, TALK))  # without a point 4
    assert references() == [("Svar", "mention", "punkt 4 den 29. maj 2024", "", None, "2024-05-29")]


@pytest.mark.parametrize("first", ["earlier", "later"])
@pytest.mark.parametrize(
    ("case", "decided", "back", "rule"),
    [
        (NUMBER, "Udsat til mødet den 5. juni 2024.", JUNE, "case"),
        (NUMBER, "Udsat.", AUGUST, "next"),
        ("", "Udsat til mødet den 5. juni 2024.", JUNE, "title"),
        ("", "Udsat.", AUGUST, "next"),
    ],
)
def test_what_was_put_off_leads_to_where_it_comes_back(first, case, decided, back, rule):
    papers = [
        paper(MAY, Matter("Nyt bibliotek", case, decided=decided), Matter("Andet")),
        paper(back, TALK, Matter("Nyt bibliotek", case)),
        paper(date(2024, 10, 2), Matter("Nyt bibliotek", case)),
        paper(back, Matter("Nyt bibliotek", case), committee="Byrådet"),
    ]
    for one in papers if first == "earlier" else papers[::-1]:
        put(one)
    found = Reference.objects.get(kind="postponed")
    assert (found.rule, found.target.date, found.target.committee.name, found.target.slug) == (
        rule, back, "Kulturudvalget", "punkt-2",
    )  # fmt: skip


def test_what_was_put_off_leads_elsewhere_while_its_next_treatment_is_withdrawn():
    put(paper(MAY, Matter("Nyt bibliotek", NUMBER, decided="Udsat.")))
    put(paper(JUNE, Matter("Nyt bibliotek", NUMBER)))
    put(paper(AUGUST, Matter("Nyt bibliotek", NUMBER)))
    june = Meeting.objects.get(date=JUNE)
    target = Reference.objects.filter(kind="postponed").values_list("target__date", "meeting__date")
    assert target.get() == (JUNE, JUNE)
    withdraw_meeting(june, reason="Fejl.", by="system")
    assert target.get() == (AUGUST, AUGUST)
    restore_meeting(june, reason="Rettet.", by="system")
    assert target.get() == (JUNE, JUNE)
    withdraw_item(Item.objects.get(date=JUNE), reason="Fejl.", by="system")
    assert target.get() == (AUGUST, AUGUST)


def test_nothing_leads_to_a_withdrawn_meeting():
    put(paper(MAY, TALK, Matter("Legeplads")))
    put(paper(JUNE, Matter("Svar", said="Udvalget drøftede det i punkt 2 den 29. maj 2024.")))
    may = Meeting.objects.get(date=MAY)
    withdraw_meeting(may, reason="Fejl.", by="system")
    assert references() == [("Svar", "mention", "punkt 2 den 29. maj 2024", "", None, None)]
    restore_meeting(may, reason="Rettet.", by="system")
    assert [row[4] for row in references()] == ["Legeplads"]


def test_a_neutral_item_that_was_put_off_leads_nowhere():
    put(paper(MAY, Matter("Eventuelt", decided="Udsat.")))
    put(paper(JUNE, Matter("Eventuelt")))
    assert [row[3:] for row in references()] == [("", None, None)]

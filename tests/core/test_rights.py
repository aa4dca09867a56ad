import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import IntegrityError, transaction
from django.test import RequestFactory

from raadhus.core import rights, rules
from raadhus.core.models import Role

EVERY = sorted(rules.PERMISSIONS)
WORK = ["may_check", "may_import", "may_mask", "may_read_closed", "may_withdraw"]


def may(person, municipality):
    return [name for name in EVERY if rules.PERMISSIONS[name](person, municipality)]


def test_tokens_of_everybody(cast):
    here, there = cast.asminde.token, cast.bavnehoej.token
    assert rights.reader_tokens(None) == {"public"}
    assert rights.reader_tokens(AnonymousUser()) == {"public"}
    assert rights.reader_tokens(cast.viggo) == {"public"}
    assert rights.reader_tokens(cast.bo) == {"public", here}
    assert rights.reader_tokens(cast.carla) == {"public", there}
    assert rights.reader_tokens(cast.asta) == {"public", here, there}


def test_a_request_asks_once(cast, django_assert_num_queries):
    request = RequestFactory().get("/")
    request.user = cast.bo
    with django_assert_num_queries(1):
        tokens = [rights.reader_tokens(request) for _ in range(3)]
    assert tokens == [{"public", cast.asminde.token}] * 3


def test_a_stranger_asks_nothing(db, django_assert_num_queries):
    request = RequestFactory().get("/")
    request.user = AnonymousUser()
    with django_assert_num_queries(0):
        assert rights.reader_tokens(request) == {"public"}


def test_a_closed_account_is_a_stranger(cast):
    cast.bo.is_active = False
    assert rights.reader_tokens(cast.bo) == {"public"}
    assert may(cast.bo, cast.asminde) == []


@pytest.mark.parametrize(
    ("name", "here", "there", "site"),
    [
        ("nobody", [], [], []),
        ("viggo", [], [], []),
        ("bo", WORK, [], []),
        ("carla", [], WORK, []),
        ("asta", EVERY, EVERY, EVERY),
    ],
)
def test_who_may_do_what(cast, name, here, there, site):
    person = cast.named(name)
    assert may(person, cast.asminde) == here
    assert may(person, cast.bavnehoej) == there
    assert may(person, None) == site


def test_an_administrator_of_one_municipality(cast):
    Role.objects.create(user=cast.viggo, role="administrator", municipality=cast.asminde)
    assert may(cast.viggo, cast.asminde) == EVERY
    assert may(cast.viggo, cast.bavnehoej) == may(cast.viggo, None) == []
    assert rights.reader_tokens(cast.viggo) == {"public", cast.asminde.token}


def test_the_names_of_permissions_work_for_an_account(cast):
    assert cast.bo.has_perm("raadhus.may_withdraw", cast.asminde) is True
    assert cast.bo.has_perm("raadhus.may_withdraw", cast.bavnehoej) is False


def test_municipalities_of(cast):
    assert rights.municipalities_of(None) == []
    assert rights.municipalities_of(cast.carla) == [cast.bavnehoej]
    assert rights.municipalities_of(cast.asta) == [cast.asminde, cast.bavnehoej]


def test_a_role_is_given_once_and_a_secretary_has_a_municipality(cast):
    for role in (
        {"user": cast.asta, "role": "administrator"},
        {"user": cast.bo, "role": "secretary", "municipality": cast.asminde},
        {"user": cast.viggo, "role": "secretary"},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            Role.objects.create(**role)

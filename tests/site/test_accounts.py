"""Logging in and out, the second step, and what nobody can do without an account."""

import re
from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth as totp
from django.contrib.sessions.models import Session
from django.core import mail
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.utils import timezone
from tests.cast import PASSWORD

from raadhus.core.accounts import end_sessions, take_role
from raadhus.site.accounts.links import one_time_link


@pytest.fixture(autouse=True)
def no_attempts(db):
    """Rate limits begin anew: no test fails because another has tried too often."""
    cache.clear()


def enter(client, name, password=PASSWORD):
    return client.post("/log-ind/", {"login": name, "password": password})


def enter_surely(client, name):
    """Log in, and show once more that it is the owner, as changes of the account ask for."""
    enter(client, name)
    client.post("/konto/bekraeft/", {"password": PASSWORD})


def heading(response):
    return re.search("<h1>(.*?)</h1>", response.content.decode()).group(1)


def who(client):
    return client.get("/konto/").status_code == 200


@pytest.mark.parametrize("name", ["bo", "bo@prøver.example"])
def test_log_in_and_out(client, cast, name):
    assert enter(client, name)["Location"] == "/"
    page = client.get("/konto/").content.decode()
    assert "sekretær, Asminde" in page
    assert client.get("/log-ud/").status_code == 200
    assert who(client)
    assert client.post("/log-ud/")["Location"] == "/"
    assert not who(client)


@pytest.mark.parametrize(
    ("name", "password"), [("bo", "forkert sætning"), ("ingen", PASSWORD), ("bo", ""), ("", "")]
)
def test_a_wrong_password_tells_nothing_about_accounts(client, cast, name, password):
    response = enter(client, name, password)
    assert (response.status_code, who(client)) == (200, False)


def test_unknown_accounts_and_wrong_passwords_sound_alike(client, cast):
    said = [
        re.findall('alert-text">(.*?)</p>', enter(client, name, "forkert").content.decode())
        for name in ("bo", "ingen")
    ]
    assert said[0] == said[1] != []


def test_many_wrong_passwords_are_stopped(client, cast):
    for _ in range(5):
        enter(client, "bo", "forkert")
    page = enter(client, "bo").content.decode()
    assert not who(client)
    assert "For mange" in page
    assert enter(client, "carla")["Location"] == "/"  # another account is not shut out


def test_a_closed_account_cannot_log_in(client, cast):
    cast.bo.is_active = False
    cast.bo.save()
    enter(client, "bo")
    assert not who(client)


def test_nobody_signs_up(client):
    page = client.get("/konto/ny/")
    assert heading(page) == "Konti oprettes af en administrator"
    client.post("/konto/ny/", {"username": "ny", "password1": PASSWORD, "password2": PASSWORD})
    assert enter(client, "ny", PASSWORD).status_code == 200


def test_the_session_ends_when_a_role_is_taken(client, cast):
    other = Client()
    enter(client, "bo")
    enter(other, "carla")
    take_role(cast.bo, "secretary", cast.asminde, by=cast.asta)
    assert (who(client), who(other)) == (False, True)
    assert Session.objects.count() == 1


def test_sessions_end_everywhere(cast):
    clients = [Client(), Client()]
    for client in clients:
        enter(client, "bo")
    Session.objects.create(session_key="old", expire_date=timezone.now() - timedelta(1))
    assert end_sessions(cast.bo) == 2
    assert [who(client) for client in clients] == [False, False]


def test_the_session_is_new_after_logging_in(client, cast):
    client.get("/log-ind/")
    enter(client, "bo")
    first = client.cookies["sessionid"].value
    client.post("/log-ud/")
    enter(client, "bo")
    assert client.cookies["sessionid"].value != first
    cookie = client.cookies["sessionid"]
    assert (cookie["httponly"], cookie["samesite"], cookie["max-age"]) == (True, "Lax", "")


def test_a_one_time_link_gives_a_password_once(client, cast, settings):
    settings.ALLOWED_HOSTS = ["referater.example", "testserver"]
    link = one_time_link(cast.bo)
    assert link.startswith("http://referater.example/konto/vaelg/")
    path = link.removeprefix("http://referater.example")
    form = client.get(path, follow=True)
    assert heading(form) == "Vælg adgangskode"
    chosen = "en anden lang sætning"
    action = re.search('<form method="post" action="(/konto/vaelg/.*?)"', form.content.decode())
    sent = {"password1": chosen, "password2": chosen}
    assert heading(client.post(action.group(1), sent, follow=True)) == "Adgangskoden er gemt"
    assert enter(client, "bo", chosen)["Location"] == "/"
    assert heading(Client().get(path)) == "Linket gælder ikke længere"


@pytest.mark.parametrize("weak", ["kort", "password1234", "bo", "123456789012"])
def test_a_weak_password_is_refused(client, cast, weak):
    enter(client, "bo")
    sent = {"oldpassword": PASSWORD, "password1": weak, "password2": weak}
    response = client.post("/konto/adgangskode/", sent)
    assert response.status_code == 200
    assert "form-error-message" in response.content.decode()


def test_a_forgotten_password_without_mail(client):
    assert "engangslink" in client.get("/konto/glemt/").content.decode()
    assert client.post("/konto/glemt/", {"email": "bo@prøver.example"}).status_code == 200
    assert mail.outbox == []


def test_a_forgotten_password_by_mail(client, cast, settings):
    settings.MAIL = {"EMAIL_HOST": "mail.example"}
    cast.bo.email = "bo@mail.example"
    cast.bo.save()
    sent = client.post("/konto/glemt/", {"email": "bo@mail.example"}, follow=True)
    assert heading(sent) == "Se i din mail"
    [letter] = mail.outbox
    assert (letter.to, letter.subject) == (["bo@mail.example"], "Ny adgangskode til Raadhus")
    path = re.search(r"http://testserver(/konto/vaelg/\S+)", letter.body).group(1)
    assert heading(Client().get(path, follow=True)) == "Vælg adgangskode"
    unknown = client.post("/konto/glemt/", {"email": "ingen@mail.example"}, follow=True)
    assert (heading(unknown), len(mail.outbox)) == ("Se i din mail", 1)


def test_a_second_step_by_an_app(client, cast):
    enter_surely(client, "bo")
    page = client.get("/konto/to-trin/app/").content.decode()
    secret = re.search("<code>(.*?)</code>", page).group(1)
    assert "<svg" in page
    assert "data:" not in page
    code = totp.hotp_value(secret, next(iter(totp.yield_hotp_counters_from_time())))
    done = client.post("/konto/to-trin/app/", {"code": totp.format_hotp_value(code)}, follow=True)
    assert heading(done) == "Nødkoder"
    kinds = set(Authenticator.objects.filter(user=cast.bo).values_list("type", flat=True))
    assert kinds == {"totp", "recovery_codes"}
    spare = re.findall("<li><code>(.*?)</code>", done.content.decode())
    again = Client()
    assert enter(again, "bo")["Location"] == "/log-ind/to-trin/"
    assert not who(again)
    wrong = again.post("/log-ind/to-trin/", {"code": "000000"})
    assert "form-error-message" in wrong.content.decode()
    again.post("/log-ind/to-trin/", {"code": spare[0]})
    assert who(again)


@pytest.mark.parametrize("path", ["app/", "noegler/ny/"])
def test_a_change_of_the_account_asks_who_it_is(client, cast, path):
    enter(client, "bo")
    asked = client.get(f"/konto/to-trin/{path}", follow=True)
    assert heading(asked) == "Er det dig?"
    wrong = client.post("/konto/bekraeft/", {"password": "forkert"})
    assert "Adgangskoden er ikke rigtig" in wrong.content.decode()


def test_pages_of_keys(client, cast):
    enter_surely(client, "bo")
    page = client.get("/konto/to-trin/noegler/ny/").content.decode()
    assert '"creation_options"' in page
    bad = client.post("/konto/to-trin/noegler/ny/", {"name": "x", "credential": '{"a": 1}'})
    assert bad.status_code == 200
    assert not Authenticator.objects.exists()
    assert client.get("/log-ind/noegle/").status_code in {302, 200}


def test_a_key_of_somebody_else_is_not_there(client, cast):
    key = Authenticator.objects.create(user=cast.carla, type="webauthn", data={"name": "Carlas"})
    enter_surely(client, "bo")
    for path in (f"/konto/to-trin/noegler/{key.pk}/", f"/konto/to-trin/noegler/{key.pk}/fjern/"):
        assert client.get(path).status_code == 404
        assert client.post(path).status_code == 404
    assert Authenticator.objects.filter(pk=key.pk).exists()


def test_rate_limits_hold_no_addresses(client, cast):
    enter(client, "bo", "forkert")
    with connection.cursor() as cursor:
        cursor.execute("SELECT cache_key, value FROM raadhus_cache")
        rows = cursor.fetchall()
    assert len(rows) >= 2
    assert [row for row in rows if "127.0.0.1" in str(row)] == []

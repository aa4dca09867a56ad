"""`raadhus user` and `raadhus journal`, as an administrator types them."""

import json

import pytest
from click.testing import CliRunner
from django.contrib.auth.models import User
from django.db import connection
from tests.cast import PASSWORD

from raadhus.cli import raadhus
from raadhus.core.journal_sql import protect, release
from raadhus.core.models import JournalEntry, Role

pytestmark = pytest.mark.django_db


def run(*arguments: str, typed: str = ""):
    return CliRunner().invoke(raadhus, list(arguments), input=typed)


def roles(name: str) -> list[str]:
    return [str(role) for role in Role.objects.filter(user__username=name)]


def test_an_account_with_a_password(cast):
    done = run("user", "add", "dorthe", "--role", "secretary", "--municipality", "asminde",
               "--email", "dorthe@prøver.example", typed=f"{PASSWORD}\n{PASSWORD}\n")  # fmt: skip
    assert (done.exit_code, done.output.splitlines()[-1]) == (0, "Kontoen »dorthe« er oprettet.")
    assert PASSWORD not in done.output
    made = User.objects.get(username="dorthe")
    assert made.check_password(PASSWORD)
    assert roles("dorthe") == ["sekretær, Asminde"]
    actions = list(JournalEntry.objects.order_by("number").values_list("action", "key"))
    assert actions == [("account.add", str(made.pk)), ("role.give", str(made.pk))]


def test_an_account_with_a_link_cannot_log_in_before(cast):
    done = run("user", "add", "dorthe", "--role", "administrator", "--link")
    assert done.output.splitlines()[-1].startswith("http://127.0.0.1:8000/konto/vaelg/")
    assert not User.objects.get(username="dorthe").has_usable_password()
    assert roles("dorthe") == ["administrator, hele siden"]
    assert run("user", "link", "dorthe").output.count("/konto/vaelg/") == 1


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["user", "add", "bo", "--link"], "navn"),
        (["user", "add", "med mellemrum", "--link"], "brugernavn"),
        (["user", "add", "ny", "--link", "--email", "ikke en adresse"], "e-mail"),
        (["user", "add", "ny", "--link", "--email", "BO@prøver.example"], "mailadresse"),
        (["user", "add", "ny", "--link", "--role", "secretary"], "--municipality"),
        (["user", "add", "ny", "--link", "--role", "secretary", "--municipality", "x"], "»x«"),
        (["user", "role", "ingen", "administrator"], "»ingen«"),
        (["user", "role", "bo", "secretary"], "--municipality"),
        (["user", "role", "bo", "administrator", "--remove"], "ikke den rolle"),
        (["user", "link", "ingen"], "raadhus user list"),
        (["user", "close", "ingen"], "raadhus user list"),
    ],
)
def test_what_cannot_be_done_is_told_and_changes_nothing(cast, arguments, sentence):
    before = (User.objects.count(), Role.objects.count(), JournalEntry.objects.count())
    done = run(*arguments)
    assert done.exit_code in {1, 2}
    assert sentence.lower() in done.output.lower()
    assert "Fejl: " in done.output
    assert (User.objects.count(), Role.objects.count(), JournalEntry.objects.count()) == before


def test_a_weak_password_is_refused(cast):
    done = run("user", "add", "dorthe", typed="dorthe\ndorthe\n")
    assert (done.exit_code, User.objects.filter(username="dorthe").exists()) == (1, False)


def test_roles_are_given_and_taken(cast):
    assert run("user", "role", "viggo", "secretary", "--municipality", "asminde").exit_code == 0
    assert run("user", "role", "viggo", "secretary", "--municipality", "asminde").exit_code == 0
    assert roles("viggo") == ["sekretær, Asminde"]
    done = run("user", "role", "viggo", "secretary", "--municipality", "asminde", "--remove")
    assert done.output == "Rollen er taget, og kontoen er logget ud.\n"
    assert roles("viggo") == []
    actions = list(JournalEntry.objects.order_by("number").values_list("action", flat=True))
    assert actions == ["role.give", "role.take"]


def test_an_account_is_closed_and_opened(cast):
    assert run("user", "close", "bo").exit_code == 0
    assert "bo (lukket): sekretær, Asminde" in run("user", "list").output
    assert run("user", "close", "bo", "--open").exit_code == 0
    rows = json.loads(run("user", "list", "--json").output)
    assert [(row["name"], row["active"], row["roles"]) for row in rows] == [
        ("asta", True, ["administrator, hele siden"]),
        ("bo", True, ["sekretær, Asminde"]),
        ("carla", True, ["sekretær, Bavnehøj"]),
        ("viggo", True, []),
    ]


def test_without_accounts_the_list_says_how_to_begin():
    assert "raadhus user add" in run("user", "list").output


def test_the_journal_is_shown_and_verified(cast):
    run("user", "role", "viggo", "administrator")
    run("user", "role", "viggo", "administrator", "--remove")
    rows = [json.loads(line) for line in run("journal", "show", "--json").output.splitlines()]
    assert [(row["number"], row["action"]) for row in rows] == [(1, "role.give"), (2, "role.take")]
    assert run("journal", "show", "--last", "1").output.startswith("2  ")
    good = run("journal", "verify")
    assert good.output == f"Journalen er hel: 2 linjer. Den sidste hash er {rows[1]['hash']}\n"
    assert run("journal", "verify", "--witness", "1", rows[0]["hash"]).exit_code == 0
    assert run("journal", "verify", "--witness", "1", rows[1]["hash"]).exit_code == 1


def test_tampering_ends_the_command_with_its_place(cast):
    run("user", "role", "viggo", "administrator")
    release(connection)
    JournalEntry.objects.filter(number=1).update(by="user:1")
    bad = run("journal", "verify")
    protect(connection)
    assert bad.exit_code == 1
    assert bad.stderr.splitlines() == [
        "Linje 1 er ændret, efter at den blev skrevet.",
        "Databasens egen beskyttelse af journalen mangler.",
    ]

"""`raadhus delegation`: what a municipality's committees may decide."""

from __future__ import annotations

import pytest
from click.testing import CliRunner, Result
from tests.cast import Cast

from raadhus.cli import raadhus
from raadhus.meetings.models import Delegation

pytestmark = pytest.mark.django_db

GIVEN = ("--municipality", "Asminde", "--reason", "Kompetenceplanen, punkt 4")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(raadhus, ["delegation", *arguments])


def test_a_rule_is_delegated_shown_and_ended(cast: Cast) -> None:
    assert run("set", "mellem-aar", *GIVEN).exit_code == 0
    assert "delegeret i Asminde: Kompetenceplanen, punkt 4" in run("list").stdout
    assert run("end", "mellem-aar", *GIVEN).exit_code == 0
    assert "delegeret" not in run("list").stdout
    assert Delegation.objects.get().ended_at is not None


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("set", "alt", *GIVEN), "«alt» er ingen regel. Vælg mellem: tillaegsbevilling"),
        (("end", "budget", *GIVEN), "«budget» er ikke delegeret i Asminde Kommune."),
        (("set", "budget", "--municipality", "Ingensteder", "--reason", "x"), "Ingensteder"),
        (("set", "budget", "--municipality", "Asminde", "--reason", " "), "Skriv, hvor det står"),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence(
    cast: Cast, arguments: tuple[str, ...], told: str
) -> None:
    result = run(*arguments)
    assert (result.exit_code, told in result.stderr) == (1, True)
    assert not Delegation.objects.exists()

import stat

import pytest

from raadhus.site import environment
from raadhus.site.environment import SettingError


@pytest.mark.parametrize(
    ("value", "meant"), [("1", True), ("Ja", True), ("true", True), ("", False), ("0", False)]
)
def test_flag(value, meant):
    assert environment.flag("RAADHUS_DEBUG", value) is meant


def test_a_wrong_flag_names_itself():
    with pytest.raises(SettingError, match=r"^RAADHUS_DEBUG skal være"):
        environment.flag("RAADHUS_DEBUG", "måske")


def test_hosts():
    assert environment.hosts(" a.dk, b.dk ,") == ["a.dk", "b.dk"]
    assert environment.hosts("") == ["127.0.0.1", "localhost", "[::1]"]
    with pytest.raises(SettingError, match="»https://a"):
        environment.hosts("https://a.dk")


def test_sqlite_waits_and_begins_immediately(tmp_path):
    database = environment.database("", tmp_path)
    assert database["ENGINE"] == "django.db.backends.sqlite3"
    assert database["NAME"] == str(tmp_path / "raadhus.sqlite3")
    assert database["OPTIONS"] == {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": (
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;"
        ),
    }


def test_postgresql(tmp_path):
    url = "postgresql://raad%40hus:hemme%2Flig@db.local:5433/m%C3%B8der?sslmode=require"
    assert environment.database(url, tmp_path) == {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "møder",
        "USER": "raad@hus",
        "PASSWORD": "hemme/lig",
        "HOST": "db.local",
        "PORT": "5433",
        "OPTIONS": {"sslmode": "require"},
    }
    socket = environment.database("postgresql:///raadhus?host=/run/postgresql", tmp_path)
    assert (socket["HOST"], socket["PORT"], socket["OPTIONS"]) == ("/run/postgresql", "", {})


@pytest.mark.parametrize(
    "url", ["mysql://a/b", "postgresql://vært", "postgresql://vært:x/b", "raadhus", "//[/x"]
)
def test_a_wrong_database_is_told_in_a_sentence(url, tmp_path):
    with pytest.raises(SettingError, match=r"^RAADHUS_DATABASE_URL .*\.$"):
        environment.database(url, tmp_path)


def test_data_folder_is_made_and_a_wrong_one_is_told(tmp_path):
    assert environment.data_folder(str(tmp_path / "a/b")).is_dir()
    (tmp_path / "fil").touch()
    with pytest.raises(SettingError, match="RAADHUS_DATA"):
        environment.data_folder(str(tmp_path / "fil"))


def test_secret_key_is_made_once_and_read_by_its_owner_only(tmp_path):
    key = environment.secret_key("", tmp_path)
    assert len(key) > 50
    assert environment.secret_key("", tmp_path) == key
    assert stat.S_IMODE((tmp_path / "secret_key").stat().st_mode) == 0o600
    assert environment.secret_key("given", tmp_path) == "given"

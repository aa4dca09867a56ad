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


def test_mail():
    assert environment.mail(" ") == {}
    mail = environment.mail("smtp://b%40b:k%2Fk@mail.local/?from=raadhus@example.dk")
    assert (mail["EMAIL_HOST"], mail["EMAIL_PORT"]) == ("mail.local", 587)
    assert (mail["EMAIL_HOST_USER"], mail["EMAIL_HOST_PASSWORD"]) == ("b@b", "k/k")
    assert (mail["EMAIL_USE_TLS"], mail["EMAIL_USE_SSL"]) == (True, False)
    assert mail["DEFAULT_FROM_EMAIL"] == "raadhus@example.dk"
    whole = environment.mail("smtps://mail.local/?from=a@b.dk")
    assert (whole["EMAIL_PORT"], whole["EMAIL_USE_SSL"], whole["EMAIL_USE_TLS"]) == (
        465, True, False
    )  # fmt: skip
    plain = environment.mail("smtp://localhost:25/?from=a@b.dk&tls=0")
    assert (plain["EMAIL_PORT"], plain["EMAIL_USE_TLS"]) == (25, False)


@pytest.mark.parametrize(
    "url",
    ["mail.local", "http://mail.local", "smtp://mail.local", "smtp://a:x/", "smtp:///?from=a@b"],
)
def test_a_wrong_mail_server_is_told_in_a_sentence(url):
    with pytest.raises(SettingError, match=r"^RAADHUS_MAIL_URL .*\.$"):
        environment.mail(url)


def test_log(tmp_path):
    assert environment.log("") == ""
    assert environment.log(" stderr ") == "stderr"
    assert environment.log(str(tmp_path / "log")) == str(tmp_path / "log")
    for wrong in (tmp_path, tmp_path / "mangler/log"):
        with pytest.raises(SettingError, match=r"^RAADHUS_LOG"):
            environment.log(str(wrong))

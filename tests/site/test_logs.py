"""The log tells what happened and nothing about persons; asked with requests full of them."""

import io
import json
import logging

import pytest
from django.test import Client
from tests.cast import PASSWORD, entered

from raadhus.site import logs

PERSONAL = ("Kirstine", "0101701234", "203.0.113.7", "2001:db8", "bo@", "sessionid", PASSWORD,
            "asminde", "Asminde", "biblioteket")  # fmt: skip


@pytest.fixture
def lines():
    """What the log holds, as data, with every logger at work as if RAADHUS_LOG were set."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(logs.Lines())
    root, own = logging.getLogger(), logging.getLogger("raadhus")
    before = root.level, own.level
    root.addHandler(handler)
    root.setLevel(logging.WARNING)
    own.setLevel(logging.INFO)
    yield lambda: [json.loads(line) for line in stream.getvalue().splitlines()]
    root.removeHandler(handler)
    root.setLevel(before[0])
    own.setLevel(before[1])


def visit(client, method, path, **options):
    headers = {"user-agent": "Kirstines telefon", "x-forwarded-for": "203.0.113.7",
               "referer": "https://testserver/?q=Kirstine", "cookie": "navn=Kirstine"}  # fmt: skip
    return client.generic(method, path, REMOTE_ADDR="2001:db8::7", headers=headers, **options)


def test_no_personal_data_in_the_log(town, cast, lines, settings):
    stranger, bo = Client(raise_request_exception=False), entered(cast.bo)
    person = f"/{town['home']}/person/{town['person']}/"
    for client in (stranger, bo):
        for path in (
            "/?q=Kirstine+0101701234", "/soeg/?q=Kirstine+biblioteket", person, "/Kirstine/",
            "/findes/ikke/Kirstine/", "/konto/vaelg/1-Kirstine-0101701234/", "/static/Kirstine.css",
        ):  # fmt: skip
            visit(client, "GET", path)
    stranger.post("/log-ind/", {"login": "bo@prøver.example", "password": PASSWORD})
    stranger.post("/log-ind/", {"login": "Kirstine", "password": "0101701234"})
    visit(stranger, "KIRSTINE", "/")
    told = lines()
    assert len(told) == 17
    text = json.dumps(told, ensure_ascii=False)
    assert [word for word in PERSONAL if word in text] == []
    assert {line["event"] for line in told} == {"request"}
    assert told[2]["route"] == "<slug:home>/person/<slug:slug>/"
    assert (told[2]["method"], told[2]["status"]) == ("GET", 200)
    assert told[-1]["method"] == "(andet)"


def test_a_request_is_told_with_the_id_that_its_answer_carries(client, db, lines):
    response = client.get("/privatliv/")
    [line] = lines()
    assert line["request"] == response["X-Request-Id"]
    assert set(line) == {"at", "level", "logger", "said", "event", "method", "route", "status",
                         "ms", "request"}  # fmt: skip
    assert (line["route"], line["status"]) == ("privatliv/", 200)


def test_a_request_chooses_no_id_itself(client, db):
    response = client.get("/privatliv/", headers={"x-request-id": "Kirstine"})
    assert response["X-Request-Id"] != "Kirstine"


def test_a_fault_is_told_without_its_message(client, reading, lines):
    reading.contract = {"Kirstine": "0101701234"}
    reading.save()
    client.raise_request_exception = False
    assert client.get(reading.get_absolute_url()).status_code == 500
    fault, request = lines()
    assert "Kirstine" not in json.dumps(fault)
    assert fault["fault"]["kind"].startswith("builtins.")
    assert any("raadhus/meetings" in step for step in fault["fault"]["way"])
    assert not any(step.startswith(("/", "work")) for step in fault["fault"]["way"])
    assert (request["status"], fault["request"]) == (500, request["request"])


def test_what_others_log_is_told_by_place_alone(lines):
    logging.getLogger("pdfminer.x").warning("Kirstine %s", "0101701234")
    logging.getLogger("raadhus.x").warning("gik galt: %s", "Kirstine")
    try:
        raise ValueError("Kirstine") from KeyError("0101701234")
    except ValueError:
        logging.getLogger("django.db").exception("fejl ved Kirstine")
    told = lines()
    assert "Kirstine" not in json.dumps(told)
    assert "0101701234" not in json.dumps(told)
    assert told[1]["said"] == "gik galt: %s"
    assert told[2]["fault"]["kind"] == "builtins.ValueError"
    assert told[2]["fault"]["cause"] == "builtins.KeyError"
    assert "test_logs.py" in told[0]["where"]


def test_where_the_log_goes(tmp_path):
    quiet = logs.settings("", debug=False)
    assert quiet["loggers"]["raadhus"]["level"] == "WARNING"
    assert quiet["handlers"]["log"]["class"] == "logging.StreamHandler"
    file = logs.settings(str(tmp_path / "log"), debug=False)
    assert file["loggers"]["raadhus"]["level"] == "INFO"
    assert file["handlers"]["log"]["filename"] == str(tmp_path / "log")

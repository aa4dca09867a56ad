"""No server, however odd or hostile, makes the check raise, hang or leave its host."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.oparl.sample import LISTS, Inside, Response, Sample, Thing

from raadhus.oparl.check import Limits, check_server
from raadhus.oparl.check.report import as_json, as_text

BASE = "http://oparl.example"
ADDRESSES = st.sampled_from(
    [f"{BASE}/Person/1", f"{BASE}/Body/1/person", "http://else.example/x", "//[", "http://[/", "/x"]
)
LEAVES = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.text(max_size=9)
    | ADDRESSES
)
VALUES = st.recursive(
    LEAVES,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["id", "type", "data", "links", "next", "x"]), inner)
    ),
    max_leaves=6,
)
QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def readable(sample: Inside) -> str:
    """The report of a check as text; both forms can be written out."""
    report = check_server(f"{BASE}/", sample, limits=Limits(objects=40, entries=20))
    json.loads(as_json(report))
    text = as_text(report)
    assert all(sign.isprintable() or sign == "\n" for sign in text)
    assert all(url.startswith(f"{BASE}/") for url in sample.asked)
    return text


class Spoilt(Sample):
    """Any field of any object may hold anything."""

    def __init__(self, name: str, value: Any) -> None:
        self.spoilt = {name: value}
        super().__init__(BASE)

    def encoded(self, path: str, value: Any) -> bytes:
        return json.dumps(value).encode()  # also what UTF-8 cannot write

    def shown(self, thing: Thing, **more: Any) -> Thing:
        given = super().shown(thing, **more)
        return given | {name: value for name, value in self.spoilt.items() if name in given}


FIELDS = ["id", "type", "created", "modified", "deleted", "meeting", "agendaItem", "organization"]


@QUICK
@given(name=st.sampled_from(FIELDS), value=VALUES)
def test_a_field_may_hold_anything(name: str, value: Any) -> None:
    assert readable(Inside(Spoilt(name, value).respond))


class SpoiltPages(Sample):
    def __init__(self, name: str, value: Any) -> None:
        self.spoilt = {name: value}
        super().__init__(BASE)

    def list_page(self, path: str, query: dict[str, str], members: list[Thing]) -> Any:
        return super().list_page(path, query, members) | self.spoilt


@QUICK
@given(name=st.sampled_from(["data", "links", "pagination"]), value=VALUES)
def test_a_page_may_hold_anything(name: str, value: Any) -> None:
    assert readable(Inside(SpoiltPages(name, value).respond))


@QUICK
@given(value=VALUES)
def test_an_answer_may_be_any_json(value: Any) -> None:
    body = json.dumps(value).encode()
    assert readable(Inside(lambda _: (200, {}, body)))


@QUICK
@given(body=st.binary(max_size=40), status=st.integers(min_value=100, max_value=599))
def test_an_answer_may_be_any_bytes(body: bytes, status: int) -> None:
    assert "brudte krav" in readable(Inside(lambda _: (status, {}, body)))


def test_json_too_deep_or_with_numbers_too_long_is_no_json() -> None:
    for body in (b"[" * 200_000, b'{"a":' * 200_000, b"9" * 10_000, b"NaN"):
        report = check_server(f"{BASE}/", Inside(lambda _, body=body: (200, {}, body)))
        assert report.broken() == {"answer-is-json"}


class EndlessNews(Sample):
    """Each page brings a new object, and each object refers to another new one."""

    def list_page(self, path: str, query: dict[str, str], members: list[Thing]) -> Any:
        page, number = super().list_page(path, {}, members), int(query.get("page", 1))
        if path.endswith("/person"):
            page["data"] = [self._person(number)]
            page["links"] = {"next": self.link(path, query, number + 1)}
        return page

    def value(self, path: str, query: dict[str, str]) -> Any:
        if path.startswith("/Person/"):
            return self._person(int(path.rpartition("/")[2]))
        return super().value(path, query)

    def _person(self, number: int) -> Thing:
        return self.things["/Person/1"] | {
            "id": self.url(f"/Person/{number}"),
            "location": self.url(f"/Person/{number + 1}"),
        }


def test_a_server_without_end_is_read_within_the_limits() -> None:
    sample = Inside(EndlessNews(BASE).respond)
    report = check_server(f"{BASE}/", sample, limits=Limits(objects=30, entries=10))
    assert "objekter blev ikke hentet alene" in " ".join(report.notes)
    assert report.requests == len(sample.asked) < 600


class ManyBodies(Sample):
    """More bodies than are read; a meeting of the last one is referred to by the first."""

    def _fill(self) -> None:
        super()._fill()
        first = self.things["/Body/1"]
        lists = {name: url for name, url in first.items() if name in LISTS}
        for number in range(2, 13):
            own = {name: url.replace("/1/", f"/{number}/") for name, url in lists.items()}
            self.add("Body", number, name=f"Kommune {number}", legislativeTerm=[], **own)

    def members(self, path: str) -> list[Thing] | None:
        if path == "/bodies":
            return [thing for one, thing in self.things.items() if one.startswith("/Body/")]
        found = super().members(path)
        last = path.startswith("/Body/12/")
        if path.endswith("/meeting") and path.startswith("/Body/") and found:
            return [thing for thing in found if thing["id"].endswith("/3") is last]
        return found


def test_what_stands_in_lists_that_were_not_read_is_no_fault() -> None:
    report = check_server(f"{BASE}/", Inside(ManyBodies(BASE).respond))
    assert report.findings == []
    assert report.notes == ["Listerne blev læst for højst 10 kommuner (Body)."]


def test_when_the_time_is_up_nothing_more_is_asked() -> None:
    sample = Inside(Sample(BASE).respond)
    report = check_server(f"{BASE}/", sample, limits=Limits(seconds=1e-9))
    assert sample.asked == []
    assert not report.passed()


def test_text_of_a_stranger_cannot_steer_the_terminal() -> None:
    text = readable(Inside(Spoilt("created", "\x1b[31m\u202e\ud800 nu").respond))
    assert "created er ·[31m·· nu" in text


def big(_: str) -> Response:
    return 200, {}, b'{"a": "' + b"x" * 10_000 + b'"}'


def test_an_answer_that_is_too_big_is_told() -> None:
    report = check_server(f"{BASE}/", Inside(big), limits=Limits(body=1000))
    assert [finding.detail for finding in report.findings] == [
        "svaret er større, end kontrollen vil hente"
    ]

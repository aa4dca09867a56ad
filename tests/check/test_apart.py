"""Checking in a child process: the same report, and an end to whatever a file does."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from raadhus.check import Known, check
from raadhus.check.apart import CheckerPool, check_apart, packed
from raadhus.check.known import NOTHING
from raadhus.minutes import UnreadableDocumentError, read
from raadhus.minutes.apart import TOO_SLOW

KNOWN = Known(
    meetings={"Byrådet": {date(2026, 1, 7): {"1": "Sag"}}},
    since={"Byrådet": (date(2025, 1, 8), date(2026, 1, 7))},
    names=frozenset({"Alba Ask"}),
)


def paper(day: str) -> bytes:
    return (
        f"REFERAT Byrådet d. 04-03-2026\n\nMødedato {day} d. 4. marts 2026 kl. 15:00\n\n"
        "Punkt 1: Sag\n\nSagsfremstilling\n\nSagen blev behandlet på Byrådets møde den "
        "14. januar 2026.\n\nBeslutning\n\nGodkendt.\n"
    ).encode()


@pytest.mark.parametrize("known", [NOTHING, KNOWN])
def test_the_child_reports_the_same(known: Known) -> None:
    content = paper("Mandag")
    minutes, report = check_apart(content, "referat.txt", known)
    assert minutes == read(content, "referat.txt")
    assert report == check(minutes, known=known)
    assert [one.check for one in report.findings if one.check == "weekday"] == ["weekday"]


def test_a_file_that_is_none_says_why() -> None:
    with pytest.raises(UnreadableDocumentError, match=r"\.$"):
        check_apart(b"\x89PNG\r\n\x1a\n" + bytes(100), "foto.png")


def test_a_file_that_takes_too_long_is_given_up_and_the_others_are_checked() -> None:
    def given(content: bytes) -> Callable[[], bytes]:
        return lambda: content

    nothing, known = packed(NOTHING), packed(KNOWN)
    slow = b"Punkt 1: A\n" * 900_000
    files = [
        (1, "a.txt", nothing, given(slow)),
        (2, "b.txt", known, given(paper("Mandag"))),
        (3, "c.txt", known, given(paper("Onsdag"))),
        (4, "d.txt", nothing, given(paper("Tirsdag"))),
    ]
    with CheckerPool(1, seconds=5) as pool:
        found = list(pool.check_all(files))
    assert [(one.key, one.problem) for one in found] == [(1, TOO_SLOW), (2, ""), (3, ""), (4, "")]
    wrong = [
        [each.check for each in one.report.findings if each.check == "weekday"]
        for one in found
        if one.report
    ]
    assert wrong == [["weekday"], [], ["weekday"]]

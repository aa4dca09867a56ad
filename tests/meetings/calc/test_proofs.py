"""What is stored of a report: fingerprints of the text, and never a masked name."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from raadhus.check import Report, Result
from raadhus.meetings.calc.masks import pattern_of
from raadhus.meetings.calc.proofs import (
    MOST_RESULTS,
    Unnamed,
    checker_version,
    fingerprint,
    open_findings,
    results_of,
)

TEXT = (
    "Punkt 1\nBirk Bilde holder oplæg mandag den 3. marts.\nPunkt 2\nMødet er tirsdag den 3. maj.\n"
)


def span(quote: str) -> tuple[int, int]:
    return TEXT.index(quote), TEXT.index(quote) + len(quote)


def result(message: str, *quotes: str, expected: str | None = None) -> Result:
    places = tuple(span(quote) for quote in quotes)
    return Result("weekday", "error", "finding", message, places, expected, 1, 0)


def stored(one: Result) -> dict:
    [found] = results_of(Report((one,), (), ()), TEXT)
    return found


def test_a_result_is_stored_with_its_places_and_without_the_text() -> None:
    found = stored(result("Her står \ud800.", "mandag den 3. marts", expected="tirsdag"))
    assert {**found, "fingerprint": ""} == {
        "check": "weekday", "severity": "error", "status": "finding", "message": "Her står \ufffd.",
        "places": [list(span("mandag den 3. marts"))], "expected": "tirsdag", "item": 1, "part": 0,
        "fingerprint": "",
    }  # fmt: skip
    assert len(found["fingerprint"]) == 64


def print_of(text: str, *quotes: str, check: str = "weekday") -> str:
    places = [(text.index(quote), text.index(quote) + len(quote)) for quote in quotes]
    return fingerprint(check, text, places)


def test_the_same_lines_give_the_same_print_wherever_they_stand() -> None:
    one = print_of("a\nMødet er  mandag den 3. marts.\nb\nFrist: 4. marts", "mandag", "4. marts")
    other = print_of(
        "Frist: 5. maj\n\n Mødet er mandag\tden 3. marts. \nFrist: 4. marts\nc",
        "mandag",
        "4. marts",
    )
    assert one == other


def test_another_figure_place_or_check_gives_another_print() -> None:
    text = "mandag den 3. marts og mandag den 3. maj\nFrist: 4. marts"
    prints = [
        print_of(text, "mandag"),
        print_of(text.replace("maj", "juni"), "mandag"),
        fingerprint("weekday", text, [(text.rindex("mandag"), text.rindex("mandag") + 6)]),
        print_of(text, "mandag", check="year"),
        print_of(text, "mandag", "4. marts"),
    ]
    assert len(set(prints)) == len(prints)


@given(st.text(), st.integers(0, 50), st.integers(0, 50))
def test_any_text_has_a_print(text: str, start: int, length: int) -> None:
    assert len(fingerprint("x", text, [(start, start + length)])) == 64


def test_a_long_line_is_looked_at_near_the_place_alone() -> None:
    text = "x " * 200_000
    places = [(at, at + 1) for at in range(0, 400_000, 40)]
    assert len({fingerprint("x", text, [place]) for place in places}) < len(places)


def test_names_are_gone_and_places_move_along() -> None:
    unnamed = Unnamed(TEXT, pattern_of(["Birk Bilde"]))
    assert "Bilde" not in unnamed.text
    one = result(
        "“Birk Bildes oplæg” er en mandag.",
        *("tirsdag den 3. maj", "Birk Bilde"),
        expected="Birk Bilde",
    )
    found = unnamed.result(stored(one))
    assert found["message"] == "“[navn fjernet] oplæg” er en mandag."
    assert found["expected"] == "[navn fjernet]"
    assert [unnamed.text[start:end] for start, end in found["places"]] == [
        "tirsdag den 3. maj", "[navn fjernet]"
    ]  # fmt: skip


def test_half_a_name_in_a_quote_of_its_place_is_gone_too() -> None:
    unnamed = Unnamed(TEXT, pattern_of(["Birk Bilde"]))
    found = unnamed.result(
        stored(result("“… Bilde holder oplæg” passer ikke.", "Birk Bilde holder"))
    )
    assert found["message"] == "“… [navn fjernet] holder oplæg” passer ikke."


def test_a_name_that_only_the_message_has_is_gone() -> None:
    unnamed = Unnamed("Punkt 1", pattern_of(["Birk Bilde"]))
    one = {"message": "Navnet ligner Birk Bilde.", "expected": None, "places": [[0, 5]]}
    assert unnamed.result(one) == {**one, "message": "Navnet ligner [navn fjernet]."}


def test_without_masks_nothing_changes() -> None:
    one = stored(result("Birk Bilde.", "Birk Bilde"))
    unnamed = Unnamed(TEXT, None)
    assert (unnamed.text, unnamed.result(one)) == (TEXT, one)


def test_the_print_is_of_the_text_as_it_came_so_a_mask_does_not_ask_again() -> None:
    one = stored(result("Mandag.", "mandag den 3. marts"))
    assert (
        Unnamed(TEXT, pattern_of(["Birk Bilde"])).result(one)["fingerprint"] == one["fingerprint"]
    )


def test_of_too_many_results_the_findings_are_kept() -> None:
    confirmed = Result("weekday", "error", "confirmed", "Passer.", ((0, 1),))
    report = Report((confirmed,) * MOST_RESULTS + (result("Nej.", "mandag"),), (), ())
    kept = results_of(report, TEXT)
    assert len(kept) == MOST_RESULTS
    assert [one["message"] for one in kept if one["status"] == "finding"] == ["Nej."]


def test_open_findings_are_those_that_nobody_accepted() -> None:
    one, other = stored(result("A.", "mandag")), stored(result("B.", "tirsdag"))
    holds = {**one, "status": "confirmed"}
    assert open_findings([one, other, holds], {other["fingerprint"]}) == [one]


def test_the_version_tells_which_checks_there_are() -> None:
    version, number, _ = checker_version().split("/")
    assert (version != "", int(number) >= 1) == (True, True)

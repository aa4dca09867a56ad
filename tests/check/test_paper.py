"""The document prepared for checking: parts, passages, sentences, figures and their places."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.check.papers_in_short import RIGHT

from raadhus.check.known import Known
from raadhus.check.paper import DENSE, LONGEST, MOST_PASSAGES, Paper, Part
from raadhus.danish.amounts import Amount
from raadhus.minutes import read

TEXT = """REFERAT Socialudvalget d. 05-06-2024

Mødedato Onsdag d. 05. juni 2024 kl. 16:00

Punkt 7: Tilskud for 2025

24-000117

Indstilling

Forvaltningen indstiller,

1. at der gives 31.000 kr. til Engparken, jf. servicelovens § 18
2. at sagen tages op igen i 2025

Sagsfremstilling

Der er afsat 2,4 mio. kr. Heraf er 11 ud af 31 brugt. Det er ca. 35 pct.

Tabel 1: Puljen

1.000 kr.	2024	2025
Drift	1.250	1.100
I alt	1.250	1.100

Beslutning

Godkendt.

Punkt 8: Eventuelt

Intet.
"""


@pytest.fixture(scope="module")
def paper() -> Paper:
    return Paper(read(TEXT.encode(), "a.txt"))


@pytest.fixture(scope="module")
def part(paper: Paper) -> Part:
    return paper.parts[0]


def test_items_are_parts_that_follow_each_other(paper: Paper) -> None:
    assert [each.number for each in paper.parts] == [7, 8]
    first, second = paper.parts
    assert first.span[1] == second.span[0]
    assert second.span[1] == len(TEXT)
    assert TEXT[second.span[0] :].startswith("Punkt 8: Eventuelt")


def test_a_place_leads_to_its_part_and_the_head_to_none(paper: Paper) -> None:
    at = TEXT.index("2,4 mio.")
    assert paper.part_at((at, at + 1)) is paper.parts[0]
    assert paper.part_at((len(TEXT) - 2, len(TEXT))) is paper.parts[1]
    assert paper.part_at((0, 1)) is None


def test_passages_know_what_they_are_and_where_they_stand(part: Part) -> None:
    told = [(each.role, each.kind) for each in part.passages]
    assert told[0] == ("title", "other")
    assert ("heading", "recommendation") in told
    assert ("caption", "presentation") in told
    entries = [each for each in part.passages if each.role == "entry"]
    assert len(entries) == 2
    assert len({(each.section, each.block) for each in entries}) == 1
    assert [each.text.strip() for each in part.of_kind("decision")] == ["Beslutning", "Godkendt."]


def test_every_span_holds_the_text_that_is_told(paper: Paper, part: Part) -> None:
    for passage in part.passages:
        assert TEXT[slice(*passage.span)] == passage.text
        for sentence in passage.sentences:
            assert TEXT[slice(*sentence.span)] == sentence.text
            for figure in sentence.figures:
                assert sentence.span[0] <= figure.span[0] < figure.span[1] <= sentence.span[1]
                assert figure.value.span == figure.span
    printed = {TEXT[slice(*span)] for span in paper.figures}
    assert printed >= {"31.000 kr.", "2,4 mio. kr.", "11 ud af 31", "35 pct.", "1.250", "1.100"}


def test_sentences_end_where_danish_sentences_do(part: Part) -> None:
    (told,) = [each for each in part.passages if each.text.startswith("Der er afsat")]
    assert [sentence.text for sentence in told.sentences] == [
        "Der er afsat 2,4 mio. kr.", "Heraf er 11 ud af 31 brugt.", "Det er ca. 35 pct.",
    ]  # fmt: skip
    first = told.sentences[0]
    (amount,) = [figure.value for figure in first.figures]
    assert isinstance(amount, Amount)
    assert amount.low == Decimal(2_400_000)
    assert first.between(first.span[0], amount.span[0]) == "Der er afsat "


def test_tables_are_grids_of_the_item(part: Part) -> None:
    (grid,) = part.grids
    assert grid.factor == 1000
    assert [row.total for row in grid.rows] == [False, True]
    assert {cell.value for cell in grid.numbers} == {Decimal(1250), Decimal(1100)}


def test_the_head_is_what_stands_above_the_first_item(paper: Paper) -> None:
    assert [line.text for line in paper.head] == [
        "REFERAT Socialudvalget d. 05-06-2024", "Mødedato Onsdag d. 05. juni 2024 kl. 16:00",
    ]  # fmt: skip
    assert paper.date == date(2024, 6, 5)


def test_without_items_all_is_head() -> None:
    paper = Paper(read(b"Et brev om 5.000 kr.\nMed flere linjer.", "a.txt"))
    assert (paper.parts, len(paper.head), len(paper.figures)) == ((), 2, 1)


@pytest.mark.parametrize(
    ("words", "times", "figures"),
    [
        ("der er afsat 5.000 kr. og ", DENSE, DENSE),
        ("der er afsat 5.000 kr. og ", DENSE + 1, 0),  # no sentence that anybody reads
        ("Der er afsat 5.000 kr. ", 2 * DENSE, 2 * DENSE),
        ("der er afsat 5.000 kr. og ", LONGEST, 0),  # far too long for a paragraph
        ("5.000 kr. ", DENSE, DENSE),
        ("5.000 kr. ", DENSE + 1, 0),  # nothing but figures
    ],
)
def test_what_nobody_wrote_for_readers_is_no_prose(words: str, times: int, figures: int) -> None:
    text = f"Punkt 1: En sag\n\nSagsfremstilling\n\n{words * times}\n"
    paper = Paper(read(text.encode(), "a.txt"))
    assert len(list(paper.parts[0].figures)) == figures


def test_no_more_of_an_item_is_looked_at_than_readers_read() -> None:
    lines = "".join(f"Der er afsat {n}.000 kr.\n\n" for n in range(1, MOST_PASSAGES + 50))
    paper = Paper(read(f"Punkt 1: En sag\n\nSagsfremstilling\n\n{lines}".encode(), "a.txt"))
    told = [passage for passage in paper.parts[0].passages if passage.sentences]
    assert len(told) == MOST_PASSAGES


def test_what_is_known_is_handed_on() -> None:
    known = Known(bodies=frozenset({"Socialudvalget"}))
    assert Paper(read(RIGHT.encode(), "a.txt"), known).known is known


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(TEXT.splitlines()), max_size=40))
def test_any_order_of_lines_is_prepared_with_places_inside_the_text(lines: list[str]) -> None:
    text = "\n".join(["Punkt 1: En sag", *lines, "Slut."])
    minutes = read(text.encode(), "a.txt")
    paper = Paper(minutes)
    assert len(paper.text) == len(minutes.source.text)
    assert list(paper.figures) == sorted(set(paper.figures))
    assert all(0 <= start < end <= len(text) for start, end in paper.figures)
    for part in paper.parts:
        assert all(part.span[0] <= each.span[0] for each in part.passages)
        assert all(paper.part_at(figure.span) is part for figure in part.figures)

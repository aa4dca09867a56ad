"""Tables of a PDF: ruled, aligned, tagged, and over page breaks."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from raadhus.minutes.forms.pdf import read_pdf
from raadhus.minutes.lines import Document, Role, Shape

sys.path.insert(0, str(Path(__file__).parent))
from pdf_files import BOTH, HELLO, Variant, drawn, printed

HEAD = "<thead><tr><th>Område<th>Budget<th>Regnskab</thead>"


def rows(document: Document) -> list[tuple[bool, list[str]]]:
    """Of each row whether it is a head, and its cells as their offsets give them."""
    return [
        (line.header, [document.text[slice(*cell)] for cell in line.cells])
        for line in document.lines
        if line.shape is Shape.ROW and line.role is None
    ]


@pytest.mark.parametrize("variant", BOTH)
def test_a_ruled_table_keeps_empty_merged_and_many_lined_cells(variant: Variant) -> None:
    table = f"""<table class=ruled>{HEAD}<tr><td>Skole og<br>dagtilbud<td>1.000<td>-2,5
      <tr><td>Kultur<td><td>7<tr><td colspan=2>I alt<td>8</table>"""
    document = read_pdf(printed(f"<p>Før.</p>{table}<p>Efter.</p>", "", variant))
    assert rows(document) == [
        (True, ["Område", "Budget", "Regnskab"]),
        (False, ["Skole og dagtilbud", "1.000", "-2,5"]),
        (False, ["Kultur", "", "7"]),
        (False, ["I alt", "8"]),
    ]
    assert [line.text for line in document.lines if line.table is None] == ["Før.", "Efter."]


def test_figures_beneath_each_other_are_a_table_without_rules() -> None:
    css = "td, th { padding: 2pt 12pt; text-align: right } tr > :first-child { text-align: left }"
    table = f"""<table>{HEAD}<tr><td>Skole<td>1.000<td>-2,5<tr><td>Kultur og fritid<td>950<td>7
      <tr><td>I alt<td>1.950<td>4,5</table>"""
    assert rows(read_pdf(printed(f"<p>Tabellen viser:</p>{table}", css))) == [
        (True, ["Område", "Budget", "Regnskab"]),
        (False, ["Skole", "1.000", "-2,5"]),
        (False, ["Kultur og fritid", "950", "7"]),
        (False, ["I alt", "1.950", "4,5"]),
    ]


def test_the_second_line_of_a_label_stays_in_its_row() -> None:
    css = "td { padding: 4pt 12pt; vertical-align: top }"
    table = """<table><tr><td>Skole og<br>dagtilbud<td>1.000<td>-2,5<tr><td>Kultur<td>950<td>7
      <tr><td>I alt<td>1.950<td>4,5</table>"""
    assert rows(read_pdf(printed(table, css))) == [
        (False, ["Skole og dagtilbud", "1.000", "-2,5"]),
        (False, ["Kultur", "950", "7"]),
        (False, ["I alt", "1.950", "4,5"]),
    ]


def test_titles_with_page_numbers_are_no_table() -> None:
    table = "<table><tr><td>Meddelelser<td>3<tr><td>Budget<td>4<tr><td>Eventuelt<td>9</table>"
    document = read_pdf(printed(table, "td + td { padding-left: 8cm }"))
    assert [line.text for line in document.lines] == ["Meddelelser 3", "Budget 4", "Eventuelt 9"]
    assert rows(document) == []


@pytest.mark.parametrize("variant", BOTH)
def test_a_table_over_a_page_break_is_one_and_its_repeated_head_is_furniture(
    variant: Variant,
) -> None:
    numbers = range(1, 61)
    lines = "".join(f"<tr><td>Område {n}<td>{n}.000<td>{n}" for n in numbers)
    document = read_pdf(printed(f"<table class=ruled>{HEAD}{lines}</table>", "", variant))
    assert document.pages == 2
    assert rows(document) == [
        (True, ["Område", "Budget", "Regnskab"]),
        *((False, [f"Område {n}", f"{n}.000", str(n)]) for n in numbers),
    ]
    assert {line.table for line in document.lines} == {1}
    again = [(line.text, line.page) for line in document.lines if line.role is Role.FURNITURE]
    assert again == [("Område\tBudget\tRegnskab", 2)]


@pytest.mark.parametrize("variant", BOTH)
def test_two_tables_with_text_between_them_are_two(variant: Variant) -> None:
    table = f"<table class=ruled>{HEAD}<tr><td>Skole<td>1<td>2</table>"
    document = read_pdf(printed(f"{table}<p>Og derefter:</p>{table}", "", variant))
    assert [line.table for line in document.lines] == [1, 1, None, 2, 2]
    assert [line.role for line in document.lines] == [None] * 5


def test_a_box_around_text_is_no_table() -> None:
    document = read_pdf(printed("<p style='border: 1pt solid; padding: 4pt'>Vigtigt.</p>"))
    assert [(line.text, line.shape) for line in document.lines] == [("Vigtigt.", Shape.PLAIN)]


def test_the_caption_of_a_tagged_table_bears_its_number() -> None:
    table = f"<table class=ruled><caption>Tabel 1. Drift</caption>{HEAD}<tr><td>A<td>1<td>2</table>"
    document = read_pdf(printed(f"<h1>Referat</h1>{table}", "", "pdf/ua-1"))
    assert [(line.text, line.shape, line.table) for line in document.lines] == [
        ("Referat", Shape.HEADING, None),
        ("Tabel 1. Drift", Shape.CAPTION, 1),
        ("Område\tBudget\tRegnskab", Shape.ROW, 1),
        ("A\t1\t2", Shape.ROW, 1),
    ]


def test_squared_paper_is_no_table() -> None:
    lines = b"".join(
        b"0 %d m 590 %d l S %d 0 m %d 840 l S " % (n, n, n, n) for n in range(0, 590, 3)
    )
    assert [line.shape for line in read_pdf(drawn(lines + HELLO)).lines] == [Shape.PLAIN]

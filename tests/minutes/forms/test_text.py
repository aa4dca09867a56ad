"""Plain text: lines, gaps, rows and pages."""

from hypothesis import given
from hypothesis import strategies as st

from raadhus.minutes.forms import open_document
from raadhus.minutes.forms.text import read_text
from raadhus.minutes.lines import Shape

BREAKS = ("\n", "\r\n", "\r", "\f", "\v", "\x85", "\u2028", "\u2029")


def rows(text: str) -> list[list[str] | str]:
    """Each line as its cells, or as its text where it is no row."""
    return [
        [text[start:end] for start, end in line.cells] if line.shape is Shape.ROW else line.text
        for line in read_text(text).lines
    ]


def test_the_text_is_kept_as_it_is() -> None:
    text = "\r\n  Referat \r\n\r\nPunkt 1:\u00a0Budget\r"
    document = open_document(b"\xef\xbb\xbf" + text.encode(), "referat.txt")
    assert document.text == text
    assert [(line.span, line.text) for line in document.lines] == [
        ((4, 11), "Referat"),
        ((16, 31), "Punkt 1:\u00a0Budget"),
    ]
    assert (document.plain, document.media_type, document.pages) == (True, "text/plain", None)


def test_every_kind_of_line_break_ends_a_line() -> None:
    for mark in BREAKS:
        assert [line.text for line in read_text(f"Et{mark}to").lines] == ["Et", "to"]


def test_a_gap_is_an_empty_line_or_a_new_page() -> None:
    text = "a\nb\r\nc\n\nd\r\n \r\ne\ff\n\fg\r\n\r\nh\rj\r\rk"
    assert "".join(line.text for line in read_text(text).lines if line.gap) == "defghk"


def test_form_feeds_count_pages() -> None:
    document = read_text("a\n\fb\nc\n\f\fd\n\f")
    assert [line.page for line in document.lines] == [1, 2, 2, 4]
    assert document.pages == 4


def test_tabs_part_the_cells_of_a_row() -> None:
    assert rows("Drift\t 1.000\t\t5") == [["Drift", "1.000", "", "5"]]
    assert rows("\tBudget\tRegnskab") == [["", "Budget", "Regnskab"]]
    assert rows("Budget\tRegnskab\t") == [["Budget", "Regnskab", ""]]


def test_an_indented_line_is_no_row() -> None:
    assert rows("\tForvaltningen indstiller,\n\t\tat\n\nGodkendt\t") == [
        "Forvaltningen indstiller,",
        "at",
        "Godkendt",
    ]


def test_one_filled_cell_beside_a_row_of_as_many_is_a_row() -> None:
    assert rows("\tKr.\nDrift\t1\nAnlæg\t\n") == [["", "Kr."], ["Drift", "1"], ["Anlæg", ""]]
    assert rows("Drift\t1\n\n\tAnlæg") == [["Drift", "1"], "Anlæg"]


def test_a_marker_set_off_by_a_tab_is_the_marker_of_an_entry() -> None:
    text = "1.\tGodkendes\n•\tBudget\n-\tat sagen\na)\tOm\n1.\tRibe\t2"
    lines = read_text(text).lines
    assert [line.marker and text[slice(*line.marker)] for line in lines] == [
        "1.", "•", "-", "a)", None,
    ]  # fmt: skip
    assert [line.shape for line in lines] == [Shape.PLAIN] * 4 + [Shape.ROW]


@given(st.text(alphabet=st.sampled_from("ab 1.-\t\n\r\f\v\x85\u2028\u00a0\x1cæ")))
def test_lines_are_in_order_and_hold_every_character(text: str) -> None:
    lines = read_text(text).lines
    assert "".join("".join(line.text for line in lines).split()) == "".join(text.split())
    end = 0
    for line in lines:
        assert text[slice(*line.span)] == line.text == line.text.strip() != ""
        assert line.span[0] >= end
        end = line.span[1]
        if line.cells:
            joined = "\t".join(text[slice(*cell)] for cell in line.cells)
            assert joined.split() == line.text.split()

"""What stands on the pages of a PDF stands in the document, in order and in its shape."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from raadhus.minutes.forms.pdf import read_pdf
from raadhus.minutes.lines import Document, Line, Role, Shape

sys.path.insert(0, str(Path(__file__).parent))
from pdf_files import BOTH, HELLO, Variant, drawn, printed

LONG = "Udvalget drøftede sagen om den nye cykelsti langs åen og ønskede flere oplysninger. " * 4


def texts(document: Document) -> list[str]:
    return [line.text for line in document.lines]


def content(document: Document) -> list[Line]:
    return [line for line in document.lines if line.role is not Role.FURNITURE]


@pytest.mark.parametrize("variant", BOTH)
def test_every_line_stands_at_its_offsets(variant: Variant) -> None:
    document = read_pdf(printed(f"<h1>Referat</h1><p>{LONG}</p><p>Ærø, Åbenrå.</p>", "", variant))
    assert document.media_type == "application/pdf"
    assert document.pages == 1
    assert [document.text[slice(*line.span)] for line in document.lines] == texts(document)
    assert document.text == "".join(line.text + "\n" for line in document.lines)
    assert " ".join(texts(document)) == " ".join(f"Referat {LONG} Ærø, Åbenrå.".split())


@pytest.mark.parametrize("variant", BOTH)
def test_the_lines_of_a_paragraph_share_a_block_and_only_its_first_has_a_gap(
    variant: Variant,
) -> None:
    document = read_pdf(printed(f"<p>{LONG}</p><p>{LONG}</p>", "", variant))
    blocks = [line.block for line in document.lines]
    half = len(blocks) // 2
    assert blocks == [1] * half + [2] * half
    assert half > 2
    assert [line.gap for line in document.lines] == ([True] + [False] * (half - 1)) * 2


@pytest.mark.parametrize("variant", BOTH)
def test_headings_have_the_level_of_their_tag_or_the_rank_of_their_size(variant: Variant) -> None:
    body = "<h1>Referat</h1><h2>Punkt 1</h2><h3>Sagsfremstilling</h3>" + f"<p>{LONG}</p>" * 3
    found = [
        (line.text, line.level, line.bold)
        for line in read_pdf(printed(body, "", variant)).lines
        if line.shape is Shape.HEADING
    ]
    expected = [("Referat", 1, True), ("Punkt 1", 2, True), ("Sagsfremstilling", 3, True)]
    assert found == expected


def test_bold_at_the_size_of_the_text_is_a_fact_and_no_heading() -> None:
    lines = read_pdf(printed(f"<p><b>Beslutning</b></p><p>{LONG}</p>")).lines
    assert (lines[0].text, lines[0].bold, lines[0].shape) == ("Beslutning", True, Shape.PLAIN)
    assert lines[0].size == lines[1].size == 11.0
    assert not lines[1].bold


def test_entries_of_a_tagged_list_know_their_marker_and_depth() -> None:
    body = "<ol><li>at sagen godkendes,<ul><li>dog ikke punkt 2</ul><li>at den sendes videre.</ol>"
    document = read_pdf(printed(body, "", "pdf/ua-1"))
    marked = [
        (document.text[slice(*(line.marker or (0, 0)))], line.text, line.shape, line.ordered)
        for line in document.lines
    ]
    assert [entry[0] for entry in marked] == ["1.", "◦", "2."]
    assert [entry[1] for entry in marked] == [
        "1. at sagen godkendes,", "◦ dog ikke punkt 2", "2. at den sendes videre.",
    ]  # fmt: skip
    assert {entry[2] for entry in marked} == {Shape.ENTRY}
    assert [entry[3] for entry in marked] == [True, False, True]


def test_the_same_list_without_tags_keeps_every_line_apart() -> None:
    document = read_pdf(printed("<ol><li>at sagen godkendes,<li>at den sendes videre.</ol>"))
    assert texts(document) == ["1. at sagen godkendes,", "2. at den sendes videre."]
    assert document.lines[0].block != document.lines[1].block


def test_label_and_value_far_apart_are_one_line_of_their_own() -> None:
    rows = [("Mødested", "Rådhuset, mødelokale 2"), ("Mødedato", "onsdag den 5. marts")]
    body = "".join(f"<div><span>{label}</span>{value}</div>" for label, value in rows)
    css = "span { display: inline-block; width: 5cm }"
    document = read_pdf(printed(body, css))
    assert texts(document) == [" ".join(row) for row in rows]
    assert [line.block for line in document.lines] == [1, 2]


def test_a_contents_page_keeps_title_and_page_on_one_line_each() -> None:
    body = "<div>Meddelelser</div><div>Budget 2025</div><div>Eventuelt</div>"
    document = read_pdf(printed(body, "div::after { content: leader('.') '3' }"))
    bare = [" ".join(text.replace(".", " ").split()) for text in texts(document)]
    assert bare == ["Meddelelser 3", "Budget 2025 3", "Eventuelt 3"]
    assert [line.block for line in document.lines] == [1, 2, 3]


def test_letters_are_composed_and_ligatures_and_soft_hyphens_resolved() -> None:
    document = read_pdf(
        printed("<p>A\u030arhus, \ufb01n a\ufb02edning, 1\u00a0000 kr., kost\u00adbar</p>")
    )
    assert document.text == "Århus, fin afledning, 1 000 kr., kostbar\n"


def test_a_hyphen_that_the_layout_set_stays_as_printed() -> None:
    css = "p { hyphens: manual; width: 3cm }"
    document = read_pdf(printed("<p>kommunal\u00adbestyrelses\u00admedlemmer</p>", css))
    assert texts(document) == ["kommunal‐", "bestyrelses‐", "medlemmer"]
    assert {line.block for line in document.lines} == {1}


def test_raised_and_lowered_figures_stay_in_their_line() -> None:
    document = read_pdf(printed("<p>H<sub>2</sub>O og 5 m<sup>2</sup> flade</p>"))
    assert document.text == "H2O og 5 m2 flade\n"


def test_text_drawn_twice_to_look_bold_stands_once() -> None:
    again = HELLO.replace(b"72 700", b"72.3 700")
    assert read_pdf(drawn(HELLO + b" " + again)).text == "Hej verden\n"


def test_the_invisible_layer_of_text_recognition_is_the_text() -> None:
    assert read_pdf(drawn(b"3 Tr " + HELLO)).text == "Hej verden\n"


def test_stroked_text_counts_as_bold() -> None:
    assert [line.bold for line in read_pdf(drawn(b"2 Tr " + HELLO)).lines] == [True]


def test_a_watermark_set_aslant_is_furniture() -> None:
    body = "<div id=mark>UDKAST</div><p>Brødtekst.</p>"
    css = "#mark { position: absolute; top: 9cm; font-size: 50pt; transform: rotate(-45deg) }"
    document = read_pdf(printed(body, css))
    assert [(line.text, line.role) for line in document.lines] == [
        ("Brødtekst.", None),
        ("UDKAST", Role.FURNITURE),
    ]


@pytest.mark.parametrize("angle", [90, 180, 270])
def test_a_page_on_its_side_is_read_like_an_upright_one(angle: int) -> None:
    plain = printed(f"<h1>Referat</h1><p>{LONG}</p>")
    source = pypdfium2.PdfDocument(plain)
    source[0].set_rotation(angle)
    turned = io.BytesIO()
    source.save(turned)
    source.close()
    assert read_pdf(turned.getvalue()).lines == read_pdf(plain).lines


WORDS = st.lists(
    st.text("abcdefghijklmnopqrstuvwxyzæøåÆØÅ0123456789.,;:()-§%", min_size=1, max_size=12),
    min_size=1,
    max_size=60,
)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(WORDS, min_size=1, max_size=4), st.sampled_from(BOTH))
def test_no_printed_character_is_lost_and_none_is_added(
    paragraphs: list[list[str]], variant: Variant
) -> None:
    body = "".join(f"<p>{' '.join(words)}</p>" for words in paragraphs)
    document = read_pdf(printed(body, "p { hyphens: none }", variant))
    source = "".join("".join(words) for words in paragraphs)
    assert "".join(document.text.split()) == source
    assert all(document.text[slice(*line.span)] == line.text for line in document.lines)

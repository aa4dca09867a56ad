"""Web pages: what is content, what stands around it, and what each block is."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from raadhus.minutes.forms import foreign, open_document
from raadhus.minutes.forms.html import read_html
from raadhus.minutes.lines import Document, Line, Role, Shape, UnreadableDocumentError


def read(body: str) -> Document:
    return read_html(f"<!doctype html><html><body>{body}</body></html>")


def texts(body: str) -> list[str]:
    return [line.text for line in read(body).lines]


def cells(document: Document) -> list[list[str]]:
    return [[document.text[a:b] for a, b in line.cells] for line in document.lines if line.cells]


def test_what_stands_around_the_minutes_is_furniture() -> None:
    document = read(
        "<div id=CookieBanner><p>Vi bruger cookies</p></div><a class=skip-link>Gå til indhold</a>"
        "<header>Kommunen<nav><ul><li>Forside</ul></nav></header><div class=breadcrumbs>Møder</div>"
        "<main><article><header><h1>Referat</h1></header><p class=navn>Anne Holm</p><button>Udskriv"
        "</button></article></main><div class=siteFooter>Kontakt</div><footer>Adresse</footer>"
    )
    content = [line.text for line in document.lines if line.role is None]
    assert content == ["Referat", "Anne Holm"]
    assert {line.role for line in document.lines} == {None, Role.FURNITURE}
    assert "Forside" in document.text


def test_a_wrapper_is_no_furniture_whatever_its_class() -> None:
    assert (
        read("<div class='menu-open'><div class=nav><p>Referat</p></div></div>").lines[0].role
        is None
    )


def test_what_is_not_seen_is_no_text() -> None:
    assert texts(
        "<script>a</script><style>b</style><template>c</template><noscript>d</noscript>"
        "<p hidden>e</p><p style='display: none'>f</p><!-- g --><p>synlig</p>"
    ) == ["synlig"]


def test_a_part_that_can_be_unfolded_is_content() -> None:
    document = read(
        "<h2>Dagsorden</h2><button aria-expanded=false aria-controls=a>1. Budget"
        "<span class=sr-only>Klik her for at folde ud</span></button>"
        "<div id=a style='display:none'>Tekst</div>"
        "<details><summary>2. Salg</summary>Mere</details>"
    )
    assert [(line.text, line.shape, line.level, line.role) for line in document.lines] == [
        ("Dagsorden", Shape.HEADING, 2, None),
        ("1. Budget", Shape.HEADING, 3, None),
        ("Klik her for at folde ud", Shape.PARAGRAPH, 0, Role.FURNITURE),
        ("Tekst", Shape.PARAGRAPH, 0, None),
        ("2. Salg", Shape.HEADING, 3, None),
        ("Mere", Shape.PARAGRAPH, 0, None),
    ]


def test_inline_elements_add_no_blank_and_invisible_characters_are_left_out() -> None:
    assert texts("<p>m<sup>2</sup> <span>Øko</span><span>nomi</span>&shy;en\u200b&nbsp; x</p>") == [
        "m2 Økonomien x"
    ]


def test_br_splits_lines_in_one_block_and_two_begin_another() -> None:
    one, two, three = read("<p>a<br>b<br><br>c</p>").lines
    assert one.block == two.block != three.block
    assert (two.gap, three.gap) == (False, True)


def test_an_empty_paragraph_is_a_gap() -> None:
    assert [line.gap for line in read("<p>a</p><p>b</p><p>&nbsp;</p><p>c</p>").lines] == [
        False, False, True,
    ]  # fmt: skip


def test_bold_is_bold_only_when_all_is() -> None:
    body = "<p><b>Sted:</b> Salen</p><p><strong>A</strong> <b>B</b></p><p style='font-weight:700'>C"
    assert [line.bold for line in read(body).lines] == [False, True, True]


def test_lists_know_depth_and_kind_and_an_entry_is_one_block() -> None:
    lines = read("<ul><li>a<ol><li>b</li></ol></li><li><p>c</p><p>d</p></li></ul>").lines
    assert [(line.text, line.level, line.ordered) for line in lines] == [
        ("a", 1, False), ("b", 2, True), ("c", 1, False), ("d", 1, False),
    ]  # fmt: skip
    assert lines[2].block == lines[3].block
    assert all(line.shape is Shape.ENTRY and line.marker is None for line in lines)


def test_a_list_of_cards_only_places_them() -> None:
    lines = read("<ul><li><h3>1. Budget</h3><p>Tekst</p></li></ul>").lines
    assert [line.shape for line in lines] == [Shape.HEADING, Shape.PARAGRAPH]


def test_tables_keep_their_places() -> None:
    document = read(
        "<table><caption>Tabel 1</caption><thead><tr><th>Navn<th colspan=2>Kr.</thead>"
        "<tr><td rowspan=2>Drift<td>1<td>2<tr><td>3<td>4<tr><td colspan=3>heraf:</table>"
    )
    assert cells(document) == [["Navn", "Kr.", ""], ["Drift", "1", "2"], ["", "3", "4"], ["heraf:"]]
    assert [(line.header, line.table) for line in document.lines[1:]] == [
        (True, 1), (False, 1), (False, 1), (False, 1),
    ]  # fmt: skip
    assert (document.lines[0].shape, document.lines[0].table) == (Shape.CAPTION, 1)


@pytest.mark.parametrize(
    "table",
    [
        "<table><tr><td>Sag</td></tr><tr><td>Tekst</td></tr></table>",
        "<table role=presentation><tr><td>Sag</td><td>Tekst</td></tr></table>",
        "<table><tr><td><h3>Sag</h3></td><td><p>Tekst</p></td></tr></table>",
        "<table><tr><td>Sag</td><td><table><tr><td>Tekst</td></tr></table></td></tr></table>",
    ],
)
def test_a_table_that_places_text_is_no_table(table: str) -> None:
    lines = read(table).lines
    assert [line.text for line in lines] == ["Sag", "Tekst"]
    assert all(line.shape is not Shape.ROW for line in lines)


def test_a_page_without_text_is_refused() -> None:
    with pytest.raises(UnreadableDocumentError, match=foreign.EMPTY_PAGE[:20]):
        read("<script>start()</script>")


def test_the_declared_encoding_counts() -> None:
    page = "<html><head><meta charset=iso-8859-1></head><body>Ærø</body></html>".encode("latin-1")
    assert open_document(page, "x.html").lines[0].text == "Ærø"


@pytest.mark.parametrize(
    "tag", ["div", "span", "ul><li", "table><tr><td", "b", "details", "section"]
)
def test_deep_nesting_loses_nothing(tag: str) -> None:
    assert "".join(texts(f"<{tag}>" * 20_000 + "dybt" + "<p>efter")) == "dybtefter"


def test_endless_spans_are_not_followed() -> None:
    row = "<tr>" + "<td colspan=1000 rowspan=9999>x</td>" * 300 + "</tr>"
    document = read(f"<table>{row * 20}</table>")
    assert document.text.count("x") == 6000


TAGS = ("p", "div", "ul", "li", "ol", "table", "tr", "td", "th", "b", "h2", "nav", "pre", "span")
PIECES = st.sampled_from(
    [*(f"<{mark}{tag}>" for mark in ("", "/") for tag in TAGS), "a", " ", "ord\n", "<", "<br>"]
)


@given(st.lists(PIECES, max_size=40))
@settings(max_examples=60)
def test_lines_bound_their_text(pieces: list[str]) -> None:
    document = read("<p>x</p>" + "".join(pieces))
    end = 0
    for line in document.lines:
        check(document, line)
        assert line.span[0] >= end
        end = line.span[1]


def check(document: Document, line: Line) -> None:
    assert document.text[slice(*line.span)] == line.text == line.text.strip() != ""

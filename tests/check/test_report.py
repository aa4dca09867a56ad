"""The report as a page and as PDF: everything is there, marked, escaped, and asks for nothing."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from pathlib import Path

import pdfplumber
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree, html
from pdfminer.pdftypes import resolve1
from tests.check.papers_in_short import RIGHT, WRONG, checked

from raadhus.check import Report, Result
from raadhus.check.model import CheckedFile
from raadhus.check.report.file import NoReportError, write_report
from raadhus.check.report.html import to_html
from raadhus.check.report.marks import Painter, marks_of


def page_of(*files: CheckedFile, confirmed: bool = False) -> etree._Element:
    return html.document_fromstring(to_html(files, confirmed=confirmed))


def words(element: etree._Element) -> str:
    return " ".join("".join(element.itertext()).split())


def test_the_page_says_of_what_it_is_and_what_was_found() -> None:
    page = page_of(checked(WRONG))
    assert page.get("lang") == "da"
    assert page.findtext(".//title") == "Kontrol af referat.txt"
    assert "1 fund: 1 fejl." in words(page)


def test_the_place_is_marked_and_leads_to_its_finding_and_back() -> None:
    page = page_of(checked(WRONG))
    (mark,) = page.findall(".//mark")
    assert mark.text_content() == "torsdag den 11. juni 2024"
    number = mark.getnext().find("a")
    card = page.get_element_by_id(number.get("href").removeprefix("#"))
    assert "Den 11. juni 2024 er en tirsdag" in words(card)
    assert "Ventet: tirsdag" in words(card)
    back = card.find(".//li/a").get("href").removeprefix("#")
    assert page.get_element_by_id(back).getnext() is mark


def test_every_link_leads_somewhere_and_every_id_is_one() -> None:
    page = page_of(checked(WRONG), checked(WRONG, "andet.txt"))
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {link.removeprefix("#") for link in page.xpath("//@href")} <= set(ids)


def test_the_whole_text_stands_in_the_page_and_nothing_of_it_is_markup() -> None:
    page = page_of(checked(RIGHT))
    shown = words(page.find(".//article"))
    for line in RIGHT.splitlines():
        for cell in line.split("\t"):
            assert " ".join(cell.split()) in shown
    assert "<kl. 10> & varer" in shown


def test_tables_and_headings_of_the_document_are_those_of_the_page() -> None:
    page = page_of(checked(RIGHT))
    heads = [words(cell) for cell in page.iterfind(".//th")]
    assert heads == ["1.000 kr.", "Budget", "Forbrug"]
    titles = [words(title) for title in page.iterfind(".//h4")]
    assert titles == ["Punkt 1: Besøg på Engparken", "Punkt 2: Nye pladser"]


def test_confirmed_figures_are_underlined_on_demand_alone() -> None:
    assert not page_of(checked(RIGHT)).xpath("//*[@class='sure']")
    marked = page_of(checked(RIGHT), confirmed=True).xpath("//article//div//*[@class='sure']")
    assert [words(each) for each in marked] == [
        "Onsdag d. 05. juni 2024", "tirsdag den 11. juni 2024", "fredag den 14. juni 2024",
    ]  # fmt: skip


def test_the_page_has_no_script_and_its_own_header_forbids_what_is_foreign() -> None:
    text = to_html([checked(WRONG)])
    page = html.document_fromstring(text)
    assert not page.xpath("//script | //@style | //@src | //link")
    style = page.findtext(".//style")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'"
    assert not re.search(r"https?://|url\(|@import", text)


def test_findings_without_a_place_and_outside_items_are_told_too() -> None:
    one = checked(WRONG)
    more = (
        Result("votes", "note", "finding", "Uden sted.", ()),
        Result("body-name", "warning", "finding", "I hovedet.", ((0, 7),)),
        Result(
            "year", "warning", "finding", "Over en linjes ende.", ((len(WRONG) - 20, len(WRONG)),)
        ),
    )
    report = Report((*more, *one.report.results), one.report.figures, one.report.verified)
    page = page_of(replace(one, report=report))
    cards = [words(card) for card in page.xpath("//section")]
    assert len(cards) == 4
    assert all(any(each.message in card for card in cards) for each in more)


spans = st.tuples(st.integers(0, 60), st.integers(0, 20)).map(lambda pair: (pair[0], sum(pair)))


@settings(max_examples=60)
@given(st.text(alphabet="ab <&\t7", min_size=60, max_size=90), st.lists(spans, max_size=8))
def test_marks_in_any_order_and_overlap_never_change_the_text(
    text: str, places: list[tuple[int, int]]
) -> None:
    marks = [
        mark
        for number, place in enumerate(places)
        for mark in marks_of("", number, Result("votes", "error", "finding", "", (place,)))
    ]
    painter = Painter(text, "", marks, places[::2])
    painted = "".join(painter.paint(at, min(at + 7, len(text))) for at in range(0, len(text), 7))
    element = html.fragment_fromstring(f"<p>{painted}</p>")
    for number in element.xpath(".//sup"):
        number.text, number[:] = "", []
    kept = "".join(element.itertext())
    assert kept == text
    seen = set(element.xpath(".//@id"))
    assert seen >= {mark.anchor for mark in marks if mark.span[0] < mark.span[1]}


def test_the_pdf_holds_the_text_is_tagged_and_says_its_language(tmp_path: Path) -> None:
    path = tmp_path / "rapport.pdf"
    write_report(path, [checked(WRONG)])
    with pdfplumber.open(path) as pdf:
        shown = " ".join("\n".join(page.extract_text() for page in pdf.pages).split())
        catalogue = pdf.doc.catalog
        about = resolve1(catalogue["Metadata"]).get_data()
    assert "Den 11. juni 2024 er en tirsdag" in shown
    assert "StructTreeRoot" in catalogue
    assert catalogue["Lang"] in (b"da", "da")
    assert b"pdfuaid:part" in about


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(NoReportError, match="kunne ikke gemmes"):
        write_report(tmp_path / "mangler" / "a.html", [checked(RIGHT)])

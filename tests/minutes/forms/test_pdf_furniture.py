"""Running heads, page numbers, and paragraphs that go over a page break."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from raadhus.minutes.forms.pdf import read_pdf
from raadhus.minutes.lines import Role

sys.path.insert(0, str(Path(__file__).parent))
from pdf_files import BOTH, Variant, printed

RUNNING = """@page { @top-left { content: 'Kulturudvalget' }
  @bottom-center { content: 'Side ' counter(page) ' af ' counter(pages) } }
  h2 { break-before: page }"""


@pytest.mark.parametrize("variant", BOTH)
def test_running_heads_and_page_numbers_are_furniture(variant: Variant) -> None:
    body = "".join(f"<h2>Punkt {n}: Sag</h2><p>Godkendt.</p>" for n in range(1, 13))
    document = read_pdf(printed(f"<p>Referat</p>{body}", RUNNING, variant))
    furniture = [line.text for line in document.lines if line.role is Role.FURNITURE]
    assert furniture == [
        text for n in range(1, 14) for text in ("Kulturudvalget", f"Side {n} af 13")
    ]
    kept = [line.text for line in document.lines if line.role is None]
    assert kept == ["Referat"] + [
        text for n in range(1, 13) for text in (f"Punkt {n}: Sag", "Godkendt.")
    ]


def test_bare_page_numbers_are_furniture() -> None:
    css = "@page { @bottom-right { content: counter(page) } } p { break-after: page }"
    document = read_pdf(printed("<p>Første.</p><p>Anden.</p><p>Tredje.</p>", css))
    assert [(line.text, line.role) for line in document.lines] == [
        ("Første.", None), ("1", Role.FURNITURE),
        ("Anden.", None), ("2", Role.FURNITURE),
        ("Tredje.", None), ("3", Role.FURNITURE),
    ]  # fmt: skip


def test_numbers_that_do_not_follow_the_pages_are_text() -> None:
    years = (2019, 2024, 2021, 2020)
    css = "p { break-after: page }"
    document = read_pdf(printed("".join(f"<p>Budget {year}</p>" for year in years), css))
    assert [(line.text, line.role) for line in document.lines] == [
        (f"Budget {year}", None) for year in years
    ]


@pytest.mark.parametrize("variant", BOTH)
def test_a_paragraph_goes_on_over_a_page_break(variant: Variant) -> None:
    body = "<p>" + "sagen om den nye cykelsti langs den lange å " * 120 + "sluttede.</p>"
    document = read_pdf(printed(body, RUNNING, variant))
    lines = [line for line in document.lines if line.role is None]
    assert {line.page for line in lines} == {1, 2}
    assert {line.block for line in lines} == {1}
    assert [line.gap for line in lines] == [True] + [False] * (len(lines) - 1)


@pytest.mark.parametrize("variant", BOTH)
def test_a_new_sentence_on_a_new_page_is_a_new_block_with_a_gap(variant: Variant) -> None:
    body = "<p>Sagen blev drøftet.</p><p style='break-before: page'>Udvalget godkendte.</p>"
    lines = read_pdf(printed(body, "", variant)).lines
    assert [(line.block, line.gap, line.page) for line in lines] == [(1, True, 1), (2, True, 2)]

"""The head of an item: its case number by shape and place, and what is left of its text."""

from __future__ import annotations

import pytest

from .small import item

# the line below the title, the case number as printed
CASES = [
    ("00.01.10-P35-9-22", "00.01.10-P35-9-22"), ("13.05.12-Ø00-1-15", "13.05.12-Ø00-1-15"),
    ("27.00.00A21-1-24", "27.00.00A21-1-24"), ("16.20.07G12-1-07", "16.20.07G12-1-07"),
    ("00.01.00P35-0104", "00.01.00P35-0104"), ("01.02G00 - 2017/27088", "01.02G00 - 2017/27088"),
    ("01.02.05-P00-4921-15", "01.02.05-P00-4921-15"), ("J.nr.: 27.69.48.P22", "27.69.48.P22"),
    ("J.nr.: S00. Sagsnr.: 11/496", "11/496"), ("24-004783", "24-004783"),
    ("20-010677K", "20-010677K"), ("20/33839", "20/33839"), ("2011/119122", "2011/119122"),
    ("330-2020-164", "330-2020-164"), ("2016-001340", "2016-001340"),
    ("EMN-2023-009832", "EMN-2023-009832"), ("Sagsnr. 249050", "249050"), ("J.nr.: A09", "A09"),
    ("J.nr. BR 40/04", "BR 40/04"), ("27.00.00-000-1-23", "27.00.00-000-1-23"),
    ("Sagsnr.: 24/12", "24/12"), ("Sagsnr: 24/12", "24/12"), ("Sagsnr 24/12", "24/12"),
    ("Sags nr.: 24/12", "24/12"), ("Sagsnummer: 24/12", "24/12"), ("Sagsid.: 24/12", "24/12"),
    ("Sags ID: 24/12", "24/12"), ("Sag 24/12", "24/12"), ("J.nr.: 24/12", "24/12"),
    ("Sagsnr\n\n24/8439", "24/8439"),  # the label above
    ("Sagsnr.: 24/8 Dok.nr.: 12/3456", "24/8"), ("Dok.nr.: 12/3456", None),  # never a document
    ("Der er 24/7 åbent.", None), ("7. maj 2024", None),
]  # fmt: skip


@pytest.mark.parametrize(("line", "case"), CASES)
def test_the_case_number_is_printed_without_its_label(line: str, case: str | None) -> None:
    found = item(f"{line}\n\nSagsfremstilling\n\nEn tekst.\n")
    assert (found.case_number.value if found.case_number else None) == case
    expected = ["presentation"] if case else ["other", "presentation"]
    assert [section.kind for section in found.sections] == expected


def test_a_number_in_the_text_is_none() -> None:
    assert item("Sagsfremstilling\n\nSe sag 24-004783.\n").case_number is None


@pytest.mark.parametrize(
    ("text", "competence"),
    [("Byrådet.", "Byrådet"), ("Byrådet\n\nEfter lov om planlægning", "Byrådet"), ("", None)],
)
def test_competence_is_the_first_line_of_its_section(text: str, competence: str | None) -> None:
    found = item(f"Beslutningskompetence\n\n{text}\n\nBilag\n\nKort\n").competence
    assert (found.value if found else None) == competence

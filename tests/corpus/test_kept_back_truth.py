"""What is expected of the kept-back documents is valid, printed in them, and can be made again."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

import docx
import jsonschema
import pypdfium2
import pytest

ROOT = Path(__file__).parents[2]
KEPT_BACK = ROOT / "tests/corpus/kept_back"
SCHEMA = json.loads((ROOT / "src/raadhus/minutes/data/minutes.schema.json").read_text("utf-8"))
SCHEMA["required"].remove("source")
EXPECTED = sorted(KEPT_BACK.glob("*/*.expected.json"))
NAMES = [f"{path.parent.name}/{path.name.split('.')[0]}" for path in EXPECTED]
# What stands in the truth but is a reading of the print: kinds, dates, times, codes.
READ = {"format", "kind", "date", "start_time", "end_time", "status", "outcome", "type"}


def document_of(expected: Path) -> Path:
    stem = expected.name.removesuffix(".expected.json")
    found = [p for p in expected.parent.glob(f"{stem}.*") if p != expected]
    assert len(found) == 1
    return found[0]


def printed(path: Path) -> str:
    """Everything that the document prints, without white space."""
    if path.suffix == ".pdf":
        pages = pypdfium2.PdfDocument(path)
        text = " ".join(pages[i].get_textpage().get_text_range() for i in range(len(pages)))
    elif path.suffix == ".docx":
        document = docx.Document(str(path))
        heads = " ".join(p.text for s in document.sections for p in s.header.paragraphs)
        text = heads + " ".join(document.element.body.itertext())
    else:
        text = path.read_text("utf-8")
    if path.suffix in (".html", ".json"):
        text = unescape(re.sub(r"<[^<>]*>", "", text))
    return "".join(text.split()).casefold()


def claims(value: Any) -> Iterator[str]:
    """All texts of the expected JSON that the document must print."""
    if isinstance(value, str):
        yield from value.split("\n")
    elif isinstance(value, list):
        for part in value:
            yield from claims(part)
    elif isinstance(value, dict):
        for key, part in value.items():
            if key not in READ:
                yield from claims(part)


def without_feet(text: str, committee: str) -> str:
    """Text in which a page's foot no longer stands between two halves of a paragraph."""
    name = re.escape("".join(committee.split()).casefold())
    return re.sub(name + r",\d+\.[a-z]+\d{4}side\d+", "", text)


@pytest.mark.parametrize("expected", EXPECTED, ids=NAMES)
def test_is_valid(expected: Path) -> None:
    jsonschema.validate(json.loads(expected.read_text("utf-8")), SCHEMA)


@pytest.mark.parametrize("expected", EXPECTED, ids=NAMES)
def test_is_printed(expected: Path) -> None:
    truth = json.loads(expected.read_text("utf-8"))
    text = without_feet(printed(document_of(expected)), truth["committee"])
    wanted = ["".join(claim.split()).casefold() for claim in claims(truth)]
    assert [claim for claim in wanted if claim not in text] == []


def test_all_but_pdf_can_be_made_again(tmp_path: Path) -> None:
    """PDF depends on the fonts of the machine; every other form is the same byte for byte."""
    forms = [word for form in ("txt", "html", "docx", "json") for word in ("--form", form)]
    command = [sys.executable, "-m", "tests.corpus.make_kept_back", "--out", str(tmp_path), *forms]
    subprocess.run(command, cwd=ROOT, check=True)
    made = {p.relative_to(tmp_path): p.read_bytes() for p in tmp_path.glob("*/*")}
    kept = {
        p.relative_to(KEPT_BACK): p.read_bytes()
        for p in KEPT_BACK.glob("*/*")
        if not list(p.parent.glob("*.pdf"))
    }
    assert made == kept

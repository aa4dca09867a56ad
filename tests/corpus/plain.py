"""The bare text of a document, by the shortest way and without the reader under test."""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2
from lxml import etree, html

Json = dict[str, Any]

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RUNNING = re.compile(r"(Side \d+( af \d+)?|\d+(/\d+)?|Protokol|(Referat fra|Dagsorden for) .*)\s*")


def squeezed(text: str) -> str:
    """Without any white space, so that line ends and torn words do not matter."""
    return re.sub(r"\s+", "", text)


def bare_text(document: Path) -> str:
    read = {".txt": _txt, ".html": _html, ".pdf": _pdf, ".docx": _docx, ".json": _portal}
    return squeezed(read[document.suffix](document))


def _txt(document: Path) -> str:
    return document.read_text(encoding="utf-8")


def _html(document: Path) -> str:
    return _words(document.read_bytes().decode())


def _words(markup: str) -> str:
    return "".join(str(text) for text in html.fromstring(markup).itertext())


def _pdf(document: Path) -> str:
    """Page after page, without the lines that run through all of them."""
    with pypdfium2.PdfDocument(document) as pdf:
        pages = [page.get_textpage().get_text_bounded() for page in pdf]
    lines = [line for page in pages for line in re.split(r"[\r\n]+", page)]
    return pages[0] + "\n".join(line for line in lines if not RUNNING.fullmatch(line))


def _docx(document: Path) -> str:
    """What stands after the tracked changes are accepted: `w:t`, not `w:delText`."""
    with zipfile.ZipFile(document) as parts:
        tree = etree.fromstring(parts.read("word/document.xml"))
    return "".join(text.text or "" for text in tree.iter(f"{WORD}t"))


def _portal(document: Path) -> str:
    answer = json.loads(document.read_text(encoding="utf-8"))
    texts = [answer["Udvalg"]["Navn"], answer["Moede"]["Sted"]]
    texts += [person["Name"] for person in answer["Moede"]["Moededeltagere"]]
    for item in answer["Dagsordenpunkter"]:
        texts += [item["Number"], item["Caption"], item["CaseNumber"]]
        texts += [_words(each["Html"]) for each in item["Felter"] if each["Html"]]
        texts += [attachment["Navn"] for attachment in item["Bilag"]]
    return "\n".join(texts)


def verbatim(truth: Json) -> Iterator[str]:
    """Every text of a truth that must stand in its document letter for letter."""
    yield from (truth["committee"], truth["term"] or "", truth["place"] or "")
    for person in truth["participants"]:
        yield from (person["name"], person["party"] or "", person["role"] or "")
    yield from (entry["title"] for entry in truth["contents"])
    for item in truth["items"]:
        yield from (item[key] or "" for key in ("label", "title", "case_number", "competence"))
        for section in item["sections"]:
            yield section["heading"] or ""
            for block in section["blocks"]:
                yield from _block(block)
        yield from _meaning(item)


def _block(block: Json) -> Iterator[str]:
    match block["type"]:
        case "paragraph":
            yield block["text"]
        case "list":
            yield from (f"{entry['marker'] or ''} {entry['text']}" for entry in block["entries"])
        case _:
            yield block["caption"] or ""
            yield block["unit"] or ""
            yield from (cell for row in block["header"] for cell in row)
            yield from (cell["text"] for row in block["rows"] for cell in row)


def _meaning(item: Json) -> Iterator[str]:
    recommendation = item["recommendation"] or {"proposer": None, "points": []}
    yield recommendation["proposer"] or ""
    yield from (point["text"] for point in recommendation["points"])
    for decision in item["decisions"]:
        yield from (decision["text"], decision["body"] or "")
    yield from (attachment["title"] for attachment in item["attachments"])
    for person in item["attendance"]:
        yield from (person[key] or "" for key in ("name", "party", "role", "organisation"))
    for earlier in item["history"]:
        yield from (earlier["body"], earlier["item"] or "")

"""Write the demo's invented meeting in five forms: `python scripts/make_example.py`.

The same bytes every time: text, a whole web page with menu and cookie text, PDF, Word, and
the answer of an agenda portal as JSON.
"""

from __future__ import annotations

import io
import json
import os
import zipfile
from datetime import datetime
from html import escape
from pathlib import Path

import docx
import weasyprint
from docx.document import Document as WordDocument
from example_content import (
    ABSENT,
    COMMITTEE,
    DAY,
    END,
    ISO_DAY,
    MEMBERS,
    MUNICIPALITY,
    PLACE,
    SHORT_DAY,
    START,
    TERM,
    Block,
    Bullets,
    Heading,
    Item,
    Points,
    Table,
    items,
)

FOLDER = Path(__file__).parent.parent / "src/raadhus/meetings/example"
STAMP = datetime(2026, 9, 17, 9, 0)  # noqa: DTZ001 - Word keeps its dates without a zone
PDF_STYLE = """
@page { size: A4; margin: 22mm; @bottom-center { content: counter(page); font-size: 9pt } }
body { font: 10.5pt/1.45 "Liberation Sans", sans-serif } h1 { font-size: 17pt }
h2 { font-size: 13pt; break-before: page } h3 { font-size: 10.5pt; margin: 12pt 0 3pt }
h4 { font-size: 10.5pt; font-style: italic; margin: 8pt 0 2pt; font-weight: normal }
table { border-collapse: collapse; width: 100% }
th, td { border: 0.5pt solid #555; padding: 3pt 5pt }
td + td, th + th { text-align: right } caption { text-align: left; font-weight: bold }
.toc { list-style: none; padding: 0 } .toc a { color: black; text-decoration: none }
.toc a::after { content: leader(".") target-counter(attr(href), page) }
"""


def title(item: Item) -> str:
    return f"Lukket: {item.title}" if item.closed else item.title


# Text


def text_block(block: Block) -> list[str]:
    """The lines of a block, with an empty line after each paragraph."""
    if isinstance(block, Table):
        rows = ["\t".join(cells) for cells in (block.header, *block.rows)]
        return [block.caption, "", *rows, ""]
    if isinstance(block, Points):
        return [block.lead, "", *[line for entry in numbered(block) for line in (entry, "")]]
    if isinstance(block, Bullets):
        return [*[f"- {entry}" for entry in block.entries], ""]
    return [block.text if isinstance(block, Heading) else block, ""]


def numbered(points: Points) -> list[str]:
    """One point stands alone; several are numbered."""
    if len(points.entries) == 1:
        return list(points.entries)
    return [f"{number}. {entry}" for number, entry in enumerate(points.entries, start=1)]


def text_item(item: Item) -> list[str]:
    lines = [f"Punkt {item.number}: {title(item)}", "", item.case, ""]
    for section in item.sections:
        lines += [section.heading, ""]
        for block in section.blocks:
            lines += text_block(block)
    lines += ["Beslutning", "", *[line for text in item.decision for line in (text, "")]]
    lines += [line for text in item.after for line in (text, "")]
    if item.attachments:
        lines += ["Bilag", "", *[line for name in item.attachments for line in (name, "")]]
    return lines


def as_text() -> bytes:
    lines = [
        f"REFERAT {COMMITTEE} {TERM} d. {SHORT_DAY}",
        "",
        MUNICIPALITY,
        "",
        f"Mødedato {DAY} kl. {START}",
        "",
        f"Mødested {PLACE}",
        "",
        f"Mødedeltagere {', '.join(MEMBERS)}",
        "",
        "Indholdsfortegnelse",
        "",
        *[f"{title(item)}.....\t{page}" for page, item in enumerate(items(), start=2)],
        "",
    ]
    for item in items():
        lines += text_item(item)
    lines += [f"Mødet hævet kl. {END}", ""]
    return "\n".join(lines).encode()


# HTML, for the web page, the PDF and the portal


def html_block(block: Block) -> str:
    if isinstance(block, Table):
        head = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in block.header)
        rows = "".join(
            "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in cells) + "</tr>"
            for cells in block.rows
        )
        return (
            f"<table><caption>{escape(block.caption)}</caption>"
            f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
        )
    if isinstance(block, Points):
        lead = f"<p>{escape(block.lead)}</p>"
        if len(block.entries) == 1:
            return lead + f"<p>{escape(block.entries[0])}</p>"
        return lead + "<ol>" + "".join(f"<li>{escape(e)}</li>" for e in block.entries) + "</ol>"
    if isinstance(block, Bullets):
        return "<ul>" + "".join(f"<li>{escape(e)}</li>" for e in block.entries) + "</ul>"
    if isinstance(block, Heading):
        return f"<h4>{escape(block.text)}</h4>"
    return f"<p>{escape(block)}</p>"


def html_sections(item: Item) -> str:
    return "".join(
        f"<h3>{escape(section.heading)}</h3>" + "".join(map(html_block, section.blocks))
        for section in item.sections
    )


def html_decision(item: Item) -> str:
    lines = "".join(f"<p>{escape(line)}</p>" for line in (*item.decision, *item.after))
    return f"<h3>Beslutning</h3>{lines}"


def html_attachments(item: Item) -> str:
    if not item.attachments:
        return ""
    names = "".join(f"<li>{escape(name)}</li>" for name in item.attachments)
    return f"<h3>Bilag</h3><ul>{names}</ul>"


def html_item(item: Item) -> str:
    return (
        f'<section id="punkt-{item.number}"><h2>Punkt {item.number}: {escape(title(item))}</h2>'
        f"<p>{escape(item.case)}</p>{html_sections(item)}{html_decision(item)}"
        f"{html_attachments(item)}</section>"
    )


def html_head() -> str:
    return (
        f"<h1>Referat {escape(COMMITTEE)} {TERM} d. {SHORT_DAY}</h1>"
        f"<p>{MUNICIPALITY}</p>"
        f"<p>Mødedato: {DAY} kl. {START}</p><p>Mødested: {escape(PLACE)}</p>"
        f"<p>Mødedeltagere: {escape(', '.join(MEMBERS))}</p>"
    )


def html_contents() -> str:
    entries = "".join(
        f'<li><a href="#punkt-{item.number}">{escape(title(item))}</a></li>' for item in items()
    )
    return f'<h3>Indholdsfortegnelse</h3><ul class="toc">{entries}</ul>'


def as_page() -> bytes:
    """A whole web page as a municipality's site serves it, with all that is no minutes."""
    body = "".join(map(html_item, items()))
    return f"""<!doctype html>
<html lang="da">
<head><meta charset="utf-8"><title>Referat d. {SHORT_DAY} - {MUNICIPALITY}</title>
<style>body {{ font-family: sans-serif }}</style>
<script>document.documentElement.className = "js";</script></head>
<body>
<div class="cookie-banner" role="dialog"><p>Vi bruger cookies for at gøre siden bedre.</p>
<button>Accepter alle</button> <button>Kun nødvendige</button></div>
<header><a href="/">{MUNICIPALITY}</a>
<nav><ul><li><a href="/borger">Borger</a></li><li><a href="/erhverv">Erhverv</a></li>
<li><a href="/politik">Politik</a></li><li><a href="/kontakt">Kontakt</a></li></ul></nav></header>
<nav aria-label="Brødkrumme"><a href="/">Forside</a> / <a href="/politik">Politik</a></nav>
<main><article>{html_head()}{body}<p>Mødet hævet kl. {END}</p></article></main>
<footer><p>{MUNICIPALITY}, Søvej 1, 8600 Silkeborg</p><p><a href="#top">Til toppen</a></p></footer>
</body>
</html>
""".encode()


def as_pdf() -> bytes:
    os.environ["SOURCE_DATE_EPOCH"] = "1789628400"
    body = html_head() + html_contents() + "".join(map(html_item, items()))
    page = weasyprint.HTML(
        string=f'<html lang="da"><title>Referat d. {SHORT_DAY}</title>{body}'
        f"<p>Mødet hævet kl. {END}</p></html>"
    )
    style = weasyprint.CSS(string=PDF_STYLE)
    pdf: bytes = page.write_pdf(stylesheets=[style], pdf_identifier=b"raadhus-example")
    return pdf


# Word


def word_block(document: WordDocument, block: Block) -> None:
    if isinstance(block, Table):
        document.add_paragraph(block.caption)
        table = document.add_table(rows=0, cols=len(block.header), style="Table Grid")
        for cells in (block.header, *block.rows):
            for cell, text in zip(table.add_row().cells, cells, strict=True):
                cell.text = text
    elif isinstance(block, Points):
        document.add_paragraph(block.lead)
        for entry in block.entries:
            several = len(block.entries) > 1
            document.add_paragraph(entry, style="List Number" if several else None)
    elif isinstance(block, Bullets):
        for entry in block.entries:
            document.add_paragraph(entry, style="List Bullet")
    elif isinstance(block, Heading):
        document.add_heading(block.text, level=4)
    else:
        document.add_paragraph(block)


def word_item(document: WordDocument, item: Item) -> None:
    document.add_heading(f"Punkt {item.number}: {title(item)}", level=2)
    document.add_paragraph(item.case)
    for section in item.sections:
        document.add_heading(section.heading, level=3)
        for block in section.blocks:
            word_block(document, block)
    document.add_heading("Beslutning", level=3)
    for line in (*item.decision, *item.after):
        document.add_paragraph(line)
    if item.attachments:
        document.add_heading("Bilag", level=3)
        for name in item.attachments:
            document.add_paragraph(name, style="List Bullet")


def as_word() -> bytes:
    document = docx.Document()
    document.core_properties.created = document.core_properties.modified = STAMP
    document.core_properties.title = f"Referat {COMMITTEE} d. {SHORT_DAY}"
    document.add_heading(f"Referat {COMMITTEE} {TERM} d. {SHORT_DAY}", level=1)
    for line in (
        MUNICIPALITY,
        f"Mødedato: {DAY} kl. {START}",
        f"Mødested: {PLACE}",
        f"Mødedeltagere: {', '.join(MEMBERS)}",
    ):
        document.add_paragraph(line)
    for item in items():
        word_item(document, item)
    document.add_paragraph(f"Mødet hævet kl. {END}")
    out = io.BytesIO()
    document.save(out)
    return same_every_time(out.getvalue())


def same_every_time(package: bytes) -> bytes:
    """The same zip file with the same date on every entry."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, (2026, 9, 17, 9, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return out.getvalue()


# The agenda portal


def portal_person(line: str) -> dict[str, object]:
    name = line.removesuffix(" (Afbud)")
    away = name in ABSENT
    return {"Name": name, "Absent": away, "ParticipationCancelled": away, "AttendanceType": None}


def portal_item(item: Item) -> dict[str, object]:
    html = "" if item.closed else html_sections(item)
    field = f"<div><div id='sagsfremstillingContainer'>{html}{html_decision(item)}</div></div>"
    return {
        "Id": f"punkt-{item.number}",
        "Number": str(item.number),
        "Punktnummer": str(item.number),
        "Sorting": item.number,
        "Caption": title(item),
        "Navn": title(item),
        "IsOpen": not item.closed,
        "CaseNumber": item.case,
        "SagsNummer": item.case,
        "ItemDecision": None,
        "Felter": [{"Navn": "", "Html": field, "Tekst": None, "Link": None, "DocumentId": None}],
        "Bilag": [{"Navn": name, "Link": None} for name in item.attachments],
        "ExternalAgendaItemAttendees": [],
        "Lydfiler": None,
    }


def as_portal() -> bytes:
    meeting = {
        "Dato": f"{ISO_DAY}T{START}:00+02:00",
        "MeetingBeginUtc": f"{ISO_DAY}T{START}:00+02:00",
        "MeetingEndUtc": f"{ISO_DAY}T{END}:00+02:00",
        "ReleasedDate": None,
        "Sted": PLACE,
        "Navn": "Referat",
        "Description": None,
        "Afsluttet": True,
        "IsSupplementaryAgenda": False,
        "Moededeltagere": [portal_person(line) for line in MEMBERS],
    }
    answer = {
        "Id": "eksempel-2026-09-16",
        "TillaegsDagsorden": False,
        "Udvalg": {"Id": "nv", "Navn": COMMITTEE, "Historisk": False},
        "Moede": meeting,
        "Dagsordenpunkter": [portal_item(item) for item in items()],
    }
    return json.dumps(answer, ensure_ascii=False, indent=1).encode() + b"\n"


FORMS = {
    "referat.txt": as_text,
    "referat.html": as_page,
    "referat.pdf": as_pdf,
    "referat.docx": as_word,
    "referat.json": as_portal,
}


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    for name, write in FORMS.items():
        content = write()
        (FOLDER / name).write_bytes(content)
        print(f"{name}: {len(content)} bytes")


if __name__ == "__main__":
    main()

"""Two PDF layouts, made from HTML: running heads, page numbers, tables over page breaks."""

from html import escape
from typing import Any

from weasyprint import HTML  # type: ignore[import-untyped]

from ..dates import clock, long_date, short_date, weekday
from ..model import Item, Meeting, Paragraph, Section
from ..truth import Marks
from .markup import block_html, blocks_html
from .printed import Printed, names_of, shown

BASE = """
@page { size: A4; margin: 25mm 20mm }
body { font: 10.5pt/1.35 "Liberation Sans"; margin: 0 }
h1, h2, h3, h4 { break-after: avoid; bookmark-level: none }
h2 { bookmark-level: 1 }
table { border-collapse: collapse; width: 100%; margin: 6pt 0 }
thead { display: table-header-group }
th, td { border: .5pt solid #666; padding: 2pt 5pt; text-align: left }
td + td { text-align: right }
caption { text-align: left; font-weight: bold; padding: 3pt 0 }
"""


def svendborg(meeting: Meeting) -> Printed:
    """Contents with page numbers, items one after another under a coloured bar."""
    name = meeting.printed["heading"]
    head = f"{name} – {meeting.committee} – {short_date(meeting.date)}"
    style = BASE + (
        f'@page {{ @top-left {{ content: "{head}"; font-size: 8pt }}'
        ' @bottom-right { content: "Side " counter(page) " af " counter(pages); font-size: 8pt } }'
        "h2 { background: #dde8f0; padding: 4pt; font-size: 12.5pt; margin-top: 22pt }"
        "h3 { font-size: 10.5pt; margin: 9pt 0 0 } h4 { font-size: 10pt; font-style: italic;"
        " font-weight: normal; margin: 8pt 0 0 } p { margin: 3pt 0 7pt }"
        ".toc td { border: 0 } .toc a::after { content: target-counter(attr(href), page) }"
        ".facts td { border: 0; text-align: left; vertical-align: top }"
        ".facts td:first-child { width: 32mm }"
    )
    facts = [
        ("Dato", f"{weekday(meeting.date).capitalize()} den {long_date(meeting.date)}"),
        ("Tid", f"kl. {clock(meeting.start)} – {clock(meeting.end)}"),
        ("Sted", escape(meeting.place or "")),
        ("Medlemmer", "<br>".join(escape(shown(p)) for p in names_of(meeting, "present"))),
        ("Afbud", "<br>".join(escape(shown(p)) for p in names_of(meeting, "absent"))),
    ]
    rows = "".join(f"<tr><td>{key}</td><td>{value}</td></tr>" for key, value in facts if value)
    toc = "".join(_toc_row(item) for item in meeting.items)
    body = (
        f"<h1>Beslutningsprotokol<br>{escape(meeting.committee)}</h1>"
        f'<table class="facts">{rows}</table><p><b>Sagsoversigt</b></p>'
        f'<table class="toc">{toc}</table>' + "".join(_bar(item) for item in meeting.items)
    )
    data, pages = _made(style, body)
    contents = [
        {"title": item.title, "page": page, "closed": item.mark is not None}
        for item, page in zip(meeting.items, pages, strict=True)
    ]
    return Printed(data, Marks("•", True), contents)


def _toc_row(item: Item) -> str:
    title = escape(item.printed_title)
    cells = f'<td>{item.label}</td><td style="text-align:left">{title}</td>'
    return f'<tr>{cells}<td><a href="#p{item.label}"></a></td></tr>'


def _bar(item: Item) -> str:
    case = f"<p>Sagsnummer: {escape(item.case)}</p>" if item.case else ""
    sections = "".join(_section(section, 3) for section in item.sections)
    title = escape(item.printed_title)
    return f'<h2 id="p{item.label}">Sag nr. {item.label}: {title}</h2>{case}{sections}'


def _section(section: Section, base: int) -> str:
    level = base + section.level - 1
    heading = escape(section.heading or "")
    if section.glued:
        first = section.blocks[0]
        assert isinstance(first, Paragraph)
        rest = "".join(block_html(block) for block in section.blocks[1:])
        return f"<p><b>{heading}:</b> {escape(first.printed)}</p>{rest}"
    return (f"<h{level}>{heading}</h{level}>" if heading else "") + blocks_html(section.blocks)


def rebild(meeting: Meeting) -> Printed:
    """Every item on a page of its own, decision first in a frame, participants in a table."""
    name = meeting.printed["heading"]
    foot = f"{meeting.committee}, mødet den {long_date(meeting.date)}"
    style = BASE + (
        f'@page {{ @bottom-left {{ content: "{foot}"; font-size: 8pt }}'
        ' @bottom-right { content: counter(page) "/" counter(pages); font-size: 8pt } }'
        'body { font-family: "Liberation Serif"; font-size: 11pt } td + td { text-align: left }'
        ".sag { break-before: page } h2 { font-size: 15pt; color: #264d33 }"
        "h3 { color: #264d33; font-size: 11pt; margin: 10pt 0 2pt; border-bottom: .5pt solid }"
        "h4 { font-size: 11pt; margin: 8pt 0 0 } p { margin: 2pt 0 8pt }"
        ".frame { border: 1pt solid #264d33; padding: 0 8pt 4pt } .frame h3 { border: 0 }"
        ".label { color: #555; margin: 0 } .value { margin: 0 0 6pt }"
    )
    rows = "".join(
        f"<tr><td>{escape(p.name)}</td><td>{escape(p.party or '')}</td>"
        f"<td>{escape(p.role or '')}</td><td>{escape(p.remark)}</td></tr>"
        for p in meeting.people
    )
    facts = [
        ("Mødedato", f"{weekday(meeting.date)} den {long_date(meeting.date)}"),
        ("Mødetidspunkt", f"kl. {clock(meeting.start)}"),
        ("Mødet hævet", f"kl. {clock(meeting.end)}"),
        ("Mødested", escape(meeting.place or "")),
    ]
    body = f"<h1>{escape(name)}</h1><p><b>Referat</b><br>{escape(meeting.committee)}</p>" + (
        "".join(f'<p class="label">{k}</p><p class="value">{v}</p>' for k, v in facts)
        + "<p><b>Deltagere</b></p><table><thead><tr><th>Navn</th><th>Parti</th><th>Hverv</th>"
        + f"<th>Fremmøde</th></tr></thead><tbody>{rows}</tbody></table>"
        + "".join(_leaf(item) for item in meeting.items)
    )
    data, _ = _made(style, body)
    return Printed(data, Marks("•", True), [])


def _leaf(item: Item) -> str:
    case = ""
    if item.case:
        case = f'<p class="label">Sagsnummer</p><p class="value">{escape(item.case)}</p>'
    sections = ""
    for section in item.sections:
        text = _section(section, 3)
        framed = section.kind == "decision"
        sections += f'<div class="frame">{text}</div>' if framed else text
    title = escape(item.printed_title)
    return f'<div class="sag"><h2>{item.label} {title}</h2>{case}{sections}</div>'


def _made(style: str, body: str) -> tuple[bytes, list[int]]:
    """The PDF and the page on which each item's heading stands."""
    html = f'<html lang="da"><head><style>{style}</style></head><body>{body}</body></html>'
    document = HTML(string=html).render()
    pages: list[int] = [_page(bookmark) for bookmark in document.make_bookmark_tree()]
    return document.write_pdf(pdf_identifier=b"raadhus-kept-back", pdf_tags=True), pages


def _page(bookmark: Any) -> int:
    return int(bookmark[1][0]) + 1

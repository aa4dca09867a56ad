"""PDF with running heads and page numbers, by WeasyPrint."""

from __future__ import annotations

import os
from datetime import UTC, datetime, time
from html import escape

import weasyprint

from .markup import Tags, html_of
from .model import Meeting
from .printed import Printed, PrintedItem

BASE = """
@page{size:A4;margin:2.4cm 2cm}
body{font-family:'Liberation Sans';font-size:10.5pt;line-height:1.35}
h1{font-size:17pt}h2{font-size:13pt}h3{font-size:11pt;margin:12pt 0 2pt}
h4{font-size:10.5pt;font-style:italic;font-weight:normal;margin:8pt 0 2pt}
p{margin:0 0 6pt}ul{margin:0 0 6pt;padding-left:14pt;list-style:none}
li{text-indent:-10pt;padding-left:10pt}
table{border-collapse:collapse;margin:4pt 0 8pt}td,th{border:.5pt solid #666;padding:2pt 5pt}
th{background:#eee;text-align:left}td+td{text-align:right}
.facts td{border:0;text-align:left}.people td{text-align:left}
.toc a{color:#000;text-decoration:none;display:block}
"""
SKINS = {
    "portal": """
@page{@bottom-right{content:"Side " counter(page) " af " counter(pages);font-size:8pt}}
.toc,.item{break-before:page}
.toc a::after{content:leader('.') target-counter(attr(href),page)}
""",
    "boxed": """
@page{@top-left{content:"Protokol";font-size:8pt}@bottom-center{content:"Side " counter(page);
font-size:8pt}}
h2{border:1pt solid #000;background:#f2f2f2;padding:4pt}
""",
}
TAGS = Tags(typed=True)


def render(meeting: Meeting, printed: Printed) -> bytes:
    stamp = datetime.combine(meeting.published or meeting.day, time(12), UTC)
    os.environ["SOURCE_DATE_EPOCH"] = str(int(stamp.timestamp()))
    html = (
        f'<html lang="da"><head><title>{escape(printed.title)}</title>'
        f"<style>{BASE}{SKINS[meeting.layout]}</style></head>"
        f"<body>{_body(meeting, printed)}</body></html>"
    )
    document = weasyprint.HTML(string=html).render(pdf_tags=True)
    return bytes(document.write_pdf(pdf_identifier=meeting.path.encode()))


def _body(meeting: Meeting, printed: Printed) -> str:
    head = printed.head if meeting.layout == "boxed" else printed.head[::-1]
    lines = [f"<div><b>{escape(line)}</b></div>" for line in head[:-1]]
    parts = [*lines, f"<h1>{escape(head[-1])}</h1>", _facts(meeting, printed)]
    if meeting.layout == "boxed":
        parts.append(_people(printed))
    if printed.contents:
        parts.append(_contents(printed))
    parts += [_item(item) for item in printed.items]
    if printed.closing:
        parts.append(f"<p>{escape(printed.closing)}</p>")
    return "\n".join(parts)


def _facts(meeting: Meeting, printed: Printed) -> str:
    rows = "".join(f"<tr><td><b>{a}</b></td><td>{escape(b)}</td></tr>" for a, b in printed.facts)
    if meeting.layout != "boxed":
        people = escape(", ".join(row[0] for row in printed.people))
        rows += f"<tr><td><b>{printed.people_label}</b></td><td>{people}</td></tr>"
    return f'<table class="facts">{rows}</table>'


def _people(printed: Printed) -> str:
    head = "".join(f"<th>{word}</th>" for word in ("Navn", "Parti", "Rolle", "Fremmøde"))
    rows = "".join(
        f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in printed.people
    )
    return f'<table class="people"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>'


def _contents(printed: Printed) -> str:
    links = "".join(
        f'<a href="#{item.anchor}">{escape(item.contents_line)}</a>' for item in printed.items
    )
    return f'<div class="toc"><h2>{printed.contents}</h2>{links}</div>'


def _item(item: PrintedItem) -> str:
    case = f"<p>{escape(item.case_line)}</p>" if item.case_line else ""
    title = f'<h2 id="{item.anchor}">{escape(item.title_line)}</h2>'
    return f'<div class="item">{title}{case}{html_of(item.nodes, TAGS)}</div>'

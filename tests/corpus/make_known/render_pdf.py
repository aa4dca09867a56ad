"""PDF with running heads, page numbers, dot leaders and tables that go over page breaks."""

from __future__ import annotations

from html import escape

from weasyprint import HTML

from .layout import Layout
from .markup_html import Tags, html_of
from .printed import Printed, PrintedItem

BASE = """
@page{size:A4;margin:2.4cm 2cm}
body{font-family:'Liberation Sans';font-size:10.5pt;line-height:1.35}
h1{font-size:17pt}h2{font-size:13pt}h3{font-size:11pt;margin:12pt 0 2pt}
h4{font-size:10.5pt;font-style:italic;font-weight:normal;margin:8pt 0 2pt}
p{margin:0 0 6pt}ul{margin:0 0 6pt;padding-left:14pt;list-style:none}
li{text-indent:-10pt;padding-left:10pt}
table{border-collapse:collapse;margin:4pt 0 8pt}td,th{border:.5pt solid #666;padding:2pt 5pt}
th{background:#eee;text-align:left}
.facts td,.leaders td{border:0}.toc a{color:#000;text-decoration:none;display:block}
"""

SKINS = {
    "portal": """
@page{@bottom-right{content:"Side " counter(page) " af " counter(pages);font-size:8pt}}
.toc,.item{break-before:page}
.toc a::after{content:leader('.') target-counter(attr(href),page)}
""",
    "letter": """
@page{@top-center{content:string(head);font-size:8pt;font-family:'Liberation Serif'}
@bottom-center{content:counter(page) "/" counter(pages);font-size:8pt}}
@page:first{@top-center{content:none}}
body{font-family:'Liberation Serif';font-size:11.5pt;text-align:justify}
h1{string-set:head content()}h2{border-bottom:1pt solid #000}
h3{font-variant:normal;text-decoration:underline;font-weight:normal}
""",
    "boxed": """
@page{@top-left{content:"Protokol";font-size:8pt}@bottom-center{content:"Side " counter(page);
font-size:8pt}}
h2{border:1pt solid #000;background:#f2f2f2;padding:4pt}
""",
    "plain": """
@page{@bottom-center{content:counter(page);font-size:8pt}}
.toc,.item{break-before:page}
.toc a::after{content:leader('.') target-counter(attr(href),page)}
""",
}

TAGS = Tags(typed_entries=True, file="{}")


def render(layout: Layout, printed: Printed) -> bytes:
    """The PDF; the pages of the contents, where printed, are written into the truth."""
    html = (
        f'<html lang="da"><head><title>{escape(" ".join(printed.head))}</title>'
        f"<style>{BASE}{SKINS[layout.skin]}</style></head>"
        f"<body>{_body(layout, printed)}</body></html>"
    )
    document = HTML(string=html).render(pdf_tags=True)
    if printed.contents and "target-counter" in SKINS[layout.skin]:
        pages = {
            anchor: number
            for number, page in enumerate(document.pages, 1)
            for anchor in page.anchors
        }
        for entry, item in zip(printed.truth["contents"], printed.items, strict=True):
            entry["page"] = pages[item.anchor]
    return bytes(document.write_pdf(pdf_identifier=printed.head[-1].encode()))


def _body(layout: Layout, printed: Printed) -> str:
    heads = [f"<div><b>{escape(line)}</b></div>" for line in printed.head[:-1]]
    parts = [*heads, f"<h1>{escape(printed.head[-1])}</h1>", _facts(printed), _people(printed)]
    if printed.contents:
        parts.append(_contents(printed))
    shown = False
    for item in printed.items:
        if printed.group and item.closed and not shown:
            parts.append(f"<h1>{printed.group}</h1>")
            shown = True
        parts.append(_item(item))
    return "\n".join(parts)


def _facts(printed: Printed) -> str:
    rows = "".join(f"<tr><td><b>{a}</b></td><td>{escape(b)}</td></tr>" for a, b in printed.facts)
    if printed.people_style == "comma":
        people = escape(", ".join(row[0] for row in printed.people))
        rows += f"<tr><td><b>{printed.people_label}</b></td><td>{people}</td></tr>"
    return f'<table class="facts">{rows}</table>'


def _people(printed: Printed) -> str:
    if printed.people_style == "rows":
        lines = "".join(f"<div>{escape(row[0])}</div>" for row in printed.people)
        return f"<p><b>{printed.people_label}</b></p>{lines}"
    if printed.people_style != "table":
        return ""
    head = "".join(f"<th>{word}</th>" for word in ("Navn", "Parti", "Rolle", "Fremmøde"))
    rows = "".join(
        f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in printed.people
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _contents(printed: Printed) -> str:
    """Titles with leaders; closed ones in their group where the layout has one."""
    lines, shown = [], False
    for item in printed.items:
        if printed.group and item.closed and not shown:
            lines.append(f"<div><b>{printed.group}</b></div>")
            shown = True
        line = item.title_line if printed.group else item.contents_line
        lines.append(f'<a href="#{item.anchor}">{escape(line)}</a>')
    return f'<div class="toc"><h2>{printed.contents}</h2>{"".join(lines)}</div>'


def _item(item: PrintedItem) -> str:
    case = f"<p>{escape(item.case_line)}</p>" if item.case_line else ""
    title = f'<h2 id="{item.anchor}">{escape(item.title_line)}</h2>'
    return f'<div class="item">{title}{case}{html_of(item.nodes, TAGS)}</div>'

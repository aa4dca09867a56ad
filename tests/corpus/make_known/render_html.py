"""Whole web pages: menu, breadcrumb, cookie text, accordions, footer and all."""

from __future__ import annotations

from html import escape

from .layout import Layout
from .markup_html import Tags, html_of
from .printed import Printed, PrintedItem

TAGS = {
    "accordion": Tags(),
    "old": Tags(
        heading="<p><b>{}</b></p>", subheading="<p><i>{}</i></p>", head_cells="td", cell="{}"
    ),
    "article": Tags(heading="<h3>{}</h3>", subheading="<h4>{}</h4>", own_caption=True),
    "top": Tags(
        heading='<div class="felt-navn">{}</div>',
        subheading="<p><strong>{}</strong></p>",
        own_caption=True,
    ),
}

STYLE = """
body{font-family:Arial,sans-serif;margin:0;color:#222;line-height:1.5}
header,footer{background:#1d3f5e;color:#fff;padding:12px 24px}
header a,footer a{color:#fff;margin-right:16px}
main{max-width:820px;margin:0 auto;padding:16px}
.cookie{background:#eee;padding:12px 24px;border-bottom:2px solid #999}
table{border-collapse:collapse}td,th{border:1px solid #aaa;padding:3px 8px;text-align:left}
.punkt{border-top:1px solid #bbb;padding:8px 0}.felt-navn{font-weight:bold;margin-top:12px}
dt{float:left;clear:left;width:150px;font-weight:bold}dd{margin-left:160px}
"""

COOKIES = (
    '<div class="cookie" role="dialog" aria-label="Cookies"><p>Hjemmesiden bruger cookies til at '
    "føre statistik over besøg.</p><button>Tillad alle</button> <button>Kun nødvendige</button>"
    "</div>"
)
MENU = ("Borger", "Erhverv", "Politik", "Job", "Om kommunen")


def render(layout: Layout, printed: Printed) -> bytes:
    municipality = printed.truth["municipality"]["name"]
    body = {"old": _old_body, "article": _article_body}.get(layout.skin, _plain_body)
    inner = body(layout, printed)
    page = _old_page if layout.skin == "old" else _page
    return page(printed, f"{municipality} Kommune", inner).encode()


def _page(printed: Printed, site: str, inner: str) -> str:
    links = "".join(f'<li><a href="#">{word}</a></li>' for word in MENU)
    return f"""<!DOCTYPE html>
<html lang="da">
<head><meta charset="utf-8"><title>{escape(printed.head[0])} | {site}</title>
<style>{STYLE}</style><script>var side = "dagsorden";</script></head>
<body>
{COOKIES}
<a class="skip" href="#indhold">Gå til indhold</a>
<header><a href="#"><strong>{site}</strong></a>
<nav aria-label="Hovedmenu"><ul>{links}</ul></nav>
<form role="search"><label>Søg <input type="search"></label><button>Søg</button></form></header>
<nav aria-label="Brødkrumme" class="breadcrumb"><a href="#">Forside</a> &gt; <a href="#">Politik</a>
&gt; <a href="#">Dagsordener og referater</a></nav>
<main id="indhold">
{inner}
</main>
<footer><p>{site}</p><p>Rådhustorvet 1</p><p>Telefon 70 00 00 00</p>
<a href="#">Tilgængelighedserklæring</a><a href="#">Cookies</a><a href="#">Følg os</a></footer>
</body></html>
"""


def _old_page(printed: Printed, site: str, inner: str) -> str:
    links = "<br>".join(f'<a href="#">{word}</a>' for word in MENU)
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<title>{site}</title></head>
<body bgcolor="#ffffff"><table width="100%" cellpadding="6"><tr>
<td width="160" valign="top" bgcolor="#dde6ee" class="menu">{links}</td>
<td valign="top"><a name="top"></a>
<font size="1"><a href="#">Forside</a> / <a href="#">Politik</a> / Referater</font>
{inner}
<p><font size="1"><a href="#">Udskriv siden</a> | <a href="#top">Til toppen</a></font></p></td></tr>
</table></body></html>
"""


def _facts(printed: Printed) -> str:
    rows = "".join(f"<dt>{escape(a)}</dt><dd>{escape(b)}</dd>" for a, b in printed.facts)
    return f"<dl>{rows}</dl>"


def _people(printed: Printed) -> str:
    if not printed.people_label:
        return ""
    label = f"<h2>{escape(printed.people_label)}</h2>"
    if printed.people_style == "table":
        head = "".join(f"<th>{word}</th>" for word in ("Navn", "Parti", "Rolle", "Fremmøde"))
        rows = "".join(
            f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>"
            for row in printed.people
        )
        return f"{label}<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
    rows = "".join(f"<li>{escape(row[0])}</li>" for row in printed.people)
    return f"{label}<ul>{rows}</ul>"


def _plain_body(layout: Layout, printed: Printed) -> str:
    items = "\n".join(_item(layout, printed, item) for item in printed.items)
    share = '<div class="del"><button>Del siden</button> <button>Udskriv</button></div>'
    head = f"<h1>{escape(printed.head[0].strip())}</h1>"
    return f"{head}{share}\n{_facts(printed)}\n{_people(printed)}\n{items}"


def _item(layout: Layout, printed: Printed, item: PrintedItem) -> str:
    """One item: the accordion's title is a button's neighbour, else there is a way to the top."""
    inner = html_of(item.nodes, TAGS[layout.skin])
    case = f'<p class="sagsnr">{escape(item.case_line)}</p>' if item.case_line else ""
    title = escape(item.title_line)
    if printed.unfold:
        button = f'<button aria-expanded="false">{printed.unfold}</button>'
        return (
            f'<section class="punkt accordion"><h2 id="{item.anchor}">{title}</h2>{button}'
            f'<div class="accordion-content">{case}\n{inner}</div></section>'
        )
    top = '<p class="top"><a href="#indhold">Til toppen</a></p>'
    head = f'<h2 id="{item.anchor}">{title}</h2>{case}'
    return f'<section class="punkt">{head}\n{inner}\n{top}</section>'


def _article_body(layout: Layout, printed: Printed) -> str:
    """A page without numbers: facts in one line each, items as articles."""
    facts = "".join(f"<p><strong>{a}:</strong> {escape(b)}</p>" for a, b in printed.facts)
    items = []
    for item in printed.items:
        case = f"<p>{escape(item.case_line)}</p>" if item.case_line else ""
        inner = html_of(item.nodes, TAGS[layout.skin])
        items.append(
            f'<article class="punkt"><h2 id="{item.anchor}">{escape(item.title_line)}</h2>'
            f"{case}\n{inner}</article>"
        )
    head = f"<h1>{escape(printed.head[0])}</h1><p>Referat</p>"
    return f"{head}{facts}\n{''.join(items)}"


def _old_body(layout: Layout, printed: Printed) -> str:
    """Tables for everything, bold for headings, a list of links for contents."""
    facts = "".join(
        f"<tr><td><b>{escape(a)}</b></td><td>{escape(b)}</td></tr>" for a, b in printed.facts
    )
    people = ", ".join(row[0] for row in printed.people if not row[0].startswith("Frav"))
    absent = "".join(f"<p>{escape(row[0])}</p>" for row in printed.people if row[0][:4] == "Frav")
    parts = [
        f"<h2>{escape(printed.head[0])}</h2><table>{facts}</table>",
        f"<p>{printed.people_label} {escape(people)}</p>{absent}",
        f"<p><b>{printed.contents}</b></p>{_old_contents(printed)}",
    ]
    shown = False
    for item in printed.items:
        if item.closed and not shown:
            parts.append(f"<h2>{printed.group}</h2>")
            shown = True
        parts.append(_old_item(layout, item))
    return "\n".join(parts)


def _old_contents(printed: Printed) -> str:
    links = [
        f'<a href="#{item.anchor}">{escape(item.title_line)}</a><br>' for item in printed.items
    ]
    first_closed = next((n for n, item in enumerate(printed.items) if item.closed), len(links))
    if first_closed < len(links):
        links.insert(first_closed, f"<b>{printed.group}</b><br>")
    return f"<p>{''.join(links)}</p>"


def _old_item(layout: Layout, item: PrintedItem) -> str:
    case = f"<p>{escape(item.case_line)}</p>" if item.case_line else ""
    inner = html_of(item.nodes, TAGS[layout.skin])
    return f'<hr><a name="{item.anchor}"></a><h3>{escape(item.title_line)}</h3>\n{case}\n{inner}'

"""A whole web page of the municipality's site, with menu, cookie text and footer around."""

from __future__ import annotations

from html import escape

from .markup import Tags, html_of
from .model import Meeting
from .printed import Printed, PrintedItem

TAGS = Tags(own_caption=True)
STYLE = """
body{font-family:Arial,sans-serif;margin:0;color:#222;line-height:1.5}
header,footer{background:#1d4d4f;color:#fff;padding:12px 24px}
header a,footer a{color:#fff;margin-right:16px}
main{max-width:820px;margin:0 auto;padding:16px}
.cookie{background:#eee;padding:12px 24px;border-bottom:2px solid #999}
table{border-collapse:collapse;margin:8px 0}td,th{border:1px solid #aaa;padding:3px 8px}
td,th,caption{text-align:left}td+td,th+th{text-align:right}
.punkt{border-top:1px solid #bbb;padding:8px 0}
dt{float:left;clear:left;width:150px;font-weight:bold}dd{margin-left:160px}
"""
COOKIES = (
    '<div class="cookie" role="dialog" aria-label="Cookies"><p>Hjemmesiden bruger cookies til at '
    "føre statistik over besøg.</p><button>Tillad alle</button> <button>Kun nødvendige</button>"
    "</div>"
)
MENU = ("Borger", "Erhverv", "Politik", "Job", "Om kommunen")


def render(meeting: Meeting, printed: Printed) -> bytes:
    site = f"{meeting.municipality} Kommune"
    links = "".join(f'<li><a href="#">{word}</a></li>' for word in MENU)
    items = "\n".join(_item(item) for item in printed.items)
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
<h1>{escape(printed.head[0])}</h1>
<div class="del"><button>Del siden</button> <button>Udskriv</button></div>
{_head(printed)}
{items}
</main>
<footer><p>{site}</p><p>Rådhustorvet 1</p><p>Telefon 70 00 00 00</p>
<a href="#">Tilgængelighedserklæring</a><a href="#">Cookies</a><a href="#">Følg os</a></footer>
</body></html>
""".encode()


def _head(printed: Printed) -> str:
    facts = "".join(f"<dt>{escape(a)}</dt><dd>{escape(b)}</dd>" for a, b in printed.facts)
    people = "".join(f"<li>{escape(row[0])}</li>" for row in printed.people)
    return f"<dl>{facts}</dl>\n<h2>{printed.people_label}</h2><ul>{people}</ul>"


def _item(item: PrintedItem) -> str:
    case = f'<p class="sagsnr">{escape(item.case_line)}</p>' if item.case_line else ""
    return (
        f'<section class="punkt accordion"><h2 id="{item.anchor}">{escape(item.title_line)}</h2>'
        f'<button aria-expanded="false">Fold ud</button><div class="accordion-content">{case}\n'
        f"{html_of(item.nodes, TAGS)}</div></section>"
    )

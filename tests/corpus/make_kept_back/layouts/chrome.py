"""What surrounds the minutes on a municipality's web page: menu, cookies, sharing, foot."""

from html import escape
from textwrap import dedent

STYLE = """body{font-family:sans-serif;margin:0;color:#222}main{max-width:46rem;margin:1rem auto}
nav ul,nav ol{display:flex;gap:1rem;list-style:none;flex-wrap:wrap}
footer{background:#eee;padding:1rem}
.cookie{background:#fff7d6;padding:1rem;border:1px solid #999}table{border-collapse:collapse}
td,th{border:1px solid #999;padding:.2rem .5rem;text-align:left}caption{text-align:left}
dt{font-weight:bold;margin-top:.8rem}summary{font-weight:bold;padding:.6rem;background:#eef}"""


def page(title: str, main: str, before: str, after: str) -> str:
    """A whole page around the minutes."""
    return (
        "<!DOCTYPE html>\n"
        '<html lang="da">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{escape(title)}</title>\n<style>\n{STYLE}\n</style>\n"
        "<script>window.dataLayer = window.dataLayer || [];</script>\n"
        f"</head>\n<body>\n{before}\n{main}\n{after}\n</body>\n</html>\n"
    )


def links(words: list[str]) -> str:
    """A list of links such as a menu's."""
    return "".join(f'<li><a href="#">{escape(word)}</a></li>' for word in words)


def wide(name: str, trail: list[str]) -> tuple[str, str]:
    """Cookie dialogue first, large menu, breadcrumb; sharing, feedback and address last."""
    before = f"""\
        <a class="skip" href="#indhold">Gå til sidens indhold</a>
        <div class="cookie" role="dialog" aria-label="Cookies">
        <h2>Må vi tælle dit besøg?</h2>
        <p>Hjemmesiden bruger cookies til statistik. Du kan altid ændre dit valg senere.</p>
        <button>Tillad alle</button> <button>Kun nødvendige</button>
        <a href="#">Læs om cookies</a></div>
        <header><a href="/" class="logo">{name}</a>
        <form role="search"><label>Søg på siden <input type="search"></label>
        <button>Søg</button></form>
        <nav aria-label="Hovedmenu"><ul>{links(MENU)}</ul></nav>
        <nav aria-label="Brødkrumme"><ol>{links(trail)}</ol></nav></header>"""
    after = f"""\
        <section class="del"><h2>Del siden</h2><ul>{links(["Facebook", "LinkedIn", "E-mail"])}</ul>
        <button>Læs højt</button> <button>Udskriv</button></section>
        <section><h2>Fandt du det, du ledte efter?</h2>
        <button>Ja</button> <button>Nej</button></section>
        <footer><h2>Kontakt</h2><p>{name}</p><p>Telefon 00 00 00 00</p>
        <p>Åbningstider i Borgerservice: mandag-onsdag kl. 10-14, torsdag kl. 10-17</p>
        <ul>{links(["Tilgængelighedserklæring", "Databeskyttelse"])}</ul></footer>"""
    return dedent(before), dedent(after)


def narrow(name: str, trail: list[str]) -> tuple[str, str]:
    """Language choice and side menu before; cookie notice at the very end."""
    before = f"""\
        <header><ul class="sprog">{links(["Dansk", "English", "Deutsch"])}</ul>
        <a href="/"><img src="/logo.svg" alt="{name}"></a>
        <button aria-expanded="false">Menu</button> <button>Luk menu</button></header>
        <p class="sti">Du er her: {escape(" / ".join(trail))}</p>
        <aside><h2>I denne sektion</h2><ul>{links(SIDE)}</ul></aside>"""
    after = f"""\
        <footer><p>{name}</p><p>Skriv sikkert til os via Digital Post</p>
        <p>Sidst opdateret af Byrådssekretariatet</p>
        <ul>{links(["Presse", "Job hos os", "Webarkiv"])}</ul></footer>
        <div class="cookie">Vi gemmer en cookie, når du lukker denne besked.
        <a href="#">Luk</a></div>"""
    return dedent(before), dedent(after)


MENU = ["Borger", "Erhverv", "Politik", "Natur og miljø", "Job", "Om kommunen"]
SIDE = ["Mødekalender", "Dagsordener og referater", "Udvalg og råd", "Valg", "Høringer"]

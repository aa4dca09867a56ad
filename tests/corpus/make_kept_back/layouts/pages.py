"""Three layouts of municipal web pages: headings, description lists and fold-out items."""

from html import escape
from typing import Any

from ..dates import clock, long_date, weekday
from ..model import Item, Meeting, Paragraph, Person, Section
from ..truth import Marks
from .chrome import narrow, page, wide
from .markup import block_html, blocks_html
from .printed import Printed, names_of, shown

NO_MARKS = Marks(None, False)


def stevns(meeting: Meeting) -> Printed:
    """Items as h2, sections as h3; meeting facts in a list, contents with links."""
    name = meeting.printed["heading"]
    before, after = wide(name, ["Forside", "Politik", "Referater", meeting.committee])
    start, end = clock(meeting.start), clock(meeting.end)
    date = f"{weekday(meeting.date)} den {long_date(meeting.date)}"
    parts = [
        '<main id="indhold">',
        f"<h1>Referat fra {escape(meeting.committee)}</h1>",
        f"<dl><dt>Dato</dt><dd>{date}</dd><dt>Tidspunkt</dt><dd>kl. {start} – {end}</dd>",
        f"<dt>Sted</dt><dd>{escape(meeting.place or '')}</dd></dl>",
        f"<h2>Mødedeltagere</h2>{_people(names_of(meeting, 'present'))}",
    ]
    if absent := names_of(meeting, "absent"):
        parts.append(f"<h2>Afbud</h2>{_people(absent)}")
    parts.append("<h2>Indhold</h2><ul>" + "".join(map(_content_link, meeting.items)) + "</ul>")
    parts += [_stevns_item(item) for item in meeting.items]
    title = f"Referat {meeting.committee} | {name}"
    text = page(title, "\n".join([*parts, "</main>"]), before, after)
    return Printed(text.encode(), NO_MARKS, _contents(meeting))


def _people(people: list[Person]) -> str:
    return "<ul>" + "".join(f"<li>{escape(shown(person))}</li>" for person in people) + "</ul>"


def _content_link(item: Item) -> str:
    label = f"{item.label} " if item.label else ""
    return f'<li><a href="#p{item.label}">{label}{escape(item.printed_title)}</a></li>\n'


def _contents(meeting: Meeting) -> list[dict[str, Any]]:
    return [{"title": i.title, "page": None, "closed": i.mark is not None} for i in meeting.items]


def _stevns_item(item: Item) -> str:
    case = f'<p class="sagsnr">Sagsnr.: {escape(item.case)}</p>' if item.case else ""
    sections = "\n".join(_headed(section) for section in item.sections)
    return (
        f'<article id="p{item.label}">\n'
        f"<h2>Punkt {item.label} – {escape(item.printed_title)}</h2>\n"
        f'{case}\n{sections}\n<p class="top"><a href="#indhold">Til toppen</a></p>\n</article>'
    )


def _headed(section: Section) -> str:
    level = 2 + section.level
    heading = f"<h{level}>{escape(section.heading)}</h{level}>\n" if section.heading else ""
    body = blocks_html(section.blocks)
    if section.kind == "attachments":
        body = body.replace("<li>", '<li><a href="/bilag">').replace("</li>", "</a></li>")
    return heading + body


def odsherred(meeting: Meeting) -> Printed:
    """Each item a description list: the section's name as term, its text as description."""
    name = meeting.printed["heading"]
    before, after = narrow(name, ["Forside", "Byråd og udvalg", "Møder"])
    people = "; ".join(escape(shown(person)) for person in names_of(meeting, "present"))
    absent = "; ".join(escape(shown(person)) for person in names_of(meeting, "absent"))
    when = f"{long_date(meeting.date)} kl. {clock(meeting.start)}"
    head = [
        "<main>",
        f"<h1>{escape(meeting.committee)} {meeting.term}</h1>",
        f"<p><strong>Referat af møde den {when}</strong></p>",
        f"<p>Mødested: {escape(meeting.place or '')}</p>",
        f"<p>Deltagere: {people}</p>",
        *([f"<p>Fraværende med afbud: {absent}</p>"] if absent else []),
        *([f"<p>Mødet sluttede kl. {clock(meeting.end)}</p>"] if meeting.end else []),
    ]
    items = [_odsherred_item(item) for item in meeting.items]
    title = f"{meeting.committee}, {when} - {name}"
    text = page(title, "\n".join([*head, *items, "</main>"]), before, after)
    return Printed(text.encode(), NO_MARKS, [])


def _odsherred_item(item: Item) -> str:
    case = f"<dt>Sags ID</dt><dd>{escape(item.case)}</dd>\n" if item.case else ""
    groups: list[str] = []
    for section in item.sections:
        if section.kind == "subheading":
            sub = f"<h4>{escape(section.heading or '')}</h4>\n{blocks_html(section.blocks)}\n</dd>"
            groups[-1] = groups[-1].removesuffix("</dd>") + sub
        else:
            term = f"<dt>{escape(section.heading)}</dt>\n" if section.heading else ""
            groups.append(f"{term}<dd>{blocks_html(section.blocks)}\n</dd>")
    body = "\n".join(groups)
    return (
        f'<section class="punkt">\n<h2><span class="nr">{item.label}</span> '
        f"{escape(item.printed_title)}</h2>\n"
        '<p class="vaerktoej"><button>Kopiér link</button> <button>Print punkt</button></p>\n'
        f"<dl>\n{case}{body}\n</dl>\n</section>"
    )


def assens(meeting: Meeting) -> Printed:
    """Fold-out items, bold paragraphs for headings, closed items in a group of their own."""
    name = meeting.printed["heading"]
    before, after = wide(name, ["Forsiden", "Politik og indflydelse", "Dagsordener og referater"])
    present = "<br>".join(escape(shown(person)) for person in names_of(meeting, "present"))
    absent = "<br>".join(escape(shown(person)) for person in names_of(meeting, "absent"))
    rows = [
        ("Udvalg", escape(meeting.committee)),
        ("Mødedato", f"{weekday(meeting.date).capitalize()} {long_date(meeting.date)}"),
        ("Mødetid", f"{clock(meeting.start)}-{clock(meeting.end)}"),
        ("Lokale", escape(meeting.place or "")),
        ("Til stede", present),
        ("Ikke til stede", absent),
    ]
    facts = "".join(f"<tr><th>{key}</th><td>{value}</td></tr>" for key, value in rows if value)
    is_open = [_fold(item) for item in meeting.items if not item.mark]
    closed = [_fold(item) for item in meeting.items if item.mark]
    parts = [
        '<main id="indhold">',
        "<h1>Mødereferat</h1>",
        f'<table class="fakta"><tbody>{facts}</tbody></table>',
        "<p><button>Fold alle punkter ud</button></p>",
        "<h2>Åbne sager</h2>",
        *is_open,
        *(["<h2>Lukkede sager</h2>", *closed] if closed else []),
        "</main>",
    ]
    text = page(f"Mødereferat - {name}", "\n".join(parts), before, after)
    return Printed(text.encode(), NO_MARKS, [])


def _fold(item: Item) -> str:
    case = f'<p class="sag">Sag {escape(item.case)}</p>\n' if item.case else ""
    sections = "\n".join(_bold(section) for section in item.sections)
    return (
        f'<details open>\n<summary><span class="nr">Punkt {item.label}</span> '
        f'<span class="titel">{escape(item.printed_title)}</span>'
        f'<span class="vis">Vis eller skjul punktet</span></summary>\n{case}{sections}\n</details>'
    )


def _bold(section: Section) -> str:
    heading = escape(section.heading or "")
    if section.kind == "subheading":
        return f"<p><em>{heading}</em></p>\n{blocks_html(section.blocks)}"
    if section.glued:
        first = section.blocks[0]
        assert isinstance(first, Paragraph)
        lines = [f"<p><strong>{heading}:</strong> {escape(first.printed)}</p>"]
        return "\n".join([*lines, *(block_html(block) for block in section.blocks[1:])])
    return f"<p><strong>{heading}</strong></p>\n{blocks_html(section.blocks)}"

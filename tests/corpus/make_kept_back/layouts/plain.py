"""Three plain-text layouts: printed pages, one line per paragraph, and wrapped records."""

import textwrap
from typing import Any

from ..dates import clock, long_date, short_date, weekday
from ..model import Block, Item, Listing, Meeting, Paragraph, Person, Section, Table
from ..truth import Marks
from .printed import Printed, names_of, shown

WIDTH = 78
PAGE_LINES = 50


def thisted(meeting: Meeting) -> Printed:
    """Pages of 78 columns with a foot, capital headings, aligned columns, contents with pages."""
    blocks = [group for item in meeting.items for group in _thisted_item(item)]
    first, contents = _thisted_front(meeting, {})
    pages = _pages([*first, *blocks], meeting)
    where = {
        item.label: number
        for number, page in enumerate(pages, 1)
        for item in meeting.items
        if _thisted_title(item) in page
    }
    first, contents = _thisted_front(meeting, where)
    pages = _pages([*first, *blocks], meeting)
    text = "\f".join("\n".join(page) + "\n" for page in pages)
    return Printed(text.encode(), Marks("-", True), contents)


def _thisted_front(
    meeting: Meeting, where: dict[str | None, int]
) -> tuple[list[list[str]], list[dict[str, Any]]]:
    facts = [
        ("Mødedato:", long_date(meeting.date)),
        ("Mødetidspunkt:", f"kl. {clock(meeting.start)}"),
        ("Mødelokale:", meeting.place or ""),
        ("Mødet hævet:", f"kl. {clock(meeting.end)}"),
    ]
    present = [shown(p) for p in names_of(meeting, "present", "member")]
    absent = [shown(p) for p in names_of(meeting, "absent", "member")]
    staff = [shown(p) for p in names_of(meeting, "present", "official")]
    lines = [f"{label:<17}{value}" for label, value in facts] + [""]
    for label, names in (("Til stede:", present), ("Afbud:", absent), ("Forvaltning:", staff)):
        for i, name in enumerate(names):
            lines.append(f"{'' if i else label:<17}{name}")
    contents, printed = [], ["INDHOLDSFORTEGNELSE", ""]
    for item in meeting.items:
        page = where.get(item.label, 0)
        title = f"{item.label:>4}  {item.printed_title} "
        printed.append(f"{title:.<{WIDTH - 4}}{page:>4}")
        contents.append({"title": item.title, "page": page, "closed": item.mark is not None})
    name = meeting.printed["heading"].upper()
    front = [[name.center(WIDTH).rstrip()], [meeting.committee.center(WIDTH).rstrip()]]
    return [*front, ["REFERAT".center(WIDTH).rstrip()], lines, printed, ["=" * WIDTH]], contents


def _thisted_title(item: Item) -> str:
    return f"Sag nr. {item.label}   {item.printed_title}"


def _thisted_item(item: Item) -> list[list[str]]:
    head = [_thisted_title(item)] + ([f"J.nr. {item.case}"] if item.case else [])
    groups = [["", *head]]
    for section in item.sections:
        colon = "" if section.kind == "subheading" else ":"
        heading = [f"{section.heading}{colon}"] if section.heading else []
        body = [_wrapped(block, WIDTH, "-") for block in section.blocks]
        if heading and body and section.kind != "subheading":
            body[0] = [*heading, *body[0]]
        elif heading:
            body = [heading, *body]
        groups += body
    return _kept_together(groups)


def _kept_together(groups: list[list[str]]) -> list[list[str]]:
    """A page never ends after a sub-heading or an introduction: one could not see where it ends."""
    joined: list[list[str]] = []
    for group in groups:
        if joined and joined[-1][-1][-1] not in ".:!?" and not _is_list(joined[-1]):
            joined[-1] = [*joined[-1], "", *group]
        else:
            joined.append(group)
    return joined


def _is_list(group: list[str]) -> bool:
    return any(line.startswith("- ") for line in group)


def _wrapped(block: Block, width: int, bullet: str) -> list[str]:
    if isinstance(block, Paragraph):
        return textwrap.wrap(block.printed, width, break_on_hyphens=False)
    if isinstance(block, Listing):
        return [
            line
            for entry in block.entries
            for line in textwrap.wrap(
                f"{bullet if entry.marker == '-' else entry.marker} {entry.printed}",
                width,
                subsequent_indent="   ",
                break_on_hyphens=False,
            )
        ]
    return _aligned(block)


def _aligned(table: Table) -> list[str]:
    rows = [*table.header, *table.rows]
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    lines = [
        "   ".join(
            cell.ljust(width) if i == 0 else cell.rjust(width)
            for i, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]
    rule = "-" * (sum(widths) + 3 * (len(widths) - 1))
    head = len(table.header)
    return [*([table.caption] if table.caption else []), *lines[:head], rule, *lines[head:]]


def _pages(groups: list[list[str]], meeting: Meeting) -> list[list[str]]:
    pages: list[list[str]] = [[]]
    for group in groups:
        room = PAGE_LINES - len(pages[-1])
        if len(group) > room and (cut := _cut(group, room)):
            pages[-1] += group[:cut]
            pages.append([*group[cut:], ""])
            continue
        if len(group) > room or (_starts_item(group) and room < 14):
            pages.append([])
        pages[-1] += [*group, ""]
    return [_foot(page, number, meeting) for number, page in enumerate(pages, 1)]


def _starts_item(group: list[str]) -> bool:
    return len(group) > 1 and group[1].startswith("Sag nr. ")


def _cut(group: list[str], room: int) -> int:
    """Where a paragraph may be cut so that a reader sees that it goes on; 0 for nowhere."""
    for cut in range(min(room, len(group) - 2), 2, -1):
        before, after = group[cut - 1], group[cut]
        if not before or not after:
            continue
        if before[-1] not in ".:!?" and after[0].islower() and len(before) > WIDTH - 20:
            return cut
    return 0


def _foot(page: list[str], number: int, meeting: Meeting) -> list[str]:
    left = f"{meeting.committee}, {long_date(meeting.date)}"
    right = f"Side {number}"
    body = "\n".join(page).rstrip("\n").split("\n")
    blank = [""] * (PAGE_LINES - len(body) + 1)
    return [*body, *blank, left + right.rjust(WIDTH - len(left))]


def faxe(meeting: Meeting) -> Printed:
    """No numbers and no empty lines: label and value on two lines, tables with tabs."""
    lines = [meeting.printed["heading"], f"{meeting.committee} {meeting.term}"]
    lines += [
        f"Referat af mødet {weekday(meeting.date)} den {long_date(meeting.date)} "
        f"kl. {clock(meeting.start)}-{clock(meeting.end)}",
        "Mødested",
        meeting.place or "",
        "Deltagere",
        *[_dashed(p) for p in names_of(meeting, "present")],
    ]
    if absent := names_of(meeting, "absent"):
        lines += ["Fraværende", *[_dashed(p) for p in absent]]
    lines += ["Dagsordenens punkter", *[item.printed_title for item in meeting.items]]
    for item in meeting.items:
        lines += [item.printed_title, *(["Sagsnr.", item.case] if item.case else [])]
        lines += [line for section in item.sections for line in _faxe_section(section)]
    contents = [
        {"title": item.title, "page": None, "closed": item.mark is not None}
        for item in meeting.items
    ]
    return Printed(("\n".join(lines) + "\n").encode(), Marks("•", True), contents)


def _dashed(person: Person) -> str:
    role = f" – {person.role or person.remark}" if person.role or person.remark else ""
    return f"{person.name} ({person.party}){role}" if person.party else f"{person.name}{role}"


def _faxe_section(section: Section) -> list[str]:
    lines = [section.heading] if section.heading else []
    for block in section.blocks:
        if isinstance(block, Table):
            lines += [block.caption] if block.caption else []
            lines += ["\t".join(row) for row in (*block.header, *block.rows)]
        else:
            lines += _wrapped(block, 100_000, "•")
    return lines


def syddjurs(meeting: Meeting) -> Printed:
    """Records of 96 columns: title beneath the number, short sections glued to their heading."""
    people = ", ".join(_bracketed(person) for person in meeting.people)
    lines = [
        meeting.printed["heading"],
        f"PROTOKOL: {meeting.committee}",
        "",
        f"Mødedato: {weekday(meeting.date).capitalize()} den {short_date(meeting.date)}",
        f"Starttidspunkt: {meeting.start}",
        f"Sluttidspunkt: {meeting.end}",
        f"Mødested: {meeting.place}",
        *textwrap.wrap(f"Medlemmer: {people}", 96, break_on_hyphens=False),
        "",
    ]
    for item in meeting.items:
        lines += ["_" * 40, "", f"Punkt nr. {item.label}", item.printed_title]
        lines += [f"Sagsid.: {item.case}", ""] if item.case else [""]
        for section in item.sections:
            lines += _syddjurs_section(section)
    return Printed(("\n".join(lines).rstrip() + "\n").encode(), Marks("-", True), [])


def _bracketed(person: Person) -> str:
    extra = person.role or person.remark
    return f"{person.name} ({person.party})" + (f" ({extra})" if extra else "")


def _syddjurs_section(section: Section) -> list[str]:
    groups = [_syddjurs_block(block) for block in section.blocks]
    if section.glued:
        first = section.blocks[0]
        assert isinstance(first, Paragraph)
        text = f"{section.heading}: {first.printed}"
        groups[0] = textwrap.wrap(text, 96, break_on_hyphens=False)
    elif section.heading:
        groups = [[section.heading], *groups]
    return [line for group in groups for line in (*group, "")]


def _syddjurs_block(block: Block) -> list[str]:
    if isinstance(block, Table):
        rows = ["\t".join(row) for row in (*block.header, *block.rows)]
        return [*([block.caption] if block.caption else []), *rows]
    return _wrapped(block, 96, "-")

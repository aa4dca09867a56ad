"""Reads the content files: a small line notation for invented meetings.

Head: `key: value` lines. `== label | title` begins an item, `[kind] heading` a section
(`[kind 2]` its level, `[kind glued]` heading and text in one line), `+ heading` a sub-heading.
`- entry` and `1. entry` are lists, `|! a | b` and `| a | b` table rows, `^ text` a caption and
`^unit text` its unit; any other line is a paragraph. `{outcome 1,2 for=3 against=2}` before a
decision tells what it means, `~` marks a line that is no decision or attachment, `§` ends what is
printed before an attachment's title. `!rec`, `!point`, `!body`, `!hist`, `!att` and `!enclosure`
state facts.
"""

import re
from dataclasses import replace

from .model import Block, Entry, Item, Listing, Meeting, Note, Paragraph, Person, Section, Table

MARKER = re.compile(r"(-|\d{1,2}\.|[a-z]\)) (.*)")
HEADING = re.compile(r"\[(\w+)( \d)?( glued)?\] ?(.*)")
NOTE = re.compile(r"\{(\w+)((?: [^ }]+)*)\} ?(.*)")


def parse(text: str) -> Meeting:
    """The meeting that a content file describes."""
    lines = [line.rstrip() for line in text.splitlines() if line.strip()]
    first = next(i for i, line in enumerate(lines) if line.startswith("== "))
    head, people = _head(lines[:first])
    starts = [i for i, line in enumerate(lines) if line.startswith("== ")]
    items = [_item(lines[a:b]) for a, b in zip(starts, [*starts[1:], len(lines)], strict=True)]
    code, _, name = head.get("municipality", "").partition(" ")
    return Meeting(
        kind=head.get("kind", "minutes"),
        municipality=(int(code), name) if name else None,
        committee=head["committee"],
        term=head.get("term"),
        date=head["date"],
        start=head.get("start"),
        end=head.get("end"),
        place=head.get("place"),
        people=tuple(people),
        items=tuple(items),
        printed=head,
    )


def _head(lines: list[str]) -> tuple[dict[str, str], list[Person]]:
    pairs = [line.split(": ", 1) for line in lines]
    people = [_person(value) for key, value in pairs if key == "person"]
    return {key: value for key, value in pairs if key != "person"}, people


def _person(line: str) -> Person:
    name, party, role, status, kind, remark = (_fields(line) + [None] * 6)[:6]
    words = (status or "present").split()
    return Person(str(name), party, role, words[0], "sub" in words, kind or "member", remark or "")


def _fields(line: str) -> list[str | None]:
    return [part.strip() or None for part in line.split("|")]


def _item(lines: list[str]) -> Item:
    label, _, title = lines[0][3:].partition(" | ")
    body = next((i for i, line in enumerate(lines) if line[0] in "[!"), len(lines))
    head = dict(line.split(": ", 1) for line in lines[1:body])
    facts = [line[1:].partition(" ")[::2] for line in lines[body:] if line[0] == "!"]
    return Item(
        label=None if label == "-" else label,
        title=title,
        case=head.get("case"),
        mark=head.get("closed"),
        sections=tuple(_sections([x for x in lines[body:] if not _item_fact(x)])),
        enclosures=tuple(value for key, value in facts if key == "enclosure"),
        attendance=tuple(tuple(_fields(value)) for key, value in facts if key == "att"),
        history=tuple(tuple(_fields(value)) for key, value in facts if key == "hist"),
    )


def _item_fact(line: str) -> bool:
    return line.startswith(("!enclosure", "!att", "!hist"))


def _sections(lines: list[str]) -> list[Section]:
    found: list[tuple[Section, list[str]]] = []
    for line in lines:
        if match := HEADING.fullmatch(line):
            kind, level, glued, heading = match.groups()
            section = Section(kind, int(level or 1), heading or None, bool(glued), ())
            found.append((section, []))
        elif line.startswith("+ "):
            parent = next(s for s, _ in reversed(found) if s.kind != "subheading")
            found.append((Section("subheading", parent.level + 1, line[2:], False, ()), []))
        else:
            found[-1][1].append(line)
    return [_filled(section, own) for section, own in found]


def _filled(section: Section, lines: list[str]) -> Section:
    facts = [line[1:].partition(" ")[::2] for line in lines if line[0] == "!"]
    for key, value in facts:
        if key == "rec":
            section = replace(section, proposer=value or None)
        elif key == "point":
            section = replace(section, points=(*section.points, value))
        elif key == "body":
            name, date = [*_fields(value), None][:2]
            section = replace(section, body=(str(name), date))
    blocks = _blocks([line for line in lines if line[0] != "!"])
    return replace(section, blocks=tuple(blocks))


def _blocks(lines: list[str]) -> list[Block]:
    blocks: list[Block] = []
    i = 0
    while i < len(lines):
        end = i + 1
        if lines[i][0] in "^|":
            end = _table_end(lines, i)
            blocks.append(_table(lines[i:end]))
        elif MARKER.fullmatch(lines[i]):
            while end < len(lines) and MARKER.fullmatch(lines[end]):
                end += 1
            blocks.append(Listing(tuple(_entry(line) for line in lines[i:end])))
        else:
            blocks.append(_paragraph(lines[i]))
        i = end
    return blocks


def _table_end(lines: list[str], start: int) -> int:
    end = start
    while end < len(lines) and lines[end][0] == "^":
        end += 1
    while end < len(lines) and lines[end][0] == "|":
        end += 1
    return end


def _table(lines: list[str]) -> Table:
    caption = next((line[2:] for line in lines if line.startswith("^ ")), None)
    unit = next((line[6:] for line in lines if line.startswith("^unit ")), None)
    header = tuple(_cells(line[2:]) for line in lines if line.startswith("|!"))
    rows = tuple(_cells(line[1:]) for line in lines if line[0] == "|" and line[1] != "!")
    return Table(caption, unit, header, rows)


def _cells(line: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in line.split("|"))


def _entry(line: str) -> Entry:
    match = MARKER.fullmatch(line)
    assert match
    lead, mark, text = match[2].rpartition("§")
    return Entry(match[1], text, lead if mark else "")


def _paragraph(line: str) -> Paragraph:
    aside = line.startswith("~")
    note = None
    if match := NOTE.fullmatch(line):
        note, line = _note(match[1], match[2].split()), match[3]
    lead, mark, text = line.removeprefix("~").rpartition("§")
    return Paragraph(text, note, aside, lead if mark else "")


def _note(outcome: str, words: list[str]) -> Note:
    numbers = [word for word in words if "=" not in word]
    points = tuple(int(n) for word in numbers for n in word.split(","))
    votes = {key: int(value) for key, _, value in (w.partition("=") for w in words) if value}
    vote = (votes.get("for"), votes.get("against"), votes.get("abstained"))
    return Note(outcome, points, vote if votes else None)

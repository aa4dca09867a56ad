"""One item: its head, its sections, and what they mean together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from raadhus.danish.cases import find_case_numbers, parse_case_number

from ..lines import Role
from ..model import Claim, Decision, Found, Item, Section
from .attachments import attachments_of
from .attendance import absences_of
from .blocks import blocks_of
from .candidates import Start
from .claims import claims_of
from .decisions import Whose, decisions_of
from .history import history_of
from .meeting import Facts
from .recommendation import recommendation_of, recommended_in
from .sections import House, RawSection, sections_of
from .speakers import speakers_of
from .view import Piece, View, fold
from .words import key_of

_LABEL_ALONE = re.compile(
    r"^(?:sags?\.?\s?(?:nr|id|nummer)|j\.?\s?nr|journal\s?(?:nr|nummer))\.?\s*:?$", re.IGNORECASE
)
_OWN_LABEL = re.compile(r"\bsags?\.?\s?(?:nr|id|nummer)", re.IGNORECASE)
_CASE_LABEL = re.compile(
    r"^(?:sags?\.?\s?(?:nr|id|nummer|nr\.)|sagsnr|sagsnummer|sagsid|j\.?\s?nr|journal\s?(?:nr|nummer)|esdh)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Read:
    """An item as read, and which characters of the document it claims."""

    item: Item
    claims: tuple[Claim, ...]


def read_item(
    view: View,
    start: Start,
    end: int,
    index: int,
    house: House,
    facts: Facts,
    *,
    in_closed_group: bool,
) -> Read:
    path = f"items/{index}"
    claims = _claim_head(view, start, path)
    pieces = list(view.lines[start.upto : end])
    case, case_at = _case_number(view, start, pieces)
    if case is not None and case_at is not None:
        claims.extend(claims_of(pieces[case_at], f"{path}/case_number"))
        del pieces[case_at]
        if case_at and _LABEL_ALONE.match(pieces[case_at - 1].text):
            claims.extend(claims_of(pieces.pop(case_at - 1), f"{path}/case_number"))
    told = [piece for piece in pieces if piece.role in (Role.ATTACHMENT, Role.SPEAKER)]
    claims.extend(claim for piece in told for claim in claims_of(piece, f"{path}/{piece.role}s"))
    raw = sections_of([p for p in pieces if p not in told] if told else pieces, house)
    _settle_decisions(raw, facts)
    sections = tuple(_section(section) for section in raw)
    for number, section in enumerate(raw):
        claims.extend(_claim_section(section, f"{path}/sections/{number}"))
    item = Item(
        Found(start.number, start.label_span, tuple(sorted(start.witnesses)))
        if start.number is not None and start.label_span
        else None,
        Found(start.label, start.label_span, tuple(sorted(start.witnesses)))
        if start.label and start.label_span
        else None,
        Found(fold(start.title_text), start.title, tuple(sorted(start.witnesses)))
        if start.title and start.title_text.strip()
        else None,
        case,
        start.closed or in_closed_group,
        sections,
        witnesses=tuple(sorted(start.witnesses)),
    )
    return Read(_understood(item, raw, told), tuple(claims))


# --- head ------------------------------------------------------------------------------


def _claim_head(view: View, start: Start, path: str) -> list[Claim]:
    claims: list[Claim] = []
    for piece in view.lines[start.at : start.upto]:
        for a, b in piece.parts:
            if start.title and a < start.title[1] and b > start.title[0]:
                claims.append(Claim((a, max(a, start.title[0])), f"{path}/label"))
                claims.append(
                    Claim((max(a, start.title[0]), min(b, start.title[1])), f"{path}/title")
                )
                claims.append(Claim((min(b, start.title[1]), b), f"{path}/closed"))
            else:
                claims.append(Claim((a, b), f"{path}/label"))
    return [claim for claim in claims if claim.span[1] > claim.span[0]]


def _case_number(
    view: View, start: Start, pieces: Sequence[Piece]
) -> tuple[Found[str] | None, int | None]:
    """The item's case number: by its shape and by its place near the item's head."""
    for at, piece in enumerate(pieces[:6]):
        if piece.heading is not None:
            break
        found = _case_in(piece)
        if found is not None:
            return found, at
        if _LABEL_ALONE.match(piece.text) and at + 1 < len(pieces):
            below = _case_in(pieces[at + 1]) or _case_below_label(pieces[at + 1])
            if below is not None:
                return below, at + 1
        if len(piece.text) > 120:
            break
    for piece in view.lines[start.at : start.upto]:
        for case in find_case_numbers(piece.text):
            place = piece.place(*case.span)
            if start.title is None or place[0] >= start.title[1] or place[1] <= start.title[0]:
                return Found(case.text, place, ("title line",)), None
    return None, None


def _case_below_label(piece: Piece) -> Found[str] | None:
    """A shape that is a case number only because the label stands above it: `24/8439`."""
    label = "Sagsnr. "
    case = parse_case_number(label + piece.text.strip())
    if case is None:
        return None
    lead = len(piece.text) - len(piece.text.lstrip()) - len(label)
    return Found(case.text, piece.place(lead + case.span[0], lead + case.span[1]), ("label",))


def _case_in(piece: Piece) -> Found[str] | None:
    text = piece.text
    if piece.role is Role.CASE_NUMBER:
        case = parse_case_number(text)
        return Found(
            fold(case.text if case else text),
            piece.place(*case.span) if case else piece.span,
            ("form",),
        )
    if len(text) > 120 or not any(ch.isdigit() for ch in text):
        return None
    label = _OWN_LABEL.search(text)
    if label is not None and label.start() > 0:  # "J.nr.: S00. Sagsnr.: 11/496"
        case = parse_case_number(text[label.start() :])
        if case is not None:
            base = label.start()
            span = piece.place(base + case.span[0], base + case.span[1])
            return Found(case.text, span, ("label",))
    case = parse_case_number(text)
    if case is not None:
        return Found(case.text, piece.place(*case.span), ("shape", "place"))
    if _CASE_LABEL.match(text):
        joined = re.sub(r"^(\S+(?: \S+)?)\s{1,}(?=\S)", r"\1 ", text)
        for case in find_case_numbers(joined if len(joined) == len(text) else text):
            return Found(case.text, piece.place(*case.span), ("label",))
    return None


# --- sections --------------------------------------------------------------------------


def _settle_decisions(raw: Sequence[RawSection], facts: Facts) -> None:
    """Only the decision of the meeting's own body and date is this meeting's."""
    told = [section for section in raw if section.kind == "decision"]
    named = [
        section
        for section in told
        if section.meaning is not None and (section.meaning.body or section.meaning.date)
    ]
    own = [section for section in named if _is_own(section, facts)]
    unnamed = [section for section in told if section not in named]
    if named and not own and not unnamed and facts.committee is None and facts.date is None:
        own = named[-1:]
    for section in named:
        if section not in own:
            section.kind = "earlier_decision"


def _is_own(section: RawSection, facts: Facts) -> bool:
    meaning, head = section.meaning, section.head
    if meaning is None or head is None:
        return True
    if meaning.date is not None and facts.date is not None and meaning.date != facts.date.value:
        return False
    if meaning.body is not None and facts.committee is not None:
        mine, theirs = key_of(facts.committee.value), key_of(head.text[slice(*meaning.body)])
        return mine in theirs or theirs.removesuffix("et") in mine
    return True


def _section(section: RawSection) -> Section:
    heading = None
    if section.head is not None and section.heading is not None:
        text = fold(section.head.text[slice(*section.heading)]).rstrip(" :")
        heading = Found(
            text,
            section.head.place(*section.heading),
            ("list of headings" if section.meaning else "layout",),
        )
    return Section(section.kind, heading, section.level, blocks_of(section.pieces))


def _claim_section(section: RawSection, path: str) -> list[Claim]:
    claims: list[Claim] = []
    if section.head is not None:
        inline = section.meaning.inline if section.meaning is not None else None
        upto = section.head.place(inline, inline)[0] if inline is not None else section.head.span[1]
        claims.extend(
            Claim((a, min(b, upto)), f"{path}/heading") for a, b in section.head.parts if a < upto
        )
    for piece in section.pieces:
        part = "unclaimed" if piece.role is Role.UNKNOWN else f"{path}/blocks"
        claims.extend(claims_of(piece, part))
    return claims


# --- meaning ---------------------------------------------------------------------------


def _understood(item: Item, raw: Sequence[RawSection], told: Sequence[Piece]) -> Item:
    recommendation = recommendation_of(raw)
    points = recommendation.points if recommendation else ()
    own: list[Decision] = []
    for section in raw:
        if section.kind == "decision":
            decided = section.pieces[len(recommended_in(section)) :]
            own.extend(decisions_of(decided, points, Whose()))
    history, quoted = history_of(raw)
    decisions = sorted([(d.text.span[0], d) for d in own] + quoted, key=lambda pair: pair[0])
    return replace(
        item,
        recommendation=recommendation,
        decisions=tuple(decision for _, decision in decisions),
        attachments=attachments_of(raw, told),
        attendance=tuple(absences_of(raw) + speakers_of(raw, told)),
        history=history,
        competence=_competence(raw),
    )


def _competence(raw: Sequence[RawSection]) -> Found[str] | None:
    for section in raw:
        if section.kind == "competence" and section.pieces:
            piece = section.pieces[0]
            text = piece.text.rstrip(" .")
            if text:
                return Found(fold(text), piece.place(0, len(text)), ("section",))
    return None

"""What more than one sentence claims: *Hertil kommer ... I alt ...*, and totals over lists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby, pairwise

from ..paper import Part, Passage, Sentence
from .claims import Claim, opened_claim
from .links import LINK, TOTAL_WORD
from .lists import level, run_before
from .terms import Kind, Term, of_kind, terms

_ADDED = re.compile(
    r"(?:hertil|dertil)\s(?:skal\s)?(?:kommer|lægges|tillægges|føjes|komme)|(?:herudover|derudover"
    r"|desuden|endvidere|yderligere)\s(?:kommer|lægges|tillægges)|hertil\s|dertil\s",
    re.IGNORECASE,
)
_SUM = re.compile(
    r"(?:(?:det|dette|hvilket|beløbene|tilsammen|samlet|samlet set|dermed|herefter|således)\s){0,3}"
    r"(?:(?:giver|udgør|bliver|er|beløber sig til)\s(?:det\s)?)?(?:den\s|det\s|de\s)?"
    r"(?:i\s?alt|samlet|samlede|tilsammen|sammenlagt|totalt?)(?!\w)",
    re.IGNORECASE,
)
_ANNOUNCES = re.compile(
    r"(?<!\w)(?:fordelt|fordeles|fordeler sig|fordelte sig|består af|bestod af|bestående af"
    r"|sammensat"
    r"|således|følgende|opdelt|fremkommer|omfatter|dækker|brugt til|går til|anvendes til"
    r"|bruges til|anvendt til|udgøres af"
    r"|afsat til|indeholder|vedrører)(?!\w)",
    re.IGNORECASE,
)
_NOT_ALL = re.compile(
    r"(?<!\w)(?:bl\.? ?a|blandt andet|primært|hovedsag\w{1,6}|herunder|heraf|hvoraf|delvist?|især"
    r"|fx|f\.? ?eks|for eksempel|eksempelvis|overvejende|væsentligste|største|ikke|årligt|pr|hver"
    r"|inkl\w{0,6}|ekskl\w{0,6}|op til|mindst|netto\w{0,12})(?!\w)",
    re.IGNORECASE,
)
_THE_SAME = re.compile(
    r"(?:det|dette|de|disse|den|heraf|beløbet|budgettet|puljen|midlerne|udgiften|udgifterne"
    r"|tilskuddet"
    r"|bevillingen|projektet|rammen|summen|merudgiften|besparelsen|finansieringen)(?!\w)",
    re.IGNORECASE,
)
_VAT = re.compile(r"(?:inkl|ekskl)(?:\.|usive?)\smoms", re.IGNORECASE)
_BRACKETS_LAST = re.compile(r"\)\s?[.;,]?\s?\Z")
_LABELLED = re.compile(r"[^:\n]{1,80}:\s?")
_LIST_NAMED = re.compile(
    r"(?:De |Disse )?[A-ZÆØÅ]?[a-zæøå]{3,30}(?:erne|ene|ne)\s(?:på|udgør|er på|giver)?\s?", re.I
)
_ALONE = re.compile(
    r"(?:(?:Det|Dette) giver (?:dermed )?(?:i\s?alt|samlet|tilsammen)|I\s?alt|Samlet|Tilsammen|Sum)"
    r"[\s:]{1,2}(?:ca\.\s|kr\.\s)?"
)
_YEAR = re.compile(r"(?<![0-9])20[0-9]{2}(?![0-9])")
_LONGEST_LABEL = 90


def block_claims(part: Part) -> Iterator[Claim]:
    """All claims of an item that reach over more than one sentence."""
    for passage in part.passages:
        yield from _additions(passage)
        yield from _taken_apart(passage)
        yield from _put_together(passage)
    yield from _lists(part)


def _additions(passage: Passage) -> Iterator[Claim]:
    """`Huslejen er 420.000 kr. Hertil kommer el på 85.000 kr. I alt 505.000 kr.`"""
    chain: list[Term] = []
    alone = True
    for one, two in pairwise(passage.sentences):
        added = _ADDED.match(two.text)
        if added and (found := of_kind(terms(two), "amount")):
            if not chain:
                first = of_kind(terms(one), "amount")
                if not first:
                    continue
                alone, chain = len(first) == 1, [first[-1]]
            chain.append(found[0])
            alone = alone and len(found) == 1
        elif chain:
            total = _first_amount(two) if _SUM.match(two.text) else None
            if total and not total.bound:
                yield Claim(total, tuple(chain), alone and not any(t.bound for t in chain))
            chain = []


def _taken_apart(passage: Passage) -> Iterator[Claim]:
    """`Projektet har et budget på 2,5 mio. kr. Det finansieres af A med 1,9 mio. kr. og ...`"""
    for one, two in pairwise(passage.sentences):
        if not _THE_SAME.match(two.text) or not LINK.search(two.text[:120]):
            continue
        found = of_kind(terms(one), "amount")
        depths = level(one, found)
        flat = [term for term, depth in zip(found, depths, strict=True) if not depth]
        claim = opened_claim(two, flat[-1]) if flat and not flat[-1].bound else None
        if claim:
            yield Claim(claim.total, claim.parts, claim.sure and len(flat) == 1)


def _put_together(passage: Passage) -> Iterator[Claim]:
    """`Til løn er afsat 800.000 kr. og til drift 350.000 kr. Det giver samlet 1.150.000 kr.`"""
    for one, two in pairwise(passage.sentences):
        if not _SUM.match(two.text) or _ADDED.match(one.text):
            continue
        total, found = _first_amount(two), of_kind(terms(one), "amount")
        run = run_before(one, found, amount_first=True)
        if total is None or total.bound or run is None:
            continue
        before = two.between(two.span[0], total.span[0])
        only = before.startswith("Det") or not two.between(total.span[1], two.span[1]).strip(" .")
        sure = run.closed and len(run.terms) == len(found) and not _NOT_ALL.search(one.text)
        yield Claim(total, run.terms, sure and only and bool(_ALONE.fullmatch(before)))


def _first_amount(sentence: Sentence) -> Term | None:
    found = of_kind(terms(sentence), "amount")
    return found[0] if found else None


def _lists(part: Part) -> Iterator[Claim]:
    groups = [list(group) for _, group in groupby(part.passages, _group)]
    for at, group in enumerate(groups):
        if not _is_list(group):
            continue
        before = groups[at - 1][-1] if at else None
        after = groups[at + 1][0] if at + 1 < len(groups) else None
        yield from _list_claims(before, group, after)


def _group(passage: Passage) -> tuple[object, ...]:
    """Entries of one list belong together, and so do lines that are a label and a figure."""
    if passage.role == "entry":
        return ("entry", passage.section, passage.block)
    if passage.role == "paragraph" and _is_line(passage):
        return ("line", passage.section)
    return ("other", passage.span)


def _is_line(passage: Passage) -> bool:
    if len(passage.text) > _LONGEST_LABEL or len(passage.sentences) != 1:
        return False
    found = of_kind(terms(passage.sentences[0]), "amount")
    if len(found) != 1:
        return False
    before = passage.text[: found[0].span[0] - passage.span[0]]
    after = passage.text[found[0].span[1] - passage.span[0] :]
    return bool(_LABELLED.fullmatch(before)) and not after.strip(" .,;")


def _is_list(group: list[Passage]) -> bool:
    return len(group) >= 2 and _group(group[0])[0] in {"entry", "line"}


def _list_claims(
    before: Passage | None, group: list[Passage], after: Passage | None
) -> Iterator[Claim]:
    inner = _inner_total(group)
    if inner:
        group = group[:-1]
    parts = [_figure_of(passage, "amount") for passage in group]
    known = tuple(part for part in parts if part)
    if len(known) >= 2:
        whole = len(known) == len(parts) and not any(part.bound for part in known)
        whole = whole and not any(_limited(*each) for each in zip(group, known, strict=True))
        yearly = before is not None and "årlig" in before.text
        whole = whole and not (yearly and any(_YEAR.search(passage.text) for passage in group))
        if inner:
            yield Claim(inner, known, whole)
        yield from _framed(before, known, after, whole=whole)
        return
    counts = [_figure_of(passage, "count") for passage in group]
    if all(counts) and before and (found := _announced(before, "count")):
        yield Claim(found[0], tuple(part for part in counts if part), sure=False)


def _limited(passage: Passage, figure: Term) -> bool:
    """Whether the words right around an entry's figure say that it is not simply to be added."""
    at = figure.span[0] - passage.span[0]
    near = passage.text[max(0, at - 30) : at + len(figure.text) + 30]
    return bool(_NOT_ALL.search(near.replace("ikke", "")))  # in entries *ikke* tells of the thing


def _framed(
    before: Passage | None, known: tuple[Term, ...], after: Passage | None, *, whole: bool
) -> Iterator[Claim]:
    if before and (found := _announced(before, "amount")):
        yield Claim(found[0], known, whole and found[1])
    if after and (found := _summed(after)):
        yield Claim(found[0], known, whole and found[1])


def _inner_total(group: list[Passage]) -> Term | None:
    """The figure of a last entry that is the sum: `- I alt: 500.000 kr.`"""
    text = group[-1].text.lstrip("-\u2013•* \t")
    if len(group) < 3 or not re.match(r"(?:i\s?alt|samlet|total|sum|tilsammen)(?!\w)", text, re.I):
        return None
    return _figure_of(group[-1], "amount")


def _figure_of(passage: Passage, kind: Kind) -> Term | None:
    """The one figure an entry is about: its only one, or the one in brackets at its end."""
    found = [term for each in passage.sentences for term in of_kind(terms(each), kind)]
    if len(found) == 1:
        return found[0]
    if not found:
        return None
    if _BRACKETS_LAST.search(passage.text) and kind == "amount":
        return found[-1]
    before = passage.text[: found[0].span[0] - passage.span[0]]
    return found[0] if kind == "amount" and _LABELLED.fullmatch(before) else None


def _announced(passage: Passage, kind: Kind) -> tuple[Term, bool] | None:
    """The total that the paragraph above a list tells, and whether the list is surely its parts."""
    if passage.role != "paragraph" or not passage.sentences:
        return None
    last = passage.sentences[-1]
    if not last.text.rstrip().endswith(":"):
        return None
    found = of_kind(terms(last), kind)
    if not found and kind == "amount" and len(passage.sentences) > 1:
        return _announced_twice(passage)
    if len(found) != 1 or found[0].bound:
        return None
    total = found[0]
    before = last.between(total.span[0] - 40, total.span[0])
    after = last.between(total.span[1], last.span[1])
    told = bool(TOTAL_WORD.search(before) or _ANNOUNCES.search(after) or TOTAL_WORD.search(after))
    plain = _VAT.sub("", last.text).replace(" årligt", "")
    return total, told and not _NOT_ALL.search(plain)


def _announced_twice(passage: Passage) -> tuple[Term, bool] | None:
    """`Udgiften har været 620.000 kr. Beløbet er brugt til:`"""
    one, two = passage.sentences[-2:]
    found = of_kind(terms(one), "amount")
    if len(found) != 1 or found[0].bound or not _THE_SAME.match(two.text):
        return None
    return found[0], bool(_ANNOUNCES.search(two.text)) and not _NOT_ALL.search(two.text)


def _summed(passage: Passage) -> tuple[Term, bool] | None:
    """The total that the paragraph below a list tells: `Midlerne på samlet 2,6 mio. kr. ...`"""
    if passage.role != "paragraph" or not passage.sentences:
        return None
    first = passage.sentences[0]
    found = of_kind(terms(first), "amount")
    if not found or found[0].bound:
        return None
    total = found[0]
    before = first.between(first.span[0], total.span[0])
    if len(before) > 120 or not TOTAL_WORD.search(before[-40:]):
        return None
    opening = TOTAL_WORD.match(before) or _LIST_NAMED.match(before)
    return total, bool(opening) and not _NOT_ALL.search(before)

"""Totals told above or below a list of their parts: `Puljen på 500.000 kr. fordeles således:`"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..paper import Part, Passage, Sentence
from .claims import Claim
from .entries import NOT_ALL, Listed, figure_of, inner_total, limited, lists
from .links import TOTAL_WORD
from .terms import Kind, Term, of_kind, terms

_ANNOUNCES = re.compile(
    r"(?<!\w)(?:fordelt|fordeles|fordeler sig|fordelte sig|består af|bestod af|bestående af"
    r"|sammensat|således|sådan|følgende|opdelt|fremkommer|omfatter|dækker|brugt til|går til"
    r"|anvendes til|bruges til|anvendt til|udgøres af|afsat til|indeholder|vedrører"
    r"|dette budget|disse udgifter|disse poster|på denne måde|deles (?:op )?mellem)(?!\w)",
    re.IGNORECASE,
)
#: What is given away is given to those on the list: `heraf foreslås 287.500 kr. brugt nu:`
GIVES = re.compile(
    r"(?<!\w)(?:foreslå(?:s|et|r)|indstille[srt]|anbefale[srt]|uddel(?:es|t|er|te)"
    r"|fordel(?:es|t|er|te)|bevilge[srt]|bevilliges|gives|givet|bruges|brugt|anvendes|disponer\w{1,3}"
    r"|tildel(?:es|t)|imødekommes|støttes|yde[srt])(?!\w)",
    re.IGNORECASE,
)
ASKED_FOR = re.compile(
    r"(?<!\w)(?:(?:an)?søg(?:t|er|es|te|ning\w{0,3})|modtage[tr]|indkomme[tr]|ønske\w{0,2})(?!\w)",
    re.I,
)
_THE_SAME = re.compile(
    r"(?:det|dette|de|disse|den|heraf|beløbet|budgettet|puljen|midlerne|udgiften|udgifterne"
    r"|tilskuddet|bevillingen|projektet|rammen|summen|merudgiften|besparelsen"
    r"|finansieringen)(?!\w)",
    re.IGNORECASE,
)
_OF_IT = re.compile(r"(?<!\w)(?:heraf|hvoraf|deraf)(?!\w)", re.IGNORECASE)
_VAT = re.compile(r"(?:inkl|ekskl)(?:\.|usive?)\smoms", re.IGNORECASE)
_LIST_NAMED = re.compile(
    r"(?:De |Disse )?[A-ZÆØÅ]?[a-zæøå]{3,30}(?:erne|ene|ne)\s(?:på|udgør|er på|giver)?\s?", re.I
)
_YEAR = re.compile(r"(?<![0-9])20[0-9]{2}(?![0-9])")
_LONGEST_END = 60


def list_claims(part: Part) -> Iterator[Claim]:
    """All totals of an item that stand around or at the end of a list."""
    for each in lists(part):
        yield from _claims(each)


def _claims(listed: Listed) -> Iterator[Claim]:
    before, group = listed.before, listed.entries
    inner = inner_total(group)
    if inner:
        group = group[:-1]
    asked = bool(before and before.sentences and ASKED_FOR.search(before.sentences[-1].text))
    parts = [figure_of(passage, "amount", asked=asked) for passage in group]
    known = tuple(part for part in parts if part)
    if len(known) >= 2:
        whole = len(known) == len(parts) and not any(part.bound for part in known)
        whole = whole and not any(limited(*each) for each in zip(group, known, strict=True))
        yearly = before is not None and "årlig" in before.text
        whole = whole and not (yearly and any(_YEAR.search(passage.text) for passage in group))
        if inner:
            yield Claim(inner, known, whole)
        yield from _framed(before, known, listed.after, whole=whole)
        return
    counts = [figure_of(passage, "count") for passage in group]
    if all(counts) and before and (found := _announced(before, "count")):
        yield Claim(found[0], tuple(part for part in counts if part), sure=False)


def _framed(
    before: Passage | None, known: tuple[Term, ...], after: Passage | None, *, whole: bool
) -> Iterator[Claim]:
    if before and (found := _announced(before, "amount")):
        yield Claim(found[0], known, whole and found[1])
    if after and (found := _summed(after)):
        yield Claim(found[0], known, whole and found[1])


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
    if not found or found[-1].bound:
        return None
    if len(found) > 1:
        return _given(last, found[-2], found[-1]) if kind == "amount" else None
    return found[0], _surely(last, found[0])


def _surely(last: Sentence, total: Term) -> bool:
    before = last.between(total.span[0] - 40, total.span[0])
    after = last.between(total.span[1], last.span[1])
    told = bool(TOTAL_WORD.search(before) or _ANNOUNCES.search(after) or TOTAL_WORD.search(after))
    told = told or _is_given(before, after)
    plain = _VAT.sub("", last.text).replace(" årligt", "")
    return told and not NOT_ALL.search(plain) and not _asks(before, after)


def _asks(before: str, after: str) -> bool:
    """Whether the list holds what was applied for and the total is something else."""
    return bool(ASKED_FOR.search(after)) and not ASKED_FOR.search(before)


def _given(last: Sentence, other: Term, total: Term) -> tuple[Term, bool] | None:
    """`Puljen er på 545.000 kr., heraf foreslås 287.500 kr. brugt nu:`"""
    before = last.between(other.span[1], total.span[0])
    after = last.between(total.span[1], last.span[1])
    if not _is_given(before[-60:], after):
        return None
    plain = _OF_IT.sub("", before) + after
    return total, not NOT_ALL.search(plain) and not ASKED_FOR.search(after)


def _is_given(before: str, after: str) -> bool:
    return len(after) <= _LONGEST_END and bool(GIVES.search(before) or GIVES.search(after))


def _announced_twice(passage: Passage) -> tuple[Term, bool] | None:
    """`Udgiften har været 620.000 kr. Beløbet er brugt til:`"""
    one, two = passage.sentences[-2:]
    found = of_kind(terms(one), "amount")
    if len(found) != 1 or found[0].bound or not _THE_SAME.match(two.text):
        return None
    return found[0], bool(_ANNOUNCES.search(two.text)) and not NOT_ALL.search(two.text)


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
    return total, bool(opening) and not NOT_ALL.search(before)

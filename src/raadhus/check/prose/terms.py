"""The numbers of a sentence that can be reckoned with: amounts, counts and percentages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from raadhus.danish.amounts import Amount
from raadhus.danish.counts import NUMBER_WORDS, Count
from raadhus.danish.numbers import MINUS, NUMBER, Number, find_numbers
from raadhus.danish.shares import Percentage
from raadhus.danish.signs import qualifier_before

from ..arithmetic import Printed
from ..model import Span
from ..paper import Sentence
from ..wording import kroner, number

Kind = Literal["amount", "count", "percent", "time"]

#: A sentence with more terms than this is a list of data, and nothing is concluded from it.
MOST_TERMS = 60

_NUMBER = re.compile(NUMBER)
_WORDS = {**NUMBER_WORDS, "én": 1, "ét": 1}
_SPELT = "|".join(word for plain in _WORDS for word in (plain, plain.capitalize()))
_ONE_WORD = re.compile(rf"(?<![\w-])(?:{_SPELT})(?![\w-])")
_NO_TERM_BEFORE = re.compile(
    r"(?:(?<!\w)(?:nr|pkt|punkt|side|s|sag|kap|kapitel|uge|uger|tabel|bilag|kl|fase|trin|spor"
    r"|kolonne|"
    r"model|ramme|rum|lokale|afsnit|version|figur|note|ad|stk|tlf|zone|lov|princip|kilde|center|"
    r"paragraf|indstillingspunkt|klasse|niveau|gruppe|afdeling|den|d|pr|senest)\.?|[§#])\s{0,2}\Z",
    re.IGNORECASE,
)
_NO_TERM_AFTER = re.compile(
    r"[-\u2013/'\u2019:](?=\w)|\.(?=\s{0,2}\S)|\s?(?:°|m2|m²|m3|m³|km|kWh|kg|tons?)(?!\w)"
)
_POSTCODE = re.compile(r"[0-9]{4}\s[A-ZÆØÅ]")
_DIGIT = re.compile(r"[0-9]")
_PLAIN_FOUR = re.compile(r"[12][0-9]{3}")
_BARE_LIST = re.compile(r"\s{0,3}(?:,|og|samt|\+|plus|,\s?og)\s{0,3}")
_SIGN_BEFORE = re.compile(rf"[{MINUS}+]\s?\Z")

TIME = (
    r"år|års|måned|måneder|uger?|dage?|døgn|timer?|minutter|gange?|kvartal(?:er)?|halvår|procent"
    r"|kilometer|meter|kvadratmeter|klassetrin"
)
_TIME = re.compile(rf"(?:{TIME})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Term(Printed):
    """A number of a sentence. `value` and `step` are in kroner, in things, or in hundredths.

    `step` is wider than the printed one for `ca.`; `factor` is the worth of one printed unit.
    `word` is the sign word beside it, `bound` tells that a word such as *mindst* makes it no
    value but a limit, `things` are the words after a count.
    """

    kind: Kind = "count"
    text: str = ""
    printed_step: Decimal = Decimal(1)
    factor: Decimal = Decimal(1)
    word: str | None = None
    bound: bool = False
    approximate: bool = False
    things: tuple[str, ...] = ()


def terms(sentence: Sentence) -> list[Term]:
    """All terms in order of place; none where there are too many, ranges left out."""
    if not sentence.figures and not _DIGIT.search(sentence.text):
        return []
    if len(sentence.figures) > 2 * MOST_TERMS:
        return []
    found = [term for figure in sentence.figures if (term := _term(sentence, figure.value))]
    taken = [figure.span for figure in sentence.figures]
    bare = [*_bare_numbers(sentence), *_bare_words(sentence)]
    free = _free(sorted(bare, key=lambda term: term.span), taken)
    together = sorted([*found, *free], key=lambda term: term.span)
    if len(together) > MOST_TERMS:
        return []
    return _with_units(sentence, together)


def of_kind(found: list[Term], kind: Kind) -> list[Term]:
    return [term for term in found if term.kind == kind]


def like(term: Term, value: Decimal) -> str:
    """A value in the print of a term: `340.400 kr.` beside `340.000 kr.`"""
    match = _NUMBER.search(term.text)
    if match is None:
        return kroner(value) if term.kind == "amount" else number(value, term.printed_step)
    before = _SIGN_BEFORE.sub("", term.text[: match.start()])
    shown = number(value / term.factor, term.printed_step / term.factor)
    return f"{before}{shown}{term.text[match.end() :]}"


def shown(value: Printed) -> str:
    """A number as printed, or as it would be where it is not printed alone."""
    if isinstance(value, Term):
        return value.text
    return number(value.value) if not value.step else kroner(value.value)


def stopped(text: str) -> str:
    """A figure at a sentence's end: `kr.` has its full stop already."""
    return text if text.endswith(".") else f"{text}."


def last_digit(value: Decimal) -> Decimal:
    """One unit of the last digit that is not 0: 100.000 for 1,7 million."""
    if not value:
        return Decimal(1)
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(1)


def loosened(term: Term) -> Term:
    """The term as if *ca.* stood before it."""
    return term if term.approximate else replace(term, step=term.step + last_digit(term.value))


def _term(sentence: Sentence, value: object) -> Term | None:
    if isinstance(value, Amount):
        return _amount(sentence, value)
    if isinstance(value, Percentage) and not value.points and value.low == value.high:
        text = _text(sentence, value.span)
        wide = last_digit(value.low) if value.approximate else Decimal(0)
        qualifier, about = _qualifier(sentence, value.span)
        return Term(
            value.span, value.low, value.rounding + wide, "percent", text, value.rounding,
            bound=bool(qualifier) and not about, approximate=value.approximate,
        )  # fmt: skip
    if isinstance(value, Count):
        text = _text(sentence, value.span)
        return _count(sentence, value.span, Decimal(value.value), text, value.things)
    return None


def _amount(sentence: Sentence, amount: Amount) -> Term | None:
    if amount.low != amount.high:
        return None
    text = _text(sentence, amount.span)
    match = _NUMBER.search(text)
    places = len(match[0].partition(",")[2]) if match else 0
    wide = last_digit(amount.low) if amount.approximate else Decimal(0)
    return Term(
        amount.span, amount.low, amount.rounding + wide, "amount", text, amount.rounding,
        amount.rounding.scaleb(places), amount.sign_word,
        bound=bool(amount.qualifier) and not amount.approximate, approximate=amount.approximate,
    )  # fmt: skip


def _count(
    sentence: Sentence, span: Span, value: Decimal, text: str, things: tuple[str, ...]
) -> Term | None:
    qualifier, about = _qualifier(sentence, span)
    step = last_digit(value) if about else Decimal(0)
    bound = bool(qualifier) and not about
    timed = any(_TIME.match(thing) for thing in things[:2])
    return Term(
        span, value, step, "time" if timed else "count", text,
        bound=bound, approximate=about, things=things,
    )  # fmt: skip


def _qualifier(sentence: Sentence, span: Span) -> tuple[str | None, bool]:
    start = span[0] - sentence.span[0]
    return qualifier_before(sentence.text, max(0, start - 24), start)


def _text(sentence: Sentence, span: Span) -> str:
    return sentence.between(*span)


def _bare_numbers(sentence: Sentence) -> Iterator[Term]:
    at = sentence.span[0]
    for found in find_numbers(sentence.text):
        span = (at + found.span[0], at + found.span[1])
        term = _bare(sentence, span, found)
        if term:
            yield term


def _bare(sentence: Sentence, span: Span, found: Number) -> Term | None:
    text = sentence.text
    start, end = found.span
    printed = text[start:end]
    before = text[max(0, start - 20) : start]
    if _PLAIN_FOUR.fullmatch(printed) or _NO_TERM_BEFORE.search(before):
        return None
    if _NO_TERM_AFTER.match(text, end) or _POSTCODE.match(text, start):
        return None
    if found.decimals:
        return Term(span, found.value, found.step, "count", printed, found.step)
    after = text[end : end + 20].split()
    return _count(sentence, span, found.value, printed, tuple(after[:1]) if after else ())


def _bare_words(sentence: Sentence) -> Iterator[Term]:
    at = sentence.span[0]
    for match in _ONE_WORD.finditer(sentence.text):
        span = (at + match.start(), at + match.end())
        after = tuple(sentence.text[match.end() : match.end() + 20].split()[:1])
        term = _count(sentence, span, Decimal(_WORDS[match[0].lower()]), match[0], after)
        if term:
            yield term


def _free(bare: list[Term], taken: list[Span]) -> list[Term]:
    """Those that overlap no figure; both in order. Periods hold dates, so ends may go back."""
    kept: list[Term] = []
    at = end = 0
    for term in bare:
        while at < len(taken) and taken[at][0] < term.span[1]:
            end = max(end, taken[at][1])
            at += 1
        if end <= term.span[0]:
            kept.append(term)
    return kept


def _with_units(sentence: Sentence, found: list[Term]) -> list[Term]:
    """`6,3, 1,9 og 1,1 mio. kr.`: a number takes the unit of the amount it is listed with."""
    for at in range(len(found) - 2, -1, -1):
        one, two = found[at], found[at + 1]
        if one.kind != "count" or two.kind == "count":
            continue
        gap = sentence.between(one.span[1], two.span[0])
        led = sentence.between(one.span[0] - 4, one.span[0]).lower() == "fra "
        if not _BARE_LIST.fullmatch(gap) and not (led and gap == " til "):
            continue
        if not _NUMBER.fullmatch(one.text) or one.approximate:
            continue
        exact = two.kind == "time"
        step = Decimal(1).scaleb(-len(one.text.partition(",")[2])) * two.factor
        step = one.step if exact else step
        found[at] = replace(
            one, value=one.value * two.factor, step=step, kind=two.kind, printed_step=step,
            factor=two.factor, things=(),
        )  # fmt: skip
    return found

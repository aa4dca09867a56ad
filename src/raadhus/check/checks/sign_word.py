"""Words that say which way a figure goes against the figures themselves."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from raadhus.danish.amounts import Amount

from ..arithmetic import Range
from ..model import Verdict
from ..naming.cells import Cells
from ..naming.changes import Change, changes
from ..naming.held import Held
from ..naming.mention import Mention, Way, ways_in
from ..naming.of import mentions
from ..naming.pairing import apart, meets, significant
from ..naming.ways import costs_more, minus_is_more
from ..naming.when import years_of
from ..naming.wording import ended, quote, where
from ..paper import Paper, Part, Sentence
from ..registry import check

_PLAN = re.compile(r"\bbudget|bevilling|rådighedsbeløb|\brammen?\b", re.IGNORECASE)
_SPENT = re.compile(
    r"\b(?:års)?forbrug(?:et)?\b|regnskab|\bbrugt\b|\banvendt\b|\budgift", re.IGNORECASE
)
_INCOME = re.compile(r"indtægt|refusion|salg", re.IGNORECASE)
_EARLY = re.compile(r"hidtil|foreløbig|indtil nu|indtil videre|ud af|seneste|tidligere", re.I)
_MEANWHILE = re.compile(r"\b(?:mens|hvorimod|men)\b", re.IGNORECASE)
_EXCEEDS = re.compile(
    r"(?:[^.;:()\n]{0,40}?\s)??(?:(?P<over>overstiger|overskrider"
    r"|er (?:højere|større|dyrere|mere) end|ligger over)"
    r"|(?P<under>er (?:lavere|mindre|billigere) end|ligger under))"
    r"(?!\s(?:med|ikke))\s(?:(?!\smed\s)[^.;:()\n]){0,60}",
    re.IGNORECASE,
)
_LONGEST = 800  # characters of a sentence that somebody wrote as one
_SHARERS = 12
_OPPOSITES = {
    "merforbrug": "mindreforbrug", "overforbrug": "underforbrug", "merudgift": "mindreudgift",
    "mindreindtægt": "merindtægt", "underskud": "overskud",
}  # fmt: skip
_OTHER_WAY = _OPPOSITES | {word: other for other, word in _OPPOSITES.items()}


@check("sign-word", "error", "Retning i ord og tal", "amounts")
def sign_word(paper: Paper) -> Iterator[Verdict]:
    """Words such as merforbrug, faldet and overstiger go the way that the figures go."""
    for part, found in zip(paper.parts, mentions(paper), strict=True):
        for sentence in part.sentences:
            for change in changes(sentence):
                yield _changed(change)
        yield from _budgets(found)
        yield from _exceeded(found)
        told: set[int] = set()
        if part.grids and any(mention.way for mention in found):
            for mention, verdict in _tables(part, found):
                told.add(mention.place)
                yield verdict
        yield from _twice(part, [m for m in found if m.way and m.place not in told])


def _changed(change: Change) -> Verdict:
    first, second = change.printed
    if change.right:
        message = f"Fra {first} til {second}: “{change.word}” passer."
        return Verdict(True, message, change.places)
    way = "en stigning" if change.rises else "et fald"
    message = f"Her står “{change.word}”, men fra {first} til {second} er {way}."
    return Verdict(False, message, (change.span, *change.places), change.expected)


def _budgets(found: Sequence[Mention]) -> Iterator[Verdict]:
    """*Merforbrug* in a sentence that gives a budget and what was spent."""
    for at, one in enumerate(found[:-1]):
        other = found[at + 1]
        if one.sentence.span != other.sentence.span or {one.kind, other.kind} != {"amount"}:
            continue
        if len(one.sentence.text) > _LONGEST:
            continue
        sides = {_side(one): one, _side(other): other}
        ways = ways_in(one.sentence)
        if sides.keys() != {"plan", "spent"} or len({way.more for way in ways}) != 1:
            continue
        plan, spent = sides["plan"], sides["spent"]
        if _may_be_compared(plan, spent, one.sentence):
            yield _budget(plan, spent, ways[0])


def _exceeded(found: Sequence[Mention]) -> Iterator[Verdict]:
    """*Overstiger* and the like between two amounts of a sentence."""
    for at, one in enumerate(found[:-1]):
        other = found[at + 1]
        if one.sentence.span != other.sentence.span or one.kind != other.kind:
            continue
        match = _EXCEEDS.fullmatch(one.sentence.between(one.span[1], other.span[0]))
        if match is None or one.low != one.high or other.low != other.high:
            continue
        if one.low <= 0 or other.low <= 0 or one.low == other.low or one.borrowed:
            continue
        over, places = bool(match["over"]), (one.span, other.span)
        word = match["over"] or match["under"]
        if over == (one.low > other.low):
            yield Verdict(True, ended(f"{one.text} {word} {other.text}"), places)
            continue
        message = (
            f"Her står, at {one.text} {word} {other.text}, men {one.text} er "
            f"{'mindre' if over else 'mere'} end {other.text}"
        )
        start = one.span[1] + match.start("over" if over else "under")
        yield Verdict(False, ended(message), ((start, start + len(word)), *places))


def _side(mention: Mention) -> str | None:
    """Whether an amount is the budget or what was spent: by the last such word before it."""
    text = mention.ahead(60)
    plan = max((match.end() for match in _PLAN.finditer(text)), default=-1)
    spent = max((match.end() for match in _SPENT.finditer(text)), default=-1)
    near = max(plan, spent)
    if near < 0 or (mention.way and mention.way.span[0] > mention.span[0] - len(text) + near):
        return None
    return "plan" if plan > spent else "spent"


def _may_be_compared(plan: Mention, spent: Mention, sentence: Sentence) -> bool:
    amounts = [f for f in sentence.figures if f.kind == "amount"]
    if len(amounts) > 3 or _INCOME.search(sentence.text):
        return False
    if min(plan.low, spent.low) <= 0 or not (plan.exact and spent.exact):
        return False
    if plan.years and spent.years and plan.years != spent.years:
        return False
    if len(years_of(sentence.text)) > 1 or _MEANWHILE.search(sentence.text):
        return False
    if spent.days or ("budget", "original") in plan.marks or _EARLY.search(sentence.text):
        return False
    expected = ("forecast", "forecast")
    if "forvent" in sentence.text.lower() and expected not in spent.marks:
        return False
    return _gap_fits(plan, spent, sentence)


def _gap_fits(plan: Mention, spent: Mention, sentence: Sentence) -> bool:
    """Whether a third amount of the sentence, if there is one, is the difference of the two."""
    for figure in sentence.figures:
        value = figure.value
        if isinstance(value, Amount) and figure.span not in {plan.span, spent.span}:
            gap = abs(spent.low - plan.low)
            half = (plan.step + spent.step) / 2
            own = Range(abs(value.low) - value.rounding / 2, abs(value.low) + value.rounding / 2)
            return meets(Range(gap - half, gap + half), own)
    return True


def _budget(plan: Mention, spent: Mention, way: Way) -> Verdict:
    places = (plan.span, spent.span)
    more = spent.low > plan.low
    if more == way.more or spent.low == plan.low:
        message = ended(f"“{way.text}” passer med {spent.text} mod et budget på {plan.text}")
        return Verdict(True, message, places)
    message = (
        f"Her står “{way.text}”, men {spent.text} er {'mere' if more else 'mindre'} end "
        f"{ended(f'budgettet på {plan.text}')}"
    )
    return Verdict(False, message, (way.span, *places), _opposite(way))


def _tables(part: Part, found: Sequence[Mention]) -> Iterator[tuple[Mention, Verdict]]:
    """*Merforbrug* of an amount that a table of the item prints as a deviation."""
    cells, minus = Cells(part), minus_is_more(part)
    for mention in found:
        if mention.way is None or mention.passage.role == "caption" or mention.kind != "amount":
            continue
        if {group for group, _ in mention.marks} & {"earlier", "part"}:
            continue
        held = _deviations(mention, cells)
        truths = {costs_more(each, cells.row_of(each), minus) for each in held}
        if len(truths) != 1:
            continue
        more = truths.pop()
        if more is not None:
            yield mention, _table(mention, mention.way, held[0], more=more)


def _deviations(mention: Mention, cells: Cells) -> list[Held]:
    """The cells of deviations that the text's amount is taken from: the row is named."""
    rows = {(row[0].grid, row[0].row.index) for row in cells.rows_of(mention, near=True)}
    return [
        held
        for held in cells.fitting(mention)
        if held.column.deviation
        and (held.grid, held.row.index) in rows
        and not (held.column.years and mention.years and not held.column.years & mention.years)
    ]


def _table(mention: Mention, way: Way, held: Held, *, more: bool) -> Verdict:
    row = " ".join(held.row.label.split())
    if way.more == more:
        message = f"{quote(mention)} går samme vej som {held.cell.text} i tabellen ({row})."
        return Verdict(True, message, (mention.span, held.cell.span))
    message = (
        f"Her står {quote(mention)}, men tabellens {held.cell.text} i rækken “{row}” er et "
        f"{'merforbrug' if more else 'mindreforbrug'}."
    )
    return Verdict(False, message, (way.span, mention.span, held.cell.span), _opposite(way))


def _twice(part: Part, found: Sequence[Mention]) -> Iterator[Verdict]:
    """The same amount of the same thing, once as *merforbrug* and once as *mindreforbrug*."""
    seen: defaultdict[Decimal, list[Mention]] = defaultdict(list)
    for mention in found:
        value = mention.signless.low
        for earlier in seen[value][-_SHARERS:]:
            if _contrary(earlier, mention) and mention.way:
                message = (
                    f"Her står {quote(mention)}, men {where(part, earlier)} står "
                    f"{quote(earlier)}. Beløbet er det samme, men retningen er ikke."
                )
                places = (mention.way.span, mention.span, earlier.span)
                yield Verdict(False, message, places, _opposite(mention.way), "warning")
                break
        seen[value].append(mention)


def _contrary(one: Mention, other: Mention) -> bool:
    if not one.way or not other.way or one.way.more == other.way.more or one.kind != "amount":
        return False
    if one.passage.kind == other.passage.kind or significant(one) < 2:
        return False
    if apart(replace(one, way=None, head=""), replace(other, way=None, head="")):
        return False
    first, second = one.near - {one.head}, other.near - {other.head}
    shared = first & second
    return len(shared) >= 0.5 * min(len(first), len(second))


def _opposite(way: Way) -> str | None:
    """The word for the other way in the same form: `merforbruget`, `mindreforbruget`."""
    low = way.text.lower()
    other = _OTHER_WAY.get(low)
    if other is None:
        return None
    return other.capitalize() if way.text[:1].isupper() else other

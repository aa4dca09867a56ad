"""How messages speak of a mention: where it stands, its words, and a value in its print form."""

from __future__ import annotations

from decimal import Decimal

from raadhus.danish.amounts import Amount

from ..paper import Part
from ..wording import kroner, number
from .mention import Mention

_BEFORE, _AFTER = 60, 40  # characters of context in a quote


def where(part: Part, mention: Mention) -> str:
    """`under “Økonomi”`, or `i titlen`."""
    passage = mention.passage
    if passage.role == "title":
        return "i titlen"
    heading = part.item.sections[passage.section].heading
    return f"under “{heading.value}”" if heading else "i sagen"


def ended(sentence: str) -> str:
    """With a full stop, unless an abbreviation at the end has one already."""
    return sentence if sentence.endswith(".") else f"{sentence}."


def quote(mention: Mention) -> str:
    """The figure with words around it: `“… tillægsbevilling på 453.000 kr. i 2025”`."""
    text, base = mention.sentence.text, mention.sentence.span[0]
    start, end = mention.span[0] - base, mention.span[1] - base
    since = max(0, start - _BEFORE)
    since = text.find(" ", since, start) + 1 if since else 0
    until = min(len(text), end + _AFTER)
    until = max(end, text.rfind(" ", end, until)) if until < len(text) else until
    shown = " ".join(text[since:until].split())
    return f"“{'… ' if since else ''}{shown.rstrip(' ,;:(')}{' …' if until < len(text) else ''}”"


def in_form_of(value: Decimal, mention: Mention) -> str:
    """A value, in kroner or per cent, as the mention prints its own: `2,2 mio. kr.`"""
    if mention.kind == "count":
        return number(value, mention.step or Decimal(1))
    if mention.kind != "amount":
        unit = "".join(mention.text.partition("%")[1:]) or mention.text.lstrip("0123456789.,-+ ")
        gap = "" if mention.text[-len(unit) - 1 :][:1].isdecimal() else " "
        return f"{number(value, mention.step)}{gap}{unit}"
    found = mention.figure.value
    printed = found.unit if isinstance(found, Amount) else None
    factor = _factor(printed or "")
    if factor == 1:
        return kroner(value) if printed else number(value, mention.step)
    return f"{number(value / factor, mention.step / factor)} {printed}"


def _factor(unit: str) -> int:
    low = unit.lower()
    if low.startswith("mi"):
        return 10**9 if low.startswith(("mia", "milliard")) else 10**6
    return 1000 if low.startswith("t") else 1

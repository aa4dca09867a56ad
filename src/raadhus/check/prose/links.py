"""The words by which a sentence says that parts make up a total."""

from __future__ import annotations

import re

#: Words after a total that announce all its parts.
LINK = re.compile(
    r"(?<!\w)(?P<whole>(?:består|bestod|bestående) af|(?:er |som er |bliver )?sammensat(?:te)? af"
    r"|udgøres af|udgjort af|sammensættes af|nemlig|fremkommer (?:ved|af|som)"
    r"|(?:er |bliver |blev |er blevet |foreslås |forventes )?(?:fordelt|opdelt|delt)"
    r"|fordeles|opdeles|deles|fordeler sig|fordelte sig|fordelende sig|deler sig|opgøres således)"
    r"(?!\w)|(?<!\w)(?P<cover>(?:som|der|og|beløbet) (?:dækker|omfatter|rummer|går til"
    r"|anvendes til)"
    r"|til dækning af)(?!\w)"
    r"|(?<!\w)(?P<paid>finansier(?:es|et|ede)|tilvejebringes|dækkes|betales)(?!\w)"
    r"|(?<!\w)(?P<of_it>heraf|hvoraf|deraf)(?!\w)",
    re.IGNORECASE,
)
NOT_ALL = re.compile(
    r"(?<!\w)(?:bl\.? ?a|blandt andet|primært|hovedsag\w{1,6}|herunder|delvist?|først og fremmest"
    r"|især"
    r"|særligt?|fx|f\.? ?eks|for eksempel|eksempelvis|overvejende|størstedelen|størst\w{0,3}|ikke"
    r"|minus|fratrukket|netto\w{0,12}|indtægt\w{0,4}|refusion\w{0,4}|hver|inkl|inklusive?|ekskl"
    r"|eksklusive?|modregn\w{0,6})(?!\w)",
    re.IGNORECASE,
)
FIRST = re.compile(
    r"(?:[\s,:(\u2013-]|(?<!\w)(?:på|med|som følger|således|sådan|hhv\.|henholdsvis|af|til|ca\."
    r"|cirka"
    r"|er|var|hvor|og|følgende|ud|så|bliver|mellem|efter|imellem|både|dels|et beløb)(?!\w)){0,16}"
)
WITH = re.compile(
    r"\s?,?\s?(?:med|hvor)\s(?:ca\.\s|henholdsvis\s|hhv\.\s)?|\s?[:\u2013(]\s?(?:ca\.\s)?"
)
TOTAL_WORD = re.compile(
    r"(?<!\w)(?:i\s?alt|samlet|samlede|samlet set|tilsammen|totalt?|sammenlagt|alt i alt)(?!\w)",
    re.IGNORECASE,
)
TO_TOTAL = re.compile(
    r"\s{0,2}[^.;:()]{0,60}?(?:[,(=\u2013-]\s?|(?<!\w)(?:og|som|hvilket|det|altså|dvs\.)\s)"
    r"(?:(?:svarende til|altså|dvs\.|det vil sige|hvilket|som|der|og|dermed|således|det|giver|udgør"
    r"|udgøres|er|bliver|beløber sig|beløbet|en|et|den|de|samlet set|udgift|sum|beløb)\s){0,6}"
    r"(?P<word>i\s?alt|samlet|samlede|tilsammen|totalt?|sammenlagt|alt i alt)\s"
    r"(?:(?:set|giver|udgør|er|bliver|svarer til|beløb|udgift|sum|på|til|for|ca\.|kr\.?)\s){0,4}\Z",
    re.IGNORECASE,
)
EQUALS = re.compile(r"\s?=\s?")
COLON = re.compile(r"\s?(?:[^\s.,;:()0-9]{1,30}\s?){0,5}:\s(?:ca\.\s|kr\.\s)?")
PAYS = re.compile(r"(?:\(|(?<!\w)med\s)\Z", re.IGNORECASE)
SHARED_OUT = re.compile(
    r"(?<!\w)(?:fordel(?:es|t|er)|uddel(?:es|t|er)|udmønt\w{1,3})(?!\w)", re.IGNORECASE
)
_VAT = re.compile(r"(?:inkl|ekskl)(?:\.|usive?)\smoms", re.IGNORECASE)


def last_link(gap: str) -> re.Match[str] | None:
    """The last words of a text that announce the parts of what stands before it."""
    found = list(LINK.finditer(gap))
    return found[-1] if found else None


def comes_first(gap: str, link: re.Match[str]) -> bool:
    """Whether the first part follows the announcing words at once: *fordelt med 2 mio. kr.*"""
    return FIRST.fullmatch(gap, link.end()) is not None


def not_all(text: str) -> bool:
    """Whether a text says that what it lists is not all, or not alone to be added."""
    return bool(NOT_ALL.search(_VAT.sub("", text)))


_HINTS = (
    "best", "fordel", "delt", "deles", "deler", "sammen", "udgøres", "udgjort", "fremkommer",
    "nemlig", "opgøres", "dækker", "omfatter", "rummer", "går til", "anvendes til", "dækning",
    "finansier", "tilvejebringes", "dækkes", "betales", "raf", "alt", "samle", "total", "=", ": ",
)  # fmt: skip


def may_claim(text: str) -> bool:
    """Whether a sentence may hold a word that binds parts to a total: a quick look."""
    lower = text.lower()
    return any(hint in lower for hint in _HINTS)

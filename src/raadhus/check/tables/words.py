"""Words in the heads and labels of tables: what a row or a column holds."""

from __future__ import annotations

import re
from typing import Literal

#: level: plain amounts or counts. rate: prices, means, indices, which never add up.
#: part: a row that is contained in the row above it. code: numbers that are names.
Kind = Literal["level", "total", "difference", "percent", "rate", "part", "code"]

_TOTAL_START = re.compile(
    r"[*\s]{0,3}(?:i\s?alt|sum|(?:sub|del|grand\s)?total(?:t|er|en)?|(?:del|mellem|hoved)sum"
    r"|samle(?:t|de)|hovedtotal|resultat i alt|tilsammen)(?!\w)",
    re.IGNORECASE,
)
_TOTAL_END = re.compile(r"(?<!\w)(?:i\s?alt|total)[:*\s]{0,3}\Z", re.IGNORECASE)
_TOTAL_ALONE = re.compile(
    r"[*\s]{0,3}(?:i\s?alt|sum|total(?:t)?|samlet|tilsammen|hovedtotal|hele perioden)"
    r"(?:[\s,(]{1,3}(?:[0-9–/-]{4,9}|i|hele|1\.000|1000|mio|t|kr|antal|pct)\.?){0,4}[).:*\s]{0,3}",
    re.IGNORECASE,
)
_NET = re.compile(r"[*\s]{0,3}(?:netto(?:udgift(?:er)?)?|nettoforbrug)(?!\w)", re.IGNORECASE)
_PERCENT = re.compile(
    r"(?<![0-9])(?<![0-9]\s)(?:%|(?<!\w)pct(?!\w)|procent(?:er|en|erne|vis)?(?!\w))", re.IGNORECASE
)
_IN_PERCENT = re.compile(
    r"(?:(?<!\w)(?:i|som)\s|\()(?:pct|procent|%)(?!\s(?:af\s)?[0-9])|procentvis fordeling",
    re.IGNORECASE,
)
_PART = re.compile(r"[\s•–·-]{0,4}(?:heraf|deraf|hvoraf|herunder)(?!\w)", re.IGNORECASE)
_ALL_PARTS = re.compile(
    r"(?<!\w)(?:fordel(?:t|er|es|te)|fordeling(?:en)?|således|består af|sammensat)(?!\w)",
    re.IGNORECASE,
)
_CODE = re.compile(
    r"(?:bilag|fil|sags)?\s?(?:år|årstal|nr|nummer|konto(?:nr|nummer)?|kode|sted|løbenr|prioritet"
    r"|prio|id|kle|noter?|side|postnr|punkt|pkt|funktion|måned|uge|§|paragraf|dato)\.?",
    re.IGNORECASE,
)
_PER_HEAD = (
    r"(?:borger|barn|børn|elev|plads|døgn|time|dag|indbygger|person|enhed|m2|m²|km|sag|forløb"
    r"|besøg|bruger|helårs\w{0,20}|hoved|stk|fuldtids\w{0,20}|årsværk|ansat|medarbejder|beboer"
    r"|bolig|husstand|100|1\.000|1000|10\.000|100\.000)"
)
_RATE = re.compile(
    rf"gennemsnit|(?<!\w)(?:i snit|snit|median|score|alder|ventetid|karakter|effektstørrelse)(?!\w)"
    rf"|indeks|(?<!\w)index|tilfredshed|dækningsgrad|varighed|frekvens|faktor(?!\w)|kvotient"
    rf"|(?<!\w)(?:pr\.?|per)\s{{1,2}}{_PER_HEAD}(?!\w)|(?:grad|længde|rate)(?:en)?(?!\w)",
    re.IGNORECASE,
)
_PRICE = re.compile(r"(?:pris|takst|sats|løn|tarif)(?:en|er|erne)?(?!\w)", re.IGNORECASE)
_DIFFERENCE = re.compile(
    r"(?:budget|års?|netto|total|regnskabs)?(?:afvigelse|afvigelser|difference|forskel)(?:n|en)?"
    r"|ændring(?:en)?|resultat(?:et)?|rest(?:en|budget|beløb|bevilling|rammen?)?"
    r"|udvikling(?:en)?|vækst(?:en)?|stigning(?:en)?|fald(?:et)?|uforbrugt|rådighed"
    r"|(?:mer|mindre|over|under)(?:forbrug|udgift|udgifter|indtægt|indtægter)(?:et|en)?"
    r"|mer-?/mindre\w{0,20}|mindre-?/mer\w{0,20}",
    re.IGNORECASE,
)
_CORRECTION = re.compile(
    r"\W{0,4}(?:ændringer|tillægsbevilling(?:er)?|korrektion(?:er)?|omplacering(?:er)?"
    r"|regulering(?:er)?)(?!\w)",
    re.IGNORECASE,
)
_REMAINDER = re.compile(
    r"\W{0,4}(?:rest(?:en|beløb|pulje|bevilling|budget)?|tilbage|ufordelt|uforbrugt|til rådighed"
    r"|ikke (?:fordelt|udmøntet|forbrugt))(?!\w)",
    re.IGNORECASE,
)
_LEVEL = re.compile(
    r"(?:oprindelig|korrigere|vedtage|forvente)?(?:budget|regnskab|forbrug|bevilling|ramme|udgift"
    r"|indtægt|antal|forslag|prognose)(?:et|er|en|erne|ter)?",
    re.IGNORECASE,
)
_INCOME = re.compile(
    r"indtægt|refusion|brugerbetaling|tilskud fra|(?<!\w)salg|egenbetaling|lejeindtægt"
    r"|(?<!\w)(?:fratrukket|fradrag|minus|modregn\w{0,6}|statsrefusion)(?!\w)",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"(?<!\w)antal(?:let)?(?!\w)|ansøgninger|(?<!\w)(?:sager|stemmer|afgørelser|klager|personer"
    r"|borgere|elever|børn|henvendelser|underretninger|pladser|boliger)(?!\w)",
    re.IGNORECASE,
)
_NUMBER_OF = re.compile(r"(?<!\w)antal(?:let)?(?!\w)", re.IGNORECASE)
_ROUNDED_COUNT = re.compile(
    r"helår|årsværk|fuldtid|gennemsnit|normering|stilling|timer|tusind|1\.000|skøn|estimat"
    r"|forvent|prognose|forudsat|forudsætning|beregnet|(?<!\w)ca(?!\w)",
    re.IGNORECASE,
)
_MONEY = re.compile(
    r"(?<!\w)(?:kr|kroner|mio|mia|dkk|t\.kr|tkr)(?!\w)|beløb|budget|regnskab|forbrug|udgift"
    r"|indtægt|bevilling|tilskud|merforbrug|overførs|ramme|afsat|pulje|finansiering|besparelse",
    re.IGNORECASE,
)
_SELECTED = re.compile(
    r"væsentligste|største|udvalgte|bl\.\s?a\.|blandt andet|eksempler|uddrag|primære|top[\s-]?[0-9]"
    r"|unikke|samme (?:borger|person)|flere (?:svar|kryds|gange|ydelser|steder)"
    r"|mere end (?:en|én|ét|et) ",
    re.IGNORECASE,
)
_SHARES = re.compile(
    r"(?<!\w)\w{0,20}(?:(?<!h)andel(?:en|e)?|fordeling(?:en)?|fordelt)(?!\w)", re.I
)
_ELSEWHERE = re.compile(
    r"(?<!\w)(?:sidste?|seneste|tidligere|forrige|siden|konsekvens|heraf|landsplan|mål)(?!\w)", re.I
)
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_WORD = re.compile(r"[^\W_][\w/-]{0,40}")
#: Longer heads are looked at in their beginning only.
LONGEST = 300


def is_total(label: str) -> bool:
    """Whether a row's label says that it prints a sum: `I alt`, `Samlede udgifter`."""
    label = label[:LONGEST]
    return bool(_TOTAL_START.match(label) or _TOTAL_END.search(label))


def is_bare_total(label: str) -> bool:
    """Whether nothing but the sum is named, unit and years set aside: `I alt (1.000 kr.)`."""
    return bool(_TOTAL_ALONE.fullmatch(label[:LONGEST]))


def is_net(label: str) -> bool:
    """Whether a row may print what is left of spending and income: `Nettoudgift`."""
    return bool(_NET.match(label))


def is_percent(label: str) -> bool:
    """Whether the numbers are in per cent; `med 50 pct. refusion` does not say so."""
    return bool(_PERCENT.search(label[:LONGEST]))


def tells_percent(text: str) -> bool:
    """Whether a heading or caption says outright what the figures are in: `Andele i pct.`"""
    ending = text[:LONGEST].rstrip(" ).*").lower().endswith(("%", "pct", "procent"))
    return bool(_IN_PERCENT.search(text[:LONGEST])) or (ending and is_percent(text))


def is_part(label: str) -> bool:
    return bool(_PART.match(label))


def tells_all_parts(label: str) -> bool:
    """Whether the rows below are told to be all parts: `som fordeler sig således:`."""
    return bool(_ALL_PARTS.search(label[:LONGEST]))


def is_price(label: str) -> bool:
    return bool(_PRICE.search(label[:LONGEST]))


def is_income(label: str) -> bool:
    return bool(_INCOME.search(label[:LONGEST])) or label.lstrip()[:2] in {"- ", "– "}


def is_share(label: str) -> bool:
    """Whether the percentages are told to be shares of one whole."""
    return bool(_SHARES.search(label[:LONGEST]))


def is_money(text: str) -> bool:
    return bool(_MONEY.search(text[:LONGEST]))


def is_count(text: str) -> bool:
    """Whether a label says that things are counted one by one: `Antal sager`, `Klager`."""
    text = text[:LONGEST].strip()
    return bool(_NUMBER_OF.search(text) or _COUNTED.fullmatch(text))


def is_no_count(text: str) -> bool:
    """Whether a label names money, or counts that are rounded: `Helårspersoner`."""
    text = text[:LONGEST]
    return any(words.search(text) for words in (_ROUNDED_COUNT, _PRICE, _MONEY))


def names_things(text: str) -> bool:
    """Whether the numbers count things, rounded or not, and are no money."""
    return bool(_COUNTED.search(text[:LONGEST]))


def names_a_selection(text: str) -> bool:
    """Whether rows are a choice of all, or overlap, so that they need not add up to a total."""
    return bool(_SELECTED.search(text))


def points_elsewhere(label: str) -> bool:
    """Whether a difference is to something that the table may not show."""
    return bool(_ELSEWHERE.search(label[:LONGEST]))


def words_of(label: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(label[:LONGEST])]


def years_of(label: str) -> list[str]:
    return _YEAR.findall(label[:LONGEST])


def kind_of(label: str) -> Kind:
    """What a row or column of this label or heading holds."""
    label = label[:LONGEST]
    if is_percent(label):
        return "difference" if "point" in label.lower() and is_difference(label) else "percent"
    if is_part(label):
        return "part"
    if _CODE.fullmatch(label.strip()):
        return "code"
    if _RATE.search(label):
        return "rate"
    if is_difference(label):
        return "difference"
    return "total" if is_total(label) else "level"


def is_correction(label: str) -> bool:
    """Whether a column prints what was added to an earlier one: `Tillægsbevillinger`."""
    return bool(_CORRECTION.match(label))


def is_remainder(label: str) -> bool:
    """Whether a row prints what is left of the first one: `Rest af puljen`."""
    return bool(_REMAINDER.match(label))


def is_difference(label: str) -> bool:
    """Whether one of the first words says difference, and none before it says an amount."""
    for word in words_of(label)[:4]:
        if _DIFFERENCE.fullmatch(word):
            return True
        if _LEVEL.fullmatch(word):
            return False
    return False

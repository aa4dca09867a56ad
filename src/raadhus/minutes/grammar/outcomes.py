"""What a decision line says was decided, and how it was voted."""

from __future__ import annotations

import re

from ..model import Outcome, Vote

_WHO = r"(?:forvaltning|administration|direktion|direktør|sekretariat|borgmester|formand|centre|stab|fagchef|afdeling)\w*"
_PATTERNS: tuple[tuple[Outcome, str], ...] = (
    ("rejected", r"\bikke\s+(?:godkend|vedtag|tiltr[åæ]d|imødekom|anbefal|bevilg)\w*|\bfald(?:et|t|er)\b|\bforkast\w+|\bafsl(?:ag|å)\w*|\bafvis(?:t|es|er|te)\b|\bkan ikke (?:tiltræde|godkende|anbefale|imødekomme|støtte)|\bønsker ikke (?:at|for nuværende)|\bikke (?:for nuværende )?ønsker at (?:prioritere|støtte|godkende|gå videre)|\bnedstem\w+|^nej\b"),
    ("withdrawn", r"\budgår\b|\budgik\b|\btrukket\b|\btrækkes\b|\btaget af dagsordenen|\btages af dagsordenen"),
    ("postponed", r"\budsat\b|\budsættes\b|\budsatte (?=sag|punkt|beh|til|bes)|\budsættelse\b|\bgenoptages\b"),
    ("signed", r"\bunderskrev\w*|\bunderskriv\w*|\bskriver under\b|\bskrev under\b"),
    ("noted", r"\btil efterretning\b|\btog (?:\w+ ){0,3}til efterretning|\btil orientering\b"),
    ("recommended", r"\banbefal(?:es|er|et|ede|ing)\b|\bindstil(?:les|ler|lede|let)\b|\bindstiltes\b"),
    ("referred", r"\boversend\w+|\bhenvis(?:t|es|er|te)\b|\bsend(?:es|t|er|te) tilbage|\bfremsend\w+|\bsend(?:es|t) (?:videre|i høring|til)\b|\bhjemvis\w+|\boverdrages\b|\btilbagesend\w+"),
    ("discussed", r"(?<!\bde )(?<!\bden )\bdrøft(?:et|es|ede|er|elsen|else)\b"),
    ("approved", r"\bgodkend(?:t|es|te|er)\b|\btiltr[åa]d(?:t|te|e)?\b|\btiltræd(?:es|er)\b|\bvedtag(?:et|es|er)\b|\bvedtog\b|\bbevilg(?:et|es|ede|ligt?)?\b|\bbevilges\b|\bimødekom\w*|\bbeslut(?:tet|tede|ter|tes)\b(?! at sende)|\bvalgt(?: blev)?\b|\budpeg(?:et|es|ede)\b|\bfulgt\b|\btilslut\w+|\bbifald\w+"),
    ("instructed", rf"\b{_WHO}\s+(?:undersøger|udarbejder|fremlægger|vender|arbejder|bedes|pålægges|anmodes|skal|sørger|følger op|indkalder|forelægger|sender|afklarer|indhenter|kontakter|retter|går i dialog|beregner|belyser|opfordres|orienterer udvalget|vender tilbage|tager kontakt|udsender|foretager|redegør|kommer med|igangsætter|planlægger)\b"
                    rf"|\b(?:bad|beder|pålagde|pålægger|anmodede|anmoder|bemyndiger|bemyndigede|opfordrer|opfordrede)\s+(?:\w+\s+){{0,2}}{_WHO}|\bder (?:udarbejdes|fremlægges|indkaldes|forelægges)\b"),
)  # fmt: skip
_COMPILED = tuple((outcome, re.compile(pattern, re.IGNORECASE)) for outcome, pattern in _PATTERNS)
_CHANGED = re.compile(
    r"\b(?:med|idet)\b[^.]{0,60}?\b(?:ændring(?:er|en|s\w*)?|tilføjelse[rn]?|rettelse[rn]?|ændringsforslag)\b",
    re.IGNORECASE,
)
_REMARK = re.compile(r"\bmed bemærkning\b", re.IGNORECASE)


def outcome_of(text: str) -> Outcome:
    """The outcome by the word that comes first; `other` when none is known."""
    best: Outcome = "other"
    first = len(text) + 1
    for outcome, pattern in _COMPILED:
        match = pattern.search(text)
        if match is not None and match.start() < first:
            best, first = outcome, match.start()
    if best == "approved" and _CHANGED.search(text, first):
        return "amended"
    return best


_NUMBER_WORDS = {word: n for n, word in enumerate(
    ["nul", "en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv", "tretten", "fjorten", "femten", "seksten", "sytten", "atten", "nitten", "tyve"]
)} | {"én": 1, "et": 1, "ét": 1, "ingen": 0}  # fmt: skip
_COUNT = r"(\d{1,3}|" + "|".join(sorted(_NUMBER_WORDS, key=len, reverse=True)) + r")"
_FOR = re.compile(
    rf"\bfor\s+(?:forslaget\s+|indstillingen\s+)?stem(?:te|mer)\s*:?\s*{_COUNT}\b|\b{_COUNT}\s*(?:medlemmer\s+)?(?:stemte\s+|stemmer\s+)?for\b(?!\w)",
    re.IGNORECASE,
)
_AGAINST = re.compile(
    rf"\b(?:i?mod)\s+(?:forslaget\s+|indstillingen\s+)?stem(?:te|mer)\s*:?\s*{_COUNT}\b|\b{_COUNT}\s*(?:medlemmer\s+)?(?:stemte\s+|stemmer\s+)?i?mod\b",
    re.IGNORECASE,
)
_ABSTAINED = re.compile(
    rf"\b(?:undlod|hverken for eller imod|undlader|blankt?)(?:\s+at stemme|\s+stemte)?\s*:?\s*{_COUNT}\b|\b{_COUNT}\s*(?:medlemmer\s+)?(?:undlod|undlader|blank|hverken)",
    re.IGNORECASE,
)
_TALLY = re.compile(
    r"\b(\d{1,3})\s+stemmer\s+(?:i?mod|for og)\s+(\d{1,3})(?:\s+(i?mod))?", re.IGNORECASE
)
VOTE_LINE = re.compile(
    r"^(?:for(?: stemte| stemmer|slaget)?|i?mod(?: stemte| stemmer)?|undlod(?: at stemme)?|undlader|hverken for eller imod(?: stemte)?|blankt?|stemmer for|stemmer imod|for stemte|stemte for|stemte imod)\b[^:]{0,40}:",
    re.IGNORECASE,
)
_VOTES = re.compile(r"stem|\bfor\b.*\bimod\b|undlod", re.IGNORECASE)


def vote_of(text: str) -> Vote | None:
    """The numbers of a vote told in a text; None where it tells none."""
    if not _VOTES.search(text):
        return None
    tally = _TALLY.search(text)
    if tally:
        return Vote(int(tally[1]), int(tally[2]), _number(_ABSTAINED, text))
    found = Vote(_number(_FOR, text), _number(_AGAINST, text), _number(_ABSTAINED, text))
    return None if found == Vote() else found


def _number(pattern: re.Pattern[str], text: str) -> int | None:
    match = pattern.search(text)
    if match is None:
        return None
    word = next(group for group in match.groups() if group)
    return int(word) if word.isdigit() else _NUMBER_WORDS[word.casefold()]


def merged(first: Vote | None, second: Vote | None) -> Vote | None:
    if first is None or second is None:
        return first or second
    return Vote(
        first.for_ if first.for_ is not None else second.for_,
        first.against if first.against is not None else second.against,
        first.abstained if first.abstained is not None else second.abstained,
    )

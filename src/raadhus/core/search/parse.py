"""What somebody typed, as parts of a search. Never raises; what it cannot use, it says.

skole svømmehal             both words
"åben anlægsdag"            words that follow each other so
-budget, -"anden sag"       not this
udvalg:teknik bilag:"støj"  in the name of the committee, in the attachments
kommun*                     words that begin so
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from itertools import pairwise

from django.utils.translation import gettext as _

from raadhus.danish.terms import tokens

LONGEST_QUERY = 1_000  # letters
MOST_WORDS = 20
SHORTEST_BEGINNING = 3  # letters before a star

# The Danish word before the colon, and the field or facet it stands for.
FIELD_WORDS = {
    "udvalg": "committee",
    "sag": "case",
    "bilag": "attachment",
    "kommune": "municipality",
    "år": "period",
    "aar": "period",
}
YEARS = re.compile(r"(\d{4})-(\d{4})", re.ASCII)
MOST_YEARS = 100
BEFORE_WORD = re.compile(r"\A[^\w§]+")
# Signs behind a word that would be read otherwise the next time: a field's colon, a question mark.
AFTER_WORD = re.compile(r"[^\w\s]*[:?][^\w\s]*\Z")
SECTION = re.compile(r"§ ?\d+(?: ?[a-hj-zA-HJ-Z](?![^\W_]))?")
BARE_SECTION = re.compile(r"§ ?\d+\Z")  # without its letter
LONE_LETTER = re.compile(r"[a-hj-zA-HJ-Z](?![^\W_])")
QUOTES = str.maketrans(dict.fromkeys("“”„‟«»❝❞＂", '"'))
PIECE = re.compile(
    r"(?P<minus>-?)(?:(?P<field>[^\W\d_]{1,20}):)?"
    r'(?:"(?P<quoted>[^"]*)(?P<end>"?)'
    rf'|(?P<word>{SECTION.pattern}|[^\s"]+))'
)


@dataclass(frozen=True)
class Part:
    """One thing that is searched for: a word, a phrase, a word's beginning.

    `shown` is how it was written, so that a query without this part can be written.
    """

    tokens: tuple[str, ...]
    shown: str
    field: str = ""  # one of registry.FIELDS, or "period"
    phrase: bool = False
    excluded: bool = False
    beginning: bool = False


@dataclass(frozen=True)
class Parsed:
    parts: tuple[Part, ...]
    notes: tuple[str, ...] = ()

    @property
    def wanted(self) -> tuple[Part, ...]:
        return tuple(part for part in self.parts if not part.excluded)

    def text(self) -> str:
        """The query as it was understood."""
        return " ".join(part.shown for part in self.parts)


def parse(text: str) -> Parsed:
    """Read a query. At most 1,000 letters and 20 words of it are used.

    >>> [part.shown for part in parse('-budget "åben  dag" udvalg:teknik').parts]
    ['-budget', '"åben dag"', 'udvalg:teknik']
    """
    notes: dict[str, None] = {}
    plain = _plain(text)
    if len(plain) > LONGEST_QUERY:
        plain = plain[:LONGEST_QUERY].rpartition(" ")[0] or plain[:LONGEST_QUERY]
        notes[_too_long()] = None
    parts: list[Part] = []
    words = 0
    for match in PIECE.finditer(plain):
        for part in _parts(match, notes):
            if part in parts:
                continue
            words += 1 if part.field == "period" else len(part.tokens)
            if words > MOST_WORDS:
                notes[_too_long()] = None
                return Parsed(_apart(parts), tuple(notes))
            parts.append(part)
    if plain and not parts:
        notes[_("Der er ingen ord at søge efter. Skriv mindst ét ord eller tal.")] = None
    return Parsed(_apart(parts), tuple(notes))


def _apart(parts: list[Part]) -> tuple[Part, ...]:
    """The parts so written that none is read together with another: § 5 and a are not § 5 a."""
    if not any(LONE_LETTER.match(part.shown) for part in parts):
        return tuple(parts)
    return tuple(replace(part, shown=BARE_SECTION.sub(r'"\g<0>"', part.shown)) for part in parts)


def _plain(text: str) -> str:
    """One line without control characters, with plain quotation marks."""
    head = unicodedata.normalize("NFC", text[: LONGEST_QUERY * 4])
    cleared = "".join(
        " " if unicodedata.category(sign) in {"Cc", "Cs", "Cf", "Zl", "Zp"} else sign
        for sign in head
    )
    return " ".join(cleared.translate(QUOTES).split())


def _too_long() -> str:
    return _("Søgningen er for lang. Kun de første %(words)d ord er brugt.") % {"words": MOST_WORDS}


def _parts(match: re.Match[str], notes: dict[str, None]) -> list[Part]:
    excluded = match["minus"] == "-"
    name, word = match["field"] or "", match["word"]
    field = FIELD_WORDS.get(name.casefold(), "")
    if name and not field:
        notes[_unknown_field(name)] = None
    if word is None:
        if match["end"]:
            return _phrase(match["quoted"], field, excluded)
        notes[_("Et citationstegn mangler sin ende. Ordene er søgt hver for sig.")] = None
        return _words(match["quoted"], field, excluded, notes)
    if word.endswith(":") and word[:-1].casefold() in FIELD_WORDS:
        notes[_("Skriv et ord lige efter kolon, fx udvalg:teknik.")] = None
        return []
    if name and not field:  # no field, so a word like others
        word = f"{name} {word}"
    return _words(word, field, excluded, notes)


def _unknown_field(name: str) -> str:
    return _(
        "»%(name)s:« er ikke et felt, så ordene er søgt overalt. "
        "Felterne er udvalg:, sag:, bilag:, kommune: og år:."
    ) % {"name": name}


def _phrase(quoted: str, field: str, excluded: bool) -> list[Part]:
    found = tokens(quoted)
    if not found:
        return []
    shown = _written(f'"{quoted.strip()}"', field, excluded)
    return [Part(found, shown, field, len(found) > 1, excluded)]


def _words(text: str, field: str, excluded: bool, notes: dict[str, None]) -> list[Part]:
    parts = []
    for word in [text] if SECTION.fullmatch(text) else text.split():  # § 83 a
        head, star, rest = word.strip("?").lstrip("*").partition("*")
        if rest.strip("*"):
            notes[_("Stjerne bruges kun sidst i et ord; det efter den er sprunget over.")] = None
        head = AFTER_WORD.sub("", BEFORE_WORD.sub("", head))
        found = tokens(head)
        if not found:
            continue
        section = SECTION.search(head) if len(found) == 1 else None
        head = section[0] if section else head
        beginning = bool(star)
        too_short = field or len(found) > 1 or len(found[0]) < SHORTEST_BEGINNING
        if beginning and (too_short or section):
            notes[_short_beginning()] = None
            beginning = False
        if field == "period":
            found = _years(found)
        # what is written together, like og/eller, is a phrase: separate words would lose it
        phrase = len(found) > 1 and field != "period"
        written = f'"{_joined(found)}"' if phrase else head + "*" * beginning
        parts.append(
            Part(found, _written(written, field, excluded), field, phrase, excluded, beginning)
        )
    return parts


def _joined(found: tuple[str, ...]) -> str:
    """The words of a phrase; a comma keeps a section from the letter behind it."""
    text = found[0]
    for before, word in pairwise(found):
        text += ", " if BARE_SECTION.match(before) and LONE_LETTER.match(word) else " "
        text += word
    return text


def _years(found: tuple[str, ...]) -> tuple[str, ...]:
    """`2020-2024` is each of the years; other tokens are as they are."""
    years: list[str] = []
    for token in found:
        ends = YEARS.fullmatch(token)
        span = range(int(ends[1]), int(ends[2]) + 1)[:MOST_YEARS] if ends else ()
        years += map(str, span) if span else [token]
    return tuple(years)


def _short_beginning() -> str:
    return _("Stjerne kræver mindst %(letters)d bogstaver før sig, fx skole*.") % {
        "letters": SHORTEST_BEGINNING
    }


def _written(shown: str, field: str, excluded: bool) -> str:
    name = next((word for word, meant in FIELD_WORDS.items() if meant == field), "")
    return "-" * excluded + (f"{name}:" if name else "") + shown

"""The 98 municipalities: codes, names, genitives, and where a text names them."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Municipality:
    """A municipality: code 101-860, name without the word Kommune, and its printed forms.

    The genitives are formed by rule, not looked up.
    """

    code: int
    name: str
    official_name: str
    official_genitive: str
    place_genitive: str


@dataclass(frozen=True, slots=True)
class FoundMunicipality:
    """A municipality in a text. `explicit` where *Kommune* stands with it, alone or in a list."""

    span: Span
    municipality: Municipality
    explicit: bool


def _load() -> tuple[Municipality, ...]:
    text = files(__package__).joinpath("data/municipalities.tsv").read_text("utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    return tuple(
        Municipality(int(row["code"]), row["name"], row["official_name"],
                     row["official_genitive"], row["place_genitive"])
        for row in rows
    )  # fmt: skip


def _spellings(name: str) -> Iterator[str]:
    """The ways a name is spelled: å and aa, hyphen, blank or dash, `Fakse` for Faxe."""
    old = name.replace("Aa", "Å").replace("aa", "å")
    new = name.replace("Å", "Aa").replace("å", "aa")
    for spelled in {name, old, new, "Fakse" if name == "Faxe" else name}:
        yield from {spelled, spelled.replace("-", " "), spelled.replace("-", "\u2013")}


def _key(name: str) -> str:
    """Upper-case letters, one blank between words, any hyphen a hyphen."""
    return " ".join(name.replace("\u2013", "-").replace("\u2011", "-").upper().split())


MUNICIPALITIES: tuple[Municipality, ...] = _load()
_BY_CODE = {each.code: each for each in MUNICIPALITIES}
_BY_NAME = {_key(form): each for each in MUNICIPALITIES for form in _spellings(each.name)}

_FORMS = sorted({form for each in MUNICIPALITIES for form in _spellings(each.name)}, key=len)
_FORMS += [form.upper() for form in _FORMS]
_NAMES = re.compile(rf"({'|'.join(map(re.escape, reversed(_FORMS)))})(?:['\u2019]?[sS]|['\u2019])?")
_KOMMUNE = re.compile(
    r"\s{1,3}(?:region(?:s)?)?kommun(?:e|es|er|ers|erne|ernes)(?![^\W_])", re.IGNORECASE
)
_BEFORE = re.compile(r"kommune(?:n|rne)?:?\s{1,3}\Z", re.IGNORECASE)
_AND = re.compile(r"\s{0,3}(?:,|og|&|eller|samt|,\s{0,2}og)\s{1,3}")
_ENDING = re.compile(r"\s+(?:region|regions)?kommunes?\Z", re.IGNORECASE)


def municipality(name_or_code: str | int) -> Municipality | None:
    """By code (`163`, `"0163"`) or by name, with or without Kommune, in either spelling."""
    if isinstance(name_or_code, int):
        return _BY_CODE.get(name_or_code)
    text = name_or_code.strip()
    if len(text) > 60:
        return None
    if text.isascii() and text.isdigit():
        return _BY_CODE.get(int(text))
    key = _key(_ENDING.sub("", text))
    stem = key.rstrip("'\u2019").removesuffix("S").rstrip("'\u2019")
    return _BY_NAME.get(key) or _BY_NAME.get(key.rstrip("'\u2019")) or _BY_NAME.get(stem)


def find_municipalities(text: str, *, bare: bool = False) -> list[FoundMunicipality]:
    """Municipalities named in the text, in order: `Herlev Kommunes`, `Struer og Lemvig Kommuner`.

    A name alone (`Nyborg`) may be the town or a person's; it counts only with `bare`. The
    span of an explicit one holds the word Kommune where it follows directly.
    """
    if not bare and "ommun" not in text and "OMMUN" not in text:
        return []
    found: list[FoundMunicipality] = []
    for match in _NAMES.finditer(text):
        start, end = match.span()
        if _inside_word(text, start, end):
            continue
        word = _KOMMUNE.match(text, end)
        before = not word and _BEFORE.search(text, max(0, start - 14), start)
        span = (start, word.end() if word else end)
        explicit = bool(word or before)
        found.append(FoundMunicipality(span, _BY_NAME[_key(match[1])], explicit))
    found = _share(text, found)
    return found if bare else [each for each in found if each.explicit]


def _inside_word(text: str, start: int, end: int) -> bool:
    before = start > 0 and (text[start - 1].isalnum() or text[start - 1] in "-_")
    after = end < len(text) and (text[end].isalnum() or text[end] == "_" or _hyphened(text, end))
    return before or after


def _hyphened(text: str, end: int) -> bool:
    """`Odense-området`, `Struer-Lemvig`: part of a longer word."""
    return text[end] == "-" and end + 1 < len(text) and text[end + 1].isalpha()


def _share(text: str, found: list[FoundMunicipality]) -> list[FoundMunicipality]:
    """`Lemvig, Struer og Holstebro Kommuner`: all of the list are municipalities."""
    for i in range(len(found) - 2, -1, -1):
        one, two = found[i], found[i + 1]
        linked = two.explicit and not one.explicit
        if linked and _AND.fullmatch(text, one.span[1], two.span[0]):
            found[i] = FoundMunicipality(one.span, one.municipality, True)
    return found

"""What a person is in a meeting: office, party, absent, substitute. Words: data/people.toml."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files

WORDS: dict[str, list[str]] = tomllib.loads(
    files(__package__).joinpath("data/people.toml").read_text("utf-8")
)
_POLITICAL = tuple(WORDS["political"])
_ADMINISTRATIVE = tuple(WORDS["administrative"])
_ENDINGS = _POLITICAL + _ADMINISTRATIVE
_BODIES = tuple(WORDS["bodies"])
_OPENERS = frozenset(WORDS["openers"])
_PARTIES = frozenset(WORDS["parties"])

PARTY_LETTERS = re.compile(r"[A-ZÆØÅ]{1,3}")
_WORD = re.compile(r"[^\W\d_]+")
_LOCAL_LIST = re.compile(r"(?:(?:Lokal|Borger|Fælles|By)list|Liste )[\w .\-]{0,40}")
_ABSENT = re.compile(
    r"(?:(?:har )?meldt |med |ved )?(?:lovligt )?(?:afbud|forfald|fravær\w*|(?:barsels)?orlov"
    r"|barsel|sygemeldt|syg|ferie|udeblev\w*|udeblivelse|ikke til stede|ikke mødt|deltog ikke"
    r"|deltager ikke)(?!\w)[^\d]{0,60}",
    re.IGNORECASE,
)
_SUBSTITUTE = re.compile(
    r"(?:[123]\. ?)?(?:midlertidig |indkaldt )?(?:suppleant|stedfortræder|suppl\.|stedf\.)(?:en)?"
    r"(?!\w)(?:\s{1,3}(?:for|i stedet for|v/)\s{0,3}:?\s{0,3}(?P<whom>\S.{0,79}))?",
    re.IGNORECASE | re.DOTALL,
)
_REMARK = re.compile(
    r"(?:til|fra|indtil|ankom|forlod|mødte|deltog|kom|gik|undtagen|under|ikke under|pkt|punkt|kl"
    r"|virtuelt|online|via|digitalt|inhabil"
    r"|(?:fraværende|afbud|ikke til stede|deltog ikke)(?=.*\d))"
    r"(?!\w)|v/",
    re.IGNORECASE,
)


def is_party(text: str) -> bool:
    """One to three capital letters, or the name of a party or of standing outside them."""
    if PARTY_LETTERS.fullmatch(text):
        return True
    return " ".join(text.lower().split()) in _PARTIES or bool(_LOCAL_LIST.fullmatch(text))


def is_absent_mark(text: str) -> bool:
    """`Afbud`, `Fraværende med afbud`, `Orlov`, `ikke til stede` ..."""
    return bool(_ABSENT.fullmatch(text))


def substitute_mark(text: str) -> tuple[bool, str | None]:
    """Whether the text says *suppleant* or *stedfortræder*, and for whom."""
    match = _SUBSTITUTE.fullmatch(text)
    return (True, match["whom"]) if match else (False, None)


def is_mark(text: str) -> bool:
    """Party, absence or substitution: a fact of its own, never part of an office."""
    return is_party(text) or is_absent_mark(text) or substitute_mark(text)[0]


def is_remark(text: str) -> bool:
    """A note on when or how somebody took part: `til kl. 18.40`, `deltog virtuelt`."""
    return bool(_REMARK.match(text))


def is_role_word(word: str) -> bool:
    """Whether a word ends like the name of an office or a job (`Socialchef`)."""
    return word.lower().rstrip(".,:").endswith(_ENDINGS)


def is_body_word(word: str) -> bool:
    """Whether a word ends like the name of a body or a place of work (`Ældrerådet`, `Center`)."""
    return word.lower().rstrip(".,:").endswith(_BODIES)


def opens_role(word: str) -> bool:
    """Whether an office may begin with the word (`1.`, `Konst.`, `almen`)."""
    return word[0].islower() or word.lower() in _OPENERS


def is_administrative(role: str) -> bool:
    """Staff: a job's name by its ending (`centerchef for Voksne og Sundhed`)."""
    return _first_office(role) == "administrative"


def is_political(role: str) -> bool:
    """An elected office: formand, næstformand, borgmester, medlem, rådmand ..."""
    return _first_office(role) == "political"


def _first_office(role: str) -> str | None:
    """The kind of the first office named: it decides (`formand for lederforeningen`)."""
    for match in _WORD.finditer(role[:200].lower()):
        if match[0].endswith(_POLITICAL):
            return "political"
        if match[0].endswith(_ADMINISTRATIVE):
            return "administrative"
    return None

"""What a person is in a meeting: role words, party letters and marks of absence."""

from __future__ import annotations

import re

_POLITICAL = (
    "formand", "formanden", "forkvinde", "forperson", "borgmester", "borgmesteren", "medlem",
    "rådmand", "rådmanden", "ordfører", "kandidat",
)  # fmt: skip
_ADMINISTRATIVE = (
    "direktør", "direktøren", "chef", "chefen", "leder", "lederen", "sekretær", "sekretæren",
    "konsulent", "konsulenten", "sagsbehandler", "koordinator", "koordinatoren", "rådgiver",
    "rådgiveren", "vejleder", "vejlederen", "planlægger", "medarbejder", "medarbejderen",
    "assistent", "økonom", "inspektør", "arkitekt", "ingeniør", "terapeut", "pædagog",
    "psykolog", "controller", "fuldmægtig", "jurist", "sygeplejerske", "læge", "elev",
    "praktikant", "referent", "specialist", "analytiker", "biolog", "geolog", "landinspektør",
    "forstander", "rektor", "administrator", "projektmager", "kommunikatør", "revisor",
    "udvikler", "stabsmedarbejder", "lærer", "bibliotekar", "manager", "advokat",
)  # fmt: skip
_ENDINGS = tuple(set(_POLITICAL + _ADMINISTRATIVE))
_WORD = re.compile(r"[^\W\d_]+")

#: Words before a role that belong to it: `1. viceborgmester`, `Konst. chef`, `almen boligchef`.
ROLE_OPENERS = frozenset(
    "konst. konstitueret fung. fungerende 1. 2. 3. første anden tredje almen almene faglig fagligt "
    "social socialfaglig økonomisk administrativ pædagogisk kst. sr. senior tidl. tidligere "
    "afgående ny nytiltrådt udvalgets byrådets den".split()
)

PARTY_LETTERS = re.compile(r"[A-ZÆØÅ]{1,3}|[A-ZÆØÅ]\.")
PARTY_WORDS = frozenset(
    "løsgænger|uden for parti|udenfor parti|uden for partierne|udenfor partierne|upo|"
    "socialdemokratiet|socialdemokraterne|socialdemokrat|radikale venstre|det radikale venstre|"
    "radikale|konservative|det konservative folkeparti|konservativ|sf|"
    "socialistisk folkeparti|sf - socialistisk folkeparti|liberal alliance|dansk folkeparti|"
    "nye borgerlige|enhedslisten|enhedslisten - de rød-grønne|alternativet|moderaterne|venstre|"
    "danmarksdemokraterne|borgernes parti|kristendemokraterne|veganerpartiet|frie grønne|"
    "slesvigsk parti|lokallisten|borgerlisten|fælleslisten|enhl.|enhl|kons.|rad.|soc.dem.".split(
        "|"
    )
)
_LOCAL_LIST = re.compile(r"(?:Lokalliste|Borgerliste|Fællesliste|Bylist|Liste )[\w .\-]{0,40}")

_ABSENT = re.compile(
    r"(?:meldt |har meldt |med |ved )?(?:lovligt )?(?:afbud|forfald|fravær\w*|orlov|barselsorlov|barsel|"
    r"sygemeldt|syg|ferie|udeblev\w*|udeblivelse|ikke til stede|ikke mødt|deltog ikke|deltager ikke)"
    r"(?![\w])[^\d]{0,60}",
    re.IGNORECASE,
)
_SUBSTITUTE = re.compile(
    r"(?:(?:1|2|3)\. ?)?(?:midlertidig |indkaldt )?(?:suppleant|stedfortræder|suppl\.|stedf\.)"
    r"(?:en)?(?!\w)(?:\s+(?:for|i stedet for|v/)\s*:?\s*(?P<for>.{1,80}))?",
    re.IGNORECASE | re.DOTALL,
)
_REMARK = re.compile(
    r"(?:til|fra|indtil|ankom|forlod|mødte|deltog|kom|gik|undtagen|under|ikke under|pkt|punkt|kl|virtuelt|"
    r"online|via|digitalt)(?!\w)",
    re.IGNORECASE,
)


def is_party(text: str) -> bool:
    """One to three capital letters, or the name of a party or of standing outside them."""
    return (
        bool(PARTY_LETTERS.fullmatch(text))
        or text.lower() in PARTY_WORDS
        or bool(_LOCAL_LIST.fullmatch(text))
    )


def is_absent_mark(text: str) -> bool:
    """`Afbud`, `Fraværende med afbud`, `Orlov`, `ikke til stede` ..."""
    return bool(_ABSENT.fullmatch(text))


def substitute_mark(text: str) -> tuple[bool, str | None]:
    """Whether the text says *suppleant* or *stedfortræder*, and for whom."""
    match = _SUBSTITUTE.fullmatch(text)
    return (True, match["for"]) if match else (False, None)


def is_remark(text: str) -> bool:
    """A note on when or how somebody took part: `til kl. 18.40`, `deltog virtuelt`."""
    return bool(_REMARK.match(text))


def is_role_word(word: str) -> bool:
    """Whether a word ends like the name of an office or a job (`Socialchef`)."""
    return word.lower().rstrip(".,:").endswith(_ENDINGS)


def is_administrative(role: str) -> bool:
    """Staff: a job's name by its ending (`centerchef for Voksne og Sundhed`)."""
    return _first_office(role) is False


def is_political(role: str) -> bool:
    """An elected office: formand, næstformand, borgmester, medlem, rådmand ..."""
    return _first_office(role) is True


def _first_office(role: str) -> bool | None:
    """True for political, False for administrative, None where no office is named."""
    for match in _WORD.finditer(role.lower()):
        word = match[0]
        if word.endswith(_POLITICAL):
            return True
        if word.endswith(_ADMINISTRATIVE):
            return False
    return None

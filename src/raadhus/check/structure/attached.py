"""Where a text says that something is attached, and what: `Evalueringen er vedlagt som bilag`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..model import Span
from ..paper import Paper, Part, Sentence
from .documents import DOCUMENT, GENERIC, is_bare
from .stems import content_words

_ATTACHED = re.compile(
    r"(?<!\w)(?P<word>vedlagte?|vedhæftet|vedhæftede|vedlægges|vedhæftes|bilagt)(?!\w)",
    re.IGNORECASE,
)
_NOT_BEFORE = re.compile(
    r"\b(?:ikke|ej|uden|skal|skulle|kan|kunne|bør|burde|vil|ville|må|bedes|blev|blive|været|var|have"
    r"|har|havde|være|hvis"
    r"|såfremt|når|tidligere|senere|hos|ansøger|ansøgeren)\s(?:\w+\s){0,2}\Z",
    re.IGNORECASE,
)
_CONDITION = re.compile(r"\b(?:hvis|såfremt|krav om|kræves|eftersend\w*|tilsendt)\b", re.IGNORECASE)
#: What may follow *er vedlagt*: the case itself or nothing; else it is attached to something else.
_TO_CASE = re.compile(
    r"\s{0,2}(?:[.,;:()!?–-]|\Z|som\b|og\b|samt\b|til\b|i\b|under\b|ved\b|her\b|nedenfor\b"
    r"|dagsorden|sagen\b|denne\b"
    r"|dette\b|punktet\b|referatet\b|indstillingen\b|sagsfremstillingen\b|bilag\b|af\b|for\b)",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"(?:\s(?:er|ligger))(?:\s(?:også|endvidere|desuden|ligeledes|hermed|samtidig|derudover"
    r"|herudover|nu|alle|begge"
    r"|i øvrigt|yderligere)){0,2}\s\Z",
    re.IGNORECASE,
)
_CLAUSE_START = re.compile(r"[;:]\s|,\s(?:og|mens|men|idet|da|hvor)\s|\)\s")
_RELATIVE = re.compile(r",?\s(?:som|der)\s?\Z")
_PARTS = re.compile(r"\s(?:samt|og)\s|,\s", re.IGNORECASE)
_PHRASE_END = re.compile(
    r"[.;:!?()]|,\s(?:som|der|hvor|og\s(?:det|den|der))\s|\s(?:viser|fremgår|kan|er|har"
    r"|beskriver|udfoldes|giver|indeholder|omfatter|skal|beskrives|ses|findes)\b"
)
_POINTED = re.compile(
    r"(?<!\w)(?:se|jf\.?|jfr\.?|fremgår af|findes i|ses i|ses af|læses i|vist i|vises i"
    r"|beskrevet i|beskrives i|uddybet i"
    r"|uddybes i|opgjort i|specificeret i)\s(?:også\s)?(?:det\s|de\s"
    r"|sagens\s)?(?:nærmere\s)?bilag(?:et|ene|a)?(?!\w)(?!\s?\d|\s[A-ZÆØÅ]\b)"
    r"(?!\s(?:til|i|fra)\s(?!sagen|punktet|denne|dagsorden))",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"(?<!\w)bilag(?:ene)?\s(?:nr\.\s?)?(?P<list>\d{1,2}(?:\s?(?:,|-|–|og|til"
    r"|samt)\s?\d{1,2})*)(?![\w/]|[.,:]\d|\s?(?:sider|stk))",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(r"\s(?:i|til|fra|på|af)\s(?!sagen|denne sag|punktet|dagsorden|dette punkt)")
_OWNER = re.compile(r"(?<!sagen)(?<!sag)(?<!punktet)s\s{1,2}\Z")
#: Sentences that speak of another document's attachments, or of those of an earlier case.
_FOREIGN = re.compile(
    r"bekendtgørelse|lovens|forordning|direktiv|cirkulære|vejledning nr|kontraktens|\bdengang\b"
    r"|\bdaværende\b"
    r"|\bbeslutning fra\b|\bden(?:s|\stidligere) sag\b",
    re.IGNORECASE,
)
_QUOTES = re.compile('["\u201c\u201d\u201e\u00bb\u00ab]')
_SAYS = re.compile(r"vedl|vedhæft|bilag|beskr|findes|fremgår|nærmere|detaljeret|uddyb|samlet")
_CAPITAL = re.compile(r"(?<!\w)[A-ZÆØÅ][a-zæøå]{3,30}(?!\w)")
_LEAD = re.compile(r"\A(?:vedlagte?|vedhæftede?t?)\s", re.IGNORECASE)
_LEADS = re.compile(r"\s(?:er|følger|findes|ligger)\s(?:også\s|endvidere\s|desuden\s)?")
_ADJECTIVE = frozenset({"vedlagte", "vedhæftede"})
_MOST = 60  # mentions of one item that are looked at
_LONGEST = 2000  # characters of a sentence that says what is attached


@dataclass(frozen=True, slots=True)
class Thing:
    """Something said to be attached. `heads`: the words that name the document; none for *bilag*.

    `about` are the other words that tell it from others, `names` those with a capital letter.
    """

    span: Span
    text: str
    heads: tuple[str, ...]
    about: tuple[str, ...]
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Numbered:
    """`bilag 1-3`"""

    span: Span
    numbers: tuple[int, ...]


_TOLD_ELSEWHERE = frozenset({"attachments", "history", "earlier_decision", "attendance"})


def own_sentences(part: Part) -> Iterator[Sentence]:
    """The sentences in which an item speaks of its own attachments."""
    for passage in part.passages:
        if passage.kind not in _TOLD_ELSEWHERE and passage.role in ("paragraph", "entry"):
            yield from (each for each in passage.sentences if len(each.text) <= _LONGEST)


def prints_lists(paper: Paper) -> bool:
    """Whether the document prints lists of attachments at all: a web page may have lost them."""
    return any(part.item.attachments for part in paper.parts)


def things_of(part: Part) -> list[Thing]:
    """Everything that the item says is attached, in order."""
    found: list[Thing] = []
    for sentence in own_sentences(part):
        low = sentence.text.casefold()
        if "vedl" in low or "vedhæft" in low or "bilag" in low:
            found.extend(_in_sentence(sentence))
        if len(found) > _MOST:
            break
    return found[:_MOST]


def numbered_of(part: Part) -> list[Numbered]:
    """Every mention of attachments by number that is not another document's."""
    found: list[Numbered] = []
    for sentence in own_sentences(part):
        if "ilag" not in sentence.text.casefold() or _FOREIGN.search(sentence.text):
            continue
        for match in _NUMBERED.finditer(sentence.text):
            before = sentence.text[max(0, match.start() - 12) : match.start()]
            quoted = _QUOTES.sub("x", sentence.text[: match.start()]).count("x") % 2
            if quoted or _ELSEWHERE.match(sentence.text, match.end()) or _OWNER.search(before):
                continue
            start = sentence.span[0]
            span = (start + match.start(), start + match.end())
            found.append(Numbered(span, _numbers(match["list"])))
    return found[:_MOST]


def _numbers(printed: str) -> tuple[int, ...]:
    found = {int(number) for number in re.findall(r"\d{1,2}", printed)}
    for low, high in re.findall(r"(\d{1,2})\s?(?:-|–|til)\s?(\d{1,2})", printed):
        found.update(range(int(low), int(high) + 1))
    return tuple(sorted(found))


def _in_sentence(sentence: Sentence) -> Iterator[Thing]:
    text = sentence.text
    if _CONDITION.search(text):
        return
    for match in _ATTACHED.finditer(text):
        before = text[max(0, match.start() - 60) : match.start()]
        if not _NOT_BEFORE.search(before):
            yield from _attached(sentence, match)
    for match in _POINTED.finditer(text):
        yield _thing(sentence, match.start(), match.end())


def _attached(sentence: Sentence, match: re.Match[str]) -> Iterator[Thing]:
    """The things of one *vedlagt*: before it, after it, or the noun it stands before."""
    text, start, end = sentence.text, match.start(), match.end()
    subject = _SUBJECT.search(text, max(0, start - 60), start)
    leads = _LEADS.match(text, end) if not text[:start].strip() else None
    if subject or match["word"].casefold().endswith("es"):
        head = subject.start() if subject else start
        if not _stands_before(text, head):  # "Som bilag er vedlagt et notat"
            yield from _split(sentence, end, _phrase_end(text, end))
        elif _TO_CASE.match(text, end):
            yield from _split(sentence, _clause_start(text, head), head)
    elif leads:  # "Vedlagt er et notat"
        yield from _split(sentence, leads.end(), _phrase_end(text, leads.end()))
    elif match["word"].casefold() in _ADJECTIVE or _noun_next(text, end):
        stop = _phrase_end(text, end)
        first = next(iter(_PARTS.split(text[end:stop], maxsplit=1)), "")
        yield _thing(sentence, start, end + len(first))


def _noun_next(text: str, end: int) -> bool:
    following = re.match(r"\s(?:\w+\s){0,1}\w+", text[end : end + 80])
    if following is None or text[end : end + 5] in (" som ", " til "):
        return False
    return "bilag" in following[0].casefold() or bool(DOCUMENT.search(following[0]))


def _stands_before(text: str, head: int) -> bool:
    """Whether a document or *bilag* is named before the verb, in its clause."""
    clause = text[_clause_start(text, head) : head]
    return bool(DOCUMENT.search(clause)) or "bilag med" in clause.casefold()


def _clause_start(text: str, head: int) -> int:
    relative = _RELATIVE.search(text, max(0, head - 6), head)
    stop = relative.start() if relative else head
    cuts = [match.end() for match in _CLAUSE_START.finditer(text, 0, stop)]
    start = cuts[-1] if cuts else 0
    if relative:  # only the noun before *som* is meant
        nouns = [match.start() for match in DOCUMENT.finditer(text, start, stop)]
        return nouns[-1] if nouns else start
    return start


def _phrase_end(text: str, start: int) -> int:
    match = _PHRASE_END.search(text, start)
    return match.start() if match else len(text)


def _split(sentence: Sentence, start: int, end: int) -> Iterator[Thing]:
    """One thing for each document that the phrase names: `aftalen samt evaluering af ...`."""
    text = sentence.text
    at = start
    pieces: list[tuple[int, int]] = []
    for match in _PARTS.finditer(text, start, end):
        if _opens_thing(text, match, end):
            pieces.append((at, match.start()))
            at = match.end()
    for first, last in [*pieces, (at, end)]:
        if text[first:last].strip():
            yield _thing(sentence, first, last)


def _opens_thing(text: str, cut: re.Match[str], end: int) -> bool:
    """Whether a new document is named right after *og*, *samt* or a comma."""
    following = " ".join(text[cut.end() : end].split(" ")[:4])
    noun = DOCUMENT.search(following)
    if noun is None or not DOCUMENT.search(text[: cut.start()]):
        return False
    if cut[0].strip().casefold() == "samt":
        return True
    plural = noun["word"].casefold().endswith(("inger", "ninger", "ater", "abeter", "apporter"))
    return len(following[: noun.start()].split()) <= 2 and not plural


def _thing(sentence: Sentence, start: int, end: int) -> Thing:
    text = sentence.text[start:end]
    lead = len(text) - len(text.lstrip())
    start, text = start + lead, text.strip()
    nouns = list(DOCUMENT.finditer(text))
    heads = [nouns[0]["word"].casefold()] if nouns else []
    generic = not nouns or (nouns[0]["kind"].casefold() in GENERIC and is_bare(nouns[0]))
    if generic and len(nouns) > 1:
        heads.append(nouns[1]["word"].casefold())
    about = tuple(w for w in content_words(text) if w not in heads and not _SAYS.match(w))
    span = (sentence.span[0] + start, sentence.span[0] + start + len(text))
    name = _LEAD.sub("", _RELATIVE.sub("", text)).strip(" ,")
    capitals = tuple(match[0] for match in _CAPITAL.finditer(text) if match.start())
    return Thing(span, name, tuple(heads), about[:20], capitals[:20])

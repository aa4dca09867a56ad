"""Votes as decisions print them: `For stemte 5 (A, F), imod stemte 2 (V, C)`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from raadhus.danish.counts import NUMBER_WORDS
from raadhus.danish.names import looks_like_name
from raadhus.danish.roles import PARTY_LETTERS, is_party

from ..model import Span
from ..paper import Passage

Side = Literal["for", "against", "abstained"]

_WORDS = {"ingen": 0, "nul": 0, "en": 1, "én": 1, "et": 1, "ét": 1, **NUMBER_WORDS}
_COUNT = rf"(?P<count>\d{{1,2}}|{'|'.join(sorted(_WORDS, key=len, reverse=True))})(?!\w|\.\d)"
_BRACKET = r"\((?P<who>(?:[^()\n]|\([^()\n]{0,30}\)){1,300})\)"
_THING = r"(?:\s(?:forslaget|indstillingen|ændringsforslaget|sagen))?"
_SIDE = (
    r"(?P<side>(?:stemte\s|stemmer\s)?(?:for|i?mod)|hverken for eller i?mod|(?:stemte\s"
    r"|stemmer\s)?blankt"
    r"|undlod|undlader|afstod)"
)
#: `For stemte 5 (A, F)`, `Imod stemte: V og C`, `Undlod at stemme: 1`, `For: 4`
_LED = re.compile(
    rf"(?<![^\W\d_]){_SIDE}{_THING}(?P<voted>\s(?:stemte|stemmer"
    rf"|at stemme))?\s{{0,2}}(?P<colon>:)?\s{{0,2}}"
    rf"(?:{_COUNT}(?:\s(?:medlemmer|stemmer?))?\s{{0,2}}(?P<colon2>:)?\s{{0,2}})?(?:{_BRACKET}"
    rf"|(?P<list>(?:(?<=:\s)|(?<=stemte\s)|(?<=stemmer\s)|(?<=stemme\s))(?-i:[A-ZÆØÅ])"
    rf"(?:[^\n.;:]|(?<=(?-i:\s[A-ZÆØÅ]))\.){{0,300}}))?",
    re.IGNORECASE,
)
#: `5 stemmer for (A, F)`, `2 (V, C) stemte imod`, `1 medlem undlod`
_COUNTED = re.compile(
    rf"(?<![\w.,§]){_COUNT}(?:\s(?:stemmer?"
    rf"|medlem(?:mer)?))?\s{{0,2}}(?:{_BRACKET}\s{{0,2}})?(?:stemte\s|stemmer\s|har stemt\s)?"
    rf"(?P<side>for|i?mod|hverken for eller i?mod|blankt?|undlod|undlader)(?![^\W\d_])"
    rf"(?:{_THING}(?:\sat stemme)?\s{{0,2}}\((?P<after>(?:[^()\n]"
    rf"|\([^()\n]{{0,30}}\)){{1,300}})\))?",
    re.IGNORECASE,
)
#: `5 stemmer mod 2`
_TALLY = re.compile(
    r"(?<![\w.,])(?P<a>\d{1,2})\sstemmer\si?mod\s(?P<b>\d{1,2})(?![\w.]*\d)", re.IGNORECASE
)
_VOTING = re.compile(
    r"stem(?:te|mer?|t)\b|undlod|undlader|blankt|\Ai?mod\b\s?:|\Afor\b\s?:|\Afor\b\s\d",
    re.IGNORECASE,
)
#: A vote at another time, of another body.
_EARLIER = re.compile(
    r"\bi (?:19|20)\d\d\b|\bden \d{1,2}\. [a-zæøå]{3,9} (?:19|20)\d\d\b|\bjf\. (?:sag|punkt|pkt)"
)
#: Others who vote: their number is not the committee's.
_OTHERS = re.compile(
    r"(?<!\w)(?:byråd|kommunalbestyrelse|[^\W\d_]{0,30}(?:råd(?:et|ets|s)?|bestyrelsen?s?)(?!\w)"
    r"|[^\W\d_]{0,30}gruppe(?:n|ns|r|rne)?(?!\w)|generalforsamling|medarbejderne|brugerne"
    r"|beboerne|forældrene|foreningen|afstemning blandt|ved valget|(?:hoved|område)?-?med-?udvalg"
    r"|(?:det|et) andet udvalg|økonomiudvalg)",
    re.IGNORECASE,
)
_SENT_ON = re.compile(r"(?:over for|overfor|til|at)\s(?:\w+\s){0,2}\Z", re.IGNORECASE)
#: What is voted on, where one decision tells of several votes.
_MATTER = re.compile(
    r"(?<!\w)(?P<point>(?:ad|punkt(?:erne)?|pkt)\.?\s?\d{1,2})(?!\w)|(?P<change>ændringsforslag)"
    r"|(?P<main>indstilling|hovedforslag|(?:oprindelige|administrationens|forvaltningens) forslag)",
    re.IGNORECASE,
)
_OUT_OF = re.compile(r"(?:ud af|af|blandt)\s(?:de\s|udvalgets\s)?\Z", re.IGNORECASE)
_PARTS = re.compile(r"[,;+&/]|\s(?:og|samt)\s")
_PARTY_COUNT = re.compile(
    r"(?:(?P<before>\d{1,2})\s?)?(?P<party>[A-ZÆØÅ]{1,3})(?:\s?[:(]?\s?(?P<after>\d{1,2})\)?)?"
)
_LIST_NAME = re.compile(r"(?:listen?|partiet?|venstre|alliance|gruppen?)(?!\w)", re.IGNORECASE)
_PERSON_PARTY = re.compile(r"\s{0,2}\([^()]{1,30}\)\s{0,2}\Z")


_LONGEST = 5000  # characters of a line that tells of a vote


@dataclass(frozen=True, slots=True)
class Group:
    """Those who voted one way. `count` as printed; `people` and `parties` as printed, if any.

    `parties` maps letters to the number printed beside them, None where none is. `whole`: all
    that was printed in the list was understood.
    """

    side: Side
    count: int | None
    count_span: Span
    people: tuple[str, ...]
    parties: tuple[tuple[str, int | None], ...]
    who_span: Span
    whole: bool


def ballots_of(passages: Sequence[Passage]) -> list[list[Group]]:
    """The votes of an item's decision, each with its groups.

    A side told again is a new vote, and so is one on another matter: `Imod ændringsforslaget
    stemte 3 (A). For indstillingen stemte 4 (A, F).`
    """
    ballots: list[list[Group]] = []
    last = ""
    for passage in passages:
        matters = [(match.end(), _matter(match)) for match in _MATTER.finditer(passage.text)]
        for group in _groups(passage):
            end = max(group.count_span[1], group.who_span[1]) - passage.span[0]
            matter = next((name for at, name in reversed(matters) if at <= end), last)
            again = bool(ballots) and any(group.side == other.side for other in ballots[-1])
            if not ballots or again or (matter and last and matter != last):
                ballots.append([])
            last = matter
            ballots[-1].append(group)
    return ballots


def _matter(match: re.Match[str]) -> str:
    return (match["point"] or match.lastgroup or "").casefold()


def _groups(passage: Passage) -> list[Group]:
    text = passage.text
    if len(text) > _LONGEST or not _VOTING.search(text) or _EARLIER.search(text):
        return []
    found: list[tuple[Span, Group]] = []
    for match in _TALLY.finditer(text):
        if not _of_others(passage, match.start()):
            found.extend(_tallied(passage, match))
    for match in _COUNTED.finditer(text):
        if _OUT_OF.search(text, max(0, match.start() - 24), match.start()):
            return []  # `5 ud af 7 medlemmer stemte for`: the number of the whole
        if _of_others(passage, match.start()):
            continue
        group = _group(passage, match, "after" if match["after"] else "who")
        _add(found, match.span(), group)
    for match in _LED.finditer(text):
        if match["count"] or match["who"] or match["list"]:
            if _of_others(passage, match.start()):
                continue
            if match["count"] and not (match["voted"] or match["colon"] or match["who"]):
                continue  # "for 5 borgere"
            _add(found, match.span(), _group(passage, match, "who" if match["who"] else "list"))
    return [group for _, group in sorted(found, key=lambda each: each[0])]


def _of_others(passage: Passage, at: int) -> bool:
    """Whether the sentence up to here names another body or a group that votes.

    `Anbefales over for Byrådet: for stemte 4` is the committee's own vote all the same.
    """
    place = passage.span[0] + at
    for sentence in passage.sentences:
        if sentence.span[0] <= place < sentence.span[1]:
            before = passage.text[sentence.span[0] - passage.span[0] : at + 40]
            names = [
                match
                for match in _OTHERS.finditer(before)
                if not _SENT_ON.search(before, max(0, match.start() - 30), match.start())
            ]
            return bool(names)
    return False


def _add(found: list[tuple[Span, Group]], span: Span, group: Group) -> None:
    """Nothing is read twice: of two readings of one place the first is kept."""
    if all(span[1] <= start or end <= span[0] for (start, end), _ in found):
        found.append((span, group))


def _tallied(passage: Passage, match: re.Match[str]) -> Iterator[tuple[Span, Group]]:
    sides: tuple[tuple[Side, str], ...] = (("for", "a"), ("against", "b"))
    for side, name in sides:
        span = _at(passage, match.span(name))
        yield match.span(name), Group(side, int(match[name]), span, (), (), span, True)


def _at(passage: Passage, span: Span) -> Span:
    return (passage.span[0] + span[0], passage.span[0] + span[1])


def _group(passage: Passage, match: re.Match[str], who: str) -> Group:
    count = match["count"]
    number = None if not count else int(count) if count.isdecimal() else _WORDS[count.casefold()]
    listed = match[who] or ""
    people, parties, whole = _voters(listed)
    count_span = _at(passage, match.span("count") if count else match.span("side"))
    who_span = _at(passage, match.span(who)) if listed else count_span
    return Group(_side(match["side"]), number, count_span, people, parties, who_span, whole)


def _side(printed: str) -> Side:
    low = printed.casefold()
    if low.startswith(("undl", "hverken", "afstod")) or "blank" in low:
        return "abstained"
    return "against" if low.endswith("mod") else "for"


def _voters(
    listed: str,
) -> tuple[tuple[str, ...], tuple[tuple[str, int | None], ...], bool]:
    """Persons and parties of a list, and whether every entry is one of them."""
    people: list[str] = []
    parties: list[tuple[str, int | None]] = []
    whole = bool(listed.strip())
    for entry in _PARTS.split(listed):
        bare = entry.strip()
        if not bare:
            continue
        party = _PARTY_COUNT.fullmatch(bare)
        name = _PERSON_PARTY.sub("", bare)
        if is_party(bare) and not PARTY_LETTERS.fullmatch(bare):
            whole = False  # a party by its name: how many it stands for is not known
        elif _LIST_NAME.search(bare):
            whole = False
        elif party and PARTY_LETTERS.fullmatch(party["party"]):
            number = party["before"] or party["after"]
            parties.append((party["party"], int(number) if number else None))
        elif looks_like_name(name):
            people.append(name)
        else:
            whole = False
    return tuple(people), tuple(parties), whole

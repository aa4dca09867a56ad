"""Lists of figures in a sentence: `A (2,6 mio. kr.), B (1,3 mio. kr.) og C (0,8 mio. kr.)`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..paper import Sentence
from .terms import Term

#: What stands between two parts of one list, and what ends a list for good.
_SEPARATOR = re.compile(r"[,;+&]|(?<![\w-])(?:og|samt|plus|hertil|dertil)(?!\w)")
_LAST = re.compile(r"[+&]|(?<![\w-])(?:og|samt|plus)(?!\w)")
_COMPOUND = re.compile(r"\w-(?:,\s\w{1,30}-){0,4}\s(?:og|samt|eller)\s")  # `drifts- og lønmidler`
_BREAK = re.compile(
    r"(?<!\w)(?:heraf|hvoraf|herunder|men|mens|imens|medens|ved seneste|svarende til|svarer til"
    r"|hvilket"
    r"|dermed|derfor|ud af|i forhold til|sammenlignet|frem for|fordi|således at|så der|så at"
    r"|budgetteret|oprindeligt?|sidste år|samlet|samlede|i ?alt|tilsammen|resterende|rest\w{0,20}"
    r"|gennemsnit\w{0,10}|per|à|gange|hver især|minus|fratrukket|modregn\w{0,6}|finansier\w{1,6}"
    r"|udgør|er der|der er|var|blev|har|havde|kan|vil|skal|forventes|søges|indstilles|hvor"
    r"|hvorefter"
    r"|hvorved|hvortil)(?!\w)|(?<!\w)pr\.\s(?!(?:[0-9]|den|d\.|januar|februar|marts|april|maj|juni"
    r"|juli|august|september|oktober|november|december|ultimo|primo))|[!?]\s",
    re.IGNORECASE,
)
_JUST_BEFORE = re.compile(
    r"(?:(?<!\w)(?:fra|mod|til|over|under|inden|efter)\s|[(])\s?\Z", re.IGNORECASE
)
_MORE_TO_COME = re.compile(
    r"(?<!\w)(?:rest(?:en|beløb\w{0,5}|erende\w{0,5})?|øvrige|m\.?v|m\.?m|osv|etc|mere"
    r"|andet)(?!\w)",
    re.IGNORECASE,
)
_GAP = 300


@dataclass(frozen=True, slots=True)
class Run:
    """Terms that stand as one list. `closed` tells that *og* leads to the last of them,
    `loose` that something without a figure may stand in the list as well, `ends` after which
    terms but the last an *og* follows, so that the list may end or begin there."""

    terms: tuple[Term, ...]
    closed: bool
    loose: bool
    ends: tuple[int, ...] = ()


def level(sentence: Sentence, found: list[Term]) -> list[int]:
    """How deep in brackets each term stands."""
    depths: list[int] = []
    depth, at = 0, sentence.span[0]
    for term in found:
        between = sentence.between(at, term.span[0])
        depth = max(0, depth + between.count("(") - between.count(")"))
        depths.append(depth)
        at = term.span[0]
    return depths


def joined(gap: str) -> bool:
    """Whether the text between two terms makes them neighbours in a list."""
    if len(gap) > _GAP or _BREAK.search(gap) or _JUST_BEFORE.search(gap[-12:].replace("(", "")):
        return False
    return bool(_SEPARATOR.search(_COMPOUND.sub(" ", gap)))


def run_after(sentence: Sentence, parts: list[Term], *, amount_first: bool) -> Run | None:
    """The list that begins with the first of these terms."""
    if not parts:
        return None
    taken = [parts[0]]
    gaps: list[str] = []
    for term in parts[1:]:
        gap = sentence.between(taken[-1].span[1], term.span[0]) + term.text[:1].strip("0123456789")
        if not joined(gap):
            break
        gaps.append(gap)
        taken.append(term)
    return _run(taken, gaps, amount_first=amount_first)


def run_before(sentence: Sentence, parts: list[Term], *, amount_first: bool) -> Run | None:
    """The list that ends with the last of these terms."""
    if not parts:
        return None
    taken = [parts[-1]]
    gaps: list[str] = []
    for term in reversed(parts[:-1]):
        gap = sentence.between(term.span[1], taken[0].span[0]) + taken[0].text[:1].strip(
            "0123456789"
        )
        if not joined(gap):
            break
        gaps.insert(0, gap)
        taken.insert(0, term)
    return _run(taken, gaps, amount_first=amount_first)


def _run(taken: list[Term], gaps: list[str], *, amount_first: bool) -> Run | None:
    if len(taken) < 2:
        return None
    closed = bool(_LAST.search(_COMPOUND.sub(" ", gaps[-1])))
    commas = [gap.count(",") + gap.count(";") for gap in gaps]
    loose = not amount_first and any(count > 1 for count in commas)
    ends = tuple(at for at, gap in enumerate(gaps) if _LAST.search(_COMPOUND.sub(" ", gap)))
    return Run(tuple(taken), closed, loose, ends)


def goes_on(tail: str) -> bool:
    """Whether the words after a list say that there is more: *og resten til drift*."""
    return bool(_MORE_TO_COME.search(tail[:120]))

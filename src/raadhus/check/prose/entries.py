"""Lists of an item, and the figure that each of their entries is about."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby

from ..paper import Part, Passage, Sentence
from .terms import Kind, Term, of_kind, terms

#: Words by which an entry's figure or a sentence says that it is not all, or not to be added.
NOT_ALL = re.compile(
    r"(?<!\w)(?:bl\.? ?a|blandt andet|primært|hovedsag\w{1,6}|herunder|heraf|hvoraf|delvist?|især"
    r"|fx|f\.? ?eks|for eksempel|eksempelvis|overvejende|væsentligste|største|ikke|årligt|pr|hver"
    r"|inkl\w{0,6}|ekskl\w{0,6}|op til|mindst|netto\w{0,12})(?!\w)",
    re.IGNORECASE,
)
_BRACKETS_LAST = re.compile(r"\)\s?[.;,]?\s?\Z")
_LABELLED = re.compile(r"[^:\n]{1,80}:\s?")
_ASKED = re.compile(
    r"(?<!\w)(?:(?:an)?søg(?:t|te|er|es|ning|ningen)|ud af)(?:\s(?:om|på|beløb|i alt|er|var|de"
    r"|ansøgte)){0,3}\s?:?\s?(?:kr\.\s)?\Z",
    re.IGNORECASE,
)
_LONGEST_LABEL = 90


@dataclass(frozen=True, slots=True)
class Listed:
    """A list with the passages right before and after it."""

    before: Passage | None
    entries: list[Passage]
    after: Passage | None


def lists(part: Part) -> list[Listed]:
    """All lists of an item: of entries, and of lines that are a label and a figure."""
    groups = [list(group) for _, group in groupby(part.passages, _group)]
    return [
        Listed(
            groups[at - 1][-1] if at else None,
            group,
            groups[at + 1][0] if at + 1 < len(groups) else None,
        )
        for at, group in enumerate(groups)
        if len(group) >= 2 and _group(group[0])[0] in {"entry", "line"}
    ]


def figure_of(passage: Passage, kind: Kind, *, asked: bool = False) -> Term | None:
    """The one figure an entry is about: its only one, or the one in brackets at its end.

    `asked` tells whether it is what was applied for, where both that and a grant stand there.
    """
    found = _chosen(passage, kind, asked=asked)
    if len(found) == 1:
        return found[0]
    if not found:
        return None
    if _BRACKETS_LAST.search(passage.text) and kind == "amount":
        return found[-1]
    before = passage.text[: found[0].span[0] - passage.span[0]]
    return found[0] if kind == "amount" and _LABELLED.fullmatch(before) else None


def limited(passage: Passage, figure: Term) -> bool:
    """Whether the words right around an entry's figure say that it is not simply to be added."""
    at = figure.span[0] - passage.span[0]
    near = passage.text[max(0, at - 30) : at + len(figure.text) + 30]
    return bool(NOT_ALL.search(near.replace("ikke", "")))  # in entries *ikke* tells of the thing


def inner_total(group: list[Passage]) -> Term | None:
    """The figure of a last entry that is the sum: `- I alt: 500.000 kr.`"""
    text = group[-1].text.lstrip("-\u2013•* \t")
    if len(group) < 3 or not re.match(r"(?:i\s?alt|samlet|total|sum|tilsammen)(?!\w)", text, re.I):
        return None
    return figure_of(group[-1], "amount")


def _chosen(passage: Passage, kind: Kind, *, asked: bool) -> list[Term]:
    """The figures of an entry: of *45.000 kr. (søgt 80.000 kr.)* only the one or the other."""
    found = [(each, term) for each in passage.sentences for term in of_kind(terms(each), kind)]
    if kind != "amount" or len(found) < 2:
        return [term for _, term in found]
    wanted = [term for each, term in found if _is_asked(each, term) == asked]
    return wanted if 0 < len(wanted) < len(found) else [term for _, term in found]


def _is_asked(sentence: Sentence, term: Term) -> bool:
    return bool(_ASKED.search(sentence.between(term.span[0] - 40, term.span[0])))


def _group(passage: Passage) -> tuple[object, ...]:
    """Entries of one list belong together, and so do lines that are a label and a figure."""
    if passage.role == "entry":
        return ("entry", passage.section, passage.block)
    if passage.role == "paragraph" and _is_line(passage):
        return ("line", passage.section)
    return ("other", passage.span)


def _is_line(passage: Passage) -> bool:
    if len(passage.text) > _LONGEST_LABEL or len(passage.sentences) != 1:
        return False
    found = of_kind(terms(passage.sentences[0]), "amount")
    if len(found) != 1:
        return False
    before = passage.text[: found[0].span[0] - passage.span[0]]
    after = passage.text[found[0].span[1] - passage.span[0] :]
    return bool(_LABELLED.fullmatch(before)) and not after.strip(" .,;")

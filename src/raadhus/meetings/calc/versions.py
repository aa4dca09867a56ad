"""Which item of a new version is which item of the old one, and what has changed in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from .keys import case_key, free_slug, slug, title_key
from .texts import item_lines

LIKE = 0.6  # share of two titles that must agree for a renamed item
SUPPLEMENT = re.compile(
    r"\b(?:tillægsdagsorden|supplerende dagsorden|tillæg til dagsorden)", re.IGNORECASE
)
SUPPLEMENT_FLAG = re.compile(rb'"(?:TillaegsDagsorden|IsSupplementaryAgenda)"\s*:\s*true')
HEAD = 600  # characters at the top of a document in which it says what it is


@dataclass(frozen=True, slots=True)
class Sign:
    """What an item is known by: its slug (of the old version), label, title and case."""

    slug: str
    label: str
    title: str
    case: str
    closed: bool = False

    @classmethod
    def of(cls, content: Mapping[str, Any], slug: str = "") -> Sign:
        return cls(
            slug,
            content["label"] or "",
            title_key(content["title"] or ""),
            case_key(content["case_number"] or ""),
            content["closed"],
        )


def pair(old: Sequence[Sign], new: Sequence[Sign]) -> list[int | None]:
    """For each new item the index of the old one that it is, or None for one that came.

    Certain likeness goes first: case and title, then title, then number with a like title,
    then a case that only one item on each side has.
    """
    pairs: list[int | None] = [None] * len(new)
    left = set(range(len(old)))
    for key in (_case_and_title, _title, _case):
        _pair_by(key, old, new, pairs, left)
    labelled = {old[other].label: other for other in sorted(left, reverse=True)}
    for index, sign in enumerate(new):
        other = labelled.get(sign.label) if sign.label and pairs[index] is None else None
        if other is not None and other in left and _alike(sign, old[other]):
            pairs[index] = other
            left.discard(other)
    return pairs


def _case_and_title(sign: Sign) -> Hashable:
    return (sign.case, sign.title) if sign.case and sign.title else None


def _title(sign: Sign) -> Hashable:
    return sign.title or None


def _case(sign: Sign) -> Hashable:
    return sign.case or None


def _pair_by(
    key: Callable[[Sign], Hashable],
    old: Sequence[Sign],
    new: Sequence[Sign],
    pairs: list[int | None],
    left: set[int],
) -> None:
    """Pair what has a key in common with exactly one other; in order where there are as many."""
    olds: dict[Hashable, list[int]] = {}
    news: dict[Hashable, list[int]] = {}
    for index in sorted(left):
        olds.setdefault(key(old[index]), []).append(index)
    for index, sign in enumerate(new):
        if pairs[index] is None:
            news.setdefault(key(sign), []).append(index)
    for value, found in news.items():
        there = olds.get(value, []) if value is not None else []
        if len(there) == len(found):
            for index, other in zip(found, there, strict=True):
                pairs[index] = other
                left.discard(other)


def _alike(one: Sign, other: Sign) -> bool:
    return SequenceMatcher(None, one.title[:200], other.title[:200], autojunk=False).ratio() >= LIKE


def item_slug(label: str | None, title: str | None, taken: set[str], *, closed: bool) -> str:
    """An item's address in its meeting: its number as printed, else what its title says.

    >>> item_slug("12a", "Takster", set(), closed=False)
    'punkt-12a'
    >>> item_slug(None, "Takster", set(), closed=False)
    'takster'
    """
    if label and slug(label, 20):
        return free_slug("punkt-" + slug(label, 20), taken)
    named = "" if closed else slug(title or "", 32)
    return free_slug(named, taken, empty="punkt")


def changed_fields(old: Mapping[str, Any], new: Mapping[str, Any]) -> list[str]:
    """Which parts of an item two versions tell differently, in the order of a page."""
    fields = (
        ("label", ("number", "label")),
        ("title", ("title",)),
        ("closed", ("closed",)),
        ("recommendation", ("recommendation",)),
        ("decision", ("decisions",)),
        ("attachments", ("attachments",)),
        ("attendance", ("attendance",)),
    )
    changed = [name for name, keys in fields if any(old[key] != new[key] for key in keys)]
    if _told(old) != _told(new):
        changed.append("text")
    return changed


# Sections whose text is told as a field of its own.
_OWN = frozenset({"decision", "recommendation", "attachments", "attendance"})


def _told(content: Mapping[str, Any]) -> list[str]:
    sections = [section for section in content["sections"] if section["kind"] not in _OWN]
    return list(item_lines({"sections": sections}))


def is_supplement(text: str, raw: bytes = b"") -> bool:
    """Whether a document says that it adds to an agenda: in its head, or in the portal's flags.

    >>> is_supplement("TILLÆGSDAGSORDEN\\nSocialudvalget"), is_supplement("Dagsorden")
    (True, False)
    """
    return bool(SUPPLEMENT.search(text[:HEAD]) or SUPPLEMENT_FLAG.search(raw))


def differences(old: Iterable[str], new: Iterable[str]) -> list[tuple[str, str]]:
    """Lines of two texts as `(sign, line)`: ` ` in both, `-` only old, `+` only new."""
    before, after = list(old), list(new)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    found: list[tuple[str, str]] = []
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            found += [(" ", line) for line in before[i1:i2]]
        else:
            found += [("-", line) for line in before[i1:i2]]
            found += [("+", line) for line in after[j1:j2]]
    return found

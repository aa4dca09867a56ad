"""The names of committees: the meeting's own, and the same one in two forms."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from raadhus.minutes.model import SectionKind

from ..model import Severity, Span, Verdict
from ..paper import Paper, Passage
from ..registry import check

_FIRST = r"[A-ZÆØÅ][a-zæøå]{1,40}-"
#: A part that lacks its hyphen (`Kultur og Fritidsudvalget`), but no body (`Byrådet og ...`).
_BARE = r"(?![^\W\d_]{1,40}(?:et|en|erne|ne)\s)[A-ZÆØÅ][a-zæøå]{1,40}"
_BODY = re.compile(
    rf"(?<![\w-])(?P<name>(?:{_FIRST}(?:,\s|,?\sog\s|\s&\s|/)){{0,4}}(?:{_BARE}\s(?:og|&)\s)?"
    r"[A-ZÆØÅ][a-zæøå]{1,50}udvalg(?:et)?)s?(?!\w)"
)
_LOOSE = re.compile(r"[a-zæøå]\s(?:og|&)\s")
_JOIN = re.compile(r"(?:,\s?og\s|,\s|\sog\s|\s&\s|/)")
_ACTS = re.compile(
    r"s?\s(?:godkendte|godkender|tiltrådte|tiltræder|anbefaler|anbefalede|besluttede|beslutter"
    r"|drøftede|drøfter|tog|tager"
    r"|ønsker|ønskede|foreslog|foreslår|vedtog|vedtager|indstiller|indstillede|udsatte|udsætter"
    r"|gav|afventer|imødekom)\b"
)
_DATED = re.compile(r"\d{1,2}\.\s?(?:\d{1,2}\.|[a-zæøå]{3,9})\s?\d{4}|\bmødet?\sden\b")
#: Where a body is named as the one that decides.
_OWN: frozenset[SectionKind] = frozenset({"competence", "route"})
_SHORTEST = 7  # letters of a part of a name in which one letter may be a slip
_MOST = 120  # different names that are compared
_OFTEN = 3


@dataclass(frozen=True, slots=True)
class Named:
    """A body as printed, without genitive. `parts`: what it is for, endings and order left."""

    name: str
    span: Span
    parts: tuple[str, ...]
    passage: Passage | None


@check("body-name", "warning", "Udvalgets navn", "structure")
def body_name(paper: Paper) -> Iterator[Verdict]:
    """The meeting's committee, and every other body, bears one name throughout the document."""
    own = paper.minutes.committee
    named = list(_named(paper))
    if own and len(_parts(own.value)) > 0 and _BODY.fullmatch(own.value):
        yield from _own_name(paper, Named(own.value, own.span, _parts(own.value), None), named)
    yield from _two_forms(paper, own.value if own else None, named)


def _named(paper: Paper) -> Iterator[Named]:
    for part in paper.parts:
        for passage in part.passages:
            if "udvalg" not in passage.text:
                continue
            for match in _BODY.finditer(passage.text):
                name = match["name"]
                end = match.start() + len(name)
                span = (passage.span[0] + match.start(), passage.span[0] + end)
                yield Named(" ".join(name.split()), span, _parts(name), passage)


def _parts(name: str) -> tuple[str, ...]:
    """`Social-, Sundheds- og Ældreudvalget` -> social, sundhed, ældre."""
    bare = re.sub(r"udvalg(?:et)?\Z", "", name)
    return tuple(_part(word) for word in _JOIN.split(bare) if word.strip("- "))


def _part(word: str) -> str:
    low = word.strip("- ").casefold()
    return low[:-1] if low.endswith("s") and len(low) > 4 else low


# --- the meeting's own committee ------------------------------------------------------------


def _own_name(paper: Paper, own: Named, named: Sequence[Named]) -> Iterator[Verdict]:
    """The own committee called by a part of its name, or by more than its name."""
    mine = set(own.parts)
    right = [each for each in named if each.name == own.name]
    others: dict[str, list[Named]] = {}
    for each in named:
        if _overlaps(mine, set(each.parts)) and not _LOOSE.search(each.name):
            others.setdefault(each.name, []).append(each)
    for name, places in list(others.items())[:_MOST]:
        if name in paper.known.bodies:
            continue
        acting = [each for each in places if _acts_here(each)]
        deciding = [each for each in places if _decides(each)]
        throughout = not right and len(places) >= _OFTEN
        if acting or deciding:
            yield _other_name(own, name, places if throughout else [*acting, *deciding])
    message = f"Udvalget hedder {own.name} i hovedet og i teksten."
    for each in right:
        if _decides(each) or _acts_here(each):
            yield Verdict(True, message, (each.span, own.span))


def _overlaps(mine: set[str], theirs: set[str]) -> bool:
    """Whether the one name is the other with something left out or added."""
    return bool(mine & theirs) and (mine < theirs or theirs < mine)


def _decides(each: Named) -> bool:
    """Whether the body alone is named as the one that decides the case, now."""
    passage = each.passage
    if passage is None or passage.kind not in _OWN or _DATED.search(passage.text):
        return False
    return passage.text.strip(" .:") == each.name


def _acts_here(each: Named) -> bool:
    """Whether the meeting's own decision begins with the body as the one that decides."""
    passage = each.passage
    if passage is None or passage.kind != "decision":
        return False
    at = each.span[0] - passage.span[0]
    sentence = next((s for s in passage.sentences if s.span[0] <= each.span[0] < s.span[1]), None)
    if sentence is None or _DATED.search(sentence.text) or each.span[0] != sentence.span[0]:
        return False
    return bool(_ACTS.match(passage.text, at + each.span[1] - each.span[0]))


def _other_name(own: Named, name: str, places: Sequence[Named]) -> Verdict:
    spans = tuple(dict.fromkeys(each.span for each in places))[:5]
    message = f"Udvalget hedder “{own.name}” i dokumentets hoved, men “{name}” i teksten."
    return Verdict(False, message, (*spans, own.span), own.name)


# --- one body in two forms ------------------------------------------------------------------


def _two_forms(paper: Paper, own: str | None, named: Sequence[Named]) -> Iterator[Verdict]:
    places: dict[str, list[Named]] = {}
    for each in named:
        if each.passage is not None:
            places.setdefault(each.name, []).append(each)
    counts = Counter({name: len(found) for name, found in places.items()})
    if own and _BODY.fullmatch(own):
        counts[own] += 1000  # the head is right
    for name in paper.known.bodies:
        if name in counts:
            counts[name] += 500
    names = [name for name, _ in counts.most_common(_MOST)]
    told: set[str] = set()
    for at, name in enumerate(names):
        if name in told or name in paper.known.bodies or name not in places:
            continue
        better = next((other for other in names[:at] if _same_body(other, name)), None)
        if better is not None:
            told.add(name)
            yield _forms(better, name, places)


def _same_body(one: str, other: str) -> bool:
    """Two spellings of one body: other order, other joints, or one letter in a long word."""
    first, second = sorted(_parts(one)), sorted(_parts(other))
    if len(first) != len(second):
        return False
    differing = [(a, b) for a, b in zip(first, second, strict=True) if a != b]
    if not differing:
        return one.removesuffix("et") != other.removesuffix("et")
    return len(differing) == 1 and _one_slip(*differing[0])


def _one_slip(a: str, b: str) -> bool:
    short, long = sorted((a, b), key=len)
    if len(short) < _SHORTEST or len(long) - len(short) > 1:
        return False
    front = next(
        (i for i, (x, y) in enumerate(zip(short, long, strict=False)) if x != y), len(short)
    )
    return short[front + (len(short) == len(long)) :] == long[front + 1 :]


def _forms(better: str, name: str, places: dict[str, list[Named]]) -> Verdict:
    spans = [each.span for each in places[name][:5]]
    others = [each.span for each in places.get(better, [])[:3]]
    message = (
        f"“{name}” og “{better}” ser ud til at være det samme udvalg. Er navnet skrevet rigtigt?"
    )
    # A hyphen or comma left out is a slip that misleads nobody.
    only_marks = re.sub(r"[\W]", "", name) == re.sub(r"[\W]", "", better)
    severity: Severity | None = "note" if only_marks else None
    return Verdict(False, message, (*spans, *others), better, severity)

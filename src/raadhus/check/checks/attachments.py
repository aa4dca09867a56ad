"""Attachments that the text names, against the item's list of attachments."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from raadhus.minutes.model import Attachment

from ..model import Severity, Verdict
from ..paper import Paper, Part
from ..registry import check
from ..structure.attached import (
    Numbered,
    Thing,
    numbered_of,
    own_sentences,
    prints_lists,
    things_of,
)
from ..structure.documents import SURE, first_document
from ..structure.stems import content_words, related, share, words
from ..wording import listed

_COLLECTIVE = re.compile(
    r"\b(?:samle[dt]e?\s(?:bilag|materiale)|bilagssamling|bilagspakke|alle bilag)", re.I
)
_TITLE_NUMBER = re.compile(
    r"\bbilag(?:snr\.|snummer|\snr\.)?\s?(\d{1,2})(?:\s?[-–]\s?(\d{1,2}))?", re.I
)
_LOOKED_AT = 60  # attachments of one item that are compared


@check("attachment-missing", "warning", "Bilag, der nævnes, men ikke er på listen", "structure")
def attachment_missing(paper: Paper) -> Iterator[Verdict]:
    """What the text says is attached stands in the item's list of attachments."""
    lists = prints_lists(paper)
    for part in paper.parts:
        things, numbered = things_of(part), numbered_of(part)
        if not things and not numbered:
            continue
        titles = (part.item.attachments or ())[:_LOOKED_AT]
        if titles:
            yield from _against(titles, things)
            yield from _numbers(titles, numbered)
        elif lists or part.item.attachments is not None:
            yield _no_list(part, things, numbered, "warning" if lists else "note")


def _no_list(
    part: Part, things: Sequence[Thing], numbered: Sequence[Numbered], severity: Severity
) -> Verdict:
    spans = sorted([each.span for each in things] + [each.span for each in numbered])
    named = next((thing.text for thing in things if thing.heads), None)
    what = f"“{_short(named)}” er vedlagt" if named else "der er bilag til sagen"
    state = (
        "listen over bilag er tom"
        if part.item.attachments is not None
        else ("punktet har ingen liste over bilag")
    )
    message = f"Teksten siger, at {what}, men {state}."
    if severity == "note":
        message += " Dokumentet viser ingen bilagslister, så de kan være faldet ud."
    headings = [
        section.heading.span
        for section in part.item.sections
        if section.kind == "attachments" and section.heading
    ]
    return Verdict(False, message, (*spans[:5], *headings[:1]), None, severity)


def _against(titles: Sequence[Attachment], things: Sequence[Thing]) -> Iterator[Verdict]:
    names = [words(title.title.value) for title in titles]
    if any(_COLLECTIVE.search(title.title.value) for title in titles):
        return
    used: set[int] = set()
    missing: list[Thing] = []
    for thing in things:
        at = _named_by(thing, names)
        if at is not None:
            used.add(at)
            yield _present(thing, titles, names, at)
        elif thing.heads:
            missing.append(thing)
    missing = [thing for thing in missing if not _may_be(thing, names, used)]
    too_many = len(_distinct(missing)) > len(titles) - len(used)
    sure = [thing for thing in missing if too_many or _is_sure(thing)]
    if sure:
        yield _missing(sure, titles)


def _present(
    thing: Thing, titles: Sequence[Attachment], names: Sequence[Sequence[str]], at: int
) -> Verdict:
    """The document is listed: all of a row of them? `Rapporterne for Bakkebo, Elmely og Skoven`."""
    kind = [title for title, name in zip(titles, names, strict=True) if share(thing.heads, name)]
    listed_names = [n for n in thing.names if any(n in title.title.value for title in kind)]
    missing = [n for n in thing.names if not any(n in title.title.value for title in titles)]
    if len(kind) > 1 and len(listed_names) > 1 and len(missing) == 1:
        message = (
            f"Teksten siger, at “{_short(thing.text)}” er vedlagt, men der er intet bilag for "
            f"{missing[0]} på listen."
        )
        places = (thing.span, *(title.title.span for title in kind[:5]))
        return Verdict(False, message, places)
    message = f"“{_short(thing.text)}” står på listen over bilag."
    return Verdict(True, message, (thing.span, titles[at].title.span))


def _named_by(thing: Thing, names: Sequence[Sequence[str]]) -> int | None:
    """The title that bears the document's word: best as its own kind and with its subject."""
    found = [at for at, name in enumerate(names) if share(thing.heads, name)]
    return max(found, key=lambda at: (_fit(thing, names[at]), -at), default=None)


def _fit(thing: Thing, name: Sequence[str]) -> int:
    kind = first_document(" ".join(name))
    own_kind = kind is not None and related(kind, thing.heads[0])
    return 4 * own_kind + min(3, sum(share((word,), name) for word in thing.about))


def _may_be(thing: Thing, names: Sequence[Sequence[str]], used: set[int]) -> bool:
    """Whether a title that nothing else claims shares the thing's subject."""
    return any(share(thing.about, name) for at, name in enumerate(names) if at not in used)


def _is_sure(thing: Thing) -> bool:
    return any(related(head, kind) for head in thing.heads for kind in SURE)


def _distinct(things: Sequence[Thing]) -> list[Thing]:
    """Each document once, by its longest name."""
    kept: list[Thing] = []
    for thing in sorted(things, key=lambda thing: -len(thing.text)):
        if not any(share(thing.heads, other.heads) for other in kept):
            kept.append(thing)
    return kept


def _missing(missing: Sequence[Thing], titles: Sequence[Attachment]) -> Verdict:
    named = listed([f"“{_short(thing.text)}”" for thing in _distinct(missing)[:3]])
    count = "kun ét bilag" if len(titles) == 1 else f"{len(titles)} bilag"
    message = (
        f"Teksten siger, at {named} er vedlagt, men listen har {count}, og der er intet, "
        "som svarer til det."
    )
    places = [thing.span for thing in missing[:5]] + [title.title.span for title in titles[:5]]
    return Verdict(False, message, tuple(places))


def _numbers(titles: Sequence[Attachment], numbered: Sequence[Numbered]) -> Iterator[Verdict]:
    """`bilag 3` where the list has two, or where none of its numbered titles is number 3."""
    printed = {n for title in titles for n in _title_numbers(title.title.value)}
    bare = sum(not _TITLE_NUMBER.search(title.title.value) for title in titles)
    if any(_COLLECTIVE.search(title.title.value) for title in titles):
        return
    for mention in numbered:
        wrong = [n for n in mention.numbers if n not in printed and (printed or n > len(titles))]
        if not wrong:
            message = f"Bilag {listed([str(n) for n in mention.numbers])} er på listen."
            yield Verdict(True, message, (mention.span, titles[0].title.span))
        elif not printed or max(wrong) > max(*printed, len(titles)) or not bare:
            which = listed([str(n) for n in wrong])
            has = "ét bilag" if len(titles) == 1 else f"{len(titles)} bilag"
            message = f"Teksten henviser til bilag {which}, men listen har {has} uden det nummer."
            places = (mention.span, *(title.title.span for title in titles[:5]))
            yield Verdict(False, message, places)


def _title_numbers(title: str) -> Iterator[int]:
    for low, high in _TITLE_NUMBER.findall(title):
        yield from range(int(low), int(high or low) + 1)


@check("attachment-unnamed", "note", "Bilag på listen, som teksten ikke nævner", "structure")
def attachment_unnamed(paper: Paper) -> Iterator[Verdict]:
    """An item that names its attachments one by one names each of its list."""
    for part in paper.parts:
        titles = (part.item.attachments or ())[:_LOOKED_AT]
        if len(titles) < 3:
            continue
        names = [words(title.title.value) for title in titles]
        found = {at for thing in things_of(part) if (at := _named_by(thing, names)) is not None}
        if len(found) != len(titles) - 1:
            continue
        at = next(i for i in range(len(titles)) if i not in found)
        subject = content_words(part.item.title.value) if part.item.title else []
        own = [word for word in content_words(titles[at].title.value) if word not in subject]
        if own and not _spoken_of(part, own):
            others = tuple(titles[i].title.span for i in sorted(found))
            message = (
                f"Teksten nævner de andre bilag et for et, men ikke "
                f"“{_short(titles[at].title.value)}”."
            )
            yield Verdict(False, message, (titles[at].title.span, *others[:5]))


def _spoken_of(part: Part, own: Sequence[str]) -> bool:
    return any(
        related(word, other)
        for sentence in own_sentences(part)
        for other in content_words(sentence.text)
        for word in own
    )


def _short(text: str) -> str:
    """As much of a quote as a message can bear, on one line."""
    text = " ".join(text.split()).rstrip(" ,")
    return text if len(text) <= 80 else text[:77].rsplit(" ", 1)[0] + " …"

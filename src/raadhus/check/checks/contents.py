"""The table of contents against the items' own titles."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from raadhus.minutes.model import ContentsEntry, Found, Item

from ..model import Severity, Span, Verdict
from ..paper import Paper
from ..registry import check
from ..structure.stems import content_words, share
from ..structure.titles import contradict, is_generic

_NO_LETTER = re.compile(r"[\W_]+")
_AND = re.compile(r"\s&\s")
_LEADER = re.compile(r"\s{0,3}(?:\.{2,}|…|_{3,}|(?:\. ){2})")
_CUT_FROM = 60  # characters from which an entry may be cut off by the page's width
_MOST = 2000  # items that are compared
_MOST_APART = 50  # titles without a counterpart
_LATE = re.compile(r"till[æa]g|ekstra|hastesag", re.IGNORECASE)


@check("contents-title", "warning", "Indholdsfortegnelsen og punkternes titler", "structure")
def contents_title(paper: Paper) -> Iterator[Verdict]:
    """The table of contents lists every item under its own title, in the order of the items."""
    items = [item for item in paper.minutes.items[:_MOST] if item.title]
    entries = paper.minutes.contents[:_MOST]
    if len(entries) < 2 or len(items) < 2:
        return
    same = _same(entries, items)
    cut: list[Span] = []
    for entry, item in same:
        title = _title(items[item])
        if _key(entries[entry].title.value) != _key(title.value):
            if _reads_whole(entries[entry].title.value, title.value):
                yield _differs(entries[entry].title, title)
            else:
                cut.append(entries[entry].title.span)
            continue
        message = f"Titlen “{title.value}” er den samme i indholdsfortegnelsen."
        spans = (entries[entry].title.span, title.span)
        yield Verdict(True, message, (*spans, *_figures(paper, spans)))
    if cut:
        message = "Titler i indholdsfortegnelsen er skåret af. Resten står kun over punkterne selv."
        yield Verdict(False, message, tuple(cut[:5]), None, "note")
    yield from _order(entries, items, same)
    yield from _rest(paper, entries, items, same)


def _reads_whole(entry: str, title: str) -> bool:
    """A title that is cut off inside its last word and so reads as another: *Kommune* for *-r*."""
    entry, title = " ".join(entry.split()), " ".join(title.split())
    rest = title[len(entry) :]
    return title.startswith(entry) and 0 < len(rest) <= 3 and rest.isalpha() and entry[-1].isalpha()


def _figures(paper: Paper, spans: Sequence[Span]) -> Iterator[Span]:
    """The dates and numbers inside the two: the one confirms the other."""
    for start, end in spans:
        low = bisect_left(paper.figures, (start, start))
        for figure in paper.figures[low : low + 8]:
            if start <= figure[0] and figure[1] <= end:
                yield figure


def _title(item: Item) -> Found[str]:
    assert item.title is not None
    return item.title


def _key(text: str) -> str:
    return _NO_LETTER.sub("", _AND.sub(" og ", text[:500])).casefold()


def _same(entries: Sequence[ContentsEntry], items: Sequence[Item]) -> list[tuple[int, int]]:
    """Entries and items that bear the same title, cut-off entries too; each item once."""
    keys = [_key(_title(item).value) for item in items]
    by_key: dict[str, list[int]] = {}
    for at, key in enumerate(keys):
        by_key.setdefault(key, []).append(at)
    ordered = sorted(range(len(keys)), key=lambda at: keys[at])
    sorted_keys = [keys[at] for at in ordered]
    found: list[tuple[int, int]] = []
    taken: set[int] = set()
    for entry_at, entry in enumerate(entries):
        key = _key(entry.title.value)
        choice = [at for at in by_key.get(key, ())[:20] if at not in taken]
        if not choice and len(key) * 1.15 >= _CUT_FROM:
            low = bisect_left(sorted_keys, key)
            near = ordered[low : low + 5]
            choice = [at for at in near if keys[at].startswith(key) and at not in taken]
        if choice:
            best = min(choice, key=lambda at: abs(at - entry_at))
            taken.add(best)
            found.append((entry_at, best))
    return found


def _order(
    entries: Sequence[ContentsEntry], items: Sequence[Item], same: Sequence[tuple[int, int]]
) -> Iterator[Verdict]:
    """Open items that stand in another order; closed ones are often gathered at the end."""
    open_ones = [
        (entry, item)
        for entry, item in same
        if not items[item].closed and not entries[entry].closed
    ]
    highest = -1
    before: ContentsEntry | None = None
    for entry, item in open_ones:
        if item < highest and before is not None:
            message = (
                f"“{entries[entry].title.value}” står efter “{before.title.value}” i "
                "indholdsfortegnelsen, men før det i dokumentet."
            )
            places = (entries[entry].title.span, before.title.span, _title(items[item]).span)
            yield Verdict(False, message, places)
            return
        highest, before = item, entries[entry]


def _rest(
    paper: Paper,
    entries: Sequence[ContentsEntry],
    items: Sequence[Item],
    same: Sequence[tuple[int, int]],
) -> Iterator[Verdict]:
    """What stands between the same two neighbours on both sides belongs together."""
    anchors = _rising(same)
    folded = paper.text.lower()
    at_entry = at_item = 0
    if len(entries) - len(same) > _MOST_APART or len(items) - len(same) > _MOST_APART:
        return  # not a table of these items
    matched_entries = {entry for entry, _ in same}
    matched_items = {item for _, item in same}
    for entry, item in [*anchors, (len(entries), len(items))]:
        left = [i for i in range(at_entry, entry) if i not in matched_entries]
        right = [i for i in range(at_item, item) if i not in matched_items]
        yield from _between(paper, folded, [entries[i] for i in left], [items[i] for i in right])
        at_entry, at_item = entry + 1, item + 1


def _rising(same: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    kept: list[tuple[int, int]] = []
    for entry, item in same:
        if not kept or item > kept[-1][1]:
            kept.append((entry, item))
    return kept


def _between(
    paper: Paper, folded: str, entries: Sequence[ContentsEntry], items: Sequence[Item]
) -> Iterator[Verdict]:
    if len(entries) == len(items):
        for entry, item in zip(entries, items, strict=True):
            if _alike(_title(item).value, entry.title.value) or not _again(folded, entry):
                yield from _differing(paper, entry.title, _title(item))
        return
    if entries and items:
        return  # nobody can say which belong together
    for entry in entries:
        if not (entry.closed or is_generic(entry.title.value) or _again(folded, entry)):
            message = (
                f"Indholdsfortegnelsen nævner “{entry.title.value}”, men der er intet punkt "
                "med den titel."
            )
            yield Verdict(False, message, (entry.title.span,))
    for item in items:
        title = _title(item)
        late = _LATE.search(title.value) or is_generic(title.value)
        if item.number and not item.closed and not late:
            message = f"Punktet “{title.value}” står ikke i indholdsfortegnelsen."
            yield Verdict(False, message, (title.span,))


def _differing(paper: Paper, entry: Found[str], title: Found[str]) -> Iterator[Verdict]:
    mine, theirs = _key(title.value), _key(entry.value)
    short, long = sorted((mine, theirs), key=len)
    if not short or (long.startswith(short) and _may_be_cut(paper, entry, short)):
        return
    generic = is_generic(title.value) or is_generic(entry.value)
    same = generic or not contradict(entry.value, title.value)
    yield _differs(entry, title, "note" if same or long.startswith(short) else None)


def _differs(entry: Found[str], title: Found[str], severity: Severity | None = None) -> Verdict:
    message = f"Punktet hedder “{title.value}”, men “{entry.value}” i indholdsfortegnelsen."
    return Verdict(False, message, (entry.span, title.span), title.value, severity)


def _may_be_cut(paper: Paper, entry: Found[str], short: str) -> bool:
    """Long entries are cut off; where a dot leader follows, the whole entry had room."""
    has_leader = bool(_LEADER.match(paper.text, entry.span[1]))
    return len(short) * 1.15 >= _CUT_FROM or (not has_leader and len(short) >= 30)


def _alike(one: str, other: str) -> bool:
    """Whether two titles speak of the same, so that they are one item's and not two items'."""
    first, second = content_words(one)[:40], content_words(other)[:40]
    return not first or not second or share(first, second)


def _again(folded: str, entry: ContentsEntry) -> bool:
    """Whether the title stands further down all the same: then the item was not recognized."""
    return folded.find(entry.title.value.lower()[:60], entry.title.span[1]) >= 0

"""Where the items of a meeting begin: several witnesses are heard, never one pattern alone.

Witnesses: the word Punkt, a number in sequence, the table of contents, a case number below,
a section heading below, the order of sections starting again, a heading of the form, bold
type, a closed mark, an invitation to unfold, and the form's own word (JSON).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from .candidates import Start, candidates_in, told_by_form
from .closed import title_key
from .view import View
from .weights import weigh

MOST = 2000  # items: many more than any meeting has; what finds more has found lines, not items


def find_starts(view: View, first: int, titles: frozenset[str]) -> list[Start]:
    """The items' beginnings from line `first` on; `titles` are the keys of contents titles."""
    starts = told_by_form(view, first) or _among_lines(view, first, titles)
    return starts if len(starts) <= MOST else []


def _among_lines(view: View, first: int, titles: frozenset[str]) -> list[Start]:
    candidates = candidates_in(view, first, titles)
    weigh(view, candidates, titles)
    chain = _best_chain(candidates)
    starts = chain + _unnumbered(candidates, chain)
    starts = _drop_overlaps(sorted(starts, key=lambda start: start.at))
    return starts or _by_restart(view, first)


# --- choice ----------------------------------------------------------------------------


def _best_chain(candidates: list[Start]) -> list[Start]:
    """The heaviest run of numbered candidates of one style whose numbers rise."""
    best: list[Start] = []
    best_weight = 0.0
    styles = Counter(start.style for start in candidates if start.number is not None)
    for style in styles:
        chain, weight = _chain([s for s in candidates if s.style == style and s.number is not None])
        if weight > best_weight:
            best, best_weight = chain, weight
    if len(best) == 1 and best[0].style != "word" and best_weight < 1:
        return []
    for start in best:
        start.witnesses.add("sequence")
    return best


# Closed items are often numbered from here on.
_SERIES = frozenset({100, 101, 200, 201})


def _chain(candidates: list[Start]) -> tuple[list[Start], float]:
    reach: dict[int, tuple[float, int]] = {}  # last number -> (weight, index)
    back: list[int] = []
    total: list[float] = []
    for index, start in enumerate(candidates):
        number = start.number or 0
        previous, weight = -1, 0.0
        for step in range(1, 6):
            entry = reach.get(number - step)
            if entry is not None:
                gain = entry[0] + (1.0 if step == 1 else -0.2 * step)
                if gain > weight:
                    previous, weight = entry[1], gain
        if number in _SERIES:
            for last in range(99, 0, -1):
                entry = reach.get(last)
                if entry is not None and entry[0] > weight:
                    previous, weight = entry[1], entry[0]
        same = reach.get(number)  # 12 after 12a keeps its place
        if (
            same is not None
            and candidates[same[1]].label != start.label
            and same[0] > weight
            and not (start.label or "").isdigit()
        ):
            previous, weight = same[1], same[0]
        back.append(previous)
        total.append(weight + min(start.weight, 6.0) - 0.8)
        if number not in reach or reach[number][0] < total[-1]:
            reach[number] = (total[-1], index)
    if not total:
        return [], 0.0
    last = max(range(len(total)), key=total.__getitem__)
    chain: list[Start] = []
    at = last
    while at >= 0:
        chain.append(candidates[at])
        at = back[at]
    return chain[::-1], total[last]


def _unnumbered(candidates: list[Start], chain: list[Start]) -> list[Start]:
    """Items without a number: titles that enough other witnesses vouch for."""
    bare = [start for start in candidates if start.number is None]
    if chain:
        return list(_standing_beside(bare, chain))
    style = _heading_style(bare)
    return [start for start in bare if _is_item(start, style)]


def _is_item(start: Start, style: str | None) -> bool:
    if style is None or "contents" in start.witnesses:
        return start.weight >= 3
    if start.style.startswith("heading/"):
        return start.style == style and start.weight >= 1
    return start.closed and start.weight >= 3


def _standing_beside(bare: list[Start], chain: list[Start]) -> Iterator[Start]:
    """Beside numbered items only a title in the contents, or a closed one, is an item too."""
    covered = {line for start in chain for line in range(start.at, start.upto)}
    titles = {title_key(start.title_text) for start in chain if start.title_text}
    for start in bare:
        if start.at in covered:
            continue
        if "contents" in start.witnesses:
            if start.weight >= 3 and title_key(start.title_text) not in titles:
                yield start
        elif start.closed and start.weight >= 2.5 and start.at > chain[0].at:
            yield start


def _heading_style(bare: list[Start]) -> str | None:
    """The heading level at which most candidates are followed by sections: that of the items."""
    counts = Counter(start.style for start in bare if start.style.startswith("heading/"))
    backed = Counter(
        start.style for start in bare if start.witnesses & {"section", "case number", "contents"}
    )
    fitting = [style for style in sorted(counts) if backed[style] * 2 >= counts[style]]
    return max(fitting, key=lambda style: backed[style], default=None)


def _drop_overlaps(starts: list[Start]) -> list[Start]:
    kept: list[Start] = []
    for start in starts:
        if kept and start.at < kept[-1].upto:
            if start.weight > kept[-1].weight:
                kept[-1] = start
            continue
        kept.append(start)
    return kept


def _by_restart(view: View, first: int) -> list[Start]:
    """No title and no number anywhere: items begin where the order of sections starts again."""
    kinds = [
        (i, h.kind)
        for i, h in enumerate(p.heading for p in view.lines)
        if h is not None and i >= first and h.kind not in ("attendance", "announcements", "other")
    ]
    if len(kinds) > 1 and kinds[0][1] == "decision" and kinds[1][0] == kinds[0][0] + 1:
        del kinds[0]  # the document's title: "Referat" right above the first section
    if not kinds or not any(
        kind in ("decision", "recommendation", "presentation") for _, kind in kinds
    ):
        return []
    opening = kinds[0][1]
    return [_untitled(index) for index, kind in kinds if kind == opening]


def _untitled(index: int) -> Start:
    return Start(
        index, index, None, None, None, None, "", False, "restart", {"sections start again"}
    )

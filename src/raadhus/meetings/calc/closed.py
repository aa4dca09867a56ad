"""What everybody may see of a document with closed items.

The reader finds which items are closed; a document may still hold their text, by mistake or
because it is the members' own. Of a closed item the public sees its number, and its title
only where that tells nothing (Eventuelt, Meddelelser).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from .document import OUTSIDE
from .rewrite import Cut, Rewritten, in_order

NEUTRAL_FILE = Path(__file__).parent.parent / "data" / "neutral-titles.txt"
HIDDEN = "[Lukket punkt]\n"
BEGINNING = 30  # characters of a title that tell which it is
WORDS = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class PublicDocument:
    """A reading's columns as everybody may see them; shapes as in `models.Reading`."""

    text: str
    contract: dict[str, Any]
    claims: list[Any]
    places: dict[str, Any]
    findings: list[Any]


@cache
def neutral_words() -> frozenset[str]:
    lines = NEUTRAL_FILE.read_text(encoding="utf-8").splitlines()
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))


def is_neutral(title: str) -> bool:
    """Whether a closed item's title tells nothing.

    >>> is_neutral("Meddelelser - lukket møde"), is_neutral("Køb af ejendom")
    (True, False)
    """
    words = WORDS.findall(title.casefold())
    return all(word in neutral_words() for word in words)


def without_content(item: Mapping[str, Any]) -> dict[str, Any]:
    """A closed item of the contract as everybody may see it."""
    title = item["title"] or ""
    return {
        "number": item["number"],
        "label": item["label"],
        "title": title if title and is_neutral(title) else None,
        "case_number": None,
        "closed": True,
        "sections": [],
        "recommendation": None,
        "decisions": [],
        "attachments": [],
        "attendance": [],
        "history": [],
        "competence": None,
    }


def tells_nothing(item: Mapping[str, Any]) -> bool:
    """Whether a closed item holds no more than its number and a neutral title."""
    bare = without_content(item)
    keys = set(bare) - {"case_number"}
    return is_neutral(item["title"] or "") and all(
        not item[key] or item[key] == bare[key] for key in keys
    )


def may_give_original(contract: Mapping[str, Any]) -> bool:
    """Whether the file itself may be given to everybody: nothing in it is closed to them."""
    items = contract["items"]
    return not hidden_contents(contract, ()) and all(
        not item["closed"] or tells_nothing(item) for item in items
    )


def public_document(
    text: str,
    contract: Mapping[str, Any],
    claims: Sequence[Sequence[Any]],
    places: Mapping[str, Sequence[int]],
    findings: Sequence[Mapping[str, Any]],
    withdrawn: Collection[int] = (),
) -> PublicDocument:
    """The document without what is closed, and without items withdrawn (indices)."""
    items = contract["items"]
    gone = set(withdrawn)
    hidden = gone | {index for index, item in enumerate(items) if item["closed"]}
    if not hidden and not any(entry["closed"] for entry in contract["contents"]):
        return PublicDocument(text, dict(contract), list(claims), dict(places), list(findings))
    contents = hidden_contents(contract, gone)
    cuts = _item_cuts(text, claims, hidden)
    cuts |= _named_cuts(text, claims, contents, _hidden_titles(contract, hidden, contents))
    new = Rewritten(text, cuts)
    return PublicDocument(
        new.text,
        _contract(contract, hidden, contents, len(new.text)),
        _claims(claims, new, cuts),
        {
            path: list(new.place((span[0], span[1])))
            for path, span in places.items()
            if not _of_hidden(path, hidden, contents)
        },
        [
            {**found, "places": [list(new.place((s[0], s[1]))) for s in found["places"]]}
            for found in findings
            if not any(new.inside((s[0], s[1])) for s in found["places"]) and found["places"]
        ],
    )


def hidden_contents(contract: Mapping[str, Any], withdrawn: Collection[int]) -> frozenset[int]:
    """The lines of the table of contents that name a closed or withdrawn item by its title."""
    items = contract["items"]
    titles = {
        (item["title"] or "").casefold()
        for index, item in enumerate(items)
        if index in withdrawn or (item["closed"] and not is_neutral(item["title"] or ""))
    } - {""}
    entries = contract["contents"]
    return frozenset(
        number
        for number, entry in enumerate(entries)
        if (entry["closed"] and not is_neutral(entry["title"]))
        or any(_same(entry["title"].casefold(), title) for title in titles)
    )


def _same(entry: str, title: str) -> bool:
    """Titles in a table of contents may be cut short."""
    return entry == title or (len(entry) >= 20 and title.startswith(entry.rstrip(".… ")))


def _hidden_titles(
    contract: Mapping[str, Any], hidden: Collection[int], contents: Collection[int]
) -> re.Pattern[str] | None:
    """What finds the titles of hidden items, or the beginnings that menus cut them to."""
    items = [contract["items"][index] for index in hidden]
    titles = [item["title"] for item in items if item["title"] and not is_neutral(item["title"])]
    titles += [contract["contents"][number]["title"] for number in contents]
    begun = {r"\s+".join(map(re.escape, title[:BEGINNING].split())) for title in titles} - {""}
    return re.compile("|".join(sorted(begun)), re.IGNORECASE) if begun else None


def _contract(
    contract: Mapping[str, Any], hidden: set[int], contents: frozenset[int], characters: int
) -> dict[str, Any]:
    items = contract["items"]
    source = {**contract["source"], "furniture": [], "unclaimed": [], "characters": characters}
    return {
        **contract,
        "source": source,
        "contents": [
            {**entry, "title": "Lukket punkt"} if number in contents else entry
            for number, entry in enumerate(contract["contents"])
        ],
        "items": [
            without_content(item) if index in hidden else item for index, item in enumerate(items)
        ],
    }


def _index(part: str) -> int:
    """The number of the item that a claim's part belongs to, else -1."""
    head, _, rest = part.partition("/")
    number = rest.partition("/")[0]
    return int(number) if head == "items" and number.isdecimal() else -1


def _of_hidden(path: str, hidden: Collection[int], contents: Collection[int]) -> bool:
    head, _, rest = path.partition("/")
    number = rest.partition("/")[0]
    if not number.isdecimal():
        return False
    return int(number) in (hidden if head == "items" else contents if head == "contents" else ())


def _item_cuts(text: str, claims: Sequence[Sequence[Any]], hidden: set[int]) -> dict[Cut, str]:
    """From the first to the last place of each hidden item, with all that stands between.

    It reaches up to the next thing that is claimed by another part: what nobody understood
    after a closed item may be its text. Gives the part that each cut belongs to.
    """
    cuts: dict[Cut, str] = {}
    run: list[int] | None = None
    for start, end, part in claims:
        index = _index(part)
        if index in hidden:
            if run is None or run[2] != index:
                _close(cuts, run, start)
                run = [start, end, index]
            run[1] = end
        elif run is not None and part not in OUTSIDE:
            _close(cuts, run, start)
            run = None
    _close(cuts, run, len(text))
    return cuts


def _close(cuts: dict[Cut, str], run: list[int] | None, until: int) -> None:
    if run is not None:
        cuts[Cut(run[0], max(run[1], until), HIDDEN)] = f"items/{run[2]}"


def _named_cuts(
    text: str,
    claims: Sequence[Sequence[Any]],
    contents: Collection[int],
    titles: re.Pattern[str] | None,
) -> dict[Cut, str]:
    """Lines of the table of contents, menus and running heads that tell a hidden title."""
    return {
        Cut(start, end, "Lukket punkt"): part
        for start, end, part in claims
        if _of_hidden(part, (), contents)
        or (part in OUTSIDE and titles is not None and titles.search(text, start, end))
    }


def _claims(claims: Sequence[Sequence[Any]], new: Rewritten, cuts: Mapping[Cut, str]) -> list[Any]:
    """The claims that nothing was cut from, and one for each cut."""
    kept = [
        [*new.place((start, end)), part]
        for start, end, part in claims
        if not new.inside((start, end))
    ]
    made = [[*new.place((cut.start, cut.end)), part] for cut, part in cuts.items()]
    return in_order([*kept, *made])

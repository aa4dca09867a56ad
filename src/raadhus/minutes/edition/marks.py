"""The marks by which a web page tells the tree of an edition.

An element with `data-key` is a node. Its value is `data-value`, or the text of the elements
with `data-part` in it, parted by tabs; both may be one element. Children that are a word or a
number are attributes of the node's element. What HTML cannot hold is shown as U+FFFD, and
`data-codes` tells what each U+FFFD of that text or value is.
"""

from __future__ import annotations

import re
from typing import Final

from .words import Key

KEY: Final = "data-key"
VALUE: Final = "data-value"
PART: Final = "data-part"
CODES: Final = "data-codes"

# "Text must not contain noncharacters, or controls other than white space" (HTML, 2.1.8);
# the replacement character itself is told too, so that each one has its code.
_REPLACED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffd-\uffff"
    + "".join(
        chr(plane * 0x10000 + 0xFFFE) + chr(plane * 0x10000 + 0xFFFF) for plane in range(1, 17)
    )
    + "]"
)
_SHOWN = "\ufffd"
_CODE = re.compile(r"[0-9a-f]{1,6}")
_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", " ": "-"})


def attribute_of(key: Key) -> str:
    """The attribute that tells a child: `data-svarer-paa`."""
    return "data-" + key.lower().translate(_LETTERS)


ATTRIBUTES: Final = {
    attribute_of(key): key
    for key in (
        *(Key.KIND, Key.ABSENT, Key.SUBSTITUTE, Key.GROUP, Key.PAGE, Key.CLOSED, Key.NUMBER),
        *(Key.MEANING, Key.LEVEL, Key.NUMBERS, Key.OUTCOME, Key.POINTS, Key.RULE, Key.FOR),
        *(Key.AGAINST, Key.ABSTAINED, Key.RECOMMENDED, Key.STATUS),
    )
}
SAID_BY_ATTRIBUTE: Final = frozenset(ATTRIBUTES.values())


def writable(text: str) -> tuple[str, str]:
    """The text as HTML can hold it, and the codes of what it cannot; mostly there are none."""
    shown = _REPLACED.sub(_SHOWN, text)
    if shown == text:
        return text, ""
    return shown, " ".join(f"{ord(found):x}" for found in _REPLACED.findall(text))


def restored(text: str, codes: str) -> str | None:
    """The text that was written; None where the codes are not those of this text."""
    parts, told = text.split(_SHOWN), codes.split(" ")
    if len(parts) != len(told) + 1 or not all(map(_CODE.fullmatch, told)):
        return None
    numbers = [int(code, 16) for code in told]
    if not all(number < 0x110000 and _REPLACED.match(chr(number)) for number in numbers):
        return None
    return "".join(part + chr(number) for part, number in zip(parts, [*numbers, 0], strict=True))[
        :-1
    ]

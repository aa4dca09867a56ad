"""What it means that two readings tell of the same meeting."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import Any

from ..model import Found, Minutes

_ABOUT_THE_FILE = frozenset({"source", "findings", "span", "witnesses"})


def same_meeting(a: Minutes, b: Minutes) -> bool:
    """Whether all values are equal: everything but where and how they were read.

    Left out are the source, spans, witnesses and findings. Counted are also what the
    JSON contract does not show: whether a list of attachments is there at all, the rule by
    which decisions were linked, the recommendation's own wording, total rows and sign notes.
    """
    return bool(_values(a) == _values(b))


def _values(part: Any) -> Any:
    if isinstance(part, Found):
        return _values(part.value)
    if isinstance(part, tuple):
        return tuple(_values(member) for member in part)
    if is_dataclass(part) and not isinstance(part, type):
        told = (field.name for field in fields(part) if field.name not in _ABOUT_THE_FILE)
        return (type(part), *(_values(getattr(part, name)) for name in told))
    return part

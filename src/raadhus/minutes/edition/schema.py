"""Whether data follow the shipped schema: as much of JSON Schema as that schema uses."""

from __future__ import annotations

import re
import sys
from datetime import date
from typing import Any

from ..contract import schema

_TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,), "array": (list,), "string": (str,), "integer": (int,),
    "number": (int, float), "boolean": (bool,), "null": (type(None),),
}  # fmt: skip
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")  # fromisoformat reads other forms too
_LARGEST_WHOLE = 10**18 - 1  # the 18 digits that the text edition reads
Fault = tuple[str, str]  # path of the field, what is wrong


def fault_in(data: Any) -> Fault | None:
    """The first field that does not follow the schema; None where all do."""
    return _fault(data, schema(), "")


def _fault(data: Any, rule: dict[str, Any], path: str) -> Fault | None:
    if "$ref" in rule:
        rule = schema()["$defs"][rule["$ref"].rpartition("/")[2]]
    return (
        _plain_fault(data, rule, path)
        or _fault_in_choice(data, rule, path)
        or (_fault_in_object(data, rule, path) if isinstance(data, dict) else None)
        or (_fault_in_array(data, rule, path) if isinstance(data, list) else None)
    )


def _plain_fault(data: Any, rule: dict[str, Any], path: str) -> Fault | None:
    kinds = rule.get("type", [])
    kinds = [kinds] if isinstance(kinds, str) else kinds
    if kinds and not any(_is(data, kind) for kind in kinds):
        return path, "er af en forkert slags"
    if "const" in rule and data != rule["const"]:
        return path, "har en forkert værdi"
    if "enum" in rule and data not in rule["enum"]:
        return path, "har en værdi, der ikke kendes"
    if isinstance(data, str):
        return _fault_in_string(data, rule, path)
    if isinstance(data, int | float) and not _fits(data, rule, whole="integer" in kinds):
        return path, "er for lille eller for stort"
    return None


def _fault_in_string(data: str, rule: dict[str, Any], path: str) -> Fault | None:
    if rule.get("format") == "date" and not _is_date(data):
        return path, "er ikke en dato som 2024-11-27"
    if "pattern" in rule and not re.fullmatch(rule["pattern"], data):
        time = path.endswith("_time")
        return path, "er ikke et klokkeslæt som 15:30" if time else "er ikke skrevet rigtigt"
    return None


def _is_date(text: str) -> bool:
    try:
        return bool(_DATE.fullmatch(text)) and bool(date.fromisoformat(text))
    except ValueError:
        return False


def _fits(number: float, rule: dict[str, Any], *, whole: bool) -> bool:
    """Within the schema's bounds, and no more than an edition can hold; NaN is not."""
    largest = _LARGEST_WHOLE if whole else sys.float_info.max
    low, high = rule.get("minimum", -largest), rule.get("maximum", largest)
    return bool(low <= number <= high)


def _is(data: Any, kind: str) -> bool:
    return isinstance(data, _TYPES[kind]) and (kind == "boolean" or not isinstance(data, bool))


def _fault_in_choice(data: Any, rule: dict[str, Any], path: str) -> Fault | None:
    """The fault of the alternative that came furthest."""
    faults = [_fault(data, one, path) for one in rule.get("anyOf", rule.get("oneOf", []))]
    if not faults or None in faults:
        return None
    return max((fault for fault in faults if fault), key=lambda fault: len(fault[0]))


def _fault_in_object(data: dict[str, Any], rule: dict[str, Any], path: str) -> Fault | None:
    known = rule.get("properties")
    if known is None:
        return None
    for name in rule.get("required", ()):
        if name not in data:
            return f"{path}/{name}", "mangler"
    for name, value in data.items():
        if name not in known:
            return f"{path}/{name[:40]}", "kendes ikke"
        fault = _fault(value, known[name], f"{path}/{name}")
        if fault:
            return fault
    return None


def _fault_in_array(data: list[Any], rule: dict[str, Any], path: str) -> Fault | None:
    if not rule.get("minItems", 0) <= len(data) <= rule.get("maxItems", len(data)):
        return path, "har et forkert antal værdier"
    for at, value in enumerate(data):
        fault = _fault(value, rule.get("items", {}), f"{path}/{at}")
        if fault:
            return fault
    return None

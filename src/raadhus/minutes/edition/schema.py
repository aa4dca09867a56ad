"""Whether data follow the shipped schema: as much of JSON Schema as that schema uses."""

from __future__ import annotations

import re
from typing import Any

from ..contract import schema

_TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,), "array": (list,), "string": (str,), "integer": (int,),
    "number": (int, float), "boolean": (bool,), "null": (type(None),),
}  # fmt: skip
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
    if isinstance(data, str) and "pattern" in rule and not re.fullmatch(rule["pattern"], data):
        return path, "er ikke skrevet rigtigt"
    low, high = rule.get("minimum"), rule.get("maximum")
    number = isinstance(data, int | float)
    if number and ((low is not None and data < low) or (high is not None and data > high)):
        return path, "er for lille eller for stort"
    return None


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

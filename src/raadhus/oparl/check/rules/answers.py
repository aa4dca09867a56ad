"""Rules for every JSON answer (OParl 1.1, chapters 2.3, 2.4, 2.6 and 2.9)."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Severity
from ..registry import rule
from ..schema import NAMESPACE
from ..seen import Entry, ErrorAnswer, JsonAnswer
from ..values import shown

BOM = b"\xef\xbb\xbf"


@rule(
    JsonAnswer,
    "answer-is-json",
    Severity.MUST,
    "Hver adresse svarer med JSON i UTF-8.",
    "Svar hurtigt nok, med status 200 og med gyldig JSON i UTF-8.",
)
def answer_is_json(seen: JsonAnswer) -> Iterator[str]:
    if seen.fault and not (seen.answer.status >= 400 and not seen.answer.problem):
        yield seen.fault


@rule(
    Entry,
    "entry-is-system",
    Severity.MUST,
    "Indgangen svarer med et System-objekt eller en liste af dem.",
    "Svar på indgangens adresse med et System, eller giv kontrollen den rigtige adresse.",
)
def entry_is_system(seen: Entry) -> Iterator[str]:
    if seen.answer.status != 200:
        yield f"indgangen giver status {seen.answer.status}"
    elif not seen.systems:
        yield "svaret er ikke et objekt eller en liste af objekter"


@rule(
    JsonAnswer,
    "no-byte-order-mark",
    Severity.MUST,
    "JSON begynder uden byte order mark.",
    "Fjern de tre første bytes (EF BB BF) af svaret.",
)
def no_byte_order_mark(seen: JsonAnswer) -> Iterator[str]:
    if seen.answer.body.startswith(BOM):
        yield "svaret begynder med et byte order mark"


def _carries_json(seen: JsonAnswer) -> bool:
    return not seen.answer.problem and not seen.fault


@rule(
    JsonAnswer,
    "cors",
    Severity.MUST,
    "Hvert JSON-svar har headeren Access-Control-Allow-Origin: *.",
    "Send headeren med hvert JSON-svar, også med fejl.",
)
def cors(seen: JsonAnswer) -> Iterator[str]:
    allowed = seen.answer.headers.get("access-control-allow-origin")
    if _carries_json(seen) and allowed != "*":
        yield "headeren mangler" if allowed is None else f"headeren er «{shown(allowed)}»"


@rule(
    JsonAnswer,
    "cors-methods",
    Severity.MUST,
    "Access-Control-Allow-Methods indeholder GET, hvis den er der.",
    "Fjern headeren, eller skriv GET i den.",
)
def cors_methods(seen: JsonAnswer) -> Iterator[str]:
    methods = seen.answer.headers.get("access-control-allow-methods")
    if methods is not None and not {"GET", "*"} & {m.strip().upper() for m in methods.split(",")}:
        yield f"headeren er «{shown(methods)}»"


@rule(
    JsonAnswer,
    "no-cookies",
    Severity.MUST,
    "Data hentes uden cookies.",
    "Sæt ingen cookies i svarene.",
)
def no_cookies(seen: JsonAnswer) -> Iterator[str]:
    if "set-cookie" in seen.answer.headers:
        yield "svaret sætter en cookie"


@rule(
    JsonAnswer,
    "content-type",
    Severity.SHOULD,
    "JSON sendes som application/json.",
    "Sæt headeren Content-Type: application/json.",
)
def content_type(seen: JsonAnswer) -> Iterator[str]:
    kind = seen.answer.headers.get("content-type", "").split(";")[0].strip().lower()
    if _carries_json(seen) and kind != "application/json" and not kind.endswith("+json"):
        yield f"headeren er «{shown(kind)}»" if kind else "headeren mangler"


@rule(
    ErrorAnswer,
    "error-status",
    Severity.SHOULD,
    "En adresse, der ikke findes, giver en fejlstatus.",
    "Svar med status 404.",
)
def error_status(seen: ErrorAnswer) -> Iterator[str]:
    if not seen.answer.problem and seen.answer.status < 400:
        yield f"en adresse, der ikke findes, giver status {seen.answer.status}"


@rule(
    ErrorAnswer,
    "error-object",
    Severity.SHOULD,
    "En fejl har type, message og debug.",
    "Svar på fejl med et objekt af typen Error med felterne message og debug.",
)
def error_object(seen: ErrorAnswer) -> Iterator[str]:
    if seen.answer.problem or seen.answer.status < 400:
        return
    value = seen.value if isinstance(seen.value, dict) else {}
    wrong = [name for name in ("message", "debug") if not isinstance(value.get(name), str)]
    if value.get("type") != NAMESPACE + "Error":
        wrong.insert(0, "type")
    if wrong:
        yield "mangler eller er forkert: " + ", ".join(wrong)

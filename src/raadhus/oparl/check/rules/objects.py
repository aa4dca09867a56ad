"""Rules for every object, wherever it was met (chapters 2.3, 2.4 and 3)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from ..model import Json, Severity
from ..registry import rule
from ..schema import NAMESPACE, Field, backreferences
from ..seen import Met, Place
from ..values import is_day, is_url, moment, origin, shown

OWN_FIELD = re.compile(r"[A-Za-z][\w.-]*:\S+", re.ASCII)
ESCAPED = re.compile(r"&(?:amp|lt|gt|quot|apos|nbsp|#\d{1,7}|#x[0-9a-fA-F]{1,6});")
TIMES = ("created", "modified")
OWN_RULE = {"id", "type", *TIMES}


@rule(
    Met,
    "id",
    Severity.MUST,
    "Hvert objekt har sin adresse i id.",
    "Skriv objektets hele adresse i feltet id.",
)
def has_id(seen: Met) -> Iterator[str]:
    if "id" not in seen.thing:
        yield "id mangler"
    elif not is_url(seen.thing["id"]):
        yield f"id er ikke en adresse: {shown(seen.thing['id'])}"


@rule(
    Met,
    "type",
    Severity.MUST,
    "Hvert objekt har sin type som adresse.",
    "Brug den adresse, som specifikationen har for typen.",
)
def has_type(seen: Met) -> Iterator[str]:
    wanted = NAMESPACE + seen.kind
    found = seen.thing.get("type")
    if found is None:
        yield "type mangler"
    elif found != wanted:
        yield f"type er {shown(found)}, ventet {wanted}"


@rule(
    Met,
    "created-modified",
    Severity.MUST,
    "Hvert objekt har created og modified, også inde i andre objekter.",
    "Skriv, hvornår objektet blev oprettet og sidst ændret.",
)
def has_times(seen: Met) -> Iterator[str]:
    for name in TIMES:
        if seen.thing.get(name) is None:
            yield f"{name} mangler"


@rule(
    Met,
    "required-field",
    Severity.MUST,
    "De obligatoriske felter er der.",
    "Udfyld feltet.",
)
def required_fields(seen: Met) -> Iterator[str]:
    if seen.deleted:
        return
    for field in seen.fields.values():
        if field.required and field.name not in OWN_RULE and field.name not in seen.thing:
            yield f"{seen.kind}.{field.name} mangler"


@rule(
    Met,
    "required-not-null",
    Severity.MUST,
    "Obligatoriske felter er ikke null.",
    "Udfyld feltet; en obligatorisk liste uden indhold er [].",
)
def required_not_null(seen: Met) -> Iterator[str]:
    for name, value in seen.thing.items():
        field = seen.fields.get(name)
        if value is None and field and field.required and name not in OWN_RULE:
            yield f"{seen.kind}.{name} er null"


@rule(
    Met,
    "empty-left-out",
    Severity.SHOULD,
    "Felter uden indhold udelades.",
    "Udelad feltet i stedet for at skrive null, [] eller en tom tekst.",
)
def empty_left_out(seen: Met) -> Iterator[str]:
    for name, value in seen.thing.items():
        field = seen.fields.get(name)
        if (field and field.required) or not (value is None or value in ("", [])):
            continue
        what = "null" if value is None else "[]" if value == [] else "en tom tekst"
        yield f"{name} er {what}"


def _is_whole(value: Json) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _texts(value: Json) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


def _objects(value: Json) -> bool:
    return isinstance(value, list) and all(isinstance(one, dict) for one in value)


def _is_text(value: Json) -> bool:
    return isinstance(value, str)


def _is_object(value: Json) -> bool:
    return isinstance(value, dict)


SHAPES: dict[str, tuple[str, Callable[[Json], bool]]] = {
    "string": ("en tekst", _is_text),
    "url": ("en adresse", _is_text),
    "date": ("en dato", _is_text),
    "date-time": ("et tidspunkt", _is_text),
    "reference": ("en adresse", _is_text),
    "list": ("en adresse på en liste", _is_text),
    "strings": ("en liste af tekster", _texts),
    "urls": ("en liste af adresser", _texts),
    "references": ("en liste af adresser", _texts),
    "integer": ("et helt tal", _is_whole),
    "boolean": ("true eller false", lambda value: isinstance(value, bool)),
    "json": ("et objekt", _is_object),
    "object": ("et objekt", _is_object),
    "objects": ("en liste af objekter", _objects),
}


def _held(seen: Met) -> Iterator[tuple[Field, Json]]:
    """The fields of the type that hold something, apart from those with a rule of their own."""
    for name, value in seen.thing.items():
        field = seen.fields.get(name)
        if field and value is not None and value != "" and name not in ("id", "type"):
            yield field, value


@rule(
    Met,
    "field-type",
    Severity.MUST,
    "Felterne har den form, som specifikationen siger.",
    "Ret værdiens form.",
)
def field_types(seen: Met) -> Iterator[str]:
    for field, value in _held(seen):
        words, fits = SHAPES[field.kind]
        if not fits(value):
            yield f"{seen.kind}.{field.name} skal være {words}, er {shown(value)}"


@rule(
    Met,
    "date-format",
    Severity.MUST,
    "Datoer er yyyy-mm-dd, tidspunkter yyyy-mm-ddThh:mm:ss±hh:mm.",
    "Skriv datoen eller tidspunktet på den form.",
)
def date_format(seen: Met) -> Iterator[str]:
    for field, value in _held(seen):
        if not isinstance(value, str):
            continue
        wrong_day = field.kind == "date" and not is_day(value)
        if wrong_day or (field.kind == "date-time" and moment(value) is None):
            yield f"{field.name} er {shown(value)}"


@rule(
    Met,
    "address-format",
    Severity.MUST,
    "Adresser er hele adresser (http eller https).",
    "Skriv hele adressen, også med server.",
)
def address_format(seen: Met) -> Iterator[str]:
    for field, value in _held(seen):
        if field.kind not in ("url", "urls", "reference", "references", "list"):
            continue
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, str) and not is_url(one):
                yield f"{field.name} er {shown(one)}"


@rule(
    Met,
    "no-html-escaping",
    Severity.MUST,
    "Tekster er ikke HTML-kodede.",
    "Skriv tegnene, som de er: & og ikke &amp;.",
)
def no_html_escaping(seen: Met) -> Iterator[str]:
    for field, value in _held(seen):
        if field.kind == "string" and isinstance(value, str) and (hit := ESCAPED.search(value)):
            yield f"{field.name} indeholder {hit.group()}"


@rule(
    Met,
    "own-field-prefix",
    Severity.MUST,
    "Egne felter har et præfiks.",
    "Giv feltet et navn som leverandør:felt.",
)
def own_field_prefix(seen: Met) -> Iterator[str]:
    for name in seen.thing:
        if name not in seen.fields and not OWN_FIELD.fullmatch(name):
            yield f"{shown(name)} er ikke et felt i {seen.kind}"


@rule(
    Met,
    "canonical-address",
    Severity.MUST,
    "Et objekt har kun én adresse, og den står i id.",
    "Brug den samme adresse i id, i henvisninger og i svaret.",
)
def canonical_address(seen: Met) -> Iterator[str]:
    own = seen.thing.get("id")
    if seen.place is not Place.ALONE or not isinstance(own, str) or not is_url(own):
        return
    if _after_scheme(own) != _after_scheme(seen.where):  # the scheme has a rule of its own
        yield f"id er {shown(own)}"


def _after_scheme(url: str) -> str:
    return url.partition("://")[2]


@rule(
    Met,
    "one-scheme",
    Severity.MUST,
    "Serveren bruger enten http eller https, ikke begge.",
    "Brug det samme i alle adresser.",
)
def one_scheme(seen: Met) -> Iterator[str]:
    here, own = origin(seen.where), origin(seen.thing.get("id"))
    if here and own and here[1] == own[1] and here[0] != own[0]:
        yield f"id begynder med {own[0]}, listen eller objektet med {here[0]}"


@rule(
    Met,
    "embedded-without-owner",
    Severity.SHOULD,
    "Et objekt inde i et andet henviser ikke tilbage til det.",
    "Udelad feltet, når objektet står inde i det andet.",
)
def embedded_without_owner(seen: Met) -> Iterator[str]:
    field = backreferences().get((seen.kind, seen.within))
    named = seen.thing.get(field) if field and seen.place is Place.EMBEDDED else None
    if seen.owner and seen.owner in (named if isinstance(named, list) else [named]):
        yield f"{field} er med inde i {seen.within}"


@rule(
    Met,
    "alone-with-owner",
    Severity.MUST,
    "Et objekt, der hentes alene, henviser til det objekt, som det hører til.",
    "Tilføj feltet, når objektet hentes alene.",
)
def alone_with_owner(seen: Met) -> Iterator[str]:
    if seen.place is not Place.ALONE or seen.deleted:
        return
    for field, owner in sorted(seen.owners):
        named = seen.thing.get(field)
        if owner not in (named if isinstance(named, list) else [named]):
            yield f"{field} henviser ikke til {shown(owner)}"


@rule(
    Met,
    "oparl-version",
    Severity.MUST,
    "System.oparlVersion er 1.1's adresse.",
    f"Skriv {NAMESPACE} i feltet.",
)
def oparl_version(seen: Met) -> Iterator[str]:
    version = seen.thing.get("oparlVersion")
    if seen.kind == "System" and isinstance(version, str) and version != NAMESPACE:
        yield f"oparlVersion er {shown(version)}"


@rule(
    Met,
    "body-lists",
    Severity.SHOULD,
    "Body har alle de lister, som 1.1 kender.",
    "Tilføj listens adresse.",
)
def body_lists(seen: Met) -> Iterator[str]:
    if seen.kind != "Body" or seen.deleted:
        return
    for field in seen.fields.values():
        if field.kind == "list" and not field.required and field.name not in seen.thing:
            yield f"{field.name} mangler"

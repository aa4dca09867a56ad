"""What the page of a document's case check shows, and the same as data."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from raadhus.check.explained import explained
from raadhus.check.jsonl import FORMAT, VERSION

from ..calc.proofs import open_findings
from ..models import Acceptance, Item, Proof, Reading, Version
from ..queries import reading_without_original
from ..queries.proofs import accepted as accepted_in
from ..queries.proofs import proof_of
from .choosing import Chosen, kind_choices, severity_choices
from .margin import Finding, Stored, kind_of, margin
from .readers import Reader
from .shown import for_reader

MOST = 300  # findings on a page; the filter leads to the others


@dataclass(frozen=True, slots=True)
class Group:
    """The findings of one item; `part` None is what stands before the items."""

    part: int | None
    title: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Proved:
    """What a reader may see of a document and of what was found in it."""

    reading: Reading
    results: list[Any]
    figures: list[Any]
    verified: list[Any]


def for_reader_of(
    reading: Reading, proof: Proof, version: Version | None, reader: Reader
) -> Proved:
    """The document and what was found in it, without what is withdrawn or closed to the reader.

    Everything that was found goes the way of the reading's own findings.
    """
    own = reading.findings
    spans = [
        {"of": name, "places": [span]}
        for name in ("figures", "verified")
        for span in getattr(proof, name)
    ]
    reading.findings = [*({"of": "results", **one} for one in proof.results), *spans]
    if version is not None:  # else nobody but the site's administrator comes here
        reading = for_reader(reading, version, reader)
    found, reading.findings = reading.findings, own
    return Proved(
        reading,
        [one for one in found if one["of"] == "results"],
        *([one["places"][0] for one in found if one["of"] == name]
          for name in ("figures", "verified")),
    )  # fmt: skip


def proof_context(
    proved: Proved, accepted: Mapping[str, Acceptance], chosen: Chosen
) -> dict[str, Any]:
    """What stands on the page, apart from what surrounds it."""
    text, contract = proved.reading.text, proved.reading.contract
    asked = open_findings(proved.results, accepted)
    numbered = [(n, one) for n, one in enumerate(asked, start=1) if chosen.takes(one)]
    shown = margin(text, numbered[:MOST], proved.verified if chosen.confirmed else ())
    settled = [one for one in proved.results if one["fingerprint"] in accepted]
    confirmed = [one for one in proved.results if one["status"] == "confirmed"]
    return {
        "runs": shown.runs,
        "groups": grouped(shown.findings, contract["items"]),
        "total": len(asked),
        "left": len(numbered),
        "not_shown": max(0, len(numbered) - MOST),
        "accepted": [
            (one["message"], kind_of(one), accepted[one["fingerprint"]])
            for one in _first_of_each(one for one in settled if one["status"] == "finding")
        ],
        "confirmed": [one["message"] for one in confirmed[:MOST]] if chosen.confirmed else [],
        "chosen": chosen,
        "explained": explained(chosen.kind),
        "without_choice": Chosen(confirmed=chosen.confirmed).query(),
        "confirmed_address": chosen.query(confirmed=not chosen.confirmed),
        "severities": severity_choices(asked, chosen),
        "kinds": kind_choices(asked, chosen),
        "verified": len(proved.verified),
        "figures": len(proved.figures),
        "bar": 600 * len(proved.verified) // max(1, len(proved.figures)),
    }


def _first_of_each(results: Iterable[Stored]) -> list[Stored]:
    return list({one["fingerprint"]: one for one in results}.values())


def grouped(findings: Iterable[Finding], items: Sequence[Stored]) -> list[Group]:
    """The findings by item, in the document's order."""
    ordered = sorted(findings, key=lambda one: (-1 if one.part is None else one.part, one.number))
    return [
        Group(part, item_name(part, items), tuple(found))
        for part, found in groupby(ordered, key=lambda one: one.part)
    ]


def item_name(part: int | None, items: Sequence[Stored]) -> str:
    if part is None or part >= len(items):
        return _("Før punkterne") if items else _("Dokumentet")
    item = items[part]
    label = (item["label"] or "").rstrip(".:")
    title = item["title"] or _("Punkt uden titel")
    return _("Punkt %(label)s. %(title)s") % {"label": label, "title": title} if label else title


def proof_data(
    proved: Proved, accepted: Mapping[str, Acceptance], chosen: Chosen
) -> dict[str, Any]:
    """What `raadhus check --json` prints of the document, without findings that are accepted."""
    shown = open_findings(proved.results, accepted)
    if chosen.confirmed:
        shown += [one for one in proved.results if one["status"] == "confirmed"]
    text = proved.reading.text
    return {
        "format": FORMAT,
        "version": VERSION,
        "source": proved.reading.contract["source"],
        "figures": len(proved.figures),
        "verified": len(proved.verified),
        "findings": [
            {
                "item": one["item"],
                "check": one["check"],
                "severity": one["severity"],
                "status": one["status"],
                "message": one["message"],
                "places": [
                    {"start": start, "end": end, "quote": text[start:end]}
                    for start, end in one["places"]
                ],
                "expected": one["expected"],
            }
            for one in sorted(shown, key=lambda one: one["places"][:1])
            if chosen.takes(one)
        ],
    }


@dataclass(frozen=True, slots=True)
class Link:
    """A way to a document's check. `open` findings are told where it was `checked`."""

    address: str
    checked: bool
    open: int


def link_of(version: Version, reader: Reader, part: int | None = None) -> Link | None:
    """To the check of a document, or of one of its items; None for those who may not see it."""
    home = version.meeting.committee.municipality
    if not reader.works_for(home.pk):
        return None
    address = f"{reverse('document', args=(version.reading_id,))}tjek/"
    place = "" if part is None else f"#punkt-{part + 1}"
    proof = proof_of(version.reading_id)
    if proof is None or proof.problem:
        return Link(address + place, False, 0)
    results = proof.results
    if Item.objects.filter(meeting=version.meeting_id).withdrawn().exists():
        reading = reading_without_original().get(pk=version.reading_id)
        results = for_reader_of(reading, proof, version, reader).results
    found = open_findings(results, (one.fingerprint for one in accepted_in(home)))
    count = sum(part is None or one["part"] == part for one in found)
    return Link(address + place if count else address, True, count)

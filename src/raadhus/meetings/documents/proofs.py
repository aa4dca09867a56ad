"""What the page of a document's case check shows, and the same as data."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from raadhus.check import Report
from raadhus.check.checks import CHECKS
from raadhus.check.explained import explained
from raadhus.check.jsonl import FORMAT, VERSION

from .. import words
from ..calc.margin import Mark, Run, runs
from ..calc.proofs import open_findings, results_of
from ..models import Acceptance, Item, Proof, Reading, Version
from ..queries import reading_without_original
from ..queries.proofs import accepted as accepted_in
from ..queries.proofs import proof_of
from .readers import Reader
from .shown import for_reader

MOST = 300  # findings on a page; the filter leads to the others
MOST_PLACES = 24  # of one finding
LONGEST_QUOTE = 80
SHORT_QUOTE = 20  # what is shorter, such as a figure, is shown in its line
AROUND = 28  # characters of the line on each side
Stored = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Place:
    """A place of a finding: the id of its mark, and what stands there, if short in its line."""

    spot: str
    quote: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """A finding as the page tells it. `number` is its place among all that are open."""

    number: int
    check: str
    kind: str
    severity: str
    word: str
    icon: str
    message: str
    expected: str
    places: tuple[Place, ...]
    more: int  # places that are not shown
    fingerprint: str
    part: int | None


@dataclass(frozen=True, slots=True)
class Group:
    """The findings of one item; `part` None is what stands before the items."""

    part: int | None
    title: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """A way to see fewer findings: the address that does so, and how many are left."""

    name: str
    count: int
    address: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Chosen:
    """What of the findings is shown, as the page's address says; empty for all."""

    kind: str = ""
    severity: str = ""
    confirmed: bool = False

    @classmethod
    def of(cls, query: Mapping[str, Any]) -> Chosen:
        """What nobody knows is left out."""
        kind, severity = query.get("slags", ""), query.get("alvor", "")
        known = kind in CHECKS or kind in words.FAMILY_NAMES
        return cls(
            kind if known else "",
            severity if severity in words.SEVERITY_NAMES else "",
            query.get("vis") == words.CONFIRMED,
        )

    def query(self, **changes: Any) -> str:
        """The end of the address for this choice with some changes."""
        kind = changes.get("kind", self.kind)
        severity = changes.get("severity", self.severity)
        confirmed = changes.get("confirmed", self.confirmed)
        pairs = [("slags", kind), ("alvor", severity), ("vis", words.CONFIRMED * confirmed)]
        found = urlencode([(name, value) for name, value in pairs if value])
        return f"?{found}" if found else "?"

    def takes(self, result: Stored) -> bool:
        family = words.FAMILIES.get(_family(result["check"]), ("",))[0]
        return self.kind in {"", result["check"], family} and (
            not self.severity or words.SEVERITY_NAMES[self.severity] == result["severity"]
        )


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


def _finding(number: int, text: str, result: Stored) -> Finding:
    word, icon = words.SEVERITIES[result["severity"]]
    check = CHECKS.get(result["check"])
    spans = result["places"]
    return Finding(
        number=number,
        check=result["check"],
        kind=check.title if check else result["check"],
        severity=result["severity"],
        word=word,
        icon=icon,
        message=result["message"],
        expected=result["expected"] or "",
        places=tuple(_place(text, mark) for mark in _marks(number, result)),
        more=max(0, len(spans) - MOST_PLACES),
        fingerprint=result["fingerprint"],
        part=result["part"],
    )


def _marks(number: int, result: Stored) -> list[Mark]:
    spans = result["places"][:MOST_PLACES]
    return [
        Mark(number, place, result["severity"], start, end)
        for place, (start, end) in enumerate(spans, start=1)
        if start < end
    ]


def _place(text: str, mark: Mark) -> Place:
    shown = quote(text, mark.start, mark.end)
    if len(shown) >= SHORT_QUOTE:
        return Place(mark.spot, shown)
    before = text[max(0, mark.start - AROUND) : mark.start].rpartition("\n")[2]
    after = text[mark.end : mark.end + AROUND].partition("\n")[0]
    # A word that is cut is left out, and a stroke of dots says that there is more.
    if len(before) == AROUND:
        before = "… " + before.partition(" ")[2]
    if len(after) == AROUND:
        after = after.rpartition(" ")[0] + " …"
    return Place(mark.spot, shown, *(" ".join(each.split()) for each in (before, after)))


def quote(text: str, start: int, end: int) -> str:
    """What stands at a place, on one line and not too long."""
    found = " ".join(text[start : min(end, start + 4 * LONGEST_QUOTE)].split())
    return found if len(found) <= LONGEST_QUOTE else found[: LONGEST_QUOTE - 2].rstrip() + " …"


@dataclass(frozen=True, slots=True)
class Margin:
    """A text with its marks, and the findings that they are about."""

    runs: list[Run]
    findings: list[Finding]


def margin_of(text: str, report: Report, accepted: Iterable[str] = ()) -> Margin:
    """What an editor shows beside a text that is not stored: `accepted` are fingerprints.

    Asks no database, so it may be reckoned wherever the check is.
    """
    results = open_findings(results_of(report, text), accepted)
    return margin(text, list(enumerate(results, start=1)))


def margin(
    text: str, numbered: Sequence[tuple[int, Stored]], verified: Sequence[Sequence[int]] = ()
) -> Margin:
    marks = [mark for number, one in numbered for mark in _marks(number, one)]
    return Margin(
        runs(text, marks, verified), [_finding(number, text, one) for number, one in numbered]
    )


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
            (one["message"], _kind(one), accepted[one["fingerprint"]])
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


def _kind(result: Stored) -> str:
    check = CHECKS.get(result["check"])
    return check.title if check else result["check"]


def _family(check: str) -> str:
    return CHECKS[check].family if check in CHECKS else ""


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


def severity_choices(results: Sequence[Stored], chosen: Chosen) -> list[Choice]:
    """All severities, also those without a finding: that there is no error is worth saying."""
    alike = Chosen(kind=chosen.kind)
    there = [one["severity"] for one in results if alike.takes(one)]
    every = Choice(_("Alle"), len(there), chosen.query(severity=""), not chosen.severity)
    return [every] + [
        Choice(
            words.SEVERITIES[severity][0],
            there.count(severity),
            chosen.query(severity=name),
            chosen.severity == name,
        )
        for name, severity in words.SEVERITY_NAMES.items()
    ]


def kind_choices(results: Sequence[Stored], chosen: Chosen) -> list[Choice]:
    """Families that have findings, and the single check that is chosen."""
    alike = Chosen(severity=chosen.severity)
    there = [one for one in results if alike.takes(one)]
    every = Choice(_("Alle slags"), len(there), chosen.query(kind=""), not chosen.kind)
    found = [every]
    for name, title in words.FAMILY_NAMES.items():
        count = sum(Chosen(kind=name).takes(one) for one in there)
        if count or chosen.kind == name:
            found.append(Choice(title, count, chosen.query(kind=name), chosen.kind == name))
    if chosen.kind in CHECKS:
        count = sum(one["check"] == chosen.kind for one in there)
        found.append(Choice(CHECKS[chosen.kind].title, count, chosen.query(), True))
    return found


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

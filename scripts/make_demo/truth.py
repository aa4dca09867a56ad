"""What tests need to know of the archive: cases, postponements, editions, namesakes, secrets."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from .compose import compose
from .model import Item, Meeting
from .people import CHANGED, SAME_NAME
from .plan import Archive
from .secrets import LEAKING_FILES, LEAKS, SECRETS

Json = dict[str, Any]


def truths(papers: Sequence[Meeting]) -> dict[str, Json]:
    """Path -> what a reader must find in the file."""
    return {meeting.path: compose(meeting).truth for meeting in papers}


def manifest_of(archive: Archive, papers: Sequence[Meeting]) -> Json:
    minutes = [meeting for meeting in archive.meetings if meeting.kind == "minutes"]
    return {
        "meetings": len(archive.meetings),
        "items": sum(len(meeting.items) for meeting in archive.meetings),
        "files": len(papers),
        "secrets": list(SECRETS),
        "leaks": _leaks(minutes),
        "party_changes": [
            {"municipality": place, "name": name, "since": day.isoformat(), "party": party}
            for (place, name), (day, party) in CHANGED.items()
        ],
        "same_name": [{"name": name, "people": who} for name, who in SAME_NAME],
        "versions": _versions(papers),
        "postponed": archive.postponed,
        "cases": _cases(archive.meetings),
        "references": _references(archive.meetings),
        "votes": _votes(minutes),
    }


def _leaks(minutes: Sequence[Meeting]) -> list[Json]:
    """Where each secret stands: file, item, and whether an attachment's title holds it too."""
    found: list[Json] = []
    for meeting in minutes:
        for item in meeting.items:
            for word, sentence in LEAKS:
                if item.closed and sentence in item.sections.get("presentation", ()):
                    files = [LEAKING_FILES[word]] if word in LEAKING_FILES else []
                    place = {"file": meeting.path, "item": item.label, "attachments": files}
                    found.append({"secret": word, **place})
    return found


def _versions(papers: Sequence[Meeting]) -> dict[str, list[str]]:
    """Meetings with several files, in the order in which they were published."""
    found: dict[str, list[Meeting]] = defaultdict(list)
    for meeting in papers:
        found[meeting.meeting_key].append(meeting)
    return {
        key: [m.path for m in sorted(group, key=lambda m: (m.published or m.day, m.stem))]
        for key, group in sorted(found.items())
        if len(group) > 1
    }


def _cases(meetings: Sequence[Meeting]) -> Json:
    """Municipality -> case number -> its items in the order of the meetings, where several."""
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for meeting in meetings:
        for item in meeting.items:
            if item.case:
                found[meeting.municipality][item.case].append(_place(meeting, item))
    return {
        name: {case: places for case, places in sorted(cases.items()) if len(places) > 1}
        for name, cases in found.items()
    }


def _references(meetings: Sequence[Meeting]) -> list[Json]:
    return [
        {"from": _place(meeting, item), "words": words, "to": target}
        for meeting in meetings
        for item in meeting.items
        for target, words in item.references
    ]


def _votes(minutes: Sequence[Meeting]) -> dict[str, dict[str, list[str]]]:
    """Item -> who voted for, against and not at all, by name."""
    found = {}
    for meeting in minutes:
        for item in meeting.items:
            vote = next((r.vote for r in item.rulings if r.vote), None)
            if vote is not None:
                sides = {"for": vote.for_, "against": vote.against, "abstained": vote.abstained}
                told = {side: [person.name for person in who] for side, who in sides.items()}
                found[_place(meeting, item)] = told
    return found


def _place(meeting: Meeting, item: Item) -> str:
    return f"{meeting.meeting_key}:{item.label}"

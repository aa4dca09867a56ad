"""Documents written for the tests, and one put together by hand."""

from __future__ import annotations

import hashlib
from datetime import date, time
from pathlib import Path
from typing import TypeVar

from raadhus.minutes.model import (
    Cell,
    Claim,
    Decision,
    Finding,
    Found,
    Item,
    Minutes,
    Paragraph,
    Participant,
    Point,
    Recommendation,
    Section,
    Source,
    Table,
    Vote,
)

T = TypeVar("T")
EXAMPLE = Path(__file__).parents[2] / "src/raadhus/meetings/example"


def example(name: str = "referat.txt") -> bytes:
    return (EXAMPLE / name).read_bytes()


def document(title: str) -> bytes:
    """A short document of two items; another title gives another document."""
    return (
        "REFERAT Kulturudvalget d. 03-03-2026\n\nMødedato Tirsdag d. 3. marts 2026 kl. 15:00\n\n"
        f"Punkt 1: {title}\n\nIndstilling\n\nForvaltningen indstiller\n\n"
        "at sagen godkendes.\n\nBeslutning\n\nGodkendt.\n\n"
        "Punkt 2: Meddelelser\n\nBeslutning\n\nDrøftet.\n"
    ).encode()


HOSTILE = "<script>alert('x')</script>"
TEXT = (
    f"Kulturudvalget\nReferat 3. marts 2026 kl. 15:00\nAlba Ask (A)\nSide 1\n7. {HOSTILE}\n"
    "at det godkendes\nDrift\t1.250\nuforståeligt\nGodkendt med 4 stemmer\n"
)


def found(value: T, text: str) -> Found[T]:
    """A value that stands where `text` stands."""
    start = TEXT.index(text)
    return Found(value, (start, start + len(text)))


def span(text: str) -> tuple[int, int]:
    return found(0, text).span


def by_hand() -> Minutes:
    """A document with every kind of claim, a hostile title and a finding."""
    table = Table(
        header=(),
        rows=((Cell("Drift", span("Drift")), Cell("1.250", span("1.250"), 1250.0)),),
        span=span("Drift\t1.250"),
    )
    item = Item(
        number=found(7, "7"),
        label=found("7.", "7."),
        title=found(HOSTILE, HOSTILE),
        closed=True,
        sections=(
            Section("recommendation", blocks=(Paragraph("at det godkendes", span("at det")),)),
            Section("presentation", blocks=(table,)),
        ),
        recommendation=Recommendation(
            (Point(1, found("at det godkendes", "at det godkendes")),), "at det godkendes"
        ),
        decisions=(
            Decision(
                found("Godkendt med 4 stemmer", "Godkendt med 4 stemmer"),
                "approved",
                points=(1,),
                vote=Vote(4, None, None),
            ),
        ),
    )
    claims = [
        Claim(span("Kulturudvalget"), "committee"),
        Claim(span("Referat 3. marts 2026 kl. 15:00"), "date"),
        Claim(span("Alba Ask (A)"), "participants"),
        Claim(span("Side 1"), "furniture"),
        Claim(span(f"7. {HOSTILE}"), "items/0/title"),
        Claim(span("at det godkendes"), "items/0/sections/0/blocks"),
        Claim(span("Drift\t1.250"), "items/0/sections/1/blocks"),
        Claim(span("uforståeligt"), "unclaimed"),
        Claim(span("Godkendt med 4 stemmer"), "items/0/decisions"),
    ]
    return Minutes(
        Source(
            "hånd.txt",
            "text/plain",
            hashlib.sha256(TEXT.encode()).hexdigest(),
            TEXT,
            tuple(claims),
        ),
        kind=found("minutes", "Referat"),
        committee=found("Kulturudvalget", "Kulturudvalget"),
        date=found(date(2026, 3, 3), "3. marts 2026"),
        start_time=found(time(15), "15:00"),
        participants=(Participant(found("Alba Ask", "Alba Ask"), found("A", "(A)")),),
        items=(item,),
        findings=(Finding("odd", "Et ord giver ingen mening.", (span("uforståeligt"),)),),
    )

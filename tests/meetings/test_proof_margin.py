"""What an editor shows beside a text that is not stored: no database is asked."""

from __future__ import annotations

from datetime import date

from tests.meetings.papers import Matter, paper

from raadhus.check import check
from raadhus.meetings.documents.margin import margin_of
from raadhus.minutes import read

CONTENT = paper(
    date(2026, 3, 4),
    Matter("Ny hal", said="Hallen åbner mandag den 10. marts 2026."),
    Matter("Tag", said="Taget lægges i Bavnehøj og Asminde, og så onsdag 12. maj 2026 om aftenen."),
)
MINUTES = read(CONTENT, "referat.txt")
TEXT = MINUTES.source.text
REPORT = check(MINUTES, only=["weekday"])


def test_the_findings_are_numbered_as_their_marks() -> None:
    margin = margin_of(TEXT, REPORT)
    assert "".join(run.text for run in margin.runs) == TEXT
    assert [(one.number, one.expected) for one in margin.findings] == [
        (1, "tirsdag"), (2, "tirsdag")
    ]  # fmt: skip
    marked = [(run.text, [one.number for one in run.marks]) for run in margin.runs if run.marks]
    assert marked == [("mandag den 10. marts 2026", [1]), ("onsdag 12. maj 2026", [2])]


def test_a_short_place_is_shown_with_the_words_around_it() -> None:
    long, short = (one.places[0] for one in margin_of(TEXT, REPORT).findings)
    assert (long.before, long.quote, long.after) == ("", "mandag den 10. marts 2026", "")
    assert (short.before, short.quote, short.after) == (
        "… Bavnehøj og Asminde, og så", "onsdag 12. maj 2026", "om aftenen."
    )  # fmt: skip


def test_what_is_accepted_leaves_no_mark() -> None:
    first, second = margin_of(TEXT, REPORT).findings
    left = margin_of(TEXT, REPORT, [first.fingerprint])
    assert [one.fingerprint for one in left.findings] == [second.fingerprint]
    assert [run.text for run in left.runs if run.marks] == ["onsdag 12. maj 2026"]

"""Invented rows of a whole country's archive, the same ones from the same numbers.

Every table's rows come as tuples in the order of its key, so that they can be loaded in bulk.
Text is put together from a few thousand invented sentences; each item has its own mix and some
words that hardly any other has, drawn from the word lexicon.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Any

import marisa_trie

from raadhus.danish.lexicon import LEXICON_FILE
from raadhus.meetings.calc.keys import slug, term_of

NOW = datetime(2026, 11, 24, 12, tzinfo=None).isoformat(sep=" ")  # noqa: DTZ001 - text of a column
COMMITTEES = (
    "Socialudvalget", "Sundhedsudvalget", "Ældreudvalget", "Børneudvalget", "Skoleudvalget",
    "Teknikudvalget", "Kulturudvalget", "Beskæftigelsesudvalget", "Økonomiudvalget", "Byrådet",
)  # fmt: skip
ITEMS_A_MEETING = 12
PRESENT = 8
PEOPLE = 80  # of a municipality
LAST_DAY = date(2026, 11, 18)
OUTCOMES = ("approved", "noted", "recommended", "discussed", "postponed", "rejected")
WEIGHTS = (40, 30, 12, 8, 6, 4)
SUBJECTS = (
    "plejehjem", "hjemmepleje", "botilbud", "misbrugsbehandling", "genoptræning", "dagtilbud",
    "specialundervisning", "tandpleje", "vagtplanlægning", "ruteplanlægning", "velfærdsteknologi",
    "demens", "sygefravær", "budgetopfølgning", "takster", "tilsyn", "ankestatistik",
    "frivillighed", "hjemløshed", "rehabilitering", "madservice", "kørsel", "boligsocial indsats",
    "magtanvendelse",
    "skolemad", "cykelstier", "kloakering", "byggeri", "biblioteker", "idrætsanlæg", "jobcenter",
    "sygedagpenge", "integration", "klimatilpasning", "affald", "vejvedligehold", "anlægsregnskab",
)  # fmt: skip
VERBS = (
    "Godkendelse af", "Orientering om", "Opfølgning på", "Drøftelse af", "Status på",
    "Beslutning om", "Handleplan for", "Evaluering af", "Forslag til", "Høring om",
)  # fmt: skip
SENTENCES = (
    "Forvaltningen har fulgt udviklingen i {a} siden {year} og ser et stigende behov for {b}.",
    "Udgifterne til {a} ventes at blive {number} kr. højere end budgettet, fordi {b} fylder mere.",
    "I {year} modtog {number} borgere hjælp, og heraf havde mange brug for både {a} og {b}.",
    "Der er afsat {number} kr. til {a}, som fordeles efter den model, udvalget vedtog i {year}.",
    "Brugerrådet peger i sit høringssvar på, at {a} bør tænkes sammen med {b}.",
    "Ordet {rare} bruges i området om {a}, og medarbejderne kender også {rare2}.",
    "Forslaget om {a} blev sendt i høring, og der kom {small} svar, de fleste om {b}.",
    "Tilsynet besøgte {small} steder og gav påbud om {a} på ét af dem.",
    "Kommunen deltager i et samarbejde om {a}, som løber til udgangen af {year}.",
    "Medarbejderne ønsker bedre tid til {a}, og derfor prøves en ny måde at tilrettelægge {b} på.",
)


@dataclass(frozen=True)
class Country:
    """A country of `items` items in 98 municipalities."""

    items: int
    municipalities: int = 98

    @property
    def committees(self) -> int:
        return self.municipalities * len(COMMITTEES)

    @property
    def meetings(self) -> int:
        return -(-self.items // ITEMS_A_MEETING)

    @cached_property
    def rare(self) -> list[str]:
        trie = marisa_trie.BytesTrie()
        trie.mmap(str(LEXICON_FILE))
        words = trie.keys("f")
        return [word for word in dict.fromkeys(words) if len(word) > 6 and word.isalpha()]

    @cached_property
    def sentences(self) -> list[str]:
        rng = random.Random(1)
        return [self._sentence(rng) for _ in range(20_000)]

    def _sentence(self, rng: random.Random) -> str:
        return rng.choice(SENTENCES).format(
            a=rng.choice(SUBJECTS), b=rng.choice(SUBJECTS), year=rng.randrange(2006, 2027),
            number=f"{rng.randrange(10, 9999)}.{rng.randrange(1000):03}",
            small=rng.randrange(2, 40),
            rare=rng.choice(self.rare), rare2=rng.choice(self.rare),
        )  # fmt: skip

    # --- where things are -----------------------------------------------------------------

    def committee_of(self, meeting: int) -> int:
        """The committee (from 1) of a meeting (from 1)."""
        return (meeting - 1) % self.committees + 1

    def municipality_of(self, committee: int) -> int:
        return (committee - 1) // len(COMMITTEES) + 1

    def day_of(self, meeting: int) -> date:
        each = -(-self.meetings // self.committees)
        nth = (meeting - 1) // self.committees
        return LAST_DAY - timedelta(days=(each - nth) * 21 - (meeting % 5))

    # --- rows -----------------------------------------------------------------------------

    def municipality_rows(self) -> Iterator[tuple[Any, ...]]:
        for key in range(1, self.municipalities + 1):
            yield key, NOW, NOW, None, None, f"Prøvekommune {key}", f"proevekommune-{key}"

    def person_rows(self) -> Iterator[tuple[Any, ...]]:
        for key in range(1, self.municipalities * PEOPLE + 1):
            home = (key - 1) // PEOPLE + 1
            yield (
                key,
                NOW,
                NOW,
                None,
                f"Prøve Person {key}",
                f"proeve-person-{key}",
                "member",
                "A",
                home,
            )

    def committee_rows(self) -> Iterator[tuple[Any, ...]]:
        for key in range(1, self.committees + 1):
            name = COMMITTEES[(key - 1) % len(COMMITTEES)]
            yield key, NOW, NOW, None, name, name.casefold(), slug(name), self.municipality_of(key)

    def membership_rows(self) -> Iterator[tuple[Any, ...]]:
        key = 0
        for committee in range(1, self.committees + 1):
            home = self.municipality_of(committee)
            for first in range(2006, 2027, 4):
                term = term_of(date(first, 1, 1))
                for seat in range(PRESENT):
                    key += 1
                    person = (home - 1) * PEOPLE + (committee * PRESENT + seat + first) % PEOPLE + 1
                    yield (key, NOW, NOW, None, term, "A", "", False, f"{term[:4]}-01-10",
                           f"{term[5:]}-12-10", committee, person)  # fmt: skip

    def file_rows(self) -> Iterator[tuple[Any, ...]]:
        for key in range(1, self.meetings + 1):
            yield key, f"{key:064}", f"referat-{key}.txt", "text/plain", 1, b"x", NOW

    def reading_rows(self) -> Iterator[tuple[Any, ...]]:
        for key in range(1, self.meetings + 1):
            yield (key, "bench", "read", "", "", "{}", "[]", "{}", "[]", "minutes", "", "",
                   self.day_of(key), ITEMS_A_MEETING, 0, 0, NOW, key, False)  # fmt: skip

    def meeting_rows(self) -> Iterator[tuple[Any, ...]]:
        for key in range(1, self.meetings + 1):
            day = self.day_of(key)
            yield (key, NOW, NOW, None, day, day.isoformat(), "17:00:00", None, "Rådhuset",
                   term_of(day), "minutes", "", self.committee_of(key))  # fmt: skip

    def version_rows(self) -> Iterator[tuple[Any, ...]]:
        for key in range(1, self.meetings + 1):
            yield key, 1, "minutes", False, "", NOW, True, "[]", key, key

    def attendance_rows(self) -> Iterator[tuple[Any, ...]]:
        key = 0
        for meeting in range(1, self.meetings + 1):
            home = self.municipality_of(self.committee_of(meeting))
            for seat in range(PRESENT):
                key += 1
                person = (home - 1) * PEOPLE + (self.committee_of(meeting) * 8 + seat) % PEOPLE + 1
                yield key, seat, "member", "present", "A", "", False, meeting, person

    def case_key(self, item: int) -> int:
        """Three items in a row of a municipality's meetings share a case, roughly."""
        return (item - 1) // 3 + 1

    def case_rows(self) -> Iterator[tuple[Any, ...]]:
        for key in range(1, self.case_key(self.items) + 1):
            item = key * 3 - 2
            meeting = (item - 1) // ITEMS_A_MEETING + 1
            home = self.municipality_of(self.committee_of(meeting))
            number = f"27.{key % 60:02}.00-A00-{key}-24"
            yield (key, NOW, NOW, None, number, number, slug(number), self.title(item),
                   f"27.{key % 60:02}.00", True, home)  # fmt: skip

    def title(self, item: int) -> str:
        rng = random.Random(item)
        one, other = rng.choice(SUBJECTS), rng.choice(SUBJECTS)
        return f"{rng.choice(VERBS)} {one} og {other} {2006 + item % 21}"

    def outcome(self, item: int) -> str:
        return random.Random(item * 7).choices(OUTCOMES, WEIGHTS)[0]

    def paragraphs(self, item: int) -> list[str]:
        rng = random.Random(item * 3)
        told = [" ".join(rng.choices(self.sentences, k=4)) for _ in range(2)]
        return [*told, f"Se også {rng.choice(self.rare)} og {rng.choice(self.rare)}."]

    def content(self, item: int) -> dict[str, Any]:
        nth = (item - 1) % ITEMS_A_MEETING + 1
        texts = self.paragraphs(item)
        blocks = [{"type": "paragraph", "text": text} for text in texts]
        decision = "Udvalget godkendte indstillingen."
        return {
            "number": nth, "label": str(nth), "title": self.title(item),
            "case_number": f"27.{self.case_key(item) % 60:02}.00-A00-{self.case_key(item)}-24",
            "closed": False,
            "sections": [
                {"heading": "Sagsfremstilling", "kind": "presentation", "level": 1,
                 "blocks": blocks},
                {"heading": "Beslutning", "kind": "decision", "level": 1,
                 "blocks": [{"type": "paragraph", "text": decision}]},
            ],
            "recommendation": {"proposer": "Forvaltningen",
                               "points": [{"number": 1, "text": "At indstillingen godkendes."}]},
            "decisions": [{"body": None, "date": None, "points": [], "outcome": self.outcome(item),
                           "text": decision, "vote": None}],
            "attachments": [], "attendance": [], "history": [], "competence": None,
        }  # fmt: skip

    def item_rows(self) -> Iterator[tuple[Any, ...]]:
        for key in range(1, self.items + 1):
            meeting = (key - 1) // ITEMS_A_MEETING + 1
            nth = (key - 1) % ITEMS_A_MEETING
            committee = self.committee_of(meeting)
            content = json.dumps(self.content(key), ensure_ascii=False)
            yield (key, NOW, NOW, None, nth, nth, f"punkt-{nth + 1}", content,
                   self.day_of(meeting), nth + 1, str(nth + 1), self.title(key), False, False,
                   self.outcome(key), "27", "",
                   self.case_key(key), committee, meeting, meeting)  # fmt: skip

    def decision_rows(self) -> Iterator[tuple[Any, ...]]:
        for key in range(1, self.items + 1):
            yield (key, 0, self.outcome(key), "Udvalget godkendte indstillingen.", "[]", "", None,
                   None, None, None, key)  # fmt: skip

    def tables(self) -> dict[str, tuple[tuple[str, ...], Iterator[tuple[Any, ...]]]]:
        """For each table its columns and its rows, parents first."""
        record = ("id", "created_at", "modified_at", "deleted_at")
        return {
            "core_municipality": ((*record, "code", "name", "slug"), self.municipality_rows()),
            "core_person": (
                (*record, "name", "slug", "kind", "party", "municipality_id"), self.person_rows()
            ),
            "core_file": (
                ("id", "sha256", "name", "media_type", "size", "content", "received_at"),
                self.file_rows(),
            ),
            "meetings_committee": (
                (*record, "name", "key", "slug", "municipality_id"), self.committee_rows()
            ),
            "meetings_membership": (
                (*record, "term", "party", "role", "substitute", "first_on", "last_on",
                 "committee_id", "person_id"), self.membership_rows()
            ),
            "meetings_reading": (
                ("id", "reader_version", "outcome", "message", "text", "contract", "claims",
                 "places", "findings", "kind", "municipality", "committee", "meeting_date",
                 "item_count", "characters", "unclaimed", "read_at", "file_id", "masked"),
                self.reading_rows(),
            ),
            "meetings_meeting": (
                (*record, "date", "slug", "start_time", "end_time", "place", "term", "state",
                 "deletion_reason", "committee_id"), self.meeting_rows()
            ),
            "meetings_version": (
                ("id", "number", "state", "supplement", "address", "received_at",
                 "original_open", "changes", "meeting_id", "reading_id"), self.version_rows()
            ),
            "meetings_attendance": (
                ("id", "position", "kind", "status", "party", "role", "substitute",
                 "meeting_id", "person_id"), self.attendance_rows()
            ),
            "meetings_case": (
                (*record, "number", "key", "slug", "title", "kle", "open", "municipality_id"),
                self.case_rows(),
            ),
            "meetings_item": (
                (*record, "index", "position", "slug", "content", "date", "number", "label",
                 "title", "closed", "neutral", "outcome", "kle", "deletion_reason", "case_id",
                 "committee_id", "meeting_id", "version_id"), self.item_rows()
            ),
            "meetings_decision": (
                ("id", "position", "outcome", "text", "points", "body", "date", "votes_for",
                 "votes_against", "votes_abstained", "item_id"), self.decision_rows()
            ),
        }  # fmt: skip

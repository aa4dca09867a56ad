"""Invented items of any number, for measuring the search. An item comes from its key alone.

Words are drawn by a law like that of language (the word of rank r about as often as 1/r): the small
words of Danish, then words of councils, then dictionary words in a seeded order. Every item also
holds compounds that no dictionary has, of two million, so the vocabulary grows as a real one.
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache

from raadhus.core.search.registry import Entry
from raadhus.danish.lexicon import FIRST, LAST, WORD, Role, lexicon

_SMALL = """
    og i at det er en til af på for den der med de som ikke et har om var kan skal vil fra men
    ved bliver blev efter også være eller ud op over under mellem hvor når så denne dette disse
"""
SMALL_WORDS = tuple(_SMALL.split())
_COUNCIL = """
    kommunen udvalget budget indstilling sagen forvaltningen godkendt byrådet plan økonomi borgere
    skole høring støtte område bevilling drift anlæg kvalitet aftale indsats tilbud møde vedtaget
    ældre børn unge institution takst tilsyn lokalplan trafik miljø klima vej sundhed
    hjemmepleje plejehjem dagtilbud beskæftigelse integration kultur idræt bibliotek svømmehal
    personale regnskab opfølgning puljer udbud ejendom byggeri varme affald vand handicap
    psykiatri misbrug velfærd teknologi orientering efterretning redegørelse evaluering strategi
    politik principper mål resultater medarbejdere ledelse organisation arbejdsmiljø sygefravær
"""
COUNCIL_WORDS = tuple(_COUNCIL.split())
WORDS_FROM_LEXICON = 120_000
STEEPNESS = 1.15  # of the law by which words are drawn
WORDS_OF_ITEM = 115  # about 1,000 letters
WORDS_OF_SENTENCE = 14
COMPOUNDS_OF_ITEM = 3
OUTCOMES = ("approved", "noted", "postponed", "rejected", "sent_back", "recommended", "voted")
MUNICIPALITIES, COMMITTEES, SUBJECTS = 98, 12, 34
FIRST_DAY, DAYS = date(2005, 1, 1), 21 * 365
CLOSED_EVERY = 50  # every how many-th item is closed
KIND = "synthetic"


@cache
def vocabulary() -> tuple[list[str], list[float]]:
    """All words by rank, and how often up to each of them one is drawn."""
    chosen = random.Random(1)
    lex = lexicon()
    forms = sorted(
        form
        for form in lex.beginning("")
        if 3 <= len(form) <= 18 and form.isalpha()
        and lex.roles(form) & WORD and not lex.roles(form) & Role.NAME
    )  # fmt: skip
    first = (*SMALL_WORDS, *COUNCIL_WORDS)
    known = {*first}
    rest = [word for word in chosen.sample(forms, WORDS_FROM_LEXICON) if word not in known]
    words = [*first, *rest]
    weights = itertools.accumulate(1 / (rank + 6) ** STEEPNESS for rank in range(len(words)))
    return words, list(weights)


@cache
def parts() -> tuple[list[str], list[str]]:
    """First and last parts of invented compounds."""
    chosen = random.Random(2)
    lex = lexicon()
    forms = [form for form in lex.beginning("") if 4 <= len(form) <= 10 and form.isalpha()]
    firsts = sorted(form for form in forms if lex.roles(form) & FIRST)
    lasts = sorted(form for form in forms if lex.roles(form) & LAST)
    return chosen.sample(firsts, 2_000), chosen.sample(lasts, 1_000)


def words_of(key: int) -> list[str]:
    """The words of an item, its title's five first."""
    chosen = random.Random(key)
    words, weights = vocabulary()
    firsts, lasts = parts()
    found = chosen.choices(words, cum_weights=weights, k=WORDS_OF_ITEM)
    for _ in range(COMPOUNDS_OF_ITEM):
        place = chosen.randrange(5, len(found))
        found[place] = chosen.choice(firsts) + chosen.choice(lasts)
    return found


def text_of(key: int) -> tuple[str, str]:
    """Title and body of an item, about 1,000 letters."""
    words = words_of(key)
    sentences = [
        " ".join(words[start : start + WORDS_OF_SENTENCE]).capitalize() + "."
        for start in range(5, len(words), WORDS_OF_SENTENCE)
    ]
    return " ".join(words[:5]).capitalize(), " ".join(sentences)


def entry_of(key: int) -> Entry:
    """The whole item as the search keeps it."""
    title, body = text_of(key)
    chosen = random.Random(-key)
    home = min(int(chosen.expovariate(0.03)), MUNICIPALITIES - 1)
    committee = chosen.randrange(COMMITTEES)
    day = FIRST_DAY + timedelta(days=chosen.randrange(DAYS))
    subject = min(int(chosen.expovariate(0.1)), SUBJECTS - 1)
    return Entry(
        kind=KIND,
        key=key,
        title=title,
        body=body,
        fields={"committee": f"Udvalg {committee}", "case": f"{subject:02}.00.00-G01-{key}-20"},
        facets={
            "municipality": (f"kommune-{home}",),
            "committee": (f"kommune-{home}/udvalg-{committee}",),
            "period": (str(day.year),),
            "outcome": (OUTCOMES[min(int(chosen.expovariate(0.6)), len(OUTCOMES) - 1)],),
            "kle": (f"{subject:02}",),
        },
        sort_date=day,
        visibility=frozenset({"public" if key % CLOSED_EVERY else f"municipality:{home}"}),
    )


class Synthetic:
    """The items from 1 to `number` as a kind of things to search."""

    name = KIND

    def __init__(self, number: int) -> None:
        self.number = number

    def entries(self, after: int, limit: int) -> list[Entry]:
        return [entry_of(key) for key in range(after + 1, min(after + limit, self.number) + 1)]

    def entries_for(self, keys: Sequence[int]) -> list[Entry]:
        return [entry_of(key) for key in keys if 0 < key <= self.number]

    def texts(self, keys: Sequence[int]) -> dict[int, tuple[str, str]]:
        return {key: text_of(key) for key in keys}

    def count(self) -> int:
        return self.number


def queries(number: int, items: int, seed: int = 3) -> list[str]:
    """Queries of one to three words, as many of each, that stand together in an item.

    Half of them hold words as often as texts do, without the small ones; half the rarest of five.
    """
    chosen = random.Random(seed)
    small = {*SMALL_WORDS}
    made = []
    for place in range(number):
        words = [word for word in words_of(chosen.randrange(1, items + 1)) if word not in small]
        size = place % 3 + 1
        if place % 2:
            some = chosen.sample(words, k=size)
        else:
            some = [min(chosen.sample(words, 5), key=_commonness) for _ in range(size)]
        made.append(" ".join(some))
    return made


def _commonness(word: str) -> int:
    return -ranks().get(word, len(ranks()))


@cache
def ranks() -> dict[str, int]:
    return {word: rank for rank, word in enumerate(vocabulary()[0])}

"""What a body decides, by chance: the words, the votes and what becomes of the case."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

from .model import Person, Ruling, Vote

APPROVED = (
    "Godkendt.", "Indstillingen godkendt.", "Tiltrådt.", "{Body} godkendte indstillingen.",
    "Vedtaget.", "Indstillingen blev tiltrådt.",
)  # fmt: skip
NOTED = (
    "Taget til efterretning.", "Orienteringen blev taget til efterretning.",
    "Til efterretning.", "{Body} tog orienteringen til efterretning.",
)  # fmt: skip
DISCUSSED = ("Drøftet.", "Sagen blev drøftet.", "{Body} drøftede sagen.")
RECOMMENDED = (
    "Anbefales.", "Indstillingen anbefales.", "Anbefales over for {Next}.",
    "{Body} anbefaler indstillingen over for {Next}.",
)  # fmt: skip
POSTPONED = ("Udsat.", "Sagen udsættes til næste møde.", "Punktet udsættes.")
POSTPONED_TO = ("Udsættes til mødet den {then}.", "Sagen udsættes til mødet den {then}.")
REJECTED = ("Ikke godkendt.", "Indstillingen faldt.", "Forslaget blev forkastet.")
WITHDRAWN = ("Punktet udgår.", "Sagen udgår og tages op på næste møde.")
MINORITIES = (("V", "C"), ("O", "Æ"), ("Ø",), ("Ø", "F"), ("C", "O"), ("V", "I"), ("M", "V"))


@dataclass(frozen=True, slots=True)
class Ground:
    """Where a decision is taken: the body and the one after it, who votes, and by chance what.

    `then` is the day of the next meeting where a postponement may name it, else empty: a layout
    that lists earlier treatments by day would make a treatment of such a sentence.
    """

    body: str
    next_body: str
    then: str
    people: Sequence[Person]
    chance: random.Random


def worded(ground: Ground, outcome: str, points: tuple[int, ...] = ()) -> Ruling:
    words = {
        "approved": APPROVED, "noted": NOTED, "discussed": DISCUSSED, "recommended": RECOMMENDED,
        "postponed": POSTPONED_TO if ground.then else POSTPONED, "rejected": REJECTED,
        "withdrawn": WITHDRAWN,
    }[outcome]  # fmt: skip
    text = ground.chance.choice(words)
    for name, value in (
        ("{Body}", ground.body), ("{Next}", ground.next_body), ("{then}", ground.then),
    ):  # fmt: skip
        text = text.replace(name, value)
    return Ruling(outcome, text, points)


def asked(point: str) -> str:
    """What a recommended point asks for."""
    if "efterretning" in point:
        return "discussed" if "drøftes" in point else "noted"
    return "discussed" if "drøft" in point else "approved"


def settled(ground: Ground, points: Sequence[str], *, last: bool) -> tuple[Ruling, ...]:
    """A usual decision: as recommended, point by point where the points ask different things."""
    outcomes = [asked(point) for point in points]
    if not last:
        return (worded(ground, "recommended"),)
    if len(set(outcomes)) == 1:
        return (worded(ground, outcomes[0]),)
    plain = {"approved": "Godkendt.", "noted": "Taget til efterretning.", "discussed": "Drøftet."}
    return tuple(Ruling(o, plain[o], (n,)) for n, o in enumerate(outcomes, 1))


def vote_of(ground: Ground, *, carried: bool) -> Vote | None:
    """A vote along party lines that comes out so; None where those present do not allow it."""
    voters = [person for person in ground.people if not person.absent and not person.official]
    against_parties = ground.chance.choice(MINORITIES)
    against = [p for p in voters if (p.party in against_parties) is carried]
    rest = [p for p in voters if p not in against]
    aside = ground.chance.choice([None, None, "B", "I", "O"])
    abstained = [p for p in rest if p.party == aside]
    for_ = [p for p in rest if p not in abstained]
    if not against or not for_ or (len(for_) > len(against)) is not carried:
        return None
    return Vote(tuple(for_), tuple(against), tuple(abstained))

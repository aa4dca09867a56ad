"""Split Danish compounds: `vagtplanlægningssystem` is vagt, plan, lægnings, system.

The rule: a compound is one or more first parts, each a *linking form* that the lexicon knows
(`planlægnings`, `børne`, `vagt`), and one last part, an inflected form that may stand last.
Of all ways to read a word so, the one with fewest parts wins, then the one whose shortest
part is longest. Parts that are compounds themselves are then split in turn.

What is a word already is split as its lemma is: `statistikkerne` is an inflection of
`statistik`, so no kernel is found in it.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

from .lexicon import Reading, Role, lexicon

LONGEST_WORD = 64  # letters; longer ones are left whole, so hostile input costs nothing
SHORTEST_PART = 3
SHORTEST_NAME_PART = 4
SHORTEST_AFTER_PARTICLE = 6
CACHED_WORDS = 200_000
EXCEPTIONS_FILE = Path(__file__).parent / "data" / "exceptions.txt"

TWO_LETTERS_FIRST = frozenset(("bo", "by", "el", "is", "ny", "sø", "år", "øl", "æg"))
TWO_LETTERS_LAST = frozenset(("bo", "by", "sø", "år"))
TWO_LETTERS_COUNT_AS = 4  # so that bo|tilbud is preferred to bot|ilbud

_PARTICLES = """
    af an and ande be bi bort de der dis efter en er for fore forbi fort fra frem gen hen her hin
    hos i ig imod in ind inden inter ja jo kon med men mis mod ned nu når og om on op over per pro
    på re sam sammen se så til tran trans u ud uden um under und van ved vel vi
    anti auto bio cyto epi geo hetero homo hydro hæmo iso makro meso mikro mono neo neuro onko para
    peri poly psyko præ pyo socio sub tekno tele termo tri uro øko
"""
_ENDINGS = """
    agtig agtige agtigt al ale alt and anden andens ands ant at ats bar bare bart de den dom dommen
    elig elige else elsen elser en ende ene er ere eren erens erer eret eri erie erier ering eringen
    erne ernes es esse essen esser est este et fuld fulde fuldt hed heden hedens heder hederne ig
    ige igt ing ingen inger ion isk iske isme ismen ist ister lig lige lem lighed ligheden ligheder
    ligt ling linger løs løse løst ne nen ning ninge ningen ninger ningerne sel
    ser sk skab skabet skaber som somme somt ste ster te ten ter teren terne tet vis vist
"""
# Particles and prefixes: they change a word's sense, they are no part to search for.
PARTICLES = frozenset(_PARTICLES.split())
# Endings that form words out of words: never a last part, even where they look like a word.
ENDINGS = frozenset(_ENDINGS.split())


def may_stand_first(form: str, *, inner: bool = False) -> bool:
    """False for what is too short or too empty to be a part before the last, whatever it is."""
    if form in PARTICLES or (inner and _is_ending(form)):
        return False
    return len(form) >= SHORTEST_PART or form in TWO_LETTERS_FIRST


def may_stand_last(form: str) -> bool:
    """False for what is too short, or an ending, and so no last part, whatever it is."""
    return (len(form) >= SHORTEST_PART or form in TWO_LETTERS_LAST) and not _is_ending(form)


def split(word: str) -> tuple[str, ...]:
    """The parts of a word as written, case-folded; the word alone when it is no compound."""
    folded = word.casefold()
    return _split(folded) if len(folded) <= LONGEST_WORD and folded.isalpha() else (folded,)


@lru_cache(maxsize=CACHED_WORDS)
def _split(word: str) -> tuple[str, ...]:
    return _divide(word, Role.LAST)


def _divide(word: str, role: Role) -> tuple[str, ...]:
    """The parts of a word that stands first or last in a compound, or by itself (LAST)."""
    known = [r for r in lexicon().readings(word) if r.role & (role | Role.WORD)]
    listed = _listed(word, known)
    if listed:
        return listed
    parts = _best(word, role)
    if len(parts) == 1 and not known:
        parts = _after_particle(word, role)
    if len(parts) == 1 or (known and not _may_divide(known, parts, role)):
        return (word,)
    firsts = [part for first in parts[:-1] for part in _divided_first(first)]
    return (*firsts, *_divide(parts[-1], role))


def _divided_first(part: str) -> tuple[str, ...]:
    return (part,) if part in PARTICLES else _divide(part, Role.FIRST)


def _after_particle(word: str, role: Role) -> tuple[str, ...]:
    """An unknown word that is a known one with a particle before it: gen|visitering."""
    for length in range(len(word) - SHORTEST_AFTER_PARTICLE, 1, -1):
        if word[:length] in PARTICLES and _may_end(word[length:], role):
            return word[:length], word[length:]
    return (word,)


def _listed(word: str, known: list[Reading]) -> tuple[str, ...]:
    """The parts of a word that is an exception, or a form of one; empty for all others."""
    for lemma in (word, *(reading.lemma for reading in known)):
        *firsts, _ = exceptions().get(lemma, ("",))
        before = "".join(firsts)
        if lemma in exceptions() and word.startswith(before):
            return (*firsts, word[len(before) :])
    return ()


def _may_divide(known: list[Reading], parts: tuple[str, ...], role: Role) -> bool:
    """Whether a word that the lexicon knows is these parts."""
    if all(Role.NAME in reading.role for reading in known):
        return _is_telling_name(parts)
    compounds = [r for r in known if not r.role & (Role.NAME | Role.SIMPLE) and r.role & role]
    return _agrees(parts, {reading.lemma for reading in compounds})


def _is_telling_name(parts: tuple[str, ...]) -> bool:
    """Names are whole, but for those like Fynsværket that end in a word with its article."""
    is_definite = parts[-1].removesuffix("s").endswith(("en", "et", "erne"))
    return is_definite and min(map(len, parts)) >= SHORTEST_NAME_PART


def _agrees(parts: tuple[str, ...], lemmas: set[str]) -> bool:
    """True when the known word's lemma is divided as the word is.

    What its lemma has in the last part's place is that part, or another form of it.
    """
    before, last = "".join(parts[:-1]), _lemmas_of(parts[-1])
    tails = {lemma.removeprefix(before) for lemma in lemmas if lemma.startswith(before)}
    return any(tail in last or last & _lemmas_of(tail) for tail in tails if tail)


def _lemmas_of(form: str) -> set[str]:
    """Lemmas of a part, also where it bears an -s that its word alone would not take."""
    lex = lexicon()
    return {r.lemma for f in (form, form.removesuffix("s")) for r in lex.readings(f)}


def _best(word: str, role: Role) -> tuple[str, ...]:
    """The parts with fewest, then longest shortest part; the word alone when there are none."""
    length = len(word)
    ends = _ends_of_first_parts(word)
    # rest[i]: how best to read word[i:] as (number of parts, -shortest part, -end of the first);
    # so where all else is equal the first part is the longer one: morgen|mad, not mor|genmad
    rest: dict[int, tuple[int, int, int]] = {}
    for start in sorted(ends, reverse=True):
        choices = [
            (1 + rest[end][0], max(-_weight(word[start:end]), rest[end][1]), -end)
            for end in ends[start]
            if end in rest
        ]
        if start and _may_end(word[start:], role):
            choices.append((1, -_weight(word[start:]), -length))
        if choices:
            rest[start] = min(choices)
    return _follow(word, rest) if 0 in rest else (word,)


def _ends_of_first_parts(word: str) -> dict[int, set[int]]:
    """For each place that first parts lead to: where those that begin there may end."""
    ends: dict[int, set[int]] = {}
    reached = {0}
    for start in range(len(word)):
        if start in reached:
            ends[start] = _first_part_ends(word, start)
            reached |= ends[start]
    return ends


def _follow(word: str, rest: dict[int, tuple[int, int, int]]) -> tuple[str, ...]:
    parts, start = [], 0
    while start < len(word):
        end = -rest[start][2]
        parts.append(word[start:end])
        start = end
    return tuple(parts)


def _first_part_ends(word: str, start: int) -> set[int]:
    ends = set()
    for form in lexicon().prefixes(word[start:]):
        if _may_be_first(form, inner=start > 0):
            end = start + len(form)
            ends.add(end)
            if start and word[end : end + 1] == "s":  # regn|vands|bassin, though vand|fald
                ends.add(end + 1)
    return {end for end in ends if end < len(word)}


def _may_be_first(form: str, *, inner: bool) -> bool:
    return may_stand_first(form, inner=inner) and lexicon().is_first_part(form)


def _may_end(form: str, role: Role) -> bool:
    if not may_stand_last(form):
        return False
    if role is Role.LAST:
        return lexicon().is_last_part(form)
    return lexicon().is_first_part(form) or lexicon().is_first_part(form.removesuffix("s"))


def _is_ending(form: str) -> bool:
    return form in ENDINGS or form.removesuffix("s") in ENDINGS


def _weight(form: str) -> int:
    return TWO_LETTERS_COUNT_AS if len(form) < SHORTEST_PART else len(form)


@cache
def exceptions() -> dict[str, tuple[str, ...]]:
    """Lemmas that the rule reads wrongly, with their right parts (one part: never split)."""
    lines = EXCEPTIONS_FILE.read_text(encoding="utf-8").splitlines()
    words = [line.strip() for line in lines if line.strip() and not line.startswith("#")]
    return {word.replace("|", ""): tuple(word.split("|")) for word in words}

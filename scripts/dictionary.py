"""What the dictionary's entries tell of each other: word classes, and what is a compound.

The flags say which forms may be part of a compound, but not which words are compounds. That
shows in their inflection: a compound is inflected as its last part is.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from affixes import Affixes, Entry, Form, expand

from raadhus.danish.compounds import PARTICLES, may_stand_first, may_stand_last
from raadhus.danish.lexicon import Role, pack

VERB_FLAGS = frozenset({"1", "20", "21", "22", "79"})  # conjugations of the affix file
NAME_FLAGS = frozenset({"9", "54"})  # the genitive of names; names that take Nord-, Syd-
ADJECTIVE_FLAGS = frozenset(
    map(str, (12, 23, 24, 25, 26, 27, 28, 38, 40, 41, 42, 49, 59, 77, 78, 82))
)
AGENT_FLAGS = frozenset({"2", "5"})  # tørrer, tørreren, tørrere, tørrerne
MIN_AGENT = 5  # letters
MIN_LEARNED = 5  # letters, on both sides
PLURAL_ONLY = "74"  # børn, omkostninger
GENITIVE = "10"
MAY_BE_LAST = "39"
PARTICIPLE_ENDINGS = ("t", "te", "ts", "tes", "ede", "edes", "ende", "endes")

Record = tuple[str, bytes]  # a form, and one reading of it as the lexicon stores it


def fold(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold()


def wanted(form: str) -> bool:
    """Letters only, apart from hyphens inside: nothing else can be a token's part."""
    return form.replace("-", "").isalpha() and form[0] != "-" and form[-1] != "-"


class Dictionary:
    """The expanded dictionary, with what its entries tell of each other."""

    def __init__(self, affixes: Affixes, entries: list[Entry], own: list[Record]) -> None:
        self.entries = [(entry, tuple(expand(entry, affixes))) for entry in entries]
        self.own_lasts = {form for form, record in own if record[0] & Role.LAST}
        # Irregular verbs have no flags, but a present participle that names them.
        irregular = {e.stem for e in entries if e.stem and e.word.endswith("ende")}
        self.may_be_last = {e.word for e in entries if MAY_BE_LAST in e.flags} | irregular
        self.verbs = {e.word for e in entries if e.flags & VERB_FLAGS} | irregular
        self.nominals = {e.word for e in entries if e.flags and not e.flags & VERB_FLAGS}
        self.participles = self._words(PARTICIPLE_ENDINGS, self._is_verb)
        self.presents = self._words(("er",), self._is_verb)
        self.plurals = self._words(("er",), lambda entry: _word_class(entry.flags) == "noun")
        self.inflections: dict[str, list[Inflection]] = {}
        for entry, forms in self.entries:
            if MAY_BE_LAST in entry.flags:
                self.inflections.setdefault(entry.word, []).append(inflection(entry, forms))
        self.firsts = {form.text for _, forms in self.entries for form in forms if form.is_first}
        self.firsts |= {form for form, record in own if record[0] & Role.FIRST}
        self.learned = self._learned_firsts()
        self.firsts |= self.learned.keys()
        self.compounds = {e.word for e, forms in self.entries if self._is_compound(e, forms)}

    def records(self) -> Iterator[Record]:
        """Every form with its readings, as the lexicon stores them; some more than once."""
        for entry, forms in self.entries:
            lemma = (entry.stem or entry.word).removesuffix("-")
            kind = self._kind(entry)
            yield from self._agent_records(entry, forms)
            for form in forms:
                role = self._role(entry, form, kind)
                if role and wanted(form.text) and not self._is_imperative(form, lemma, kind):
                    text = fold(form.text)
                    yield text, pack(text, fold(lemma), role | kind)
        for linking, lemma in self.learned.items():
            yield linking, pack(linking, lemma, Role.FIRST)

    def _words(self, endings: tuple[str, ...], belongs: Callable[[Entry], bool]) -> set[str]:
        return {
            form.text
            for entry, forms in self.entries
            if belongs(entry)
            for form in forms
            if form.is_word and form.text.endswith(endings)
        }

    def _is_verb(self, entry: Entry) -> bool:
        return bool(entry.flags & VERB_FLAGS) or entry.stem in self.verbs

    def _learned_firsts(self) -> dict[str, str]:
        """Linking forms that no flag tells, but a compound does: blande from blandemaskine."""
        lemmas = {entry.word for entry, _ in self.entries if entry.flags and entry.word.islower()}
        lemmas -= PARTICLES
        learned = {}
        for entry, forms in self.entries:
            if _word_class(entry.flags) == "noun" and not self._is_compound(entry, forms):
                for place in self._places_of_last(entry, forms):
                    head = entry.word[:place]
                    base = head if head in lemmas else head[:-1]
                    if head.isalpha() and base in lemmas and head[len(base) :] in {"", "s", "e"}:
                        learned[head] = base
        return learned

    def _places_of_last(self, entry: Entry, forms: tuple[Form, ...]) -> list[int]:
        own = inflection(entry, forms)
        return [
            place
            for place in range(MIN_LEARNED, len(entry.word) - MIN_LEARNED)
            if may_stand_last(entry.word[place:]) and self._ends_alike(entry.word[place:], own)
        ]

    def _agent_records(self, entry: Entry, forms: tuple[Form, ...]) -> Iterator[Record]:
        """Who or what does it, named in compounds only: the tørrer of hårtørrer."""
        place = self._agent_place(entry)
        if not place:
            return
        for form in forms:
            if form.is_word:
                text = fold(form.text[place:])
                yield text, pack(text, fold(entry.word[place:]), Role.LAST | Role.SIMPLE)

    def _agent_place(self, entry: Entry) -> int:
        """How many letters stand before the doer in a compound; 0 when it is none."""
        if AGENT_FLAGS - entry.flags:
            return 0
        for place in range(2, len(entry.word) - MIN_AGENT + 1):
            doer = entry.word[place:]
            is_new = doer in self.presents and doer not in self.inflections
            if is_new and self._may_be_firsts(entry.word[:place]):
                return place
        return 0

    def _kind(self, entry: Entry) -> Role:
        kind = Role(0)
        if self._is_verb(entry):
            kind |= Role.VERB
        if entry.flags & NAME_FLAGS and entry.word[:1].isupper():
            kind |= Role.NAME
        elif (entry.stem or entry.word) not in self.compounds:
            kind |= Role.SIMPLE
        return kind

    def _role(self, entry: Entry, form: Form, kind: Role) -> Role:
        role = Role(0)
        if form.is_word:
            role |= Role.WORD
            inherited = entry.stem in self.may_be_last
            finite = Role.VERB in kind and not form.text.endswith(PARTICIPLE_ENDINGS)
            if (form.is_last or inherited) and not finite:
                role |= Role.LAST
        return role | (Role.FIRST if form.is_first else Role(0))

    def _is_imperative(self, form: Form, lemma: str, kind: Role) -> bool:
        """`ret` is a right: nobody who writes or searches for it means the order to correct."""
        return Role.VERB in kind and len(form.text) < len(lemma) and form.text in self.nominals

    def _is_compound(self, entry: Entry, forms: tuple[Form, ...]) -> bool:
        """A compound is inflected as its last part is: kultur(er) is no compound of tur(e)."""
        word, own = entry.word, inflection(entry, forms)
        return any(
            may_stand_last(word[place:]) and self._ends_alike(word[place:], own)
            for place in range(2, len(word) - 1)
            if self._may_be_firsts(word[:place])
        ) or bool(self._agent_place(entry))

    def _may_be_firsts(self, text: str) -> bool:
        forms = {text, text.removesuffix("s")}
        return any(form in self.firsts and may_stand_first(form) for form in forms)

    def _ends_alike(self, last: str, own: Inflection) -> bool:
        if last in self.own_lasts and own.word_class:
            return True
        if own.word_class == "adjective" and last in self.participles:
            return len(last) >= MIN_LEARNED
        if own.word_class == "plural" and last in self.plurals:
            return True
        return any(own.agrees_with(other) for other in self.inflections.get(last, ()))


@dataclass(frozen=True, slots=True)
class Inflection:
    """A word class and the endings of its forms, each with the letters that it replaces."""

    word_class: str
    endings: frozenset[tuple[int, str]]

    def agrees_with(self, other: Inflection) -> bool:
        if not self.word_class or self.word_class != other.word_class:
            return False
        if self.word_class == "verb":  # at times a compound verb has but one of two pasts
            return True
        return self.endings <= other.endings or other.endings <= self.endings


def inflection(entry: Entry, forms: tuple[Form, ...]) -> Inflection:
    endings = set()
    for form in forms:
        if form.is_word and form.text != entry.word and not form.text.endswith("s"):
            record = pack(entry.word, form.text, Role(0))
            if record[1] < len(entry.word):  # not næst-, aller-
                endings.add((record[1], record[2:].decode()))
    return Inflection(_word_class(entry.flags), frozenset(endings))


def _word_class(flags: frozenset[str]) -> str:
    if flags & VERB_FLAGS:
        return "verb"
    if flags & ADJECTIVE_FLAGS:
        return "adjective"
    if PLURAL_ONLY in flags:
        return "plural"
    return "noun" if GENITIVE in flags else ""

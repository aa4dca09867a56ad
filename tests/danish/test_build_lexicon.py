"""Building the lexicon: expansion of affix flags, and our own words in the shipped file."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from raadhus.danish.lexicon import LEXICON_FILE, lexicon, unpack

SCRIPTS = Path(__file__).parents[2] / "scripts"

AFFIXES = """
SET UTF-8
FLAG num
NEEDAFFIX 8
FORBIDDENWORD 6
COMPOUNDBEGIN 32
COMPOUNDMIDDLE 33
COMPOUNDEND 34
ONLYINCOMPOUND 36
SFX 2 Y 2
SFX 2 0 n/34 e
SFX 2 0 en/34,10 [^e]	+BESTEMT_ENTAL
SFX 7 Y 1
SFX 7 0 k/8,2 k
SFX 10 Y 1
SFX 10 0 s [^s]
SFX 29 Y 1
SFX 29 0 s/32,36
PFX 90 Y 1
PFX 90 0 aller .
SFX 23 Y 1
SFX 23 0 st/90 .
""".replace("s/32,36\n", "s/32,36 .\n")


@pytest.fixture
def affixes(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    return load("affixes", monkeypatch)


def load(name: str, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(SCRIPTS)
    spec = importlib.util.spec_from_file_location(name, SCRIPTS / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, name, module)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("line", "forms"),
    [
        ("plan/2", ["plan:word", "planen:word,last", "planens:word"]),
        ("rute/2", ["rute:word", "ruten:word,last"]),
        ("lov/29", ["lov:word", "lovs:first"]),
        ("tak/7", ["tak:word", "takk:", "takken:word,last"]),  # takk is no word itself
        ("stor/23", ["stor:word", "storst:word", "allerstorst:word"]),
        ("fejl/6,2", []),
        ("og", ["og:word"]),
    ],
)
def test_expansion(affixes: ModuleType, line: str, forms: list[str]) -> None:
    rules = affixes.read_affixes(AFFIXES)
    (entry,) = affixes.read_entries(f"1\n{line}")
    found = [
        f"{form.text}:" + ",".join(role for role in ("word", "first", "last")
                                   if getattr(form, f"is_{role}"))
        for form in affixes.expand(entry, rules)
    ]  # fmt: skip
    assert found == forms


def test_entries(affixes: ModuleType) -> None:
    entries = affixes.read_entries("2\nM/S Hest\nmænds/10 st:mand\tph:mæns")
    assert [(entry.word, sorted(entry.flags), entry.stem) for entry in entries] == [
        ("M/S Hest", [], None),
        ("mænds", ["10"], "mand"),
    ]


def test_every_own_word_is_in_the_shipped_lexicon(monkeypatch: pytest.MonkeyPatch) -> None:
    load("affixes", monkeypatch)
    load("dictionary", monkeypatch)
    build = load("build_lexicon", monkeypatch)
    text = (LEXICON_FILE.parent / "own-words.txt").read_text(encoding="utf-8")
    records = build.merged(build.own_records(text))
    missing = []
    for form, record in records:
        wanted = unpack(form, record)
        found = [r for r in lexicon().readings(form) if r.lemma == wanted.lemma]
        if not any(wanted.role & ~reading.role == 0 for reading in found):
            missing.append(form)
    assert missing == []


def test_a_wrong_line_of_own_words_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    load("affixes", monkeypatch)
    load("dictionary", monkeypatch)
    build = load("build_lexicon", monkeypatch)
    with pytest.raises(Exception, match="line 2: nouns Aula"):
        list(build.own_records("name Aula\nnouns Aula"))

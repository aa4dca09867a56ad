"""The command line speaks Danish, also where the library under it speaks."""

from __future__ import annotations

import gettext
import re
import subprocess
import sys
from pathlib import Path

import pytest

WORDS = Path(__file__).parents[2] / "src/raadhus/locale/da/LC_MESSAGES/raadhus-cli.po"


def run(*arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "raadhus", *arguments], capture_output=True, text=True, check=False
    )
    return done.stdout + done.stderr


def test_help_and_errors_are_danish() -> None:
    shown = run("--help") + run("findesikke") + run("demo", "--port", "x") + run("read")
    assert "Kommandoer:" in shown
    assert "Fejl: Kommandoen 'findesikke' findes ikke." in shown
    assert not re.search(r"\b(?:Usage|Options|Commands|Error|Show this|Missing|Invalid)\b", shown)


@pytest.mark.parametrize(
    "command", [(), ("danish",), ("danish", "evaluate"), ("demo",), ("serve",)]
)
def test_the_help_of_every_command_is_danish(command: tuple[str, ...]) -> None:
    shown = run(*command, "--help")
    assert shown.startswith("Brug: ")
    assert not re.search(r"OPTIONS|COMMAND|ARGS|INTEGER|Usage|Show", shown)


def test_the_compiled_words_are_those_of_the_readable_file() -> None:
    with WORDS.with_suffix(".mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    pairs = re.findall(r'^msgid "(.+)"\nmsgstr "(.+)"$', WORDS.read_text(encoding="utf-8"), re.M)
    assert len(pairs) > 20
    for english, danish in pairs:
        assert compiled.gettext(english) == danish

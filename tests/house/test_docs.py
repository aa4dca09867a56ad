"""What can be done, set and found is written down."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from raadhus.cli import raadhus

from .project import PACKAGE, ROOT, docs, text

USER_DOCS = ("docs/start.md", "docs/operation.md")


def commands(group: click.Group, name: str) -> Iterator[str]:
    """Every command as it is typed, groups' commands too."""
    for command in group.commands.values():
        whole = f"{name} {command.name}"
        if isinstance(command, click.Group):
            yield from commands(command, whole)
        else:
            yield whole


def settings() -> set[str]:
    source = "\n".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py"))
    return set(re.findall(r"\bRAADHUS_[A-Z][A-Z_]*[A-Z]\b", source))


def rooms() -> set[str]:
    return {path.parent.name for path in PACKAGE.glob("*/__init__.py")}


def targets() -> set[str]:
    return set(re.findall(r"^([a-z]+):", text("Makefile"), re.MULTILINE))


@pytest.mark.parametrize("command", sorted(commands(raadhus, "raadhus")))
def test_a_command_is_in_the_handbook(command: str) -> None:
    assert f"`{command}" in "".join(map(text, USER_DOCS)) + text("docs/structure.md")


def test_the_handbook_names_no_command_that_is_not_there() -> None:
    known = {words.split()[1] for words in commands(raadhus, "raadhus")}
    named = set(re.findall(r"`raadhus ([a-z]+)", "".join(map(text, USER_DOCS))))
    assert named <= known


def test_every_setting_is_in_the_handbook_and_no_other() -> None:
    assert set(re.findall(r"RAADHUS_[A-Z_]*[A-Z]", text("docs/operation.md"))) == settings()


def test_every_room_is_on_the_page_of_the_structure() -> None:
    page = text("docs/structure.md")
    named = set(re.findall(r"^\| `([a-z]+)/` \|[^|]+\|[^|]+\|$", page, re.MULTILINE))
    assert named == rooms()


def test_every_make_target_is_in_the_readme() -> None:
    named = set(re.findall(r"`make ([a-z]+)", text("README.md")))
    assert named == targets() - {"help"}


def test_every_page_is_in_the_menu() -> None:
    menu = set(re.findall(r": (\S+\.md)$", text("mkdocs.yml"), re.MULTILINE))
    pages = {page.relative_to(ROOT / "docs").as_posix() for page in (ROOT / "docs").rglob("*.md")}
    assert menu == pages


def broken_links(page: Path) -> list[str]:
    targets = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    return [target for target in targets if not (page.parent / target).exists()]


def test_links_between_files_lead_somewhere() -> None:
    pages = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    found = {page.name: broken_links(page) for page in pages}
    assert {name: links for name, links in found.items() if links} == {}


def test_the_docs_are_there() -> None:
    assert len(docs()) > 10_000

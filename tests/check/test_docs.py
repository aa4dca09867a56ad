"""Every check has its page, its row in the index and its place in the menu."""

from __future__ import annotations

from pathlib import Path

from scripts.check_pages import INDEX, MENU, index, menu

from raadhus.check.checks import CHECKS

PAGES = Path(__file__).parents[2] / "docs" / "check"


def test_the_index_and_the_menu_are_as_the_script_writes_them() -> None:
    for path, written in ((INDEX, index), (MENU, menu)):
        text = path.read_text(encoding="utf-8")
        assert text == written(text), "run: python -m scripts.check_pages"


def test_every_check_has_its_page_and_every_page_its_check() -> None:
    assert {page.stem for page in PAGES.glob("*.md")} == set(CHECKS)


def test_every_check_is_in_the_index_with_its_title() -> None:
    text = INDEX.read_text(encoding="utf-8")
    for name, check in CHECKS.items():
        assert f"[{check.title}](check/{name}.md) | `{name}`" in text

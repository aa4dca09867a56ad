"""Write the index of the checks in docs/check.md and their pages in the menu (mkdocs.yml).

Run `python -m scripts.check_pages` after a check was added or renamed. Every check needs its page
docs/check/<name>.md; one without it is told and not linked to.
"""

from __future__ import annotations

import re
from pathlib import Path

from raadhus.check.checks import CHECKS
from raadhus.check.explained import explained
from raadhus.check.report.words import SEVERITIES

ROOT = Path(__file__).resolve().parent.parent
INDEX, MENU = ROOT / "docs/check.md", ROOT / "mkdocs.yml"
FAMILIES = {
    "tables": "Tabeller", "amounts": "Beløb og antal", "dates": "Datoer og år",
    "structure": "Dokumentets opbygning", "law": "Paragraffer", "competence": "Kompetence",
    "language": "Ord og navne",
}  # fmt: skip
_TABLE = re.compile(r"(?<=check_pages.py -->\n).*?(?=<!-- end of checks -->)", re.DOTALL)
_PAGES = re.compile(r"(?<=  - Kontrol: check\.md\n).*?(?=  - Writing a check)", re.DOTALL)


def index(text: str) -> str:
    """The page of the checks with its table written anew."""
    return _TABLE.sub(lambda _: _table(), text)


def menu(text: str) -> str:
    """The menu with the checks' pages beneath that of the checks."""
    paged = [name for name in _ordered() if _page(name).is_file()]
    lines = [f"      - {CHECKS[name].title}: check/{name}.md\n" for name in paged]
    return _PAGES.sub(lambda _: "".join(["  - Kontroller:\n", *lines] if lines else []), text)


def _table() -> str:
    rows = ["\n| Kontrol | Navn | Alvor | Hvad der skal gælde |\n|---|---|---|---|\n"]
    family = ""
    for name in _ordered():
        check = CHECKS[name]
        if check.family != family:
            family = check.family
            rows.append(f"| **{FAMILIES[family]}** | | | |\n")
        title = f"[{check.title}](check/{name}.md)" if _page(name).is_file() else check.title
        rows.append(f"| {title} | `{name}` | {SEVERITIES[check.severity]} | {explained(name)} |\n")
    return "".join([*rows, "\n"])


def _page(name: str) -> Path:
    return ROOT / "docs" / "check" / f"{name}.md"


def _ordered() -> list[str]:
    """The names family by family, within each by title."""
    families = list(FAMILIES)
    return sorted(
        CHECKS, key=lambda name: (families.index(CHECKS[name].family), CHECKS[name].title)
    )


def main() -> None:
    for path, written in ((INDEX, index), (MENU, menu)):
        path.write_text(written(path.read_text(encoding="utf-8")), encoding="utf-8")
    missing = [name for name in CHECKS if not _page(name).is_file()]
    if missing:
        print(f"These checks have no page in docs/check: {', '.join(missing)}")


if __name__ == "__main__":
    main()

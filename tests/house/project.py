"""What the tests of the house look at: the project's own files."""

from __future__ import annotations

import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "raadhus"


def tracked() -> list[Path]:
    """Every file under version control or about to be, apart from deleted ones."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    paths = [ROOT / name for name in listed.split("\0") if name]
    return [path for path in paths if path.is_file()]


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def docs() -> str:
    """All that the documentation says, the README first."""
    pages = sorted((ROOT / "docs").rglob("*.md"))
    return "\n".join(page.read_text(encoding="utf-8") for page in [ROOT / "README.md", *pages])

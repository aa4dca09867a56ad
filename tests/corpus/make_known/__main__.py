"""Makes the known corpus anew, byte for byte: `python -m tests.corpus.make_known`."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

from . import render_docx, render_html, render_pdf, render_portal, render_text
from .compose import compose
from .layouts import LAYOUTS
from .meetings import meetings

TARGET = Path(__file__).parent.parent / "known"
RENDERERS = {
    "txt": render_text.render,
    "html": render_html.render,
    "pdf": render_pdf.render,
    "docx": render_docx.render,
    "json": render_portal.render,
}


def make(target: Path, only: str | None = None) -> int:
    """Writes every document with its truth; gives their number."""
    count = 0
    for meeting in meetings():
        layout = LAYOUTS[meeting.layout]
        if layout.form not in RENDERERS or (only and only != layout.name):
            continue
        folder = target / layout.name
        folder.mkdir(parents=True, exist_ok=True)
        printed = compose(layout, meeting)
        document = RENDERERS[layout.form](layout, printed)
        (folder / f"{meeting.name}.{layout.form}").write_bytes(document)
        truth = json.dumps(printed.truth, indent=1, ensure_ascii=False) + "\n"
        (folder / f"{meeting.name}.expected.json").write_text(truth, encoding="utf-8")
        count += 1
    return count


def main() -> int:
    only = sys.argv[1] if len(sys.argv) > 1 else None
    if not only:
        shutil.rmtree(TARGET, ignore_errors=True)
    print(f"{make(TARGET, only)} documents")
    return 0


if __name__ == "__main__":
    sys.exit(main())

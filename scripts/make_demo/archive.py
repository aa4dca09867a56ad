"""The archive as files: every meeting's papers, packed with the same bytes each time."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterable
from datetime import date, datetime, time
from functools import cache
from pathlib import Path
from typing import Any

from . import render_docx, render_html, render_portal, render_text
from .compose import compose
from .editions import papers
from .model import Form, Meeting
from .plan import Archive, Secretary
from .printed import Printed

ROOT = Path(__file__).parents[2]
ARCHIVE = ROOT / "src/raadhus/meetings/example/archive.zip"
MANIFEST = Path(__file__).parent / "manifest.json"

FIRST = datetime.combine(date(2025, 1, 1), time(12))
Named = tuple[str, datetime, bytes]


@cache
def archive() -> Archive:
    return Secretary().run()


@cache
def all_papers() -> tuple[Meeting, ...]:
    """Every file that is written: minutes, agendas and their editions, in order of path."""
    return tuple(sorted(papers(archive()), key=lambda meeting: meeting.path))


def rendered(meeting: Meeting, printed: Printed) -> bytes:
    return _renderer(meeting.form)(meeting, printed)


def _renderer(form: Form) -> Callable[[Meeting, Printed], bytes]:
    if form == "pdf":
        from . import render_pdf  # noqa: PLC0415 - WeasyPrint is heavy and only PDF needs it

        return render_pdf.render
    return {
        "txt": render_text.render, "html": render_html.render, "docx": render_docx.render,
        "json": render_portal.render,
    }[form]  # fmt: skip


def files() -> list[Named]:
    """(path, time of publication, content) of everything in the archive."""
    found = [
        (f"{name.lower()}/kommune.toml", FIRST, f'name = "{name}"\n'.encode())
        for name in ("Fjordlund", "Lyngmark")
    ]
    for meeting in all_papers():
        content = rendered(meeting, compose(meeting))
        found.append((meeting.path, published(meeting), content))
    return sorted(found)


def published(meeting: Meeting) -> datetime:
    """When the paper was published: at noon, the second meeting's of a day an hour later."""
    return datetime.combine(meeting.published or meeting.day, time(11 + meeting.serial))


def pack(named: Iterable[Named]) -> bytes:
    """One zip; an entry's time is that at which the paper was published."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for path, when, content in named:
            entry = zipfile.ZipInfo(path, (when.year, when.month, when.day, when.hour, 0, 0))
            entry.external_attr = 0o644 << 16
            target.writestr(entry, content, zipfile.ZIP_DEFLATED, 9)
    return packed.getvalue()


def manifest() -> dict[str, Any]:
    from .truth import manifest_of  # noqa: PLC0415 - it needs this module

    return manifest_of(archive(), all_papers())

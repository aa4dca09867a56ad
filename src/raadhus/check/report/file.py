"""A report kept as a file: a web page or a PDF, by the file's name."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from ..model import CheckedFile
from .html import to_html

FORMS = (".html", ".pdf")


class NoReportError(ValueError):
    """The report cannot be kept; the message says why and what to do, in Danish."""


def write_report(path: Path, files: Iterable[CheckedFile], *, confirmed: bool = False) -> None:
    """Write the report on all files to a path that ends in one of `FORMS`.

    Raises `NoReportError`.
    """
    page = to_html(files, confirmed=confirmed)
    content = _as_pdf(page) if path.suffix.lower() == ".pdf" else page.encode()
    try:
        path.write_bytes(content)
    except OSError as error:
        raise NoReportError(f"Rapporten kunne ikke gemmes i {path} ({error.strerror}).") from error


def _as_pdf(page: str) -> bytes:
    """The page as PDF/UA; it asks for nothing, and nothing would be fetched."""
    try:
        import weasyprint  # noqa: PLC0415 - slow to load, and needs Pango on the machine
    except OSError as error:
        raise NoReportError(
            "PDF kræver biblioteket Pango, som mangler på maskinen. Installér pakkerne "
            "libpango-1.0-0, libpangoft2-1.0-0 og libharfbuzz-subset0, eller vælg .html."
        ) from error
    fetcher = weasyprint.URLFetcher(allowed_protocols=())
    document = weasyprint.HTML(string=page, url_fetcher=fetcher)
    return bytes(document.write_pdf(pdf_variant="pdf/ua-1"))

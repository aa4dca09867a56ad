"""PDFs for the tests: made from small pages of HTML, or object by object."""

from __future__ import annotations

from typing import Literal

import weasyprint

Variant = Literal["pdf/ua-1"] | None
BOTH: tuple[Variant, ...] = (None, "pdf/ua-1")

_LAYOUT = """
@page { size: A4; margin: 2.5cm 2cm }
body { font: 11pt/1.35 'Liberation Sans', 'DejaVu Sans', sans-serif }
.ruled { border-collapse: collapse } .ruled td, .ruled th { border: 1pt solid; padding: 2pt }
"""


def printed(body: str, css: str = "", variant: Variant = None) -> bytes:
    """A page of HTML as PDF, tagged where the variant is PDF/UA."""
    page = f"<html lang=da><title>Prøve</title><style>{_LAYOUT}{css}</style><body>{body}"
    return bytes(weasyprint.HTML(string=page).write_pdf(pdf_variant=variant))


def drawn(content: bytes, box: str = "0 0 595 842", xobjects: bytes = b"") -> bytes:
    """A PDF of one page with the given drawing operators; the font is called /F."""
    resources = b"/Font<</F 5 0 R>>" + xobjects
    page = (
        f"<</Type/Page/Parent 2 0 R/MediaBox[{box}]/Contents 4 0 R/Resources<<".encode()
        + resources
        + b">>>>"
    )
    return assembled(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        page,
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    )


def assembled(*objects: bytes) -> bytes:
    """A file of numbered objects, the first of which is the catalogue."""
    out = b"%PDF-1.7\n"
    offsets = []
    for number, item in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, item)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    trailer = b"trailer<</Size %d/Root 1 0 R>>\n" % (len(objects) + 1)
    return out + head + table + trailer + b"startxref\n%d\n%%%%EOF" % len(out)


HELLO = b"BT /F 12 Tf 72 700 Td (Hej verden) Tj ET"

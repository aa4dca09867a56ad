"""How fast PDF minutes are read, beside bare text extraction of the same file in the same run.

    python bench/pdf.py [pages]

Prints pages per second (median of seven, in turns), the ratio, and the peak of memory of a process
that reads the file, for a tagged and an untagged document made here.
"""

from __future__ import annotations

import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import weasyprint
from pypdfium2.version import PDFIUM_INFO

from raadhus.minutes import read

_LAYOUT = """
@page { size: A4; margin: 2.5cm 2cm; @top-left { content: 'Referat Kulturudvalget' }
  @bottom-center { content: 'Side ' counter(page) ' af ' counter(pages) } }
body { font: 11pt/1.35 'Liberation Sans', sans-serif } h2 { break-before: page }
table { border-collapse: collapse; width: 100% } td, th { border: 0.5pt solid; padding: 2pt }
"""
_CHILD = "from raadhus.minutes import read\nimport pypdfium2"
_BARE = "for page in pypdfium2.PdfDocument(content): page.get_textpage().get_text_range()"
_WORKS = ("pass", _BARE, "document = read(content)")
_PEAK = "print(open('/proc/self/status').read().split('VmHWM:')[1].split()[0])"
_SENTENCE = "Forvaltningen har gennemgået udgifterne på området og foreslår, at rammen fastholdes. "


def document(pages: int, variant: str | None) -> bytes:
    """A document with about so many pages: two for each item, text, table and list."""
    rows = "".join(
        f"<tr><td>Område nummer {row}</td><td>{row}.000</td><td>-{row}.500</td></tr>"
        for row in range(1, 12)
    )
    items = "".join(
        f"<h2>Punkt {number}: Budgetopfølgning</h2><p>00.01.10-P35-{number}-22</p>"
        f"<h3>Sagsfremstilling</h3>{f'<p>{_SENTENCE * 5}</p>' * 5}"
        f"<table><thead><tr><th>Område</th><th>Budget</th><th>Regnskab</th></tr></thead>{rows}"
        "</table><ul><li>at sagen godkendes</li></ul><h3>Beslutning</h3><p>Godkendt.</p>"
        for number in range(1, pages // 2 + 1)
    )
    page = f"<html lang=da><title>Prøve</title><style>{_LAYOUT}</style>{items}"
    return bytes(weasyprint.HTML(string=page).write_pdf(pdf_variant=variant))


def bare(content: bytes) -> int:
    """What the library itself needs for the text of all pages; the number of pages."""
    pages = pypdfium2.PdfDocument(content)
    for page in pages:
        textpage = page.get_textpage()
        textpage.get_text_range()
        textpage.close()
        page.close()
    count = len(pages)
    pages.close()
    return count


def seconds(work: Callable[[bytes], object], content: bytes) -> float:
    start = time.perf_counter()
    work(content)
    return time.perf_counter() - start


def in_turns(content: bytes) -> tuple[float, float]:
    """Median seconds of bare extraction and of reading, measured in turns."""
    pairs = [(seconds(bare, content), seconds(read, content)) for _ in range(7)]
    return statistics.median(a for a, _ in pairs), statistics.median(b for _, b in pairs)


def peak_megabytes(path: Path, work: str) -> float:
    """The most memory of a fresh process (Linux) that does `work` with the file."""
    code = f"{_CHILD}\ncontent = open({str(path)!r}, 'rb').read()\n{work}\n{_PEAK}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return int(done.stdout) / 1024


def main(pages: int) -> None:
    print(f"{platform.platform()}, {os.cpu_count()} cores, Python {platform.python_version()}")
    print(f"pypdfium2 {pypdfium2.PYPDFIUM_INFO}, PDFium {PDFIUM_INFO}")
    print(f"WeasyPrint {weasyprint.__version__} (makes the documents)\n")
    print("| document | pages | bare pages/s | read pages/s | ratio | MB import | bare | read |")
    print("|---|---|---|---|---|---|---|---|")
    for name, variant in (("untagged", None), ("tagged", "pdf/ua-1")):
        content = document(pages, variant)
        count, (plain, ours) = bare(content), in_turns(content)
        with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
            file.write(content)
            file.flush()
            path = Path(file.name)
            memory = [peak_megabytes(path, work) for work in _WORKS]
        print(
            f"| {name} | {count} | {count / plain:.0f} | {count / ours:.0f} | {plain / ours:.2f} | "
            + " | ".join(f"{value:.0f}" for value in memory)
            + " |"
        )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)

"""How fast PDF minutes are read, beside bare text extraction of the same file in the same run.

    python bench/pdf.py [pages]

Prints pages per second (median of five), the ratio, and the peak of memory of a process
that reads the file, for a tagged and an untagged document made here.
"""

from __future__ import annotations

import os
import platform
import resource
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

from raadhus.minutes.forms.pdf import read_pdf

_LAYOUT = """
@page { size: A4; margin: 2.5cm 2cm; @top-left { content: 'Referat Kulturudvalget' }
  @bottom-center { content: 'Side ' counter(page) ' af ' counter(pages) } }
body { font: 11pt/1.35 'Liberation Sans', sans-serif } h2 { break-before: page }
table { border-collapse: collapse; width: 100% } td, th { border: 0.5pt solid; padding: 2pt }
"""
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
    def once() -> float:
        start = time.perf_counter()
        work(content)
        return time.perf_counter() - start

    once()
    return statistics.median(once() for _ in range(5))


def peak_megabytes(path: Path, how: str) -> float:
    """The most memory of a fresh process that imports the reader and does `how` with the file."""
    done = subprocess.run(
        [sys.executable, __file__, how, str(path)], capture_output=True, text=True, check=True
    )
    return float(done.stdout)


def measure_memory(how: str, path: Path) -> None:
    content = path.read_bytes()
    {"--load": len, "--bare": bare, "--read": read_pdf}[how](content)
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def main(pages: int) -> None:
    print(f"{platform.platform()}, {os.cpu_count()} cores, Python {platform.python_version()}")
    print(f"pypdfium2 {pypdfium2.PYPDFIUM_INFO}, PDFium {PDFIUM_INFO}")
    print(f"WeasyPrint {weasyprint.__version__} (makes the documents)\n")
    print("| document | pages | bare pages/s | read pages/s | ratio | MB import | bare | read |")
    print("|---|---|---|---|---|---|---|---|")
    for name, variant in (("untagged", None), ("tagged", "pdf/ua-1")):
        content = document(pages, variant)
        count, plain, ours = bare(content), seconds(bare, content), seconds(read_pdf, content)
        with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
            file.write(content)
            file.flush()
            path = Path(file.name)
            memory = [peak_megabytes(path, how) for how in ("--load", "--bare", "--read")]
        print(
            f"| {name} | {count} | {count / plain:.0f} | {count / ours:.0f} | {plain / ours:.2f} | "
            + " | ".join(f"{value:.0f}" for value in memory)
            + " |"
        )


if __name__ == "__main__":
    if len(sys.argv) == 3:
        measure_memory(sys.argv[1], Path(sys.argv[2]))
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)

"""Writes every kept-back document and its expected JSON, the same bytes each time."""

import argparse
import json
from collections.abc import Callable
from pathlib import Path

from .layouts import pages, pdf, plain, portal, word
from .layouts.printed import Printed
from .model import Meeting
from .parse import parse
from .truth import expected

HERE = Path(__file__).parent
LAYOUTS: dict[str, tuple[str, Callable[[Meeting], Printed]]] = {
    "thisted": ("txt", plain.thisted),
    "faxe": ("txt", plain.faxe),
    "syddjurs": ("txt", plain.syddjurs),
    "stevns": ("html", pages.stevns),
    "odsherred": ("html", pages.odsherred),
    "assens": ("html", pages.assens),
    "svendborg": ("pdf", pdf.svendborg),
    "rebild": ("pdf", pdf.rebild),
    "ikast": ("docx", word.ikast),
    "aeroe": ("docx", word.aeroe),
    "haderslev": ("json", portal.haderslev),
    "toender": ("json", portal.toender),
}


def write(source: Path, out: Path) -> None:
    """Writes one document and its expected JSON, from content/<layout>/<doc>.txt."""
    suffix, render = LAYOUTS[source.parent.name]
    meeting = parse(source.read_text(encoding="utf-8"))
    printed = render(meeting)
    folder = out / source.parent.name
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{source.stem}.{suffix}").write_bytes(printed.data)
    truth = expected(meeting, printed.marks, printed.contents)
    text = json.dumps(truth, ensure_ascii=False, indent=1) + "\n"
    (folder / f"{source.stem}.expected.json").write_text(text, encoding="utf-8")


def main() -> None:
    """Writes all documents, or only those of one form."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=HERE.parent / "kept_back")
    parser.add_argument("--form", action="append", choices=["txt", "html", "pdf", "docx", "json"])
    parser.add_argument("--layout", choices=sorted(LAYOUTS))
    options = parser.parse_args()
    for source in sorted((HERE / "content").glob("*/*.txt")):
        layout = source.parent.name
        form_chosen = not options.form or LAYOUTS[layout][0] in options.form
        if form_chosen and options.layout in (None, layout):
            write(source, options.out)


main()

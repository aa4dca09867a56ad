"""A meeting written as a web page, opened from the disk in a real browser."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.browser.visit import Visit

from raadhus.minutes import read
from raadhus.minutes.edition import same_meeting, write_html

pytestmark = pytest.mark.browser

AXE = (Path(__file__).parent / "axe/axe.min.js").read_text("utf-8")
KNOWN = Path(__file__).parents[1] / "corpus" / "known"
DOCUMENTS = [next(iter(sorted(KNOWN.glob(f"*/*.{ending}")))) for ending in ("txt", "html", "pdf")]
BARE = """Raadhus-referat 1
Art: dagsorden
Punkt
  Afsnit
    Niveau: 4
    Liste
      Led: a)\tførst
    Tabel: Udgifter
      Enhed: kr.
      Hoved: \t2024
      Række: Drift\t1.000
        Tal: \t1000
      Sumrække: I alt\t1.000
        Tal: \t1000
  Indstilling
    Indstiller: Forvaltningen
    Indstillingspunkt: 1\tat sagen drøftes.
  Beslutning
    Udfald: drøftet
    Tekst: Drøftet.
    Dato: 2024-01-02
    Stemmer
      For: 3
  Bilag
    Dokument: Et bilag
  Ved punktet: Alma Gammelmark
    Hvordan: fraværende
  Tidligere behandlet: Byrådet
  Kompetence: Byrådet
Slut
"""
RUN_AXE = """async () => {
  const result = await axe.run(document, { resultTypes: ["violations"] });
  return result.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(" | ")}`);
}"""


PAGES = [*DOCUMENTS, None]  # the last is the one that says everything in itself


def written(document: Path | None) -> str:
    if document is None:
        return write_html(read(BARE.encode(), "møde.txt"))
    return write_html(read(document.read_bytes(), document.name))


@pytest.mark.parametrize("document", PAGES, ids=["text", "html", "pdf", "bare"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 320])
def test_a_written_page_is_accessible_and_quiet(browser, tmp_path, document, scheme, width):
    file = tmp_path / "møde.html"
    file.write_text(written(document), encoding="utf-8")
    with Visit(browser, file.as_uri(), width, color_scheme=scheme) as visit:
        visit.open("")
        visit.page.evaluate(AXE)
        assert visit.page.evaluate(RUN_AXE) == []
        assert visit.page.evaluate("document.documentElement.scrollWidth") <= width
        assert visit.said == []
        assert visit.foreign == []


@pytest.mark.parametrize("document", PAGES, ids=["text", "html", "pdf", "bare"])
def test_a_page_that_the_browser_keeps_is_the_same_meeting(browser, tmp_path, document):
    page, file = written(document), tmp_path / "møde.html"
    file.write_text(page, encoding="utf-8")
    with Visit(browser, file.as_uri(), 1440) as visit:
        visit.open("")
        kept = f"<!DOCTYPE html>{visit.page.content()}"
    assert kept != page
    assert same_meeting(read(kept.encode(), "møde.html"), read(page.encode(), "møde.html"))

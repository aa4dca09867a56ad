"""The report of the case check, opened from the disk in a real browser."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.browser.visit import Visit
from tests.check.papers_in_short import RIGHT, WRONG, checked

from raadhus.check.report.html import to_html

pytestmark = pytest.mark.browser

AXE = (Path(__file__).parent / "axe/axe.min.js").read_text("utf-8")
RUN_AXE = """async () => {
  const result = await axe.run(document, { resultTypes: ["violations"] });
  return result.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(" | ")}`);
}"""


@pytest.fixture(params=["findings", "none"])
def report(request, tmp_path):
    texts = [WRONG, RIGHT] if request.param == "findings" else [RIGHT]
    file = tmp_path / "rapport.html"
    page = to_html([checked(text, f"{at}.txt") for at, text in enumerate(texts)], confirmed=True)
    file.write_text(page, encoding="utf-8")
    return file


@pytest.mark.parametrize("width", [1280, 375, 320])
def test_a_report_is_accessible_and_fits(browser, report, width):
    with Visit(browser, report.as_uri(), width, bypass_csp=True) as visit:
        visit.open("")
        visit.page.evaluate(AXE)
        assert visit.page.evaluate(RUN_AXE) == []
        assert visit.page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_report_keeps_its_own_rules_and_asks_for_nothing(browser, report):
    with Visit(browser, report.as_uri(), 1280) as visit:
        visit.open("")
        assert visit.page.locator("h1").evaluate("e => getComputedStyle(e).fontSize") == "25.6px"
        assert visit.said == []
        assert visit.foreign == []

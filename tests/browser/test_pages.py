"""Every page in a real browser: accessible, quiet, and nothing fetched from elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.browser.visit import Visit

pytestmark = pytest.mark.browser

AXE = (Path(__file__).parent / "axe/axe.min.js").read_text("utf-8")
NAMES = [
    "front", "municipality", "council", "meeting", "version", "item", "tables", "case", "person",
    "search", "nothing", "everything", "data", "hand-in", "health", "accessibility", "privacy",
    "login", "gone", *(f"document {number}" for number in range(1, 5)),
]  # fmt: skip
WIDTHS = [1280, 1000, 640, 375, 320]  # 640 is 1280 at 200 %, 320 is 1280 at 400 %
RUN_AXE = """async () => {
  const result = await axe.run(document, { resultTypes: ["violations"] });
  return result.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(" | ")}`);
}"""


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("width", [1280, 375])
def test_page_is_accessible_and_quiet(browser, site, pages, name, width):
    with Visit(browser, site, width) as visit:
        visit.open(pages[name])
        visit.page.evaluate(AXE)
        assert visit.page.evaluate(RUN_AXE) == []
        assert visit.foreign == []
        expected = ["404 (Not Found)"] if name == "gone" else []
        assert [said for said in visit.said if not any(e in said for e in expected)] == []


def test_text_side_is_accessible_on_a_phone(browser, site, pages):
    with Visit(browser, site, 375) as visit:
        visit.open(pages["document 1"] + "#text")
        visit.page.evaluate(AXE)
        assert visit.page.locator("#text").is_visible()
        assert not visit.page.locator("#data").is_visible()
        assert visit.page.evaluate(RUN_AXE) == []


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_scrolls_sideways(browser, site, pages, name, width):
    with Visit(browser, site, width) as visit:
        visit.open(pages[name])
        assert visit.page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("name", NAMES)
def test_every_stop_of_the_tab_key_is_seen(browser, site, pages, name):
    with Visit(browser, site, 1440) as visit:
        visit.open(pages[name])
        seen = []
        for _ in range(40):
            visit.page.keyboard.press("Tab")
            stop = visit.page.evaluate(
                """() => { const e = document.activeElement, r = e.getBoundingClientRect(),
                s = getComputedStyle(e);
                return [e.tagName, s.outlineStyle !== "none", r.width > 0 && r.height > 0]; }"""
            )
            if stop[0] == "BODY":
                break
            seen.append(stop)
        assert seen[0] == ["A", True, True]  # the link to the page's content
        assert [stop for stop in seen if stop[1:] != [True, True]] == []


def test_skip_link_leads_to_the_content(browser, site):
    with Visit(browser, site, 1440) as visit:
        visit.open("/")
        visit.page.keyboard.press("Tab")
        visit.page.keyboard.press("Enter")
        assert visit.page.evaluate("document.activeElement.id") == "main-content"


def test_page_can_be_read_in_forced_colours_and_print(browser, site, pages):
    with Visit(browser, site, 1440, forced_colors="active") as visit:
        visit.open(pages["document 1"])
        visit.page.emulate_media(media="print")
        for side in ("#text", "#data"):
            assert visit.page.locator(side).is_visible()
            inner = "(e) => [e.scrollHeight, e.clientHeight]"
            whole, shown = visit.page.locator(side).evaluate(inner)
            assert whole <= shown + 1


def test_the_instruments_see_faults(browser, site):
    with Visit(browser, site, 1440) as visit:
        visit.open("/helbred/")
        visit.page.evaluate(
            """() => { document.querySelector("main").append(new Image());
            const script = document.createElement("script"); script.textContent = "window.bad = 1";
            document.body.append(script);
            fetch("http://localhost:9/").catch(() => {}); }"""
        )
        visit.page.evaluate(AXE)
        [fault] = visit.page.evaluate(RUN_AXE)
        assert fault.startswith("image-alt")
        assert visit.page.evaluate("window.bad") is None
        assert len([said for said in visit.said if "Content Security Policy" in said]) >= 2

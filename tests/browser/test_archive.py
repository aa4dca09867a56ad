"""The public archive as people use it: by keyboard, enlarged, in forced colours, on paper."""

from __future__ import annotations

import pytest
from tests.browser.test_pages import AXE, RUN_AXE
from tests.browser.visit import Visit

pytestmark = pytest.mark.browser


def press(visit: Visit, key: str, times: int = 1) -> None:
    for _ in range(times):
        visit.page.keyboard.press(key)


def focused(visit: Visit) -> str:
    return str(visit.page.evaluate("document.activeElement.innerText.trim()"))


def tab_to(visit: Visit, text: str) -> None:
    """Press the tab key until what has the focus says so."""
    for _ in range(60):
        press(visit, "Tab")
        if focused(visit).startswith(text):
            return
    raise AssertionError(f"the tab key does not reach {text}")


def test_from_the_question_to_the_decision_by_keyboard(browser, site):
    with Visit(browser, site, 1280) as visit:
        visit.open("/")
        press(visit, "Tab")
        assert focused(visit) == "Gå til sidens indhold"
        press(visit, "Enter")
        press(visit, "Tab")
        visit.page.keyboard.type("lukning af plejehjem")
        press(visit, "Enter")
        visit.page.wait_for_url("**/soeg/?q=lukning+af+plejehjem*")
        first = visit.page.locator(".hits-title a").first.inner_text()
        tab_to(visit, "Lyngmark")
        press(visit, "Enter")
        visit.page.wait_for_url("**kommune=lyngmark*")
        assert visit.page.locator(".facet-chosen").inner_text().startswith("Lyngmark")
        first = visit.page.locator(".hits-title a").first.inner_text()
        tab_to(visit, first)
        press(visit, "Enter")
        visit.page.wait_for_load_state()
        assert visit.page.locator("h1").inner_text() == first
        assert visit.page.locator("h2").first.inner_text() == "Beslutning"
        assert visit.said == []


def test_from_the_item_to_its_exact_place_in_the_document(browser, site, pages):
    with Visit(browser, site, 1280) as visit:
        visit.open(pages["item"])
        tab_to(visit, "Se punktet i dokumentet")
        press(visit, "Enter")
        visit.page.wait_for_url(lambda url: "/dokument/" in url)
        place = visit.page.url.partition("#")[2]
        assert visit.page.locator(f"#{place}").is_visible()
        assert visit.page.locator(f"#{place}").inner_text() != ""


@pytest.mark.parametrize(
    "name", ["front", "municipality", "council", "meeting", "item", "case", "search"]
)
def test_pages_work_without_scripts(browser, site, pages, name):
    with Visit(browser, site, 375, java_script_enabled=False) as visit:
        visit.open(pages[name])
        assert visit.page.locator("h1").count() == 1
        assert visit.page.locator("script").count() == 0


@pytest.mark.parametrize("name", ["front", "council", "meeting", "item", "case", "search"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_are_accessible_in_forced_colours(browser, site, pages, name, scheme):
    with Visit(browser, site, 1280, forced_colors="active", color_scheme=scheme) as visit:
        visit.open(pages[name])
        visit.page.evaluate(AXE)
        # The reader chose the colours; axe takes some of them for the page's own.
        found = visit.page.evaluate(RUN_AXE)
        assert [one for one in found if not one.startswith("color-contrast")] == []


def test_charts_keep_their_borders_in_forced_colours(browser, site, pages):
    stroke = "(e) => [getComputedStyle(e).stroke, getComputedStyle(document.body).color]"
    with Visit(browser, site, 1280, forced_colors="active", color_scheme="dark") as visit:
        visit.open(pages["council"])
        drawn, text = visit.page.locator("rect.chart-fill").nth(6).evaluate(stroke)
        assert drawn == text
        visit.open(pages["case"])
        way, text = visit.page.locator("line.chart-way").first.evaluate(stroke)
        assert way == text


@pytest.mark.parametrize("name", ["council", "meeting", "item", "case"])
def test_paper_shows_the_content_and_no_tools(browser, site, pages, name):
    with Visit(browser, site, 800) as visit:
        visit.open(pages[name])
        visit.page.emulate_media(media="print")
        for selector in (".site-search", ".site-nav", ".breadcrumbs", ".skipnav"):
            for found in visit.page.locator(selector).all():
                assert not found.is_visible(), selector
        assert visit.page.locator("h1").is_visible()
        assert visit.page.locator("h2").first.is_visible()


def test_a_chart_stands_above_its_table(browser, site, pages):
    top = "(e) => e.getBoundingClientRect().top + scrollY"
    with Visit(browser, site, 375) as visit:
        for path, table in ((pages["council"], ".chart-table"), (pages["case"], ".listing")):
            visit.open(path)
            chart = visit.page.locator(".chart-drawing")
            assert chart.bounding_box()["width"] <= 375
            assert chart.evaluate(top) < visit.page.locator(table).evaluate(top)


def test_numbers_in_the_timeline_do_not_cover_each_other(browser, site, pages):
    boxes = """() => [...document.querySelectorAll("circle.chart-dot")].map(
        (e) => { const r = e.getBoundingClientRect();
        return [r.left, r.top, r.right, r.bottom]; })"""
    with Visit(browser, site, 375) as visit:
        visit.open(pages["case"])
        dots = visit.page.evaluate(boxes)
        assert len(dots) > 2
        for number, (left, top, right, bottom) in enumerate(dots):
            for other in dots[number + 1 :]:
                assert (
                    right <= other[0] or other[2] <= left or bottom <= other[1] or other[3] <= top
                )

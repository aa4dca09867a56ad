"""The case check of a document as a secretary uses it: by pointer, keyboard, phone and paper."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from playwright.sync_api import Browser
from tests.browser.conftest import PASSWORD
from tests.browser.test_pages import AXE, RUN_AXE, WIDTHS
from tests.browser.visit import Visit
from tests.meetings.papers import Matter, paper

pytestmark = pytest.mark.browser

WRONG = "mandag den 10. marts 2026"  # a Tuesday
PAPER = paper(
    date(2026, 3, 4),
    Matter("Udvidelse af biblioteket", said=f"Arbejdet begynder {WRONG}."),
    Matter("Ny hal", said="Hallen åbner torsdag den 12. marts 2026 og ikke fredag den 12. marts."),
)
ONLY = "?slags=weekday"


def enter(browser: Browser, site: str, width: int, **settings: object) -> Visit:
    visit = Visit(browser, site, width, **settings)
    visit.log_in("asta", PASSWORD)
    return visit


@pytest.fixture(scope="module")
def proof(browser: Browser, site: str) -> Iterator[str]:
    """A paper is handed in, and its page leads to the check."""
    with enter(browser, site, 1280) as visit:
        visit.open("/laes/")
        file = {"name": "referat.txt", "mimeType": "text/plain", "buffer": PAPER}
        visit.page.set_input_files("#id_document", files=[file])
        visit.page.click(".upload button")
        visit.page.wait_for_url("**/dokument/*/")
        visit.page.click("text=Tjek tallene")
        visit.page.wait_for_url("**/tjek/")
        assert visit.page.locator(".proof-finding").count() >= 1
        yield visit.page.url.removeprefix(site)


@pytest.mark.parametrize("query", ["", "?vis=bekraeftede", "?slags=tabeller&alvor=fejl"])
@pytest.mark.parametrize("width", [1280, 375])
def test_the_page_is_accessible_and_quiet(browser, site, proof, query, width):
    with enter(browser, site, width) as visit:
        visit.open(proof + query)
        for summary in visit.page.locator("summary").all():
            summary.click()
        visit.page.evaluate(AXE)
        assert visit.page.evaluate(RUN_AXE) == []
        assert (visit.foreign, visit.said) == ([], [])


@pytest.mark.parametrize("width", WIDTHS)
def test_it_does_not_scroll_sideways(browser, site, proof, width):
    with enter(browser, site, width) as visit:
        for path in (f"{proof}?vis=bekraeftede", proof.removesuffix("tjek/"), "/laes/"):
            visit.open(path)
            assert visit.page.evaluate("document.documentElement.scrollWidth") <= width, path


def focused(visit: Visit) -> str:
    return str(visit.page.evaluate("document.activeElement.textContent.trim()"))


def test_by_keyboard_from_the_finding_to_its_place_and_back(browser, site, proof):
    with enter(browser, site, 1280) as visit:
        visit.open(proof + ONLY)
        for _ in range(60):
            visit.page.keyboard.press("Tab")
            if focused(visit).startswith(WRONG):
                break
        visit.page.keyboard.press("Enter")
        mark = visit.page.locator(".proof-mark").first
        assert mark.inner_text().startswith(WRONG)
        assert visit.page.evaluate("document.querySelector(':target').className").startswith(
            "proof-mark"
        )
        assert mark.evaluate("(e) => e === document.activeElement")
        visit.page.keyboard.press("Enter")
        assert visit.page.url.endswith("#fund-1")
        assert visit.page.locator("#fund-1").evaluate("(e) => e === document.activeElement")


def test_the_number_stands_beside_its_line(browser, site, proof):
    box = (
        "(e) => { const r = e.getBoundingClientRect(); return [r.top, r.bottom, r.right, r.left]; }"
    )
    for width in (1280, 375):
        with enter(browser, site, width) as visit:
            visit.open(proof + ONLY)
            number = visit.page.locator(".proof-margin .proof-number").first.evaluate(box)
            mark = visit.page.locator(".proof-mark").first.evaluate(box)
            text = visit.page.locator(".proof-text").evaluate(box)
            assert number[0] < mark[1]
            assert number[1] > mark[0]
            assert text[3] <= number[3] < number[2] < mark[3] + 1


@pytest.mark.parametrize("width", [1280, 375])
def test_without_scripts_a_finding_is_accepted_and_asked_about_again(browser, site, proof, width):
    with enter(browser, site, width, java_script_enabled=False) as visit:
        visit.open(proof + ONLY)
        before = visit.page.locator(".proof-finding").count()
        visit.page.click("#fund-1 summary")
        visit.page.fill("#fund-1 input[name=reason]", "Datoen er rettet på mødet.")
        visit.page.click("#fund-1 button")
        visit.page.wait_for_url("**gjort=godtaget*")
        assert visit.page.locator(".proof-finding").count() == before - 1
        assert "slags=weekday" in visit.page.url
        visit.page.click(".proof-accepted summary")
        assert "Datoen er rettet på mødet." in visit.page.locator(".proof-accepted").inner_text()
        visit.page.click("text=Spørg igen")
        visit.page.wait_for_url("**gjort=spurgt*")
        assert visit.page.locator(".proof-finding").count() == before


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_in_forced_colours_severity_is_told_by_word_and_line(browser, site, proof, scheme):
    with enter(browser, site, 1280, forced_colors="active", color_scheme=scheme) as visit:
        visit.open(proof + ONLY)
        assert visit.page.locator("#fund-1 .proof-word").inner_text().strip() == "Fejl"
        line = "(e) => getComputedStyle(e).textDecorationLine"
        assert visit.page.locator(".proof-mark").first.evaluate(line) == "underline"


def test_on_paper_stand_findings_and_text_and_no_tools(browser, site, proof):
    with enter(browser, site, 800) as visit:
        visit.open(proof)
        visit.page.emulate_media(media="print")
        for selector in (".proof-filter", ".proof-accept", ".site-nav", ".back-link"):
            for found in visit.page.locator(selector).all():
                assert not found.is_visible(), selector
        for side in ("#fund", "#tekst"):
            assert visit.page.locator(side).is_visible()
            whole, shown = visit.page.locator(side).evaluate(
                "(e) => [e.scrollHeight, e.clientHeight]"
            )
            assert whole <= shown + 1


def test_every_stop_of_the_tab_key_is_seen(browser, site, proof):
    with enter(browser, site, 1440) as visit:
        visit.open(proof)
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
        assert [stop for stop in seen if stop[1:] != [True, True]] == []

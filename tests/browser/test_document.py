"""Walking between the text of a document and its data."""

from __future__ import annotations

import pytest
from tests.browser.conftest import PASSWORD
from tests.browser.visit import Visit

pytestmark = pytest.mark.browser

POINT = "#d-items-1-recommendation-points-1-text"
SENTENCE = "at der gives en tillægsbevilling på 1,2 mio. kr. til hjemmeplejen i 2026."


def find_text_form(visit: Visit) -> None:
    """Open the example that was read from text."""
    visit.open("/silkeborg/udvalg/udvalget-for-naerhed-og-velfaerd/2026-09-16/")
    version = visit.page.locator(".editions li", has_text="· Tekst ·")
    version.locator(".editions-name a").click()
    visit.page.wait_for_load_state()


def lit(visit: Visit, side: str) -> list[str]:
    return [text.strip() for text in visit.page.locator(f"{side} .lit").all_inner_texts()]


def in_view(visit: Visit, selector: str) -> bool:
    inside = """(e) => { const r = e.getBoundingClientRect(), s = e.closest(".side"),
        b = s.getBoundingClientRect(); return r.top >= Math.max(0, b.top) - 1 &&
        r.bottom <= Math.min(innerHeight, b.bottom) + 1; }"""
    return bool(visit.page.locator(selector).first.evaluate(inside))


def test_pointing_at_a_datum_lights_its_place(browser, site):
    with Visit(browser, site, 1440) as visit:
        find_text_form(visit)
        visit.page.locator("#d-place").hover()
        assert lit(visit, "#text") == ["Rådhuset, mødelokale Remstrup"]
        visit.page.locator("#d-date").hover()
        assert lit(visit, "#text") == ["Onsdag d. 16. september 2026"]


def test_pointing_at_the_text_lights_the_datum(browser, site):
    with Visit(browser, site, 1440) as visit:
        find_text_form(visit)
        visit.page.locator("#text .mark", has_text="213.450").hover()
        assert visit.page.locator("#data .lit-data").all_inner_texts() == ["213.450"]


def test_a_click_scrolls_to_the_place_and_back(browser, site):
    with Visit(browser, site, 1440) as visit:
        find_text_form(visit)
        visit.page.locator(f"{POINT} .spot").click()
        assert lit(visit, "#text") == [SENTENCE]
        assert in_view(visit, "#text .lit")
        visit.page.locator("#text .mark", has_text="Drøftet.").click()
        assert in_view(visit, "#data .lit-data")
        assert "Drøftet." in visit.page.locator("#data .lit-data").inner_text()


def test_the_keyboard_goes_to_the_place_and_back(browser, site):
    with Visit(browser, site, 1440) as visit:
        find_text_form(visit)
        visit.page.locator("#d-committee").focus()
        visit.page.keyboard.press("Enter")
        focused = "document.activeElement.textContent.trim()"
        assert visit.page.evaluate("document.activeElement.closest('.side').id") == "text"
        assert visit.page.evaluate(focused) == "Udvalget for Nærhed og Velfærd"
        visit.page.keyboard.press("Enter")
        assert visit.page.evaluate("document.activeElement.id") == "d-committee"


def test_the_browsers_own_back_returns_to_the_datum(browser, site):
    with Visit(browser, site, 375) as visit:
        find_text_form(visit)
        visit.page.locator(".item-links a").nth(1).click()
        assert visit.page.url.endswith("#d-items-1")
        visit.page.locator(f"{POINT} .spot").click()
        assert visit.page.locator("#text").is_visible()
        visit.page.go_back()
        visit.page.locator("#data").wait_for()
        assert visit.page.url.endswith("#d-items-1")
        assert visit.page.locator("#d-items-1 h4").is_visible()


def test_a_phone_shows_one_side_and_changes_with_the_place(browser, site):
    with Visit(browser, site, 375, has_touch=True) as visit:
        find_text_form(visit)
        assert [visit.page.locator(side).is_visible() for side in ("#data", "#text")] == [
            True,
            False,
        ]
        visit.page.locator(f"{POINT} .spot").tap()
        assert [visit.page.locator(side).is_visible() for side in ("#data", "#text")] == [
            False,
            True,
        ]
        assert lit(visit, "#text") == [SENTENCE]
        assert in_view(visit, "#text .lit")
        visit.page.locator(".side-link", has_text="Data").tap()
        assert visit.page.locator("#data").is_visible()


def test_the_same_links_work_without_javascript(browser, site):
    with Visit(browser, site, 375, java_script_enabled=False) as visit:
        find_text_form(visit)
        for side in ("#data", "#text"):
            assert visit.page.locator(side).is_visible()
        link = visit.page.locator(f"{POINT} .spot")
        target = link.get_attribute("href")
        link.click()
        place = visit.page.locator(f"{target}:target")
        assert place.inner_text() in SENTENCE
        back = place.get_attribute("href")
        place.click()
        assert visit.page.locator(f"{back}:target").count() == 1


def test_a_document_can_be_handed_in(browser, site, tmp_path):
    file = tmp_path / "møde.txt"
    file.write_text(
        "Asminde Kommune\n\n"
        "REFERAT Kulturudvalget d. 03-03-2026\n\nPunkt 1: Ny scene\n\nBeslutning\n\nGodkendt.\n\n"
        "Punkt 2: Meddelelser\n\nBeslutning\n\nDrøftet.\n",
        encoding="utf-8",
    )
    with Visit(browser, site, 1440) as visit:
        visit.log_in("asta", PASSWORD)
        visit.open("/laes/")
        visit.page.locator("#id_document").set_input_files(file)
        visit.page.locator(".upload button").click()
        visit.page.wait_for_url("**/dokument/*/")
        assert visit.page.locator("h1").inner_text() == "Kulturudvalget"
        assert visit.page.locator("#data .item").count() == 2
        assert visit.said == []


def test_a_file_that_is_no_document_is_refused_in_place(browser, site, tmp_path):
    file = tmp_path / "støj.bin"
    file.write_bytes(bytes(range(8)) * 50)
    with Visit(browser, site, 375) as visit:
        visit.log_in("asta", PASSWORD)
        visit.open("/laes/")
        visit.page.locator("#id_document").set_input_files(file)
        visit.page.locator(".upload button").click()
        visit.page.locator(".form-error .reason").wait_for()
        assert visit.page.locator(".form-error .reason").inner_text().endswith(".")
        assert visit.page.locator("#id_document").get_attribute("aria-invalid") == "true"


def test_a_file_that_is_too_large_is_not_sent(browser, site):
    with Visit(browser, site, 1440) as visit:
        visit.log_in("asta", PASSWORD)
        visit.open("/laes/")
        visit.page.locator("#id_document").evaluate("(e) => { e.dataset.largest = '3'; }")
        visit.page.locator("#id_document").set_input_files(
            {"name": "stor.txt", "mimeType": "text/plain", "buffer": b"stor"}
        )
        sentence = "Dokumentet er for stort. Det må højst fylde 50 MB."
        assert visit.page.locator(".reason").inner_text() == sentence
        visit.page.locator(".upload button").click()
        assert visit.page.url == f"{site}/laes/"
        assert visit.page.locator(".reason").inner_text() == sentence

import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.template import Context, Template

import raadhus
from raadhus.web.templatetags.design import SPRITE, UnknownIconError, icon, icon_names

SOURCE = Path(raadhus.__file__).parent
TEMPLATES = sorted(SOURCE.rglob("templates/**/*.html"))


def render(source: str, **context: str) -> str:
    return Template("{% load design %}" + source).render(Context(context))


def test_every_icon_in_templates_and_code_is_in_the_sprite():
    files = [*TEMPLATES, *SOURCE.rglob("templatetags/*.py")]
    asked = {
        name
        for file in files
        for name in re.findall(r"""(?:{% icon |\bicon\()["']([^"']+)""", file.read_text("utf-8"))
    }
    assert len(asked) > 8
    assert asked - icon_names() == set()


def test_an_unknown_icon_is_an_error():
    with pytest.raises(UnknownIconError, match="mail"):
        icon("mail")


def test_icon_is_decoration_unless_it_has_a_label():
    assert 'aria-hidden="true"' in icon("lock")
    labelled = icon("lock", label="Lukket <punkt>")
    assert 'aria-label="Lukket &lt;punkt&gt;"' in labelled
    assert "aria-hidden" not in labelled


@pytest.mark.parametrize("variant", ["info", "success", "warning", "error"])
def test_alert_has_the_classes_of_the_design_system(variant):
    shown = render(f'{{% alert "{variant}" heading="Hør" %}}Tekst{{% endalert %}}')
    assert f'class="alert alert-{variant}"' in shown
    assert '<h2 class="alert-heading">Hør</h2>' in shown
    assert '<p class="alert-text">Tekst</p>' in shown
    assert 'class="icon-svg alert-icon"' in shown
    assert ('role="alert"' in shown) == (variant in {"warning", "error"})


def test_details_and_table_have_the_classes_of_the_design_system():
    unfolds = render("{% details more %}<p>a</p>{% enddetails %}", more="Mere & andet")
    assert unfolds == (
        '<details class="details"><summary class="details-summary">Mere &amp; andet</summary>'
        '<div class="details-text"><p>a</p></div></details>'
    )
    table = render('{% table "Tal" %}<tbody></tbody>{% endtable %}')
    assert '<div class="table--responsive-scroll" role="region" aria-label="Tabel: Tal"' in table
    assert '<table class="table table--compact"><tbody></tbody></table>' in table


def test_badge_empty_state_and_pages():
    assert render('{% badge word "warning" %}', word="Udsat <1>") == (
        '<span class="badge badge-warning">Udsat &lt;1&gt;</span>'
    )
    assert render('{% badge "Lukket" %}') == '<span class="badge">Lukket</span>'
    assert render("{% emptystate %}<p>a</p>{% endemptystate %}") == (
        '<div class="empty"><p>a</p></div>'
    )
    assert "<nav" not in render('{% pages "Sider" %}')
    both = render('{% pages "Sider" "?side=1" "?side=3" "Side 2 af 3" %}')
    assert 'aria-label="Sider"' in both
    assert 'href="?side=1" rel="prev"' in both
    assert 'href="?side=3" rel="next"' in both
    assert "<span>Side 2 af 3</span>" in both


def test_every_class_the_tags_use_is_in_the_style_sheet():
    style = Path(finders.find("dkfds/css/dkfds.min.css")).read_text("utf-8")
    for name in [
        "alert-heading",
        "breadcrumbs__list",
        "breadcrumbs__link",
        "button-search",
        "button-secondary",
        "alert-text",
        "alert-icon",
        "alert--paragraph",
        "details-summary",
        "details-text",
        "table--responsive-scroll",
        "table--compact",
        "table--extracompact",
        "badge-success",
        "badge-info",
        "badge-warning",
        "badge-error",
        "icon-svg",
        "skipnav",
        "back-link",
        "form-error-message",
        "form-hint",
        "function-link",
        "sr-only",
        "unstyled-list",
        "table-md-responsive-headers",
    ]:
        assert re.search(rf"\.{name}(?![\w-])", style), name


def test_every_file_of_the_design_system_that_is_asked_for_is_there():
    style = Path(finders.find("dkfds/css/dkfds.min.css"))
    asked = {url.strip("\"'") for url in re.findall(r"url\(([^)]*)\)", style.read_text("utf-8"))}
    assert len(asked) > 100
    assert [url for url in sorted(asked) if not (style.parent / url).is_file()] == []
    for name in (SPRITE, "dkfds/LICENSE.md", "dkfds/fonts/IBMPlexSans/complete/woff2/license.txt"):
        assert finders.find(name), name


@pytest.mark.parametrize("file", TEMPLATES, ids=lambda file: file.name)
def test_templates_hold_no_inline_code_and_no_foreign_address(file):
    text = file.read_text("utf-8")
    assert re.findall(r"\son\w+=|\sstyle=|<style|<script>|javascript:|https?://", text) == []

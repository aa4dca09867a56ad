"""Template tags for the components of the design system that the pages use."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from django import template
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

register = template.Library()

SPRITE = "dkfds/img/all-svg-icons.svg"
ALERTS = {
    "info": "Information",
    "success": "Succes",
    "warning": "Advarsel",
    "error": "Fejl",
}


class UnknownIconError(LookupError):
    """A template asks for an icon that the sprite does not hold."""


@cache
def icon_names() -> frozenset[str]:
    """The names of all icons in the sprite."""
    file = Path(__file__).parent.parent / "static" / SPRITE
    return frozenset(re.findall(r'id="([^"]+)"', file.read_text(encoding="utf-8")))


@register.simple_tag
def icon(name: str, label: str = "", classes: str = "") -> SafeString:
    """An icon of the sprite; decoration unless it has a label."""
    if name not in icon_names():
        raise UnknownIconError(f"{name}: no such icon in {SPRITE}")
    address = f"{static(SPRITE)}#{name}"
    css = f"icon-svg {classes}".strip()
    if label:
        return format_html(
            '<svg class="{}" role="img" aria-label="{}" focusable="false">'
            '<use href="{}"></use></svg>',
            css,
            label,
            address,
        )
    return format_html(
        '<svg class="{}" focusable="false" aria-hidden="true"><use href="{}"></use></svg>',
        css,
        address,
    )


@register.simple_block_tag
def alert(content: str, variant: str, heading: str = "", level: int = 2) -> SafeString:
    """A message box: info, success, warning or error."""
    loud = variant in {"warning", "error"}
    return format_html(
        '<div class="alert alert-{}{}"{}>{}<div class="alert-body">{}'
        '<p class="alert-text">{}</p></div></div>',
        variant,
        "" if heading else " alert--paragraph",
        SafeString(' role="alert"') if loud else "",
        icon(variant, label=_(ALERTS[variant]), classes="alert-icon"),
        format_html('<h{} class="alert-heading">{}</h{}>', level, heading, level)
        if heading
        else "",
        content,
    )


@register.simple_tag
def badge(word: str, variant: str = "") -> SafeString:
    """A word with a colour: success, info, warning, error, or none at all."""
    css = f"badge badge-{variant}" if variant else "badge"
    return format_html('<span class="{}">{}</span>', css, word)


@register.simple_block_tag
def emptystate(content: str) -> SafeString:
    """Says what would stand here, and how to begin."""
    return format_html('<div class="empty">{}</div>', content)


@register.inclusion_tag("web/pages.html")
def pages(label: str, previous: str = "", next: str = "", position: str = "") -> dict[str, str]:
    """Links to the previous and the next page of a list; `label` names the list."""
    return {"label": label, "previous": previous, "next": next, "position": position}


@register.simple_block_tag
def details(content: str, summary: str) -> SafeString:
    """A text that unfolds."""
    return format_html(
        '<details class="details"><summary class="details-summary">{}</summary>'
        '<div class="details-text">{}</div></details>',
        summary,
        content,
    )


@register.simple_block_tag
def table(content: str, label: str, classes: str = "") -> SafeString:
    """A table that scrolls within its own frame where the screen is too narrow."""
    return format_html(
        '<div class="table--responsive-scroll" role="region" aria-label="{}" tabindex="0">'
        '<table class="table {}">{}</table></div>',
        _("Tabel: %(label)s") % {"label": label},
        classes or "table--compact",
        content,
    )

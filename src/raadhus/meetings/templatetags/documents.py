"""Tags that tie a datum on a page to its place in the text."""

from __future__ import annotations

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from raadhus.meetings.documents.dates import short_day, spoken_day, when_it_begins
from raadhus.meetings.documents.reading import Part
from raadhus.meetings.documents.searching import where
from raadhus.web.templatetags.design import icon

register = template.Library()


@register.simple_tag
def datum(part: Part, text: str = "") -> SafeString:
    """A short value that links to its place; `text` is how it is written, if not as it is."""
    shown = text or str(part)
    if not part.spot:
        return format_html('<span id="{}">{}</span>', part.anchor, shown)
    return format_html(
        '<a class="datum" id="{}" href="#{}" data-place="{}">{}</a>',
        part.anchor,
        part.spot,
        part.place,
        shown,
    )


@register.simple_tag
def place(part: Part) -> SafeString:
    """The attributes of an element that shows a longer part."""
    return format_html('id="{}" data-place="{}"', part.anchor, part.place)


@register.simple_tag
def spot(part: Part, name: str) -> SafeString:
    """A small link to the part's place; `name` says what is there (»tabellen«)."""
    if not part.spot:
        return SafeString("")
    return format_html(
        '<a class="spot" href="#{}" title="{}">{}<span class="sr-only">{}</span></a>',
        part.spot,
        _("Vis i teksten"),
        icon("arrow-back"),
        _("Vis %(name)s i teksten") % {"name": name},
    )


register.filter("day", spoken_day)
register.filter("short_day", short_day)
register.filter("begins", when_it_begins)
register.filter("where", where)

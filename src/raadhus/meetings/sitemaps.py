"""Sitemaps: an index, and pages of keys of equal width, so that no page has to count.

A page holds what there is among `WIDTH` keys in a row; the last row's key says how many pages
there are. So an archive of millions is listed without ever being counted or sorted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.views.decorators.http import require_safe

from raadhus.core.models import Municipality, Person

from .documents.readers import Reader
from .models import Case, Committee, Item, Meeting

WIDTH = 5_000
LARGEST_PAGE = 10**9
Row = tuple[str, datetime]
TOKENS = Reader().tokens
NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def municipalities() -> QuerySet[Municipality]:
    return Municipality.objects.filter(deleted_at=None)


def committees() -> QuerySet[Committee]:
    found: QuerySet[Committee] = Committee.objects.visible_to(TOKENS)
    return found


def meetings() -> QuerySet[Meeting]:
    found: QuerySet[Meeting] = Meeting.objects.visible_to(TOKENS)
    return found


def items() -> QuerySet[Item]:
    found: QuerySet[Item] = Item.objects.visible_to(TOKENS).filter(meeting__deleted_at=None)
    return found


def cases() -> QuerySet[Case]:
    found: QuerySet[Case] = Case.objects.visible_to(TOKENS)
    return found


def people() -> QuerySet[Person]:
    return Person.objects.filter(deleted_at=None, kind=Person.Kind.MEMBER)


# The word in the address, the rows, the name of the page's address, its parts and when changed.
KINDS: dict[str, tuple[Callable[[], QuerySet], str, tuple[str, ...]]] = {  # type: ignore[type-arg]
    "kommuner": (municipalities, "municipality", ("slug",)),
    "udvalg": (committees, "committee", ("municipality__slug", "slug")),
    "moeder": (
        meetings, "meeting", ("committee__municipality__slug", "committee__slug", "slug"),
    ),
    "punkter": (
        items,
        "item",
        ("committee__municipality__slug", "committee__slug", "meeting__slug", "slug"),
    ),
    "sager": (cases, "case", ("municipality__slug", "slug")),
    "personer": (people, "person", ("municipality__slug", "slug")),
}  # fmt: skip


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """All pages: one query for each kind, whatever there is."""
    pages = []
    for kind, (rows, _name, _parts) in KINDS.items():
        last = rows().order_by("-pk").values_list("pk", flat=True).first()
        pages += [
            (request.build_absolute_uri(reverse("sitemap-page", args=(kind, number))),)
            for number in range(1, (last or 0) // WIDTH + 2 if last else 1)
        ]
    inner = format_html_join("\n", "<sitemap><loc>{}</loc></sitemap>", pages)
    return xml(format_html('<sitemapindex xmlns="{}">\n{}\n</sitemapindex>', NAMESPACE, inner))


@require_safe
def page(request: HttpRequest, kind: str, number: int) -> HttpResponse:
    """What there is among the keys of one page, each with when it changed."""
    if kind not in KINDS or not 1 <= number <= LARGEST_PAGE:
        raise Http404
    rows, name, parts = KINDS[kind]
    keys = ((number - 1) * WIDTH, number * WIDTH - 1)
    found = rows().filter(pk__range=keys).order_by("pk").values_list("modified_at", *parts)
    link = request.build_absolute_uri("/").removesuffix("/")
    listed = addresses(name, found)
    inner = format_html_join(
        "\n",
        "<url><loc>{}{}</loc><lastmod>{}</lastmod></url>",
        ((link, path, changed.isoformat(timespec="seconds")) for path, changed in listed),
    )
    return xml(format_html('<urlset xmlns="{}">\n{}\n</urlset>', NAMESPACE, inner))


def addresses(name: str, rows: Iterable[tuple[datetime, *tuple[str, ...]]]) -> Iterable[Row]:
    """Paths of many things of one kind; the first is looked up, the others are like it."""
    between: list[str] = []
    for changed, *parts in rows:
        between = between or _between(name, len(parts))
        path = "".join(word for pair in zip(between, [*parts, ""], strict=True) for word in pair)
        yield path, changed


def _between(name: str, parts: int) -> list[str]:
    """What stands between the parts of a page's address."""
    marks = [f"x{n}x" for n in range(parts)]
    if name in {"meeting", "item"}:  # the address of a day must look like one
        marks[2] = "2000-01-01"
    pattern = reverse(name, args=marks)
    between = []
    for mark in marks:
        before, _, pattern = pattern.partition(mark)
        between.append(before)
    return [*between, pattern]


def xml(text: SafeString) -> HttpResponse:
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    return HttpResponse(head + text, content_type="application/xml; charset=utf-8")


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """What machines may read: everything but searches and files to hand in."""
    lines = (
        "User-agent: *",
        "Disallow: /soeg/",
        "Disallow: /soeg.",
        "Disallow: /laes/",
        "",
        f"Sitemap: {request.build_absolute_uri('/sitemap.xml')}",
        "",
    )
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")

"""Rules for external lists and their pages (chapter 2.5)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ..model import Severity
from ..registry import rule
from ..seen import Page, Reading, ReadTwice, WithoutInternal
from ..values import is_url, shown

PAGING_ADVISED = 100
NUMBERS = ("totalElements", "elementsPerPage", "currentPage", "totalPages")
LINKS = ("first", "prev", "self", "next", "last", "web")


@rule(
    Page,
    "list-shape",
    Severity.MUST,
    "En liste er et objekt med data, pagination og links.",
    "Svar med de tre felter: data er en liste af objekter, pagination og links er objekter.",
)
def list_shape(seen: Page) -> Iterator[str]:
    value = seen.value
    if not isinstance(value, dict):
        yield "svaret er ikke et objekt"
        return
    for name, kind in (("data", list), ("pagination", dict), ("links", dict)):
        if name not in value:
            yield f"{name} mangler"
        elif not isinstance(value[name], kind):
            yield f"{name} har forkert form"
    data = value.get("data")
    if isinstance(data, list) and not all(isinstance(one, dict) for one in data):
        yield "data indeholder andet end objekter"


@rule(
    Page,
    "list-numbers",
    Severity.MUST,
    "Tallene i pagination er hele tal, og adresserne i links er adresser.",
    "Skriv tal som tal og adresser som hele adresser; udelad dem, der ikke er.",
)
def list_numbers(seen: Page) -> Iterator[str]:
    for name in NUMBERS:
        number = seen.total(name)
        if name in seen.pagination and (number is None or number < 0):
            yield f"pagination.{name} er {shown(seen.pagination[name])}"
    for name in LINKS:
        if name in seen.links and not is_url(seen.links[name]):
            yield f"links.{name} er {shown(seen.links[name])}"


@rule(
    Page,
    "list-paging-advised",
    Severity.SHOULD,
    "En liste med over 100 objekter deles i sider.",
    "Del listen i sider med links.next.",
)
def list_paging_advised(seen: Page) -> Iterator[str]:
    if len(seen.things) > PAGING_ADVISED and not seen.next and "first" not in seen.links:
        yield f"{len(seen.things)} objekter på én side"


NEXT_NAME = "list-next"
NEXT_RULE = (
    Severity.MUST,
    "Hver side undtagen den sidste har links.next.",
    "Skriv adressen på den næste side i links.next.",
)


@rule(Reading, NEXT_NAME, *NEXT_RULE)
def list_next(seen: Reading) -> Iterator[str]:
    last = seen.pages[-1] if seen.pages else None
    if last is None or not seen.whole or not last.has_links:
        return
    total, pages = last.total("totalElements"), last.total("totalPages")
    end, own = last.links.get("last"), last.links.get("self", last.url)
    if total is not None and total > len(seen.things):
        yield f"listen slutter efter {len(seen.things)} objekter af {total}"
    elif pages is not None and pages > len(seen.pages):
        yield f"listen slutter efter {len(seen.pages)} sider af {pages}"
    elif is_url(end) and end not in (own, last.url, *(page.url for page in seen.pages)):
        yield f"listen slutter før links.last, {shown(end)}"


@rule(ReadTwice, NEXT_NAME, *NEXT_RULE)
def list_next_of_one(seen: ReadTwice) -> Iterator[str]:
    single = seen.single
    if single and not single.next and len(single.things) == 1 < len(seen.first.things):
        yield "med limit=1 kommer ét objekt og ingen links.next"


@rule(
    Reading,
    "list-ends",
    Severity.MUST,
    "Listens sider ender.",
    "Lad links.next føre fremad, og udelad den på den sidste side.",
)
def list_ends(seen: Reading) -> Iterator[str]:
    if seen.again:
        yield f"links.next fører i ring til {shown(seen.again)}"


@rule(
    Reading,
    "list-sorted",
    Severity.MUST,
    "Listens orden er fast, så hvert objekt kommer én gang.",
    "Sortér efter noget entydigt, der ikke ændrer sig.",
)
def list_without_doubles(seen: Reading) -> Iterator[str]:
    doubles = [one for one, times in Counter(seen.ids).items() if times > 1]
    if doubles and not seen.again:
        yield f"{len(doubles)} objekter kommer flere gange, blandt andet {shown(doubles[0])}"


@rule(
    ReadTwice,
    "list-sorted",
    Severity.MUST,
    "Listens orden er fast, så hvert objekt kommer én gang.",
    "Sortér efter noget entydigt, der ikke ændrer sig.",
)
def list_same_again(seen: ReadTwice) -> Iterator[str]:
    if seen.second is None:
        return
    pages = (seen.first, seen.second)
    first, second = ([thing.get("id") for thing in page.things] for page in pages)
    if first != second and sorted(map(str, first)) == sorted(map(str, second)):
        yield "to hentninger gav de samme objekter i forskellig orden"


@rule(
    Reading,
    "list-page-size",
    Severity.MUST,
    "elementsPerPage er ens på alle sider undtagen den sidste og passer med antallet.",
    "Skriv sidens størrelse, eller udelad tallet.",
)
def list_page_size(seen: Reading) -> Iterator[str]:
    pages = () if seen.again else seen.pages[:-1]
    sizes = {size for page in pages if (size := page.total("elementsPerPage")) is not None}
    if len(sizes) > 1:
        yield "elementsPerPage skifter: " + ", ".join(map(str, sorted(sizes)))
    for page in pages:
        size = page.total("elementsPerPage")
        if len(sizes) == 1 and size is not None and size != len(page.things):
            yield f"elementsPerPage er {size}, men siden har {len(page.things)} objekter"
            return


@rule(
    WithoutInternal,
    "omit-internal",
    Severity.SHOULD,
    "Med omit_internal=true udelades de indlejrede lister.",
    "Udelad de syv lister, som specifikationen nævner.",
)
def omit_internal(seen: WithoutInternal) -> Iterator[str]:
    for kind, field in sorted(seen.left):
        yield f"{kind}.{field} er stadig med"

"""An entry as it is indexed: analysed text, of which an index needs only divide the blanks.

Marks are terms that no word of a text can be, for they hold a private sign: who may see it,
its kind, its facets' values, the words of its fields.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from raadhus.danish.lexicon import lexicon
from raadhus.danish.terms import analyse, query_terms, terms, tokens

from . import places
from .registry import Entry

SIGN = "\ue000"  # private use: no analyser makes it a part of a word
BREAK = "\ue001"  # between texts, so that no phrase goes from one into the next
LONGEST_TERM = 200  # letters; longer ones are cut, alike in texts and in queries
LONGEST_BODY = 400_000  # letters of a text that are indexed
FIELD_LETTERS = {"committee": "u", "case": "s", "attachment": "b", "municipality": "k"}


@dataclass(frozen=True, slots=True)
class Document:
    """What an engine stores. All texts are terms with blanks between.

    `words` holds the surface words in order, for phrases; `marks` the marks, in no order.
    """

    id: int
    place: int
    title: str
    body: str
    words: str
    marks: str
    facets: tuple[tuple[str, str], ...]


def document(entry: Entry, kind_number: int) -> Document:
    """Analyse an entry: about 0.3 ms for 1,000 letters, most of it cached words."""
    place = places.place(kind_number, entry.key)
    body = entry.body[:LONGEST_BODY]
    fields = {name: text[:LONGEST_BODY] for name, text in sorted(entry.fields.items())}
    return Document(
        id=places.identity(place, entry.sort_date),
        place=place,
        title=_cut(analyse(entry.title[:LONGEST_BODY])),
        body=_cut(analyse("\n".join((body, *fields.values())))),
        words=_words(entry.title[:LONGEST_BODY], body, fields),
        marks=" ".join(_marks(entry, fields)),
        facets=tuple(
            (facet, value) for facet, values in sorted(entry.facets.items()) for value in values
        ),
    )


def visibility_mark(token: str) -> str:
    return f"v{SIGN}{_plain(token)}"


def kind_mark(kind: str) -> str:
    return f"a{SIGN}{_plain(kind)}"


def facet_mark(facet: str, value: str) -> str:
    return f"f{SIGN}{_plain(facet)}{SIGN}{_plain(value)}"


def field_mark(field: str, term: str) -> str:
    """A term, or a surface word of a phrase, of a field."""
    return f"{FIELD_LETTERS[field]}{SIGN}{term}"


def cut(term: str) -> str:
    """A term as it is indexed."""
    return term[:LONGEST_TERM]


def wanted(token: str) -> tuple[str, ...]:
    """The terms of which one must stand in a text in which a word is found, sorted.

    >>> wanted("skolernes")
    ('skole',)
    """
    found = query_terms(token)
    lemmas = lexicon().lemmas(token)
    if lemmas and token not in lemmas:
        found -= {token}  # wherever this form stands, its lemmas are indexed too
    return tuple(sorted({cut(term) for term in found}))


def _plain(value: str) -> str:
    return quote(value, safe=":._-")[:1000]


def _cut(text: str) -> str:
    return " ".join(map(cut, text.split(" "))) if text else ""


def _words(title: str, body: str, fields: dict[str, str]) -> str:
    found = [*map(cut, tokens(title)), BREAK, *map(cut, tokens(body))]
    for name, text in fields.items():
        found += [BREAK, *(field_mark(name, cut(token)) for token in tokens(text))]
    return " ".join(found)


def _marks(entry: Entry, fields: dict[str, str]) -> list[str]:
    marks = [kind_mark(entry.kind), *map(visibility_mark, sorted(entry.visibility))]
    for facet, values in sorted(entry.facets.items()):
        marks += [facet_mark(facet, value) for value in values]
    for name, text in fields.items():
        marks += sorted({field_mark(name, cut(term)) for term in terms(text)})
    return marks

"""An entry as it is indexed: analysed text, of which an index needs only divide the blanks.

Marks are terms that no word of a text can be, for they hold a private sign: who may see it,
its kind, its facets' values, the words of its fields.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from urllib.parse import quote

from raadhus.danish.lexicon import lexicon
from raadhus.danish.small_words import small_words
from raadhus.danish.terms import analysed_tokens, query_terms, terms

from . import places
from .registry import Entry

SIGN = "\ue000"  # private use: no analyser makes it a part of a word
BREAK = "\ue001"  # between texts, so that no phrase goes from one into the next
LONGEST_TERM = 200  # letters; longer ones are cut, alike in texts and in queries
SHORTEST_PART = 3  # letters of a part that is searched for by itself
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
    title, body = _groups(entry.title), _groups(entry.body)
    fields = {name: _groups(text) for name, text in sorted(entry.fields.items())}
    return Document(
        id=places.identity(place, entry.sort_date),
        place=place,
        title=" ".join(_flat(title)),
        body=" ".join(term for groups in (body, *fields.values()) for term in _flat(groups)),
        words=" ".join(_words(title, body, fields)),
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


def surface(token: str) -> str:
    """A token as it stands among the words of a document."""
    return cut(next(analysed_tokens(token))[0])


def parts(token: str) -> tuple[str, ...]:
    """What a compound is made of, beside itself, sorted; nothing for other words.

    >>> parts("mobilforbud")
    ('forbud', 'mobil')
    """
    if not token.isalpha():
        return ()
    found = terms(token) - {token} - {*wanted(token)} - small_words()
    return tuple(sorted(cut(term) for term in found if len(term) >= SHORTEST_PART))


def _plain(value: str) -> str:
    return quote(value, safe=":._-", errors="replace")[:1000]


Groups = list[tuple[str, ...]]  # of each token of a text its terms, its surface first


def _groups(text: str) -> Groups:
    return [
        group if max(map(len, group)) <= LONGEST_TERM else tuple(map(cut, group))
        for group in analysed_tokens(text[:LONGEST_BODY])
    ]


def _flat(groups: Groups) -> Iterator[str]:
    return chain.from_iterable(groups)


def _words(title: Groups, body: Groups, fields: dict[str, Groups]) -> Iterator[str]:
    yield from (group[0] for group in title)
    yield BREAK
    yield from (group[0] for group in body)
    for name, groups in fields.items():
        yield BREAK
        yield from (field_mark(name, group[0]) for group in groups)


def _marks(entry: Entry, fields: dict[str, Groups]) -> Iterator[str]:
    yield kind_mark(entry.kind)
    yield from map(visibility_mark, sorted(entry.visibility))
    for facet, values in sorted(entry.facets.items()):
        yield from (facet_mark(facet, value) for value in values)
    for name, groups in fields.items():
        yield from (field_mark(name, term) for term in sorted({*_flat(groups)}))

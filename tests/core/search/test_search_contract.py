"""What every engine gives: the same results from the same entries."""

from __future__ import annotations

from datetime import date

import pytest
from tests.core.search.things import PUBLIC, STAFF, Things

from raadhus.core.search import actions, pending
from raadhus.core.search.generations import active
from raadhus.core.search.queries import search
from raadhus.core.search.results import Hit, Results

pytestmark = pytest.mark.usefixtures("engine_name")


def index(kind: str, keys: list[int]) -> None:
    """Index, and do what follows the commit, which a test rolls back."""
    actions.index(kind, keys)
    flush()


def flush() -> None:
    row = active()
    assert row is not None
    pending.flush(row.pk)


def remove(kind: str, keys: list[int]) -> None:
    """Remove, and nothing after it: what is taken away is gone without a flush."""
    actions.remove(kind, keys)


@pytest.fixture
def archive(things: Things) -> Things:
    """Six entries: four that all may see, one for staff, one that nobody may see."""
    things.add(
        1,
        "Takstblad for hjemmeplejen",
        "Et nyt vagtplanlægningssystem er købt. Udgiften er 453.600 kr.",
        fields={
            "committee": "Teknik- og Miljøudvalget",
            "case": "27.00.00-G01-5-20",
            "attachment": "Bilag 1: Støjkort over havnen",
        },
        facets={
            "committee": ("teknik",),
            "period": ("2024",),
            "outcome": ("approved",),
            "kle": ("27",),
        },
        sort_date=date(2024, 5, 29),
    )
    things.add(
        2,
        "Planlægning af skoler",
        "Der er støj ved skolerne i havnen. Planlægning tager tid.",
        fields={"committee": "Børneudvalget"},
        facets={"committee": ("boern",), "period": ("2023",), "outcome": ("approved",)},
        sort_date=date(2023, 1, 11),
    )
    things.add(
        3,
        "Åben anlægsdag",
        "Udvalget tog orienteringen om planlægning til efterretning. § 83 a blev nævnt.",
        facets={"committee": ("teknik",), "period": ("2023",), "outcome": ("noted",)},
        sort_date=date(2023, 8, 1),
    )
    things.add(4, "Uden dato", "Et ål i en å på 1/2 side.", facets={"outcome": ("noted", "moved")})
    things.add(
        5,
        "Køb af grund (lukket)",
        "Planlægning af en hemmelig grundhandel",
        facets={"committee": ("hemmelig",), "period": ("2024",)},
        sort_date=date(2024, 6, 1),
        visibility=frozenset({"municipality:1"}),
    )
    things.add(6, "Ingen må se planlægning", "gemt", visibility=frozenset())
    index("thing", [1, 2, 3, 4, 5, 6])
    return things


def keys(results: Results) -> list[int]:
    return [hit.key for hit in results.hits]


def public(query: str, **more: object) -> list[int]:
    return keys(search(query, tokens=PUBLIC, **more))  # type: ignore[arg-type]


def read(hit: Hit) -> tuple[str, str]:
    """Title and snippet with marks as brackets."""
    title, text = (
        "".join(f"[{piece}]" if marked else piece for piece, marked in pieces)
        for pieces in (hit.title, hit.snippet)
    )
    return title, text


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("planlægning", [1, 2, 3]),  # 1 through vagtplanlægningssystem
        ("planlægningen", [1, 2, 3]),
        ("skole", [2]),
        ("skolernes støj", [1, 2]),  # only 2 has both
        ("støj takst", [1, 2]),  # støj in the attachment's name
        ("havn -takst", [2]),
        ("-planlægning", [4]),
        ('planlægning -"planlægning tager tid"', [1, 3]),
        ('"støj ved skolerne"', [2]),
        ('"skolerne ved støj"', []),
        ('"skoler der er"', []),  # the end of a title and the beginning of a body
        ("udvalg:miljøudvalget", [1]),
        ('udvalg:"og miljøudvalget"', [1]),
        ('udvalg:"miljøudvalget og"', []),
        ("udvalg:støj", []),
        ("sag:27.00.00-G01-5-20", [1]),
        ("27.00.00-g01-5-20", [1]),
        ("bilag:støjkort -udvalg:teknik", []),
        ("bilag:støjkort", [1]),
        ("år:2023", [2, 3]),
        ("år:2023-2024 planlægning", [1, 2, 3]),
        ("å", [4]),
        ("ål", [4]),
        ("al", []),
        ("§ 83", [3]),
        ("§ 83 a", [3]),
        ("453600", [1]),
        ("1/2", [4]),
        ("planl*", [1, 2, 3]),
        ("vagtplanl", [1]),  # nothing is so called, so it is the beginning of a word
        ("hemmelig", []),
        ("gemt", []),
        ("", [1, 2, 3, 4]),
    ],
)
def test_a_query_finds(archive: Things, query: str, found: list[int]) -> None:
    assert sorted(public(query)) == found
    assert search(query, tokens=PUBLIC).total == len(found)


def test_a_word_in_the_title_counts_most(archive: Things) -> None:
    assert public("planlægning")[0] == 2


def test_newest_first_and_those_without_a_date_last(archive: Things) -> None:
    assert public("", order="newest") == [1, 3, 2, 4]
    assert public("planlægning", order="newest") == [1, 3, 2]


def test_pages_follow_each_other(archive: Things) -> None:
    pages = [search("", tokens=PUBLIC, page=page, per_page=3) for page in (1, 2, 3, 10**30, -5)]
    assert [keys(page) for page in pages] == [[1, 3, 2], [4], [4], [4], [1, 3, 2]]
    assert [(page.page, page.pages, page.total) for page in pages[:3]] == [
        (1, 2, 4),
        (2, 2, 4),
        (2, 2, 4),
    ]


def test_titles_and_snippets_mark_what_was_found(archive: Things) -> None:
    found = dict(map(read, search("planlægning", tokens=PUBLIC).hits))
    assert found == {
        "[Planlægning] af skoler": "Der er støj ved skolerne i havnen. [Planlægning] tager tid.",
        "Takstblad for hjemmeplejen": (
            "Et nyt [vagtplanlægningssystem] er købt. Udgiften er 453.600 kr."
        ),
        "Åben anlægsdag": (
            "Udvalget tog orienteringen om [planlægning] til efterretning. § 83 a blev nævnt."
        ),
    }


def test_staff_find_what_is_for_them_and_others_nothing_of_it(archive: Things) -> None:
    staff = search("planlægning", tokens=STAFF)
    assert sorted(keys(staff)) == [1, 2, 3, 5]
    public_results = search("planlægning", tokens=PUBLIC)
    assert public_results.total == 3
    values = {facet: [v.value for v in values] for facet, values in public_results.facets.items()}
    assert values == {
        "municipality": [],
        "committee": ["teknik", "boern"],
        "period": ["2023", "2024"],
        "outcome": ["approved", "noted"],
        "kle": ["27"],
    }


def test_nobody_without_tokens_finds_anything(archive: Things) -> None:
    assert search("planlægning", tokens=frozenset()) == Results(words=("planlægning",))


def test_a_suggestion_comes_only_from_what_may_be_seen(archive: Things) -> None:
    assert search("hemmlig", tokens=PUBLIC).suggestion == ""
    assert search("hemmlig", tokens=STAFF).suggestion == "hemmelig"
    assert search("plenlægning støj", tokens=PUBLIC).suggestion == "planlægning støj"


def counts(results: Results, facet: str) -> dict[str, int]:
    return {value.value: value.count for value in results.facets[facet]}


def test_facets_count_without_their_own_filter(archive: Things) -> None:
    found = search("", tokens=PUBLIC, filters={"committee": ["teknik"], "period": ["2023"]})
    assert (keys(found), found.total) == ([3], 1)
    assert counts(found, "committee") == {"teknik": 1, "boern": 1}  # of 2023
    assert counts(found, "period") == {"2024": 1, "2023": 1}  # of teknik
    assert counts(found, "outcome") == {"noted": 1}
    assert [v.value for v in found.facets["committee"] if v.chosen] == ["teknik"]
    assert [v.label for v in found.facets["committee"]] == ["boern", "Teknikudvalget"]
    assert found.facets_exact


def test_values_of_one_facet_widen_and_facets_narrow(archive: Things) -> None:
    assert public("", filters={"committee": ["teknik", "boern"]}) == [1, 3, 2]
    assert public("", filters={"committee": ["teknik", "boern"], "outcome": ["noted"]}) == [3]
    assert public("", filters={"outcome": ["moved"]}) == [4]
    assert public("", filters={"committee": ["der er ikke sådan et"]}) == []
    assert public("", filters={"findes ikke": ["x"]}) == [1, 3, 2, 4]


def test_very_many_values_can_be_chosen(archive: Things) -> None:
    many = [*map(str, range(1, 199)), "teknik", "\x00\ud800"]
    assert public("", filters={"committee": many}) == [1, 3]


def test_only_some_kinds(archive: Things) -> None:
    assert sorted(public("planlægning", kinds=["thing"])) == [1, 2, 3]
    assert public("planlægning", kinds=["other"]) == []
    assert public("planlægning", kinds=[]) == []


def test_a_changed_entry_is_found_as_it_is_now(archive: Things) -> None:
    archive.add(2, "Svømmehal", "Skolen er lukket", sort_date=date(2025, 1, 1))
    index("thing", [2])
    assert public("svømmehal") == [2]
    assert sorted(public("planlægning")) == [1, 3]
    assert public("", order="newest") == [2, 1, 3, 4]


def test_what_is_removed_is_gone_at_once(archive: Things) -> None:
    del archive.held[1]
    for after in (lambda: None, flush):
        remove("thing", [1, 77])
        after()
        found = search('"vagtplanlægningssystem"', tokens=PUBLIC)
        assert (found.total, found.hits) == (0, ())
        assert counts(search("", tokens=PUBLIC), "period") == {"2023": 2}
        assert sorted(public("planlægning")) == [2, 3]


def test_what_has_no_entry_any_more_is_taken_out(archive: Things) -> None:
    del archive.held[3]
    index("thing", [3, 99])
    assert sorted(public("planlægning")) == [1, 2]


def test_an_entry_that_turns_closed_is_gone(archive: Things) -> None:
    archive.add(2, "Planlægning", "x", visibility=frozenset({"municipality:1"}))
    index("thing", [2])
    assert sorted(public("planlægning")) == [1, 3]
    assert sorted(keys(search("planlægning", tokens=STAFF))) == [1, 2, 3, 5]


def test_where_nothing_has_all_words_it_says_so_and_shows_what_has_some(archive: Things) -> None:
    found = search("skole vagtplan", tokens=PUBLIC)
    assert (found.total, sorted(keys(found))) == (3, [1, 2, 3])  # 3 has a part, plan
    assert [(note.text, note.query) for note in found.notes] == [
        ("Intet har alle ordene. Her er det, der har nogle af dem, det bedste først.", ""),
        ("Uden »skole« er der 1 fund.", "vagtplan"),
        ("Uden »vagtplan« er der 1 fund.", "skole"),
    ]


def test_what_has_all_words_stands_before_what_has_some(archive: Things) -> None:
    archive.add(7, "Støj støj støj", "Støj ved støj, og mere støj.")
    index("thing", [7])
    found = search("skolernes støj", tokens=PUBLIC)
    assert (found.total, keys(found)[0], sorted(keys(found))) == (3, 2, [1, 2, 7])
    told = "1 har alle ordene og står først; resten har nogle af dem."
    assert [note.text for note in found.notes] == [told]
    assert public("skolernes støj", order="newest") == [2]
    pages = [keys(search("skolernes støj", tokens=PUBLIC, per_page=1, page=n)) for n in (1, 2, 3)]
    assert sorted(key for page in pages for key in page) == [1, 2, 7]


def test_parts_of_a_rare_compound_are_found_after_it(archive: Things) -> None:
    found = search("skoleplanlægning", tokens=PUBLIC)
    assert sorted(keys(found)) == [1, 2, 3]
    told = "Intet har hele ordet. Her er det, der har dele af det, det bedste først."
    assert found.notes[0].text == told


def test_small_words_alone_widen_nothing(archive: Things) -> None:
    assert public("hvad med skolerne på rådhuset") == public("skolerne rådhuset")
    assert search("hvem hvad hvor", tokens=PUBLIC).total == 0


def test_a_wider_search_finds_nothing_closed(archive: Things) -> None:
    archive.add(8, "Grundhandel", "x", visibility=frozenset({"municipality:1"}))
    index("thing", [8])
    assert public("grundhandel skole") == [2]
    assert sorted(keys(search("grundhandel skole", tokens=STAFF))) == [2, 5, 8]

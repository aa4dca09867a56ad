"""Sums told in prose: shapes of sentences, each with its twin that is wrong, and traps."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.check.prose_texts import confirmed, findings, shapes, silent

from raadhus.check.arithmetic import half_up
from raadhus.check.wording import number

SUM = "prose-sum"

SHAPES = shapes("sum")
SILENT = silent("sum")


@pytest.mark.parametrize(("text", "right", "wrong"), SHAPES)
def test_a_sum_that_holds_is_confirmed_and_its_twin_is_told(
    text: str, right: str, wrong: str
) -> None:
    assert not findings(text, SUM)
    assert confirmed(text, SUM)

    assert right in text
    twin = text.replace(right, wrong, 1)
    assert any(
        wrong.split(maxsplit=1)[0] in quote for each in findings(twin, SUM) for quote in each.places
    )


@pytest.mark.parametrize("text", SILENT)
def test_nothing_is_told_where_no_sum_is_claimed(text: str) -> None:
    assert not findings(text, SUM)


def test_the_total_stands_first_and_what_it_should_be() -> None:
    text = "Der søges om i alt 950.000 kr. fordelt på 500.000 kr. til løn og 400.000 kr. til drift."
    (found,) = findings(text, SUM)
    assert found.places == ("950.000 kr.", "500.000 kr.", "400.000 kr.")
    assert found.expected == "900.000 kr."
    assert found.severity == "error"
    assert "900.000 kr." in found.message


def test_a_part_after_heraf_is_never_more_than_the_whole() -> None:
    text = "Kommunen har 1.214.650 kr., heraf 1.254.650 kr. til drift."
    (found,) = findings(text, SUM)
    assert found.places == ("1.214.650 kr.", "1.254.650 kr.")


COMMITTEES = """Udvalget for Skole forventer at bruge 6,0 mio. kr. mere end budgetteret.

Skolerne forventer et merforbrug på 8,0 mio. kr. på grund af vikarer.

Tandplejen forventer et mindreforbrug på 2,0 mio. kr.

Udvalget for Teknik forventer at bruge 3,0 mio. kr. mindre end budgetteret.

Der forventes et merforbrug på 1,0 mio. kr. på veje og et mindreforbrug på 4,0 mio. kr. på skove.

Udvalget for Kultur forventer at bruge {kultur} mio. kr. mindre end budgetteret.

Der forventes et mindreforbrug på 1,5 mio. kr. på museet.

Der forventes et mindreforbrug på 0,5 mio. kr. på arkivet."""


def test_a_committees_result_is_what_its_paragraphs_say() -> None:
    text = COMMITTEES.format(kultur="2,0")
    assert not findings(text, SUM)
    assert len(confirmed(text, SUM)) == 3


def test_a_committees_result_that_does_not_add_up_is_told_where_the_others_do() -> None:
    (found,) = findings(COMMITTEES.format(kultur="2,9"), SUM)
    assert found.places == ("2,9 mio. kr.", "1,5 mio. kr.", "0,5 mio. kr.")
    assert found.expected == "2,0 mio. kr."


def test_a_committees_result_alone_is_not_told() -> None:
    alone = COMMITTEES.format(kultur="2,9").partition("Udvalget for Kultur")
    assert not findings("".join(alone[1:]), SUM)


PARTS = st.lists(
    st.tuples(st.integers(50_000, 9_000_000), st.sampled_from([1, 100_000, 1000, 10_000])),
    min_size=2,
    max_size=5,
)


def printed(value: Decimal, step: int) -> str:
    if step == 1:
        return f"{number(value)} kr."
    return f"{number(value / 10**6, Decimal(step) / 10**6)} mio. kr."


def sentence(total: str, parts: list[str]) -> str:
    named = [f"{part} til formål {letter}" for part, letter in zip(parts, "abcde", strict=False)]
    return f"Der er i alt afsat {total} fordelt på {', '.join(named[:-1])} og {named[-1]}."


@given(PARTS, st.sampled_from([1, 1000, 10_000, 100_000]))
@settings(max_examples=50, deadline=None)
def test_correct_rounding_is_never_told(parts: list[tuple[int, int]], step: int) -> None:
    total = Decimal(sum(value for value, _ in parts))
    text = sentence(printed(total, step), [printed(Decimal(value), own) for value, own in parts])
    told = findings(text, SUM)
    # one figure of fewer decimals among others is doubted, and no more than that
    assert not told or (len({own for _, own in parts}) > 1 and told[0].severity == "warning")


@given(PARTS, st.sampled_from([1, 1000, 10_000, 100_000]), st.integers(1, 9))
@settings(max_examples=50, deadline=None)
def test_a_total_beyond_rounding_is_always_told(
    parts: list[tuple[int, int]], step: int, more: int
) -> None:
    shown = sum(half_up(Decimal(value), Decimal(own)) for value, own in parts)
    loose = sum(own for _, own in parts) / 2 + step / 2
    wrong = half_up(Decimal(shown) + Decimal(loose), Decimal(step)) + step * more
    text = sentence(printed(wrong, step), [printed(Decimal(value), own) for value, own in parts])
    assert findings(text, SUM)


def test_one_figure_of_fewer_decimals_hardly_hides_a_whole_unit() -> None:
    text = "Der er afsat 2,1 mio. kr., nemlig 1,25 mio. kr. til løn, {} til kurser og {} til it."
    (found,) = findings(text.format("0,7 mio. kr.", "0,25 mio. kr."), SUM)
    assert found.severity == "warning"
    assert not findings(text.format("0,6 mio. kr.", "0,22 mio. kr."), SUM)

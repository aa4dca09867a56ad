"""What rounding explains is never reported; what it cannot explain always is."""

from __future__ import annotations

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from tests.check.random_tables import Random, any_table, changed
from tests.check.table_papers import findings, verified


@settings(max_examples=60, deadline=None)
@given(any_table())
def test_a_rightly_rounded_table_is_never_reported(table: Random) -> None:
    assert findings(table.text) == []


@settings(max_examples=30, deadline=None)
@given(any_table())
def test_every_figure_of_such_a_table_is_verified(table: Random) -> None:
    printed = {
        text
        for cells, rooms in zip(table.cells, table.rooms, strict=True)
        for text, room in zip(cells, rooms, strict=True)
        if room
    }
    assert printed <= verified(table.text)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.filter_too_much])
@given(st.data())
def test_a_digit_changed_beyond_rounding_is_always_reported(data: st.DataObject) -> None:
    table = data.draw(any_table())
    change = data.draw(changed(table))
    assume(change is not None)
    assert change is not None
    wrong, cell = change
    assert any(cell in each.places for each in findings(wrong.text)), wrong.text

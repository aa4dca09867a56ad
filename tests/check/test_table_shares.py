"""Shares that add up to 100."""

from __future__ import annotations

import pytest
from tests.check.table_papers import findings, verified

WITH_TOTAL = (
    "Leverandør|Andel i pct.\nEgne|38,2\nKommuner|24,6\nRegionen|{}\nPrivate|26,8\nI alt|100,0"
)
WITHOUT = "Alder|Fordeling i pct.\n18-24 år|16,4\n25-34 år|{}\n35-49 år|32,7\n50 år og derover|23,6"


@pytest.mark.parametrize(
    ("table", "right", "wrong"), [(WITH_TOTAL, "10,4", "14,0"), (WITHOUT, "27,3", "23,7")]
)
def test_shares_that_do_not_come_to_a_hundred(table: str, right: str, wrong: str) -> None:
    assert findings(table.format(right)) == []
    assert right in verified(table.format(right), "table-shares")
    (found,) = findings(table.format(wrong))
    assert wrong in found.places
    assert found.check == "table-shares"


def test_rounding_is_never_reported() -> None:
    table = "Type|Andel i pct.\nVuggestue|66,4\nDagpleje|28,9\nPrivat|4,8\nI alt|{}"
    assert findings(table.format("100,0")) == []
    assert findings(table.format("100,1")) == []
    assert [each.places[0] for each in findings(table.format("110,0"))] == ["110,0"]


def test_shares_may_stand_across() -> None:
    table = "|Egne|Kommuner|Private|I alt\nAndel i pct.|38,2|24,6|{}|100,0"
    assert findings(table.format("37,2")) == []
    assert len(findings(table.format("32,7"))) == 1


SILENT = [
    "Årsag|Andel i pct.\nDemens|30\nFald|25\nSukkersyge|15",
    "Svar (flere svar mulige)|Andel i pct.\nHjælp|60\nRåd|30\nAndet|20\nI alt|100",
    "Hus|Belægning i pct.\nRosen|100\nKilden|97\nI alt|98",
    "Andel, der svarer|Andel i pct.\nTilfreds|62\nMeget tilfreds|21\nSamlet tilfreds|83",
]


@pytest.mark.parametrize("table", SILENT)
def test_percentages_that_are_no_shares_of_one_whole(table: str) -> None:
    assert findings(table, "table-shares") == []


def test_a_row_called_mindre_godt_is_a_share_like_the_others() -> None:
    table = (
        "Helbred|2021 (pct.)|2025 (pct.)\nGodt|38,1|{}\nMindre godt|58,6|57,3\n"
        "Dårligt|3,3|3,8\nI alt|100,0|100,0"
    )
    assert findings(table.format("38,9")) == []
    assert "57,3" in verified(table.format("38,9"))
    assert len(findings(table.format("36,9"))) == 1

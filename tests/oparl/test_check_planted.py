"""A server that keeps every rule gets no finding; each planted fault gets its own rule alone."""

from __future__ import annotations

import pytest
from tests.oparl.faults import PLANTED, DeletedNeverShown, Fault
from tests.oparl.more_faults import MORE
from tests.oparl.sample import Inside, Sample

from raadhus.oparl.check import RULES, Report, check_server

BASE = "http://oparl.example"


def checked(sample: Sample) -> Report:
    return check_server(f"{BASE}/", Inside(sample.respond))


def test_a_correct_server_gets_no_finding() -> None:
    report = checked(Sample(BASE))
    assert report.findings == []
    assert report.notes == []
    assert report.deleted == 1


@pytest.mark.parametrize("fault", [*PLANTED, *MORE], ids=lambda fault: fault.__name__)
def test_a_planted_fault_is_found_and_nothing_else(fault: type[Fault]) -> None:
    assert checked(fault(BASE)).broken() == {fault.rule}


def test_all_faults_of_the_survey_are_planted() -> None:
    assert len(PLANTED) == 21


def test_every_rule_is_broken_by_some_planted_fault() -> None:
    assert {fault.rule for fault in [*PLANTED, *MORE]} == set(RULES)


class DeletedInARow(DeletedNeverShown):
    """Nothing refers to the deleted object, but its number is missing between two others."""

    def _fill(self) -> None:
        super()._fill()
        del self.things["/Paper/2"]["relatedPaper"]
        self.add("Paper", 4, deleted=True)
        self.add("Paper", 5, body=self.url("/Body/1"))


def test_a_number_missing_in_a_row_leads_to_a_deleted_object() -> None:
    report = checked(DeletedInARow(BASE))
    assert [(one.rule, one.url) for one in report.findings] == [
        ("deleted-listed", f"{BASE}/Paper/4")
    ]


def test_where_no_deleted_object_is_known_nothing_is_claimed() -> None:
    sample = DeletedNeverShown(BASE)
    del sample.things["/Paper/2"]["relatedPaper"]
    report = checked(sample)
    assert report.findings == []
    assert report.notes == [
        "Ingen slettede objekter blev set. Om serveren fortæller om dem, er derfor ikke prøvet;"
        " giv adressen på et slettet objekt med --expect-deleted."
    ]

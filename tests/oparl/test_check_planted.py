"""A server that keeps every rule gets no finding; each planted fault gets its own rule alone."""

from __future__ import annotations

import pytest

from raadhus.oparl.check import Report, check_server
from tests.oparl.faults import PLANTED, Fault
from tests.oparl.sample import Inside, Sample

BASE = "http://oparl.example"


def checked(sample: Sample) -> Report:
    return check_server(f"{BASE}/", Inside(sample.respond))


def test_a_correct_server_gets_no_finding() -> None:
    report = checked(Sample(BASE))
    assert report.findings == []
    assert report.notes == []
    assert report.deleted == 1


@pytest.mark.parametrize("fault", PLANTED, ids=lambda fault: fault.__name__)
def test_a_planted_fault_is_found_and_nothing_else(fault: type[Fault]) -> None:
    assert checked(fault(BASE)).broken() == {fault.rule}


def test_all_faults_of_the_survey_are_planted() -> None:
    assert len(PLANTED) >= 21

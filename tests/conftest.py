"""Fixtures for all tests: the fixed cast of people, and the folder of real documents."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cast import Cast

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def shared_folder() -> Path:
    """The folder `../shared` beside the project; the test is skipped where it is missing."""
    if not SHARED.is_dir():
        pytest.skip("the folder ../shared with real documents is not there")
    return SHARED


@pytest.fixture
def cast(db: None) -> Cast:
    """Asta, Bo, Carla and Viggo with their two municipalities, see `tests/cast.py`."""
    from tests.cast import make_cast  # noqa: PLC0415 - models need the settings first

    return make_cast()


DATABASE = {"db", "cast", "transactional_db", "live_server", "admin_client", "django_db_setup"}


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests that use a database, so that they run on SQLite and on PostgreSQL."""
    for item in items:
        fixtures = set(getattr(item, "fixturenames", ()))
        if item.get_closest_marker("django_db") or fixtures & DATABASE:
            item.add_marker(pytest.mark.db)


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Bytes get a plain name: those of an archive hold the time and differ between two runs."""
    return argname if isinstance(val, bytes) else None


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Where the real documents are there, a test that needs them may not be skipped."""
    report = yield
    if report.skipped and "shared_folder" in getattr(item, "fixturenames", ()) and SHARED.is_dir():
        report.outcome = "failed"
        report.longrepr = f"skipped although {SHARED.name} is there: {report.longrepr}"
    return report

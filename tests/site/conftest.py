from tests.meetings.conftest import reading

__all__ = ["reading"]

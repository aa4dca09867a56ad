"""Reads used by more than one caller: pages, the API, feeds and calendars ask the same."""

from .readings import reading_without_original, readings

__all__ = ["reading_without_original", "readings"]

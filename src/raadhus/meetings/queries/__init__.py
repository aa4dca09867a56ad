"""Reads used by more than one caller: pages, the API, feeds and calendars ask the same."""

from .readings import active_masks, reading_without_original, readings

__all__ = ["active_masks", "reading_without_original", "readings"]

"""Meetings: so far documents that were read, and the pages that show them."""

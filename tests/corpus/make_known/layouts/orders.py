"""Orders of sections that several layouts share."""

from __future__ import annotations

DECISION_FIRST = (
    "decision", "topic", "summary", "background", "presentation", "economy", "legal_basis",
    "hearing", "competence", "recommendation", "attachments",
)  # fmt: skip
PRESENTATION_LAST = (
    "recommendation", "summary", "background", "presentation", "legal_basis", "economy",
    "history", "decision", "attachments",
)  # fmt: skip

"""The invented cases, by field of work. Everyday matters; no real person and no real event."""

from __future__ import annotations

from ..model import Case
from .children import CHILDREN
from .social import SOCIAL
from .technical import TECHNICAL

FIELDS: dict[str, tuple[Case, ...]] = {
    "technical": TECHNICAL,
    "social": SOCIAL,
    "children": CHILDREN,
}

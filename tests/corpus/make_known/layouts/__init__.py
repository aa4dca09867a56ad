"""The layouts of the known corpus: each imitates another habit."""

from __future__ import annotations

from .html import HTML
from .office import DOCX, PORTAL
from .pdf import PDF
from .text import TEXT

LAYOUTS = {layout.name: layout for layout in (*TEXT, *HTML, *PDF, *DOCX, *PORTAL)}

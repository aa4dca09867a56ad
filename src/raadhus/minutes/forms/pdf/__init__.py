"""Minutes as PDF: tagged or not, with ruled or aligned tables, brought into typed lines."""

from .read import read_pdf

__all__ = ["read_pdf"]

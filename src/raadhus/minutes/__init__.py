"""Minutes of committee meetings: the document as data, reading it and writing it.

>>> from raadhus.minutes import read
>>> minutes = read(content, "referat.pdf")  # doctest: +SKIP
"""

from .lines import UnreadableDocumentError
from .model import Minutes
from .reader import read

__all__ = ["Minutes", "UnreadableDocumentError", "read"]

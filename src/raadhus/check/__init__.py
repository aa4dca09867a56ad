"""The case check: the figures, dates and names of a document held against each other.

>>> from raadhus.check import check
>>> from raadhus.minutes import read
>>> report = check(read(content, "referat.txt"))  # doctest: +SKIP
>>> for result in report.findings:  # doctest: +SKIP
...     print(result.message)

A library without Django, network or database; what an archive knows is handed in as `known`.
"""

from .known import Known
from .model import Report, Result, Verdict
from .run import check

__all__ = ["Known", "Report", "Result", "Verdict", "check"]

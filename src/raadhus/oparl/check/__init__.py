"""Does a server keep the rules of OParl 1.1?

A library: it knows neither the web framework nor the network. Whoever uses it brings a `Fetcher`,
so that the same rules judge a server on the net and one in the same process.
"""

from .model import Answer, Fetcher, Finding, Limits, Report, Severity
from .registry import RULES
from .run import check_server

__all__ = [
    "RULES",
    "Answer",
    "Fetcher",
    "Finding",
    "Limits",
    "Report",
    "Severity",
    "check_server",
]

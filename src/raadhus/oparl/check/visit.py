"""The visitor: fetches within its bounds, reads JSON, and hands what it saw to the rules."""

from __future__ import annotations

import json
import time

from .model import Answer, Fetcher, Finding, Json, Limits, Report
from .registry import judge
from .seen import JsonAnswer, Observation
from .values import origin

MOST_FINDINGS = 1000
AWAY = "adressen hører til en anden server"
LATE = "tiden for kontrollen er brugt"


class Visitor:
    """One check under way. Everything that is fetched and judged passes through here."""

    def __init__(self, url: str, fetcher: Fetcher, limits: Limits) -> None:
        self.report = Report(url)
        self.limits = limits
        self.origin = origin(url)
        self._fetcher = fetcher
        self._known: set[Finding] = set()
        self._began = time.monotonic()

    def left(self) -> float:
        """The part of the time that is left, from 1 down to 0."""
        used = time.monotonic() - self._began
        return max(0.0, 1 - used / self.limits.seconds)

    def is_home(self, url: object) -> bool:
        """Whether an address belongs to the server that is checked."""
        found = origin(url)
        return found is not None and self.origin is not None and found == self.origin

    def fetch(self, url: str, *, keep: int | None = None) -> Answer:
        """What an address of this server answers; a `problem` where it may not be asked."""
        if not self.is_home(url):
            return Answer(url, 0, problem=AWAY)
        if self.left() <= 0:
            return Answer(url, 0, problem=LATE)
        self.report.requests += 1
        return self._fetcher.get(url, keep=self.limits.body if keep is None else keep)

    def json(self, url: str) -> JsonAnswer:
        """Fetch what should be JSON, and let the rules of answers see it."""
        answer = self.fetch(url)
        seen = read_json(url, answer)
        if answer.problem not in (AWAY, LATE):
            self.see(seen)
        return seen

    def see(self, seen: Observation) -> bool:
        """Let the rules judge; whether they found nothing."""
        found = list(judge(seen))
        for finding in found:
            self.add(finding)
        return not found

    def add(self, finding: Finding) -> None:
        if finding not in self._known and len(self._known) < MOST_FINDINGS:
            self._known.add(finding)
            self.report.findings.append(finding)

    def note(self, sentence: str) -> None:
        if sentence not in self.report.notes:
            self.report.notes.append(sentence)


def read_json(url: str, answer: Answer) -> JsonAnswer:
    """The value of an answer, or in Danish why it has none."""
    if answer.problem:
        return JsonAnswer(url, answer, None, answer.problem)
    if answer.cut:
        return JsonAnswer(url, answer, None, "svaret er større, end kontrollen vil hente")
    try:
        text = answer.body.decode("utf-8-sig")
    except UnicodeDecodeError:
        return JsonAnswer(url, answer, None, "svaret er ikke UTF-8")
    try:
        value: Json = json.loads(text, parse_constant=_no_constant)
    except (ValueError, RecursionError):
        return JsonAnswer(url, answer, None, "svaret er ikke gyldig JSON")
    return JsonAnswer(url, answer, value)


def _no_constant(name: str) -> Json:
    raise ValueError(name)  # NaN and Infinity are not JSON

"""Reading and checking in a process of its own, within the limits of `raadhus.minutes.apart`.

A hostile file can neither hang, crash nor fill the program, whatever it does to the reader or
to a check.
"""

from __future__ import annotations

import pickle
import struct
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from raadhus.minutes.apart import SECONDS, answer_to
from raadhus.minutes.lines import UnreadableDocumentError
from raadhus.minutes.model import Minutes
from raadhus.minutes.pool import Pool, serve

from .known import NOTHING, Known
from .model import Report
from .run import check

LENGTH = struct.Struct(">Q")
STUCK = "Tjekket gik i stå i dette dokument. Det er en fejl i programmet, ikke i dokumentet."

K = TypeVar("K")


@dataclass(frozen=True, slots=True)
class Checked(Generic[K]):
    """What became of a file: minutes and report, or the Danish sentence that says why not."""

    key: K
    minutes: Minutes | None
    report: Report | None
    problem: str = ""


def packed(known: Known) -> bytes:
    """What is known as the children take it; pack it once for many files."""
    return pickle.dumps(known)


class CheckerPool(Pool):
    """Reads and checks files in several children."""

    def __init__(self, workers: int, seconds: float = SECONDS) -> None:
        super().__init__(workers, seconds, "raadhus.check.apart")

    def check_all(
        self, files: Iterable[tuple[K, str, bytes, Callable[[], bytes]]]
    ) -> Iterator[Checked[K]]:
        """`files` are (key, name, what is known, packed, a function that gives the bytes)."""
        asked = ((key, name, _load(known, load)) for key, name, known, load in files)
        for key, answer, problem in self.ask_all(asked):
            minutes, report = answer if answer is not None else (None, None)
            yield Checked(key, minutes, report, problem)


def _load(known: bytes, load: Callable[[], bytes]) -> Callable[[], bytes]:
    return lambda: LENGTH.pack(len(known)) + known + load()


def check_apart(
    content: bytes, name: str = "", known: Known = NOTHING, seconds: float = SECONDS
) -> tuple[Minutes, Report]:
    """Read and check one file in a child process that is ended after `seconds` (wall time).

    Raises `UnreadableDocumentError` like `minutes.read`, and also where the child ran out of
    time or memory or crashed.
    """
    with CheckerPool(1, seconds) as pool:
        [one] = pool.check_all([(0, name, packed(known), lambda: content)])
    if one.minutes is None or one.report is None:
        raise UnreadableDocumentError(one.problem)
    return one.minutes, one.report


class _Checker:
    """The child's side. What is known is unpacked again only when it is other than last time."""

    def __init__(self) -> None:
        self._packed = b""
        self._known = NOTHING

    def __call__(self, content: bytes, name: str) -> tuple[Minutes, Report] | str:
        (length,) = LENGTH.unpack(content[: LENGTH.size])
        known, file = content[LENGTH.size : LENGTH.size + length], content[LENGTH.size + length :]
        if known != self._packed:
            self._packed = known
            self._known = pickle.loads(known)  # noqa: S301 - written by our own parent
        minutes = answer_to(file, name)
        if isinstance(minutes, str):
            return minutes
        try:
            return minutes, check(minutes, known=self._known)
        except Exception:
            return STUCK


if __name__ == "__main__":
    serve(_Checker())

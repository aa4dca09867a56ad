"""Many files at once, each in a child process that lives on for the next one.

As safe as `apart` (limits of time and memory, no crash reaches us) without its start-up for
every file. A child that hangs or dies is replaced. `Pool` is for whoever does something with
files of strangers; `ReaderPool` reads them.
"""

from __future__ import annotations

import os
import pickle
import struct
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Generic, Self, TypeVar

from .apart import CRASHED, SECONDS, TOO_SLOW, answer_to, limit_this_process
from .lines import UnreadableDocumentError
from .model import Minutes

LENGTH = struct.Struct(">Q")
FILES_PER_CHILD = 500  # so that whatever a library leaks does not add up
AHEAD = 4  # files that each child may be ahead of what is taken out

K = TypeVar("K")


@dataclass(frozen=True, slots=True)
class Outcome(Generic[K]):
    """What became of a file: its minutes, or the Danish sentence that says why not."""

    key: K
    minutes: Minutes | None
    problem: str = ""


class _Child:
    """A process that answers one file after the other; belongs to one thread."""

    def __init__(self, module: str) -> None:
        self._module = module
        self._process: subprocess.Popen[bytes] | None = None
        self._files = 0

    def ask(self, content: bytes, name: str, seconds: float) -> Any:
        """The answer on one file; raises as `apart.read_apart` does."""
        process = self._running()
        late = threading.Event()

        def end() -> None:
            late.set()
            process.kill()

        timer = threading.Timer(seconds, end)
        timer.daemon = True
        timer.start()
        try:
            answer = _ask(process, content, name)
        except (OSError, EOFError, pickle.UnpicklingError):
            self.close()
            raise UnreadableDocumentError(TOO_SLOW if late.is_set() else CRASHED) from None
        finally:
            timer.cancel()
        self._files += 1
        if self._files >= FILES_PER_CHILD or late.is_set():
            self.close()
        if isinstance(answer, str):
            raise UnreadableDocumentError(answer)
        return answer

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is not None and self._process.poll() is not None:
            self.close()  # it died while it had nothing to do
        if self._process is None:
            self._process = subprocess.Popen(  # noqa: S603 - a module of our own
                [sys.executable, "-m", self._module],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                start_new_session=True,  # Ctrl-C is for us; we end the children
            )
            self._files = 0
        return self._process

    def close(self) -> None:
        """End the process, between two files."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None

    def cut(self) -> None:
        """End the process whatever it does; for another thread than the one that reads."""
        process = self._process
        if process is not None:
            process.kill()


def _ask(process: subprocess.Popen[bytes], content: bytes, name: str) -> Any:
    if process.stdin is None or process.stdout is None:
        raise EOFError
    for part in (name.encode(errors="replace"), content):
        process.stdin.write(LENGTH.pack(len(part)))
        process.stdin.write(part)
    process.stdin.flush()
    head = process.stdout.read(LENGTH.size)
    if len(head) < LENGTH.size:
        raise EOFError
    (length,) = LENGTH.unpack(head)
    body = process.stdout.read(length)
    if len(body) < length:
        raise EOFError
    return pickle.loads(body)  # noqa: S301 - written by our own child


class Pool:
    """Has files answered by several children; answers come in the order of the files.

    `module` is what a child runs: one that calls `serve`. Use it as a context manager, so that
    the children end with it.
    """

    def __init__(self, workers: int, seconds: float, module: str) -> None:
        self._seconds = seconds
        self._workers = max(workers, 1)
        self._threads = ThreadPoolExecutor(self._workers, thread_name_prefix="reader")
        self._children = [_Child(module) for _ in range(self._workers)]
        self._idle = list(self._children)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._threads.shutdown(wait=False, cancel_futures=True)
        for child in self._children:
            child.cut()
        self._threads.shutdown(wait=True)
        for child in self._children:
            child.close()

    def ask_all(
        self, files: Iterable[tuple[K, str, Callable[[], bytes]]]
    ) -> Iterator[tuple[K, Any, str]]:
        """For each file its key, the answer or None, and the sentence that says why not.

        `files` are (key, name, a function that gives the bytes). Few are held at a time.
        """
        waiting: deque[Future[tuple[K, Any, str]]] = deque()
        for key, name, load in files:
            waiting.append(self._threads.submit(self._ask, key, name, load))
            if len(waiting) >= AHEAD * self._workers:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()

    def _ask(self, key: K, name: str, load: Callable[[], bytes]) -> tuple[K, Any, str]:
        child = self._idle.pop()  # there are as many as threads
        try:
            return key, child.ask(load(), name, self._seconds), ""
        except UnreadableDocumentError as error:
            return key, None, str(error)
        except OSError as error:
            return key, None, f"Filen kan ikke åbnes ({error.strerror or error})."
        finally:
            self._idle.append(child)


class ReaderPool(Pool):
    """Reads files in several children."""

    def __init__(self, workers: int, seconds: float = SECONDS) -> None:
        super().__init__(workers, seconds, "raadhus.minutes.pool")

    def read_all(self, files: Iterable[tuple[K, str, Callable[[], bytes]]]) -> Iterator[Outcome[K]]:
        """`files` are (key, name, a function that gives the bytes). Few are held at a time."""
        for key, minutes, problem in self.ask_all(files):
            yield Outcome(key, minutes, problem)


def serve(answer_to: Callable[[bytes, str], Any]) -> None:
    """The child: answer files until nobody asks any more. A text is why there is no answer."""
    limit_this_process()
    source, out = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints is no answer
    while head := source.read(LENGTH.size):
        name = source.read(*LENGTH.unpack(head)).decode()
        (length,) = LENGTH.unpack(source.read(LENGTH.size))
        answer = pickle.dumps(answer_to(source.read(length), name))
        out.write(LENGTH.pack(len(answer)))
        out.write(answer)
        out.flush()


if __name__ == "__main__":
    serve(answer_to)

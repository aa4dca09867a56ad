"""Reading in a process of its own: a hostile file can neither hang, crash nor fill the program.

The libraries that open PDF and XML are written in C; a file made to harm can keep them busy
for ever or bring their process down. Whoever reads files of strangers reads them apart.
"""

from __future__ import annotations

import pickle
import resource
import subprocess
import sys

from .lines import UnreadableDocumentError
from .model import Minutes
from .reader import read

SECONDS = 90.0
MEMORY = 4 * 2**30  # bytes of address space; a 200-page PDF takes about a hundredth

TOO_SLOW = "Filen tager for lang tid at læse; gem den på ny som PDF eller tekst, og prøv igen."
CRASHED = "Filen er for stor eller beskadiget og kan ikke læses; gem den på ny, og prøv igen."


def read_apart(content: bytes, name: str = "", seconds: float = SECONDS) -> Minutes:
    """`read` in a child process that is ended after `seconds` (wall time).

    Raises `UnreadableDocumentError` like `read`, and also where the child ran out of time
    or memory or crashed.
    """
    command = [sys.executable, "-m", "raadhus.minutes.apart", name.replace("\0", "")]
    try:
        done = subprocess.run(  # noqa: S603 - our own module, the name is an argument alone
            command, input=content, capture_output=True, timeout=seconds, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise UnreadableDocumentError(TOO_SLOW) from error
    if done.returncode != 0 or not done.stdout:
        raise UnreadableDocumentError(CRASHED)
    answer: Minutes | str = pickle.loads(done.stdout)  # noqa: S301 - written by our own child
    if isinstance(answer, str):
        raise UnreadableDocumentError(answer)
    return answer


def limit_this_process() -> None:
    """Bound what this process may take; a core dump would hold the document."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def answer_to(content: bytes, name: str) -> Minutes | str:
    """The minutes, or the sentence that says why the bytes are none."""
    try:
        return read(content, name)
    except UnreadableDocumentError as error:
        return str(error)


def _child(name: str) -> None:
    limit_this_process()
    sys.stdout.buffer.write(pickle.dumps(answer_to(sys.stdin.buffer.read(), name)))


if __name__ == "__main__":
    _child(sys.argv[1])

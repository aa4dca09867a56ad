"""What is new at a source since the last look. Nothing here asks the database."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from ..models import Source
from .fetch import Fetcher
from .incoming import LARGEST, Incoming, from_addresses, from_file, paths_in, refusal
from .portal import from_portal, listed_meetings

SETTLED = 2.0  # seconds that a file must have lain still: it may still be being written
SILENT = 10.0  # seconds that a followed server may be silent
LARGEST_LIST = 10 * 2**20  # bytes
Seen = dict[str, str]


@dataclass(frozen=True, slots=True)
class Change:
    """Something new or changed: `key` and `sign` are remembered once its documents are in."""

    key: str
    sign: str
    documents: Callable[[], Iterable[Incoming]]


@dataclass(slots=True)
class Found:
    """What a look found: what is as it was, and what is not."""

    same: Seen = field(default_factory=dict)
    changes: list[Change] = field(default_factory=list)

    def add(self, before: Seen, change: Change) -> None:
        if before.get(change.key) == change.sign:
            self.same[change.key] = change.sign
        else:
            self.changes.append(change)


def find(source: Source, settled: float = SETTLED) -> Found:
    """Look at a source; raises OSError with a Danish reason."""
    home = source.municipality.name if source.municipality else ""
    match source.kind:
        case Source.Kind.FOLDER:
            return _in_folder(Path(source.address), source.seen, home, settled)
        case Source.Kind.PORTAL:
            return _in_portal(source.address, source.seen, home)
        case _:
            return _in_list(source.address, source.seen, home)


def _in_folder(folder: Path, before: Seen, home: str, settled: float) -> Found:
    """Files whose size or time of last change is another.

    That time (not the one of the content, which copying may bring along) also tells of files
    whose rights were changed, and is never one of another machine.
    """
    if not folder.is_dir():
        raise OSError(0, f"mappen {folder} findes ikke")
    found = Found()
    for path in paths_in(folder):
        try:
            state = path.stat()
        except OSError:
            continue  # gone again
        key = path.relative_to(folder).as_posix().encode(errors="replace").decode()
        sign = f"{state.st_size} {state.st_ctime_ns}"
        if 0 <= time.time() - state.st_ctime < settled:
            if key in before:
                found.same[key] = before[key]
            continue
        found.add(before, Change(key, sign, partial(from_file, path, folder, home)))
    return found


def _in_portal(root: str, before: Seen, home: str) -> Found:
    found, fetcher = Found(), Fetcher(SILENT)
    for meeting in listed_meetings(root, fetcher):
        documents = partial(from_portal, root, [meeting], fetcher, home)
        found.add(before, Change(f"{meeting.key}.json", meeting.sign, documents))
    return found


def _in_list(address: str, before: Seen, home: str) -> Found:
    """Addresses in a text at an address; each is fetched to see whether its bytes are new.

    New ones are fetched again when it is their turn, so that few are held at a time.
    """
    found, fetcher = Found(), Fetcher(SILENT)
    lines = fetcher.get(address, LARGEST_LIST).decode(errors="replace").splitlines()
    for one in from_addresses(lines, home, fetcher):
        try:
            sign = hashlib.sha256(fetcher.get(one.address, LARGEST)).hexdigest()
            documents = partial(from_addresses, [one.address], home, fetcher)
            found.add(before, Change(one.name, sign, documents))
        except OSError as error:
            late = Incoming(one.name, refusal(error.strerror or str(error)), home, one.address)
            found.changes.append(Change(one.name, "", partial(iter, [late])))
    return found

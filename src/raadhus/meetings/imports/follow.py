"""Following sources: a folder, a portal or a list of addresses is looked at again and again.

What is new or changed is imported at once; a look that fails is noted and tried again. All
state is in the database, so the program may be stopped at any time.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from django.utils import timezone

from ..actions.sources import note_look
from ..models import Arrival, Source
from .fetch import Fetcher
from .incoming import Incoming, NotImportableError, from_addresses, from_folder
from .portal import from_portal, listed_meetings
from .run import Progress, Report, give, import_all

EVERY = 15.0  # seconds between two looks; new minutes are to be found within a minute
SETTLED = 2.0  # seconds that a file must have lain still: it may still be being written
BATCH = 100  # documents
Seen = dict[str, str]


def look(source: Source, progress: Progress | None = None) -> Report | None:
    """Look at a source once; None where there was nothing new or the look failed.

    What has been imported is noted batch by batch, so that a look that is cut off goes on there.
    """
    report = None
    try:
        seen, new = _new_in(source)
        waiting = {one.name for one in new}
        done = {name: sign for name, sign in seen.items() if name not in waiting}
        for batch in _batches(new):
            part = import_all(batch, progress=progress, source=source)
            report = part if report is None else report.with_more(part)
            come = {one.name for one in batch} - part.again
            done |= {name: seen[name] for name in come & seen.keys()}
            note_look(source, done)
        if not new:
            note_look(source, done)
    except (OSError, NotImportableError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
        note_look(source, None, problem=reason)
    return report


def _batches(new: list[Incoming]) -> Iterator[list[Incoming]]:
    for start in range(0, len(new), BATCH):
        yield new[start : start + BATCH]


def _new_in(source: Source) -> tuple[Seen, list[Incoming]]:
    home = source.municipality.name if source.municipality else ""
    match source.kind:
        case Source.Kind.FOLDER:
            return _new_in_folder(Path(source.address), source.seen, home)
        case Source.Kind.PORTAL:
            return _new_in_portal(source.address, source.seen, home)
        case _:
            return _new_in_list(source.address, source.seen, home)


def _new_in_folder(folder: Path, before: Seen, home: str) -> tuple[Seen, list[Incoming]]:
    if not folder.is_dir():
        raise OSError(0, f"mappen {folder} findes ikke")
    seen: Seen = {}
    new: list[Incoming] = []
    for one in from_folder(folder, home):
        path = folder / one.name
        if not path.is_file():  # inside an archive: told by the archive's own sign
            continue
        state = path.stat()
        sign = f"{state.st_size} {state.st_mtime_ns}"
        if time.time() - state.st_mtime < SETTLED:
            if one.name in before:
                seen[one.name] = before[one.name]
            continue
        seen[one.name] = sign
        if before.get(one.name) != sign:
            new.append(one)
    return seen, new


def _new_in_portal(root: str, before: Seen, home: str) -> tuple[Seen, list[Incoming]]:
    fetcher = Fetcher()
    meetings = listed_meetings(root, fetcher)
    new = [meeting for meeting in meetings if before.get(f"{meeting.key}.json") != meeting.sign]
    seen = {f"{meeting.key}.json": meeting.sign for meeting in meetings}
    return seen, list(from_portal(root, new, fetcher, home))


def _new_in_list(address: str, before: Seen, home: str) -> tuple[Seen, list[Incoming]]:
    """Addresses in a text at an address; each is fetched, and imported if its bytes are new."""
    fetcher = Fetcher()
    lines = fetcher.get(address, 10 * 2**20).decode(errors="replace").splitlines()
    seen: Seen = {}
    new: list[Incoming] = []
    for one in from_addresses(lines, home, fetcher):
        try:
            content = one.load()
        except OSError:
            new.append(one)  # tried again as part of the import, which notes why it fails
            continue
        seen[one.name] = hashlib.sha256(content).hexdigest()
        if before.get(one.name) != seen[one.name]:
            new.append(Incoming(one.name, give(content), home, one.address))
    return seen, new


def follow(stop: Callable[[], bool], every: float = EVERY) -> Iterator[str]:
    """Look at all sources until told to stop; yields a Danish line for each thing that came."""
    while not stop():
        for source in Source.objects.select_related("municipality"):
            report = look(source)
            if report is not None:
                read = report.counts[Arrival.State.READ] + report.counts[Arrival.State.UNCERTAIN]
                clock = timezone.localtime().strftime("%H.%M.%S")
                yield f"{clock} {source.address}: {read} nye, {len(report.failed)} fejlede"
        waited = 0.0
        while waited < every and not stop():
            time.sleep(0.25)
            waited += 0.25

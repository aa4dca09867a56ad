"""What the tests of backup and restore run in processes of their own, on a real installation."""

from __future__ import annotations

FILL = """
import random, sys
from django.contrib.auth.models import User
from django.db import transaction
from raadhus.core import accounts
from raadhus.core.actions import store_file
from raadhus.core.models import Municipality
word, size = sys.argv[1], int(sys.argv[2])
place = Municipality.objects.create(name=word.title(), slug=word)
user = accounts.add_user(word, password="en lang sætning til prøver", by="kommando")
accounts.give_role(user, "secretary", place, by="kommando")
dice = random.Random(word)
for number in range(10):
    store_file(dice.randbytes(size), f"{word} {number}, æøå\\t.pdf", media_type="application/pdf")
"""

# Every row of every table, but for what a restore may change: sessions, counters of rate limits,
# the index of the search, and what the journal tells of backups and restores themselves.
ROWS = """
import hashlib, json
from django.apps import apps
from django.db import connection
LEFT_OUT = {"sessions", "search", "contenttypes"}
def rows():
    for model in sorted(apps.get_models(), key=lambda model: model._meta.label):
        if model._meta.app_label in LEFT_OUT or model.__name__ in {"JournalHead", "Permission"}:
            continue
        found = model.objects.order_by("pk")
        if model.__name__ == "JournalEntry":
            found = found.exclude(action__startswith="backup.")
        for row in found.values():
            yield model._meta.label, {k: bytes(v).hex()[:64] + hashlib.sha256(v).hexdigest()
                if isinstance(v, (bytes, memoryview)) else str(v) for k, v in row.items()}
def state():
    whole = json.dumps(list(rows()), sort_keys=True)
    return hashlib.sha256(whole.encode()).hexdigest()[:16]
"""

SHOW = (
    ROWS
    + """
from raadhus.core.journal import faults
print(state(), [fault.sentence for fault in faults()])
"""
)

# Runs one thing again and again in child processes and kills each at another moment. The moments
# are parts of the time that it takes when nobody kills it, which is measured first.
KILL = (
    ROWS
    + """
import os, signal, sys, time
from pathlib import Path
from django.db import connections
def run(work):
    connections.close_all()
    child = os.fork()
    if child == 0:
        status = 1
        try:
            work()
            status = 0
        finally:
            os._exit(status)
    return child
def ended(child):
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
def killed(work, share, whole):
    child = run(work)
    time.sleep(whole * share)
    os.kill(child, signal.SIGKILL)
    return ended(child)
def timed(work):
    start = time.monotonic()
    assert ended(run(work)) == 0
    return time.monotonic() - start
MOMENTS = (0, 0.2, 0.4, 0.6, 0.9)
"""
)

KILL_BACKUP = (
    KILL
    + """
from raadhus.core.backup import BackupError, archive, making
folder = Path(sys.argv[1])
target, unpacked = folder / "kopi.zip", folder / "ud"
def work():
    making.make(target, by="system")
def whole():
    with archive.opened(target) as (packed, manifest):
        archive.unpack(packed, manifest.database, unpacked)
long = timed(work)
whole()
before = state()
for share in MOMENTS:
    target.unlink(missing_ok=True)
    told = killed(work, share, long)
    if target.exists():
        whole()  # BackupError would end this process
    print(share, told in (0, -9), state() == before)
target.unlink(missing_ok=True)
print("last", ended(run(work)), sorted(path.name for path in folder.iterdir()))
whole()
"""
)

KILL_RESTORE = (
    KILL
    + """
from raadhus.core.backup import restoring, unfinished_restore
from raadhus.core.journal import faults
old, new = Path(sys.argv[1]), Path(sys.argv[2])
def work(path):
    return lambda: restoring.restore(path, replace=True, by="system")
timed(work(old))
of_old = state()
long = timed(work(new))
of_new = state()
assert of_old != of_new
seen = set()
for share in MOMENTS:
    assert ended(run(work(old))) == 0 and state() == of_old
    killed(work(new), share, long)
    after = state()
    seen.add(after)
    # What stands there is one of the two, whole, before anybody has mended anything.
    good = after in (of_old, of_new) and not list(faults())
    connections.close_all()
    done = ended(run(lambda: restoring.resume(by="system")))
    good = good and done == 0 and state() == after and not unfinished_restore()
    again = ended(run(work(new)))
    print(share, good, again == 0 and state() == of_new and not list(faults()))
print("seen", len(seen - {of_old, of_new}))
"""
)

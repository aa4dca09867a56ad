"""The file of a backup: a zip archive with a manifest that says what must be in it.

Written beside its place and renamed at the end. Read without trust: only the names that a
backup has, no entry larger than the manifest says, every entry by its SHA-256.
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import re
import shutil
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Any

from . import BackupError

FORMAT = 1
MANIFEST = "manifest.json"
KEY = "secret_key"
DATABASES = {"sqlite": "database.sqlite3", "postgresql": "database.dump"}
LARGEST_MANIFEST = 1_000_000  # bytes
LARGEST_KEY = 1_000  # bytes
CHUNK = 1 << 20
UNREADABLE = (
    zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError,
)  # fmt: skip


@dataclass(frozen=True)
class Part:
    """An entry of the archive: its size in bytes and its SHA-256."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True)
class About:
    """What a backup says of itself: the program's version, when it was made (ISO, UTC), the kind
    of database, each app's migrations, number and hash of the journal's last line."""

    version: str
    made_at: str
    database: str
    migrations: Mapping[str, list[str]]
    journal: tuple[int, str]


@dataclass(frozen=True)
class Manifest:
    about: About
    parts: tuple[Part, ...]

    @property
    def database(self) -> Part:
        return self.part(DATABASES[self.about.database])

    @property
    def has_key(self) -> bool:
        return any(part.name == KEY for part in self.parts)

    def part(self, name: str) -> Part:
        return next(part for part in self.parts if part.name == name)


def measure(file: Path) -> Part:
    """Size and hash of a file, by its name."""
    sha = hashlib.sha256()
    with file.open("rb") as source:
        while chunk := source.read(CHUNK):
            sha.update(chunk)
    return Part(file.name, file.stat().st_size, sha.hexdigest())


@contextmanager
def beside(target: Path) -> Iterator[Path]:
    """A new folder beside the file to be made; whatever an earlier, killed run left is removed.

    Only one process at a time makes the same file; another raises BackupError.
    """
    folder = target.parent / f".{target.name}.part"
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        descriptor = os.open(folder, os.O_RDONLY)
    except OSError as error:
        raise BackupError(
            f"Der kan ikke skrives i mappen {target.parent} ({error.strerror})."
        ) from error
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        os.close(descriptor)
        raise BackupError(f"En anden kommando er i gang med at lave {target.name}.") from error
    try:
        for old in folder.iterdir():
            old.unlink()
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        os.close(descriptor)


def write(target: Path, folder: Path, about: About, files: list[Path]) -> Part:
    """Pack the files, make sure of them on the disk, and only then give the archive its name."""
    parts = [measure(file) for file in files]
    text = json.dumps({"format": FORMAT, "about": asdict(about),
                       "parts": [asdict(part) for part in parts]}, ensure_ascii=False)  # fmt: skip
    packed = folder / "archive.zip"
    descriptor = os.open(packed, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w+b") as out:
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
            archive.writestr(MANIFEST, text)
            for file in files:
                already = zipfile.ZIP_STORED if file.suffix == ".dump" else zipfile.ZIP_DEFLATED
                archive.write(file, file.name, already)
        out.flush()
        os.fsync(out.fileno())
    made = measure(packed)
    packed.replace(target)
    directory = os.open(target.parent, os.O_RDONLY)
    os.fsync(directory)
    os.close(directory)
    return made


@contextmanager
def opened(path: Path) -> Iterator[tuple[zipfile.ZipFile, Manifest]]:
    """A backup and its manifest; raises BackupError for everything else."""
    if not path.is_file():
        raise BackupError(f"Filen {path} findes ikke.")
    try:
        archive = zipfile.ZipFile(path)
    except UNREADABLE as error:
        raise BackupError(
            f"{path.name} er ikke en sikkerhedskopi, eller den er kun hentet halvt."
        ) from error
    with archive:
        yield archive, manifest_of(archive, path.name)


def manifest_of(archive: zipfile.ZipFile, name: str) -> Manifest:
    """The manifest, after a look at the names: exactly those that a backup has, each once."""
    entries = {entry.filename: entry for entry in archive.infolist()}
    if MANIFEST not in entries or len(entries) != len(archive.infolist()):
        raise BackupError(f"{name} er ikke en sikkerhedskopi fra Raadhus.")
    try:
        with archive.open(MANIFEST) as file:
            text = file.read(LARGEST_MANIFEST + 1)
        if len(text) > LARGEST_MANIFEST:
            raise ValueError("too large")
        manifest = parsed(json.loads(text))
    except (ValueError, KeyError, TypeError, RecursionError, *UNREADABLE) as error:
        raise BackupError(f"Indholdsfortegnelsen i {name} kan ikke læses.") from error
    if entries.keys() != {MANIFEST, *(part.name for part in manifest.parts)}:
        raise BackupError(f"{name} indeholder andet end det, en sikkerhedskopi har i sig.")
    return manifest


def parsed(data: dict[str, Any]) -> Manifest:
    """The manifest from its JSON; raises ValueError, KeyError or TypeError for a wrong one."""
    if data["format"] != FORMAT:
        raise ValueError("another format")
    given = data["about"]
    number, last = given["journal"]
    about = About(
        version=str(given["version"]),
        made_at=str(given["made_at"]),
        database=str(given["database"]),
        migrations={
            str(app): [str(name) for name in names]
            for app, names in dict.items(given["migrations"])
        },
        journal=(int(number), str(last)),
    )
    parts = tuple(
        Part(str(part["name"]), int(part["size"]), str(part["sha256"])) for part in data["parts"]
    )
    names = [part.name for part in parts]
    if set(names) - {KEY} != {DATABASES[about.database]} or len(names) != len(set(names)):
        raise ValueError("wrong parts")
    if any(part.size < 0 or not re.fullmatch("[0-9a-f]{64}", part.sha256) for part in parts):
        raise ValueError("wrong part")
    if any(part.name == KEY and part.size > LARGEST_KEY for part in parts):
        raise ValueError("large key")
    return Manifest(about, parts)


def unpack(archive: zipfile.ZipFile, part: Part, target: Path) -> None:
    """Write an entry to a file of our own choosing; BackupError unless it is what was promised."""
    if part.size > shutil.disk_usage(target.parent).free:
        raise BackupError("Der er ikke plads på disken til at pakke sikkerhedskopien ud.")
    wrong = BackupError(f"Sikkerhedskopien er beskadiget: {part.name} er ikke, som den blev gemt.")
    descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as out:
        try:
            with archive.open(part.name) as source:
                whole = copied(source, out, part)
        except UNREADABLE as error:
            raise wrong from error
        if not whole:
            raise wrong


def copied(source: IO[bytes], out: IO[bytes], part: Part) -> bool:
    """Copy not a byte more than promised; whether it was all and the hash is right."""
    sha, size = hashlib.sha256(), 0
    while chunk := source.read(CHUNK):
        size += len(chunk)
        if size > part.size:
            return False
        sha.update(chunk)
        out.write(chunk)
    return size == part.size and sha.hexdigest() == part.sha256

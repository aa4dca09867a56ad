"""What can be imported: files, folders, zip archives and lists of addresses, as one stream.

A folder may hold `kommune.toml` with `name = "..."`: the municipality that its documents come
from, also where they do not say it.
"""

from __future__ import annotations

import tomllib
import zipfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from .fetch import Fetcher

MEGABYTE = 2**20
LARGEST = 50 * MEGABYTE  # bytes of one document
LARGEST_ARCHIVE = 20_000 * MEGABYTE  # bytes of all documents of a zip
MOST_IN_ARCHIVE = 500_000  # files of a zip
DOCUMENTS = frozenset({".txt", ".html", ".htm", ".pdf", ".docx", ".json", ".md"})
MARK = "kommune.toml"
LONGEST_MARK = 10_000  # bytes


class NotImportableError(ValueError):
    """Something cannot be imported; the message is a Danish sentence."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """A document to import. `load` gives its bytes or raises OSError."""

    name: str
    load: Callable[[], bytes]
    municipality: str = ""
    address: str = ""


def from_path(path: Path, municipality: str = "") -> Iterator[Incoming]:
    """The documents of a file, a folder with all that is in it, or a zip archive."""
    if path.is_dir():
        yield from from_folder(path, municipality)
    elif path.suffix.lower() == ".zip":
        yield from from_zip(path, municipality)
    elif path.is_file():
        yield Incoming(path.name, _loader(path), municipality or _mark_of(path.parent))
    else:
        raise NotImportableError(f"{path} findes ikke.")


def from_folder(folder: Path, municipality: str = "") -> Iterator[Incoming]:
    """Everything in a folder and below, in the order of names; hidden files are left alone."""
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder)
        hidden = any(part.startswith(".") for part in inside.parts)
        if hidden or path.name == MARK or not path.is_file():
            continue
        home = municipality or next((m for m in map(_mark_of, _upwards(path, folder)) if m), "")
        if path.suffix.lower() == ".zip":
            yield from from_zip(path, home)
        elif path.suffix.lower() in DOCUMENTS:
            yield Incoming(inside.as_posix(), _loader(path), home)


def _upwards(path: Path, root: Path) -> Iterator[Path]:
    for parent in path.parents:
        yield parent
        if parent == root:
            return


def _mark_of(folder: Path) -> str:
    path = folder / MARK
    if not path.is_file():
        return ""
    with path.open("rb") as file:
        return named(file.read(LONGEST_MARK), str(path))


def named(content: bytes, where: str) -> str:
    """The municipality that a `kommune.toml` names; raises NotImportableError for a bad one."""
    try:
        name = tomllib.loads(content.decode()).get("name")
    except ValueError as error:
        raise NotImportableError(f"{where} kan ikke læses: {error}.") from error
    if not isinstance(name, str) or not name.strip():
        raise NotImportableError(f'{where} skal sige kommunens navn: name = "Navn".')
    return name.strip()


def _loader(path: Path) -> Callable[[], bytes]:
    def load() -> bytes:
        if path.stat().st_size > LARGEST:
            raise OSError(0, "filen fylder over 50 MB")
        return path.read_bytes()

    return load


def from_zip(path: Path, municipality: str = "") -> Iterator[Incoming]:
    """The documents of a zip archive, in the order of names; nothing is unpacked to disk."""
    try:
        archive = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, OSError) as error:
        raise NotImportableError(f"{path.name} er ikke et zip-arkiv, der kan læses.") from error
    with archive:
        infos = [info for info in archive.infolist() if not info.is_dir()]
        if len(infos) > MOST_IN_ARCHIVE or sum(i.file_size for i in infos) > LARGEST_ARCHIVE:
            raise NotImportableError(f"{path.name} er for stort; del det i flere arkiver.")
        marks = {
            str(PurePosixPath(info.filename).parent): named(archive.read(info), info.filename)
            for info in infos
            if PurePosixPath(info.filename).name == MARK and info.file_size <= LONGEST_MARK
        }
        for info in sorted(infos, key=lambda one: one.filename):
            inside = PurePosixPath(info.filename)
            hidden = any(part.startswith((".", "__MACOSX")) for part in inside.parts)
            if hidden or inside.suffix.lower() not in DOCUMENTS:
                continue
            home = next((marks[str(p)] for p in inside.parents if str(p) in marks), "")
            yield Incoming(info.filename, _member(archive, info), municipality or home)


def _member(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Callable[[], bytes]:
    def load() -> bytes:
        if info.file_size > LARGEST:
            raise OSError(0, "filen fylder over 50 MB")
        try:
            with archive.open(info) as file:
                return file.read(LARGEST)
        except (zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError) as error:
            raise OSError(0, "filen i arkivet er beskadiget eller låst") from error

    return load


def from_addresses(
    addresses: Iterable[str], municipality: str = "", fetcher: Fetcher | None = None
) -> Iterator[Incoming]:
    """Documents by their addresses (http, https); empty lines and `#` remarks are left out."""
    fetcher = fetcher or Fetcher()
    for line in addresses:
        address = line.strip()
        if address and not address.startswith("#"):
            yield Incoming(address, _fetcher(fetcher, address), municipality, address)


def _fetcher(fetcher: Fetcher, address: str) -> Callable[[], bytes]:
    return lambda: fetcher.get(address, LARGEST)


def is_address(text: str) -> bool:
    return text.startswith(("http://", "https://"))

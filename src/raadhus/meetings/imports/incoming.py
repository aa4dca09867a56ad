"""What can be imported: files, folders, zip archives and lists of addresses, as one stream.

A folder may hold `kommune.toml` with `name = "..."`: the municipality that its documents come
from, also where they do not say it. What cannot be opened becomes a document that cannot be
loaded, so that it is told of and never stops the rest.
"""

from __future__ import annotations

import struct
import tomllib
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from lzma import LZMAError
from pathlib import Path, PurePosixPath

from .fetch import Fetcher

MEGABYTE = 2**20
LARGEST = 50 * MEGABYTE  # bytes of one document
LARGEST_ARCHIVE = 20_000 * MEGABYTE  # bytes of all documents of a zip
MOST_IN_ARCHIVE = 500_000  # files of a zip
DOCUMENTS = frozenset({".txt", ".html", ".htm", ".pdf", ".docx", ".json", ".md"})
MARK = "kommune.toml"
TOO_LARGE = "filen fylder over 50 MB"
LONGEST_MARK = 10_000  # bytes
LONGEST_NAME = 500  # characters
# What the library raises for archives that are damaged, locked or made to harm.
DAMAGED = (
    zipfile.BadZipFile, zlib.error, LZMAError, struct.error,
    OSError, RuntimeError, EOFError, ValueError, ArithmeticError, MemoryError,
)  # fmt: skip


class NotImportableError(ValueError):
    """Something cannot be imported; the message is a Danish sentence."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """A document to import. `load` gives its bytes or raises OSError.

    `name` is for showing and storing; control characters are taken out, and the beginning of
    very long ones.
    """

    name: str
    load: Callable[[], bytes]
    municipality: str = ""
    address: str = ""

    def __post_init__(self) -> None:
        name = "".join(sign if sign.isprintable() else "\ufffd" for sign in self.name)
        object.__setattr__(self, "name", name[-LONGEST_NAME:])


def from_path(path: Path, municipality: str = "") -> Iterator[Incoming]:
    """The documents of a file, a folder with all that is in it, or a zip archive.

    Raises NotImportableError where there is nothing at the path.
    """
    if path.is_dir():
        yield from from_folder(path, municipality)
    elif path.is_file():
        yield from from_file(path, path.parent, municipality)
    else:
        raise NotImportableError(f"{path} findes ikke.")


def from_folder(folder: Path, municipality: str = "") -> Iterator[Incoming]:
    """Everything in a folder and below, in the order of names; hidden files are left alone."""
    for path in paths_in(folder):
        yield from from_file(path, folder, municipality)


def paths_in(folder: Path) -> Iterator[Path]:
    """The documents and archives of a folder and below, in the order of names."""
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        wanted = path.suffix.lower() in {*DOCUMENTS, ".zip"}
        if wanted and not hidden and path.is_file():
            yield path


def from_file(path: Path, folder: Path, municipality: str = "") -> Iterator[Incoming]:
    """The document or the archive at a path below a folder."""
    name = path.relative_to(folder).as_posix()
    try:
        home = municipality or next(filter(None, map(_mark_of, _upwards(path, folder))), "")
        if path.suffix.lower() == ".zip":
            yield from from_zip(path, home)
        else:
            yield Incoming(name, _loader(path), home)
    except NotImportableError as error:
        yield Incoming(name, refusal(str(error).rstrip(".")))


def refusal(reason: str) -> Callable[[], bytes]:
    """The loader of a document that cannot be had."""

    def load() -> bytes:
        raise OSError(0, reason)

    return load


def _upwards(path: Path, root: Path) -> Iterator[Path]:
    """The folders around a path, up to and with the root."""
    for parent in path.parents:
        yield parent
        if parent == root:
            return


def _mark_of(folder: Path) -> str:
    path = folder / MARK
    try:
        with path.open("rb") as file:
            return named(file.read(LONGEST_MARK), path.name)
    except FileNotFoundError:
        return ""
    except OSError as error:
        raise NotImportableError(f"{MARK} kan ikke åbnes ({error.strerror}).") from error


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
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
        if len(content) > LARGEST:
            raise OSError(0, TOO_LARGE)
        return content

    return load


def from_zip(path: Path, municipality: str = "") -> Iterator[Incoming]:
    """The documents of a zip archive, oldest first; nothing is unpacked to disk.

    They are loaded while the archive is open: each before the next is asked for. Raises
    NotImportableError for what is no archive.
    """
    try:
        archive = zipfile.ZipFile(path)
    except DAMAGED as error:
        raise NotImportableError(f"{path.name} er ikke et zip-arkiv, der kan læses.") from error
    with archive:
        infos = [info for info in archive.infolist() if not info.is_dir()]
        if len(infos) > MOST_IN_ARCHIVE or sum(i.file_size for i in infos) > LARGEST_ARCHIVE:
            raise NotImportableError(f"{path.name} er for stort; del det i flere arkiver.")
        marks = {} if municipality else _marks(archive, infos)
        for info in sorted(infos, key=lambda one: (one.date_time, one.filename)):
            inside = PurePosixPath(info.filename)
            hidden = any(part.startswith((".", "__MACOSX")) for part in inside.parts)
            if hidden or inside.suffix.lower() not in DOCUMENTS:
                continue
            home = next((marks[str(p)] for p in inside.parents if str(p) in marks), "")
            if isinstance(home, NotImportableError):
                yield Incoming(info.filename, refusal(str(home).rstrip(".")))
            else:
                yield Incoming(info.filename, _member(archive, info), municipality or home)


def _marks(
    archive: zipfile.ZipFile, infos: Iterable[zipfile.ZipInfo]
) -> dict[str, str | NotImportableError]:
    """The municipality of each folder of an archive that names one, or what is wrong there."""
    found: dict[str, str | NotImportableError] = {}
    for info in infos:
        path = PurePosixPath(info.filename)
        if path.name == MARK:
            try:
                found[str(path.parent)] = named(_member(archive, info, LONGEST_MARK)(), str(path))
            except NotImportableError as error:
                found[str(path.parent)] = error
            except OSError as error:
                found[str(path.parent)] = NotImportableError(f"{path}: {error.strerror}")
    return found


def _member(
    archive: zipfile.ZipFile, info: zipfile.ZipInfo, largest: int = LARGEST
) -> Callable[[], bytes]:
    def load() -> bytes:
        if info.file_size > largest:
            raise OSError(0, TOO_LARGE)
        try:
            with archive.open(info) as file:
                return file.read(largest)
        except DAMAGED as error:
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

"""Files that are no minutes: what they are and what their owner can do, in one sentence."""

from __future__ import annotations

import io
import zipfile

LARGEST = 200 * 1024 * 1024  # bytes, packed or not

_USE = "brug referatet som PDF, Word (.docx), webside eller tekst."
_SAVE_AS = "gem det som PDF, Word (.docx) eller tekst, og prøv igen."

EMPTY = "Filen er tom; vælg den fil, som referatet står i."
TOO_LARGE = f"Filen fylder over {LARGEST // 1024**2} MB; {_USE}"
BINARY = f"Filen er hverken PDF, Word, webside eller tekst; {_USE}"
EMPTY_PAGE = f"Websiden har ingen tekst i selve filen; {_USE}"
XML = f"Filen er XML af en slags, som ikke kan læses; {_USE}"
MAIL = "Filen er en mail eller et webarkiv; gem selve referatet som fil, og prøv igen."
BROKEN_WORD = "Word-filen er afbrudt eller beskadiget; hent den igen, eller gem den på ny."
BOMB = f"Word-filen pakker ud til mere, end et referat fylder; {_USE}"
BROKEN_JSON = "Filen er JSON, men er afbrudt eller beskadiget; hent den igen."
OTHER_JSON = f"Filen er JSON, men ikke et møde fra en dagsordensportal; {_USE}"

PICTURE = f"Filen er et billede og har ingen tekst, der kan læses; {_USE}"
SOUND = f"Filen er lyd eller video og har ingen tekst, der kan læses; {_USE}"
ARCHIVE = "Filen er et pakket arkiv; pak det ud, og vælg den fil, som referatet står i."
BROKEN_ARCHIVE = "Filen er et pakket arkiv, der er afbrudt eller beskadiget; hent den igen."
PROGRAM = f"Filen er et program og ikke et referat; {_USE}"
SHEET = f"Filen er et regneark; {_USE}"
SLIDES = f"Filen er et diasshow; {_USE}"
BOOK = f"Filen er en e-bog; {_USE}"
OPEN_TEXT = f"Filen er et OpenDocument-dokument (.odt); {_SAVE_AS}"
POSTSCRIPT = f"Filen er PostScript; {_USE}"
DATABASE = f"Filen er en database; {_USE}"
RTF = f"Filen er et dokument i formatet RTF; {_SAVE_AS}"
OLD_WORD = f"Filen er et Word-dokument i det gamle format (.doc); {_SAVE_AS}"
OLD_OFFICE = f"Filen er et Office-dokument i et gammelt format; {_SAVE_AS}"
LOCKED = "Filen er låst med en adgangskode; gem den uden adgangskode, og prøv igen."

_BY_MAGIC = (
    (b"\x89PNG", PICTURE),
    (b"\xff\xd8\xff", PICTURE),
    (b"II*\0", PICTURE),
    (b"MM\0*", PICTURE),
    (b"{\\rtf", RTF),
    (b"%!PS", POSTSCRIPT),
    (b"7z\xbc\xaf\x27\x1c", ARCHIVE),
    (b"Rar!\x1a", ARCHIVE),
    (b"\x1f\x8b", ARCHIVE),
    (b"\xfd7zXZ\0", ARCHIVE),
    (b"\x28\xb5\x2f\xfd", ARCHIVE),
    (b"\x7fELF", PROGRAM),
    (b"fLaC", SOUND),
    (b"\x1aE\xdf\xa3", SOUND),
    (b"SQLite format 3\0", DATABASE),
)
# Words that a text may begin with as well; they count only in a file that is not text.
_BY_MAGIC_IN_BINARY = (
    (b"GIF8", PICTURE),
    (b"BM", PICTURE),
    (b"BZh", ARCHIVE),
    (b"MZ", PROGRAM),
    (b"OggS", SOUND),
    (b"ID3", SOUND),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BY_STREAM = (
    ("EncryptedPackage", LOCKED),
    ("WordDocument", OLD_WORD),
    ("Workbook", SHEET),
    ("PowerPoint Document", SLIDES),
)
_BY_MIMETYPE = (
    (b"opendocument.text", OPEN_TEXT),
    (b"opendocument.spreadsheet", SHEET),
    (b"opendocument.presentation", SLIDES),
    (b"epub", BOOK),
)


def by_magic(content: bytes) -> str | None:
    """The sentence for a file whose first bytes say plainly what it is."""
    if content.startswith(_OLE):
        return _old_office(content)
    kind = content[8:12]
    if content[4:8] == b"ftyp":
        still = kind[:3] in (b"hei", b"hev", b"avi", b"mif", b"msf")
        return PICTURE if still else SOUND
    if content.startswith(b"RIFF") and kind in (b"WEBP", b"WAVE", b"AVI "):
        return PICTURE if kind == b"WEBP" else SOUND
    return _first(content, _BY_MAGIC)


def in_binary(content: bytes) -> str:
    """The sentence for a file that is known to be no text."""
    return _first(content, _BY_MAGIC_IN_BINARY) or BINARY


def _first(content: bytes, table: tuple[tuple[bytes, str], ...]) -> str | None:
    return next((sentence for magic, sentence in table if content.startswith(magic)), None)


def _old_office(content: bytes) -> str:
    """Office before 2007 and locked Office: streams are named in UTF-16."""
    for stream, sentence in _BY_STREAM:
        if stream.encode("utf-16-le") in content:
            return sentence
    return OLD_OFFICE


def in_zip(content: bytes) -> str | None:
    """The sentence for a zip file that is no Word document; None for one that is."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError, OSError):
        return BROKEN_WORD if b"word/" in content else BROKEN_ARCHIVE
    mimetype = content[30:110]  # OpenDocument and EPUB store it first and unpacked
    if mimetype.startswith(b"mimetype"):
        return next((text for part, text in _BY_MIMETYPE if part in mimetype), ARCHIVE)
    roots = {name.split("/")[0] for name in names}
    if "[Content_Types].xml" not in roots:
        return ARCHIVE
    return SHEET if "xl" in roots else SLIDES if "ppt" in roots else None

"""Rules for the files behind File (chapter 2.7)."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

from ..model import Severity
from ..registry import rule
from ..seen import FileAnswer
from ..values import shown

FILENAME = re.compile(r";\s*filename\*?\s*=", re.IGNORECASE)


def _came(seen: FileAnswer) -> bool:
    return not seen.answer.problem and seen.answer.status == 200


def _kind(seen: FileAnswer) -> str:
    return seen.answer.headers.get("content-disposition", "").split(";")[0].strip().lower()


@rule(
    FileAnswer,
    "file-arrives",
    Severity.MUST,
    "Hver fil kan hentes på accessUrl og downloadUrl.",
    "Svar med filen og status 200, eller markér objektet som slettet.",
)
def file_arrives(seen: FileAnswer) -> Iterator[str]:
    if seen.answer.problem:
        yield f"{seen.field}: {seen.answer.problem}"
    elif seen.answer.status != 200 and seen.thing.get("deleted") is not True:
        yield f"{seen.field} giver status {seen.answer.status}"


@rule(
    FileAnswer,
    "file-shown",
    Severity.MUST,
    "accessUrl sendes uden Content-Disposition: attachment.",
    "Send filen som inline, eller udelad headeren.",
)
def file_shown(seen: FileAnswer) -> Iterator[str]:
    if seen.field == "accessUrl" and _came(seen) and _kind(seen) == "attachment":
        yield "accessUrl sendes som attachment"


@rule(
    FileAnswer,
    "file-downloaded",
    Severity.MUST,
    "downloadUrl sendes med Content-Disposition: attachment og filens navn.",
    'Send headeren Content-Disposition: attachment; filename="navn.pdf".',
)
def file_downloaded(seen: FileAnswer) -> Iterator[str]:
    if seen.field != "downloadUrl" or not _came(seen):
        return
    header = seen.answer.headers.get("content-disposition", "")
    if _kind(seen) != "attachment":
        yield f"headeren er «{shown(header)}»" if header else "headeren mangler"
    elif not FILENAME.search(header):
        yield "headeren har intet filename"


@rule(
    FileAnswer,
    "file-gone",
    Severity.SHOULD,
    "En slettet fil giver status 410.",
    "Svar med status 410 på den slettede fils adresser.",
)
def file_gone(seen: FileAnswer) -> Iterator[str]:
    if seen.thing.get("deleted") is True and seen.answer.status not in (0, 410):
        yield f"{seen.field} giver status {seen.answer.status}"


@rule(
    FileAnswer,
    "file-dated",
    Severity.SHOULD,
    "Filer sendes med ETag eller Last-Modified.",
    "Send mindst én af de to headere.",
)
def file_dated(seen: FileAnswer) -> Iterator[str]:
    if _came(seen) and not {"etag", "last-modified"} & seen.answer.headers.keys():
        yield f"{seen.field} har hverken ETag eller Last-Modified"


@rule(
    FileAnswer,
    "file-as-described",
    Severity.SHOULD,
    "size og sha512Checksum passer på filen.",
    "Ret tallene, eller udelad dem.",
)
def file_as_described(seen: FileAnswer) -> Iterator[str]:
    if not _came(seen) or seen.answer.cut:
        return
    size, digest = seen.thing.get("size"), seen.thing.get("sha512Checksum")
    if isinstance(size, int) and not isinstance(size, bool) and size != len(seen.answer.body):
        yield f"size er {size}, filen fylder {len(seen.answer.body)} bytes"
    if isinstance(digest, str) and digest:
        found = hashlib.sha512(seen.answer.body).hexdigest()
        if digest.lower() != found:
            yield "sha512Checksum passer ikke på filen"

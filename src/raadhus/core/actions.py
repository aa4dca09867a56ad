"""What may be done with the core's tables."""

from __future__ import annotations

import hashlib
from pathlib import PurePosixPath

from django.db import transaction

from .models import File

NAME_LENGTH = 255


def bare_name(name: str) -> str:
    """A file's name without folders and control characters, never empty.

    >>> bare_name("C:\\\\Dokumenter\\\\referat.pdf")
    'referat.pdf'
    """
    last = PurePosixPath(name.replace("\\", "/")).name
    printable = "".join(sign for sign in last if sign.isprintable()).strip()
    return printable[-NAME_LENGTH:] or "dokument"


def store_file(content: bytes, name: str, *, media_type: str = "application/octet-stream") -> File:
    """Store a file once; the same bytes again give the file that is already there."""
    digest = hashlib.sha256(content).hexdigest()
    with transaction.atomic():
        file, _ = File.objects.get_or_create(
            sha256=digest,
            defaults={
                "name": bare_name(name),
                "media_type": media_type,
                "size": len(content),
                "content": content,
            },
        )
    return file

"""Settings that come from the environment, read by pure functions with plain errors."""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

from raadhus.start import DATABASE, default_data

YES = frozenset({"1", "ja", "true", "yes", "on"})
NO = frozenset({"", "0", "nej", "false", "no", "off"})

# Without IMMEDIATE, WAL and a waiting time, SQLite refuses writes while another is going on.
SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": ("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;"),
}


class SettingError(ImproperlyConfigured):
    """A setting in the environment cannot be used; the message says which and why."""


def flag(name: str, value: str) -> bool:
    """Read a yes/no setting.

    >>> flag("RAADHUS_DEBUG", "ja")
    True
    """
    word = value.strip().lower()
    if word in YES:
        return True
    if word in NO:
        return False
    raise SettingError(f"{name} skal være 1 (ja) eller 0 (nej), men er »{value}«.")


def hosts(value: str) -> list[str]:
    """The names the site answers to, parted by commas; the machine itself if none are given."""
    names = [name.strip() for name in value.split(",") if name.strip()]
    for name in names:
        if "/" in name or " " in name:
            raise SettingError(
                f"RAADHUS_HOSTS skal være navne uden http:// og mappe, adskilt af komma; "
                f"»{name}« kan ikke bruges."
            )
    return names or ["127.0.0.1", "localhost", "[::1]"]


def database(url: str, folder: Path) -> dict[str, Any]:
    """Django's description of the database: SQLite in `folder`, or PostgreSQL by its URL.

    The URL has the form `postgresql://user:password@host:5432/name?sslmode=require`.
    """
    if not url.strip():
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": str(folder / DATABASE),
            "OPTIONS": dict(SQLITE_OPTIONS),
        }
    try:
        parts = urlsplit(url.strip())
        port = parts.port
    except ValueError as error:
        raise SettingError(f"RAADHUS_DATABASE_URL kan ikke læses: {error}.") from error
    name = unquote(parts.path.lstrip("/"))
    if parts.scheme not in {"postgresql", "postgres"} or not name:
        raise SettingError(
            "RAADHUS_DATABASE_URL skal have formen postgresql://bruger:kode@vært:5432/navn. "
            "Udelad den for at bruge SQLite i datamappen."
        )
    options = dict(parse_qsl(parts.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": options.pop("host", unquote(parts.hostname or "")),
        "PORT": options.pop("port", str(port or "")),
        "OPTIONS": options,
    }


def data_folder(value: str) -> Path:
    """The folder for database, key and collected static files, made if it is not there."""
    folder = Path(value or default_data()).absolute()
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise SettingError(
            f"Datamappen {folder} kan ikke oprettes ({error.strerror}). "
            "Vælg en anden mappe med RAADHUS_DATA."
        ) from error
    return folder


def secret_key(value: str, folder: Path) -> str:
    """The site's secret: the one given, else one that is made once and kept in `folder`."""
    if value:
        return value
    file = folder / "secret_key"
    try:
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return file.read_text(encoding="ascii").strip()
    except OSError as error:
        raise SettingError(
            f"Der kan ikke skrives i datamappen {folder} ({error.strerror}). "
            "Vælg en anden mappe med RAADHUS_DATA."
        ) from error
    with os.fdopen(descriptor, "w", encoding="ascii") as out:
        key = secrets.token_urlsafe(50)
        out.write(key)
    return key


def mail(url: str) -> dict[str, Any]:
    """Django's mail settings from `smtp://user:password@host:587/?from=raadhus@example.dk`.

    `smtps` is TLS from the first byte (port 465); `smtp` asks for TLS (port 587) unless the
    address says `tls=0`. Nothing given: the site sends no mail.
    """
    if not url.strip():
        return {}
    try:
        parts = urlsplit(url.strip())
        port = parts.port
    except ValueError as error:
        raise SettingError(f"RAADHUS_MAIL_URL kan ikke læses: {error}.") from error
    options = dict(parse_qsl(parts.query))
    sender = options.get("from", "")
    if parts.scheme not in {"smtp", "smtps"} or not parts.hostname or "@" not in sender:
        raise SettingError(
            "RAADHUS_MAIL_URL skal have formen "
            "smtp://bruger:kode@vært:587/?from=afsender@kommune.dk (eller smtps)."
        )
    whole = parts.scheme == "smtps"
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": port or (465 if whole else 587),
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_SSL": whole,
        "EMAIL_USE_TLS": not whole and options.get("tls", "1") != "0",
        "EMAIL_TIMEOUT": 20,
        "DEFAULT_FROM_EMAIL": sender,
    }


def log(value: str) -> str:
    """Where each request is told: nowhere, `stderr`, or a file in a folder that is there."""
    target = value.strip()
    if target in {"", "stderr"}:
        return target
    file = Path(target).absolute()
    if not os.access(file if file.exists() else file.parent, os.W_OK) or file.is_dir():
        raise SettingError(
            f"RAADHUS_LOG skal være stderr eller en fil, der kan skrives i; "
            f"»{target}« kan ikke bruges."
        )
    return str(file)

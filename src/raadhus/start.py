"""Setting Django up when a command needs it, not before: commands without a site start faster."""

from __future__ import annotations

import os
from importlib import import_module
from pathlib import Path
from typing import Any

import click

DATABASE = "raadhus.sqlite3"  # the embedded database, in the data folder
DEMO = Path("var") / "demo"


def only_the_demo_is_there() -> bool:
    """Whether nobody has set or filled a data folder, but the demo has one."""
    if {"RAADHUS_DATA", "RAADHUS_DATABASE_URL"} & os.environ.keys():
        return False
    return not (DEMO.parent / DATABASE).exists() and (DEMO / DATABASE).exists()


def default_data() -> Path:
    """The data folder where none is set: the demo's as long as that is all there is."""
    return DEMO if only_the_demo_is_there() else DEMO.parent


def django(module: str) -> Any:
    """Set Django up and give a module that stands on it; bad settings end the command."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "raadhus.site.settings")
    from django import setup  # noqa: PLC0415 - commands that need no site start faster
    from django.core.exceptions import ImproperlyConfigured  # noqa: PLC0415 - as above

    try:
        setup()
    except ImproperlyConfigured as error:
        raise click.ClickException(str(error)) from error
    return import_module(module)


def manage(*arguments: str, **options: Any) -> None:
    """Run one of Django's own commands quietly."""
    management = django("django.core.management")
    management.call_command(*arguments, verbosity=0, interactive=False, **options)

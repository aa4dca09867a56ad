"""Setting Django up when a command needs it, not before: commands without a site start faster."""

from __future__ import annotations

import os
from importlib import import_module
from typing import Any

import click


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

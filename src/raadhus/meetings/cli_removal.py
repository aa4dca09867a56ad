"""Commands that take something from the public, or bring it back. Each is journalled."""

from __future__ import annotations

from typing import Any

import click

from raadhus.start import django, manage

REASON = click.option(
    "--reason", "reason", required=True, metavar="TEKST",
    help="Begrundelsen; den vises på siden og står i journalen.",
)  # fmt: skip
BY = "kommando"


def _told(problem: Exception) -> click.ClickException:
    return click.ClickException(str(problem))


@click.command()
@click.argument("address", metavar="ADRESSE")
@REASON
@click.option("--undo", "undo", is_flag=True, help="Gør mødet eller punktet offentligt igen.")
@click.option("--yes", "yes", is_flag=True, help="Spørg ikke først.")
def withdraw(address: str, reason: str, undo: bool, yes: bool) -> None:
    """Træk et møde eller et punkt tilbage. ADRESSE er sidens adresse.

    Siden viser begrundelsen i stedet, og det trukne er straks ude af søgning, lister og åbne data.
    """
    manage("migrate")
    found = django("raadhus.meetings.actions.found")
    actions = django("raadhus.meetings.actions.withdrawal")
    reasons = django("raadhus.meetings.actions.reasons")
    models = django("raadhus.meetings.models")
    try:
        thing = found.meeting_or_item(address)
        is_item = isinstance(thing, models.Item)
        if not undo and not yes:
            what = "Punktet" if is_item else "Mødet med alle dets punkter og filer"
            click.confirm(f"{what} kan ikke længere ses af offentligheden. Fortsæt?", abort=True)
        action = {
            (False, False): actions.withdraw_meeting,
            (False, True): actions.restore_meeting,
            (True, False): actions.withdraw_item,
            (True, True): actions.restore_item,
        }[is_item, undo]
        action(thing, reason=reason, by=BY)
    except (found.NoSuchPageError, reasons.NoReasonError) as problem:
        raise _told(problem) from problem
    click.echo("Det er offentligt igen." if undo else "Det er trukket tilbage.")


@click.group()
def mask() -> None:
    """Navne, der ikke længere vises i en kommunes dokumenter."""


def municipality_named(name: str) -> Any:
    places = django("raadhus.core.models").Municipality.objects
    found = places.filter(name__iexact=name).first() or places.filter(slug=name).first()
    if found is None:
        raise click.ClickException(f"Der er ingen kommune med navnet {name} i arkivet.")
    return found


@mask.command("set")
@click.argument("name", metavar="NAVN")
@click.option("--municipality", "municipality", required=True, metavar="NAVN")
@REASON
def mask_set(name: str, municipality: str, reason: str) -> None:
    """Fjern et navn fra alt, hvad kommunens dokumenter viser, også dem, der kommer senere."""
    manage("migrate")
    masking = django("raadhus.meetings.actions.masking")
    reasons = django("raadhus.meetings.actions.reasons")
    try:
        count = masking.mask_name(municipality_named(municipality), name, reason=reason, by=BY)
    except (masking.NoNameError, reasons.NoReasonError) as problem:
        raise _told(problem) from problem
    click.echo(f"Navnet er fjernet. Det stod i {count} dokumenter.")


@mask.command("list")
def mask_list() -> None:
    """Vis maskerne med numre og begrundelser. Navnene vises ikke."""
    manage("migrate")
    masks = django("raadhus.meetings.models").Mask.objects.select_related("municipality")
    for one in masks:
        state = "løftet" if one.lifted_at else "gælder"
        click.echo(f"{one.pk:>5}  {one.municipality.name:<24} {state:<7} {one.reason}")
    if not masks:
        click.echo("Der er ingen masker.")


@mask.command("lift")
@click.argument("number", type=int, metavar="NUMMER")
@REASON
def mask_lift(number: int, reason: str) -> None:
    """Ophæv en maske: dokumenterne læses igen fra deres filer."""
    manage("migrate")
    masking = django("raadhus.meetings.actions.masking")
    reasons = django("raadhus.meetings.actions.reasons")
    models = django("raadhus.meetings.models")
    one = models.Mask.objects.filter(pk=number, lifted_at=None).first()
    if one is None:
        raise click.ClickException(
            f"Der er ingen maske {number}, som gælder; se raadhus mask list."
        )
    try:
        count = masking.lift_mask(one, reason=reason, by=BY)
    except reasons.NoReasonError as problem:
        raise _told(problem) from problem
    click.echo(f"Masken er ophævet. {count} dokumenter er læst igen.")


COMMANDS: tuple[click.Command, ...] = (withdraw, mask)

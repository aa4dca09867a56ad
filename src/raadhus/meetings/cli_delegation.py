"""Commands for what a municipality's committees may decide. Each change is journalled."""

from __future__ import annotations

import click

from raadhus.check.checks.competence import rules
from raadhus.start import django, manage

from .cli_removal import BY, municipality_named

MUNICIPALITY = click.option("--municipality", "municipality", required=True, metavar="NAVN")
REASON = click.option(
    "--reason", "reason", required=True, metavar="TEKST",
    help="Hvor det står, fx kommunalbestyrelsens beslutning; det står i journalen.",
)  # fmt: skip


@click.group()
def delegation() -> None:
    """Hvad en kommunes udvalg selv må afgøre; kontrollen af beslutninger spørger ikke til det."""


@delegation.command("list")
def delegation_list() -> None:
    """Vis reglerne, og hvilke kommuner der har delegeret dem."""
    manage("migrate")
    held = django("raadhus.meetings.models").Delegation.objects.filter(ended_at=None)
    by_rule: dict[str, list[str]] = {}
    for one in held.select_related("municipality"):
        by_rule.setdefault(one.rule, []).append(f"{one.municipality.name}: {one.reason}")
    for rule in rules():
        click.echo(f"{rule.id:<20} {rule.sentence} ({rule.law})")
        for line in by_rule.get(rule.id, ()):
            click.echo(f"{'':<20} delegeret i {line}")


@delegation.command("set")
@click.argument("rule", metavar="REGEL")
@MUNICIPALITY
@REASON
def delegation_set(rule: str, municipality: str, reason: str) -> None:
    """Lad udvalgene i en kommune afgøre det, som REGEL handler om."""
    _change("delegate", rule, municipality, reason)
    click.echo("Det er noteret. Kommunens dokumenter bliver tjekket på ny, når de åbnes.")


@delegation.command("end")
@click.argument("rule", metavar="REGEL")
@MUNICIPALITY
@REASON
def delegation_end(rule: str, municipality: str, reason: str) -> None:
    """Lad REGEL gælde igen i en kommune."""
    _change("end_delegation", rule, municipality, reason)
    click.echo("Reglen gælder igen.")


def _change(action: str, rule: str, municipality: str, reason: str) -> None:
    manage("migrate")
    delegating = django("raadhus.meetings.actions.delegating")
    reasons = django("raadhus.meetings.actions.reasons")
    home = municipality_named(municipality)
    try:
        getattr(delegating, action)(home, rule, reason=reason, by=BY)
    except (delegating.NoSuchRuleError, reasons.NoReasonError) as problem:
        raise click.ClickException(str(problem)) from problem


COMMANDS: tuple[click.Command, ...] = (delegation,)

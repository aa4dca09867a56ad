"""Commands for accounts and roles."""

from __future__ import annotations

import json
from typing import Any

import click

from raadhus.start import django, manage

ROLES = click.Choice(["secretary", "administrator"])
JSON = click.option("--json", "as_json", is_flag=True, help="Skriv som JSON.")


def accounts() -> Any:
    """The accounts, with a database that is up to date."""
    manage("migrate")
    return django("raadhus.core.accounts")


def guarded(module: Any, function: Any, *arguments: Any, **options: Any) -> Any:
    """Call something; what it refuses ends the command with its sentence."""
    try:
        return function(*arguments, **options)
    except module.AccountError as error:
        raise click.ClickException(str(error)) from error


def place(module: Any, slug: str | None) -> Any:
    return guarded(module, module.find_municipality, slug) if slug else None


@click.group()
def user() -> None:
    """Konti og roller: hvem kan logge ind, og hvad må de."""


@user.command("add")
@click.argument("name", metavar="NAVN")
@click.option("--role", type=ROLES, help="Rollen fra begyndelsen.")
@click.option("--municipality", metavar="ADRESSE", help="Kommunens adresse, fx aarhus.")
@click.option("--email", default="", help="Mailadresse, som en glemt adgangskode sendes til.")
@click.option("--link", is_flag=True, help="Skriv et engangslink i stedet for at spørge om kode.")
def add(name: str, role: str | None, municipality: str | None, email: str, link: bool) -> None:
    """Opret en konto. Adgangskoden spørges der om, eller den vælges ved et engangslink."""
    module = accounts()
    where = place(module, municipality)
    if role == "secretary" and where is None:
        raise click.UsageError("En sekretær hører til en kommune. Sig hvilken med --municipality.")
    password = None if link else asked()
    made = guarded(module, module.add_user, name, email=email, password=password, by="kommando")
    if role:
        guarded(module, module.give_role, made, role, where, by="kommando")
    click.echo(f"Kontoen »{name}« er oprettet.")
    if link:
        tell_link(made)


def asked() -> str:
    word: str = click.prompt(
        "Adgangskode", hide_input=True, confirmation_prompt="Gentag adgangskoden"
    )
    return word


def tell_link(made: Any) -> None:
    address = django("raadhus.site.accounts.links").one_time_link(made)
    click.echo(f"Engangslink (gælder i tre døgn, og kun til adgangskoden er valgt):\n{address}")


@user.command("link")
@click.argument("name", metavar="NAVN")
def link_(name: str) -> None:
    """Skriv et engangslink, hvor kontoens ejer vælger en ny adgangskode."""
    module = accounts()
    tell_link(guarded(module, module.find_user, name))


@user.command("list")
@JSON
def list_(as_json: bool) -> None:
    """Vis alle konti og deres roller."""
    rows = list(accounts().listed())
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    for row in rows:
        state = "" if row["active"] else " (lukket)"
        click.echo(f"{row['name']}{state}: {'; '.join(row['roles']) or 'ingen roller'}")
    if not rows:
        click.echo("Der er ingen konti endnu. Opret den første med: raadhus user add")


@user.command("role")
@click.argument("name", metavar="NAVN")
@click.argument("role", type=ROLES, metavar="ROLLE")
@click.option("--municipality", metavar="ADRESSE", help="Kommunens adresse; uden den hele siden.")
@click.option("--remove", is_flag=True, help="Tag rollen fra kontoen, og log den ud overalt.")
def role_(name: str, role: str, municipality: str | None, remove: bool) -> None:
    """Giv en konto en rolle (secretary eller administrator), eller tag den igen."""
    module = accounts()
    found, where = guarded(module, module.find_user, name), place(module, municipality)
    action = module.take_role if remove else module.give_role
    guarded(module, action, found, role, where, by="kommando")
    click.echo("Rollen er taget, og kontoen er logget ud." if remove else "Rollen er givet.")


@user.command("close")
@click.argument("name", metavar="NAVN")
@click.option("--open", "again", is_flag=True, help="Åbn kontoen igen.")
def close(name: str, again: bool) -> None:
    """Luk en konto, og log den ud overalt."""
    module = accounts()
    found = guarded(module, module.find_user, name)
    module.set_active(found, again, by="kommando")
    click.echo("Kontoen er åben igen." if again else "Kontoen er lukket.")

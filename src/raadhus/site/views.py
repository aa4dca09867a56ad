"""Pages that belong to no module: health, and what is shown when something goes wrong."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from raadhus import __version__
from raadhus.core.rules import may_see_health

from . import health as state


@require_safe
@never_cache
@vary_on_headers("Accept")
def health(request: HttpRequest) -> HttpResponse:
    """State of the site for people and, with `Accept: application/json`, for machines.

    Everybody learns whether it works; only the site's administrators learn more.
    """
    facts = state.public()
    status = 200 if facts["ok"] else 503
    # Without a database nobody can be known, and the page is made without asking who it is.
    checks = state.checks() if facts["ok"] and may_see_health(request, None) else []
    if request.get_preferred_type(["text/html", "application/json"]) == "application/json":
        return JsonResponse({**facts, **({"checks": state.as_data(checks)} if checks else {})},
                            status=status)  # fmt: skip
    if not facts["ok"]:
        return HttpResponse(render_to_string("site/health.html", facts), status=status)
    wrong = [check for check in checks if check.good is False]
    context = {**facts, "checks": checks, "wrong": wrong}
    return render(request, "site/health.html", context, status=status)


@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    """The accessibility statement that the law asks public bodies for."""
    return render(request, "site/accessibility.html", who_runs_it())


@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    """What the site knows about its visitors and about those whom minutes name."""
    return render(request, "site/privacy.html", who_runs_it())


def who_runs_it() -> dict[str, str]:
    return {
        "organisation": settings.ORGANISATION,
        "contact": settings.CONTACT,
        "version": __version__,
    }


def error_page(
    request: HttpRequest, status: int, heading: str, sentence: str, advice: str
) -> HttpResponse:
    context = {"heading": heading, "sentence": sentence, "advice": advice, "status": status}
    return render(request, "site/error.html", context, status=status)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return error_page(
        request,
        400,
        _("Forespørgslen kunne ikke forstås"),
        _("Browseren sendte noget, som siden ikke kan læse."),
        _("Gå til forsiden og prøv igen."),
    )


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return error_page(
        request,
        403,
        _("Her er der ikke adgang"),
        _("Siden findes, men er ikke åben for dig."),
        _("Gå til forsiden, eller skriv til den, der gav dig adressen."),
    )


def expired_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Shown when a form comes back without its token."""
    return error_page(
        request,
        403,
        _("Formularen kunne ikke modtages"),
        _("Siden var for gammel, eller browseren tillader ikke cookies herfra. Intet er gemt."),
        _("Hent siden på ny, og prøv igen."),
    )


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return error_page(
        request,
        404,
        _("Siden findes ikke"),
        _("Der er intet på denne adresse."),
        _("Se efter, om adressen er skrevet rigtigt, eller find dokumentet på forsiden."),
    )


def too_many(request: HttpRequest) -> HttpResponse:
    """Shown to somebody who tries too often; see the rate limits in the settings."""
    return error_page(
        request,
        429,
        _("For mange forsøg"),
        _("Der er prøvet for mange gange på kort tid."),
        _("Vent nogle minutter, og prøv så igen."),
    )


def broken(request: HttpRequest) -> HttpResponse:
    """Shown when the program failed; asks nothing of the database, not even who is logged in."""
    context = {
        "heading": _("Noget gik galt hos os"),
        "sentence": _("Fejlen er skrevet i serverens log. Intet af det, du sendte, er gemt halvt."),
        "advice": _("Prøv igen om lidt. Bliver det ved, så fortæl det til den, der driver siden."),
        "status": 500,
    }
    return HttpResponse(render_to_string("site/error.html", context), status=500)

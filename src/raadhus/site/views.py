"""Pages that belong to no module: health, and what is shown when something goes wrong."""

from __future__ import annotations

from django.db import Error, connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from raadhus import __version__


def database_answers() -> bool:
    """Whether the database answers a question right now."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
            return bool(cursor.fetchone() == (1,))
    except Error:
        return False


@require_safe
@never_cache
@vary_on_headers("Accept")
def health(request: HttpRequest) -> HttpResponse:
    """State of the site for people and, with `Accept: application/json`, for machines."""
    well = database_answers()
    facts = {"ok": well, "database": well, "version": __version__}
    status = 200 if well else 503
    if request.get_preferred_type(["text/html", "application/json"]) == "application/json":
        return JsonResponse(facts, status=status)
    return render(request, "site/health.html", facts, status=status)


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
        _("Åbn forsiden på ny, og send dokumentet igen."),
    )


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return error_page(
        request,
        404,
        _("Siden findes ikke"),
        _("Der er intet på denne adresse."),
        _("Se efter, om adressen er skrevet rigtigt, eller find dokumentet på forsiden."),
    )


def broken(request: HttpRequest) -> HttpResponse:
    """Shown when the program failed; asks nothing of the database."""
    return error_page(
        request,
        500,
        _("Noget gik galt hos os"),
        _("Fejlen er skrevet i serverens log. Intet af det, du sendte, er gemt halvt."),
        _("Prøv igen om lidt. Bliver det ved, så fortæl det til den, der driver siden."),
    )

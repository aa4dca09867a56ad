"""The pages of an account that django-allauth has not."""

from __future__ import annotations

from allauth.account import views as account
from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from raadhus.core.rights import roles_of


@login_required
@require_safe
def own_account(request: HttpRequest) -> HttpResponse:
    """Name, roles, and the ways to password, second step and log-out."""
    return render(request, "account/own.html", {"roles": roles_of(request)})


@require_http_methods(["GET", "HEAD", "POST"])
def forgotten(request: HttpRequest) -> HttpResponse:
    """Ask for a link by mail; where the site sends no mail, say who can help."""
    if not settings.MAIL:
        return render(request, "account/no_mail.html")
    response: HttpResponse = account.password_reset(request)
    return response

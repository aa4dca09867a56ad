"""All addresses of the site."""

from django.urls import include, path
from django.views.generic import RedirectView

from . import views

urlpatterns = [
    path("oparl/v1.1/", include("raadhus.oparl.urls")),
    path("", include("raadhus.site.accounts.urls")),
    path("helbred/", views.health, name="health"),
    path("tilgaengelighed/", views.accessibility, name="accessibility"),
    path("privatliv/", views.privacy, name="privacy"),
    path("favicon.ico", RedirectView.as_view(url="/static/web/favicon.svg")),
    path("", include("raadhus.meetings.urls")),  # last: it takes every first word
]

handler400 = "raadhus.site.views.bad_request"
handler403 = "raadhus.site.views.forbidden"
handler404 = "raadhus.site.views.not_found"
handler429 = "raadhus.site.views.too_many"  # asked for by allauth
handler500 = "raadhus.site.views.broken"

"""Addresses of the meetings module."""

from django.urls import path

from . import views

urlpatterns = [
    path("", views.front, name="front"),
    path("dokument/<int:pk>/", views.document, name="document"),
    path("dokument/<int:pk>.json", views.document_data, name="document-data"),
    path("dokument/<int:pk>/original", views.original, name="original"),
]

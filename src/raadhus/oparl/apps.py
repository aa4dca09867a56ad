"""The app that serves the archive as open data after OParl 1.1."""

from django.apps import AppConfig


class OparlConfig(AppConfig):
    name = "raadhus.oparl"
    verbose_name = "OParl"

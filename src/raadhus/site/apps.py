from django.apps import AppConfig


class SiteConfig(AppConfig):
    name = "raadhus.site"
    label = "raadhus_site"

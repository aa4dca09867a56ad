from django.apps import AppConfig


class SearchConfig(AppConfig):
    name = "raadhus.core.search"
    label = "search"

from django.apps import AppConfig


class MeetingsConfig(AppConfig):
    name = "raadhus.meetings"

    def ready(self) -> None:
        from raadhus.core.search.registry import register  # noqa: PLC0415 - models must be there

        from .kinds import Items  # noqa: PLC0415 - as above

        register(Items())

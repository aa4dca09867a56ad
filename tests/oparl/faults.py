"""Planted faults: samples of which one step is spoilt. Each names the one rule that it breaks.

The first 21 are those that the project's survey of checkers planted; five of them are seen by no
checker that was tried there.
"""

from __future__ import annotations

from typing import Any, ClassVar

from .sample import Sample, Thing


class Fault(Sample):
    rule: ClassVar[str]


class OrderMissing(Fault):
    rule = "required-field"

    def _fill(self) -> None:
        super()._fill()
        del self.things["/AgendaItem/1"]["order"]


class AccessUrlMissing(Fault):
    rule = "required-field"

    def _fill(self) -> None:
        super()._fill()
        del self.things["/File/1"]["accessUrl"]


class UnknownType(Fault):
    rule = "type"

    def _fill(self) -> None:
        super()._fill()
        self.things["/Paper/1"]["type"] = "https://schema.oparl.org/1.1/Pamphlet"


class StartNotIso(Fault):
    rule = "date-format"

    def _fill(self) -> None:
        super()._fill()
        self.things["/Meeting/1"]["start"] = "10.01.2024 14:00"


class OrderAsText(Fault):
    rule = "field-type"

    def _fill(self) -> None:
        super()._fill()
        self.things["/AgendaItem/1"]["order"] = "1"


class EmptyText(Fault):
    rule = "empty-left-out"

    def _fill(self) -> None:
        super()._fill()
        self.things["/Meeting/1"]["meetingState"] = ""


class CreatedMissing(Fault):
    rule = "created-modified"

    def shown(self, thing: Thing, **more: Any) -> Thing:
        given = super().shown(thing, **more)
        del given["created"]
        return given


class DanglingReference(Fault):
    rule = "reference-leads-somewhere"

    def _fill(self) -> None:
        super()._fill()
        self.things["/Meeting/1"]["participant"] = [self.url("/Person/77")]


class MandatoryNull(Fault):
    rule = "required-not-null"

    def _fill(self) -> None:
        super()._fill()
        self.things["/AgendaItem/1"]["order"] = None


class IdMissing(Fault):
    rule = "id"

    def list_page(self, path: str, query: dict[str, str], members: list[Thing]) -> Any:
        page = super().list_page(path, query, members)
        for thing in page["data"]:
            if thing["id"] == self.url("/Person/1"):
                del thing["id"]
        return page


class BodyNameMissing(Fault):
    rule = "required-field"

    def _fill(self) -> None:
        super()._fill()
        del self.things["/Body/1"]["name"]


class VersionMissing(Fault):
    rule = "required-field"

    def _fill(self) -> None:
        super()._fill()
        del self.things["/System/1"]["oparlVersion"]


class AddressWhereListIsDue(Fault):
    rule = "field-type"

    def _fill(self) -> None:
        super()._fill()
        self.things["/Meeting/1"]["organization"] = self.url("/Organization/1")


class NoCors(Fault):
    rule = "cors"

    def headers(self, path: str) -> dict[str, str]:
        return {"Content-Type": "application/json"}


class NoDisposition(Fault):
    rule = "file-downloaded"

    def disposition(self, path: str) -> dict[str, str]:
        return {}


class FiltersIgnored(Fault):
    rule = "filter-works"

    def filtered(self, things: list[Thing], query: dict[str, str]) -> list[Thing]:
        return things


class DeletedInList(Fault):
    rule = "deleted-hidden"

    def visible(self, things: list[Thing], query: dict[str, str]) -> list[Thing]:
        return things


class DeletedNeverShown(Fault):
    rule = "deleted-listed"

    def visible(self, things: list[Thing], query: dict[str, str]) -> list[Thing]:
        return [thing for thing in things if not thing.get("deleted")]


class NextLosesFilter(Fault):
    rule = "filter-kept"

    def link(self, path: str, query: dict[str, str], page: int) -> str:
        kept = {name: value for name, value in query.items() if name == "limit"}
        return super().link(path, kept, page)


class NextMissing(Fault):
    rule = "list-next"

    def list_page(self, path: str, query: dict[str, str], members: list[Thing]) -> Any:
        page = super().list_page(path, query, members)
        page["links"].pop("next", None)
        return page


class BareList(Fault):
    rule = "list-shape"

    def list_page(self, path: str, query: dict[str, str], members: list[Thing]) -> Any:
        return {"data": super().list_page(path, query, members)["data"]}


PLANTED: list[type[Fault]] = [
    OrderMissing,
    AccessUrlMissing,
    UnknownType,
    StartNotIso,
    OrderAsText,
    EmptyText,
    CreatedMissing,
    DanglingReference,
    MandatoryNull,
    IdMissing,
    BodyNameMissing,
    VersionMissing,
    AddressWhereListIsDue,
    NoCors,
    NoDisposition,
    FiltersIgnored,
    DeletedInList,
    DeletedNeverShown,
    NextLosesFilter,
    NextMissing,
    BareList,
]

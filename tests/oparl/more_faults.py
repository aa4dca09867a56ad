"""Planted faults for the rules that the survey's faults do not touch: each rule is tried."""

from __future__ import annotations

from typing import Any

from tests.oparl.faults import Fault
from tests.oparl.sample import CONTENT, Response, Thing


class TimesMissingWithin(Fault):
    rule = "created-modified"

    def embedded(self, thing: Thing) -> Thing:
        return {name: value for name, value in thing.items() if name != "modified"}


class OneFilterIgnored(Fault):
    rule = "filter-works"
    name = ""

    def filtered(self, things: list[Thing], query: dict[str, str]) -> list[Thing]:
        return super().filtered(things, {k: v for k, v in query.items() if k != self.name})


class CreatedSinceIgnored(OneFilterIgnored):
    name = "created_since"


class CreatedUntilIgnored(OneFilterIgnored):
    name = "created_until"


class ModifiedSinceIgnored(OneFilterIgnored):
    name = "modified_since"


class ModifiedUntilIgnored(OneFilterIgnored):
    name = "modified_until"


class FilterLetsNothingThrough(Fault):
    rule = "filter-works"

    def filtered(self, things: list[Thing], query: dict[str, str]) -> list[Thing]:
        return [] if "created_since" in query else super().filtered(things, query)


class FirstLosesFilter(Fault):
    rule = "filter-kept"

    def list_page(self, path: str, query: dict[str, str], members: list[Thing]) -> Any:
        page = super().list_page(path, query, members)
        page["links"]["first"] = self.link(path, {}, 1)
        return page


class NextMissingWithoutTotals(Fault):
    rule = "list-next"

    def list_page(self, path: str, query: dict[str, str], members: list[Thing]) -> Any:
        page = super().list_page(path, query, members)
        return {"data": page["data"], "pagination": {}, "links": {}}


class NextInARing(Fault):
    rule = "list-ends"

    def list_page(self, path: str, query: dict[str, str], members: list[Thing]) -> Any:
        page = super().list_page(path, query, members)
        if path.endswith("/person") and "next" not in page["links"]:
            page["links"]["next"] = self.link(path, query, 1)
        return page


class NextForEver(Fault):
    rule = "list-ends"

    def list_page(self, path: str, query: dict[str, str], members: list[Thing]) -> Any:
        page = super().list_page(path, query, members)
        if path.endswith("/person"):
            page["links"] = {"next": self.link(path, query, int(query.get("page", 1)) + 1)}
        return page


class Doubles(Fault):
    rule = "list-sorted"

    def visible(self, things: list[Thing], query: dict[str, str]) -> list[Thing]:
        found = super().visible(things, query)
        return [*found, found[0]] if len(found) > 2 else found


class AnotherOrderEachTime(Fault):
    rule = "list-sorted"
    times = 0

    def list_page(self, path: str, query: dict[str, str], members: list[Thing]) -> Any:
        self.times += 1
        page = super().list_page(path, query, members)
        page["data"] = page["data"][:: 1 if self.times % 2 else -1]
        return page


class PageSizeWrong(Fault):
    rule = "list-page-size"

    def list_page(self, path: str, query: dict[str, str], members: list[Thing]) -> Any:
        page = super().list_page(path, query, members)
        page["pagination"]["elementsPerPage"] += 5
        return page


class NumberAsText(Fault):
    rule = "list-numbers"

    def list_page(self, path: str, query: dict[str, str], members: list[Thing]) -> Any:
        page = super().list_page(path, query, members)
        page["pagination"]["totalElements"] = str(page["pagination"]["totalElements"])
        return page


class LongPage(Fault):
    rule = "list-paging-advised"

    def _fill(self) -> None:
        super()._fill()
        for number in range(10, 120):
            self.add("LegislativeTerm", number, body=self.url("/Body/1"))

    def list_page(self, path: str, query: dict[str, str], members: list[Thing]) -> Any:
        found = self.visible(self.filtered(members, query), query)
        omit = query.get("omit_internal") == "true"
        data = [self.shown(thing, omit=omit) for thing in found]
        return {"data": data, "pagination": {}, "links": {}}


class InternalStays(Fault):
    rule = "omit-internal"

    def shown(self, thing: Thing, *, within: Thing | None = None, omit: bool = False) -> Thing:
        return super().shown(thing, within=within)


class ListLacksOne(Fault):
    rule = "list-is-whole"

    def members(self, path: str) -> list[Thing] | None:
        found = super().members(path)
        gone = self.url("/Person/2")
        return found and [thing for thing in found if thing["id"] != gone]


class ByteOrderMark(Fault):
    rule = "no-byte-order-mark"

    def encoded(self, path: str, value: Any) -> bytes:
        return b"\xef\xbb\xbf" + super().encoded(path, value)


class Latin1(Fault):
    rule = "answer-is-json"

    def encoded(self, path: str, value: Any) -> bytes:
        whole = super().encoded(path, value)
        return whole.decode().encode("latin-1") if path == "/Body/1" else whole


class NotJson(Fault):
    rule = "answer-is-json"

    def encoded(self, path: str, value: Any) -> bytes:
        return b"<p>Nej</p>" if path == "/Person/1" else super().encoded(path, value)


class Cookies(Fault):
    rule = "no-cookies"

    def headers(self, path: str) -> dict[str, str]:
        return super().headers(path) | {"Set-Cookie": "session=1"}


class PlainText(Fault):
    rule = "content-type"

    def headers(self, path: str) -> dict[str, str]:
        return super().headers(path) | {"Content-Type": "text/plain"}


class PostAlone(Fault):
    rule = "cors-methods"

    def headers(self, path: str) -> dict[str, str]:
        return super().headers(path) | {"Access-Control-Allow-Methods": "POST"}


class EntryIsNothing(Fault):
    rule = "entry-is-system"

    def value(self, path: str, query: dict[str, str]) -> Any:
        return None


class ErrorWithout(Fault):
    rule = "error-object"

    def error(self) -> Any:
        return {"message": "Siden findes ikke."}


class ErrorIsFine(Fault):
    rule = "error-status"

    def value(self, path: str, query: dict[str, str]) -> Any:
        return super().value(path.removesuffix("/findes-ikke"), query)


class HalfAddress(Fault):
    rule = "address-format"

    def _fill(self) -> None:
        super()._fill()
        self.things["/Body/1"]["website"] = "www.eksempel.dk"


class Escaped(Fault):
    rule = "no-html-escaping"

    def _fill(self) -> None:
        super()._fill()
        self.things["/Paper/1"]["name"] = "Drift &amp; anlæg"


class OwnFieldBare(Fault):
    rule = "own-field-prefix"

    def _fill(self) -> None:
        super()._fill()
        self.things["/Person/1"]["faxNumber"] = "70 10 20 30"


class TwoAddresses(Fault):
    rule = "canonical-address"

    def _fill(self) -> None:
        super()._fill()
        self.things["/Meeting/1"]["participant"] = self.urls("/Person/01")

    def value(self, path: str, query: dict[str, str]) -> Any:
        return super().value(path.replace("/01", "/1"), query)


class TwoSchemes(Fault):
    rule = "one-scheme"

    def value(self, path: str, query: dict[str, str]) -> Any:
        found = super().value(path, query)
        if path == "/File/1":
            found["id"] = found["id"].replace("http:", "https:")
        return found


class OwnerWithin(Fault):
    rule = "embedded-without-owner"

    def inner(self, url: str, within: Thing) -> Thing:
        return super().inner(url, within) | (
            {"meeting": within["id"]} if "/AgendaItem/" in url else {}
        )


class OwnerMissing(Fault):
    rule = "alone-with-owner"

    def _fill(self) -> None:
        super()._fill()
        del self.things["/AgendaItem/1"]["meeting"]


class ListOfElevenMissing(Fault):
    rule = "body-lists"

    def _fill(self) -> None:
        super()._fill()
        del self.things["/Body/1"]["membership"]


class OldVersion(Fault):
    rule = "oparl-version"

    def _fill(self) -> None:
        super()._fill()
        self.things["/System/1"]["oparlVersion"] = "https://schema.oparl.org/1.0/"


class DeletedWithin(Fault):
    rule = "deleted-not-embedded"

    def embedded(self, thing: Thing) -> Thing:
        return thing | ({"deleted": True} if "/File/1" in thing["id"] else {})


class DeletedIsMissing(Fault):
    rule = "deleted-answers"

    def _fill(self) -> None:
        super()._fill()
        del self.things["/Paper/2"]["relatedPaper"]

    def value(self, path: str, query: dict[str, str]) -> Any:
        return None if path == "/Paper/9" else super().value(path, query)


class FileMissing(Fault):
    rule = "file-arrives"

    def file(self, path: str) -> Response:
        return (404, {}, b"") if path == "/show/1" else super().file(path)


class FileAlwaysAttached(Fault):
    rule = "file-shown"

    def disposition(self, path: str) -> dict[str, str]:
        return super().disposition("/download/1")


class FileWithoutName(Fault):
    rule = "file-downloaded"

    def disposition(self, path: str) -> dict[str, str]:
        return {"Content-Disposition": super().disposition(path)["Content-Disposition"][:10]}


class FileStaysAfterDeletion(Fault):
    rule = "file-gone"

    def _fill(self) -> None:
        super()._fill()
        addresses = {"accessUrl": self.url("/show/9"), "downloadUrl": self.url("/download/9")}
        self.add("File", 9, deleted=True, **addresses)
        self.things["/File/1"]["derivativeFile"] = self.urls("/File/9")


class FileUndated(Fault):
    rule = "file-dated"

    def file(self, path: str) -> Response:
        return 200, self.disposition(path), CONTENT


class FileOfAnotherSize(Fault):
    rule = "file-as-described"

    def _fill(self) -> None:
        super()._fill()
        self.things["/File/1"]["size"] = 7


class FileWithWrongChecksum(Fault):
    rule = "file-as-described"

    def _fill(self) -> None:
        super()._fill()
        self.things["/File/1"]["sha512Checksum"] = "0" * 128


MORE = [
    fault
    for fault in list(globals().values())
    if isinstance(fault, type) and issubclass(fault, Fault) and getattr(fault, "rule", "")
    if fault is not OneFilterIgnored
]

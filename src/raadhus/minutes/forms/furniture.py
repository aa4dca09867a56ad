"""What stands around the minutes on a web page: menus, banners, footers, aids."""

from __future__ import annotations

import re
from functools import lru_cache

from ..lines import Role
from .tree import Holds, Node

_ROLES_NAMES = (
    "navigation banner contentinfo search menu menubar toolbar dialog alertdialog tooltip"
)
_ROLES = frozenset(_ROLES_NAMES.split())
_WORDS_NAMES = (
    "nav navigation navbar topnav subnav sidenav footer share sharing addthis skip skiplink"
    " language languages sprogvalg search searchbox toolbar sitemap pagination newsletter chatbot"
    " adgangforalle burger totop toplink backtotop rsbtn"
)
_WORDS = frozenset(_WORDS_NAMES.split())
_PARTS = ("cookie", "breadcrumb", "readspeaker", "skiplink", "menu", "broedkrumme")
_CARDS = frozenset(("card", "panel", "item", "accordion", "modal", "table"))
_CONTENTS = frozenset(("toc", "indholdsfortegnelse", "tableofcontents"))
_READER_ONLY = re.compile(r"\b(?:sr-only|visually-?hidden|screen-reader-text|hidden-text)\b")
_NONE: frozenset[str] = frozenset()
_WORD = re.compile(r"[a-zæøå]+|[A-ZÆØÅ][a-zæøå]*")


def role_of(node: Node, page_size: int, inside: bool) -> Role | None:
    """FURNITURE or CONTENTS where the element says so; None for the page's own content.

    `page_size` is the length of the whole page's text: an element that holds the main
    content or more than half of the text is a wrapper, whatever its class is called.
    `inside` tells whether it stands in the main content.
    """
    tag = node.tag
    if tag in ("html", "body", "main", "article") or node.holds & Holds.MAIN:
        return None
    words = _words(f"{node.get('class')} {node.get('id')}") if node.attributes else _NONE
    if words & _CONTENTS:
        return Role.CONTENTS
    if tag == "nav" or node.get("role") in _ROLES:
        return Role.FURNITURE
    if tag in ("header", "footer") and not inside:
        return Role.FURNITURE
    if node.size * 2 <= page_size and _named_furniture(words):
        return Role.FURNITURE
    return None


def _named_furniture(words: frozenset[str]) -> bool:
    if words & _CARDS:
        words -= {"footer", "toolbar"}
    return bool(words & _WORDS) or any(part in word for word in words for part in _PARTS)


@lru_cache(maxsize=4096)
def _words(names: str) -> frozenset[str]:
    """The words of class and id names: "siteFooter top-nav" is site, footer, top, nav."""
    words = {word.lower() for word in _WORD.findall(names)}
    return frozenset(words | {name.replace("-", "").lower() for name in names.split()})


def is_for_listeners(node: Node) -> bool:
    """Several words that only a screen reader speaks: an invitation, no text of the page."""
    named = node.attributes and _READER_ONLY.search(node.get("class"))
    return bool(named) and len(_text(node).split()) > 3


def is_icon(node: Node) -> bool:
    """An icon that a font makes out of letters."""
    return node.get("aria-hidden") == "true" and "icon" in node.get("class")


def opens_fold(node: Node) -> bool:
    """Whether a button is the head of a part that unfolds, not a tool of the page."""
    return node.tag == "summary" or any(
        name in node.attributes for name in ("aria-expanded", "aria-controls")
    )


def _text(node: Node) -> str:
    parts = [child if isinstance(child, str) else _text(child) for child in node.children]
    return "".join(parts)

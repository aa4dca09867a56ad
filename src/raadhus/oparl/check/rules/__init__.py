"""All rules. Importing this package registers them."""

from . import answers, deleted, files, filters, lists, objects, references

__all__ = ["answers", "deleted", "files", "filters", "lists", "objects", "references"]

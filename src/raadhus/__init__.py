"""Raadhus: the open town hall."""

__version__ = "0.1.0"

"""Figures in sentences: terms, the lists they stand in, and what a sentence claims of them.

The checks `prose-*` rest on this. A claim is read generously, so that much can be confirmed,
and is called `sure` only where the words leave no other reading: only then is a difference told.
"""

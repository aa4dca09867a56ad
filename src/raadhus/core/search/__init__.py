"""Search over everything that registers itself; it knows no module.

`registry`: what is indexed (Entry, Kind, register). `actions`: index, remove, flush, called in
the transaction of what changed. `queries`: search. `reindexing`: reindex. See docs/search.md.
"""

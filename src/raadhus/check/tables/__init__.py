"""Tables as numbers, and what in them follows from what: used by the checks `table-*`."""

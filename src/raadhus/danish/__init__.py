"""The Danish language as a library: its numbers, dates, names, laws, words. Pure functions."""

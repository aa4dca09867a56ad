"""Danish as municipalities write it: numbers, dates, names, sections of law, words and compounds.

A library without Django, network or database; import from its modules.
"""

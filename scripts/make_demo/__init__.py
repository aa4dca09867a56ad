"""Writes the demo's archive: two invented municipalities' minutes, the same from the same seed."""

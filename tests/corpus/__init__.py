"""Invented minutes with their truth, and the scorer that compares a reading with it."""

"""The pages of the meetings module."""

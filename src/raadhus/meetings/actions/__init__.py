"""What may be done in the archive. Nothing else writes its tables."""

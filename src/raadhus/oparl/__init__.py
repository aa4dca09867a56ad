"""OParl 1.1: the archive as open data, and a check of anybody's OParl server (`check/`)."""

"""What all modules stand on: so far the files that people handed in."""

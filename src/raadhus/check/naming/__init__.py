"""What a figure in running text is about, and whether another says the same."""

"""Danish as it is written in a town hall: words, numbers, dates, case numbers and names."""

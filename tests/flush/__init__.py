"""Only for the tests: empties the database after a test, the journal included."""

"""One module per form; each layout is a function from a meeting to the bytes of a document."""

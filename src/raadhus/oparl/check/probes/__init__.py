"""What cannot be seen by looking and must be tried: filters, deleted objects, files, errors."""

"""The forms in which minutes come, each brought into typed lines."""

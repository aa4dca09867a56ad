"""Pure steps: from documents that were read to the rows and pages of the archive."""

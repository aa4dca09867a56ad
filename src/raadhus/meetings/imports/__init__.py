"""Taking documents in from where they are: files, folders, archives, addresses, portals."""

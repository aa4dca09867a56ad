"""The web site as a whole: settings, addresses, headers, and the commands that run it."""

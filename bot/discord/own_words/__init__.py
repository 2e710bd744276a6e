"""What a server has of its own: the list of it, as a file, and what changed. For its curators."""

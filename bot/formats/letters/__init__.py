"""Letters that people were sent: read for their words, and never kept."""

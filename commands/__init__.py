"""Discord commands and listeners, one feature a file."""

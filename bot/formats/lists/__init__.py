"""Lists that others write: tables and entries with names of their own, and how they become words."""

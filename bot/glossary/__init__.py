"""The pure heart: terms, relations, and finding the right one. No Discord, no SQL, no files."""

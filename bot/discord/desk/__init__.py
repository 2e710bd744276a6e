"""The desk of the curators on Discord."""

"""Tokens of bots and of interactions."""

import secrets

MARK = "sandbox."  # all begin with it: where it is not, none of them is, however many there are


def new_token() -> str:
    """One that nobody can guess."""
    return f"{MARK}{secrets.token_urlsafe(24)}"

"""How the right label is found: exact keys, near candidates, their features, and what they are worth."""

"""The nations in which words and laws differ, in the order in which readers meet them."""

NATIONS = ("England", "Northern Ireland", "Scotland", "Wales")

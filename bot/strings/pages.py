"""The words for turning pages."""

PREVIOUS = "Previous"
NEXT = "Next"


def page(number: int, of: int) -> str:
    return f"-# Page {number} of {of}"

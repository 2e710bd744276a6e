"""The words around the explanation of a text."""

TITLE = "Explain the jargon in a text"
FIELD = ("Your text", "Paste a letter or a message. Nothing of it is kept.")
NOTHING_KNOWN = "We know none of the words in this text as jargon."
NOTHING_TO_EXPLAIN = f"{NOTHING_KNOWN} To ask about one word, use /define."
NO_TEXT = "This message has no text that we can read. Pictures and files are not read."
TOO_MUCH = "There are more words than fit here. Paste a shorter part of the text to see the rest."
WRITTEN = "here written"


def explained(number: int, found: int) -> str:
    these = "1 word is" if found == 1 else f"{found} words are" if number == found else f"{number} of {found} words are"
    order = "in the order in which they appear"
    return f"{these} explained here, {order}. Only you can see this, and nothing of the text is kept."


def can_also_mean(labels: str) -> str:
    return f"It can also mean: {labels}."

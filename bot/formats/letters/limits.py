"""How much of a letter is read: what stands behind that is told, and nobody waits for it."""

MOST_TEXT = 200_000  # characters; some sixty pages
MOST_PAGES = 100  # of a PDF, of which many are pictures

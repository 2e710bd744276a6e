"""Which pages a menu offers to go to."""

MOST_STOPS = 25  # what a menu has room for: https://docs.discord.com/developers/components/reference#string-select
_EACH_WAY = 11


def stops(number: int, pages: int) -> list[int]:
    """All other pages, where a menu has room for them; else the first, the last, and some on either side.

    Those lie the farther apart the farther they are, each about as many times as far as the one before: so each page
    of any list is a few choices away, and the near ones are shown finely.
    """
    if pages <= MOST_STOPS:
        return [each for each in range(pages) if each != number]
    far = {round(pages ** (step / _EACH_WAY)) for step in range(_EACH_WAY + 1)}
    near = (number + way * distance for distance in far for way in (-1, 1))
    return sorted({0, pages - 1, *(each for each in near if 0 <= each < pages)} - {number})[:MOST_STOPS]


def spread(pages: int, most: int) -> list[int]:
    """All pages, or `most` of them at even distances, the first among them."""
    return sorted({each * pages // most for each in range(most)}) if pages > most else [*range(pages)]

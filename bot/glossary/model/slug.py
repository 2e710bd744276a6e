"""Slugs: the stable public names of terms, safe in a URL and in a Discord `custom_id`."""

import re
import unicodedata
from collections.abc import Container
from hashlib import blake2s
from itertools import count

from bot.glossary.model.term import MAX_SLUG

_ID = r"(?<!\d)\d{15,20}(?!\d)"  # https://docs.discord.com/developers/reference#snowflakes


def slug_of(label: str, taken: Container[str] = ()) -> str:
    """Make a slug from a label: lower-case ASCII words joined by hyphens, at most 80 characters.

    A label without a Latin letter or digit gets a short digest. An id of Discord's is left out: a slug stays for ever,
    and whoever it is may ask to be erased. A slug that is `taken` gets a number.
    """
    ascii_text = unicodedata.normalize("NFKD", label).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", re.sub(rf"['’]|{_ID}", "", ascii_text))
    base = "-".join(words)[: MAX_SLUG - 6].strip("-")
    base = base or "term-" + blake2s(label.encode(), digest_size=4).hexdigest()
    if base not in taken:
        return base
    return next(slug for number in count(2) if (slug := f"{base}-{number}") not in taken)

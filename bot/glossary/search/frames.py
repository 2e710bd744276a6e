"""The ways in which people ask, written as regular expressions in `data/words/`, with parts that are shared."""

import re
from collections.abc import Iterator

from bot.glossary.text.word_lists import word_tree

_PART = re.compile(r"\{(\w+)\}")


def frames(file: str, *names: str) -> Iterator[str]:
    """The expressions of some lists of `<file>.yaml`, or of one line, with the parts of that file in their places, and
    those that all lists share."""
    written = word_tree(file)
    parts = {**word_tree("question_parts"), **written.get("parts", {})}
    for name in names:
        listed = written[name] if isinstance(written[name], list) else [written[name]]
        yield from (_PART.sub(lambda found: f"(?:{parts[found[1]]})", frame) for frame in listed)

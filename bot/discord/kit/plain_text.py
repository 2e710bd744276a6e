"""The same content without headings, bold type, small letters, boxes, and words that hide an address."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from discord import ComponentType

from bot.strings.flags import MARK

# https://docs.discord.com/developers/reference#message-formatting. A sign after a backslash is one that people read.
_MARKUP = re.compile(
    r"\\."
    r"|(?P<bold>\*\*)"
    r"|\[(?P<words>(?:\\.|[^\[\]\\\n]|\[[^\[\]\n]*\])*)\]\((?P<address>https?://[^)\s]*)\)",
    re.DOTALL,
)
_HEADING = re.compile(r"^#{1,3} (?P<words>.*)$", re.MULTILINE)
_LINE_START = re.compile(rf"^(?:-# (?:{MARK} )?|> )", re.MULTILINE)
_ENDS = tuple(".:?!…”")


def plain(markdown: str) -> str:
    """A text of ours as it reads without Discord's markdown. Its words stay, and it is never longer than before."""
    text = _LINE_START.sub("", _HEADING.sub(_heading, markdown))
    return _MARKUP.sub(_without_markup, text)


def plainly(components: Iterable[Mapping[str, Any]]) -> Iterator[dict[str, Any]]:
    """The components of a message, or of a form, one beneath the other; there are never more of them than before.

    https://docs.discord.com/developers/components/reference
    """
    for each in components:
        match ComponentType(each["type"]):
            case ComponentType.container:
                yield from plainly(each["components"])
            case ComponentType.section:
                yield from plainly(each["components"])
                yield {"type": ComponentType.action_row.value, "components": [each["accessory"]]}
            case ComponentType.text_display:
                yield {**each, "content": plain(each["content"])}
            case ComponentType.separator:
                pass
            case _:
                yield dict(each)


def _heading(found: re.Match[str]) -> str:
    """A row that ends as a sentence does, or with a colon: no heading tells any more that something follows."""
    words = found["words"]
    return words if words.endswith(_ENDS) else f"{words}." if ":" in words else f"{words}:"


def _without_markup(found: re.Match[str]) -> str:
    if found["bold"]:
        return ""
    if found["address"]:
        return f"{plain(found['words'])} <{found['address']}>".lstrip()
    return found[0]

"""What a file in XML says of itself before anybody trusts it: the name of its root."""

import codecs
import re

from bot.formats.content import Content

_HEAD = 64 * 1024  # bytes, in which a root begins; before it may stand a licence and the entities of a document
_SKIPPED = r"\A\ufeff?(?>\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>)*+"
_ROOT = re.compile(_SKIPPED + r"<(?:[\w.-]+:)?([\w.-]+)[\s>/]", re.DOTALL)
_DECLARATION = re.compile(r"""(\A\ufeff?<\?xml[^>]*?encoding\s*=\s*)["']([\w.-]+)["']""")
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def head(content: Content) -> str:
    """The first part of a file as text, whatever its encoding is."""
    raw = content.raw[:_HEAD]
    return raw.decode("utf-16" if raw.startswith(_WIDE) else "utf-8-sig", errors="replace")


def root_name(content: Content) -> str:
    """The name of the outermost element without its namespace; empty where the file is no XML."""
    found = _ROOT.match(head(content))
    return found[1] if found else ""


def starts_with(content: Content, name: str) -> bool:
    """Whether a name, such as that of a namespace, stands in the first part of a file."""
    return name in head(content)


def in_utf8(content: Content) -> bytes:
    """The same document in UTF-8, if it says that it is in another encoding."""
    raw = content.raw
    declared = _DECLARATION.match(head(content))
    encoding = "utf-16" if raw.startswith(_WIDE) else declared[2] if declared else "utf-8"
    if codecs.lookup(encoding).name in ("utf-8", "ascii"):
        return raw
    return _DECLARATION.sub(r'\1"utf-8"', raw.decode(encoding).lstrip("\ufeff"), count=1).encode()

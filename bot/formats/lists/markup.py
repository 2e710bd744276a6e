"""HTML in texts that others wrote: what their pages hide behind tags and entities, as a plain text."""

import html
import re

_TAG = re.compile(
    r"</?(?:a|abbr|b|big|blockquote|br|cite|code|dd|dfn|div|dl|dt|em|font|h[1-6]|hr|i|img|li|mark|o:p|ol|p|pre|q|s|small"
    r"|span|strike|strong|sub|sup|table|tbody|td|th|thead|tr|tt|u|ul)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_UNSEEN = re.compile(r"<!--.*?-->|<(script|style)\b.*?</\1\s*>", re.IGNORECASE | re.DOTALL)
_LINK = re.compile(r"""<a\s[^<>]*?href\s*=\s*["']?(https?://[^\s"'<>]+)["']?[^<>]*>([^<>]*)</a\s*>""", re.IGNORECASE)
# A link to another entry of the same list leads nowhere once its words stand elsewhere.
_WITHIN = re.compile(r"(?<!!)\[([^\[\]]+)\]\(#[^\s()]*\)")
_NEW_LINE = re.compile(r"<br\s*/?>|</(?:p|div|li|tr|dd|dt|h[1-6]|blockquote|ul|ol|table)\s*>", re.IGNORECASE)
_ITEM = re.compile(r"<li(?:\s[^<>]*)?>", re.IGNORECASE)
_SPACES = re.compile(r"[ \t\u00a0]+")
_LINES = re.compile(r" ?\n(?: ?\n)+ ?")


def has_markup(text: str) -> bool:
    """Whether a text holds tags or entities of HTML."""
    return ("<" in text and bool(_TAG.search(text))) or ("&" in text and html.unescape(text) != text)


def plain(text: str) -> str:
    """The text as a reader of its page sees it, without links within that page; one without markup stays as it is."""
    text = _WITHIN.sub(r"\1", text)
    if not has_markup(text):
        return text
    if _TAG.search(text):
        text = _UNSEEN.sub("", text)
        text = _LINK.sub(lambda found: _linked(found[2].strip(), found[1]), text)
        text = _ITEM.sub("- ", _NEW_LINE.sub("\n", text))
        text = _TAG.sub("", text)
    text = _SPACES.sub(" ", _ENTITY.sub(lambda found: html.unescape(found[0]), text))
    return _LINES.sub("\n\n", text).strip()


def _linked(words: str, address: str) -> str:
    return address if not words or words == address else f"{words} ({address})"

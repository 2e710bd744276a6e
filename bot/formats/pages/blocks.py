"""The text of blocks of Markdown as a person reads them."""

from collections.abc import Sequence

from markdown_it.token import Token

from bot.formats.pages.inline import cell_of


def text_of(tokens: Sequence[Token]) -> str:
    """Paragraphs with a line between them, each item of a list on a line of its own with a dash."""
    told: list[str] = []
    depth, begins = 0, False
    for token in tokens:
        if token.type in ("bullet_list_open", "ordered_list_open"):
            depth += 1
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            depth -= 1
        elif token.type == "list_item_open":
            begins = True
        elif token.type in ("inline", "fence", "code_block"):
            text = cell_of(token.children).told if token.children is not None else token.content.strip()
            told.append(("\n" if depth else "\n\n") + ("- " if begins else "") + text)
            begins = False
    return "".join(told).strip()

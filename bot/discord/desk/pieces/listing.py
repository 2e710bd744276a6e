"""All links of a word, or all pieces of another sort, with a menu to choose one, and the ways to the other parts."""

from __future__ import annotations

from collections.abc import Sequence

from discord import ui

from bot.discord.browsing.options import Option, menu_of
from bot.discord.desk.pieces.part import PART, Part, row, summary
from bot.discord.desk.whose_word import WORD, Word, word_named
from bot.discord.kit.buttons import LastingButton, button_of
from bot.discord.kit.interaction import Interaction
from bot.discord.kit.menus import LastingMenu
from bot.discord.kit.page_number import PAGE, named_page, read_page
from bot.discord.kit.pages import page_of, turners
from bot.discord.kit.text import line
from bot.discord.kit.view import View
from bot.glossary.model.term import Term
from bot.service import mark_of_piece, pieces_in
from bot.strings import home as home_strings
from bot.strings import pages as page_strings
from bot.strings import piece_panel as strings

ON_PAGE = 25  # as many as a menu has room for


class PartView(View):
    """A page of one part of a word; `told` stands beneath the heading: what was just done."""

    def __init__(self, word: Word, term: Term, part: Part, number: int = 0, told: str = "") -> None:
        super().__init__()
        pieces = [*pieces_in(term, part.field).items()]
        shown, number, pages = page_of(pieces, number, ON_PAGE)
        head = [strings.title(part.value, line(term.label)), *([told] if told else [])]
        if word.is_for_everyone:
            head.append(f"-# {home_strings.read_by_everyone()}")
        if pages > 1:
            head.append(page_strings.page(number + 1, pages))
        first = number * ON_PAGE + 1
        rows = [row(place, *each) for place, each in enumerate(shown, first)] or [strings.none_yet()]
        self.add_item(ui.TextDisplay("\n".join([*head, *rows])))
        if shown:
            options = [
                Option(mark_of_piece(*each), f"{place}. {summary(*each)}") for place, each in enumerate(shown, first)
            ]
            self.add_item(ui.ActionRow(PieceMenu(menu_of(strings.choose(), options), word.named, part.value)))
        self.add_item(ui.ActionRow(button_of(f"part-add:{word.named}:{part}", strings.add(part.value))))
        others = (button_of(f"part:{word.named}:{each}:0", each.says()) for each in Part if each is not part)
        self.add_item(ui.ActionRow(*others))
        whole = button_of(f"edit-this:{word.named}", strings.whole())
        self.add_item(ui.ActionRow(button_of(f"names:{word.named}"), button_of(f"scope:{word.named}"), whole))
        if pages > 1:
            turning = turners(
                number, pages, lambda to, label: button_of(f"part:{word.named}:{part}:{named_page(to)}", label)
            )
            self.add_item(ui.ActionRow(*turning))


class PartButton(LastingButton, wire="part", for_curators="term"):
    """Shows a part of a word, in place of what is shown."""

    arguments = f"{WORD}:{PART}:{PAGE}"

    def __init__(self, named: str, part: str, page: int | str = 0, label: str = "") -> None:
        self.named, self.part, self.page = named, Part(part), read_page(page)
        super().__init__(named, part, named_page(self.page), label=label or self.part.says())

    async def press(self, interaction: Interaction) -> None:
        word = word_named(interaction, self.named)
        view = PartView(word, word.term(interaction), self.part, self.page)
        await interaction.response.edit_message(view=view)


class PieceMenu(LastingMenu, wire="pieces", for_curators="term"):
    """Shows one piece, with what can be done with it."""

    arguments = f"{WORD}:{PART}"

    async def chosen(self, interaction: Interaction, values: Sequence[str]) -> None:
        from bot.discord.desk.pieces.piece import show_piece  # it leads back here

        [mark] = values
        await show_piece(interaction, word_named(interaction, self.match["slug"]), Part(self.match["part"]), mark)

"""What people advise to say instead of a word, for whoever asks just that."""

from typing import Any

from discord import ui

from bot.discord.answers.meaning import meaning
from bot.discord.answers.relations import advice_rows
from bot.discord.answers.short import MOST_WEIGHT, Block, chosen_definitions
from bot.discord.answers.urgent_help import urgent_line
from bot.discord.answers.word_button import word_buttons
from bot.discord.kit.budget import MessageBudget
from bot.discord.kit.text import line, weight
from bot.discord.kit.view import View
from bot.glossary.model.relation import Heading
from bot.glossary.urgent_help import directory
from bot.service import Page
from bot.strings import answers as answer_strings
from bot.strings import comparison as strings

MOST_SHOWN = 2500  # characters; whole sentences of the meaning, then pieces of advice, are left out beyond
CONTROLS = 10  # a box, a section with its text and its button, a row with a button


class AdviceView(View):
    """The advice, who gives it and why; that it is no rule; and what the word means, whether or not there is any."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        first, *texts = _texts(page)
        budget = MessageBudget()
        budget.spend_parts(CONTROLS)
        items: list[ui.Item[Any]] = [ui.TextDisplay(budget.spend(first))]
        if page.term.slug in directory().cards:
            items.append(urgent_line())
        items += [ui.TextDisplay(shown) for each in texts if (shown := budget.spend(each))]
        self.add_item(ui.Container(*items, word_buttons([page])))
        self.stop()  # its button outlives it


def _texts(page: Page) -> list[str]:
    name = line(page.term.label)
    kinds = [each.kind for _, each in chosen_definitions(page)[:1]]
    advice = Block(
        heading=answer_strings.headings()[Heading.CONSIDER_USING_INSTEAD],
        pieces=[*advice_rows(page.relations.get(Heading.CONSIDER_USING_INSTEAD, ()))],
        below=[f"-# {answer_strings.only_advice()}", f"-# {strings.your_own_word()}"],
        rest=answer_strings.rest_of_advice(),
        gone=answer_strings.advice_in_more(),
        goes_along=True,
    )
    means = meaning(page, answer_strings.kind(kinds[0] if kinds else "plain", ""), f"-# {strings.rest_of_text(name)}")
    none = "" if advice.pieces else _without_advice(page)
    last = f"-# {strings.press_to_read()}"

    def texts() -> list[str]:
        return [each for each in (f"# {strings.advice_title(name)}", none, advice.text, means.text, last) if each]

    while sum(map(len, texts())) > MOST_SHOWN and (means.give_way(1) or advice.give_way(1)):
        pass
    while sum(map(weight, texts())) > MOST_WEIGHT and (means.give_way() or advice.give_way() or means.go()):
        pass
    return texts()


def _without_advice(page: Page) -> str:
    """What is said where nobody advises another word; of a word that people advise, that they do."""
    is_advised = Heading.USE_INSTEAD_OF in page.relations
    return f"{strings.is_advised() if is_advised else strings.no_advice()}\n-# {strings.your_own_word()}"

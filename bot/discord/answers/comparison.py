"""Two or three words side by side: headings and sentences, in the order in which a screen reader says them."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from typing import Any

from discord import ui

from bot.discord.answers import card_text
from bot.discord.answers.answer import place_for, send, why_alone
from bot.discord.answers.meaning import meaning
from bot.discord.answers.public_cards import Shown
from bot.discord.answers.short import MOST_WEIGHT, Block, chosen_definitions, shown_length
from bot.discord.answers.urgent_help import urgent_line
from bot.discord.answers.word_button import word_buttons
from bot.discord.kit.audience import aloud, common_page
from bot.discord.kit.budget import MessageBudget
from bot.discord.kit.buttons import MOST_LABEL
from bot.discord.kit.interaction import Interaction, public_message, server_of
from bot.discord.kit.names import names
from bot.discord.kit.text import line, weight
from bot.discord.kit.view import View
from bot.glossary.model.relation import Heading
from bot.glossary.urgent_help import directory
from bot.service import Comparison, Page
from bot.strings import comparison as strings

MOST_SHOWN = 1500  # characters that a reader sees, of two words or three
CONTROLS = 12  # a box, a section with its text and its button, a row of buttons


class ComparisonView(View):
    """Each word's plain meaning, what the glossary says of exactly these together, and a button to each card."""

    def __init__(self, comparison: Comparison, aside: str = "", today: date | None = None) -> None:
        super().__init__()
        first, *texts = _texts(comparison, today or datetime.now(UTC).date())
        budget = MessageBudget()
        budget.spend_parts(CONTROLS)
        items: list[ui.Item[Any]] = [ui.TextDisplay(budget.spend(first))]
        if any(each.term.slug in directory().cards for each in comparison.pages):
            items.append(urgent_line())
        items += [ui.TextDisplay(shown) for each in texts if (shown := budget.spend(each))]
        for item in (ui.Container(*items, word_buttons(comparison.pages)), *_beneath(aside, budget)):
            self.add_item(item)
        self.stop()  # its buttons outlive it


async def show_comparison(interaction: Interaction, comparison: Comparison, *, private: bool, aside: str = "") -> None:
    """Answer with it, and a sentence beneath it; in private, too, where the channel has had it often enough."""
    if not private:
        with place_for(interaction, comparison.key) as place:
            if isinstance(place, Shown):
                with aloud(interaction.client.jargon, server_of(interaction)):
                    view = ComparisonView(_in_common(interaction, comparison))
                    place.message_id = await send(interaction, view, private=False) or 0
                return
        aside = why_alone(interaction, place)
    await send(interaction, ComparisonView(comparison, aside), private=True)


async def show_comparison_instead(interaction: Interaction, comparison: Comparison) -> None:
    """Put it in the place of the message with the menu; beside it, if the channel has had it often enough."""
    public = public_message(interaction)
    if public is None:
        await interaction.response.edit_message(view=ComparisonView(comparison))
        return
    with place_for(interaction, comparison.key, instead_of=public) as place:
        if isinstance(place, Shown):
            with aloud(interaction.client.jargon, server_of(interaction)):
                view = ComparisonView(_in_common(interaction, comparison))
                await interaction.response.edit_message(view=view)
            place.message_id = public
            return
    await send(interaction, ComparisonView(comparison, why_alone(interaction, place)), private=True)


def _in_common(interaction: Interaction, comparison: Comparison) -> Comparison:
    """The same words as everybody is shown them there."""
    return Comparison(tuple(common_page(interaction, each.term.slug) for each in comparison.pages))


def _beneath(aside: str, budget: MessageBudget) -> Iterator[ui.Item[Any]]:
    if aside and (shown := budget.spend(f"-# {aside}")):
        yield ui.TextDisplay(shown)


def _texts(comparison: Comparison, today: date) -> list[str]:
    """The texts of a comparison; of long meanings whole sentences are left out from the end, the longest first."""
    pages = comparison.pages
    named = names((each.term for each in pages), MOST_LABEL)
    meanings = [_meaning(each, line(named[each.term.slug])) for each in pages]
    title = strings.named([line(each.term.label) for each in pages])
    first = f"# {title}" + (f"\n{strings.one_thing()}" if len(pages) == 1 else "")
    between = _between(comparison) if len(pages) > 1 else []
    last = "\n".join((*_overdue(pages, today), f"-# {strings.press_to_read()}"))

    def texts() -> list[str]:
        return [text for text in (first, *(each.text for each in (*meanings, *between)), last) if text]

    while sum(map(shown_length, texts())) > MOST_SHOWN and any(
        each.give_way(1) for each in sorted(meanings, key=lambda each: -len(each.body))
    ):
        pass
    while sum(map(len, texts())) > 2 * MOST_SHOWN and any(each.give_way(1) for each in reversed(between)):
        pass
    while sum(map(weight, texts())) > MOST_WEIGHT and any(
        each.give_way() or each.go() for each in sorted(meanings, key=lambda each: -weight(each.text))
    ):
        pass
    return texts()


def _meaning(page: Page, name: str) -> Block:
    """Under the name of a word what it means; that others are advised, if they are."""
    block = meaning(page, card_text.name(page.term), f"-# {strings.rest_of_text(name)}")
    if Heading.CONSIDER_USING_INSTEAD in page.relations:
        block.below = [*block.below, f"-# {strings.others_advised(name)}"]
    return block


def _between(comparison: Comparison) -> list[Block]:
    """The two headings about the words together; a sentence where nothing is known of them."""
    blocks = [
        Block(heading=heading, pieces=[f"- {each}" for each in sentences])
        for heading, sentences in (
            (strings.do_not_mix_up(), comparison.mix_ups(line)),
            (strings.belong_together(), comparison.together(line)),
        )
        if sentences
    ]
    return blocks or [Block(heading=strings.do_not_mix_up(), pieces=[strings.nothing_between()])]


def _overdue(pages: Sequence[Page], today: date) -> Iterator[str]:
    yield from card_text.overdue([each for page in pages for _, each in chosen_definitions(page)[:1]], today)

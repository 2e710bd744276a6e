"""One flagged word, opened: all that is open on it, what people say of it, and what a curator can do about it."""

from collections.abc import Iterator
from itertools import islice

from discord import ui

from bot.discord.answers.card_text import definition_name
from bot.discord.desk.comment import comment_on_desk, measures
from bot.discord.desk.filters import written
from bot.discord.desk.merge_view import MergeView
from bot.discord.desk.on_card import definitions_on_card
from bot.discord.desk.outlook import Outlook, show
from bot.discord.desk.suggestion import SuggestionView
from bot.discord.desk.whose_word import WORD, word_named
from bot.discord.desk.word_text import coming_lines, opened_text
from bot.discord.feedback.readers_check import check_button
from bot.discord.kit.budget import MessageBudget
from bot.discord.kit.buttons import KEY, DefinitionPageButton, LastingButton, button_of, definition_ref
from bot.discord.kit.form_ids import shortened
from bot.discord.kit.interaction import Interaction
from bot.discord.kit.page_number import PAGE
from bot.discord.kit.pages import page_of
from bot.discord.kit.view import View
from bot.discord.packs.offer_view import offer_view
from bot.feedback.definition_ref import WHOLE
from bot.feedback.flagged_word import DeskWord, FlaggedWord
from bot.feedback.packs import Offer
from bot.feedback.suggestion import SuggestedWord
from bot.strings import answers as answer_strings
from bot.strings import desk as strings
from bot.strings import pages as page_strings

COMMENTS_ON_PAGE = 3
MOST_DETAILS = 2000
MOST_COMMENT = 500
MOST_IN_ROW = 5  # https://docs.discord.com/developers/components/reference#action-row
MOST_EDITS = 5  # so that all parts at their fullest fit into a message


class ReviewView(View):
    """What stands there, what people say of it, and the buttons. `number` is the page of its comments.

    `told` stands above it all: what the curator has just done; `is_next` where that was about another word.
    """

    def __init__(
        self, word: FlaggedWord, outlook: Outlook, number: int = 0, told: str = "", *, is_next: bool = False
    ) -> None:
        super().__init__()
        budget = MessageBudget()
        details = MessageBudget(text=MOST_DETAILS).spend(opened_text(word, outlook, told, is_next=is_next))
        self.add_item(ui.TextDisplay(budget.spend(details)))
        self._add_comments(word, number, budget)
        decisions = [*_decisions(word, outlook)]
        for buttons in filter(None, (decisions[:MOST_IN_ROW], decisions[MOST_IN_ROW:])):
            self.add_item(ui.ActionRow(*buttons))
        self.add_item(ui.ActionRow(*_ways_on(word, outlook)))
        if coming := budget.spend(coming_lines(outlook.coming(word))):
            self.add_item(ui.TextDisplay(coming))

    def _add_comments(self, word: FlaggedWord, number: int, budget: MessageBudget) -> None:
        numbered = [(nth if word.comments > 1 else 0, *each) for nth, each in enumerate(word.said, start=1)]
        shown, number, pages = page_of(numbered, number, COMMENTS_ON_PAGE)
        for nth, row, comment in shown:
            place = definition_name(row.definition, row.key) if len(word.rows) > 1 else ""
            text = MessageBudget(text=MOST_COMMENT).spend(comment_on_desk(comment, nth, place))
            self.add_item(ui.TextDisplay(budget.spend(text)))
            self.add_item(measures(comment, nth))
        if pages > 1:
            self.add_item(ui.TextDisplay(budget.spend(page_strings.page(number + 1, pages))))
            self.add_item(ui.ActionRow(*_comment_pages(word, number, pages)))


def _decisions(word: FlaggedWord, outlook: Outlook) -> Iterator[LastingButton]:
    whole = definition_ref(word.slug, WHOLE)
    yield button_of(f"resolve:{whole}")
    yield button_of(f"decline:{whole}")
    if word.clashes:
        yield button_of(f"merge:{word.slug}:0")
    for key, label in islice(_edits(word, outlook), MOST_EDITS):
        yield button_of(f"edit:{definition_ref(word.slug, key)}", label)


def _edits(word: FlaggedWord, outlook: Outlook) -> Iterator[tuple[str, str]]:
    """The keys of definitions that can be edited, and what the buttons say: flagged ones, then others on the card."""
    for number, row in enumerate(word.rows, start=1):
        if row.definition:
            yield row.key, strings.edit(number if len(word.rows) > 1 else 0)
    for key, each in definitions_on_card(word, outlook.page_of(word.slug)).items():
        yield key, strings.edit_on_card(answer_strings.kind_within(each.kind))


def _ways_on(word: FlaggedWord, outlook: Outlook) -> Iterator[LastingButton]:
    shown, ref = written(outlook.shown), definition_ref(word.slug, WHOLE)
    yield button_of(f"next:{shown}:{shortened(word.slug)}")
    if word.is_claimed_by_another(outlook.by):
        yield button_of(f"takeover:{ref}")
    else:
        yield button_of(f"release:{ref}" if word.claimed_by else f"claim:{ref}")
    if outlook.reads and (page := outlook.page_of(word.slug)):
        yield check_button(page)
    yield button_of(f"list:{shown}:0")


def _comment_pages(word: FlaggedWord, number: int, pages: int) -> Iterator[LastingButton]:
    if number > 0:
        yield OpenButton(word.slug, WHOLE, number - 1, strings.earlier_comments())
    if number + 1 < pages:
        yield OpenButton(word.slug, WHOLE, number + 1, strings.more_comments())


async def show_word(interaction: Interaction, named: str, *, number: int = 0, done: str = "") -> None:
    """Show what is open on a word, as ids name it, in place of what the desk shows.

    `number` is the page of its comments; `done` says what the curator has just done about it.

    Raises:
        NothingOpenError: nothing is open on it.
        RefusedError: it is a shared word, and this is not the home server.
    """
    outlook, told = await Outlook.of(interaction), strings.done(done) if done else ""
    found = outlook.find(named) or await _word(interaction, named)
    await show(interaction, opened(found, outlook, number, told))


async def _word(interaction: Interaction, named: str) -> FlaggedWord:
    word = word_named(interaction, named)
    return await interaction.client.jargon.desk.word(word.server_id, word.slug)


def opened(word: DeskWord, outlook: Outlook, number: int = 0, told: str = "", *, is_next: bool = False) -> View:
    """What waits, opened: what people say of a word, else what the shared words changed in it; a suggestion; or a word
    of a pack."""
    if isinstance(word, SuggestedWord):
        return SuggestionView(word, outlook, told, is_next=is_next)
    if isinstance(word, Offer):
        return offer_view(word, outlook, told, is_next=is_next)
    if word.rows:
        return ReviewView(word, outlook, number, told, is_next=is_next)
    return MergeView(word, outlook, 0, told, is_next=is_next)


class OpenButton(DefinitionPageButton, wire="open", label=strings.open_it, for_curators="flags"):
    """Opens a word, or another page of its comments. Messages of old name one of its definitions, too."""

    arguments = f"{WORD}:{KEY}:{PAGE}"

    async def press(self, interaction: Interaction) -> None:
        await show_word(interaction, self.slug, number=self.page)

"""The list of all that is open, and the menus that choose what it shows."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from discord import ui

from bot.discord.browsing.options import apart
from bot.discord.desk.blocked import BlockedButton
from bot.discord.desk.comments import CommentsButton
from bot.discord.desk.filters import COMMENTED, FILTER, HURTING, read, written
from bot.discord.desk.outlook import Outlook, show
from bot.discord.desk.review import OpenButton, show_word
from bot.discord.desk.table import TableButton
from bot.discord.desk.told_channel import TellButton
from bot.discord.desk.wanted import WantedButton
from bot.discord.desk.word_text import word_line
from bot.discord.kit.budget import MessageBudget
from bot.discord.kit.buttons import LastingButton, PageButton, button_of
from bot.discord.kit.interaction import Interaction
from bot.discord.kit.menus import LastingMenu
from bot.discord.kit.page_number import PAGE, named_page, read_page
from bot.discord.kit.pages import page_of
from bot.discord.kit.text import bare, cut, weight
from bot.discord.kit.view import View
from bot.feedback.definition_ref import WHOLE
from bot.feedback.desk_filter import EVERYTHING, DeskFilter
from bot.feedback.flagged_word import DeskWord, FlaggedWord
from bot.feedback.packs import Offer
from bot.feedback.suggestion import A_SUGGESTION, SuggestedWord
from bot.strings import desk as strings
from bot.strings import flags as flag_strings
from bot.strings import merge as merge_strings
from bot.strings import pack_words as pack_strings
from bot.strings import pages as page_strings
from bot.strings import suggestions as suggestion_strings

RAID = "wave"  # whose class knows this view
WORDS_ON_PAGE = 8
MOST_HEAD, MOST_LINE = 700, 400  # so that the words of a page fit into a message
# https://docs.discord.com/developers/components/reference#string-select
MOST_OPTIONS = 25
MOST_OPTION = 100
LETTERS = ("09", "ac", "df", "gi", "jl", "mo", "ps", "tv", "wz")  # the first letters of slugs, when there are many


class QueueView(View):
    """One page of the list, with the menus and the buttons to work on it. `told` stands above it all."""

    def __init__(self, outlook: Outlook, number: int = 0, told: str = "") -> None:
        super().__init__()
        shown, number, pages = page_of(outlook.words, number, WORDS_ON_PAGE)
        budget = MessageBudget()
        self.add_item(ui.TextDisplay(budget.spend(cut(_head(outlook, told), MOST_HEAD, weight))))
        for word in shown:
            self.add_item(ui.TextDisplay(budget.spend(cut(word_line(word, MOST_LINE), MOST_LINE, weight))))
        if pages > 1:
            self.add_item(ui.TextDisplay(budget.spend(page_strings.page(number + 1, pages))))
        if buttons := list(_beneath(outlook, number, pages)):
            self.add_item(ui.ActionRow(*buttons))
        if outlook.all_words:
            self._add_menus(outlook)
        self.add_item(ui.ActionRow(*_tools(outlook)))
        self.add_item(ui.ActionRow(CommentsButton(), TellButton("here"), TellButton("nowhere")))

    def _add_menus(self, outlook: Outlook) -> None:
        if outlook.words or outlook.shown.letters:
            self.add_item(ui.ActionRow(WordMenu(outlook)))
        self.add_item(ui.ActionRow(ReasonMenu(outlook.shown)))
        self.add_item(ui.ActionRow(SignMenu(outlook.shown)))


def _head(outlook: Outlook, told: str) -> str:
    rows = [told] if told else []
    rows.append(strings.queue_title(outlook.all_words))
    if outlook.suggestions:
        rows.append(suggestion_strings.among(outlook.suggestions))
    if outlook.offers:
        rows.append(pack_strings.among(outlook.offers))
    if outlook.for_everyone:
        rows.append(merge_strings.among(outlook.for_everyone))
    if outlook.is_chosen and outlook.all_words:
        rows.append(
            strings.chosen(len(outlook.words), outlook.all_words) if outlook.words else strings.none_like_that()
        )
    return "\n".join(rows)


def _beneath(outlook: Outlook, number: int, pages: int) -> Iterator[LastingButton]:
    shown = written(outlook.shown)
    if outlook.words:
        first = next(iter(outlook.coming(None)), outlook.words[0])
        yield OpenButton(first.slug, WHOLE, label=strings.open_first())
    if number > 0:
        yield ListButton(shown, number - 1, strings.previous_page())
    if number + 1 < pages:
        yield ListButton(shown, number + 1, strings.next_page())
    if outlook.is_chosen and outlook.all_words:
        yield ListButton(written(EVERYTHING), 0, strings.show_all())


def _tools(outlook: Outlook) -> Iterator[LastingButton]:
    if any(isinstance(word, FlaggedWord) and word.people for word in outlook.words):
        yield button_of(RAID)
        yield TableButton()
    yield BlockedButton()
    yield WantedButton()


async def show_list(interaction: Interaction, shown: DeskFilter, number: int = 0) -> None:
    """Show a page of the list, in place of what the desk shows."""
    await show(interaction, QueueView(await Outlook.of(interaction, shown), number))


class ListButton(LastingButton, wire="list", label=strings.see_list, for_curators="flags"):
    """Shows a page of the list, as a filter has it."""

    arguments = f"{FILTER}:{PAGE}"

    def __init__(self, shown: str, page: int | str = 0, label: str = "") -> None:
        self.shown, self.page = read(shown), read_page(page)
        super().__init__(shown, named_page(self.page), label=label)

    async def press(self, interaction: Interaction) -> None:
        await show_list(interaction, self.shown, self.page)


class QueueButton(PageButton, wire="queue", label=strings.back, for_curators="flags"):
    """Shows a page of the whole list."""

    async def press(self, interaction: Interaction) -> None:
        await show_list(interaction, EVERYTHING, self.page)


class _FilterMenu(LastingMenu, for_curators="flags"):
    """Chooses what the list shows, and leaves the rest of the filter, which its id holds, as it is."""

    arguments = FILTER

    async def chosen(self, interaction: Interaction, values: Sequence[str]) -> None:
        await show_list(interaction, self.changed(read(self.match["filter"]), values))

    def changed(self, shown: DeskFilter, values: Sequence[str]) -> DeskFilter:
        """The filter with what was chosen."""
        raise NotImplementedError


class ReasonMenu(_FilterMenu, wire="reasons"):
    """Words that were flagged for any of some reasons, or suggested."""

    def __init__(self, shown: DeskFilter) -> None:
        reasons = {**flag_strings.reasons(), A_SUGGESTION: suggestion_strings.reason()}
        menu: ui.Select[Any] = ui.Select(placeholder=strings.reasons_menu(), min_values=0, max_values=len(reasons))
        for reason, label in reasons.items():
            menu.add_option(label=label, value=reason, default=reason in shown.reasons)
        super().__init__(menu, written(shown))

    def changed(self, shown: DeskFilter, values: Sequence[str]) -> DeskFilter:
        return replace(shown, reasons=frozenset(values))


class SignMenu(_FilterMenu, wire="signs"):
    """Words that may hurt, have comments, or have waited."""

    def __init__(self, shown: DeskFilter) -> None:
        menu: ui.Select[Any] = ui.Select(
            placeholder=strings.signs_menu(), min_values=0, max_values=len(strings.signs())
        )
        held = {HURTING: shown.hurting, COMMENTED: shown.commented, str(shown.weeks): True}
        for sign, label in strings.signs().items():
            menu.add_option(label=label, value=sign, default=held.get(sign, False))
        super().__init__(menu, written(shown))

    def changed(self, shown: DeskFilter, values: Sequence[str]) -> DeskFilter:
        weeks = max((int(each) for each in values if each.isdigit()), default=0)
        return replace(shown, hurting=HURTING in values, commented=COMMENTED in values, weeks=weeks)


class WordMenu(_FilterMenu, wire="words"):
    """Opens one of the words or, where they are too many for a menu, chooses by their first letters."""

    def __init__(self, outlook: Outlook) -> None:
        menu: ui.Select[Any] = ui.Select(placeholder=strings.words_menu())
        seen: set[str] = set()
        for value, label in list(_word_options(outlook))[:MOST_OPTIONS]:
            shown = apart(bare(label), seen, MOST_OPTION)
            seen.add(shown)
            menu.add_option(label=shown, value=value)
        super().__init__(menu, written(outlook.shown))

    async def chosen(self, interaction: Interaction, values: Sequence[str]) -> None:
        value = "".join(values)
        if value.startswith("="):
            await show_list(interaction, replace(read(self.match["filter"]), letters=value[1:]))
        else:
            await show_word(interaction, value)


def _word_options(outlook: Outlook) -> Iterator[tuple[str, str]]:
    """The values and the words of the menu: slugs, or letters after an equals sign."""
    if outlook.shown.letters:
        yield "=", strings.all_letters()
    elif len(outlook.words) > MOST_OPTIONS:
        for letters in LETTERS:
            if number := len(DeskFilter(letters=letters).of(outlook.words)):
                yield f"={letters}", strings.letters(letters[0], letters[1], number)
        return
    for word in outlook.words:
        yield word.slug, _option(word)


def _option(word: DeskWord) -> str:
    """A flagged word, a word of a pack, or a suggestion with what it says: several may be about one word."""
    if isinstance(word, Offer):
        return pack_strings.option(word.label, word.word.title)
    if isinstance(word, SuggestedWord):
        return suggestion_strings.option(word.label, " ".join(word.suggestion.proposed.meaning.split()))
    return word.label

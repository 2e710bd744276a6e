"""Going on to the next word in place, without asking for the list again."""

from discord import ui

from bot.discord.desk.filters import FILTER
from bot.discord.desk.outlook import Outlook, show
from bot.discord.desk.queue import QueueView
from bot.discord.desk.review import opened
from bot.discord.desk.whose_word import FORM_WORD
from bot.discord.kit.buttons import LastingButton
from bot.discord.kit.form_ids import shortened
from bot.discord.kit.interaction import Interaction
from bot.feedback.flagged_word import DeskWord
from bot.strings import desk as strings


async def go_on(interaction: Interaction, word: DeskWord | None = None, done: str = "") -> None:
    """Say what was done, and show what comes after a word, be it decided by now; without one, the first of all."""
    await show(interaction, _next_view(await Outlook.of(interaction), word, strings.done(done) if done else ""))


def _next_view(outlook: Outlook, word: DeskWord | None, told: str) -> ui.LayoutView:
    """The next word or, where none comes, the list."""
    if coming := outlook.coming(word):
        return opened(coming[0], outlook, told=told, is_next=bool(told))
    return QueueView(outlook, told=told or _why_none(outlook))


def _why_none(outlook: Outlook) -> str:
    if any(each.is_claimed_by_another(outlook.by) for each in outlook.words):
        return strings.others_look()
    return strings.last_one() if outlook.words else ""


class NextButton(LastingButton, wire="next", label=strings.next_one, for_curators="flags"):
    """Goes on to the next word. It names the one where it stands, from whose place it goes on."""

    arguments = f"{FILTER}:{FORM_WORD}"

    def __init__(self, shown: str, slug: str) -> None:
        self.slug = slug
        super().__init__(shown, slug)

    async def press(self, interaction: Interaction) -> None:
        outlook = await Outlook.of(interaction)
        here = next((each for each in outlook.words if shortened(each.slug) == self.slug), None)
        await show(interaction, _next_view(outlook, here, ""))

"""A word that a server does not show: whoever asks for it by its name is told so, and why, alone."""

from discord import ui

from bot.discord.answers.urgent_help import urgent_line
from bot.discord.kit.audience import own_page
from bot.discord.kit.buttons import TermButton, button_of
from bot.discord.kit.interaction import Interaction
from bot.discord.kit.saying import say
from bot.discord.kit.text import line
from bot.discord.kit.view import View
from bot.glossary.server_glossary import Hidden
from bot.strings import layering as strings


class HiddenView(View):
    """The sentence, or what all may read and a button to it; and beneath it where to find urgent help."""

    def __init__(self, hidden: Hidden, *, public: bool) -> None:
        super().__init__()
        if public:
            self.add_item(ui.TextDisplay(strings.not_shown_here()))
            self.add_item(ui.ActionRow(button_of(f"hidden:{hidden.slug}")))
        else:
            self.add_item(ui.TextDisplay(strings.hidden(line(hidden.label), line(hidden.reason))))
        self.add_item(urgent_line())


class WhyHiddenButton(TermButton, wire="hidden", label=strings.why_hidden):
    """Tells one person why; if the word is shown by now, that it can be looked up."""

    async def press(self, interaction: Interaction) -> None:
        page = own_page(interaction, self.slug)  # a hidden word is refused with the reason
        await say(interaction, strings.shown_by_now(line(page.term.label)))

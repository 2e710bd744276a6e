"""A line of a server's own above the numbers for urgent help."""

from __future__ import annotations

from typing import ClassVar

from bot.discord.kit.forms import LastingForm, Sent, short
from bot.discord.kit.interaction import Interaction, server_of
from bot.discord.kit.saying import say
from bot.discord.kit.text import bare, line
from bot.strings import urgent_help as strings

MOST_OWN_LINE = 200


class OwnLineForm(LastingForm, wire="ownline", for_managers=True):
    """One field; empty, there is no such line."""

    questions: ClassVar = {"line": strings.form_own_line}

    def __init__(self, own_line: str = "") -> None:
        super().__init__(strings.change_own_line())
        self.ask(strings.form_own_line(), short("line", most=MOST_OWN_LINE, filled=own_line))

    @classmethod
    async def submitted(cls, interaction: Interaction, sent: Sent) -> None:
        own_line = " ".join(bare(sent.answers["line"]).split())
        await interaction.client.jargon.preferences.settle(server_of(interaction), own_line=own_line)
        await say(interaction, strings.setting(line(own_line)))

    @classmethod
    async def again(cls, interaction: Interaction, sent: Sent, error: Exception | None = None) -> OwnLineForm:
        return cls(sent.answers["line"])

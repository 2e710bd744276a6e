"""The panel behind /my settings: what a person chose for themselves, in words, each with the buttons that change it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from discord import ui

from bot.discord.kit.audience import begin
from bot.discord.kit.buttons import LastingButton
from bot.discord.kit.interaction import Interaction, public_message, server_of
from bot.discord.kit.view import View
from bot.errors import JargonError
from bot.glossary.model.nation import NATIONS
from bot.glossary.model.slug import slug_of
from bot.service import Chosen
from bot.strings import choices as strings
from bot.strings.catalogue import languages
from bot.strings.language import ENGLISH

BUTTONS_IN_ROW = 5  # https://docs.discord.com/developers/components/reference#action-row
SERVER = "server"  # the choice of what the server says
_NATIONS = {slug_of(each): each for each in NATIONS}


class MyChoices(View):
    """What holds for one person, and what else they can choose. `nation` and `language` are what the server says."""

    def __init__(
        self, chosen: Chosen, nation: str = "", language: str = ENGLISH, *, clickable: Callable[[str], str] = str
    ) -> None:
        """`clickable` makes the commands in our sentences open when they are pressed."""
        super().__init__()
        spoken = strings.language(chosen.language, language or ENGLISH, is_only=len(languages()) == 1)
        parts: list[tuple[str, list[LastingButton]]] = [
            (strings.nation(chosen.nation, nation), [*_nations(chosen.nation)]),
            (strings.easy_read(always=chosen.easy_read), [EasyReadChoice("off" if chosen.easy_read else "on")]),
            (strings.plain_text(only=chosen.plain_text), [PlainTextChoice("off" if chosen.plain_text else "on")]),
            (spoken, [*_languages(chosen.language)]),
        ]
        self.add_item(ui.TextDisplay(strings.title()))
        for text, buttons in parts:
            self.add_item(ui.TextDisplay(clickable(text)))
            for start in range(0, len(buttons), BUTTONS_IN_ROW):
                self.add_item(ui.ActionRow(*buttons[start : start + BUTTONS_IN_ROW]))


def _nations(chosen: str) -> Iterator[LastingButton]:
    yield from (NationChoice(slug) for slug, name in _NATIONS.items() if name != chosen)
    if chosen:
        yield NationChoice(SERVER)


def _languages(chosen: str) -> Iterator[LastingButton]:
    if len(languages()) > 1:
        yield from (LanguageChoice(tag) for tag in languages() if tag != chosen)
    if chosen:
        yield LanguageChoice(SERVER)


async def show_choices(interaction: Interaction) -> None:
    """Answer with the panel, or renew the one whose button was pressed."""
    jargon = interaction.client.jargon
    chosen, settled = jargon.choices.of(interaction.user.id), jargon.preferences.now(server_of(interaction))
    view = MyChoices(chosen, settled.nation, settled.language, clickable=interaction.client.clickable)
    if interaction.message and not public_message(interaction):
        await interaction.response.edit_message(view=view)
    else:  # a button on what all can see is somebody's handiwork, and nobody is to read there what another chose
        await interaction.response.send_message(view=view, ephemeral=True)


class ChoiceButton(LastingButton):
    """Settles one choice for whoever presses it: always the same, however often it is pressed, on whatever device."""

    async def press(self, interaction: Interaction) -> None:
        await self.choose(interaction)
        begin(interaction)  # what follows is said as they chose just now
        await show_choices(interaction)

    async def choose(self, interaction: Interaction) -> None:
        """Store it."""
        raise NotImplementedError


class NationChoice(ChoiceButton, wire="my-nation"):
    """Has the answers to a person begin with what holds in a nation, or as the server says."""

    arguments = f"(?P<nation>{'|'.join(_NATIONS)}|{SERVER})"

    def __init__(self, nation: str) -> None:
        self.nation = _NATIONS.get(nation, "")
        super().__init__(
            nation, label=strings.show_first(self.nation) if self.nation else strings.nation_as_server_says()
        )

    async def choose(self, interaction: Interaction) -> None:
        await interaction.client.jargon.choices.choose(interaction.user.id, nation=self.nation)


class SwitchButton(ChoiceButton):
    """Switches something on or off."""

    arguments = "(?P<switch>on|off)"

    def __init__(self, switch: str, label: str) -> None:
        self.is_on = switch == "on"
        super().__init__(switch, label=label)


class EasyReadChoice(SwitchButton, wire="my-easy-read"):
    """Has easy read come with every answer, or no more."""

    def __init__(self, switch: str) -> None:
        super().__init__(switch, strings.always_easy_read() if switch == "on" else strings.not_always_easy_read())

    async def choose(self, interaction: Interaction) -> None:
        await interaction.client.jargon.choices.choose(interaction.user.id, easy_read=self.is_on)


class PlainTextChoice(SwitchButton, wire="my-plain-text"):
    """Takes headings, bold type and menus out of what a person alone is shown, or puts them back."""

    def __init__(self, switch: str) -> None:
        super().__init__(switch, strings.only_plain_text() if switch == "on" else strings.not_only_plain_text())

    async def choose(self, interaction: Interaction) -> None:
        await interaction.client.jargon.choices.choose(interaction.user.id, plain_text=self.is_on)


class LanguageChoice(ChoiceButton, wire="my-language"):
    """Has a person spoken to in a language, or in the server's. Anybody can write an id: it is looked at again."""

    arguments = "(?P<language>[A-Za-z0-9-]{2,35})"  # https://www.rfc-editor.org/rfc/rfc5646#section-4.4.1

    def __init__(self, language: str) -> None:
        self.language = "" if language == SERVER else language
        label = strings.speak(self.language) if self.language else strings.language_as_server_says()
        super().__init__(language, label=label)

    async def choose(self, interaction: Interaction) -> None:
        if self.language and self.language not in languages():
            raise JargonError(strings.language_gone())
        await interaction.client.jargon.choices.choose(interaction.user.id, language=self.language)

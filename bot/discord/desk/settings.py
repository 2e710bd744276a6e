"""The panel behind /settings: all that a server settles for itself, each by one press or choice."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import discord
from discord import ui

from bot.discord.desk.emoji_form import EmojiForm
from bot.discord.desk.own_line_form import OwnLineForm
from bot.discord.desk.told_channel import begin_to_tell
from bot.discord.desk.weekly_channel import begin_weekly
from bot.discord.kit.audience import begin
from bot.discord.kit.buttons import LastingButton
from bot.discord.kit.interaction import Interaction, server_of
from bot.discord.kit.menus import LastingMenu
from bot.discord.kit.text import line
from bot.discord.kit.view import View
from bot.errors import JargonError
from bot.feedback.flags import Reason
from bot.glossary.model.nation import NATIONS
from bot.strings import comments as comment_strings
from bot.strings import nations
from bot.strings import readers_checks as check_strings
from bot.strings import settings as strings
from bot.strings import suggestions as suggestion_strings
from bot.strings import urgent_help as urgent_strings
from bot.strings import weekly as weekly_strings
from bot.strings.catalogue import languages
from bot.strings.choices import language_name
from bot.strings.language import ENGLISH

MOST_ROLES = 25  # https://docs.discord.com/developers/components/reference#role-select
ANYWHERE = "anywhere"  # the choice of no nation
TELLABLE = [
    discord.ChannelType.text,
    discord.ChannelType.news,
    discord.ChannelType.public_thread,
    discord.ChannelType.private_thread,
]
SHOWABLE = [discord.ChannelType.text, discord.ChannelType.news, discord.ChannelType.public_thread]


@dataclass(frozen=True, slots=True)
class Settled:
    """What holds in a server, be it by its own choice or by the bot's settings."""

    private: bool
    mentions: bool
    curators: tuple[int, ...]
    channel: int | None
    nation: str
    language: str
    own_line: str
    comments_at_once: bool
    two_approve: bool
    readers: tuple[int, ...]
    weekly: int | None
    weekly_in_words: str
    emoji: Mapping[Reason, tuple[str, ...]]

    @classmethod
    async def of(cls, interaction: Interaction) -> Settled:
        """What holds where the person is."""
        client, server = interaction.client, server_of(interaction)
        chosen = client.jargon.preferences.now(server)
        return cls(
            private=client.settings.answers.private if chosen.private is None else chosen.private,
            mentions=chosen.mentions,
            curators=tuple(sorted(_of_the_host(interaction) if chosen.curators is None else chosen.curators)),
            channel=await client.jargon.notices.channel(server),
            nation=chosen.nation,
            language=chosen.language or ENGLISH,
            own_line=chosen.own_line,
            comments_at_once=chosen.comments_at_once,
            two_approve=chosen.two_approve,
            readers=tuple(sorted(chosen.readers)),
            weekly=chosen.weekly,
            weekly_in_words=weekly_strings.setting(chosen.weekly, closed=chosen.weekly_closed, gone=chosen.weekly_gone),
            emoji=client.flag_emoji.settled(server),
        )


def _of_the_host(interaction: Interaction) -> frozenset[int]:
    """Of the roles in the bot's settings those that this server has, for there are those of other servers, too.

    Right after a start the library knows no server's roles; then all are given.
    """
    known = frozenset(each.id for each in interaction.guild.roles) if interaction.guild else frozenset()
    roles = interaction.client.settings.curators.roles
    return roles & known if known else roles


class SettingsView(View):
    """What holds, in words, each with what changes it."""

    def __init__(self, settled: Settled, clickable: Callable[[str], str] = str) -> None:
        """`clickable` makes the commands in our sentences open when they are pressed."""
        super().__init__()
        seen: ui.ActionRow[Any] = ui.ActionRow(SeenButton("everyone" if settled.private else "asker"))
        heard: ui.ActionRow[Any] = ui.ActionRow(HeardButton("off" if settled.mentions else "on"))
        passing: ui.ActionRow[Any] = ui.ActionRow(PassingButton("curator" if settled.comments_at_once else "nobody"))
        approving: ui.ActionRow[Any] = ui.ActionRow(ApprovingButton("one" if settled.two_approve else "two"))
        parts: list[tuple[str, ui.ActionRow[Any] | None]] = [
            (strings.curators(settled.curators), ui.ActionRow(CuratorsMenu(settled.curators))),
            (strings.notices(settled.channel), ui.ActionRow(NoticesMenu(settled.channel))),
            (strings.seen(private=settled.private), seen),
            (strings.heard(mentions=settled.mentions), heard),
            (comment_strings.setting(at_once=settled.comments_at_once), passing),
            (suggestion_strings.two_people(needed=settled.two_approve), approving),
            (strings.nation(settled.nation), ui.ActionRow(NationMenu(settled.nation))),
            (strings.language(settled.language, is_only=len(languages()) == 1), _language_row(settled)),
            (urgent_strings.setting(line(settled.own_line)), ui.ActionRow(OwnLineButton())),
            (strings.emoji(settled.emoji.items()), ui.ActionRow(EmojiButton())),
            (settled.weekly_in_words, ui.ActionRow(WeeklyMenu(settled.weekly))),
            (check_strings.setting(settled.readers), ui.ActionRow(ReadersMenu(settled.readers))),
        ]
        self.add_item(ui.TextDisplay(strings.title()))
        for text, row in parts:
            self.add_item(ui.TextDisplay(clickable(text)))
            if row:
                self.add_item(row)


async def show_settings(interaction: Interaction) -> None:
    """Answer with the panel, or renew the one whose button was pressed."""
    view = SettingsView(await Settled.of(interaction), interaction.client.clickable)
    if interaction.response.is_done():
        await interaction.edit_original_response(view=view)
    elif interaction.message:
        await interaction.response.edit_message(view=view)
    else:
        await interaction.response.send_message(view=view, ephemeral=True)


async def _roles(interaction: Interaction, values: Sequence[str]) -> list[int]:
    """The roles that were chosen.

    Raises:
        JargonError: that of everyone is among them; the panel shows what holds.
    """
    server, roles = server_of(interaction), [*map(int, values)]
    if server in roles:  # the role of everyone has the id of the server
        await show_settings(interaction)
        raise JargonError(strings.not_everyone())
    return roles


class CuratorsMenu(LastingMenu, wire="curators", for_managers=True):
    """Chooses the roles whose members look after the words, in place of those in the bot's settings."""

    def __init__(self, roles: Sequence[int] = ()) -> None:
        shown = roles if len(roles) <= MOST_ROLES else ()  # a part of them would look like all
        chosen = [discord.Object(each, type=discord.Role) for each in shown]
        menu: ui.RoleSelect[Any] = ui.RoleSelect(
            placeholder=strings.choose_roles(), min_values=0, max_values=MOST_ROLES, default_values=chosen
        )
        super().__init__(menu)

    async def chosen(self, interaction: Interaction, values: Sequence[str]) -> None:
        roles = await _roles(interaction, values)
        await interaction.client.jargon.preferences.settle(server_of(interaction), curators=roles)
        await show_settings(interaction)


class ReadersMenu(LastingMenu, wire="readers", for_managers=True):
    """Chooses the roles of people who draw on support, whose check a card tells of; without one nobody's is told."""

    def __init__(self, roles: Sequence[int] = ()) -> None:
        chosen = [discord.Object(each, type=discord.Role) for each in roles[:MOST_ROLES]]
        menu: ui.RoleSelect[Any] = ui.RoleSelect(
            placeholder=check_strings.choose_roles(), min_values=0, max_values=MOST_ROLES, default_values=chosen
        )
        super().__init__(menu)

    async def chosen(self, interaction: Interaction, values: Sequence[str]) -> None:
        roles = await _roles(interaction, values)
        await interaction.client.jargon.preferences.settle(server_of(interaction), readers=roles)
        await show_settings(interaction)


class NoticesMenu(LastingMenu, wire="notices", for_managers=True):
    """Chooses the channel that is told of new flags; the first message there is the proof that it can be."""

    def __init__(self, channel: int | None = None) -> None:
        chosen = [discord.Object(channel, type=discord.abc.GuildChannel)] if channel else []
        menu: ui.ChannelSelect[Any] = ui.ChannelSelect(
            placeholder=strings.choose_channel(), min_values=0, default_values=chosen, channel_types=TELLABLE
        )
        super().__init__(menu)

    async def chosen(self, interaction: Interaction, values: Sequence[str]) -> None:
        await interaction.response.defer()  # Discord may let us post only a little later
        try:
            if values:
                await begin_to_tell(interaction, int(values[0]))
            else:
                await interaction.client.jargon.notices.choose_channel(server_of(interaction), None)
        finally:
            await show_settings(interaction)  # what holds, also where the choice could not be kept


class WeeklyMenu(LastingMenu, wire="weekly", for_managers=True):
    """Chooses the channel that is shown a word each week, or none; the first message there is the proof."""

    def __init__(self, channel: int | None = None) -> None:
        chosen = [discord.Object(channel, type=discord.abc.GuildChannel)] if channel else []
        menu: ui.ChannelSelect[Any] = ui.ChannelSelect(
            placeholder=weekly_strings.choose_channel(), min_values=0, default_values=chosen, channel_types=SHOWABLE
        )
        super().__init__(menu)

    async def chosen(self, interaction: Interaction, values: Sequence[str]) -> None:
        await interaction.response.defer()  # Discord may let us post only a little later
        try:
            await begin_weekly(interaction, int(values[0]) if values else 0)
        finally:
            await show_settings(interaction)  # what holds, also where the choice could not be kept


class NationMenu(LastingMenu, wire="nation", for_managers=True):
    """Chooses whose definitions come first."""

    def __init__(self, nation: str = "") -> None:
        menu: ui.Select[Any] = ui.Select(placeholder=strings.choose_nation())
        menu.add_option(label=strings.anywhere(), value=ANYWHERE, default=not nation)
        for each in NATIONS:
            menu.add_option(label=nations.name(each), value=each, default=each == nation)
        super().__init__(menu)

    async def chosen(self, interaction: Interaction, values: Sequence[str]) -> None:
        [value] = values
        nation = value if value in NATIONS else ""
        await interaction.client.jargon.preferences.settle(server_of(interaction), nation=nation)
        await show_settings(interaction)


class LanguageMenu(LastingMenu, wire="language", for_managers=True):
    """Chooses what everyone is spoken to in."""

    def __init__(self, language: str = ENGLISH) -> None:
        menu: ui.Select[Any] = ui.Select(placeholder=strings.choose_language())
        for tag in languages():
            menu.add_option(label=language_name(tag), value=tag, default=tag == language)
        super().__init__(menu)

    async def chosen(self, interaction: Interaction, values: Sequence[str]) -> None:
        [tag] = values
        language = tag if tag in languages() else ""
        await interaction.client.jargon.preferences.settle(server_of(interaction), language=language)
        begin(interaction)  # who has chosen no language reads the panel in this one
        await show_settings(interaction)


def _language_row(settled: Settled) -> ui.ActionRow[Any] | None:
    """None where there is nothing to choose from."""
    return ui.ActionRow(LanguageMenu(settled.language)) if len(languages()) > 1 else None


class SeenButton(LastingButton, wire="seen", for_managers=True):
    """Lets everyone see the answers to /define, or the person who asked alone."""

    arguments = "(?P<by>everyone|asker)"

    def __init__(self, by: str) -> None:
        self.private = by == "asker"
        super().__init__(by, label=strings.make_private() if self.private else strings.make_public())

    async def press(self, interaction: Interaction) -> None:
        await interaction.client.jargon.preferences.settle(server_of(interaction), private=self.private)
        await show_settings(interaction)


class HeardButton(LastingButton, wire="heard", for_managers=True):
    """Switches the answers to mentions on or off."""

    arguments = "(?P<mentions>on|off)"

    def __init__(self, mentions: str) -> None:
        self.mentions = mentions == "on"
        super().__init__(mentions, label=strings.hear() if self.mentions else strings.hear_not())

    async def press(self, interaction: Interaction) -> None:
        await interaction.client.jargon.preferences.settle(server_of(interaction), mentions=self.mentions)
        await show_settings(interaction)


class PassingButton(LastingButton, wire="passing", for_managers=True):
    """Shows comments to readers at once, or when a curator has passed them."""

    arguments = "(?P<by>curator|nobody)"

    def __init__(self, by: str) -> None:
        self.at_once = by == "nobody"
        super().__init__(
            by, label=comment_strings.show_at_once() if self.at_once else comment_strings.show_when_passed()
        )

    async def press(self, interaction: Interaction) -> None:
        await interaction.client.jargon.preferences.settle(server_of(interaction), comments_at_once=self.at_once)
        await show_settings(interaction)


class ApprovingButton(LastingButton, wire="approving", for_managers=True):
    """Has two people approve what somebody suggests, or one."""

    arguments = "(?P<people>one|two)"

    def __init__(self, people: str) -> None:
        self.two = people == "two"
        super().__init__(people, label=suggestion_strings.need_two() if self.two else suggestion_strings.need_one())

    async def press(self, interaction: Interaction) -> None:
        await interaction.client.jargon.preferences.settle(server_of(interaction), two_approve=self.two)
        await show_settings(interaction)


class OwnLineButton(LastingButton, wire="ownline", label=urgent_strings.change_own_line, for_managers=True):
    """Opens the form with the server's own line above the numbers for urgent help."""

    async def press(self, interaction: Interaction) -> None:
        settled = interaction.client.jargon.preferences.now(server_of(interaction))
        await interaction.response.send_modal(OwnLineForm(settled.own_line))


class EmojiButton(LastingButton, wire="emoji", label=strings.change_emoji, for_managers=True):
    """Opens the form with the emoji that are flags."""

    async def press(self, interaction: Interaction) -> None:
        await interaction.response.send_modal(EmojiForm.of(interaction.client.flag_emoji.draft(server_of(interaction))))

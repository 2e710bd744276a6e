"""Menus that outlive a restart: roles, channels and other choices."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, Self, cast

import discord
from discord import ui

from bot.discord.kit.buttons import FITS_NOTHING
from bot.discord.kit.interaction import Interaction
from bot.discord.kit.registry import Lasting, Registry
from bot.discord.kit.reporting import reports_errors
from bot.errors import JargonError
from bot.strings import errors as strings

Menu = ui.Select[Any] | ui.RoleSelect[Any] | ui.ChannelSelect[Any]


class LastingMenu(Lasting, ui.DynamicItem[Menu], template=FITS_NOTHING):
    """A menu that knows all it needs from its `custom_id`. Subclasses say what a choice does.

    Those with a `wire` register themselves; the client takes them all at its start. `match` is the `custom_id` taken
    apart, in a menu that somebody chose from.
    """

    match: re.Match[str]

    def __init_subclass__(cls, *, wire: str = "", for_curators: str = "", for_managers: bool = False) -> None:
        cls.declare(wire, for_curators=for_curators, for_managers=for_managers)
        super().__init_subclass__(template=cls.pattern() if wire else FITS_NOTHING)
        MENUS.add(cls)

    def __init__(self, menu: Menu, *arguments: str) -> None:
        menu.custom_id = self.id_of(*arguments)
        super().__init__(menu)

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction[Any], item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        menu = cls.__new__(cls)
        LastingMenu.__init__(menu, item, *match.groups())  # type: ignore[arg-type]  # as sent, with what was chosen
        menu.match = match
        return menu

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        async with reports_errors(interaction):
            await self.admit(interaction)
            values: Sequence[str] = cast(Mapping[str, Any], interaction.data or {}).get("values", ())
            if not self._offers(interaction, values):
                raise JargonError(strings.not_on_the_menu())
            await self.chosen(interaction, values)

    def _offers(self, interaction: discord.Interaction[Any], values: Sequence[str]) -> bool:
        """Whether this can be chosen from the menu on the message; of roles and channels, whether Discord knows them.

        Discord sees to that. What a menu does with a choice is to rely on it wherever a choice comes from.
        """
        menu = self.item
        if isinstance(menu, ui.Select):
            offered = {each.value for each in menu.options}
        else:
            resolved = cast(Mapping[str, Any], interaction.data or {}).get("resolved", {})
            offered = {each for kind in resolved.values() for each in kind if each.isdecimal()}
        return menu.min_values <= len(values) <= menu.max_values and offered.issuperset(values)

    async def chosen(self, interaction: Interaction, values: Sequence[str]) -> None:
        """Answer the choice, or raise a JargonError that says why not. Roles and channels are named by their ids."""
        raise NotImplementedError


MENUS: Registry[LastingMenu] = Registry()

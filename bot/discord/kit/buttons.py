"""Buttons that outlive a restart, and whose errors are reported like those of commands."""

import re
from collections.abc import Callable
from typing import Any, ClassVar, Self

import discord
from discord import ui

from bot.discord.kit.interaction import Interaction, server_of
from bot.discord.kit.page_number import PAGE, named_page, read_page
from bot.discord.kit.registry import Lasting, Registry
from bot.discord.kit.reporting import reports_errors
from bot.discord.kit.text import bare, cut
from bot.feedback.definition_ref import WHOLE, DefinitionRef

# https://docs.discord.com/developers/components/reference#button
MOST_LABEL = 38  # a phone cuts off what is longer
SLUG = r"(?P<slug>[a-z0-9-]{1,80})"
_WHOLE = "whole"
KEY = rf"(?P<key>{_WHOLE}|[a-z][0-9a-f]{{8}}(?:\.\d)?)"
DEFINITION_REF = f"{SLUG}:{KEY}"
FLAG_ID = r"(?P<flag>\d{1,20})"
# discord.py asks every class of buttons for a template, also one that is only a base: this one fits nothing.
FITS_NOTHING = "(?!)"


class LastingButton(Lasting, ui.DynamicItem[ui.Button[Any]], template=FITS_NOTHING):
    """A button that knows all it needs from its `custom_id`. Subclasses say what a press does.

    A subclass is made of the arguments in the `custom_id`, in their order, as texts. Those with a `wire` register
    themselves; the client takes them all at its start.
    """

    says: ClassVar["staticmethod[[], str]"] = staticmethod(lambda: "…")
    style: ClassVar[discord.ButtonStyle] = discord.ButtonStyle.secondary

    def __init_subclass__(
        cls,
        *,
        wire: str = "",
        label: Callable[[], str] | None = None,
        for_curators: str = "",
        for_managers: bool = False,
    ) -> None:
        cls.declare(wire, for_curators=for_curators, for_managers=for_managers)
        if label:  # a sentence of the catalogue, said in the language of whoever sees the button
            cls.says = staticmethod(label)
        super().__init_subclass__(template=cls.pattern() if wire else FITS_NOTHING)
        BUTTONS.add(cls)

    def __init__(self, *arguments: str, label: str = "") -> None:
        shown = cut(bare(label or self.says()), MOST_LABEL)
        super().__init__(ui.Button(label=shown, custom_id=self.id_of(*arguments), style=self.style))

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction[Any], item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        return cls(*match.groups())

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        async with reports_errors(interaction):
            await self.admit(interaction)
            await self.press(interaction)

    async def press(self, interaction: Interaction) -> None:
        """Answer the press, or raise a JargonError that says why not."""
        raise NotImplementedError


BUTTONS: Registry[LastingButton] = Registry()


class TermButton(LastingButton):
    """A button about a term."""

    arguments = SLUG

    def __init__(self, slug: str, label: str = "") -> None:
        self.slug = slug
        super().__init__(slug, label=label)


class DefinitionButton(LastingButton):
    """A button about one definition, or about the whole answer."""

    arguments = DEFINITION_REF

    def __init__(self, slug: str, key: str, *arguments: str, label: str = "") -> None:
        self.slug, self.key = slug, read_key(key)
        super().__init__(definition_ref(slug, self.key), *arguments, label=label)

    async def ref_for(self, interaction: Interaction) -> DefinitionRef:
        """The definition in the server where the button was pressed, as it is referred to by now.

        The message may be an old one, and its key that of a definition whose source was changed since.
        """
        ref = DefinitionRef(server_of(interaction), self.slug, self.key)
        return await interaction.client.jargon.curation.ref_now(ref)


class DefinitionPageButton(DefinitionButton):
    """A button to a page of something about one definition."""

    arguments = f"{DEFINITION_REF}:{PAGE}"

    def __init__(self, slug: str, key: str, page: int | str = 0, label: str = "") -> None:
        self.page = read_page(page)
        super().__init__(slug, key, named_page(self.page), label=label)


class PageButton(LastingButton):
    """A button to a page of a list."""

    arguments = PAGE

    def __init__(self, page: int | str = 0, label: str = "") -> None:
        self.page = read_page(page)
        super().__init__(named_page(self.page), label=label)


class FlagIdButton(LastingButton):
    """A button about one flag from the form, and the comment with it."""

    arguments = FLAG_ID

    def __init__(self, flag_id: str, label: str = "") -> None:
        self.flag_id = flag_id
        super().__init__(flag_id, label=label)


def button_of(custom_id: str, label: str = "") -> LastingButton:
    """The button that a `custom_id` names: for a view that its class knows, and that cannot know its class.

    Another `label` than its own says which of several things it is about.

    Raises:
        LookupError: there is no such button.
    """
    if not (found := BUTTONS.find(custom_id)):
        raise LookupError(custom_id)
    button, match = found
    return button(*match.groups(), label=label) if label else button(*match.groups())


def definition_ref(slug: str, key: str) -> str:
    """A definition, or the whole answer, as a `custom_id` names it; `DEFINITION_REF` reads it."""
    return f"{slug}:{named_key(key)}"


def named_key(key: str) -> str:
    """A key as an id or a choice holds it, where nothing can be empty; `read_key` reads it."""
    return _WHOLE if key == WHOLE else key


def read_key(named: str) -> str:
    """The key of a definition, or of the whole answer, from its name."""
    return WHOLE if named == _WHOLE else named


def key_of(match: re.Match[str]) -> str:
    """The key of the definition that a `custom_id` names; empty for the whole answer."""
    return read_key(match["key"])

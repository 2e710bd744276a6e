"""Buttons and forms that outlive a restart, found again by the name that Discord sends back."""

import re
from collections.abc import Iterator
from functools import cache
from typing import ClassVar, Generic, TypeVar

from bot.discord.kit.curators import require_curator, require_manager
from bot.discord.kit.interaction import Interaction


class Lasting:
    """What knows all it needs from its `custom_id`: a name of its own, then arguments, with colons between.

    Classes declare both in their first line. `wire` is the name. It stands in messages that are out there, so it is
    never changed, never shown, and never made of a label; a class without one of its own is a base for others.
    Who may use it is said by `for_curators`, which names the command to which it belongs, for who was granted that may
    use it, too; or by `for_managers` of the server. The right is asked for at every press and every submit.
    `arguments` is a pattern of what follows the name.
    """

    wire: ClassVar[str] = ""
    arguments: ClassVar[str] = ""
    for_curators: ClassVar[bool] = False
    for_managers: ClassVar[bool] = False
    command: ClassVar[str] = ""

    @classmethod
    def declare(cls, wire: str, *, for_curators: str, for_managers: bool) -> None:
        """Take what the first line of a class says; who may use a base may use what is made of it."""
        if wire:
            cls.wire = wire
        cls.for_managers = for_managers or cls.for_managers
        cls.command = for_curators or cls.command
        cls.for_curators = cls.for_managers or bool(cls.command)

    @classmethod
    @cache  # for each press is held against every class
    def pattern(cls) -> re.Pattern[str]:
        """Which `custom_id`s are of this class."""
        return re.compile(f"{cls.wire}:{cls.arguments}" if cls.arguments else cls.wire)

    @classmethod
    def id_of(cls, *arguments: str) -> str:
        """The `custom_id` that holds these arguments."""
        return ":".join((cls.wire, *arguments))

    @classmethod
    async def admit(cls, interaction: Interaction) -> None:
        """Let a person go on who may use this.

        Raises:
            RefusedError: it is for curators, or for managers, and the person is none.
            JargonError: Discord cannot be asked whether they are.
        """
        if cls.for_managers:
            require_manager(interaction)
        elif cls.for_curators:
            await require_curator(interaction, cls.command)


L = TypeVar("L", bound=Lasting)


class Registry(Generic[L]):
    """Every class of one sort that has a name, by its name."""

    def __init__(self) -> None:
        self._classes: dict[str, type[L]] = {}

    def add(self, lasting: type[L]) -> None:
        """Remember a class; one without a name of its own is passed over.

        Raises:
            ValueError: the name is another's.
        """
        if "wire" not in vars(lasting):
            return
        other = self._classes.setdefault(lasting.wire, lasting)
        if other is not lasting:
            raise ValueError(f"{lasting.__name__} has the name of {other.__name__}: {lasting.wire}")

    def __iter__(self) -> Iterator[type[L]]:
        return iter(self._classes.values())

    def find(self, custom_id: str) -> tuple[type[L], re.Match[str]] | None:
        """Whose `custom_id` this is, with its arguments; None where it is nobody's."""
        for lasting in self:
            if match := lasting.pattern().fullmatch(custom_id):
                return lasting, match
        return None

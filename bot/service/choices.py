"""What people chose for themselves, in memory, so that no answer waits for it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from bot.glossary.model.nation import NATIONS
from bot.store.changes import Servers
from bot.store.choices import Choose, Stored, all_choices
from bot.store.store import Store
from bot.strings.catalogue import languages


@dataclass(frozen=True, slots=True)
class Chosen:
    """How one person is answered. What is empty or off is as it is for everybody, and is kept nowhere.

    `nation` is the one whose texts come first, `language` the one that sentences are said in: empty as the server says.
    `easy_read` comes with every answer to a command that has it, and `plain_text` has no headings, bold type or menus.
    """

    nation: str = ""
    easy_read: bool = False
    plain_text: bool = False
    language: str = ""


NOTHING = Chosen()
_ON = {"easy_read": "always", "plain_text": "only"}  # as a choice is kept that is on; what is off is not kept


class ChoiceBook:
    """Of whoever chose nothing, nothing is kept. Whoever chose the same shares it: each takes some hundred bytes."""

    tables = ("choices",)

    def __init__(self, store: Store) -> None:
        self._store = store
        self._chosen: dict[int, Chosen] = {}

    def load(self) -> None:
        """Read all, before there is an event loop. It blocks on the store."""
        self._keep_all(self._store.ask_now(all_choices))

    async def reload(self, _: Servers = None) -> None:
        """Read all anew, for somebody may have been erased, here or by another process; servers have none."""
        self._keep_all(await self._store.ask(all_choices))

    def of(self, person_id: int) -> Chosen:
        """What a person chose."""
        return self._chosen.get(person_id, NOTHING)

    async def choose(
        self,
        person_id: int,
        *,
        nation: str | None = None,
        easy_read: bool | None = None,
        plain_text: bool | None = None,
        language: str | None = None,
    ) -> Chosen:
        """Settle what is not None, each by itself; the rest stays. It is durable when this returns.

        Raises:
            JargonError: not all of it was stored, and why.
        """
        switches = {"easy_read": easy_read, "plain_text": plain_text}
        values = {"nation": nation, "language": language}
        values |= {name: None if on is None else _ON[name] if on else "" for name, on in switches.items()}
        for name, value in values.items():
            if value is not None:
                self._keep(person_id, await self._store.do(Choose(person_id, name, value)))
        return self.of(person_id)

    def _keep_all(self, stored: Mapping[int, Stored]) -> None:
        self._chosen = {}
        for person_id, each in stored.items():
            self._keep(person_id, each)

    def _keep(self, person_id: int, stored: Stored) -> None:
        chosen = _read(stored)
        if chosen == NOTHING:
            self._chosen.pop(person_id, None)
        else:
            self._chosen[person_id] = chosen


def _read(stored: Stored) -> Chosen:
    """What is kept may be of an earlier or a later version: what is not known holds for nothing."""
    nation, language = stored.get("nation", ""), stored.get("language", "")
    return _shared(
        nation if nation in NATIONS else "",
        stored.get("easy_read") == _ON["easy_read"],
        stored.get("plain_text") == _ON["plain_text"],
        language if language in languages() else "",
    )


@cache
def _shared(nation: str, easy_read: bool, plain_text: bool, language: str) -> Chosen:  # of `Chosen`
    return Chosen(nation, easy_read, plain_text, language)

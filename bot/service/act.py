"""What a curator does to a word, and what comes of it."""

from dataclasses import dataclass
from datetime import UTC, datetime

from bot.glossary.model.pieces import Name
from bot.glossary.model.term import Term
from bot.service.definition_draft import Author
from bot.store.port import Operation


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """What a curator does: under which id it is stored (once, however often it comes), in which server, and who.

    `community` is the name of the server, as the source of its own words; `why` is for other curators. What goes
    `along` is stored with the change, or neither is.
    """

    act_id: str
    server_id: int
    person_id: int
    community: str = ""
    why: str = ""
    along: tuple[Operation[object], ...] = ()

    @property
    def author(self) -> Author:
        """Whose words are typed into the form that is sent now."""
        return Author(self.community, datetime.now(UTC).date())


@dataclass(frozen=True, slots=True)
class Revised:
    """A term as readers of the server saw it before a change and see it after; None where there is none.

    It is `parted` where the server read the shared term up to then, and has pieces of its own in it from now on. `kept`
    are pieces that the change left as they were, since others have changed them.
    """

    before: Term | None
    after: Term | None
    parted: bool = False
    kept: tuple[Name, ...] = ()

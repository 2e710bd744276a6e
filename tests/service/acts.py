"""What curators do in tests: each act has an id of its own."""

from __future__ import annotations

from datetime import date
from itertools import count

from bot.errors import JargonError
from bot.glossary.model.term import Term
from bot.service import Act, Author, Draft, Jargon, Opening, draft_of

ONE, OTHER = 1, 2
CURATOR = 9
US = Author("Us", date(2026, 11, 26))
_numbers = count(1)


def act(server: int = ONE) -> Act:
    """Something that a curator of a server does now."""
    return Act(act_id=str(next(_numbers)), server_id=server, person_id=CURATOR, community="Us")


async def edit(jargon: Jargon, term: Term, draft: Draft, server: int = ONE) -> Term:
    """Open the form on a term, and send it with these texts."""
    revised = await jargon.curation.edit(term.slug, Opening.of(draft_of(term)), draft, act(server))
    if revised.after is None:
        raise JargonError("It is gone.")
    return revised.after

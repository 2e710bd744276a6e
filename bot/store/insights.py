"""How often words were shown and flagged, and how many a server had of its own: numbers, and nobody's id."""

from datetime import datetime

from bot.store.port import Connection
from bot.store.rows import to_ms

_SHOWN = """
    select slug, count(*) as number, count(*) filter (where shown_at >= :since) as lately from answers
    where server_id = :server_id and slug != '' group by slug
"""
# A person who flags a word in several ways, or several times, is one.
_FLAGGED = """
    select slug, count(*) as number, count(*) filter (where last_at >= :since) as lately from (
        select slug, person_id, max(at) as last_at from (
            select slug, person_id, flagged_at as at from flags where server_id = :server_id
            union all
            select answers.slug, reactions.person_id, reactions.reacted_at as at from reactions cross join answers
            where reactions.server_id = :server_id and answers.server_id = reactions.server_id
                and answers.message_id = reactions.message_id and answers.slug != ''
                and (reactions.review_id is null or reactions.review_id != '')
        ) as marks group by slug, person_id
    ) as people group by slug
"""
_OWN_BEFORE = """
    select count(*) as number from (
        select slug, max(number) as last from revisions
        where server_id = :server_id and revised_at < :before group by slug
    ) as newest join revisions
        on revisions.server_id = :server_id and revisions.slug = newest.slug and revisions.number = newest.last
    where revisions.after is not null
"""


def times_shown(db: Connection, server_id: int, since: datetime) -> dict[str, tuple[int, int]]:
    """How often each term was shown to all, as far as answers are kept, and how often since a moment."""
    return _counted(db, _SHOWN, server_id, since)


def people_flagging(db: Connection, server_id: int, since: datetime) -> dict[str, tuple[int, int]]:
    """How many people flagged each term, as far as flags are kept, and how many of them since a moment."""
    return _counted(db, _FLAGGED, server_id, since)


def own_words_before(db: Connection, server_id: int, before: datetime) -> int:
    """Of how many words a server had something of its own at a moment."""
    [row] = db.query(_OWN_BEFORE, server_id=server_id, before=to_ms(before))
    return int(row["number"])


def _counted(db: Connection, query: str, server_id: int, since: datetime) -> dict[str, tuple[int, int]]:
    rows = db.query(query, server_id=server_id, since=to_ms(since))
    return {row["slug"]: (int(row["number"]), int(row["lately"])) for row in rows}

"""The counts of flags, comments and reviews, as they are read for each definition."""

from collections import defaultdict
from dataclasses import replace

from bot.feedback.definition_ref import DefinitionRef
from bot.feedback.flags import FlagCounts, OpenFlag, people
from bot.store.flags import open_flags
from bot.store.port import Connection
from bot.store.rows import from_ms, ref_of

Place = tuple[int, str]  # a server and a slug
Counts = dict[Place, dict[str, FlagCounts]]  # for each term, by the keys of its definitions


def all_counts(db: Connection) -> Counts:
    """The counts of all terms that have any."""
    return _counts(db, None)


def counts_of(db: Connection, place: Place) -> dict[str, FlagCounts]:
    """The counts of one term of one server, by the keys of its definitions."""
    return _counts(db, place).get(place, {})


def _counts(db: Connection, place: Place | None) -> Counts:
    server_id, slug = place or (None, None)
    found = {ref: FlagCounts(people=len(people(flags))) for ref, flags in _grouped(db, place).items()}
    # A raid that was withdrawn has a review without a slug.
    chosen = "server_id = :server_id and slug = :slug" if place else "slug != ''"
    for row in db.query(_COMMENTS.format(where=chosen), server_id=server_id, slug=slug):
        known = found.get(ref := ref_of(row), FlagCounts())
        found[ref] = replace(known, comments=row["comments"], open_comments=row["open_comments"])
    for row in db.query(_REVIEWS.format(where=chosen), server_id=server_id, slug=slug):
        known = found.get(ref := ref_of(row), FlagCounts())
        changed_at = from_ms(row["decided_at"]) if row["changed_after"] else None
        found[ref] = replace(known, reviews=row["reviews"], changed_after=row["changed_after"], changed_at=changed_at)
    by_term: Counts = defaultdict(dict)
    for ref, counts in found.items():
        by_term[ref.server_id, ref.slug][ref.key] = counts
    return dict(by_term)


def _grouped(db: Connection, place: Place | None) -> dict[DefinitionRef, list[OpenFlag]]:
    flags: dict[DefinitionRef, list[OpenFlag]] = defaultdict(list)
    for flag in open_flags(db, *(place or ())):
        flags[flag.ref].append(flag)
    return flags


_COMMENTS = """
    select server_id, slug, definition, count(*) as comments,
        sum(case when review_id is null then 1 else 0 end) as open_comments
    from flags where {where} and comment != '' and hidden = 0
    group by server_id, slug, definition
"""
_REVIEWS = """
    select server_id, slug, definition, reviews, decided_at,
        case when changed = 1 and decision = 'resolved' then people else 0 end as changed_after
    from (
        select *, count(*) over (partition by server_id, slug, definition) as reviews,
            row_number() over (partition by server_id, slug, definition order by decided_at desc, review_id desc) as age
        from reviews where {where}
    ) as decided
    where age = 1
"""

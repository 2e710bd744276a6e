"""How each definition stands with the readers of a server, in numbers: all that an answer shows of flags."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from sqlite_utils import Database

from bot.store.reactions import OPEN

Place = tuple[int, str]


@dataclass(frozen=True, slots=True)
class Standing:
    """One definition, or the whole answer, in one server.

    `people` have open flags on it; `open_comments` wait for a review, and `comments` can be read in all.
    Where the words were changed by the last review, `changed_after` is how many people had flagged them,
    and `changed_at` when (UTC milliseconds).
    """

    people: int = 0
    open_comments: int = 0
    comments: int = 0
    reviews: int = 0
    changed_after: int = 0
    changed_at: int = 0


def standings(db: Database, place: Place | None = None) -> dict[Place, dict[str, Standing]]:
    """The standing of one term of one server, or of all terms that have any, by the keys of definitions."""
    found: dict[Place, dict[str, Standing]] = {place: {}} if place else {}
    where = "where server_id = ? and slug = ?" if place else "where slug != ''"
    for statement in (_PEOPLE, _COMMENTS, _REVIEWS):
        for row in db.query(statement.format(where=where), list(place or ())):
            term = found.setdefault((row.pop("server_id"), row.pop("slug")), {})
            key = row.pop("definition")
            term[key] = replace(term.get(key, Standing()), **row)
    return found


def reading_of(place: Place, begun: Callable[[], None]) -> Callable[[Database], Mapping[str, Standing]]:
    """A question for the standing of one term; it calls `begun` before it looks."""

    def read(db: Database) -> Mapping[str, Standing]:
        begun()
        return standings(db, place)[place]

    return read


_PEOPLE = f"""
    select server_id, slug, definition, count(distinct person_id) as people from ({OPEN}) {{where}}
    group by server_id, slug, definition
"""
_COMMENTS = """
    select server_id, slug, definition, count(*) as comments, sum(review_id is null) as open_comments
    from flags {where} and comment != '' and hidden = 0
    group by server_id, slug, definition
"""
# With max() the other columns come from the row that holds it: https://sqlite.org/lang_select.html#bareagg
_REVIEWS = """
    select server_id, slug, definition, count(*) as reviews, max(decided_at) as changed_at,
        people * changed * (decision = 'resolved') as changed_after
    from reviews {where}
    group by server_id, slug, definition
"""

"""What changed lately: on a page, and as a feed that programs for news read (Atom, RFC 4287)."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from heapq import nlargest
from uuid import NAMESPACE_URL, uuid5

from markupsafe import Markup

from bot.glossary.model.relation import by_label
from bot.glossary.model.term import Term
from bot.service import Change
from bot.site.wording import Saying
from bot.strings import site as strings

MOST = 50  # words on the page, and in the feed


@dataclass(frozen=True, slots=True)
class News:
    """What became of a word last, and on which day."""

    term: Term
    day: date
    what: str

    def shown(self, say: Saying) -> Markup:
        """What became of it, and when."""
        return say(
            {"new": strings.new_on, "changed": strings.changed_on, "checked": strings.checked_on}[self.what], self.day
        )

    @property
    def id(self) -> str:
        """By which a program for news knows that it has it already."""
        return f"urn:uuid:{uuid5(NAMESPACE_URL, f'jargonbot:{self.term.slug}:{self.day}:{self.what}')}"


def news_of(terms: Iterable[Term], changes: Mapping[str, Change]) -> list[News]:
    """The newest, those of one day by their names: words that changed, and words that were checked again."""
    known = sorted(terms, key=by_label)
    found = [each for term in known if (each := _last(term, changes.get(term.slug)))]
    return nlargest(MOST, found, key=lambda each: each.day)


def _last(term: Term, change: Change | None) -> News | None:
    """What became of a word last; of two on one day, what says more."""
    return max(_all(term, change), key=lambda each: each.day, default=None)


def _all(term: Term, change: Change | None) -> Iterator[News]:
    if change:
        yield News(term, change.day, "new" if change.new else "changed")
    yield from (News(term, each.changed_on, "changed") for each in term.definitions if each.changed_on)
    yield from (News(term, each.checked_on, "checked") for each in term.definitions if each.checked_on)

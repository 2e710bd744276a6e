"""Which term the text of a link means."""

from collections import defaultdict
from collections.abc import Iterable

from bot.glossary.model.term import Term
from bot.glossary.text.fold import fold


class LinkResolver:
    """Resolves what people write as the other end of a relation, over a fixed set of terms."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._slugs: dict[str, list[str]] = defaultdict(list)
        self._labels: dict[str, list[str]] = defaultdict(list)
        self._folded: dict[str, list[str]] = defaultdict(list)
        self._aliases: dict[str, list[str]] = defaultdict(list)
        for term in terms:
            self._slugs[term.slug].append(term.slug)
            self._labels[term.label].append(term.slug)
            self._folded[fold(term.label)].append(term.slug)
            for alias in term.aliases:
                self._aliases[fold(alias)].append(term.slug)

    def candidates(self, text: str, of: str) -> tuple[str, ...]:
        """The slugs that `text` may mean on the page of the term `of`.

        A slug counts first, then the exact label, the folded label, and an alias. A term is its own candidate
        only where no other is left, because a link to oneself is hardly ever meant.
        """
        own: tuple[str, ...] = ()
        folded = fold(text)
        for found in (
            self._slugs.get(text, ()),
            self._labels.get(text, ()),
            self._folded.get(folded, ()),
            self._aliases.get(folded, ()),
        ):
            if others := set(found) - {of}:
                return tuple(sorted(others))
            own = own or tuple(found)
        return own

    def resolve(self, text: str, of: str) -> str | None:
        """The only slug that `text` may mean; None while there is no such term, or more than one."""
        found = self.candidates(text, of)
        return found[0] if len(found) == 1 else None

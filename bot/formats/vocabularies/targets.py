"""How one entry of a file names another, so that just this one is meant."""

from collections.abc import Mapping, Sequence

from bot.glossary.model.links import LinkResolver
from bot.glossary.model.term import Term


class Targets:
    """The entries of a file by their slugs, with label and other names."""

    def __init__(self, names: Mapping[str, tuple[str, Sequence[str]]]) -> None:
        self._labels = {slug: label for slug, (label, _) in names.items()}
        self._resolver = LinkResolver(
            Term(slug=slug, label=label, aliases=tuple(others)) for slug, (label, others) in names.items()
        )

    def named(self, slug: str, of: str) -> str:
        """The label of an entry, by which it is found wherever it is joined to; its slug where others have it."""
        label = self._labels[slug]
        return label if self._resolver.candidates(label, of) == (slug,) else slug

"""What changed since a day: in a server's own words, and in the shared ones."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from bot.glossary.model.revision import Door, Revision
from bot.service.lexicon import Lexicon
from bot.store.revisions import revisions_since
from bot.store.store import Store
from bot.store.terms import BASE, published_since


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """One change: of the words with these labels, of which a door has changed several at once or one.

    `door` is empty where a new version, or `jargonbot import`, changed a shared word. `added` and `gone` say that the
    words were not there before, or are not any more.
    """

    at: datetime
    labels: tuple[str, ...]
    shared: bool
    door: str = ""
    act_id: str = ""
    added: bool = False
    gone: bool = False

    @property
    def is_import(self) -> bool:
        """Whether it is an import of the server's, which can be undone as a whole."""
        return self.door == Door.IMPORT and not self.shared


class ChangeLog:
    """Reads what was changed; who changed it, `/term history` tells of each word."""

    def __init__(self, store: Store, lexicon: Lexicon) -> None:
        self._store, self._lexicon = store, lexicon

    async def since(self, server_id: int, since: datetime) -> list[Changed]:
        """What changed for the readers of a server since then, newest first."""
        own = self._of(await self._store.ask(revisions_since, server_id, since), shared=False)
        curated = self._of(await self._store.ask(revisions_since, BASE, since), shared=True)
        published = await self._store.ask(published_since, since)
        glossary = self._lexicon.of(BASE)
        new = (
            Changed(at=at, labels=(glossary[slug].label if slug in glossary else slug,), shared=True)
            for slug, at in published.items()
        )
        return sorted([*own, *curated, *new], key=lambda each: (each.at, each.labels), reverse=True)

    def _of(self, revisions: Iterable[Revision], *, shared: bool) -> Iterator[Changed]:
        """One change an act, however many words it changed."""
        for act_id, same in groupby(revisions, key=lambda each: each.revision_id):
            acts = [*same]
            yield Changed(
                at=acts[0].at,
                labels=tuple(self._label(each) for each in acts),
                shared=shared,
                door=acts[0].door,
                act_id=act_id,
                added=all(each.before is None for each in acts),
                gone=all(each.after is None for each in acts),
            )

    def _label(self, revision: Revision) -> str:
        glossary = self._lexicon.of(revision.server_id)
        if revision.slug in glossary:
            return glossary[revision.slug].label
        layer = revision.after or revision.before
        term = layer.over(glossary.base.terms.get(revision.slug)) if layer else None
        return term.label if term else layer.label if layer else revision.slug

"""Publishing a server's own words as a pack: never a shared text, never what people said, and never who."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import blake2s
from pathlib import Path

from bot.errors import JargonError, Quoting
from bot.feedback.packs import Publication
from bot.formats.packs import Manifest, checksum_of, signing_key, written_pack
from bot.glossary.documents.document import document_of
from bot.glossary.model.keys import with_fixed_keys
from bot.glossary.model.ownership import is_own
from bot.glossary.model.term import Definition, Source, Term
from bot.glossary.server_glossary import ServerGlossary
from bot.glossary.text.visible import visible
from bot.service.lexicon import Lexicon
from bot.store.packs import BeginPublishing, Publish, publication_of
from bot.store.store import Store
from bot.strings import pack_files as file_strings
from bot.strings import packs as strings
from bot.strings.language import ENGLISH

_ID = re.compile(r"(?<!\d)\d{15,20}(?!\d)")  # https://docs.discord.com/developers/reference#snowflakes
MOST_NAMED = 10


@dataclass(frozen=True, slots=True)
class PublishedNames:
    """What a server calls its pack and itself, and under what licence others may use the words."""

    title: str
    publisher: str
    licence: str

    def trimmed(self) -> PublishedNames:
        """The same, each in one line."""
        return PublishedNames(*(" ".join(visible(each).split()) for each in (self.title, self.publisher, self.licence)))


@dataclass(frozen=True, slots=True)
class Published:
    """An edition, the text of its file, and how many words are in it."""

    publication: Publication
    text: str
    words: int


class Publishing:
    """Makes packs, each signed with the key of whoever runs the bot, which lies in `key_file`."""

    def __init__(self, store: Store, lexicon: Lexicon, key_file: Path | None) -> None:
        self._store, self._lexicon, self._key_file = store, lexicon, key_file

    async def last(self, server_id: int) -> Publication | None:
        """What a server has published last; None where it never did."""
        return await self._store.ask(publication_of, server_id)

    async def publish(self, server_id: int, names: PublishedNames) -> Published:
        """The file with all words of a server's own. The same words under the same names are the same edition.

        Raises:
            JargonError: a name is missing, there are no such words, too many, or some hold an id; or the host has not
                installed what signatures need.
            ConfigError: there is no place for the key.
        """
        names = names.trimmed()
        if not all((names.title, names.publisher, names.licence)):
            raise JargonError(strings.names_missing())
        if self._key_file is None:
            raise JargonError(file_strings.no_place_for_key())
        key = await asyncio.to_thread(signing_key, self._key_file)
        pack_id = await self._store.do(BeginPublishing(server_id))
        await asyncio.to_thread(self._lexicon.refresh)
        terms = await asyncio.to_thread(lambda: _checked(published_terms(self._lexicon.of(server_id), names, pack_id)))
        published = Publish(
            server_id, names.title, names.publisher, names.licence, checksum_of(terms), datetime.now(UTC).date()
        )
        written_pack(_manifest(await self._store.ask(publication_of, server_id), published, pack_id, terms), terms, key)
        edition = await self._store.do(published)
        text = written_pack(_manifest(edition, published, pack_id, terms), terms, key)
        return Published(edition, text, len(terms))


def _manifest(known: Publication | None, wanted: Publish, pack_id: str, terms: list[Term]) -> Manifest:
    return Manifest(
        pack_id=pack_id,
        title=wanted.title,
        publisher=wanted.publisher,
        licence=wanted.licence,
        edition=known.edition if known else 1,
        language=ENGLISH,
        made_on=known.made_on if known else wanted.made_on,
        words=len(terms),
    )


def published_terms(glossary: ServerGlossary, names: PublishedNames, pack_id: str) -> list[Term]:
    """The words that are a server's own, as others shall read them.

    What it lays over shared words stays with it, and so does a text that is a shared one. Words of its own are those of
    the publisher, by the name that it chose. What was discussed, and who has read a text, stays in the server.
    """
    shared = {text for term in glossary.base.terms.values() for text in _texts_of(term)}
    own = (layer.over(None) for layer in glossary.layers.values() if layer.apart)
    terms = (_published(term, shared, names, pack_id) for term in own if term)
    return sorted((each for each in terms if each.definitions), key=lambda each: each.slug)


def _texts_of(term: Term) -> Iterator[str]:
    yield from (each.text for each in term.definitions)
    yield from (each.text for each in (*term.next_steps, *term.time_limits))


def _published(term: Term, shared: set[str], names: PublishedNames, pack_id: str) -> Term:
    def signed(each: Definition) -> Definition:
        source = each.source
        if is_own(each):
            source = Source(title=names.title, organisation=names.publisher, licence=names.licence)
        key = f"{each.kind.letter}{blake2s(f'{pack_id} {each.key}'.encode(), digest_size=4).hexdigest()}"
        return replace(each, source=source, checked_by="", known_as=key)

    return replace(
        term,
        definitions=tuple(signed(each) for each in with_fixed_keys(term).definitions if each.text not in shared),
        next_steps=tuple(each for each in term.next_steps if each.text not in shared),
        time_limits=tuple(each for each in term.time_limits if each.text not in shared),
        discussions=(),
    )


def _checked(terms: list[Term]) -> list[Term]:
    """The words, if there are any and none holds the id of a person, a channel or a server."""
    if not terms:
        raise JargonError(strings.nothing_to_publish())
    if named := [each.label for each in terms if any(map(_ID.search, _texts(document_of(each))))]:
        raise JargonError(Quoting(lambda quoted: strings.with_ids(map(quoted, named[:MOST_NAMED]))))
    return terms


def _texts(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case dict():
            for each in value.values():
                yield from _texts(each)
        case list():
            for each in value:
                yield from _texts(each)

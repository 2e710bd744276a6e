"""What a server publishes: its own words, and nothing of anybody else's."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bot.errors import JargonError
from bot.formats.packs import read_pack, signing_key
from bot.service import Jargon, PublishedNames
from bot.strings import packs as strings
from tests.fixtures.words import OpenJargon
from tests.service.acts import act
from tests.service.packs.sharing import HERE, NAMES, THERE, add, published, reword


async def test_only_own_words_are_published(jargon: Jargon) -> None:
    """No shared text, no change to a shared word, no hidden one, no other server's, and nobody's number."""
    await add(jargon, "Tea club; TC", "We meet on Mondays.")
    await reword(jargon, "consultation", "We ask you first.")
    await jargon.layering.hide("reablement", "We do not say it.", act(THERE))
    await add(jargon, "Biscuit", "Another server's.", HERE)
    await add(jargon, "Advice", "Someone helps you to say what you want.")  # as it is shared, of another word
    content = await published(jargon)
    pack = read_pack(content)
    assert [each.slug for each in pack.terms] == ["tea-club"]
    [term] = pack.terms
    assert (term.label, term.aliases) == ("Tea club", ("TC",))
    [definition] = term.definitions
    assert definition.source.title == NAMES.title
    assert definition.source.organisation == NAMES.publisher
    assert definition.source.licence == NAMES.licence
    text = content.decode()
    for unsaid in ("We ask you first", "We do not say it", "Another server", "Someone helps", "Us", "own words"):
        assert unsaid not in text


async def test_the_edition_rises_with_what_changes(jargon: Jargon) -> None:
    """The same words under the same names are the same file, also on another day."""
    await add(jargon, "Tea club", "We meet on Mondays.")
    first = await published(jargon)
    assert await published(jargon) == first
    await reword(jargon, "tea-club", "We meet on Tuesdays.")
    second = await published(jargon)
    third = await published(jargon, names=replace(NAMES, licence="CC0"))
    packs = [read_pack(each) for each in (first, second, third)]
    assert [each.manifest.edition for each in packs] == [1, 2, 3]
    assert len({each.manifest.pack_id for each in packs}) == 1
    assert len({each.public_key for each in packs}) == 1
    keys = [each.terms[0].definitions[0].key for each in packs]
    assert len(set(keys)) == 1  # so that others know which text it is that has changed


async def test_after_a_restart_it_is_the_same_pack_and_key(open_jargon: OpenJargon) -> None:
    """Both are kept."""
    jargon = open_jargon()
    await add(jargon, "Tea club", "We meet on Mondays.")
    first = await published(jargon)
    jargon.close()
    assert await published(open_jargon()) == first


async def test_two_servers_publish_two_packs(jargon: Jargon) -> None:
    """With one key, which is the host's; no number of a server is in them."""
    await add(jargon, "Tea club", "We meet on Mondays.", HERE)
    await add(jargon, "Tea club", "We meet on Mondays.", THERE)
    one, other = read_pack(await published(jargon, HERE)), read_pack(await published(jargon, THERE))
    assert one.manifest.pack_id != other.manifest.pack_id
    assert one.public_key == other.public_key


@pytest.mark.parametrize("missing", ["title", "publisher", "licence"])
async def test_every_name_is_asked_for(jargon: Jargon, missing: str) -> None:
    """Others have to know whose words these are, and what they may do with them."""
    await add(jargon, "Tea club", "We meet on Mondays.")
    with pytest.raises(JargonError) as refused:
        await published(jargon, names=PublishedNames(**{**_fields(NAMES), missing: " \u200b "}))
    assert str(refused.value) == strings.names_missing()
    assert await jargon.publishing.last(THERE) is None


def _fields(names: PublishedNames) -> dict[str, str]:
    return {"title": names.title, "publisher": names.publisher, "licence": names.licence}


async def test_nothing_is_published_without_words_or_with_an_id(jargon: Jargon) -> None:
    """The number of a person in a text would go where no erasure reaches it."""
    with pytest.raises(JargonError) as refused:
        await published(jargon)
    assert str(refused.value) == strings.nothing_to_publish()
    await add(jargon, "Tea club", "Ask <@812345678901234567>.")
    with pytest.raises(JargonError) as refused:
        await published(jargon)
    assert str(refused.value) == strings.with_ids(["Tea club"])
    assert await jargon.publishing.last(THERE) is None


async def test_a_database_in_memory_has_no_place_for_a_key() -> None:
    """Whoever runs it is told what to name."""
    jargon = Jargon()
    await add(jargon, "Tea club", "We meet on Mondays.")
    with pytest.raises(JargonError, match="key_file"):
        await published(jargon)
    jargon.close()


async def test_the_key_lies_beside_the_database(jargon: Jargon, database: Path) -> None:
    """Where a copy of the folder takes it along."""
    await add(jargon, "Tea club", "We meet on Mondays.")
    pack = read_pack(await published(jargon))
    assert signing_key(Path(f"{database}.packs")).public == pack.public_key

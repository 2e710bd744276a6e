"""/glossary packs: one server publishes, another subscribes, and its curators decide word by word in /flags."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest

from bot.glossary.model.revision import Door
from bot.service import Jargon
from bot.strings import pack_addresses as address_strings
from bot.strings import pack_at_once as at_once_strings
from bot.strings import pack_files as file_strings
from bot.strings import pack_words as word_strings
from bot.strings import packs as strings
from rehearsal import Person, Reply, Sandbox, Upload
from rehearsal.message import Message
from rehearsal.permissions import Permission
from tests.commands.community import Community, add_term, edit_term, remove_term
from tests.commands.flags import queue, whole_list
from tests.fixtures.canaries import Canaries
from tests.fixtures.logged_in import Restart
from tests.service.packs.site import Site, site

pytest.importorskip("cryptography")

NAMES = {"title": "Café words", "publisher": "The café", "licence": "CC BY 4.0"}
SUBSCRIBE, PUBLISH = "Subscribe to a pack", "Publish our words"
ONLY = "Only people who look after the words"


@pytest.fixture(autouse=True)
def _sent(canaries: Canaries) -> None:
    """These words may be in the database, since a server has them."""
    canaries.published.update(NAMES.values())


async def packs(person: Person) -> Reply:
    return await person.slash("glossary packs")


async def publish(person: Person, **names: str) -> Reply:
    form = (await person.press((await packs(person)).message, PUBLISH)).form
    return await person.submit(form, NAMES | names)


async def pack(person: Person) -> Upload:
    """The file of what a server publishes."""
    [made] = (await publish(person)).message.attachments
    return Upload(made.filename, made.content)


async def subscribe(person: Person, file: Upload) -> Reply:
    form = (await person.press((await packs(person)).message, SUBSCRIBE)).form
    return await person.submit(form, {"The pack": file})


async def read(person: Person, term: str = "tea club") -> str:
    return (await person.slash("define", term=term)).text


async def test_from_one_server_to_another(community: Community, jargon: Jargon) -> None:
    """Published, subscribed to, shown to the curator alone, accepted, and read by all, with its publisher named."""
    there, here = community.elsewhere(), community
    publisher, curator, reader = there.curator(), here.curator(), here.member()
    assert strings.you_publish_nothing() in (await packs(publisher)).text
    await add_term(publisher, labels="Tea club, TC", plain="We meet on Mondays.")
    made = await publish(publisher)
    assert made.private
    assert "Here is “Café words”, edition 1, with 1 word of your own." in made.text
    assert "You publish “Café words”, edition 1" in (await packs(publisher)).text

    [attached] = made.message.attachments
    told = await subscribe(curator, Upload("anything.bin", attached.content))
    assert told.private
    assert "You are subscribed to “Café words” by The café, edition 1. 1 word waits" in told.text
    assert "**Café words**, by The café, edition 1. Licence: CC BY 4.0. 1 word waits in" in told.text
    assert "We meet on Mondays." not in await read(reader)

    listed = await whole_list(curator)
    assert "1 of them is from a pack." in listed.text
    assert "**Tea club**: from the pack “Café words”" in listed.text
    shown = await queue(curator)
    for row in ("# From a pack: Tea club", "by The café, edition 1", "## A new word here", "We meet on Mondays.", "TC"):
        assert row in shown.text
    done = await curator.press(shown, "Accept")
    assert "“Tea club” is stored as it is in the pack" in done.text
    card = await read(reader, "TC")
    assert "We meet on Mondays." in card
    assert "The café" in card
    history = await curator.slash("term history", term="tea club")
    assert "From the pack “Café words”, edition 1" in history.text
    assert "Nothing waits." in (await packs(curator)).text


async def with_one_word(community: Community) -> tuple[Person, Person]:
    """A publisher, and a curator who accepted its word."""
    publisher, curator = community.elsewhere().curator(), community.curator()
    await add_term(publisher, labels="Tea club", plain="We meet on Mondays.")
    await subscribe(curator, await pack(publisher))
    await curator.press(await queue(curator), "Accept")
    return publisher, curator


async def test_an_update_is_shown_and_accepted(community: Community) -> None:
    """What it would change, before and after."""
    publisher, curator = await with_one_word(community)
    await edit_term(publisher, "tea club", plain="We meet on Tuesdays.")
    told = await subscribe(curator, await pack(publisher))
    assert "You have “Café words” in edition 2 now. 1 word waits" in told.text
    shown = await queue(curator)
    assert "## What it would change in “Tea club”" in shown.text
    assert "Mondays" in shown.text
    assert "Tuesdays" in shown.text
    await curator.press(shown, "Accept")
    assert "Tuesdays" in await read(curator)
    assert "already. Nothing has changed." in (await subscribe(curator, await pack(publisher))).text


async def test_all_of_a_pack_is_accepted_at_once_and_undone(community: Community, restart: Restart) -> None:
    """It asks first, names the words, and gives a button that undoes it; a press on an old question decides nothing."""
    publisher, curator = community.elsewhere().curator(), community.curator()
    await add_term(publisher, labels="Tea club", plain="We meet on Mondays.")
    await add_term(publisher, labels="Cup", plain="What tea is in.")
    await subscribe(curator, await pack(publisher))
    other = community.curator()
    asked, late = [
        (await each.press(await queue(each), "Accept all of this pack")).message for each in (curator, other)
    ]
    for row in ("# Accept 2 words of “Café words”?", "“Cup”", "“Tea club”"):
        assert row in asked.text
    assert "Mondays" not in await read(curator)
    await restart()
    done = await curator.press(asked, "Accept them")
    assert "2 words of “Café words” are accepted." in done.text
    assert "Mondays" in await read(curator)
    assert "What tea is in." in await read(curator, "cup")
    assert (await other.press(late, "Accept them")).text == at_once_strings.nothing_at_once()
    undone = await curator.press(done.message, "Undo this import")
    assert "2 words" in undone.text
    assert "Mondays" not in await read(curator)


async def test_who_lost_the_right_accepts_nothing_at_once(community: Community) -> None:
    """At either press; and where only one word waits there is no such button."""
    publisher, curator = community.elsewhere().curator(), community.curator()
    await add_term(publisher, labels="Tea club", plain="We meet on Mondays.")
    await subscribe(curator, await pack(publisher))
    assert "Accept all of this pack" not in [each.label for each in (await queue(curator)).buttons]
    await add_term(publisher, labels="Cup", plain="What tea is in.")
    await subscribe(curator, await pack(publisher))
    shown = await queue(curator)
    asked = (await curator.press(await queue(curator), "Accept all of this pack")).message
    community.take_rights_from(curator)
    for message, button in ((shown, "Accept all of this pack"), (asked, "Accept them")):
        assert (await curator.press(message, button)).text.startswith(ONLY)
    assert "Mondays" not in await read(curator)


async def opened(person: Person, word: str) -> Message:
    """What waits of a word, opened at the desk."""
    shown = await queue(person)
    return shown if word in shown.text.split("\n")[0] else (await person.press(shown, "Next")).message


@pytest.mark.parametrize("choice", ["Keep it as ours", "Take it away"])
async def test_a_word_that_left_its_pack_is_kept_or_taken_away(
    community: Community, restart: Restart, choice: str
) -> None:
    """People read it until a curator decides, also after a restart; by then an old press decides nothing."""
    publisher, curator = await with_one_word(community)
    await remove_term(publisher, "tea club")
    await add_term(publisher, labels="Cup", plain="What tea is in.")
    await subscribe(curator, await pack(publisher))
    listed = await whole_list(curator)
    assert "**Tea club**: no longer in the pack “Café words”, since" in listed.text
    other = community.curator()
    shown, late = await opened(curator, "Tea club"), await opened(other, "Tea club")
    for row in ("No longer in its pack: Tea club", "is no longer in edition 2", "all of “Tea club” goes"):
        assert row in shown.text
    assert "Mondays" in await read(curator)
    await restart()
    done = await curator.press(shown, choice)
    kept = choice == "Keep it as ours"
    assert ("stays, as a word of your own" if kept else "is taken away from “Tea club”") in done.text
    assert ("Mondays" in await read(curator)) is kept
    assert (await other.press(late, "Take it away")).text == word_strings.waits_no_more()
    assert ("Mondays" in await read(curator)) is kept


@pytest.mark.parametrize("choice", ["Keep ours", "Take theirs", "Write it anew"])
async def test_where_both_changed_it_three_texts_are_shown(community: Community, choice: str) -> None:
    """The server's own, what it accepted before, and what is published now."""
    publisher, curator = await with_one_word(community)
    await edit_term(curator, "tea club", plain="We meet when we like.")
    await edit_term(publisher, "tea club", plain="We meet on Tuesdays.")
    await subscribe(curator, await pack(publisher))
    shown = await queue(curator)
    assert "you changed it, and so did the publisher" in shown.text
    for heading, text in (
        ("### Yours", "We meet when we like."),
        ("### What you accepted before", "We meet on Mondays."),
        ("### What is published now", "We meet on Tuesdays."),
    ):
        assert f"{heading}\n{text}" in shown.text
    pressed = await curator.press(shown, choice)
    if choice == "Write it anew":
        assert pressed.form.fields[0].initial == "We meet when we like."
        pressed = await curator.submit(pressed.form, {"text": "We meet on Tuesdays, or when we like."})
    expected = {
        "Keep ours": "We meet when we like.",
        "Take theirs": "We meet on Tuesdays.",
        "Write it anew": "We meet on Tuesdays, or when we like.",
    }
    assert "Tea club" in pressed.text
    assert expected[choice] in await read(curator)
    assert "Tea club" not in (await whole_list(curator)).text


async def test_an_old_press_shows_what_is_there_now(community: Community) -> None:
    """Where the publisher, or another curator, was quicker."""
    publisher, curator = await with_one_word(community)
    await edit_term(publisher, "tea club", plain="We meet on Tuesdays.")
    await subscribe(curator, await pack(publisher))
    old = await queue(curator)
    await edit_term(publisher, "tea club", plain="We meet on Fridays.")
    await subscribe(community.curator(), await pack(publisher))
    shown = await curator.press(old, "Accept")
    assert word_strings.moved_on() in shown.text
    assert "Fridays" in shown.text
    assert "Mondays" in await read(curator)
    other = community.curator()
    await other.press(await queue(other), "Decline")
    assert (await curator.press(shown.message, "Accept")).text == word_strings.waits_no_more()


async def with_a_name_of_two(community: Community) -> Person:
    """A curator who is subscribed to a word that may be one of two, or neither."""
    publisher, curator = community.elsewhere().curator(), community.curator()
    await add_term(publisher, labels="ZX", plain="Where the village meets.")
    await add_term(curator, labels="Zebra crossing, ZX", plain="Stripes on the road.")
    await add_term(curator, labels="Zoo exit, ZX", plain="The way out.")
    await subscribe(curator, await pack(publisher))
    return curator


async def test_a_name_that_is_taken_is_told_apart(community: Community, jargon: Jargon) -> None:
    """ZX is two words here; a curator names it, and is asked again where that name is taken, too."""
    curator = await with_a_name_of_two(community)
    shown = await queue(curator)
    assert "It may be “Zebra crossing”, “Zoo exit”, or another word." in shown.text
    labels = [each.label for each in shown.buttons]
    assert "Accept" not in labels
    assert "Put it into Zebra crossing" in labels
    form = (await curator.press(shown, "Accept under a name")).form
    refused = await curator.submit(form, {"name": "Consultation"})
    assert "Consultation" in refused.text
    assert "consultation-2" not in jargon.glossary(community.server.id)
    done = await curator.submit(form, {"name": "ZX (village)"})
    assert "“ZX (village)” is stored" in done.text
    assert "Where the village meets." in await read(curator, "ZX (village)")


async def test_it_is_put_into_a_word_that_is_there(community: Community, jargon: Jargon) -> None:
    """With one press."""
    curator = await with_a_name_of_two(community)
    await curator.press(await queue(curator), "Put it into Zoo exit")
    word = jargon.glossary(community.server.id)["zoo-exit"]
    assert [each.text for each in word.definitions] == ["The way out.", "Where the village meets."]


async def test_leaving_asks_first_and_keeps_what_was_accepted(community: Community) -> None:
    """What waits goes."""
    publisher, curator = await with_one_word(community)
    await add_term(publisher, labels="Biscuit", plain="What goes with tea.")
    await subscribe(curator, await pack(publisher))
    asked = await curator.choose((await packs(curator)).message, "Café words")
    assert "its words that wait in /flags go" in asked.text
    stayed = await curator.press(asked.message, "Stay subscribed")
    assert "1 word waits" in stayed.text
    asked = await curator.choose(stayed.message, "Café words")
    left = await curator.press(asked.message, "Leave it")
    assert strings.left("Café words") in left.text
    assert strings.no_subscriptions() in left.text
    assert "Biscuit" not in (await whole_list(curator)).text
    assert "Mondays" in await read(curator)


async def test_what_is_no_pack_is_told(community: Community) -> None:
    """Also a pack of which a letter was changed; nothing is stored."""
    publisher, curator = community.elsewhere().curator(), community.curator()
    assert (await subscribe(curator, Upload("words.csv", b"term,definition\n"))).text == file_strings.no_pack()
    await add_term(publisher, labels="Tea club", plain="We meet on Mondays.")
    file = await pack(publisher)
    changed = Upload(file.filename, file.content.replace(b"Mondays", b"Sundays"))
    assert (await subscribe(curator, changed)).text == file_strings.not_as_published()
    assert strings.no_subscriptions() in (await packs(curator)).text
    assert (await subscribe(publisher, file)).text == strings.your_own()


async def test_nothing_to_publish_and_what_was_typed_comes_back(community: Community) -> None:
    """The names wait in the form, to be sent again."""
    curator = community.curator()
    refused = await publish(curator)
    assert strings.nothing_to_publish().split(".")[0] in refused.text
    assert "Café words" in refused.text
    await add_term(curator, labels="Tea club", plain="We meet on Mondays.")
    await publish(curator)
    form = (await curator.press((await packs(curator)).message, PUBLISH)).form
    assert [field.initial for field in form.fields] == [*NAMES.values()]


async def test_buttons_and_forms_outlive_a_restart(community: Community, restart: Restart) -> None:
    """What waits, too."""
    publisher, curator = community.elsewhere().curator(), community.curator()
    await add_term(publisher, labels="Tea club", plain="We meet on Mondays.")
    await subscribe(curator, await pack(publisher))
    shown = await queue(curator)
    await restart()
    assert "is stored" in (await curator.press(shown, "Accept")).text


async def test_where_no_file_can_be_shown_nothing_is_published(community: Community, sandbox: Sandbox) -> None:
    """It is said before anything is typed."""
    curator = community.curator()
    shown = (await packs(curator)).message
    curator.channel.overwrites[sandbox.world.bot.id] = (0, Permission.ATTACH_FILES)
    assert "file" in (await curator.press(shown, PUBLISH)).text


async def test_who_lost_the_right_is_refused(community: Community) -> None:
    """At every press."""
    _, curator = await with_one_word(community)
    shown = (await packs(curator)).message
    community.take_rights_from(curator)
    for label in (SUBSCRIBE, PUBLISH):
        assert (await curator.press(shown, label)).text.startswith(ONLY)
    assert (await curator.choose(shown, "Café words")).text.startswith(ONLY)


async def test_an_accepted_word_can_be_undone(community: Community, jargon: Jargon) -> None:
    """Like every other change."""
    _, curator = await with_one_word(community)
    [revision] = await jargon.curation.revisions(community.server.id, "tea-club")
    assert revision.door is Door.PACK
    history = await curator.slash("term history", term="tea club")
    asked = await curator.press(history.message, "Undo number 1")
    await curator.press(asked.message, "Undo it")
    assert "Mondays" not in await read(curator)


@pytest.fixture
async def here(community: Community, jargon: Jargon) -> AsyncIterator[Site]:
    """A site whose host the settings name."""
    async with site() as made:
        jargon.subscribing._fetcher = made.fetcher()
        yield made


async def test_by_an_address_newer_editions_come_by_themselves(
    community: Community, jargon: Jargon, here: Site
) -> None:
    """What is newer waits a day later."""
    publisher, curator = community.elsewhere().curator(), community.curator()
    await add_term(publisher, labels="Tea club", plain="We meet on Mondays.")
    here.gives((await pack(publisher)).content)
    form = (await curator.press((await packs(curator)).message, SUBSCRIBE)).form
    assert here.host in form.fields[1].description
    told = await curator.submit(form, {"address": here.address()})
    assert "1 word waits" in told.text
    assert f"Newer editions are looked for at {here.address()}" in told.text
    await curator.press(await queue(curator), "Accept")
    await edit_term(publisher, "tea club", plain="We meet on Tuesdays.")
    here.gives((await pack(publisher)).content)
    found = [each async for each in jargon.subscribing.look(datetime.now(UTC) + timedelta(days=1))]
    assert found == [community.server.id]
    assert "edition 2" in (await packs(curator)).text
    assert "Tuesdays" in (await queue(curator)).text
    assert "Mondays" in await read(curator)


async def test_an_address_that_may_not_be_called_comes_back_to_be_mended(community: Community, here: Site) -> None:
    """What was typed is not lost; neither of both, or both, is asked about."""
    curator = community.curator()
    form = (await curator.press((await packs(curator)).message, SUBSCRIBE)).form
    refused = await curator.submit(form, {"address": "http://packs.example/pack.json"})
    assert address_strings.no_address().split(".")[0] in refused.text
    assert "http://packs.example/pack.json" in refused.text
    assert strings.one_of_both().split(".")[0] in (await curator.submit(form, {})).text
    assert here.asked == []

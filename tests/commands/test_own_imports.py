"""/glossary import: what a file would do is shown first; then it is stored as a whole, and can be undone as a whole."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bot.service import Jargon
from bot.strings import own_imports as strings
from rehearsal import Person, Reply, Sandbox, Upload
from rehearsal.permissions import Permission
from tests.commands.community import Community, add_term, edit_term
from tests.commands.test_own_words import with_one_of_each
from tests.fixtures.logged_in import Restart

ONLY = "Only people who look after the words"
WORDS = """\
term,definition,aliases
Tea club,We meet on Mondays.,TC
Advocacy,Somebody speaks up with you.,
PA,A person who helps a director.,
"""


def file(text: str = WORDS, name: str = "words.csv") -> Upload:
    return Upload(name, text.encode())


async def shown(person: Person, upload: Upload | None = None) -> Reply:
    """The dry run of a file."""
    return await person.slash("glossary import", file=upload or file())


async def stored(person: Person, upload: Upload | None = None) -> Reply:
    return await person.press((await shown(person, upload)).message, "Store them")


def own(jargon: Jargon, community: Community) -> dict[str, Any]:
    """All that a server has of its own."""
    return dict(jargon.glossary(community.server.id).layers)


async def test_a_file_is_shown_first_and_then_stored(community: Community, jargon: Jargon) -> None:
    """What is new, what joins a shared word, and what is refused, with the reason; nothing is stored before."""
    curator = community.curator()
    dry = await shown(curator)
    assert dry.private
    assert "# What this file would do\nNothing is stored yet." in dry.text
    assert "## 1 new word\n- Tea club" in dry.text
    assert "## 1 word joins a shared word\n- Advocacy" in dry.text
    assert "## 1 word is refused\n- PA: It may be “Personal assistant”, “Public address”, or another word." in dry.text
    assert own(jargon, community) == {}

    done = await curator.press(dry.message, "Store them")
    assert done.updates
    assert "2 words are stored. People in this server read them from now on." in done.text
    assert not done.message.attachments
    assert "We meet on Mondays." in (await community.member().slash("define", term="TC")).text
    card = (await curator.slash("define", term="advocacy")).text
    assert "This server's own wording" in card or "Somebody speaks up with you." in card
    assert "do not explain" in (await community.elsewhere().member().slash("define", term="TC")).text


async def test_left_as_it_is_nothing_is_stored(community: Community, jargon: Jargon) -> None:
    """And the file is gone from the message."""
    curator = community.curator()
    left = await curator.press((await shown(curator)).message, "Leave it")
    assert left.text == strings.left()
    assert not left.message.attachments
    assert own(jargon, community) == {}


async def test_the_form_takes_a_file_as_well(community: Community, jargon: Jargon) -> None:
    """Where the command was given none."""
    curator = community.curator()
    form = (await curator.slash("glossary import")).form
    dry = await curator.submit(form, {"The file": file()})
    assert "Store them" in [each.label for each in dry.message.buttons]
    assert "2 words are stored" in (await curator.press(dry.message, "Store them")).text


async def test_an_import_is_undone_as_a_whole(community: Community, jargon: Jargon) -> None:
    """Every word is as it was; a second time there is nothing to undo."""
    curator = community.curator()
    await edit_term(curator, "consultation", plain="We ask you first.")
    before = own(jargon, community)
    words = WORDS + "Consultation,Asking people before anything is decided.,\n"
    done = await stored(curator, file(words))
    assert "3 words are stored" in done.text
    undone = await curator.press(done.message, "Undo this import")
    assert "The import is undone: 3 words are as they were before." in undone.text
    assert own(jargon, community) == before
    revisions = await jargon.curation.revisions(community.server.id, "tea-club")
    assert [str(each.door) for each in revisions] == ["import undo", "import"]
    assert len({each.revision_id for each in revisions}) == 2


async def test_what_others_changed_since_stays_and_is_told(community: Community, jargon: Jargon) -> None:
    """The rest of the import is undone all the same."""
    curator = community.curator()
    done = await stored(curator)
    await edit_term(community.curator(), "tea club", plain="We meet on Tuesdays.")
    undone = await curator.press(done.message, "Undo this import")
    assert "Others have changed something of these words again since." in undone.text
    assert "- Tea club" in undone.text
    assert "We meet on Tuesdays." in (await curator.slash("define", term="tea club")).text
    assert "advocacy" not in own(jargon, community)


@pytest.mark.parametrize("form", ["JSON", "YAML"])
async def test_another_server_gets_the_same_from_an_exported_file(
    community: Community, jargon: Jargon, form: str
) -> None:
    """Its words, what it changed of shared ones, and what it hides with the reason."""
    curator, there = community.curator(), community.elsewhere()
    await with_one_of_each(curator, community, jargon)
    [made] = (await curator.slash("glossary export", format=form)).message.attachments
    other = there.curator()
    dry = await shown(other, Upload(made.filename, made.content))
    for row in ("## 1 new word\n- Tea club", "1 word changes", "## 1 shared word is hidden\n- Reablement"):
        assert row in dry.text
    assert "3 words are stored" in (await other.press(dry.message, "Store them")).text
    assert own(jargon, there) == own(jargon, community)
    [again] = (await other.slash("glossary export", format=form)).message.attachments
    assert again.content == made.content
    assert "Nothing in this file would change a word here." in (await shown(other, Upload("a", made.content))).text


async def test_a_right_that_is_gone_between_the_two_is_refused(community: Community, jargon: Jargon) -> None:
    """Nothing is stored, left or undone by who may not any more."""
    curator = community.curator()
    dry, done = (await shown(curator)).message, (await stored(curator)).message
    before = own(jargon, community)
    community.take_rights_from(curator)
    assert (await curator.press(dry, "Store them")).text.startswith(ONLY)
    assert (await curator.press(done, "Undo this import")).text.startswith(ONLY)
    assert own(jargon, community) == before


async def test_a_restart_between_the_two_loses_nothing(community: Community, jargon: Jargon, restart: Restart) -> None:
    """The file lies beneath what is shown; nothing of it is kept elsewhere."""
    curator = community.curator()
    dry = (await shown(curator)).message
    await restart()
    done = await curator.press(dry, "Store them")
    assert "2 words are stored" in done.text
    await restart()
    assert "is undone" in (await curator.press(done.message, "Undo this import")).text


async def test_two_imports_at_once_store_what_was_shown(community: Community, jargon: Jargon) -> None:
    """Whoever is second is shown what the file would do by then, and stores that."""
    one, other = community.curator(), community.curator()
    first, second = (await shown(one)).message, (await shown(other)).message
    assert "2 words are stored" in (await one.press(first, "Store them")).text
    again = await other.press(second, "Store them")
    assert strings.other_than_shown() in again.text
    assert "Nothing in this file would change a word here." in again.text
    assert not again.message.buttons
    assert not again.message.attachments


async def test_what_somebody_changes_meanwhile_is_shown_first(community: Community, jargon: Jargon) -> None:
    """A word of the file was added by hand since: it is a change by then, and nothing is stored unseen."""
    curator = community.curator()
    dry = (await shown(curator)).message
    await add_term(community.curator(), labels="Tea club", plain="We drink tea.")
    again = await curator.press(dry, "Store them")
    assert strings.other_than_shown() in again.text
    assert "1 word changes what you have of your own\n- Tea club" in again.text
    assert "We meet" not in json.dumps(str(own(jargon, community)))
    assert "2 words are stored" in (await curator.press(again.message, "Store them")).text


async def test_a_file_that_is_another_by_then_is_not_stored(
    community: Community, jargon: Jargon, sandbox: Sandbox
) -> None:
    """Nor one that is gone: the person is told, and nothing is stored."""
    curator = community.curator()
    dry = (await shown(curator)).message
    [kept] = dry.attachments
    sandbox.files.change(kept, b"term,definition\nOther,Something else.\n")
    again = await curator.press(dry, "Store them")
    assert strings.other_than_shown() in again.text
    assert "- Other" in again.text
    sandbox.files.change(kept, b"{ no glossary")
    assert "cannot be brought in as it is" in (await curator.press(again.message, "Store them")).text
    sandbox.files.remove(kept)
    assert (await curator.press(again.message, "Store them")).text == strings.cannot_fetch()
    assert own(jargon, community) == {}


HOSTILE = {
    "no glossary": "Dear all,\nplease find attached.",
    "an old bomb": "terms: &a [&b [*a, *a], *b]",
    "a tag": "terms:\n- !!python/object/apply:os.system ['true']",
    "too deep": "[" * 5000,
    "too many faults": "terms:\n" + "- {label: '', wrong: 1}\n" * 300,
    "mentions": "term,definition,wrong\n@everyone <@1> [here](https://example.org),,\nx,y,z,a,b,c\n",
    "no layer": "terms: []\nchanged:\n- {own: 5}\n- nothing\n",
    "no list": "terms: []\nchanged: yes\n",
    "empty": " \n",
    "the same twice": "terms: [{label: A, slug: a, definition: x}]\nchanged: [{own: {label: B, slug: a}, hidden: {}}]",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=list(HOSTILE))
async def test_a_file_that_cannot_be_read_is_told_so(community: Community, jargon: Jargon, text: str) -> None:
    """In a few sentences that fit into a message, to the person alone; nothing is stored."""
    told = await shown(community.curator(), file(text, "words.txt"))
    assert "Nothing was stored." in told.text
    assert len(told.text) <= 2000
    assert told.private
    assert not told.message.buttons
    assert own(jargon, community) == {}


async def test_a_huge_file_is_refused_before_it_is_fetched(
    community: Community, jargon: Jargon, sandbox: Sandbox
) -> None:
    """As is one of very many words."""
    curator = community.curator()
    huge = await shown(curator, Upload("words.csv", b"term,definition\n" + b"x" * 1024 * 1024))
    assert huge.text == strings.too_large(1024)
    many = "term,definition\n" + "".join(f"word {number},x\n" for number in range(2001))
    assert (await shown(curator, file(many))).text == strings.too_many(2000)


async def test_links_in_a_ring_are_refused_by_name(community: Community, jargon: Jargon) -> None:
    """The other words of the file are stored."""
    words = {
        "terms": [
            {"label": "Hen", "definition": "A bird.", "relations": {"child_of": ["Egg"]}},
            {"label": "Egg", "definition": "A beginning.", "relations": {"child_of": ["Hen"]}},
            {"label": "Tea club", "definition": "We meet."},
        ]
    }
    dry = await shown(community.curator(), file(json.dumps(words), "words.json"))
    assert "## 2 new words\n- Hen\n- Tea club" in dry.text
    assert "## 1 word is refused\n- Egg: “Hen” becomes its own parent: Hen → Egg → Hen." in dry.text


async def test_where_no_file_may_be_shown_the_person_is_told(community: Community, sandbox: Sandbox) -> None:
    """The dry run has the file beneath it."""
    curator = community.curator()
    curator.channel.overwrites[sandbox.world.bot.id] = (0, Permission.ATTACH_FILES)
    assert "file" in (await shown(curator)).text


async def test_many_words_fit_one_message(community: Community, jargon: Jargon) -> None:
    """The first of each sort are named, and how many more there are."""
    rows = "".join(f"{'Lengthy word ' * 14}{number},It is long.\n" for number in range(500))
    dry = await shown(community.curator(), file("term,definition\n" + rows))
    assert "## 500 new words" in dry.text
    assert "- and 49" in dry.text


async def test_a_hidden_word_is_not_written_over(community: Community, jargon: Jargon) -> None:
    """It is refused, and the person is told what to do first."""
    curator = community.curator()
    await with_one_of_each(curator, community, jargon)
    words = "terms: [{label: Reablement, slug: reablement, definition: Ours.}]"
    dry = await shown(curator, file(words, "words.yaml"))
    assert f"- Reablement: {strings.hidden_here()}" in dry.text

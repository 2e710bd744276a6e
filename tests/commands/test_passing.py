"""Comments are looked after: who reads one, and when, and how it goes."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.discord.client import JargonBot
from bot.service import Jargon
from rehearsal import Person
from tests.commands.community import Community
from tests.commands.flags import all_comments, answer, comment, decide, labelled, pass_comments, queue
from tests.end_to_end.waiting import until

WORDS = "You lot are all scroungers."
COMMENT = "Your comment, if you like"


@pytest.fixture
def reader(community: Community) -> Person:
    return community.member()


@pytest.fixture
def curator(community: Community) -> Person:
    return community.curator()


async def read(reader: Person) -> str:
    """All that a reader finds about a word."""
    shown = await answer(reader)
    buttons = [each.label for each in shown.buttons if each.label.startswith("See ")]
    return shown.text + "".join([(await reader.press(shown, each)).text for each in dict.fromkeys(buttons)])


async def test_others_read_a_comment_when_a_curator_has_passed_it(
    community: Community, curator: Person, reader: Person
) -> None:
    """Until then nobody does, and no number says that there is one; the author reads where it stands."""
    author = community.member()
    message = await answer(author)
    form = (await author.press(message, "Comment or flag")).form
    assert "Curators read it first." in str(form.field(COMMENT).description)
    assert "public web page" in str(form.field(COMMENT).description)
    stored = await author.submit(form, {COMMENT: WORDS})
    assert "Others can read your comment once a curator has passed it, without your name." in stored.text
    assert "public web page" in stored.text
    assert WORDS not in await read(reader)
    assert not labelled(await answer(reader), "See 1 comment")
    assert "waiting for a curator to look at it" in (await author.slash("my flags")).text

    row = await queue(curator)
    assert WORDS in row.text
    assert "It waits for you." in row.text
    passed = await curator.press(row, "Let others read it")
    assert "Readers see this comment." in passed.text
    await until(lambda: bool(labelled(message, "See 1 comment")))
    assert WORDS in await read(reader)
    assert "passed: others can read it" in (await author.slash("my flags")).text


async def test_a_comment_that_was_passed_is_hidden_again(community: Community, curator: Person, reader: Person) -> None:
    """A curator may think again, both ways; the flag still counts."""
    author = community.member()
    await comment(author, await answer(author), reason="other", comment=WORDS)
    await pass_comments(curator)
    hidden = await curator.press(await queue(curator), "Hide this comment")
    assert "Readers do not see this comment." in hidden.text
    assert "1 person" in hidden.text
    assert WORDS not in await read(reader)
    assert "It is not shown to others." in (await author.slash("my flags")).text
    await curator.press(hidden.message, "Let others read it")
    assert WORDS in await read(reader)


async def test_a_server_may_show_comments_at_once(
    bot: JargonBot, community: Community, curator: Person, reader: Person
) -> None:
    """The form and the thanks say so; what was written for the curators first stays with them."""
    author = community.member()
    message = await answer(author)
    before = (await author.press(message, "Comment or flag")).form
    panel = await curator.slash("settings")
    assert "Others read a comment when a curator has passed it." in panel.text
    chosen = await curator.press(panel.message, "Show comments at once")
    assert "Others read a comment at once." in chosen.text

    kept = await author.submit(before, {COMMENT: "Written for the curators."})
    assert "once a curator has passed it" in kept.text
    form = (await author.press(message, "Comment or flag")).form
    assert "Everybody here can read it at once" in str(form.field(COMMENT).description)
    stored = await author.submit(form, {COMMENT: WORDS})
    assert "Others here can read your comment now" in stored.text
    found = await read(reader)
    assert WORDS in found
    assert "Written for the curators." not in found
    assert labelled(await answer(reader), "See 1 comment")

    await curator.press(chosen.message, "Show comments once they are passed")
    later = await comment(author, message, comment="And later.")
    assert "once a curator has passed it" in later.text


async def test_a_comment_is_deleted_for_good(
    jargon: Jargon, database: Path, community: Community, curator: Person, reader: Person
) -> None:
    """After a second press; neither its words nor who wrote it are in any file of the database then."""
    author = community.member()
    await comment(author, await answer(author), comment=WORDS)
    await pass_comments(curator)
    asked = await curator.press(await queue(curator), "Delete it for good")
    assert "Nobody can bring" in asked.text
    kept = await curator.press(asked.message, "No, keep it")
    assert WORDS in kept.text
    assert WORDS in await read(reader)

    asked = await curator.press(kept.message, "Delete it for good")
    gone = await curator.press(asked.message, "Yes, delete it for good")
    assert "There are no open flags." in gone.text
    assert WORDS not in await read(reader)
    assert WORDS not in (await author.slash("my flags")).text
    jargon.close()
    files = [each.read_bytes() for each in database.parent.glob(f"{database.name}*")]
    assert files
    for each in (WORDS, str(author.user.id)):
        assert [each.encode() in content for content in files] == [False] * len(files)
    assert [author.user.id.to_bytes(8, "big") in content for content in files] == [False] * len(files)


async def test_an_answered_comment_is_still_in_reach(community: Community, curator: Person, reader: Person) -> None:
    """The queue shows what is open; the list of all comments has the others, too, those that wait first."""
    author = community.member()
    for words in ("One to pass.", WORDS):
        await comment(author, await answer(author), comment=words)
    await decide(curator, "We keep it kind here.")
    listed = await all_comments(curator)
    assert "2 comments wait for a curator" in listed.text
    assert "“Co-production”, Plain English (Our words)" in listed.text
    passed = (await curator.press(listed, "Let others read comment 1")).message
    assert "One to pass." in await read(reader)
    assert passed.text.index(WORDS) < passed.text.index("One to pass.")
    asked = await curator.press(passed, "Delete comment 1 for good")
    await curator.press(asked.message, "Yes, delete it for good")
    found = await read(reader)
    assert WORDS not in found
    assert "We keep it kind here." in found


@pytest.mark.parametrize("answered", [False, True])
async def test_the_author_takes_a_comment_back_at_any_time(
    community: Community, curator: Person, reader: Person, *, answered: bool
) -> None:
    """Whether or not it was answered: the words are theirs. What was answered they still find."""
    author = community.member()
    message = await answer(author)
    await comment(author, message, comment=WORDS)
    await pass_comments(curator)
    await until(lambda: bool(labelled(message, "See 1 comment")))
    if answered:
        await decide(curator, "Thank you.")
    mine = await author.slash("my flags")
    await author.press(mine.message, "Take it back")
    await until(lambda: not labelled(message, "See 1 comment"))
    assert WORDS not in await read(reader)
    assert WORDS not in (await all_comments(curator)).text
    assert ("Thank you." in (await author.slash("my flags")).text) is answered


async def test_what_waits_longest_comes_first(community: Community, curator: Person) -> None:
    """In the list of all comments, so that none waits for ever behind newer ones."""
    for words in ("First.", "Second.", "Third."):
        await comment(community.member(), await answer(community.member()), comment=words)
    listed = await all_comments(curator)
    assert listed.text.index("First.") < listed.text.index("Second.") < listed.text.index("Third.")
    assert "3 comments wait" in listed.text

from datetime import timedelta

import pytest

from bot.errors import JargonError, NothingOpenError
from bot.feedback.definition_ref import DefinitionRef
from bot.feedback.flags import Reason, Standing
from bot.feedback.queue import OpenMatters
from bot.feedback.reviews import Decision
from bot.glossary.model.keys import keyed
from bot.service import Jargon
from bot.store import reviews as stored_reviews
from bot.store.flags import AddFlag
from bot.store.port import Connection
from bot.store.rows import now
from tests.service.deciding import decide

SERVER = 1


async def flag(jargon: Jargon, slug: str, flag_id: str, comment: str = "") -> DefinitionRef:
    """Somebody flags the first definition of a term in the form."""
    ref = DefinitionRef(SERVER, slug, next(iter(keyed(jargon.page(slug).term))))
    await jargon.flagging.flag(ref, flag_id, 100, Reason.WRONG, comment)
    return ref


async def test_a_word_is_read_without_the_rest_of_the_queue(jargon: Jargon, monkeypatch: pytest.MonkeyPatch) -> None:
    """A press on a button costs what is about one word, however much else was flagged."""
    read: list[OpenMatters] = []

    def noted(db: Connection, server_id: int, slug: str | None = None) -> OpenMatters:
        read.append(stored_reviews.open_matters(db, server_id, slug))
        return read[-1]

    monkeypatch.setattr("bot.service.desk.open_matters", noted)
    await flag(jargon, "co-production", "1", "Not this.")
    ref = await flag(jargon, "advocacy", "2", "This.")

    word = await jargon.desk.word(SERVER, "advocacy")

    [row] = word.rows
    assert (row.label, row.people, [each.text for each in row.comments]) == ("Advocacy", 1, ["This."])
    [matters] = read
    assert {*(each.ref for each in matters.flags), *(each.ref for each in matters.comments)} == {ref}
    assert word in await jargon.desk.words(SERVER)
    with pytest.raises(NothingOpenError):
        await jargon.desk.word(SERVER, "support")


async def test_a_comment_is_found_by_its_key(jargon: Jargon) -> None:
    """That one and no other; one that was taken back meanwhile is told as gone."""
    await flag(jargon, "co-production", "1", "First.")
    await flag(jargon, "advocacy", "2", "Second.")
    hidden = await jargon.reviewing.set_standing(SERVER, "2", Standing.HIDDEN)
    assert (hidden.text, hidden.standing, hidden.ref.slug) == ("Second.", Standing.HIDDEN, "advocacy")

    await jargon.flagging.take_back(SERVER, "1", 100)
    with pytest.raises(JargonError, match="That comment is gone"):
        await jargon.reviewing.set_standing(SERVER, "1", Standing.HIDDEN)


async def test_only_a_comment_that_was_passed_is_counted(jargon: Jargon) -> None:
    """A card that promises a comment which nobody can read makes people press for nothing; its flag still counts."""
    ref = await flag(jargon, "advocacy", "1", "Hurtful.")

    def shown() -> tuple[int, int]:
        counts = jargon.page("advocacy", SERVER).counts_of(ref.key)
        return counts.people, counts.comments

    assert shown() == (1, 0)
    await jargon.reviewing.set_standing(SERVER, "1", Standing.PASSED)
    assert shown() == (1, 1)
    await jargon.reviewing.set_standing(SERVER, "1", Standing.HIDDEN)
    assert shown() == (1, 0)


async def test_a_reply_is_owed_as_soon_as_it_is_decided(jargon: Jargon) -> None:
    """The next answer tells it: nobody has to wait until the bot starts again to hear what became of their flag."""
    ref = await flag(jargon, "advocacy", "1")
    await decide(jargon, ref, "r", Decision.RESOLVED, "It is shorter now.", 9)
    [told] = await jargon.discussions.unread(SERVER, 100, "advocacy")
    assert told.review
    assert told.review.reply == "It is shorter now."


async def test_a_raid_is_of_the_last_minutes(jargon: Jargon) -> None:
    """Curators choose ten minutes, an hour or a day; what people flagged in peace before that waits for its answer."""
    earlier = AddFlag(DefinitionRef(SERVER, "advocacy"), "1", 100, "wrong", flagged_at=now() - timedelta(minutes=30))
    await jargon._store.do(earlier)
    await flag(jargon, "co-production", "2")
    raid = await jargon.reviewing.withdraw_raid(SERVER, "r", 10, 9)
    assert raid.slugs == ("co-production",)
    assert [row.slug for row in jargon.flagging.whole_queue(SERVER)] == ["advocacy"]

"""A server removes the bot, or cannot be reached: only the first means that what is kept of it goes."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.discord.client import JargonBot
from bot.store.preferences import note
from bot.store.retention import BOT, departed
from rehearsal import Person, Sandbox
from rehearsal.guild import Guild
from tests.end_to_end.waiting import until
from tests.fixtures.logged_in import Restart


@pytest.fixture
def there(sandbox: Sandbox) -> Guild:
    """Another server that the bot is in."""
    return next(guild for guild in sandbox.world.guilds.values() if guild.name == "Neighbours")


async def flagged_there(bot: JargonBot, sandbox: Sandbox) -> None:
    """Something is kept of the other server."""
    person = Person.named(sandbox, "somebody", server="Neighbours")
    person.react((await person.slash("define", term="advocacy")).message, "🚩")
    await until(lambda: bot.jargon.people.held_now(person.user.id).counts["reactions"] == 1)


def left(bot: JargonBot) -> frozenset[int]:
    return bot.jargon._store.ask_now(departed)


@pytest.mark.trust("leaving a server")
async def test_removing_it_is_noted_and_inviting_it_again_undoes_that(
    bot: JargonBot, sandbox: Sandbox, there: Guild, database: Path
) -> None:
    """Nothing goes at once: the server may have done it by mistake."""
    await flagged_there(bot, sandbox)
    sandbox.membership.remove_bot_from(there)
    await until(lambda: left(bot) == {there.id})
    sandbox.membership.add_bot_to(there)
    await until(lambda: not left(bot))
    assert [row.people for row in bot.jargon.flagging.whole_queue(there.id)] == [1]


@pytest.mark.trust("leaving a server")
async def test_an_outage_is_no_departure(bot: JargonBot, sandbox: Sandbox, restart: Restart, there: Guild) -> None:
    """However long it lasts, and also over a restart; of another that left meanwhile it is noted."""
    await flagged_there(bot, sandbox)
    here = next(guild for guild in sandbox.world.guilds.values() if guild.name == "Rehearsal")
    sandbox.membership.interrupt(there)
    sandbox.membership.remove_bot_from(here)
    await until(lambda: left(bot) == {here.id})
    sandbox.membership.add_bot_to(here)
    await until(lambda: not left(bot))


@pytest.mark.trust("leaving a server")
async def test_leaving_while_the_bot_is_away_is_noticed_at_its_start(
    bot: JargonBot, sandbox: Sandbox, restart: Restart, there: Guild
) -> None:
    """Discord no longer names the server among those that the bot is in."""
    await flagged_there(bot, sandbox)
    await until(lambda: bot.jargon._store.ask_now(note, BOT) != "")  # it has noted where it is
    await bot.close()
    sandbox.world.guilds.pop(there.id)
    started = await restart()
    await until(lambda: left(started) == {there.id})

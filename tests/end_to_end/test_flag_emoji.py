"""A server changes its flag emoji, and the signs that stand on answers already mean what they meant."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable

import pytest

from bot.config import MOST_FLAG_EMOJI, Flags
from bot.discord.client import JargonBot
from bot.feedback.flags import Reason
from bot.service import Jargon
from rehearsal import Person
from rehearsal.message import Message
from rehearsal.person.form import Form
from tests.end_to_end.waiting import until
from tests.fixtures.logged_in import Restart, StartJargonBot
from tests.fixtures.words import OpenJargon

FLAGS, HARD = "Emoji that flag an answer", "Emoji that say: hard to understand"
Compared = Callable[..., Awaitable[JargonBot]]


async def choose(admin: Person, flags: str, hard: str = "") -> str:
    """What is replied to a choice in the form of the panel."""
    panel = (await admin.slash("settings")).message
    form = (await admin.press(panel, "Change the flag emoji")).form
    return (await admin.submit(form, {FLAGS: flags, HARD: hard})).text


async def answered(person: Person, jargon: Jargon) -> Message:
    """An answer that is known as one."""
    assert person.guild
    answer = (await person.slash("define", term="consultation")).message
    while not await jargon.flagging.shown(person.guild.id, answer.id):
        await person.slash("define", term="support", private=True)
    return answer


def reasons(jargon: Jargon, person: Person) -> list[dict[str, int]]:
    """Of each row of the queue, how many people flagged for which reason."""
    assert person.guild
    return [dict(row.reasons) for row in jargon.flagging.whole_queue(person.guild.id)]


@pytest.fixture
def compared(
    bot: JargonBot, start: StartJargonBot, open_jargon: OpenJargon, caplog: pytest.LogCaptureFixture
) -> Compared:
    """Starts anew after something happened, and waits until all is compared with Discord."""

    async def compare(meanwhile: Callable[[], None] = lambda: None) -> JargonBot:
        await bot.close()
        bot.jargon.close()
        meanwhile()
        with caplog.at_level(logging.INFO, "commands.reactions"):
            caplog.clear()
            again = await start(open_jargon())
            await until(lambda: "Flags are compared with Discord" in caplog.text)
        return again

    return compare


async def test_a_new_emoji_withdraws_nobodys_flag(
    bot: JargonBot, jargon: Jargon, compared: Compared, member: Person, admin: Person
) -> None:
    """The old sign still stands on Discord, and whoever put it there still objects, also after a restart."""
    member.react(await answered(member, jargon), "🚩")
    await until(lambda: reasons(jargon, member) == [{Reason.FLAGGED: 1}])
    await choose(admin, "🤔")
    again = await compared()
    assert reasons(again.jargon, member) == [{Reason.FLAGGED: 1}]


async def test_a_sign_that_was_a_flag_can_be_taken_off(
    bot: JargonBot, jargon: Jargon, member: Person, admin: Person
) -> None:
    """Whether it means nothing today, or something else; and a sign that never was a flag withdraws none."""
    answer = await answered(member, jargon)
    for emoji, now in (("🚩", ("🤔", "")), ("🤔", ("⚠", "🤔"))):
        member.react(answer, emoji)
        await until(lambda: reasons(jargon, member) == [{Reason.FLAGGED: 1}])
        await choose(admin, *now)
        member.react(answer, "👍")
        member.unreact(answer, "👍")
        assert reasons(jargon, member) == [{Reason.FLAGGED: 1}]
        member.unreact(answer, emoji)
        await until(lambda: reasons(jargon, member) == [])


async def test_a_moderator_can_clear_a_sign_that_was_a_flag(
    bot: JargonBot, jargon: Jargon, member: Person, admin: Person
) -> None:
    """All of one emoji, though it is none of today's."""
    answer = await answered(member, jargon)
    member.react(answer, "🚩")
    await until(lambda: reasons(jargon, member) == [{Reason.FLAGGED: 1}])
    await choose(admin, "🤔")
    admin.clear_reactions(answer, "🚩")
    await until(lambda: reasons(jargon, member) == [])


async def test_a_sign_that_was_a_flag_and_went_while_the_bot_was_away_is_withdrawn(
    bot: JargonBot, jargon: Jargon, compared: Compared, member: Person, admin: Person
) -> None:
    """It is compared like all others; whoever puts it there today, when it is no flag, flags nothing."""
    left, taken = await answered(member, jargon), await answered(member, jargon)
    member.react(left, "🚩")
    admin.react(taken, "🚩")
    await until(lambda: reasons(jargon, member) == [{Reason.FLAGGED: 2}])
    await choose(admin, "🤔")

    def meanwhile() -> None:
        admin.unreact(taken, "🚩")
        admin.react(left, "🚩")

    again = await compared(meanwhile)
    assert reasons(again.jargon, member) == [{Reason.FLAGGED: 1}]


async def test_what_a_server_chose_an_emoji_for_counts_in_a_comparison(
    bot: JargonBot, jargon: Jargon, compared: Compared, member: Person, admin: Person
) -> None:
    """The settings of the host say something else of it, and are overruled there as they are while the bot is here."""
    await choose(admin, "❓")
    answer = await answered(member, jargon)
    again = await compared(lambda: member.react(answer, "❓"))
    assert reasons(again.jargon, member) == [{Reason.FLAGGED: 1}]


@pytest.mark.parametrize(("one", "other"), [("❤️", "❤"), ("👍🏽", "👍"), ("1️⃣", "1\u20e3")])
async def test_one_emoji_in_two_looks_cannot_stand_for_both(
    bot: JargonBot, admin: Person, one: str, other: str
) -> None:
    """Phones send variation selectors along and people choose skin tones: what is heard is the same sign."""
    assert "cannot stand for both" in await choose(admin, one, other)
    assert f"{one} flag an answer" in await choose(admin, f"{one} {other}")


async def test_an_emoji_is_listed_for_the_one_reason_that_it_has(restart: Restart, admin: Person) -> None:
    """The host's settings give it another, which the server's choice takes away."""
    await restart(flags=Flags(emoji={"🚩": Reason.FLAGGED, "❗": Reason.WRONG}))
    listed = await choose(admin, "❗️")
    assert "❗️ flag an answer" in listed
    assert "wrong" not in listed


async def open_form(admin: Person) -> Form:
    """The form of the panel."""
    panel = (await admin.slash("settings")).message
    return (await admin.press(panel, "Change the flag emoji")).form


async def test_two_managers_at_once_each_change_a_field(bot: JargonBot, admin: Person) -> None:
    """What somebody left as it was stays as it is by now."""
    first, second = await open_form(admin), await open_form(admin)
    await admin.submit(first, {HARD: "🤔"})
    told = (await admin.submit(second, {FLAGS: "⚠️"})).text
    assert "⚠️ flag an answer" in told
    assert "🤔 say that it is hard to understand" in told


async def test_two_managers_at_once_who_change_the_same_field_see_both(bot: JargonBot, admin: Person) -> None:
    """The second is shown what the first chose, and stores their own only after that."""
    first, second = await open_form(admin), await open_form(admin)
    await admin.submit(first, {FLAGS: "🤔"})
    clash = await admin.submit(second, {FLAGS: "⚠️ 🛑"})
    assert "🤔" in clash.text
    assert "⚠️ 🛑" in clash.text
    assert "🤔 flag an answer" in (await admin.slash("settings")).text
    assert "⚠️ 🛑 flag an answer" in (await admin.press(clash.message, "Store mine")).text


async def test_two_managers_at_once_do_not_give_one_emoji_two_reasons(bot: JargonBot, admin: Person) -> None:
    """Each of their forms is right by itself."""
    first, second = await open_form(admin), await open_form(admin)
    await admin.submit(first, {HARD: "🤔"})
    clash = await admin.submit(second, {FLAGS: "🤔"})
    assert "Somebody else changed" in clash.text
    again = (await admin.press(clash.message, "Open the form again")).form
    stored = await admin.submit(again, {FLAGS: "🤔", HARD: "❓"})
    assert "🤔 flag an answer\n- ❓ say that it is hard" in stored.text


async def test_to_choose_none_while_somebody_else_chooses_is_asked_about(bot: JargonBot, admin: Person) -> None:
    """There is nothing typed to give back, and yet a way on."""
    first, second = await open_form(admin), await open_form(admin)
    await admin.submit(first, {FLAGS: "🤔", HARD: "⚠️"})
    clash = await admin.submit(second, {FLAGS: "", HARD: ""})
    assert "🤔" in clash.text
    assert "No emoji is a flag." in (await admin.press(clash.message, "Store mine")).text


async def test_the_form_holds_all_that_the_settings_give(restart: Restart, admin: Person) -> None:
    """What is sent back unchanged is what was there, however much it is."""
    emoji = [str(100000000000000000 + number) for number in range(MOST_FLAG_EMOJI)]
    await restart(flags=Flags(emoji=dict.fromkeys(emoji, Reason.FLAGGED)))
    form = await open_form(admin)
    assert form.field(FLAGS).initial == " ".join(emoji)
    stored = await admin.submit(form, {HARD: "🤔"})
    assert f"<:flag:{emoji[-1]}> flag an answer" in stored.text

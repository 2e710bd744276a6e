"""Where nothing is open any more, nobody is said to have done what they did not."""

from __future__ import annotations

from bot.strings.errors import nothing_open
from tests.commands.community import Community
from tests.commands.flags import answer, comment, decide, queue

QUICKER = "somebody was quicker"


async def test_flags_that_were_taken_back_were_answered_by_nobody(community: Community) -> None:
    """Neither at the button of an open row, nor when the form is sent; and an old answer is not passed off as new."""
    person, curator = community.member(), community.curator()
    await comment(person, await answer(person), comment="Too long.")
    await decide(community.curator(), "It is shorter now.")
    for label in ("Resolve", "Decline"):
        await comment(person, await answer(person), comment="Too short.")
        opened = await queue(curator)
        form = (await curator.press(opened, label)).form
        await person.press((await person.slash("my flags")).message, "Take number 1 back")
        sent = await curator.submit(form, {"reply": "It is longer now."})
        assert sent.text.startswith(nothing_open())
        assert "It is shorter now." not in sent.text
        pressed = await curator.press(opened, label)
        assert pressed.text == nothing_open()


async def test_somebody_was_quicker_only_if_it_was_somebody_else(community: Community) -> None:
    """Two curators answer, one of them in two windows; then the same once more, after an older answer."""
    person, first, second = community.member(), community.curator(), community.curator()
    for _ in range(2):
        await comment(person, await answer(person), comment="Too long.")
        forms = [(await each.press(await queue(each), "Resolve")).form for each in (first, first, second)]
        await first.submit(forms[0], {"reply": "Done."})
        mine, theirs = (
            await first.submit(forms[1], {"reply": "Again."}),
            await second.submit(forms[2], {"reply": "Me."}),
        )
        assert mine.text.startswith(nothing_open())
        assert QUICKER in theirs.text
        assert "Done." in theirs.text

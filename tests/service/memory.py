"""All that a process keeps in memory of a database, and what curators and members do that changes it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import replace
from itertools import count
from typing import Any

from bot.errors import JargonError
from bot.feedback.definition_ref import DefinitionRef
from bot.feedback.flags import Reason, Standing
from bot.feedback.reactions import Reaction
from bot.feedback.readers_check import words_of
from bot.feedback.reviews import Decision
from bot.feedback.suggestion import Suggested
from bot.glossary.model.term import Term
from bot.service import Jargon, Verdict
from tests.service.acts import ONE, OTHER, act
from tests.service.doors import word

HOME, ANN, BEN, CURATOR = 0, 100, 101, 9
_ids = count(1000)
Doing = Callable[[Jargon, int, str], Awaitable[object]]


def memory(jargon: Jargon) -> dict[str, Any]:
    """What answers are made of, without what is empty, however that came about."""
    words = jargon._lexicon
    return {
        "words": {each: words.of(each).terms() for each in (HOME, ONE, OTHER)},
        "layers": {each: laid.documents for each, laid in words._layers.items() if laid},
        "layers of all": dict(words.laid_over(HOME).layers),
        "counts": {
            (server, slug): dict(counts)
            for server, those in jargon._counts._counts.items()
            for slug, counts in those.items()
            if counts
        },
        "replies": dict(jargon._unread._people._of),
        "suggestions": dict(jargon.suggesting._unread._of),
        "preferences": dict(jargon.preferences._known),
        "choices": dict(jargon.choices._chosen),
        "seekers": dict(jargon.seeking._seekers),
        "checks": {server: dict(those) for server, those in jargon.readers_checks._known.items() if those},
        "writings": dict(jargon.writing._known),
    }


async def react(jargon: Jargon, number: int, _: str) -> None:
    """Somebody flags an answer; or takes that back."""
    message = next(_ids)
    await jargon.flagging.record_answer(ONE, 5, message, word(jargon, number).slug)
    await jargon.flagging.add(Reaction(ONE, message, ANN + number % 3, "flagged"))
    if number % 4 == 0:
        await jargon.flagging.remove(Reaction(ONE, message, ANN + number % 3, "flagged"))


async def show_another(jargon: Jargon, number: int, _: str) -> None:
    """An answer that was flagged, before it was known as one, shows another word."""
    message = next(_ids)
    await jargon.flagging.add(Reaction(ONE, message, ANN, "flagged"))
    for each in (number, number + 1)[: 1 + number % 2]:
        await jargon.flagging.record_answer(ONE, 5, message, word(jargon, each).slug)


async def say(jargon: Jargon, number: int, text: str) -> str:
    """Somebody comments, who is outside of servers now and then, and is read or not."""
    where = HOME if number % 3 == 0 else ONE
    flag_id, ref = str(next(_ids)), DefinitionRef(where, word(jargon, number).slug)
    await jargon.flagging.flag(ref, flag_id, next(_ids), Reason.FLAGGED, text, desk=ONE)
    if number % 2:
        await jargon.reviewing.set_standing(ONE, flag_id, Standing.PASSED)
    return flag_id


async def take_comment_away(jargon: Jargon, number: int, text: str) -> None:
    await jargon.reviewing.delete_comment(ONE, await say(jargon, number, text))


async def answer(jargon: Jargon, number: int, text: str) -> None:
    """A curator looks at what is flagged, and decides about it; the person reads that now and then."""
    slug, message = word(jargon, number).slug, next(_ids)
    await jargon.flagging.record_answer(ONE, 5, message, slug)
    await jargon.flagging.add(Reaction(ONE, message, ANN, "flagged"))
    await jargon.desk.take_up(ONE, slug, CURATOR)
    if number % 3:
        await jargon.desk.decide(ONE, slug, Verdict(str(next(_ids)), Decision.RESOLVED, text, CURATOR))
    if number % 3 == 1:
        await jargon.discussions.mark_read(ONE, ANN, await jargon.discussions.unread(ONE, ANN, slug))


async def end_raid(jargon: Jargon, number: int, _: str) -> None:
    await react(jargon, number, "")
    await jargon.reviewing.withdraw_raid(ONE, str(next(_ids)), 10, CURATOR)


async def come_home(jargon: Jargon, number: int, text: str) -> None:
    """What is said outside is before the curators of another server from now on."""
    await say(jargon, 3 * number, text)
    await jargon.flagging.bring_home(OTHER)


async def bring_to_all(jargon: Jargon, number: int, text: str) -> None:
    """A word for everybody, or another wording of one, from a file."""
    shared = jargon.terms()[number % 6]
    texts = tuple(replace(each, text=text) for each in shared.definitions)
    changed = replace(shared, definitions=texts) if number % 2 else Term(slug=f"word-{number}", label=f"Word {number}")
    jargon.import_terms([changed])


async def settle(jargon: Jargon, number: int, text: str) -> None:
    await jargon.preferences.settle(ONE, nation=("Wales", "Scotland")[number % 2], own_line=text)


async def choose(jargon: Jargon, number: int, _: str) -> None:
    await jargon.choices.choose(ANN + number % 3, nation=("Wales", "")[number % 2], easy_read=bool(number % 3))


async def erase(jargon: Jargon, number: int, text: str) -> None:
    """Somebody who flagged, chose, and sought something."""
    for each in (react, choose, seek):
        await each(jargon, number, text)
    await jargon.people.erase(ANN + number % 3)


async def seek(jargon: Jargon, number: int, _: str) -> None:
    """Somebody wants to be told of a word; or does not any more."""
    sought = f"zorble {number % 4}"
    await jargon.seeking.seek(ONE, sought, ANN + number % 3)
    if number % 3 == 0:
        await jargon.seeking.end(ONE, ANN + number % 3, (sought,))


async def decline(jargon: Jargon, number: int, text: str) -> None:
    """A suggestion, of which the person is told now and then."""
    suggestion = str(next(_ids))
    texts = Suggested(word=f"Choir {number}", meaning=text, origin="A leaflet")
    await jargon.suggesting.suggest(HOME if number % 2 else ONE, ONE, suggestion, BEN, texts)
    await jargon.suggesting.decline(suggestion, act(), text)
    if number % 3 == 0:
        for where in (HOME, ONE):
            told = await jargon.suggesting.unread(where, BEN)
            await jargon.suggesting.mark_read(where, BEN, told)


async def read(jargon: Jargon, number: int, _: str) -> None:
    """People who draw on support read a word; or that is not said any more."""
    slug = word(jargon, number).slug
    await jargon.readers_checks.keep(ONE, slug, words_of(jargon.glossary(ONE)[slug]))
    if number % 3 == 0:
        await jargon.readers_checks.drop(ONE, slug)


async def open_for_writing(jargon: Jargon, number: int, _: str) -> None:
    """A word that is there, or one that is not yet; or it is closed again."""
    slug = word(jargon, number).slug
    if number % 2:
        slug = await jargon.writing.open_new(ONE, f"Zither {number}", CURATOR)
    else:
        await jargon.writing.open(ONE, slug, CURATOR)
    if number % 3 == 0:
        await jargon.writing.close(ONE, slug)


# What each changes of what is in memory, as `memory` names it; besides words, which the doors change.
DOINGS: dict[Doing, str] = {
    react: "counts",
    show_another: "counts",
    say: "counts",
    take_comment_away: "",
    answer: "replies",
    end_raid: "",
    come_home: "counts",
    bring_to_all: "words",
    settle: "preferences",
    choose: "choices",
    erase: "",
    seek: "seekers",
    decline: "suggestions",
    read: "checks",
    open_for_writing: "writings",
}


async def do(doing: Doing, jargon: Jargon, number: int, text: str) -> None:
    """Do it, where it can be done just now."""
    with suppress(JargonError):
        await doing(jargon, number, text)

"""Where the shared words changed under a server's own: curators keep theirs, take the shared ones, or write anew."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bot.discord.client import JargonBot
from bot.glossary.model.layer import Layer, layer_for
from bot.glossary.model.revision import Door
from bot.glossary.model.term import Definition, Discussion, Kind, Note, Relation, RelationKind, Source, Term
from bot.service import Jargon
from bot.store.revisions import TermLayers
from bot.store.terms import ReplaceShipped
from rehearsal import Person
from rehearsal.message import Message
from tests.commands.community import Community, add_term, edit_term
from tests.commands.flags import answer, comment, decide, labelled, queue
from tests.fixtures.canaries import Canaries
from tests.fixtures.logged_in import Restart
from tests.service.acts import act

ACT = Source(title="The Act", organisation="Parliament")
NOBODY_OPEN = "There are no open flags."
CHANGED = "Somebody has changed the word since you looked, so nothing was stored."


@pytest.fixture(autouse=True)
def published(canaries: Canaries) -> None:
    """What tests put into the glossary without a file or a form."""
    canaries.published.update({"rule", "You may ask.", "You must be asked.", "Write to us."})


def rule(text: str = "You may ask.", day: date | None = date(2020, 1, 1)) -> Term:
    law = Definition(kind=Kind.FORMAL, text=f"{text} It is free.", source=ACT, checked_on=day)
    meaning = Definition(kind=Kind.PLAIN, text="What holds for all.", source=ACT)
    return Term(slug="rule", label="Rule", definitions=(meaning, law))


def ship(jargon: Jargon, term: Term) -> None:
    """The shared words have this one among them from now on, until the next start."""
    others = (each for each in jargon.terms() if each.slug != term.slug)
    jargon._store.do_now(ReplaceShipped((*others, term), "of a test"))
    jargon._lexicon.refresh()


async def clash(jargon: Jargon, curator: Person, day: date | None = date(2020, 2, 1)) -> Message:
    """The server mended the law itself, and it changed in the shared glossary; what `/flags` shows then."""
    shared = rule(day=day and date(2020, 1, 1)), rule("You must be asked.", day)
    for number, each in enumerate(shared):
        if day:
            jargon.import_terms([each])
        else:
            ship(jargon, each)
        if number == 0:
            await edit_term(curator, "rule", formal="You may ask us.")
            assert (await queue(curator)).text == NOBODY_OPEN
    return await queue(curator)


async def read(community: Community) -> str:
    return (await answer(community.member(), "rule")).text


@pytest.mark.parametrize("day", [date(2020, 2, 1), None], ids=["with a day", "without a day"])
async def test_all_three_texts_stand_there_with_what_differs(
    bot: JargonBot, community: Community, day: date | None
) -> None:
    """Ours, what was shared when we changed it, what is shared now, whose that is, and the new sentences in words."""
    curator = community.curator()
    shown = await clash(bot.jargon, curator, day)
    assert "## Formal definition (The Act): the shared words changed under your own" in shown.text
    parts = ["### Yours", "You may ask us.", "### What was shared when you changed it", "You may ask. It is free."]
    parts += ["### What is shared now", "You must be asked. It is free."]
    places = [shown.text.index(each) for each in parts]
    assert places == sorted(places)
    assert shown.text.count("Source: The Act, Parliament.") == 2
    assert "- New there: “You must be asked.”" in shown.text
    assert "- No longer there: “You may ask.”" in shown.text
    assert "It is free.”" not in shown.text, "what stayed is no difference"
    assert ("Checked on 1 February 2020." in shown.text) == bool(day)
    assert [each.label for each in shown.buttons][:3] == ["Keep ours", "Take the shared words", "Write it anew"]
    assert not labelled(shown, "Resolve")
    assert "You must be asked." in (await answer(community.elsewhere().member(), "rule")).text


async def test_keep_ours(bot: JargonBot, community: Community) -> None:
    """It is over, until the shared words change again."""
    curator = community.curator()
    done = await curator.press(await clash(bot.jargon, curator), "Keep ours")
    assert done.text.startswith("# Done\nYour own words stay in “Rule”.")
    assert "You may ask us." in await read(community)
    assert (await queue(curator)).text == NOBODY_OPEN
    bot.jargon.import_terms([rule("You need not ask.", date(2020, 3, 1))])
    again = (await queue(curator)).text
    assert "### What was shared when you changed it\nYou must be asked. It is free." in again


async def test_take_the_shared_words(bot: JargonBot, community: Community) -> None:
    """The word follows them again there; ours can be brought back."""
    curator = community.curator()
    done = await curator.press(await clash(bot.jargon, curator), "Take the shared words")
    assert "People read the shared words there now" in done.text
    assert "You must be asked." in await read(community)
    assert (await queue(curator)).text == NOBODY_OPEN
    told = (await curator.slash("term history", term="rule")).text
    assert "in /flags, where the shared words had changed" in told
    asked = await curator.slash("term undo", term="rule", number=2)
    await curator.press(asked.message, "Undo it")
    assert "You may ask us." in await read(community)
    assert "Keep ours" in [each.label for each in (await queue(curator)).buttons], "it is to be decided again"


async def test_write_it_anew(bot: JargonBot, community: Community) -> None:
    """The form opens with ours; what is sent lies over what is shared now, so that nothing is left to decide."""
    curator = community.curator()
    form = (await curator.press(await clash(bot.jargon, curator), "Write it anew")).form
    assert form.field("What it says").initial == "You may ask us."
    done = await curator.submit(form, {"What it says": "You must be asked, by us."})
    assert "The new words for “Rule” are stored." in done.text
    assert "You must be asked, by us." in await read(community)
    assert (await queue(curator)).text == NOBODY_OPEN
    assert "from The Act, Parliament." in await read(community)


async def test_a_third_wording_that_is_the_shared_one_follows_it(bot: JargonBot, community: Community) -> None:
    """Nothing is the server's own then."""
    curator = community.curator()
    form = (await curator.press(await clash(bot.jargon, curator), "Write it anew")).form
    await curator.submit(form, {"What it says": "You must be asked. It is free."})
    assert "This server's own wording" not in await read(community)


async def test_two_curators_at_once(bot: JargonBot, community: Community) -> None:
    """Whoever presses second decides about what is there by then, or finds it decided."""
    first, second = community.curator(), community.curator()
    shown = await clash(bot.jargon, first), await queue(second)
    form = (await second.press(shown[1], "Write it anew")).form
    await edit_term(first, "rule", formal="You may ask all of us.")
    again = await second.press(shown[1], "Take the shared words")
    assert CHANGED in again.text
    assert "You may ask all of us." in again.text
    refused = await second.submit(form, {"What it says": "By B."})
    assert "Nothing was stored" in refused.text
    assert "You must be asked. It is free." in refused.text
    assert "You may ask all of us." in await read(community)
    reopened = (await second.press(refused.message, "Open the form again")).form
    assert reopened.field("What it says").initial == "By B."
    await first.press(await queue(first), "Keep ours")
    told = await second.press(again.message, "Take the shared words")
    assert told.text.startswith("There is nothing to decide here any more.")
    gone = await second.submit(reopened, {})
    assert "By B." in gone.text, "what was typed comes back"
    assert "You may ask all of us." in await read(community)


async def test_the_shared_words_change_once_more_while_they_are_looked_at(bot: JargonBot, community: Community) -> None:
    """Nobody takes words that they have not seen."""
    curator = community.curator()
    shown = await clash(bot.jargon, curator)
    bot.jargon.import_terms([rule("You need not ask.", date(2020, 3, 1))])
    again = await curator.press(shown, "Take the shared words")
    assert CHANGED in again.text
    assert "You need not ask." in again.text
    await curator.press(again.message, "Take the shared words")
    assert "You need not ask." in await read(community)


async def test_buttons_and_the_form_outlive_a_restart(bot: JargonBot, community: Community, restart: Restart) -> None:
    """All they need is in their ids."""
    curator = community.curator()
    form = (await curator.press(await clash(bot.jargon, curator), "Write it anew")).form
    shown = await queue(curator)
    await restart()
    assert "are stored" in (await curator.submit(form, {"What it says": "By us."})).text
    assert "nothing to decide" in (await curator.press(shown, "Keep ours")).text
    assert "By us." in await read(community)


async def test_the_right_is_asked_for_at_each_press(bot: JargonBot, community: Community) -> None:
    """And when the form is sent."""
    curator = community.curator()
    shown = await clash(bot.jargon, curator)
    form = (await curator.press(shown, "Write it anew")).form
    community.take_rights_from(curator)
    for label in ("Keep ours", "Take the shared words", "Write it anew"):
        assert (await curator.press(shown, label)).text.startswith("Only people who look after the words")
    assert (await curator.submit(form, {"What it says": "By us."})).text.startswith("Only people who look after")
    assert "You may ask us." in await read(community)


async def test_a_word_that_is_flagged_as_well_shows_both(bot: JargonBot, community: Community) -> None:
    """What people say stays to be answered when the difference is decided, and the other way round."""
    curator = community.curator()
    await clash(bot.jargon, curator)
    await comment(community.member(), await answer(community.member(), "rule"), nth=0, reason="wrong")
    shown = await queue(curator)
    assert "The shared words changed under your own. There is 1 difference to decide." in shown.text
    merge = await curator.press(shown, "Compare with the shared words")
    left = await curator.press(merge.message, "Take the shared words")
    assert labelled(left.message, "Resolve")
    assert not labelled(left.message, "Compare with the shared words")
    assert "is resolved" in (await decide(curator, "It is the law now.")).text


async def test_a_review_does_not_end_it(bot: JargonBot, community: Community) -> None:
    """It is over once it is settled."""
    curator = community.curator()
    await clash(bot.jargon, curator)
    await comment(community.member(), await answer(community.member(), "rule"), nth=0, reason="wrong")
    await decide(curator, "Thank you.")
    assert labelled(await queue(curator), "Keep ours")


FULL = Term(
    slug="rule",
    label="Rule",
    definitions=(Definition(kind=Kind.PLAIN, text="You may ask.", source=ACT),),
    next_steps=(Note(text="Write.", source=ACT),),
    discussions=(Discussion(title="What it means", url="https://example.org/talk", summary="Hard."),),
    relations=(Relation(kind=RelationKind.SEE_ALSO, target="Support", why="It helps."),),
)


def worded(number: int) -> Term:
    """The same in other words, everywhere."""
    [note], [talk], [link] = FULL.next_steps, FULL.discussions, FULL.relations
    return replace(
        FULL,
        label=f"Rule {number}",
        next_steps=(replace(note, text=f"Write {number}."),),
        discussions=(replace(talk, summary=f"Hard {number}."),),
        relations=(replace(link, why=f"It helps {number}."),),
    )


async def ours(over: TermLayers) -> Layer:
    """What makes other words of the shared ones, everywhere."""
    return layer_for(worded(1), over.shared, over.layer)


async def test_every_kind_of_piece_is_decided_word_by_word(
    bot: JargonBot, community: Community, canaries: Canaries
) -> None:
    """The name, a link, a next step, a discussion, one after the other: kept, taken, and written anew."""
    canaries.published.update({"Rule 2", "Write 2.", "Hard 2.", "It helps 2."})
    jargon, curator, server = bot.jargon, community.curator(), community.server.id
    ship(jargon, FULL)
    await jargon.curation.revise("rule", Door.TERM_EDIT, act(server), ours)
    ship(jargon, worded(2))
    shown = await queue(curator)
    assert "## The name: the shared words changed under your own\n-# Difference 1 of 4" in shown.text
    headings = []
    for _ in range(4):
        headings.append(shown.text.split(": the shared words")[0].split("## ")[-1])
        shown = (await curator.press(shown, "Next difference")).message
    assert headings == ["The name", "What to do next", "What others have written about it", "See also"]

    kept = await curator.press(shown, "Keep ours")
    assert "Difference 1 of 3" in kept.text, "the next one stands there"
    form = (await curator.press(kept.message, "Write it anew")).form
    assert form.field("What it says").initial == "Write 1."
    written = await curator.submit(form, {"What it says": "Write to us."})
    await curator.press(written.message, "Take the shared words")
    last = await queue(curator)
    await curator.press(last, "Take the shared words")
    assert (await queue(curator)).text == NOBODY_OPEN
    term = jargon.page("rule", server).term
    assert (term.label, term.next_steps[0].text) == ("Rule 1", "Write to us.")
    assert (term.discussions[0].summary, term.relations[0].why) == ("Hard 2.", "It helps 2.")


async def test_a_shared_word_of_the_same_name_that_comes_later(bot: JargonBot, community: Community) -> None:
    """Kept apart it is the server's own; joined, people read both."""
    curator = community.curator()
    await add_term(curator, labels="Rule", plain="What holds in our club.")
    ship(bot.jargon, rule())
    shown = await queue(curator)
    assert "## A shared word of the same name came later" in shown.text
    assert "What holds in our club." in shown.text
    assert "You may ask. It is free." in shown.text
    kept = await curator.press(shown, "Keep it apart")
    assert "“Rule” stays a word of your own" in kept.text
    assert "You may ask." not in await read(community)
    assert (await queue(curator)).text == NOBODY_OPEN
    ship(bot.jargon, replace(rule(), label="Ruling"))
    joined = await curator.press(await queue(curator), "Join both")
    assert "“Rule” is one word now" in joined.text
    both = {each.text for each in bot.jargon.page("rule", community.server.id).term.definitions}
    assert both >= {"What holds in our club.", "What holds for all.", "You may ask. It is free."}
    assert (await queue(curator)).text == NOBODY_OPEN


async def test_long_texts_fit_and_can_be_read_whole(bot: JargonBot, community: Community) -> None:
    """Three texts of the greatest length, with all that could break a message."""
    curator = community.curator()
    long = "*🤝 @everyone* " * 200
    bot.jargon.import_terms([rule(long)])
    await edit_term(curator, "rule", formal=f"Ours {long}")
    bot.jargon.import_terms([rule(f"Theirs {long}", date(2020, 2, 1))])
    shown = await queue(curator)
    assert "…" in shown.text
    whole = await curator.press(shown, "Read the whole texts")
    assert whole.private
    assert "### Yours\nOurs" in whole.text


async def test_a_hidden_word_waits_until_it_is_shown(bot: JargonBot, community: Community) -> None:
    """Nobody reads it, so there is nothing to decide yet."""
    curator = community.curator()
    await clash(bot.jargon, curator)
    await curator.slash("term hide", term="rule", reason="Not ours.")
    assert (await queue(curator)).text == NOBODY_OPEN
    await curator.slash("term show", term="rule")
    assert labelled(await queue(curator), "Keep ours")

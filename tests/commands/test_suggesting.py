"""A member suggests, curators accept, change or decline, and the member alone hears what became of it."""

from __future__ import annotations

import pytest

from bot.errors import JargonError
from bot.feedback.suggestion import MOST_OPEN, Suggested
from bot.glossary.model.revision import Door
from bot.service import Jargon
from rehearsal import Person, Reply, Sandbox
from rehearsal.message import Message
from tests.commands.community import Community, edit_term
from tests.commands.flags import answer, comment, more, queue, whole_list
from tests.fixtures.canaries import Canaries
from tests.fixtures.logged_in import Restart, StartJargonBot

WORD, MEANING, ORIGIN, INSTEAD = "word", "meaning", "origin", "instead"  # the fields, which are named as columns are
ACCEPT, CHANGE, DECLINE, REPLY = "Accept", "Accept with changes", "Decline", "reply"
BETTER = "Planning support together, as people who count the same."


@pytest.fixture(autouse=True)
def _sent(canaries: Canaries) -> None:
    """These words may be in the database, since somebody sent them."""
    canaries.published.update(("zorble", "a soft hat."))


async def suggest(person: Person, word: str = "Zorble", meaning: str = "A soft hat.", **rest: str) -> Reply:
    form = (await person.slash("suggest")).form
    return await person.submit(form, {WORD: word, MEANING: meaning, **rest})


async def reword(person: Person, meaning: str = BETTER, **rest: str) -> Reply:
    """Suggest a better wording from the card of co-production."""
    form = (await person.press(await more(person, await answer(person)), "Suggest a better wording")).form
    return await person.submit(form, {MEANING: meaning, **rest})


async def change(curator: Person, waiting: Message, **texts: str) -> Reply:
    return await curator.submit((await curator.press(waiting, CHANGE)).form, texts)


async def decline(curator: Person, waiting: Message, reply: str = "Not yet.") -> Reply:
    return await curator.submit((await curator.press(waiting, DECLINE)).form, {REPLY: reply})


async def mine(person: Person) -> str:
    """What /my flags says of suggestions, which follows what it says of flags."""
    return (await (await person.slash("my flags")).follow_up()).text


async def test_a_suggestion_is_published_and_its_author_told(community: Community) -> None:
    """From the form to the card: nobody is named, and the next lookup says once what became of it."""
    author, curator, reader = community.member(), community.curator(), community.member()
    stored = await suggest(author)
    assert stored.private
    assert "will read it, without your name" in stored.text
    assert "Nobody has decided yet." in await mine(author)
    waiting = await queue(curator)
    assert "# Suggestion: Zorble" in waiting.text
    assert "A soft hat." in waiting.text
    assert author.user.name not in waiting.text
    assert str(author.user.id) not in str(waiting.components)
    assert "“Zorble” is published" in (await curator.press(waiting, ACCEPT)).text
    found = await reader.slash("define", term="zorbles")
    assert "A soft hat." in found.text
    assert "own wording" in found.text
    told = await (await author.slash("define", term="advocacy")).follow_up()
    assert "it was accepted. “Zorble” says so now." in told.text
    again = await author.slash("define", term="consultation")
    assert again.follow_ups == []
    assert "**What became of it:** it was accepted." in await mine(author)


async def test_a_better_wording_is_laid_over_the_shared_word(community: Community, jargon: Jargon) -> None:
    """The plain English changes, with what it was written from; all else stays, and the change is on record."""
    author, curator = community.member(), community.curator()
    await reword(author, **{ORIGIN: "A leaflet of ours", INSTEAD: "planning together"})
    waiting = await queue(curator)
    assert "People and professionals plan support together, as equals." in waiting.text
    await curator.press(waiting, ACCEPT)
    page = jargon.page("co-production", community.server.id)
    plain, formal = sorted(page.term.definitions, key=lambda each: each.kind, reverse=True)
    assert plain.text == BETTER
    assert plain.written_from.title == "A leaflet of ours"
    assert formal.text.startswith("An equal relationship")
    assert [each.target for each in page.term.relations if each.kind == "consider_using_instead"] == [
        *("working together", "planning together")
    ]
    [revision] = await jargon.curation.revisions(community.server.id, "co-production")
    assert (revision.door, revision.by) == (Door.SUGGESTION, curator.user.id)
    assert BETTER not in (await answer(community.elsewhere().member())).text


async def test_a_curator_changes_it_first(community: Community, jargon: Jargon) -> None:
    """The form is filled in; the author hears that it was changed, with the reply, and nobody else reads that."""
    author, curator = community.member(), community.curator()
    await suggest(author, **{ORIGIN: "A shop"})
    form = (await curator.press(await queue(curator), CHANGE)).form
    assert [form.field(each).initial for each in (WORD, MEANING, ORIGIN)] == ["Zorble", "A soft hat.", "A shop"]
    await curator.submit(form, {MEANING: "A soft, warm hat.", REPLY: "Warm, too."})
    assert "A soft, warm hat." in (await author.slash("define", term="zorble")).text
    told = await mine(author)
    assert "accepted with changes" in told
    assert "They wrote: “Warm, too.”" in told
    reader = community.member()
    assert "Warm, too." not in (await more(reader, await answer(reader, "zorble"))).text


async def test_a_declined_one_leaves_the_words_and_has_a_reply(community: Community) -> None:
    """Nothing is published, and the author alone reads why."""
    author, curator = community.member(), community.curator()
    await suggest(author)
    done = await decline(curator, await queue(curator), "Nobody here says so.")
    assert "The suggestion for “Zorble” is declined." in done.text
    assert "We do not explain" in (await author.slash("define", term="zorble")).text
    told = await (await author.slash("define", term="support")).follow_up()
    assert "it was not taken." in told.text
    assert "They wrote: “Nobody here says so.”" in told.text
    assert "Zorble" not in (await community.member().slash("my flags")).text


async def test_suggestions_wait_among_the_flags(community: Community) -> None:
    """One queue: rows in the list, counted, opened from there, and gone on to."""
    member, curator = community.member(), community.curator()
    await comment(member, await answer(member), comment="Too long.")
    await suggest(member)
    shown = await whole_list(curator)
    assert "# 2 words wait for you" in shown.text
    assert "1 of them is a suggestion." in shown.text
    assert "**Zorble**: a suggestion, since" in shown.text
    opened = (await curator.choose(shown, "Suggestion: Zorble: A soft hat.", select=1)).message
    assert "# Suggestion: Zorble" in opened.text
    other = (await curator.press(opened, "Next")).message
    assert "Too long." in other.text
    back = (await curator.press(other, "Next")).message
    assert "Suggestion: Zorble" in back.text
    assert "Too long." in (await curator.press(back, ACCEPT)).text


async def test_the_list_shows_suggestions_alone(community: Community) -> None:
    """A filter of the list, beside the reasons of flags; it is kept when a suggestion is opened and gone on from."""
    member, curator = community.member(), community.curator()
    await comment(member, await answer(member), comment="Too long.")
    await suggest(member)
    await suggest(member, "Quibblet")
    chosen = (await curator.choose(await whole_list(curator), "A suggestion", select=2)).message
    assert "**Zorble**: a suggestion" in chosen.text
    assert "Co-production" not in chosen.text
    opened = (await curator.choose(chosen, "Suggestion: Zorble: A soft hat.", select=1)).message
    assert "Quibblet" in (await curator.press(opened, "Next")).text
    words = await curator.choose(await whole_list(curator), "Wrong", select=2)
    assert "Zorble" not in words.text


async def test_it_is_reached_from_the_end_of_the_road(community: Community) -> None:
    """Ask for this word, then Suggest a meaning: the word stands in the form already."""
    author, curator = community.member(), community.curator()
    asked = await author.press((await author.slash("define", term="zorble")).message, "Ask for this word")
    form = (await author.press(asked.message, "Suggest a meaning")).form
    assert form.field(WORD).initial == "zorble"
    await author.submit(form, {MEANING: "A soft hat."})
    await curator.press(await queue(curator), ACCEPT)
    words = await curator.press(await whole_list(curator), "Words people asked for")
    assert "Nobody asks for a word just now." in words.text


async def test_nothing_of_a_message_is_kept_before_the_form_is_sent(community: Community, jargon: Jargon) -> None:
    """The canaries look for it in every file; the form is filled in with what the message says."""
    author, curator = community.member(), community.curator()
    message = curator.say("Quibblet means a very small biscuit.")
    form = (await author.context_menu("Suggest a word from this", message)).form
    assert [form.field(each).initial for each in (WORD, MEANING)] == ["Quibblet", "a very small biscuit."]
    assert await jargon.desk.suggested(community.server.id) == []


async def test_what_looks_personal_is_pointed_out_first(community: Community, jargon: Jargon) -> None:
    """As with a comment; it waits a day as a draft, until the person decides."""
    author = community.member()
    asked = await suggest(author, meaning="Ring 07700 900123.")
    assert "- a phone number: “07700 900123”" in asked.text
    assert "everybody can read it, without your name" in asked.text
    assert await jargon.desk.suggested(community.server.id) == []
    await author.press(asked.message, "Send it as it is")
    assert len(await jargon.desk.suggested(community.server.id)) == 1


async def test_whoever_may_not_comment_may_not_suggest(community: Community) -> None:
    """And a curator can stop somebody from what they suggested, without learning who it is."""
    author, curator = community.member(), community.curator()
    await suggest(author)
    stopped = await curator.press(await queue(curator), "Stop what this person writes")
    assert "may not comment in this server" in stopped.text
    assert "You cannot suggest anything in this server" in (await suggest(author, "Quibblet")).text
    assert "You cannot write comments" in (await comment(author, await answer(author), comment="Hm.")).text
    listed = await curator.press(await whole_list(curator), "Who may not comment")
    assert "A soft hat." in listed.text
    await curator.press(await queue(curator), "Let this person write again")
    assert "Thank you" in (await suggest(author, "Quibblet")).text


async def test_one_person_does_not_send_without_end(community: Community, jargon: Jargon) -> None:
    """Suggestions and comments count together, also after a restart, which the service's own test shows."""
    author = community.member()
    await comment(author, await answer(author), comment="Hm.")
    for number in range(19):
        assert "Thank you" in (await suggest(author, f"Zorble {number}")).text
    assert "you have sent 20 things in the last hour" in (await suggest(author, "Quibblet")).text


async def test_a_full_queue_takes_no_more(community: Community, jargon: Jargon) -> None:
    """It says so, and what was typed is given back."""
    server, author = community.server.id, community.member()
    for number in range(MOST_OPEN):
        texts = Suggested(word=f"zorble {number}", meaning="A soft hat.")
        await jargon.suggesting.suggest(server, server, str(number + 1), number + 1, texts)
    refused = await suggest(author, meaning="A soft hat.")
    assert "no room for another" in refused.text
    assert "A soft hat." in refused.text


async def test_it_is_taken_back(community: Community) -> None:
    """Then nobody can accept it, and the press of a curator who has it before them says so."""
    author, curator = community.member(), community.curator()
    await suggest(author)
    waiting = await queue(curator)
    own = await (await author.slash("my flags")).follow_up()
    await author.press(own, "Take it back")
    for label in (ACCEPT, CHANGE, DECLINE):
        assert "not there any more" in (await curator.press(waiting, label)).text
    assert "We do not explain" in (await author.slash("define", term="zorble")).text


async def test_an_erased_author_leaves_nothing_to_publish(community: Community, jargon: Jargon) -> None:
    """Not even from a form that was open meanwhile: the words of somebody erased are not published."""
    author, curator = community.member(), community.curator()
    await suggest(author)
    form = (await curator.press(await queue(curator), CHANGE)).form
    await jargon.people.erase(author.user.id)
    assert "not there any more" in (await curator.submit(form, {})).text
    assert "zorble" not in {each.slug for each in jargon.terms(community.server.id)}


async def test_two_curators_at_once(community: Community, jargon: Jargon) -> None:
    """The second is told what the first decided, has what they typed, and nothing is published twice."""
    author, curator, other = community.member(), community.curator(), community.curator()
    await suggest(author)
    before = await queue(other)
    form = (await other.press(before, CHANGE)).form
    await curator.press(await queue(curator), ACCEPT)
    late = await other.submit(form, {MEANING: "A hard hat."})
    assert "Another person was quicker: this suggestion is published." in late.text
    assert "A hard hat." in late.text
    assert "Another person was quicker" in (await other.press(before, ACCEPT)).text
    assert "Another person was quicker" in (await other.press(before, DECLINE)).text
    assert len(await jargon.curation.revisions(community.server.id, "zorble")) == 1
    assert "A soft hat." in (await author.slash("define", term="zorble")).text


async def test_what_was_changed_meanwhile_is_shown_before_it_is_accepted(community: Community, jargon: Jargon) -> None:
    """Accept says yes to what the curator saw: where other words stand there by now they see these first."""
    author, curator, other = community.member(), community.curator(), community.curator()
    await reword(author)
    waiting = await queue(curator)
    await edit_term(other, "co-production", plain="Something new.")
    shown = await curator.press(waiting, ACCEPT)
    assert "changed since you looked" in shown.text
    assert "Something new." in shown.text
    await curator.press(shown.message, ACCEPT)
    assert BETTER in (await answer(author)).text


async def test_a_form_over_changed_words_gives_the_choice(community: Community) -> None:
    """The curator reads what stands there by now beside their own, and stores theirs by a press."""
    author, curator, other = community.member(), community.curator(), community.curator()
    await reword(author)
    form = (await curator.press(await queue(curator), CHANGE)).form
    await edit_term(other, "co-production", plain="Something new.")
    late = await curator.submit(form, {MEANING: "As equals."})
    assert "Something new." in late.text
    assert "As equals." in late.text
    await curator.press(late.message, "Store mine")
    assert "As equals." in (await answer(author)).text


async def test_rights_are_asked_for_at_each_press(community: Community) -> None:
    """Whoever lost them meanwhile publishes nothing, and gets back what they typed."""
    author, curator = community.member(), community.curator()
    await suggest(author)
    waiting = await queue(curator)
    form, refusing = [(await curator.press(waiting, label)).form for label in (CHANGE, DECLINE)]
    community.take_rights_from(curator)
    assert (await curator.submit(form, {MEANING: "A hard hat."})).text.count("A hard hat.") == 1
    assert (await curator.submit(refusing, {REPLY: "Sneaked in."})).text.startswith("Only people who look after")
    assert "A soft hat." in (await queue(community.curator())).text, "it still waits"
    for label in (ACCEPT, DECLINE):
        assert (await curator.press(waiting, label)).private
    assert "We do not explain" in (await author.slash("define", term="zorble")).text


async def test_a_word_that_is_there_by_now_is_changed_and_not_doubled(community: Community, jargon: Jargon) -> None:
    """Two people suggest the same word: the second is laid over the first, and the curator sees that beforehand."""
    author, other, curator = community.member(), community.member(), community.curator()
    await suggest(author)
    await suggest(other, "zorble", "A hat that is soft.")
    await curator.press(await queue(curator), ACCEPT)
    second = await queue(curator)
    assert "Somebody suggested a wording for “Zorble”" in second.text
    assert "A soft hat." in second.text
    await curator.press(second, ACCEPT)
    own = [each for each in jargon.terms(community.server.id) if each.label.casefold() == "zorble"]
    assert [each.definitions[0].text for each in own] == ["A hat that is soft."]


async def test_where_several_have_the_name_the_curator_chooses(community: Community, jargon: Jargon) -> None:
    """It becomes a part of the one that they press, or opens with brackets to tell it apart."""
    author, curator = community.member(), community.curator()
    await suggest(author, "PA", "Loudspeakers that a whole hall can hear.")
    asked = await change(curator, await queue(curator))
    joining = [each.label for each in asked.message.buttons if "Public address" in each.label]
    apart = (await curator.press(asked.message, "Keep it apart")).form
    assert apart.field(WORD).initial.startswith("PA (Loudspeakers")
    await curator.press(asked.message, joining[0])
    page = jargon.page("public-address", community.server.id)
    assert "Loudspeakers that a whole hall can hear." in {each.text for each in page.term.definitions}


async def test_two_people_approve(community: Community, jargon: Jargon) -> None:
    """Where the server wants it: not the same twice, not the author as the second, and what the second saw."""
    author, first, second = community.curator(), community.curator(), community.curator()
    await first.press((await first.slash("settings")).message, "Let two people approve")
    await suggest(author)
    told = await change(first, await queue(first), **{MEANING: "A soft, warm hat."})
    assert "Your approval of “Zorble” is stored." in told.text
    assert "You have approved this." in told.text
    assert "You have approved this already." in (await first.press(told.message, ACCEPT)).text
    assert "You suggested this yourself." in (await author.press(await queue(author), ACCEPT)).text
    assert "We do not explain" in (await author.slash("define", term="zorble")).text
    waiting = await queue(second)
    assert "Another person has approved this." in waiting.text
    assert "A soft, warm hat." in waiting.text
    await second.press(waiting, ACCEPT)
    assert "A soft, warm hat." in (await author.slash("define", term="zorble")).text
    [revision] = await jargon.curation.revisions(community.server.id, "zorble")
    assert revision.by == second.user.id


async def two_approve(first: Person) -> None:
    await first.press((await first.slash("settings")).message, "Let two people approve")


async def test_the_first_says_which_word_it_joins_and_the_second_agrees(community: Community, jargon: Jargon) -> None:
    """Both see the word that it becomes a part of; the second is not asked once more."""
    author, first, second = community.member(), community.curator(), community.curator()
    await two_approve(first)
    await suggest(author, "PA", "Loudspeakers that a whole hall can hear.")
    assert "nothing is stored yet" in (await first.press(await queue(first), ACCEPT)).text
    asked = await change(first, await queue(first))
    [joining] = [each.label for each in asked.message.buttons if "Public address" in each.label]
    told = await first.press(asked.message, joining)
    assert "Your approval of “PA” is stored." in told.text
    waiting = await queue(second)
    assert "Somebody suggested a wording for “Public address”" in waiting.text
    assert "is published" in (await second.press(waiting, ACCEPT)).text
    page = jargon.page("public-address", community.server.id)
    assert "Loudspeakers that a whole hall can hear." in {each.text for each in page.term.definitions}


async def test_the_first_keeps_it_apart_and_the_second_agrees(community: Community, jargon: Jargon) -> None:
    """The words in brackets are a part of what was approved."""
    author, first, second = community.member(), community.curator(), community.curator()
    await two_approve(first)
    await suggest(author, "PA", "Loudspeakers that a whole hall can hear.")
    asked = await change(first, await queue(first))
    form = (await first.press(asked.message, "Keep it apart")).form
    assert "Your approval" in (await first.submit(form, {})).text
    assert "is published" in (await second.press(await queue(second), ACCEPT)).text
    assert "PA (Loudspeakers" in "".join(each.label for each in jargon.terms(community.server.id))


async def test_another_word_of_the_second_needs_another_again(community: Community, jargon: Jargon) -> None:
    """The first has not approved that it becomes a part of that one."""
    author, first, second = community.member(), community.curator(), community.curator()
    await two_approve(first)
    await suggest(author, "PA", "Whom you ask.")
    asked = await change(first, await queue(first))
    await first.press(asked.message, next(e.label for e in asked.message.buttons if "Public address" in e.label))
    form = (await second.press(await queue(second), CHANGE)).form
    told = await second.submit(form, {WORD: "Personal assistant"})
    assert "Your approval" in told.text
    assert "is published" in (await first.press(await queue(first), ACCEPT)).text
    page = jargon.page("personal-assistant", community.server.id)
    assert "Whom you ask." in {each.text for each in page.term.definitions}


async def test_other_words_of_the_second_need_another_again(community: Community) -> None:
    """The first has not approved these; who approved them first is the second now."""
    author, first, second = community.member(), community.curator(), community.curator()
    await first.press((await first.slash("settings")).message, "Let two people approve")
    await suggest(author)
    await first.press(await queue(first), ACCEPT)
    told = await change(second, await queue(second), **{MEANING: "A hard hat."})
    assert "Your approval of “Zorble” is stored." in told.text
    await first.press(await queue(first), ACCEPT)
    assert "A hard hat." in (await author.slash("define", term="zorble")).text


async def test_a_press_that_waited_at_the_first_approval_is_shown_the_rest(community: Community) -> None:
    """Who looked before another approved other words does not approve what they have not seen."""
    author, first, second = community.member(), community.curator(), community.curator()
    await first.press((await first.slash("settings")).message, "Let two people approve")
    await suggest(author)
    before = await queue(second)
    await change(first, await queue(first), **{MEANING: "A soft, warm hat."})
    shown = await second.press(before, ACCEPT)
    assert "changed since you looked" in shown.text
    assert "A soft, warm hat." in shown.text


async def test_it_goes_on_after_a_restart(sandbox: Sandbox, restart: Restart) -> None:
    """Waiting, approved by one, decided and untold: each lasts, and so do the buttons and forms."""
    await restart()
    community = Community(sandbox)
    author, first, second = community.member(), community.curator(), community.curator()
    await first.press((await first.slash("settings")).message, "Let two people approve")
    form = (await author.slash("suggest")).form
    await restart()
    await author.submit(form, {WORD: "Zorble", MEANING: "A soft hat."})
    await first.press(await queue(first), ACCEPT)
    waiting = await queue(second)
    await restart()
    await second.press(waiting, ACCEPT)
    await restart()
    told = await (await author.slash("define", term="zorble")).follow_up()
    assert "it was accepted." in told.text


async def test_outside_servers_it_goes_home(sandbox: Sandbox, start: StartJargonBot, jargon: Jargon) -> None:
    """The curators of the home server read it; the author hears of it where they suggested it, and not at home."""
    home = Community(sandbox)
    await start(jargon, home=home.server.id)
    member, curator = home.member(), home.curator()
    alone = member.in_direct_messages()
    assert "the curators of “Rehearsal” will read it" in (await suggest(alone)).text
    waiting = await queue(curator)
    assert "It was suggested outside servers." in waiting.text
    await curator.press(waiting, ACCEPT)
    assert (await member.slash("my flags")).follow_ups == []
    told = await mine(alone)
    assert "the home server took it" in told
    assert "under “Zorble”" in told


async def test_without_a_home_server_nobody_is_asked_outside(community: Community) -> None:
    """No form opens."""
    pressed = await community.member().in_direct_messages().slash("suggest")
    assert not pressed.has_form
    assert "Nobody would read it" in pressed.text


async def test_a_better_wording_that_is_the_same_is_not_sent(community: Community, jargon: Jargon) -> None:
    """The form opens with what stands there; as it is, it says nothing."""
    told = await reword(community.member(), "People and professionals plan support together, as equals.")
    assert "That is what it says there already." in told.text
    assert await jargon.desk.suggested(community.server.id) == []


async def test_the_same_form_twice_is_one(community: Community, jargon: Jargon) -> None:
    """An act that comes again is done once, and answered as it was: here, in the service that the form calls."""
    server, texts = community.server.id, Suggested(word="Zorble", meaning="A soft hat.")
    for _ in range(2):
        await jargon.suggesting.suggest(server, server, "1", 7, texts)
    assert len(await jargon.desk.suggested(server)) == 1
    with pytest.raises(JargonError, match="gone already"):
        await jargon.suggesting.take_back(server, "1", 8)

from __future__ import annotations

import pytest

from bot.discord.client import JargonBot
from bot.service import Jargon
from rehearsal import Person
from tests.commands.community import FIELDS, Community, add_term, edit_term, filled, remove_term
from tests.commands.flags import answer, more

NEW = {"labels": "Tea club, TC", "plain": "We meet on Mondays.", "formal": "A weekly event.", "source": "Our rules"}
ONLY = "Only people who look after the words"


async def test_a_new_word_is_found_at_once_and_only_here(community: Community) -> None:
    """The reply that it is stored comes after the commit, so the next question finds it."""
    told = await add_term(community.curator(), **NEW, instead="Monday club")
    assert told.splitlines() == [
        "“Tea club” is stored. People in this server can find it with /define now.",
        "Other names of it: “TC”.",
    ]

    found = (await community.member().slash("define", term="TC")).text
    assert "# Tea club (TC)\n-# This server's own wording." in found
    assert "We meet on Mondays.\n-# Source: In our own words, Rehearsal." in found
    assert "A weekly event.\n-# Source: Our rules." in found
    assert "- **Monday club**" in found
    stranger = community.elsewhere().member()
    assert "do not explain" in (await stranger.slash("define", term="tea club")).text


async def test_the_form_has_five_fields_that_say_what_goes_in(community: Community) -> None:
    """Five is Discord's limit; each is described."""
    form = (await community.curator().slash("term add")).form
    assert [field.label for field in form.fields] == list(FIELDS.values())
    assert all(field.description for field in form.fields)


@pytest.mark.parametrize("command", ["add", "edit"])
async def test_a_right_that_is_gone_at_submit_is_refused(community: Community, jargon: Jargon, command: str) -> None:
    """The form is open while an owner takes the role away: nothing is stored."""
    person = community.curator()
    options = {"term": "advocacy"} if command == "edit" else {}
    form = (await person.slash(f"term {command}", **options)).form
    before = jargon.terms(community.server.id)
    community.take_rights_from(person)

    refused = await person.submit(form, filled(labels="Sneaked in", plain="Not allowed."))
    assert refused.text.startswith(ONLY)
    assert refused.private
    assert jargon.terms(community.server.id) == before


async def test_a_form_from_someone_without_the_right_is_refused(community: Community, jargon: Jargon) -> None:
    """The form of a curator comes back in the name of a member who never had the right."""
    form = (await community.curator().slash("term add")).form

    refused = await community.member().submit(form, filled(**NEW))
    assert refused.text.startswith(ONLY)
    assert "tea-club" not in [term.slug for term in jargon.terms(community.server.id)]


async def test_an_edit_opens_filled_in_and_changes_this_server_only(community: Community) -> None:
    """A shared word keeps what the form does not show."""
    curator, stranger = community.curator(), community.elsewhere().member()
    form = (await curator.slash("term edit", term="co-production")).form
    assert form.field(FIELDS["labels"]).initial == "Co-production, coproduction"
    assert form.field(FIELDS["source"]).initial == "Statutory guidance, The Department, https://example.org/formal"
    told = (await curator.submit(form, filled(plain="We plan together."))).text
    stored, parted = told.split("\n")
    assert stored == "The change to “Co-production” is stored. People in this server read it from now on."
    assert parted.startswith("What you changed is your own from now on")

    card = await answer(curator)
    assert "We plan together.\n-# Source: In our own words, Rehearsal." in card.text
    assert "Statutory guidance" in card.text
    assert "What equal means" in (await more(curator, card, page=3)).text
    assert "as equals" in (await stranger.slash("define", term="co-production")).text


async def test_removing_an_own_wording_shows_the_shared_one_again(community: Community) -> None:
    """And says so."""
    curator = community.curator()
    await edit_term(curator, "advocacy", plain="Somebody speaks up with you.")

    removed = await remove_term(curator, "advocacy")
    assert removed.startswith("This server's wording of “Advocacy” is removed. People read the shared one again.")
    assert "helps you to say" in (await curator.slash("define", term="advocacy")).text


async def test_a_shared_word_cannot_be_removed_here(community: Community) -> None:
    """The sentence says what can be done."""
    told = (await community.curator().slash("term remove", term="advocacy")).text
    assert "comes from the shared glossary" in told
    assert "/term edit" in told


async def test_a_word_that_is_not_there_cannot_be_edited(community: Community) -> None:
    """Nor one of several meanings, before one is chosen."""
    curator = community.curator()
    assert "There is no word “xylophone” here" in (await curator.slash("term edit", term="xylophone")).text
    for command in ("term edit", "term remove"):
        asked = await curator.slash(command, term="PA")
        assert asked.text == "“PA” can mean more than one thing. Which one is it?"
        assert [each.label for each in asked.message.buttons] == ["Personal assistant", "Public address"]
    form = (await curator.press((await curator.slash("term edit", term="PA")).message, "Public address")).form
    assert form.field("The word, then other names").initial == "Public address, PA"
    refused = await curator.press((await curator.slash("term remove", term="PA")).message, "Public address")
    assert "comes from the shared glossary" in refused.text


@pytest.mark.parametrize(
    ("texts", "sentence"),
    [
        ({"labels": " , ", "plain": "x"}, "Please give the word itself. Nothing was stored."),
        ({"labels": "Tea", "plain": " "}, "Please say what the word means"),
        ({"labels": "Co-Production", "plain": "x"}, "“Co-Production” is in the glossary already. Use /term edit"),
        ({"labels": "x" * 201, "plain": "x"}, "Nothing was stored. "),
    ],
)
async def test_a_form_with_a_fault_gets_a_sentence(community: Community, texts: dict[str, str], sentence: str) -> None:
    """In private, and nothing is stored."""
    told = await add_term(community.curator(), **texts)
    assert told.startswith(sentence)


async def test_nothing_is_said_to_be_stored_when_it_is_not(community: Community, jargon: Jargon) -> None:
    """The disk is full: the person is told so, and the word is not found."""
    jargon._store.ask_now(lambda db: db.query("pragma max_page_count = 1"))
    told = await add_term(community.curator(), labels="Tea club", plain="We meet. " * 400, formal="Long. " * 600)
    assert told.startswith("Nothing was stored, because the disk is full. Free some space.")
    assert "do not explain" in (await community.member().slash("define", term="tea club")).text


async def test_in_a_private_chat_there_is_no_such_command(bot: JargonBot, member: Person) -> None:
    """Own words belong to a server."""
    alone = {command["name"] for command in member.in_direct_messages().commands}
    asking = {"define", "explain", "check-writing", "Explain the jargon", "browse", "compare", "random"}
    asking |= {"suggest", "Suggest a word from this"}
    assert alone == asking | {"my", "help", "help-now", "about", "privacy"}


async def test_a_word_cannot_take_the_name_of_another(community: Community) -> None:
    """By an edit as little as when it is added; its own name in other letters is no other."""
    curator = community.curator()
    told = await edit_term(curator, "advocacy", labels="Consultation")
    assert told.startswith("“Consultation” is in the glossary already. Use /term edit to change it.")
    assert "is stored" in await edit_term(curator, "advocacy", labels="ADVOCACY")


async def test_a_curator_gets_advice_with_what_is_stored(community: Community) -> None:
    """At most three hints, in private, and the word is stored all the same."""
    hard = "Multidisciplinary organisations facilitate " + "notwithstanding aforementioned MDT and ICB and CHC " * 6
    told = await add_term(community.curator(), labels="Tea club", plain=hard, formal="A weekly event.")
    stored, advice, *hints = told.splitlines()
    assert stored == "“Tea club” is stored. People in this server can find it with /define now."
    assert advice.startswith("Some advice, if you wish to follow it.")
    assert len(hints) == 3
    assert "at most 25 are easy to follow" in told
    assert "# Tea club" in (await community.member().slash("define", term="tea club")).text


async def test_advice_speaks_of_the_change_alone(community: Community) -> None:
    """What a shared word brought along is no curator's doing."""
    curator = community.curator()
    await edit_term(curator, "consultation", labels="Consultation, asking")
    told = await edit_term(curator, "consultation", labels="Consultation, asking people")
    assert told == "The change to “Consultation” is stored. People in this server read it from now on."
    assert "- “MDT” is not explained." in await edit_term(curator, "consultation", plain="The MDT asks you.")

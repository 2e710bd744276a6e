from __future__ import annotations

import pytest

from bot.config import Curators, Settings
from bot.discord.client import JargonBot
from bot.service import Jargon
from tests.commands.community import Community, inputs, text_of

NEW = {"labels": "Tea club, TC", "plain": "We meet on Mondays.", "formal": "A weekly event.", "source": "Our rules"}
ONLY = "Only people who look after the words"


async def test_a_new_word_is_found_at_once_and_only_here(community: Community) -> None:
    """The reply that it is stored comes after the commit, so the next question finds it."""
    elsewhere = Community(community.env, "Another group")
    told = await community.add_term(community.curator(), **NEW, instead="Monday club")
    assert told == "“Tea club” is stored. People in this server can find it with /define now."

    found = text_of(await community.define(community.member(), "TC"))
    assert "# Tea club\n-# Also called: TC\n-# This server's own wording." in found
    assert "We meet on Mondays.\n-# Source: In our own words, Our group." in found
    assert "A weekly event.\n-# Source: Our rules." in found
    assert "- **Monday club**" in found
    assert "nothing near" in text_of(await elsewhere.define(elsewhere.member(), "tea club"))


async def test_the_form_has_five_fields_that_say_what_goes_in(community: Community) -> None:
    """Five is Discord's limit; labels hold 45 characters, descriptions 100."""
    form = await community.curator().slash(community.channel, "term add")
    assert form.modal
    assert len(inputs(form)) == 5
    assert max(len(each["label"]) for each in form.modal["components"]) <= 45
    assert max(len(each["description"]) for each in form.modal["components"]) <= 100


async def test_a_chosen_role_makes_a_curator(community: Community, jargon: Jargon, settings: Settings) -> None:
    """Whoever has it needs no right to manage the server."""
    role = community.server.create_role("Word keepers")
    chosen = settings.model_copy(update={"curators": Curators(roles=frozenset({role.id}))})
    await community.env.restart_bot(JargonBot(jargon, chosen))
    assert "is stored" in await community.add_term(community.member(roles=[role]), **NEW)


@pytest.mark.parametrize("command", ["term add", "term edit", "term remove", "flags"])
async def test_others_are_refused_in_private(community: Community, command: str) -> None:
    """A role that was not chosen is no right either."""
    person = community.member(roles=[community.server.create_role("Friends")])
    await community.show(person, command)
    options = {"term": "advocacy"} if command in ("term edit", "term remove") else {}
    refused = await person.slash(community.channel, command, **options)
    assert refused.modal is None
    assert text_of(refused).startswith(ONLY)
    assert refused.ephemeral


@pytest.mark.parametrize("command", ["add", "edit"])
async def test_a_right_that_is_gone_at_submit_is_refused(community: Community, jargon: Jargon, command: str) -> None:
    """The form is open while an owner takes the role away: nothing is stored."""
    person = community.curator()
    options = {"term": "advocacy"} if command == "edit" else {}
    form = await person.slash(community.channel, f"term {command}", **options)
    before = jargon.terms(community.server.id)
    community.take_rights_from(person)
    refused = await community.fill_in(person, form, labels="Sneaked in", plain="Not allowed.")
    assert text_of(refused).startswith(ONLY)
    assert refused.ephemeral
    assert jargon.terms(community.server.id) == before


async def test_a_form_from_someone_without_the_right_is_refused(community: Community, jargon: Jargon) -> None:
    """The form of a curator comes back in the name of a member who never had the right."""
    form = await community.curator().slash(community.channel, "term add")
    intruder = community.member()
    form._interaction.user_id = intruder.id
    refused = await community.fill_in(intruder, form, **NEW)
    assert text_of(refused).startswith(ONLY)
    assert "tea-club" not in [term.slug for term in jargon.terms(community.server.id)]


async def test_an_edit_opens_filled_in_and_changes_this_server_only(community: Community) -> None:
    """A shared word keeps what the form does not show."""
    curator, elsewhere = community.curator(), Community(community.env, "Another group")
    form = await curator.slash(community.channel, "term edit", term="co-production")
    assert inputs(form)[0]["value"] == "Co-production, coproduction"
    assert inputs(form)[3]["value"] == "Statutory guidance, The Department, https://example.org/formal"
    told = text_of(await community.fill_in(curator, form, plain="We plan together."))
    assert told == "The change to “Co-production” is stored. People in this server read it from now on."

    here = text_of(await community.define(curator, "co-production"))
    assert "We plan together.\n-# Source: In our own words, Our group." in here
    assert "Statutory guidance" in here
    assert "What equal means" in here
    assert "as equals" in text_of(await elsewhere.define(elsewhere.member(), "co-production"))


async def test_removing_an_own_wording_shows_the_shared_one_again(community: Community) -> None:
    """And says so."""
    curator = community.curator()
    form = await curator.slash(community.channel, "term edit", term="advocacy")
    await community.fill_in(curator, form, plain="Somebody speaks up with you.")
    removed = await curator.slash(community.channel, "term remove", term="advocacy")
    assert text_of(removed) == "This server's wording of “Advocacy” is removed. People read the shared one again."
    assert "helps you to say" in text_of(await community.define(curator, "advocacy"))


async def test_a_shared_word_cannot_be_removed_here(community: Community) -> None:
    """The sentence says what can be done."""
    told = text_of(await community.curator().slash(community.channel, "term remove", term="advocacy"))
    assert "comes from the shared glossary" in told
    assert "/term edit" in told
    assert community.env.errors


async def test_a_word_that_is_not_there_cannot_be_edited(community: Community) -> None:
    """Nor one of several meanings, before one is chosen."""
    for term in ("xylophone", "PA"):
        told = text_of(await community.curator().slash(community.channel, "term edit", term=term))
        assert f"There is no word “{term}” here" in told
    assert len(community.env.errors) == 2


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
    told = await community.add_term(community.curator(), **texts)
    assert told.startswith(sentence)


async def test_nothing_is_said_to_be_stored_when_it_is_not(
    community: Community, jargon: Jargon, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk is full: the person is told so, and the word is not found."""
    jargon._store.read(lambda db: db.execute("pragma max_page_count = 1").fetchall()).result()
    told = await community.add_term(community.curator(), "Tea club", "We meet. " * 400, formal="Long. " * 600)
    assert told == "Nothing was stored, because the disk is full. Free some space."
    assert "nothing near" in text_of(await community.define(community.member(), "tea club"))


async def test_in_a_private_chat_there_is_no_such_command(community: Community) -> None:
    """Own words belong to a server."""
    assert community.env.create_user("alone").available_commands() == ("define", "explain", "my flags")


async def test_a_word_cannot_take_the_name_of_another(community: Community) -> None:
    """By an edit as little as when it is added; its own name in other letters is no other."""
    curator = community.curator()
    form = await curator.slash(community.channel, "term edit", term="advocacy")
    told = text_of(await community.fill_in(curator, form, labels="Consultation"))
    assert told == "“Consultation” is in the glossary already. Use /term edit to change it."
    form = await curator.slash(community.channel, "term edit", term="advocacy")
    assert "is stored" in text_of(await community.fill_in(curator, form, labels="ADVOCACY"))


async def test_a_curator_gets_advice_with_what_is_stored(community: Community) -> None:
    """At most three hints, in private, and the word is stored all the same."""
    hard = "Multidisciplinary organisations facilitate " + "notwithstanding aforementioned MDT and ICB and CHC " * 6
    told = await community.add_term(community.curator(), "Tea club", hard, formal="A weekly event.")
    stored, advice, *hints = told.splitlines()
    assert stored == "“Tea club” is stored. People in this server can find it with /define now."
    assert advice.startswith("Some advice, if you wish to follow it.")
    assert len(hints) == 3
    assert "at most 25 are easy to follow" in told
    assert "# Tea club" in text_of(await community.define(community.member(), "tea club"))


async def test_advice_speaks_of_the_change_alone(community: Community) -> None:
    """What a shared word brought along is no curator's doing."""
    curator = community.curator()
    form = await curator.slash(community.channel, "term edit", term="consultation")
    told = text_of(await community.fill_in(curator, form, labels="Consultation, asking"))
    assert told == "The change to “Consultation” is stored. People in this server read it from now on."
    form = await curator.slash(community.channel, "term edit", term="consultation")
    told = text_of(await community.fill_in(curator, form, plain="The MDT asks you."))
    assert "- “MDT” is not explained." in told

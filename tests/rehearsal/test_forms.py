"""Forms and menus as Discord's apps show them and send them back."""

from __future__ import annotations

import pytest

from rehearsal import NotPossibleError, Person, Sandbox
from tests.rehearsal.rehearsal_bot import RehearsalBot


async def test_a_phone_shows_what_a_form_held_first(bot: RehearsalBot, member: Person) -> None:
    """A computer shows what the bot sends; a phone shows again what it knows under the form's `custom_id`.

    https://github.com/discord/discord-api-docs/issues/7554
    """
    phone = member.on_a_phone()
    for text, at_a_computer, on_a_phone in (("old", "old", "old"), ("new", "new", "old")):
        assert (await member.slash("note", text=text)).form.field("Note").initial == at_a_computer
        form = (await phone.slash("note", text=text)).form
        assert form.field("Note").initial == on_a_phone
        assert form.texts == (f"It says: {on_a_phone}",)
    assert "Noted: old" in (await phone.in_channel("help").submit(form, {})).text


async def test_explanations_come_back_with_a_form(bot: RehearsalBot, member: Person) -> None:
    """In their place, without a `custom_id`: https://github.com/Rapptz/discord.py/issues/10325"""
    form = (await member.slash("note", text="this")).form
    assert (await member.submit(form, {})).text == "Noted: this [10, 18]"


async def test_private_messages_are_gone_when_the_app_starts_anew(
    bot: RehearsalBot, member: Person, admin: Person
) -> None:
    """Those for this person alone, in every channel; what others see stays.

    https://support.discord.com/hc/en-us/articles/1500000580222-Ephemeral-Messages-FAQ
    """
    public = (await member.slash("define", term="apple")).message
    private = (await member.slash("define", term="cherry", private=True)).message
    others = (await admin.slash("define", term="cherry", private=True)).message
    member.reload()
    assert member.messages == [public]
    assert admin.messages == [public, others]
    with pytest.raises(NotPossibleError, match="cannot see"):
        await member.press(private, "Count letters")


async def test_roles_and_channels_are_described_beside_what_was_chosen(
    sandbox: Sandbox, bot: RehearsalBot, admin: Person
) -> None:
    """The library makes objects of what Discord sends along, also of a role that it has never heard of.

    https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-resolved-data-structure
    """
    assert admin.guild
    sandbox.world.add_role(admin.guild, "Stewards", 0)
    menus = (await admin.slash("places")).message
    assert (await admin.choose(menus, "Stewards", "admin")).text == "Stewards admin"
    assert (await admin.choose(menus)).text == "none"
    assert (await admin.choose(menus, "#help", select=2)).text == "#help"
    with pytest.raises(NotPossibleError, match="no choice “nowhere”"):
        await admin.choose(menus, "nowhere", select=2)


async def test_roles_and_channels_of_a_form_are_described_beside_its_fields(
    sandbox: Sandbox, bot: RehearsalBot, admin: Person
) -> None:
    """As in a message: https://docs.discord.com/developers/components/reference#role-select"""
    assert admin.guild
    sandbox.world.add_role(admin.guild, "Stewards", 0)
    form = (await admin.slash("team")).form
    assert (await admin.submit(form, {"Roles": ["Stewards", "admin"], "Place": "#help"})).text == "Stewards admin help"
    form = (await admin.slash("team")).form
    assert (await admin.submit(form, {"Roles": "admin"})).text == "admin"
    with pytest.raises(NotPossibleError, match="“Roles” has no choice “nobody”"):
        await admin.submit(form, {"Roles": "nobody"})

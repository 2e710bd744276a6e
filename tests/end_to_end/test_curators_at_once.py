"""Two curators with their forms open at once: neither undoes the other's work, and nothing typed is lost."""

from __future__ import annotations

import pytest

from bot.discord.client import JargonBot
from bot.service import Jargon
from rehearsal import Person
from rehearsal.person.form import Form
from tests.commands.community import remove_term

LABELS, PLAIN = "The word, then other names", "What it means, in plain English"
FORMAL, FORMAL_SOURCE = "The formal definition", "Where the formal definition comes from"
TEXT, SOURCE = "What it means", "Where it comes from"
AGAIN = "Open the form again"


async def edit_form(curator: Person, term: str = "consultation") -> Form:
    """`/term edit`, up to the form."""
    return (await curator.slash("term edit", term=term)).form


async def definition_form(curator: Person, member: Person, term: str = "co-production") -> Form:
    """The form for the plain definition of a term that somebody has flagged, up to its fields."""
    answer = (await member.slash("define", term=term)).message
    await member.submit((await member.press(answer, "Comment or flag")).form, {})
    row = (await curator.slash("flags")).message
    return (await curator.press(row, "Edit the plain English")).form


async def read(person: Person, term: str) -> str:
    """What a reader is shown."""
    return (await person.slash("define", term=term, private=True)).text


async def test_changes_to_two_fields_are_both_kept(bot: JargonBot, admin: Person, other: Person) -> None:
    """A opens the form, B changes the meaning and sends it, A adds a name and sends hers."""
    first, second = await edit_form(admin), await edit_form(other)
    assert "is stored" in (await other.submit(second, {PLAIN: "Corrected by B."})).text
    assert "is stored" in (await admin.submit(first, {LABELS: "Consultation, asking round"})).text
    assert "Corrected by B." in await read(admin, "asking round")


async def test_changes_to_one_field_are_both_shown_and_the_person_decides(
    bot: JargonBot, jargon: Jargon, admin: Person, other: Person
) -> None:
    """Nothing is stored until A has seen both texts and sent hers again; then B's stays on record."""
    first, second = await edit_form(admin), await edit_form(other)
    await other.submit(second, {PLAIN: "Meaning by B.", LABELS: "Consultation, asking"})
    refused = await admin.submit(first, {PLAIN: "Meaning by A.", FORMAL: "Formal by A."})
    assert refused.private
    assert "Nothing was stored" in refused.text
    for shown in (PLAIN, "Meaning by A.", "Meaning by B."):
        assert shown in refused.text
    assert FORMAL not in refused.text, "there is nothing to decide about what A alone changed"
    assert "Meaning by B." in await read(admin, "consultation")

    again = (await admin.press(refused.message, AGAIN)).form
    texts = {label: again.field(label).initial for label in (LABELS, PLAIN, FORMAL)}
    assert texts == {LABELS: "Consultation, asking", PLAIN: "Meaning by A.", FORMAL: "Formal by A."}
    assert "is stored" in (await admin.submit(again, {})).text
    assert "Meaning by A." in await read(admin, "asking")
    assert admin.guild
    newest, before = await jargon.curation.revisions(admin.guild.id, "consultation")
    assert (newest.by, before.by) == (admin.user.id, other.user.id)
    assert newest.before
    earlier = newest.before.over(jargon.page("consultation").term)
    assert earlier
    assert earlier.definitions[0].text == "Meaning by B."


async def test_what_changed_while_both_texts_were_looked_at_is_shown_as_well(
    bot: JargonBot, admin: Person, other: Person
) -> None:
    """The form that opens again stands on what was shown, not on what came after it."""
    first, second = await edit_form(admin), await edit_form(other)
    await other.submit(second, {PLAIN: "Meaning by B."})
    refused = await admin.submit(first, {PLAIN: "Meaning by A."})
    await other.submit(await edit_form(other), {PLAIN: "B once more."})
    again = (await admin.press(refused.message, AGAIN)).form
    refused = await admin.submit(again, {})
    assert "B once more." in refused.text
    assert "Meaning by A." in refused.text
    assert "B once more." in await read(admin, "consultation")


async def test_a_form_for_a_word_that_was_removed_is_shown_and_can_be_sent_again(
    bot: JargonBot, admin: Person, other: Person
) -> None:
    """A's form holds the only copy of the word: she is told, and sends it again on purpose."""
    await other.submit((await other.slash("term add")).form, {LABELS: "Tea club", PLAIN: "We meet on Mondays."})
    opened = await edit_form(admin, "tea club")
    assert "is removed" in await remove_term(other, "tea club")
    refused = await admin.submit(opened, {PLAIN: "We meet on Tuesdays."})
    assert "Nothing was stored" in refused.text
    assert "We meet on Tuesdays." in refused.text
    assert "We do not explain" in await read(admin, "tea club")
    again = (await admin.press(refused.message, AGAIN)).form
    assert "is stored" in (await admin.submit(again, {})).text
    assert "We meet on Tuesdays." in await read(admin, "tea club")


async def test_a_word_is_removed_once(bot: JargonBot, admin: Person, other: Person) -> None:
    """Whoever comes second is told that it is gone, also where both were asked at once."""
    await other.submit((await other.slash("term add")).form, {LABELS: "Tea club", PLAIN: "We meet on Mondays."})
    asked = (await admin.slash("term remove", term="tea club")).message
    assert "is removed" in await remove_term(other, "tea club")
    assert "no longer in the glossary" in (await admin.press(asked, "Remove it")).text
    assert "There is no word" in (await admin.slash("term remove", term="tea club")).text


async def test_a_form_sent_as_it_opened_changes_nothing(
    bot: JargonBot, jargon: Jargon, admin: Person, other: Person
) -> None:
    """What B did meanwhile stays, no copy of a shared word is made, and nobody is told that anything was stored."""
    first = await edit_form(admin)
    assert "is stored" not in (await admin.submit(first, {})).text
    assert admin.guild
    assert await jargon.curation.revisions(admin.guild.id, "consultation") == []
    assert not jargon.page("consultation", admin.guild.id).local
    await other.submit(await edit_form(other), {PLAIN: "Corrected by B."})
    await admin.submit(first, {})
    assert "Corrected by B." in await read(admin, "consultation")


async def test_both_texts_fit_however_long_they_are(bot: JargonBot, admin: Person, other: Person) -> None:
    """Five fields of the greatest length, with all that could break the message; what A typed comes back whole."""
    first, second = await edit_form(admin), await edit_form(other)
    long = {PLAIN: "@everyone 🤝 **x** ", FORMAL: "# [a](https://b.c) "}
    texts = {label: (text * 400)[:1500] for label, text in long.items()} | {FORMAL_SOURCE: "<@1> " * 80}
    theirs = {label: text.upper() for label, text in texts.items()}
    assert "is stored" in (await other.submit(second, theirs | {LABELS: "Consultation, " + "b" * 150})).text
    refused = await admin.submit(first, texts | {LABELS: "Consultation, " + "a" * 150})
    assert "Nothing was stored" in refused.text
    again = (await admin.press(refused.message, AGAIN)).form
    assert {label: again.field(label).initial.strip() for label in texts} == {
        label: text.strip() for label, text in texts.items()
    }


async def test_the_text_and_the_source_of_a_definition_are_both_kept(
    bot: JargonBot, admin: Person, other: Person, member: Person
) -> None:
    """At the desk of flags as with /term edit, although a new source gives the definition a new key."""
    first = await definition_form(admin, member)
    second = await definition_form(other, member)
    assert "is stored" in (await other.submit(second, {SOURCE: "A book by B"})).text
    assert "is stored" in (await admin.submit(first, {TEXT: "Text by A."})).text
    shown = await read(admin, "co-production")
    assert "Text by A." in shown
    assert "A book by B" in shown


async def test_a_definition_that_both_changed_is_shown_to_the_second(
    bot: JargonBot, admin: Person, other: Person, member: Person
) -> None:
    """B by /term edit, A at the desk of flags; A's text is stored when she sends it again."""
    first = await definition_form(admin, member)
    await other.submit(await edit_form(other, "co-production"), {PLAIN: "Text by B."})
    refused = await admin.submit(first, {TEXT: "Text by A."})
    assert refused.private
    for shown in ("Nothing was stored", TEXT, "Text by A.", "Text by B."):
        assert shown in refused.text
    assert "Text by B." in await read(admin, "co-production")
    again = (await admin.press(refused.message, AGAIN)).form
    assert "is stored" in (await admin.submit(again, {})).text
    assert "Text by A." in await read(admin, "co-production")


async def test_a_definition_is_found_again_where_the_shared_words_show_again(
    bot: JargonBot, admin: Person, other: Person, member: Person
) -> None:
    """The server's own wording was removed while A had its definition open; A's text goes to the shared one."""
    await other.submit(await edit_form(other, "co-production"), {PLAIN: "Text by B."})
    first = await definition_form(admin, member)
    await remove_term(other, "co-production")
    refused = await admin.submit(first, {TEXT: "Text by A."})
    assert "People and professionals plan support together" in refused.text, "this is what it says now"
    again = (await admin.press(refused.message, AGAIN)).form
    assert "is stored" in (await admin.submit(again, {})).text
    assert "Text by A." in await read(admin, "co-production")


async def test_a_definition_that_is_gone_gives_the_typed_text_back(
    bot: JargonBot, admin: Person, other: Person, member: Person
) -> None:
    """There is nothing to lay it over, so it is shown, to be copied from, and no button promises more."""
    await other.submit((await other.slash("term add")).form, {LABELS: "Tea club", PLAIN: "We meet on Mondays."})
    first = await definition_form(admin, member, "tea club")
    await remove_term(other, "tea club")
    refused = await admin.submit(first, {TEXT: "We meet on Tuesdays."})
    assert refused.private
    assert "Nothing was stored" in refused.text
    assert "We meet on Tuesdays." in refused.text
    assert [each.label for each in refused.message.buttons] == ["Delete what I wrote"]
    assert "We do not explain" in await read(admin, "tea club")


@pytest.mark.parametrize("typed", ["Six is " * 428 + "end.", "*🤝 " * 1000], ids=["fits", "does not fit"])
async def test_a_long_text_for_a_definition_that_is_gone_comes_back_whole(
    bot: JargonBot, admin: Person, other: Person, member: Person, typed: str
) -> None:
    """3,000 characters: no form can be opened again, so a file has every one of them, and the sentence says so."""
    await other.submit((await other.slash("term add")).form, {LABELS: "Tea club", PLAIN: "We meet on Mondays."})
    first = await definition_form(admin, member, "tea club")
    await remove_term(other, "tea club")
    refused = await admin.submit(first, {TEXT: typed, SOURCE: ""})
    assert refused.private
    assert "in the file" in refused.text
    [file] = refused.message.attachments
    assert file.content.decode() == f"{TEXT}:\n{typed}"
    if "*" not in typed:
        assert typed in refused.text, "no room is kept for a text that is not there"


async def test_texts_that_are_cut_are_in_a_file_as_well(bot: JargonBot, admin: Person, other: Person) -> None:
    """Four fields that both changed: the form can be opened again for a day, the file stays."""
    first, second = await edit_form(admin), await edit_form(other)
    mine = {LABELS: "Consultation, a", PLAIN: "mine " * 600, FORMAL: "law " * 100, FORMAL_SOURCE: "An act"}
    theirs = {LABELS: "Consultation, b", PLAIN: "theirs " * 400, FORMAL: "by-law " * 90, FORMAL_SOURCE: "A bill"}
    assert "is stored" in (await other.submit(second, theirs)).text
    refused = await admin.submit(first, mine)
    assert refused.private
    assert "in the file" in refused.text
    [file] = refused.message.attachments
    for typed in mine.values():
        assert typed in file.content.decode()
    assert (await admin.press(refused.message, AGAIN)).form


async def test_texts_that_fit_need_no_file(bot: JargonBot, admin: Person, other: Person) -> None:
    """They can be read in the message, and the form holds them."""
    first, second = await edit_form(admin), await edit_form(other)
    await other.submit(second, {PLAIN: "Meaning by B."})
    refused = await admin.submit(first, {PLAIN: "Meaning by A."})
    assert "file" not in refused.text
    assert refused.message.attachments == []

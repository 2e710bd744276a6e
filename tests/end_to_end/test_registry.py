"""Every button and form that registered itself, under the fingers of people who may not use it."""

from __future__ import annotations

import importlib

import discord
import pytest
from discord import ui

from bot.discord.answers.ask_for import AskButton
from bot.discord.answers.sides import SideMenu
from bot.discord.answers.take_away import TakeAwayButton
from bot.discord.answers.urgent_help import NationButton
from bot.discord.browsing.lists import GroupMenu, OpenButton, TurnButton
from bot.discord.client import EXTENSIONS, JargonBot
from bot.discord.desk.anew_form import AnewForm
from bot.discord.desk.decision import ResolveForm
from bot.discord.desk.definition_form import DefinitionForm
from bot.discord.desk.emoji_form import EmojiForm
from bot.discord.desk.flagged_edit import EditForButton
from bot.discord.desk.going_on import NextButton
from bot.discord.desk.history import HistoryButton
from bot.discord.desk.merging import KeepButton, MergeButton
from bot.discord.desk.pieces.changing import AddPieceButton, AlterButton
from bot.discord.desk.pieces.link_forms import LinkForm
from bot.discord.desk.pieces.listing import PartButton
from bot.discord.desk.pieces.names_form import NamesForm
from bot.discord.desk.queue import ListButton, QueueButton, ReasonMenu
from bot.discord.desk.removal import RemoveButton
from bot.discord.desk.review import OpenButton as OpenWordButton
from bot.discord.desk.settings import ApprovingButton, HeardButton, PassingButton, SeenButton
from bot.discord.desk.suggestion_decision import AcceptButton
from bot.discord.desk.term_form import AddForm, EditForm
from bot.discord.desk.undoing import AskUndoButton, UndoButton
from bot.discord.desk.whose import BeginButton, WhoseButton
from bot.discord.desk.whose_word import FORM_WORD, WORD
from bot.discord.desk.writing import OneTextButton, OneTextForm, WritingPageButton
from bot.discord.feedback.flagging import CommentForm
from bot.discord.feedback.seeking import TellMeButton
from bot.discord.feedback.suggesting import SuggestWordButton
from bot.discord.feedback.writing import WordsForm
from bot.discord.kit.buttons import BUTTONS, DEFINITION_REF, FLAG_ID, SLUG, LastingButton
from bot.discord.kit.forms import FORMS, LastingForm
from bot.discord.kit.menus import MENUS, LastingMenu
from bot.discord.kit.page_number import PAGE
from bot.discord.kit.registry import Lasting
from bot.discord.own_words.changes import ChangesButton
from bot.discord.own_words.importing import StoreButton, UndoImportButton
from bot.discord.own_words.listing import ListingButton, SortMenu
from bot.discord.packs.accepting import AcceptOfferButton, IntoButton
from bot.discord.packs.at_once import AcceptAllButton
from bot.discord.packs.clashing import KeepOursButton, PieceForm
from bot.discord.packs.listing import LeavePackButton
from bot.service import Jargon
from bot.strings import errors as strings
from rehearsal import Person
from rehearsal.person.form import Form

for extension in EXTENSIONS:
    importlib.import_module(extension)  # with all the buttons and forms that they show

MARKS = "a" * 15  # what a form opened with
SAMPLES: dict[str, tuple[str, ...]] = {
    "": (),
    SLUG: ("consultation",),
    DEFINITION_REF: ("consultation:whole",),
    f"{DEFINITION_REF}:{PAGE}": ("consultation:whole", "0"),
    PAGE: ("0",),
    FLAG_ID: ("1",),
    AddForm.arguments: (MARKS,),
    ResolveForm.arguments: ("consultation:whole:123456",),
    EditForm.arguments: (f"consultation:{MARKS}",),
    DefinitionForm.arguments: (f"consultation:p12345678{MARKS[:6]}",),
    EmojiForm.arguments: (MARKS[:6],),
    "(?P<where>here|nowhere)": ("here",),
    NationButton.arguments: ("wales",),
    SeenButton.arguments: ("asker",),
    ListButton.arguments: ("hw.c4.ac", "0"),
    NextButton.arguments: ("hw.c4.ac", "consultation"),
    ReasonMenu.arguments: ("hw.c4.ac",),
    HeardButton.arguments: ("off",),
    TakeAwayButton.arguments: ("1", "2"),
    PassingButton.arguments: ("nobody",),
    AskButton.arguments: ("Zorble act",),
    TellMeButton.arguments: ("Zorble act",),
    TurnButton.arguments: ("topic", "all", "0"),
    OpenButton.arguments: ("topic", "all"),
    SideMenu.arguments: ("x.0123456789",),
    HistoryButton.arguments: ("consultation", "0"),
    AskUndoButton.arguments: ("consultation", "1"),
    KeepButton.arguments: ("consultation", "0123456789ab"),
    MergeButton.arguments: ("consultation", "0"),
    OpenWordButton.arguments: ("consultation:whole", "0"),
    WritingPageButton.arguments: ("consultation", "0"),
    EditForButton.arguments: ("consultation:p12345678",),
    AnewForm.arguments: ("consultation:012345:0123456789ab",),
    UndoButton.arguments: ("consultation", "1", "0123abcd"),
    RemoveButton.arguments: ("consultation", "0123abcd"),
    SuggestWordButton.arguments: ("Zorble act",),
    AcceptButton.arguments: ("1", "012345"),
    ApprovingButton.arguments: ("two",),
    OneTextButton.arguments: ("consultation", "012345"),
    OneTextForm.arguments: ("consultation", "012345"),
    ListingButton.arguments: ("changed", "0", "day"),
    SortMenu.arguments: ("day",),
    StoreButton.arguments: ("0123abcd",),
    ChangesButton.arguments: ("20261101", "0"),
    UndoImportButton.arguments: ("1",),
    CommentForm.arguments: ("consultation:whole",),
    WordsForm.arguments: ("consultation",),
    GroupMenu.arguments: ("topic",),
    WORD: ("consultation",),
    WhoseButton.arguments: ("edit", "consultation"),
    BeginButton.arguments: ("edit", "consultation"),
    FORM_WORD: ("consultation",),
    PartButton.arguments: ("consultation", "links", "0"),
    AddPieceButton.arguments: ("consultation", "links"),
    AlterButton.arguments: ("consultation", "0123abcd"),
    NamesForm.arguments: (f"consultation:{MARKS}",),
    LinkForm.arguments: (f"consultation:0123abcd:{MARKS[:12]}",),
    AcceptOfferButton.arguments: ("0123456789ab", "012345"),
    IntoButton.arguments: ("0123456789ab", "012345", "01234567"),
    KeepOursButton.arguments: ("0123456789ab", "0123456789ab"),
    PieceForm.arguments: ("0123456789ab", "012345", "0123456789ab"),
    AcceptAllButton.arguments: ("0123456789abcdef" * 2, "01234567"),
    LeavePackButton.arguments: ("0123456789abcdef" * 2,),
}
IDS_OF_TODAY = """
flag:consultation:whole talk:consultation:p12345678 page:consultation:p12345678.2:99 meaning:consultation mine:0 back:1
open:consultation:whole:0 resolve:consultation:whole decline:consultation:whole edit:consultation:p12345678
claim:consultation:whole release:consultation:whole hide:1 show:1 block:1 unblock:1 queue:0 table tell:here tell:nowhere
wave blocked:0 allow:1 seen:everyone seen:asker heard:on heard:off emoji store:1 reopen:1 read:1 drop:1 drafts:0
urgent urgent-in:wales urgent-in:northern-ireland ownline comments:0 delete:1 deleted:1 undeleted:1 passing:curator
passing:nobody asitis:1 change:1 unsent:1 privacy-copy privacy-erase privacy-erase-surely privacy-keep
next:..:consultation next:hw.c4.ac:consultation list:hw.c4.ac:0 takeover:consultation:whole
everyone:consultation take-away:1:2
browse browse-turn:letter:all:0 browse-turn:source:b2c679ecb1b75cdd:2 browse-turn:short-forms:all:0
browse-turn:speaks-for-me:all:0 browse-open:topic:3e3dc56cd489ce17 browse-open:source:all
history:consultation:0 undo-ask:consultation:1 undo:consultation:1:0123abcd stays:consultation hidden:consultation
remove:consultation:0123abcd keep-word:consultation
keep:consultation:0123456789ab take:consultation:0123456789ab anew:consultation:0123456789ab merge:consultation:0
texts:consultation:0123456789ab
word:consultation ask-for:zorble ask-there wanted:0 tell-me:zorble do-not-tell
suggest-word:zorble reword:consultation suggested:0 unsuggest:1 accept:1:012345 accept-changed:1:012345 refuse:1
stop-author:1 let-author:1 approving:two read-it:consultation:012345 unread-it:consultation
import-store:0123abcd changes:20261101:0 changes:20269999:99
import-leave import-undo:1 own-words:all:0: own-words:changed:12:day:care
add-words:consultation together:consultation together-no:consultation together-page:consultation:1
together-merge:consultation:012345
easy-always:on more-page:consultation:1 join:1:0123abcd apart:1
my-nation:wales my-easy-read:on my-plain-text:on my-language:en-GB
part:consultation:links:0 part:consultation:texts:9 part:consultation:talks:0 part:consultation:steps:0
part-add:consultation:links part-add:consultation:limits
alter:consultation:0123abcd facts:consultation:0123abcd checks:consultation:0123abcd scope:consultation
cut-ask:consultation:0123abcd cut:consultation:0123abcd
names:consultation whose:edit:consultation whose:links:consultation begin:edit:consultation begin:remove:consultation
edit-this:consultation
offer-all:0123456789abcdef0123456789abcdef offer-all-yes:0123456789abcdef0123456789abcdef:01234567
offer-accept:0123456789ab:012345 offer-ours:0123456789ab:012345 offer-away:0123456789ab:012345
offer-into:0123456789ab:012345:01234567 offer-name:0123456789ab:012345
offer-decline:0123456789ab:012345 offer-keep:0123456789ab:0123456789ab offer-take:0123456789ab:0123456789ab
offer-anew:0123456789ab:0123456789ab pack-publish pack-subscribe pack-stay
pack-leave-it:0123456789abcdef0123456789abcdef
"""


def id_of(lasting: type[Lasting]) -> str:
    return lasting.id_of(*SAMPLES[lasting.arguments])


def refusal(lasting: type[Lasting]) -> str:
    if lasting.for_managers:
        return strings.only_managers()
    return strings.only_curators() if lasting.command == "flags" else strings.only_editors()


async def message_with(bot: JargonBot, person: Person, custom_id: str) -> None:
    """A message in the person's channel, as if the bot of an earlier day had sent it."""
    view = ui.View(timeout=None)
    view.add_item(ui.Button(label="Press", custom_id=custom_id))
    await bot.get_partial_messageable(person.channel.id).send(view=view)


@pytest.mark.parametrize("button", [each for each in BUTTONS if each.for_curators], ids=lambda each: each.__name__)
async def test_a_press_by_somebody_else_is_refused(
    bot: JargonBot, jargon: Jargon, member: Person, button: type[LastingButton]
) -> None:
    """Whichever button of the curators it is: the person reads why not, and nothing is shown or stored."""
    await message_with(bot, member, id_of(button))
    refused = await member.press(member.messages[-1], "Press")
    assert refused.text == refusal(button)
    assert refused.private


@pytest.mark.parametrize("menu", [each for each in MENUS if each.for_curators], ids=lambda each: each.__name__)
async def test_a_choice_by_somebody_else_is_refused(bot: JargonBot, member: Person, menu: type[LastingMenu]) -> None:
    """Whichever menu it is."""
    view = ui.View(timeout=None)
    options = [discord.SelectOption(label="This")]
    made: ui.Select[ui.View] = ui.Select(custom_id=id_of(menu), placeholder="A menu", options=options)
    await bot.get_partial_messageable(member.channel.id).send(view=view.add_item(made))
    refused = await member.choose(member.messages[-1], "This")
    assert refused.text == refusal(menu)
    assert refused.private


@pytest.mark.parametrize("form", [each for each in FORMS if each.for_curators], ids=lambda each: each.__name__)
async def test_a_form_sent_by_somebody_else_is_refused(bot: JargonBot, member: Person, form: type[LastingForm]) -> None:
    """Also where the person got hold of it: a right may be gone since it was opened."""
    opened = (await member.slash("define", term="consultation")).interaction
    refused = await member.submit(Form("A form", id_of(form), (), (), opened), {})
    assert refused.text == refusal(form)
    assert refused.private


def test_the_desk_is_for_curators() -> None:
    """What stands in the rooms of curators asks for the right, and nothing else does."""
    everything: list[type[Lasting]] = [*BUTTONS, *FORMS, *MENUS]
    of_curators = (".desk.", ".own_words.", ".packs.")
    odd = [each for each in everything if each.for_curators != any(room in each.__module__ for room in of_curators)]
    assert [each.__name__ for each in odd] == []


def test_what_is_for_curators_belongs_to_a_command() -> None:
    """Each says itself to which: what changes words to that for words, all else to the desk of flags."""
    everything: list[type[Lasting]] = [*BUTTONS, *FORMS, *MENUS]
    assert {each.command for each in everything if each.for_curators and not each.for_managers} == {
        "term",
        "flags",
        "glossary",
    }
    assert {each.__name__ for each in everything if each.command == "term"} == {
        *("AddForm", "EditForm", "DefinitionForm", "EditButton", "EditForButton", "ExplainMenu"),
        *("HistoryButton", "AskUndoButton", "UndoButton", "LeaveButton", "RemoveButton", "KeepWordButton"),
        *("EditThisButton", "BeginButton", "WhoseButton", "HideForm"),
        *("AcceptButton", "AcceptChangedButton", "AcceptForm"),
        *("OpenNewButton", "NewWordMenu"),
        *("OpenWritingButton", "StopWritingButton", "WritingPageButton", "OneTextButton", "OneTextForm"),
        *("KeepButton", "TakeButton", "AnewButton", "AnewForm"),
        *("PartButton", "PieceMenu", "AddPieceButton", "AlterButton", "FactsButton", "AskCutButton", "CutButton"),
        *("NamesButton", "NamesForm", "NewLinkForm", "LinkForm", "NewDefinitionForm", "FactsForm"),
        *("NewDiscussionForm", "DiscussionForm", "NewStepForm", "StepForm", "NewLimitForm", "LimitForm"),
        *("ChecksButton", "ChecksForm", "ScopeButton", "ScopeForm"),
        *("AcceptOfferButton", "IntoButton", "NameButton", "NameForm", "DeclineOfferButton"),
        *("KeepAsOursButton", "LeftGoesButton", "AskAllButton", "AcceptAllButton"),
        *("KeepOursButton", "TakeTheirsButton", "PieceAnewButton", "PieceForm"),
    }


@pytest.mark.parametrize("custom_id", IDS_OF_TODAY.split())
async def test_buttons_on_old_messages_are_understood(bot: JargonBot, member: Person, custom_id: str) -> None:
    """An id that was ever sent is answered, by whichever version of the bot meets it."""
    await message_with(bot, member, custom_id)
    reply = await member.press(member.messages[-1], "Press")
    assert reply.has_message or reply.has_form


async def test_a_form_that_nobody_knows_is_answered(bot: JargonBot, member: Person) -> None:
    """One sentence, where Discord would say that the application did not respond."""
    opened = (await member.slash("define", term="consultation")).interaction
    told = await member.submit(Form("A form", "from-another-version:1", (), (), opened), {})
    assert told.text == strings.unknown_form()
    assert told.private


def test_a_name_belongs_to_one_button() -> None:
    """A second class of the same name is a mistake that is seen when the bot is started."""
    with pytest.raises(ValueError, match=r"Second has the name of QueueButton: queue"):
        type("Second", (LastingButton,), {}, wire=QueueButton.wire)

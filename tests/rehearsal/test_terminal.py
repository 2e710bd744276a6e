"""The terminal read from a script: whole replies as plain text, forms filled line by line, honest exit codes."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial
from io import StringIO

import discord
import pytest
from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.document import Document
from rich.console import Console

from rehearsal import Sandbox, SandboxUrls, small_world
from rehearsal.terminal import rehearse, verbs
from rehearsal.terminal.guide import fitted
from rehearsal.terminal.markdown import lines
from rehearsal.terminal.rehearsal import Rehearsal
from rehearsal.terminal.screen import Screen
from rehearsal.terminal.sheet import Sheet
from rehearsal.terminal.suggestions import Suggestions
from tests.rehearsal.rehearsal_bot import RehearsalBot

Play = Callable[..., Awaitable[tuple[int, str]]]


class Screenful(StringIO):
    """What is written to a terminal."""

    def isatty(self) -> bool:
        return True


class Started:
    """Starts a bot each time it is asked to, as `restart` does."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.bots: list[RehearsalBot] = []
        self._clock = sandbox.clock
        self._tasks: list[asyncio.Task[None]] = []

    async def __call__(self, urls: SandboxUrls) -> discord.Client:
        self.bots.append(RehearsalBot(sleep=self._pass))
        self._tasks.append(asyncio.create_task(self.bots[-1].start(urls.token)))
        return self.bots[-1]

    async def _pass(self, seconds: float) -> None:
        """The bot's waiting takes no time."""
        await self._clock.advance(seconds=seconds)


@pytest.fixture
def pace() -> float:
    """The terminal waits a moment for what else the bot does after each line; here they are real ones."""
    return 1.0


@pytest.fixture
def play(sandbox: Sandbox) -> Play:
    """Plays a script and gives the exit code and what was printed."""

    async def play(*script: str) -> tuple[int, str]:
        out = StringIO()
        code = await rehearse(sandbox, Started(sandbox), stdin=StringIO("\n".join(script) + "\n"), stdout=out)
        return code, out.getvalue()

    return play


async def test_a_whole_reply(play: Play) -> None:
    """A card is printed with its heading, text, menu and numbered buttons, and who sees it."""
    code, printed = await play("/define apple")

    assert code == 0
    assert printed.splitlines() == [
        "> /define apple",
        "bot: Everyone here can see this.",
        "",
        "apple",
        "",
        "apple is a fruit",
        "Button 1: Count letters",
        "Menu: Top; Bottom",
        "Button 2: Comment",
        "Button 3: Change",
        "Button 4: Nothing",
        "",
    ]


async def test_buttons_menus_and_private_answers(play: Play) -> None:
    """Buttons go by number or label; private answers say so."""
    code, printed = await play("/define term:cherry private:true", "press 1", "press count letters", "choose Top")

    assert code == 0
    assert printed.count("cherry has 6 letters") == 2
    assert "Chosen: Top" in printed
    assert "bot: Private message, only you can see this." in printed


async def test_reactions_and_what_the_bot_does(play: Play) -> None:
    """A reaction is confirmed, with what the bot said to it; taking it off aims at the same message."""
    code, printed = await play("/define apple", "react 🚩", "unreact 🚩")

    assert code == 0
    assert "You added 🚩 to the message." in printed
    assert "Thank you for the flag." in printed
    assert "You took 🚩 off the message." in printed


async def test_a_change_is_told_without_the_whole_card(play: Play) -> None:
    """What a press changed on a message is shown."""
    code, printed = await play("/define apple", "press Change")

    assert code == 0
    assert printed.rstrip().endswith("Changed")


@pytest.mark.parametrize("end", ["", "submit", None])
async def test_a_form_is_filled_line_by_line(play: Play, end: str | None) -> None:
    """By label, the start of it or its number; an empty line, “submit” or the end of input hands it in."""
    fields = ["Word: plum", "wh = ripe: very", "3: fruit"]

    code, printed = await play("/word add", *fields, *([] if end is None else [end]))

    assert code == 0
    assert "Field 3: Kind (choose one: Fruit, Other)" in printed
    assert "Stored: plum / ripe: very / fruit / " in printed


async def test_a_form_can_be_cancelled(play: Play) -> None:
    """A cancelled form is not sent, and the next line is a command again."""
    code, printed = await play("/word add", "Word: plum", "cancel", "/define apple")

    assert code == 0
    assert "was not sent" in printed
    assert "Stored" not in printed
    assert "apple is a fruit" in printed


async def test_a_line_that_is_no_field(play: Play) -> None:
    """While a form is open, anything else is told what to do, and counts as a failure."""
    code, printed = await play("/word add", "/define apple", "cancel")

    assert code == 1
    assert "The form “A new word” is open." in printed


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("hepl", "Did you mean “help”? To ask about “hepl”, type “say @bot hepl”."),
        ("as mod2 like", "Type “as” and a name in one word, such as “as admin”, or “as mod2 like admin”."),
        ("as mod2 like nobody", "There is nobody called “nobody” on this server."),
        ("give", "Type “give” and the name of a role, such as “give Moderators”."),
        ("take Moderators", "Type “take” and the name of a role, such as “take Moderators”."),
        ("grant /word", "Type “grant”, a command, “to” and a role, such as “grant /flags to Moderators”."),
        ("/banana", "There is no command “banana” for you here. There are: anywhere, "),
        ("/word", "/word needs one of its sub-commands: add."),
        ("press 1", "There is no message with buttons yet."),
        ("react 🚩", "There is no public answer to act on yet."),
        ("/late 4", "The application did not respond."),
        ("as", "Type “as” and a name in one word, such as “as admin”, or “as mod2 like admin”."),
        ("react", "Type “react” and an emoji, such as “react 👍”."),
        ("unreact", "Type “unreact” and an emoji, such as “unreact 👍”."),
        ("unreact 👍", "You have no 👍 on any message here."),
        ("explain a plum", "“explain” takes no text: say something first, then type “explain” alone."),
        ("in thread", "Type “in thread” and a name, such as “in thread Questions”."),
        ("hide attic", "There is no channel “attic” here. There are: general, help."),
        ("deny everything", "Type “deny” and one of: administrator, manage-channels, "),
        ("allow", "Type “allow” and one of: administrator, manage-channels, "),
        ("hours", "Type “hours” and a whole number, such as “hours 2”."),
        ("hours -1", "Type “hours” and a whole number, such as “hours 2”."),
        ("in attic", "There is no channel “attic” here. There are: general, help."),
    ],
)
async def test_a_line_that_fails(sandbox: Sandbox, play: Play, line: str, sentence: str) -> None:
    """A line that does not work says why in a sentence, the rest goes on, and the exit code is 1."""
    code, printed = await play(line, "/define apple")

    assert code == 1
    assert any(printed_line.startswith(sentence) for printed_line in printed.splitlines())
    assert "apple is a fruit" in printed


async def test_other_people_and_places(play: Play) -> None:
    """Others see public messages only; in direct messages the bot reads what is said."""
    code, printed = await play(
        "# a comment", "/define apple private:true", "as admin", "messages", "in dm", "say @bot hi", "quit", "banana"
    )

    assert code == 0
    assert "There are no messages here yet." in printed
    assert "You called?" in printed


async def test_naming_the_bot_by_its_role_or_later(play: Play) -> None:
    """`@&bot` stands for the role; what was said last can be changed, and the bot hears of it."""
    code, printed = await play("edit hello", "say @&bot hi", "say hello", "edit @bot hello")

    assert code == 1
    assert "Say something first, then type “edit”" in printed
    assert "@bot hi" in printed
    assert "You called?" in printed
    assert printed.index("The message is changed.") < printed.index("You called after all?")


async def test_someone_else_in_direct_messages(play: Play) -> None:
    """Direct messages are each person's own: who comes next sees none of them, and can write theirs."""
    code, printed = await play("in dm", "say @bot hi", "as admin", "messages", "say @bot hi", "in general")

    assert code == 0
    assert "There are no messages here yet." in printed
    assert printed.count("You called?") == 2


async def test_explaining_a_message(play: Play) -> None:
    """The first word of an entry of the bot's message menu is enough to use it on what a person said."""
    code, printed = await play("say What is a plum?", "explain", "look 1", "Explain this", "menu Explain this")

    assert code == 0
    assert printed.count("It says: What is a plum?") == 3


async def test_restart(sandbox: Sandbox, play: Play) -> None:
    """After a restart the buttons of older messages still work."""
    code, printed = await play("/define apple", "restart", "press 1")

    assert code == 0
    assert "The bot stopped and started again." in printed
    assert "apple has 5 letters" in printed
    assert sandbox.hub.start_count == 2


async def test_completion(play: Play) -> None:
    """`complete` lists what the bot offers for the option being typed."""
    code, printed = await play("complete /define ap")

    assert (code, printed) == (0, "> complete /define ap\napple\napricot\n")


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("re", ["react", "reload", "restart"]),
        ("ex", ["exit", "Explain this"]),
        ("/de", ["/define"]),
        ("/wo", ["/word add"]),
        ("/define ap", ["apple", "apricot"]),
        ("/define term:ap", ["apple", "apricot"]),
        ("/define apple private:", ["true", "false"]),
    ],
)
async def test_suggestions_while_typing(sandbox: Sandbox, bot: RehearsalBot, line: str, offered: list[str]) -> None:
    """Verbs, commands and values are offered while a person types; the values come from the bot."""
    rehearsal = Rehearsal(sandbox, Started(sandbox), Screen(StringIO(), sandbox.world, plain=True))

    found = Suggestions(rehearsal).get_completions_async(Document(line), CompleteEvent())

    assert [completion.text async for completion in found] == offered


async def test_cards_are_drawn(sandbox: Sandbox, bot: RehearsalBot) -> None:
    """On a terminal a card is drawn with a frame, its buttons with their numbers."""
    out = StringIO()
    rehearsal = Rehearsal(sandbox, Started(sandbox), Screen(out, sandbox.world, plain=False))

    await rehearsal.command("/define apple")
    await rehearsal.command("/word add")

    drawn = out.getvalue()
    assert "everyone sees this" in drawn
    assert " 2  Comment    3  Change " in drawn
    assert "1. Word (One word.)" in drawn


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("# Title", "Title"),
        ("-# small **and bold**", "small and bold"),
        ("- an _item_ with `code`", "an item with code"),
        ("[the source](https://example.org/a_b_c) by *them*", "the source (https://example.org/a_b_c) by them"),
        ("see <https://example.org>", "see https://example.org"),
        (r"2 \* 3 \_ 4", "2 * 3 _ 4"),
        ("snake_case_name", "snake_case_name"),
    ],
)
def test_markdown_reads_as_words(markdown: str, words: str) -> None:
    """No mark of the markdown is left, and no address is lost."""
    assert [line.text for line in lines(markdown)] == [words]


async def test_a_bot_that_does_not_log_in(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    """A bot that never comes is told in a sentence, with exit code 1."""
    out = StringIO()

    async def start(urls: SandboxUrls) -> discord.Client:
        return RehearsalBot()

    monkeypatch.setattr(sandbox, "bot_ready", partial(sandbox.bot_ready, 0.05))
    code = await rehearse(sandbox, start, stdin=StringIO("help\n"), stdout=out)

    assert (code, out.getvalue()) == (1, "The bot was started, but it did not log in.\n")


async def test_help(play: Play) -> None:
    """`help` names every verb there is."""
    code, printed = await play("help")

    assert code == 0
    assert [verb for verb in verbs.VERBS if verb != "exit" and verb not in printed] == []
    assert "/define apple" in printed
    assert "\n  explain " in printed
    assert "give one line for each field" in printed


async def test_one_of_several_menus_is_chosen_from(play: Play) -> None:
    """By the start of its name, or its number; nothing after the colon takes back what was chosen."""
    code, printed = await play("/places", "choose channels: help", "choose 1: admin", "choose roles:")
    assert code == 0
    for told in ("#help", "admin", "none"):
        assert told in printed
    code, printed = await play("/places", "choose shelves: help")
    assert code == 1
    assert "There is no menu “shelves”. There are: “Roles”, “Channels”." in printed


async def test_a_phone_and_an_app_that_starts_anew(play: Play) -> None:
    """The phone shows again what it knows of a form; private messages are gone after a reload."""
    code, printed = await play("phone", "/note old", "cancel", "/note new", "cancel", "/places", "reload", "press 1")
    assert code == 1
    assert printed.count("It says: old") >= 2
    assert "It says: new" not in printed
    assert "There is no message with buttons yet." in printed


async def test_bare_words_are_said_to_the_bot(play: Play) -> None:
    """As in a chat: with a mention where others read along, and also where they begin like a verb that stands alone."""
    code, printed = await play("what is a plum", "help me with plums", "in dm", "@bot hi")

    assert code == 0
    assert printed.count("@bot what is a plum") == 1
    assert "@bot help me with plums" in printed
    assert "member:\n@bot hi" in printed
    assert "bot: Direct message, only you can see this." in printed


async def test_anybody_can_have_the_roles_of_somebody(sandbox: Sandbox, play: Play) -> None:
    """A second administrator, a role that is given and taken, and a command that is granted to it."""
    script = ["as mod2 like admin", "as sam", "give Moderators", "grant /define to Moderators", "take Moderators"]
    code, printed = await play(*script)

    assert code == 0
    assert "You are mod2 now. Your roles: admin." in printed
    assert "You are sam now. You have no role: you are an ordinary member." in printed
    assert "sam has the role Moderators now." in printed
    assert "Moderators may use /define now" in printed
    assert "sam has the role Moderators no more." in printed
    guild = next(iter(sandbox.world.guilds.values()))
    role = next(each for each in guild.roles.values() if each.name == "Moderators")
    assert sandbox.integrations.of_guild(guild.id)[0]["permissions"][0]["id"] == str(role.id)


def test_a_narrow_screen_gets_a_narrow_guide() -> None:
    """Each explanation stands beneath what it explains."""
    row = "  press 2 · press Comment        press a button"
    assert fitted(row, 200) == row
    assert fitted(row, 40) == "press 2 · press Comment\n  press a button"


def test_what_is_long_begins_at_the_top_and_waits_for_more() -> None:
    """The line that was typed stays the first row of the screen; what does not fit is shown when it is asked for."""
    out = Screenful()
    sheet = Sheet(Console(file=out, width=40, height=10, force_terminal=True, highlight=False))
    sheet.begin()
    sheet.show("a short sentence", is_whole=False)
    assert out.getvalue() == "a short sentence\n"
    sheet.show("\n".join(f"row {number}" for number in range(12)), is_whole=True)
    assert out.getvalue().endswith("\n" * 8 + "\x1b[2;1H\x1b[J" + "".join(f"row {number}\n" for number in range(7)))
    assert sheet.rows_left == 5
    sheet.show("and this", is_whole=False)
    sheet.more()
    assert out.getvalue().endswith("\x1b[J" + "".join(f"row {number}\n" for number in range(7, 12)) + "and this\n")
    assert sheet.rows_left == 0


def test_a_lasting_world_is_founded_again_with_the_same_ids() -> None:
    """So that what a bot kept of a server, its channels, roles and people still belongs to them."""
    ids = [[*world.users, *world.guilds, *world.channels] for world in (small_world(lasting=True) for _ in range(2))]
    assert ids[0] == ids[1]
    assert len({*ids[0]}) == len(ids[0])
    assert max(ids[0]) < small_world().ids.next()

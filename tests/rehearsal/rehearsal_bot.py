"""A bot to try the sandbox with: real discord.py, one of each thing a bot like ours uses."""

from __future__ import annotations

import asyncio
import io
import re
from collections.abc import Awaitable, Callable
from typing import Any, cast

import discord
from discord import app_commands, ui

Sleep = Callable[[float], Awaitable[None]]

WORDS = ["apple", "apricot", "banana", "cherry"]


class CountButton(ui.DynamicItem[ui.Button[ui.LayoutView]], template=r"count:(?P<word>[a-z]+)"):
    """A button that works after a restart, because all it needs is in its custom_id."""

    def __init__(self, word: str) -> None:
        super().__init__(ui.Button(label="Count letters", custom_id=f"count:{word}"))
        self.word = word

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction, item: ui.Item[Any], match: re.Match[str], /
    ) -> CountButton:
        return cls(match["word"])

    async def callback(self, interaction: discord.Interaction) -> None:
        cast(RehearsalBot, interaction.client).called.append(interaction)
        await interaction.response.send_message(f"{self.word} has {len(self.word)} letters", ephemeral=True)


class WordForm(ui.Modal, title="A new word"):
    """Opens with /word add, and with the button “Comment”."""

    word: ui.Label[Any] = ui.Label(text="Word", description="One word.", component=ui.TextInput(max_length=20))
    why: ui.Label[Any] = ui.Label(
        text="Why",
        component=ui.TextInput(style=discord.TextStyle.paragraph, required=False, default="It is good."),
    )
    kind: ui.Label[Any] = ui.Label(
        text="Kind",
        component=ui.RadioGroup(
            options=[discord.RadioGroupOption(label=name, value=name.lower()) for name in ("Fruit", "Other")]
        ),
    )
    shelf: ui.Label[Any] = ui.Label(
        text="Shelf",
        component=ui.Select(options=[discord.SelectOption(label=name) for name in ("Top", "Bottom")], required=False),
    )

    async def on_submit(self, interaction: discord.Interaction) -> None:
        fields: list[Any] = [label.component for label in (self.word, self.why, self.kind, self.shelf)]
        *said, shelf = fields
        texts = [*(field.value for field in said), ",".join(shelf.values)]
        await interaction.response.send_message(f"Stored: {' / '.join(texts)}", ephemeral=True)


class Card(ui.LayoutView):
    """A card of headings, a section with its own button, a menu, and a row of buttons."""

    shelf: ui.ActionRow[Card] = ui.ActionRow()
    row: ui.ActionRow[Card] = ui.ActionRow()

    def __init__(self, word: str) -> None:
        super().__init__(timeout=None)
        self.clear_items()
        section: ui.Section[Any] = ui.Section(f"**{word}** is a fruit", accessory=CountButton(word))
        self.add_item(ui.Container(ui.TextDisplay(f"# {word}"), ui.Separator(), section))
        self.add_item(self.shelf)
        self.add_item(self.row)

    @shelf.select(options=[discord.SelectOption(label="Top"), discord.SelectOption(label="Bottom")])
    async def choose(self, interaction: discord.Interaction, select: ui.Select[Card]) -> None:
        await interaction.response.send_message(f"Chosen: {select.values[0]}", ephemeral=True)

    @row.button(label="Comment")
    async def comment(self, interaction: discord.Interaction, button: ui.Button[Card]) -> None:
        await interaction.response.send_modal(WordForm())

    @row.button(label="Change")
    async def change(self, interaction: discord.Interaction, button: ui.Button[Card]) -> None:
        changed = ui.LayoutView()
        changed.add_item(ui.TextDisplay("Changed"))
        await interaction.response.edit_message(view=changed)

    @row.button(label="Nothing")
    async def nothing(self, interaction: discord.Interaction, button: ui.Button[Card]) -> None:
        await interaction.response.defer()
        cast(RehearsalBot, interaction.client).acknowledged.set()


class RehearsalBot(discord.Client):
    """`reactions` and `heard` list what events it was told of; `errors` what its commands ran into.

    `posted`, `edited` and `reacted` hold the events of messages and reactions whole, `called` the interactions of
    /anywhere and of the buttons that count.

    `sleep` is how it waits before it answers late; `acknowledged` is set once it took note of a press and said nothing.
    """

    def __init__(self, intents: discord.Intents | None = None, *, sleep: Sleep = asyncio.sleep, **options: Any) -> None:
        chosen = intents or discord.Intents(guilds=True, guild_messages=True, guild_reactions=True, dm_messages=True)
        super().__init__(intents=chosen, guild_ready_timeout=0.02, **options)
        self.sleep = sleep
        self.tree = app_commands.CommandTree(self)
        self.reactions: list[tuple[str, str, int]] = []
        self.heard: list[str] = []
        self.posted: list[discord.Message] = []
        self.edited: list[discord.Message] = []
        self.reacted: list[discord.RawReactionActionEvent] = []
        self.errors: list[BaseException] = []
        self.called: list[discord.Interaction] = []
        self.acknowledged = asyncio.Event()
        self.tree.error(self._on_tree_error)
        commands: list[Any] = [
            define,
            slow,
            late,
            twice,
            fault,
            banish,
            note,
            places,
            team,
            anywhere,
            often,
            attach,
            measure,
        ]
        for command in (*commands, WORD_COMMANDS, explain):
            self.tree.add_command(command)

    async def setup_hook(self) -> None:
        self.add_dynamic_items(CountButton)
        await self.tree.sync()

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """The library waits 5 seconds before it identifies anew; nothing here needs that."""

    async def on_raw_reaction_add(self, event: discord.RawReactionActionEvent) -> None:
        self.reacted.append(event)
        self.reactions.append(("add", str(event.emoji), event.user_id))
        if str(event.emoji) == "🚩" and isinstance(channel := await self.fetch_channel(event.channel_id), TALKABLE):
            await channel.send("Thank you for the flag.")

    async def on_raw_reaction_remove(self, event: discord.RawReactionActionEvent) -> None:
        self.reactions.append(("remove", str(event.emoji), event.user_id))

    async def on_raw_reaction_clear(self, event: discord.RawReactionClearEvent) -> None:
        self.reactions.append(("clear", "", 0))

    async def on_message(self, message: discord.Message) -> None:
        self.posted.append(message)
        if message.author != self.user:
            self.heard.append(message.content)
        by_role = message.guild is not None and message.guild.self_role in message.role_mentions
        if message.author != self.user and (by_role or self.user in message.mentions):
            await message.reply("You called?")

    async def on_raw_message_edit(self, event: discord.RawMessageUpdateEvent) -> None:
        self.edited.append(event.message)
        if self.user in event.message.mentions:
            await event.message.reply("You called after all?")

    async def _on_tree_error(self, interaction: discord.Interaction, error: app_commands.AppCommandError) -> None:
        self.errors.append(getattr(error, "original", error))


TALKABLE = (discord.TextChannel, discord.DMChannel)


@app_commands.command(description="Explain a word")
async def define(interaction: discord.Interaction, term: str, private: bool = False) -> None:
    await interaction.response.send_message(view=Card(term), ephemeral=private)


@define.autocomplete("term")
async def _complete(interaction: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
    return [app_commands.Choice(name=word, value=word) for word in WORDS if word.startswith(typed)]


@app_commands.command(description="Think, then answer twice")
async def slow(interaction: discord.Interaction) -> None:
    await interaction.response.defer(ephemeral=True)
    await interaction.followup.send("First")
    await interaction.followup.send("Second", ephemeral=True)


@app_commands.command(description="Answer too late")
async def late(interaction: discord.Interaction, seconds: app_commands.Range[float, 0, 9]) -> None:
    bot = cast(RehearsalBot, interaction.client)
    await bot.sleep(seconds)
    await interaction.response.send_message("Here I am")


@app_commands.command(description="Answer twice")
async def twice(interaction: discord.Interaction) -> None:
    await interaction.response.send_message("Once")
    interaction.response._response_type = None
    await interaction.response.send_message("Twice")


@app_commands.command(description="Send what Discord refuses")
async def fault(interaction: discord.Interaction, kind: str) -> None:
    view = ui.LayoutView()
    row: ui.ActionRow[ui.LayoutView] = ui.ActionRow()
    if kind == "label":
        row.add_item(ui.Button(label="x" * 90))
    if kind == "texts":
        view.add_item(ui.TextDisplay("x" * 2100)).add_item(ui.TextDisplay("y" * 2100))
    if kind == "twins":
        row.add_item(ui.Button(label="a", custom_id="same")).add_item(ui.Button(label="b", custom_id="same"))
    if row.children:
        view.add_item(row)
    await interaction.response.send_message(view=view)


@app_commands.command(description="Send a file, as an answer or as a message")
async def attach(interaction: discord.Interaction, where: str) -> None:
    file = discord.File(io.BytesIO(b"apple"), "apple.txt")
    try:
        if where == "channel" and isinstance(interaction.channel, TALKABLE):
            await interaction.channel.send(file=file)
        elif where == "later":
            await interaction.response.defer(ephemeral=True)
            await interaction.edit_original_response(attachments=[file])
        else:
            await interaction.response.send_message(file=file, ephemeral=True)
    except discord.Forbidden as error:
        say = interaction.followup.send if interaction.response.is_done() else interaction.response.send_message
        await say(f"Refused: {error.code}", ephemeral=True)


class FileForm(ui.Modal, title="A file"):
    """Opens with /measure where no file is given."""

    file: ui.Label[Any] = ui.Label(text="File", component=ui.FileUpload(custom_id="file"))

    async def on_submit(self, interaction: discord.Interaction) -> None:
        upload = cast(ui.FileUpload[Any], self.file.component)
        await interaction.response.send_message(await _measured(upload.values[0]), ephemeral=True)


@app_commands.command(description="Say how large a file is")
async def measure(interaction: discord.Interaction, file: discord.Attachment | None = None) -> None:
    if file is None:
        await interaction.response.send_modal(FileForm())
    else:
        await interaction.response.send_message(await _measured(file), ephemeral=True)


async def _measured(file: discord.Attachment) -> str:
    return f"{file.filename}: {file.size} bytes, {await file.read()!r}"


@app_commands.command(description="Say how it was called, anywhere")
@app_commands.allowed_installs(guilds=True, users=True)
@app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
async def anywhere(interaction: discord.Interaction) -> None:
    """In public, with a button, so that others can press it."""
    cast(RehearsalBot, interaction.client).called.append(interaction)
    await interaction.response.send_message(view=Card("apple"))


@app_commands.command(description="Follow up often")
@app_commands.allowed_installs(users=True)
@app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
async def often(interaction: discord.Interaction, times: int) -> None:
    await interaction.response.send_message("Here I am")
    for number in range(times):
        await interaction.followup.send(f"Again {number}")


@app_commands.command(description="For stewards")
@app_commands.default_permissions(manage_guild=True)
async def banish(interaction: discord.Interaction, who: discord.Member) -> None:
    await interaction.response.send_message(f"{who.name} may stay", ephemeral=True)


class NoteForm(ui.Modal, title="A note"):
    """An explanation, then one field; nothing but its text changes."""

    def __init__(self, text: str) -> None:
        super().__init__(custom_id="note")
        self.add_item(ui.TextDisplay(f"It says: {text}"))
        self.text: ui.TextInput[Any] = ui.TextInput(custom_id="text", default=text, required=False)
        self.add_item(ui.Label(text="Note", component=self.text))

    async def on_submit(self, interaction: discord.Interaction) -> None:
        types = [each["type"] for each in cast(dict[str, Any], interaction.data)["components"]]
        await interaction.response.send_message(f"Noted: {self.text.value} {types}", ephemeral=True)


@app_commands.command(description="Write a note")
async def note(interaction: discord.Interaction, text: str) -> None:
    await interaction.response.send_modal(NoteForm(text))


class TeamForm(ui.Modal, title="A team"):
    """A field for roles, and one for a channel."""

    roles: ui.Label[Any] = ui.Label(text="Roles", component=ui.RoleSelect(max_values=2))
    place: ui.Label[Any] = ui.Label(text="Place", component=ui.ChannelSelect(required=False, min_values=0))

    async def on_submit(self, interaction: discord.Interaction) -> None:
        chosen: list[Any] = [label.component for label in (self.roles, self.place)]
        await interaction.response.send_message(" ".join(each.name for menu in chosen for each in menu.values))


@app_commands.command(description="Make a team")
async def team(interaction: discord.Interaction) -> None:
    await interaction.response.send_modal(TeamForm())


class Places(ui.LayoutView):
    """A menu of the server's roles, and one of its channels."""

    roles: ui.ActionRow[Places] = ui.ActionRow()
    channels: ui.ActionRow[Places] = ui.ActionRow()

    @roles.select(cls=ui.RoleSelect, max_values=2, min_values=0, placeholder="Roles")
    async def role(self, interaction: discord.Interaction, select: ui.RoleSelect[Places]) -> None:
        await interaction.response.send_message(" ".join(each.name for each in select.values) or "none")

    @channels.select(cls=ui.ChannelSelect, channel_types=[discord.ChannelType.text], placeholder="Channels")
    async def channel(self, interaction: discord.Interaction, select: ui.ChannelSelect[Places]) -> None:
        await interaction.response.send_message(" ".join(f"#{each.name}" for each in select.values))


@app_commands.command(description="Choose roles and channels")
async def places(interaction: discord.Interaction) -> None:
    await interaction.response.send_message(view=Places(), ephemeral=True)


WORD_COMMANDS = app_commands.Group(name="word", description="Words")


@WORD_COMMANDS.command(description="Add a word")
async def add(interaction: discord.Interaction) -> None:
    await interaction.response.send_modal(WordForm())


@app_commands.context_menu(name="Explain this")
async def explain(interaction: discord.Interaction, message: discord.Message) -> None:
    await interaction.response.send_message(f"It says: {message.content}", ephemeral=True)

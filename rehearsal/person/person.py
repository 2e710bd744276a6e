"""A person at Discord's app: what they do, and what the bot answers them."""

from __future__ import annotations

from collections.abc import Mapping

from rehearsal import installs, message_payload, reading
from rehearsal.commands import CommandKind
from rehearsal.errors import NoReplyError, NotPossibleError
from rehearsal.files import Upload
from rehearsal.interaction import FIRST_REPLY_WITHIN, Interaction, Kind
from rehearsal.message import Message
from rehearsal.person import access, invocation, menu
from rehearsal.person.form import Form, Given, submission, uploaded
from rehearsal.person.invocation import Choice, Value
from rehearsal.person.reply import Reply, awaited
from rehearsal.person.writing import Writing
from rehearsal.wire import Json


class Person(Writing):
    """Someone in one channel, as tests and the terminal use them.

    Every action raises NotPossibleError where Discord's app would not allow it, and NoReplyError where the
    bot does not answer in time; `patience` (seconds) bounds every wait beyond Discord's own deadline.
    """

    @property
    def commands(self) -> list[Json]:
        """The commands and menu entries this person is shown here; there are none in an archived thread.

        https://docs.discord.com/developers/topics/threads#active--archived-threads
        """
        if self.channel.archived:
            return []
        sandbox = self.sandbox
        return access.shown(sandbox.world, sandbox.commands, sandbox.integrations, self.channel, self.user)

    async def slash(self, command: str, /, **options: Value) -> Reply:
        """Send `/command`; sub-commands after a space: `slash("list add", name="…")`."""
        name, *path = command.split()
        found = access.find(self.commands, CommandKind.CHAT_INPUT, name)
        given = {each: self._uploaded(value) for each, value in options.items()}
        return await self._ask(Kind.COMMAND, invocation.data(found, path, given, self.guild), self._owners(found))

    def _uploaded(self, value: Value) -> Value:
        return self.sandbox.files.of_person(value) if isinstance(value, Upload) else value

    async def autocomplete(self, command: str, option: str, typed: str, /, **others: Value) -> list[Choice]:
        """What the bot offers while `typed` stands in an option."""
        name, *path = command.split()
        found = access.find(self.commands, CommandKind.CHAT_INPUT, name)
        data = invocation.typing(found, path, option, typed, others)
        interaction = self._open(Kind.AUTOCOMPLETE, data, self._owners(found))
        try:
            await self.sandbox.changes.until(lambda: interaction.answered is not None, FIRST_REPLY_WITHIN)
        except TimeoutError:
            raise NoReplyError("Loading options failed.") from None
        return [Choice(choice["name"], choice["value"]) for choice in interaction.choices or []]

    async def context_menu(self, name: str, target: Message) -> Reply:
        """Use an entry of the bot's in the menu of a message."""
        self._see(target)
        found = access.find(self.commands, CommandKind.MESSAGE_MENU, name)
        payload = message_payload.message(self.sandbox.world, target)
        data = {"id": found["id"], "name": name, "type": CommandKind.MESSAGE_MENU, "target_id": str(target.id)}
        resolved = {"resolved": {"messages": {str(target.id): payload}}}
        return await self._ask(Kind.COMMAND, data | resolved, self._owners(found))

    async def press(self, message: Message, button: str | int, *, nth: int = 1) -> Reply:
        """Press the button with this number, or the `nth` one with this label."""
        self._see(message)
        self._speak()
        pressed = find_button(message, button, nth)
        if pressed.url:
            raise NotPossibleError(f"The button “{pressed.label}” opens a page: {pressed.url}")
        self._can_press()
        if pressed.disabled:
            raise NotPossibleError(f"The button “{pressed.label}” is greyed out.")
        data = {"component_type": reading.BUTTON, "custom_id": pressed.custom_id, "id": pressed.id}
        return await self._ask(Kind.COMPONENT, data, installs.owners_of_message(message), message)

    def _can_press(self) -> None:
        """In a post that is archived, or a thread that is locked, presses fail in the app and reach no bot.

        https://github.com/discord/discord-api-docs/issues/8474 and
        https://github.com/discord/discord-api-docs/issues/7900
        """
        if self.channel.locked or (self.channel.archived and self.channel.in_forum):
            raise NotPossibleError("This interaction failed: the thread is archived or locked.")

    async def choose(self, message: Message, *labels: str, select: int = 1) -> Reply:
        """Choose from the message's menu (the `select`th, from 1)."""
        self._see(message)
        self._speak()
        if not 1 <= select <= len(message.selects):
            raise NotPossibleError(f"The message has {len(message.selects)} menus.")
        self._can_press()
        data = menu.chosen(message.selects[select - 1], labels, self.sandbox.world, self.guild, self.user)
        return await self._ask(Kind.COMPONENT, data, installs.owners_of_message(message), message)

    async def submit(self, form: Form, answers: Mapping[str, Given]) -> Reply:
        """Hand in a form; `answers` by label or custom_id. What is left out keeps what the form came with."""
        self._speak()
        came = form.interaction
        given, files = uploaded(answers, self.sandbox.files)
        data = menu.described(submission(form, given), form, self.sandbox.world, self.guild, self.user)
        if files:
            data.setdefault("resolved", {})["attachments"] = files
        return await self._ask(Kind.FORM, data, came.owners, came.source)

    def _owners(self, command: Json) -> Json:
        return installs.owners_of_command(self.sandbox.world, command, self.channel, self.user)

    async def _ask(self, kind: Kind, data: Json, owners: Json, source: Message | None = None) -> Reply:
        interaction = self._open(kind, data, owners, source)
        reply = await awaited(interaction, self.sandbox.changes, self.patience)
        if self.phone and interaction.form:
            interaction.form = self.phone.shown(interaction.form)
        self._mark()
        return reply

    def _open(self, kind: Kind, data: Json, owners: Json, source: Message | None = None) -> Interaction:
        self._mark()
        return self.sandbox.interactions.open(kind, self.user, self.channel, data, owners, source)


def find_button(message: Message, wanted: str | int, nth: int = 1) -> reading.Button:
    """By number, or the `nth` of those with this label."""
    if isinstance(wanted, int):
        found = [button for button in message.buttons if button.number == wanted]
    else:
        found = [b for b in message.buttons if wanted.strip().lower() in (b.label.lower(), b.custom_id)]
    if len(found) < nth:
        labels = ", ".join(f"{button.number}: “{button.label}”" for button in message.buttons)
        raise NotPossibleError(f"There is no such button. There are: {labels or 'none'}.")
    return found[nth - 1]

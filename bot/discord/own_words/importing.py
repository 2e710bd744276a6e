"""A file brought into a server's own words: what it would do is shown first; then it is stored, or left, or undone."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import PurePath
from typing import ClassVar

import discord
from discord import ui

from bot.discord.kit.attached import content_of, file_in
from bot.discord.kit.budget import MOST_TEXT, MessageBudget
from bot.discord.kit.buttons import LastingButton
from bot.discord.kit.forms import LastingForm, Sent
from bot.discord.kit.interaction import Interaction, act_of
from bot.discord.kit.text import cut, line, safe, weight
from bot.discord.kit.view import View
from bot.errors import JargonError
from bot.glossary.checks.finding import GlossaryError
from bot.service import MOST_BYTES, Fate, OtherThanShownError, OwnImport, Planned, UndoneImport
from bot.strings import desk as desk_strings
from bot.strings import own_imports as strings

MOST_FAULTS, MOST_FAULT = 5, 300
MOST_NAMED, MOST_ROW = 10, 240
MOST_WORDS_OF_A_FATE = 700  # of the 4,000 units of a message
SUFFIXES = (".yaml", ".yml", ".json", ".csv", ".tsv")
NAME = "import"
MARK = r"(?P<mark>[0-9a-f]{8})"
ACT = r"(?P<act>\d{1,20})"


class ImportForm(LastingForm, wire="import", for_curators="glossary"):
    """Asks for the file, where the command was given none."""

    keeps = False
    sometimes: ClassVar = ("file",)

    def __init__(self) -> None:
        super().__init__(strings.form_title())
        self.ask(strings.form_file(), ui.FileUpload(custom_id="file", required=True))

    @classmethod
    async def submitted(cls, interaction: Interaction, sent: Sent) -> None:
        file = file_in(interaction)
        if file is None:
            raise JargonError(strings.cannot_fetch())
        await dry_run(interaction, file)


async def dry_run(interaction: Interaction, file: discord.Attachment) -> None:
    """Show what a file would do, to the curator alone, with the file beneath it: nothing of it is kept here.

    Raises:
        JargonError: it is too large, cannot be read, or no file can be shown here.
    """
    if not interaction.app_permissions.attach_files:
        raise JargonError(desk_strings.no_files_here())
    await interaction.response.defer(ephemeral=True, thinking=True)
    content = await content_of(file, MOST_BYTES)
    name = _name(file.filename)
    plan = await _planned(interaction, content, name)
    view = DryRunView(plan, name if plan.layings else "")
    if plan.layings:
        await interaction.followup.send(view=view, file=discord.File(io.BytesIO(content), name), ephemeral=True)
    else:
        await interaction.followup.send(view=view, ephemeral=True)


def _name(filename: str) -> str:
    """What the file is called from here on: the ending may say what it is, and the rest is nobody's matter."""
    suffix = PurePath(filename).suffix.lower()
    return f"{NAME}{suffix}" if suffix in SUFFIXES else f"{NAME}.txt"


async def _planned(interaction: Interaction, content: bytes, name: str) -> OwnImport:
    try:
        return await interaction.client.jargon.own_imports.plan(content, name, act_of(interaction))
    except GlossaryError as error:
        raise _faulty(error) from error


def _faulty(error: GlossaryError) -> JargonError:
    faults = [cut(safe(" ".join(str(each).split())), MOST_FAULT) for each in error.findings[:MOST_FAULTS]]
    return JargonError(strings.faulty(faults, len(error.findings) - len(faults)))


class DryRunView(View):
    """What would become of each word of a file; `told` stands above it. Where anything would, `name` names the file."""

    def __init__(self, plan: OwnImport, name: str = "", told: str = "") -> None:
        super().__init__()
        budget = MessageBudget()
        for text in (told, strings.dry_run_title(), *_fates(plan), "" if plan.layings else strings.nothing_new()):
            if text:
                self.add_item(ui.TextDisplay(budget.spend(text)))
        if name:
            self.add_item(ui.File(f"attachment://{name}"))
            self.add_item(ui.ActionRow(StoreButton(plan.mark), LeaveImportButton()))


def _fates(plan: OwnImport) -> Iterator[str]:
    for fate in Fate:
        if words := plan.of(fate):
            heading = strings.fate(fate, len(words))
            rows = [] if fate is Fate.SAME else [*_rows(words)]
            yield "\n".join([heading, *rows])


def _rows(words: list[Planned]) -> Iterator[str]:
    room: float = MOST_WORDS_OF_A_FATE
    for number, each in enumerate(words):
        row = cut(strings.word(line(each.label), line(each.other), line(each.why)), MOST_ROW, weight)
        room -= weight(row)
        if number and (number >= MOST_NAMED or room < 0):
            yield strings.more(len(words) - number)
            return
        yield row


class StoreButton(LastingButton, wire="import-store", label=strings.store, for_curators="glossary"):
    """Stores what was shown, if it is still what the file does."""

    arguments = MARK
    style = discord.ButtonStyle.primary

    def __init__(self, mark: str, label: str = "") -> None:
        self.mark = mark
        super().__init__(mark, label=label)

    async def press(self, interaction: Interaction) -> None:
        files = interaction.message.attachments if interaction.message else []
        if not files:
            raise JargonError(strings.cannot_fetch())
        await interaction.response.defer()
        content = await content_of(files[0], MOST_BYTES)
        act = act_of(interaction)
        try:
            stored = await interaction.client.jargon.own_imports.store(content, files[0].filename, self.mark, act)
        except OtherThanShownError as error:
            name = files[0].filename if error.now.layings else ""
            kept = files[:1] if name else []
            view = DryRunView(error.now, name, str(error))
            await interaction.edit_original_response(view=view, attachments=kept)
        except GlossaryError as error:
            raise _faulty(error) from error
        else:
            told = StoredView(strings.stored(len(stored.layings)), act.act_id)
            await interaction.edit_original_response(view=told, attachments=[])


class LeaveImportButton(LastingButton, wire="import-leave", label=strings.leave, for_curators="glossary"):
    """Stores nothing, and takes the file away."""

    async def press(self, interaction: Interaction) -> None:
        await interaction.response.edit_message(view=StoredView(strings.left()), attachments=[])


class StoredView(View):
    """What was done, and how to take it back, if an act is named."""

    def __init__(self, told: str, act_id: str = "") -> None:
        super().__init__()
        self.add_item(ui.TextDisplay(cut(told, MOST_TEXT, weight)))
        if act_id:
            self.add_item(ui.ActionRow(UndoImportButton(act_id)))


class UndoImportButton(LastingButton, wire="import-undo", label=strings.undo, for_curators="glossary"):
    """Undoes an import as a whole, and tells what others changed since."""

    arguments = ACT

    def __init__(self, act_id: str, label: str = "") -> None:
        self.act_id = act_id
        super().__init__(act_id, label=label)

    async def press(self, interaction: Interaction) -> None:
        await interaction.response.defer()
        undone = await interaction.client.jargon.own_imports.undo(self.act_id, act_of(interaction))
        await interaction.edit_original_response(view=StoredView(_undone(undone)), attachments=[])


def _undone(undone: UndoneImport) -> str:
    told = strings.undone(undone.words)
    if not undone.kept:
        return told
    words = [cut(line(each), MOST_ROW, weight) for each in undone.kept]
    shown = strings.kept(words[:MOST_NAMED])
    rest = [strings.more(len(words) - MOST_NAMED)] if len(words) > MOST_NAMED else []
    return "\n".join([told, shown, *rest])

"""Deciding where the shared words changed under a server's own: keep ours, take theirs, or write it anew."""

from __future__ import annotations

from contextlib import suppress
from typing import ClassVar

from bot.discord.desk.going_on import go_on
from bot.discord.desk.merge_view import MergeView, sides_of
from bot.discord.desk.outlook import Outlook, show
from bot.discord.desk.review import show_word
from bot.discord.feedback.change import flags_changed
from bot.discord.kit.buttons import PAGE, SLUG, LastingButton
from bot.discord.kit.form_ids import SLUG as SHORT_SLUG
from bot.discord.kit.form_ids import shortened
from bot.discord.kit.forms import LastingForm, Sent, paragraph, short
from bot.discord.kit.interaction import Interaction, act_of, server_of
from bot.discord.kit.pages import TextView, texts_on_pages
from bot.discord.kit.text import line
from bot.errors import JargonError, MovedOnError, NothingOpenError, TextChangedError
from bot.feedback.clashing import Clashing
from bot.feedback.definition_ref import fingerprint
from bot.feedback.flagged_word import FlaggedWord
from bot.glossary.model.layer import Clash
from bot.glossary.reports.told_pieces import TEXT, aspects_of
from bot.glossary.text.sentences import passages
from bot.service import Choice, DefinitionDraft, draft_of_clash, has_source, mark_of_clash
from bot.strings import history as history_strings
from bot.strings import layering as layering_strings
from bot.strings import merge as strings

MARK = r"(?P<mark>[0-9a-f]{12})"
NAME = r"(?P<name>[0-9a-f]{6})"
NAME_DIGITS = 6
MOST_PASSAGE = 3000


class ClashButton(LastingButton):
    """A button about one difference of a word, as it was when it was shown."""

    arguments = f"{SLUG}:{MARK}"

    def __init__(self, slug: str, mark: str, label: str = "") -> None:
        self.slug, self.mark = slug, mark
        super().__init__(slug, mark, label=label)

    async def press(self, interaction: Interaction) -> None:
        clashing = _clashing(interaction, self.slug)
        if clash := next((each for each in clashing.clashes if mark_of_clash(each) == self.mark), None):
            with suppress(MovedOnError):
                await self.decide(interaction, clashing, clash)
                return
        await show_merge(interaction, self.slug, note=history_strings.changed_meanwhile())

    async def decide(self, interaction: Interaction, clashing: Clashing, clash: Clash) -> None:
        """Do it, and answer."""
        raise NotImplementedError


class _SettleButton(ClashButton):
    choice: ClassVar[Choice]

    async def decide(self, interaction: Interaction, clashing: Clashing, clash: Clash) -> None:
        await interaction.client.jargon.layering.settle(self.slug, clash, self.choice, act_of(interaction))
        await _settled(interaction, self.slug, self.told(clashing))

    def told(self, clashing: Clashing) -> str:
        """What was decided."""
        raise NotImplementedError


class KeepButton(_SettleButton, wire="keep", label=strings.keep, for_curators="term"):
    """The server's own words stay; a word of its own stays apart."""

    choice = Choice.KEEP

    def told(self, clashing: Clashing) -> str:
        label = line(clashing.label)
        return strings.kept_apart(label) if clashing.apart else strings.kept(label)


class TakeButton(_SettleButton, wire="take", label=strings.take, for_curators="term"):
    """People read the shared words there; a word of the server's own is laid over the shared one."""

    choice = Choice.TAKE

    def told(self, clashing: Clashing) -> str:
        label = line(clashing.label)
        return strings.joined(label) if clashing.apart else strings.taken(label)


class AnewButton(ClashButton, wire="anew", label=strings.write_anew, for_curators="term"):
    """Opens the form for words that stand in the place of both."""

    async def decide(self, interaction: Interaction, clashing: Clashing, clash: Clash) -> None:
        await interaction.response.send_modal(AnewForm(self.slug, clash, draft_of_clash(clash)))


class WholeTextsButton(ClashButton, wire="texts", label=strings.whole_texts, for_curators="flags"):
    """Shows all of each text, in as many messages as that takes."""

    async def decide(self, interaction: Interaction, clashing: Clashing, clash: Clash) -> None:
        parts = [part for side in sides_of(clashing, clash) for part in passages(side, MOST_PASSAGE, len)]
        first, *rest = (TextView(texts) for texts in texts_on_pages(parts))
        await interaction.response.send_message(view=first, ephemeral=True)
        for view in rest:
            await interaction.followup.send(view=view, ephemeral=True)


class MergeButton(LastingButton, wire="merge", label=strings.compare, for_curators="flags"):
    """Opens a word where the shared words changed under the server's own, at one of its differences."""

    arguments = f"{SLUG}:{PAGE}"

    def __init__(self, slug: str, page: int | str = 0, label: str = "") -> None:
        self.slug, self.page = slug, int(page)
        super().__init__(slug, str(page), label=label)

    async def press(self, interaction: Interaction) -> None:
        await show_merge(interaction, self.slug, self.page)


class AnewForm(LastingForm, wire="anew", for_curators="term"):
    """A third wording. The id tells which piece it is about, and what stood against each other when it opened."""

    arguments = f"{SHORT_SLUG}:{NAME}:{MARK}"
    questions: ClassVar = {"text": strings.form_text, "source": strings.form_source}

    def __init__(self, slug: str, clash: Clash, filled: DefinitionDraft) -> None:
        super().__init__(strings.write_anew(), shortened(slug), _named(clash), mark_of_clash(clash))
        self.ask(strings.form_text(), paragraph("text", filled=filled.text, required=True))
        if has_source(clash):
            self.ask(strings.form_source(), short("source", filled=filled.source))

    @classmethod
    async def submitted(cls, interaction: Interaction, sent: Sent) -> None:
        slug = _whole_slug(interaction, sent.match["slug"])
        clash = _same(interaction, slug, sent)
        if clash is None:
            raise JargonError(layering_strings.nothing_to_decide())
        try:
            if mark_of_clash(clash) != sent.match["mark"]:
                raise MovedOnError
            draft = DefinitionDraft(text=sent.answers["text"], source=sent.answers.get("source", ""))
            await interaction.client.jargon.layering.write_anew(slug, clash, draft, sent.act(interaction))
        except MovedOnError as error:
            raise TextChangedError(_text(_same(interaction, slug, sent) or clash)) from error
        label = line(interaction.client.jargon.label(slug, server_of(interaction)))
        await _settled(interaction, slug, strings.written(label))

    @classmethod
    async def again(cls, interaction: Interaction, sent: Sent, error: Exception | None = None) -> AnewForm | None:
        slug = _whole_slug(interaction, sent.match["slug"])
        clash = _same(interaction, slug, sent)
        draft = DefinitionDraft(text=sent.answers["text"], source=sent.answers.get("source", ""))
        return cls(slug, clash, draft) if clash else None


async def show_merge(interaction: Interaction, slug: str, number: int = 0, note: str = "") -> None:
    """Show one difference of a word, in place of what the desk shows.

    Raises:
        JargonError: there is nothing to decide.
    """
    outlook, word = await Outlook.of(interaction), await _word(interaction, slug)
    if word is None or not word.clashes:
        raise JargonError(layering_strings.nothing_to_decide())
    await show(interaction, MergeView(word, outlook, number, note=note))


async def _settled(interaction: Interaction, slug: str, told: str) -> None:
    """Say what was decided; show what is left to decide of the word, or what else is open on it, or what comes next."""
    flags_changed(interaction, slug)
    word, done = await _word(interaction, slug), interaction.client.clickable(told)
    if word is None:
        await go_on(interaction, done=done)
    else:
        await show_word(interaction, slug, done=done)


async def _word(interaction: Interaction, slug: str) -> FlaggedWord | None:
    with suppress(NothingOpenError):
        return await interaction.client.jargon.desk.word(server_of(interaction), slug)
    return None


def _clashing(interaction: Interaction, slug: str) -> Clashing:
    """What is to be decided about a word now.

    Raises:
        JargonError: nothing is.
    """
    if clashing := interaction.client.jargon.desk.clashing(server_of(interaction), slug):
        return clashing
    raise JargonError(layering_strings.nothing_to_decide())


def _same(interaction: Interaction, slug: str, sent: Sent) -> Clash | None:
    """The difference about the same piece as when the form opened; None where it is decided."""
    clashing = interaction.client.jargon.desk.clashing(server_of(interaction), slug)
    clashes = clashing.clashes if clashing else ()
    return next((each for each in clashes if _named(each) == sent.match["name"]), None)


def _named(clash: Clash) -> str:
    return fingerprint("\0".join(clash.name))[:NAME_DIGITS]


def _text(clash: Clash) -> str:
    """What is shared now, or what is the server's own where that was taken away."""
    return aspects_of(clash.ours if clash.shared is None else clash.shared).get(TEXT, "")


def _whole_slug(interaction: Interaction, short_slug: str) -> str:
    """The slug that the id of a form holds, which may be shortened; the same text where there is no such word."""
    layers = interaction.client.jargon.glossary(server_of(interaction)).layers
    return next((slug for slug in layers if shortened(slug) == short_slug), short_slug)

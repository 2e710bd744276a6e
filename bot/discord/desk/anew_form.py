"""Where two words stand against each other: the form for a third wording."""

from __future__ import annotations

from typing import ClassVar

from bot.discord.desk.settling import settled
from bot.discord.desk.whose_word import FORM_WORD, Word, in_form, words_of
from bot.discord.kit.form_ids import shortened
from bot.discord.kit.forms import LastingForm, Sent, paragraph, short
from bot.discord.kit.interaction import Interaction
from bot.discord.kit.text import line
from bot.errors import JargonError, MovedOnError, TextChangedError
from bot.feedback.clashing import EVERYONE
from bot.feedback.definition_ref import fingerprint
from bot.glossary.model.layer import Clash
from bot.glossary.reports.told_pieces import TEXT, aspects_of
from bot.service import DefinitionDraft, has_source, mark_of_clash
from bot.strings import layering as layering_strings
from bot.strings import merge as strings

MARK = r"(?P<mark>[0-9a-f]{12})"
NAME = r"(?P<name>[0-9a-f]{6})"
NAME_DIGITS = 6


class AnewForm(LastingForm, wire="anew", for_curators="term"):
    """A third wording. The id tells which piece it is about, and what stood against each other when it opened."""

    arguments = f"{FORM_WORD}:{NAME}:{MARK}"
    questions: ClassVar = {"text": strings.form_text, "source": strings.form_source}
    sometimes: ClassVar = ("source",)

    def __init__(self, named: str, clash: Clash, filled: DefinitionDraft) -> None:
        super().__init__(strings.write_anew(), _in_form(named), _named(clash), mark_of_clash(clash))
        self.ask(strings.form_text(), paragraph("text", filled=filled.text, required=True))
        if has_source(clash):
            self.ask(strings.form_source(), short("source", filled=filled.source))

    @classmethod
    async def submitted(cls, interaction: Interaction, sent: Sent) -> None:
        word = _word_in(interaction, sent)
        clash = _same(interaction, word, sent)
        if clash is None:
            raise JargonError(layering_strings.nothing_to_decide())
        try:
            if mark_of_clash(clash) != sent.match["mark"]:
                raise MovedOnError
            draft = DefinitionDraft(text=sent.answers["text"], source=sent.answers.get("source", ""))
            act = word.act(sent.act(interaction))
            await interaction.client.jargon.layering.write_anew(word.slug, clash, draft, act)
        except MovedOnError as error:
            raise TextChangedError(_text(_same(interaction, word, sent) or clash)) from error
        label = line(interaction.client.jargon.label(word.slug, word.server_id))
        await settled(interaction, word, strings.written(label, everyone=word.is_for_everyone))

    @classmethod
    async def again(cls, interaction: Interaction, sent: Sent, error: Exception | None = None) -> AnewForm | None:
        word = _word_in(interaction, sent)
        clash = _same(interaction, word, sent)
        draft = DefinitionDraft(text=sent.answers["text"], source=sent.answers.get("source", ""))
        return cls(word.named, clash, draft) if clash else None


def _same(interaction: Interaction, word: Word, sent: Sent) -> Clash | None:
    """The difference about the same piece as when the form opened; None where it is decided."""
    clashing = interaction.client.jargon.desk.clashing(word.server_id, word.slug)
    clashes = clashing.clashes if clashing else ()
    return next((each for each in clashes if _named(each) == sent.match["name"]), None)


def _in_form(named: str) -> str:
    return in_form(named.removeprefix(EVERYONE), everyone=named.startswith(EVERYONE))


def _named(clash: Clash) -> str:
    return fingerprint("\0".join(clash.name))[:NAME_DIGITS]


def _text(clash: Clash) -> str:
    """What is shared now, or what is the server's own where that was taken away."""
    return aspects_of(clash.ours if clash.shared is None else clash.shared).get(TEXT, "")


def _word_in(interaction: Interaction, sent: Sent) -> Word:
    """The word that the id of a form names, which may be gone; the same text where nothing lies over such a word.

    Raises:
        RefusedError: it is a shared word, and this is not the home server.
    """
    short = sent.match["slug"]
    server = words_of(interaction, everyone=short.startswith(EVERYONE))
    short_slug = short.removeprefix(EVERYONE)
    layered = interaction.client.jargon.desk.layered(server)
    return Word(server, next((slug for slug in layered if shortened(slug) == short_slug), short_slug))

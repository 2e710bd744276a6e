"""The forms for a link from a word to another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import ClassVar

from bot.discord.desk.pieces.piece_form import MOST_LINE, ChangeForm, NewPieceForm, PieceForm
from bot.discord.desk.whose_word import Word
from bot.discord.kit.forms import Answers, choice, paragraph, short
from bot.discord.kit.interaction import Interaction
from bot.discord.kit.text import line
from bot.glossary.model.relation import Heading
from bot.glossary.model.term import MAX_LABEL
from bot.service import LinkDraft, Revised
from bot.strings import piece_forms as strings


class LinkFields(PieceForm):
    """The other word, how they belong together, why, and who says so."""

    draft = LinkDraft
    questions: ClassVar = {
        "target": strings.form_target,
        "why": strings.form_why,
        "source": strings.form_link_source,
    }
    options: ClassVar = {"kind": (strings.form_kind, strings.kinds)}

    def ask_all(self, filled: Answers) -> None:
        self.ask(strings.form_target(), short("target", most=MAX_LABEL, filled=filled["target"], required=True))
        self.ask(strings.form_kind(), choice("kind", strings.kinds(), filled=filled["kind"], required=True))
        self.ask(strings.form_why(), paragraph("why", most=MOST_LINE, filled=filled["why"]))
        self.ask(strings.form_link_source(), short("source", filled=filled["source"]))

    @classmethod
    def further(cls, interaction: Interaction, word: Word, revised: Revised) -> Iterable[str]:
        return _pending(interaction, word, revised)


class NewLinkForm(LinkFields, NewPieceForm, wire="ln"):
    """One more link."""

    heading = strings.new_link


class LinkForm(LinkFields, ChangeForm, wire="le"):
    """A link that is there."""

    heading = strings.change_link
    one_more = NewLinkForm


def _pending(interaction: Interaction, word: Word, revised: Revised) -> Iterator[str]:
    """Which new links lead nowhere yet. Advice may be in everyday words, which have no entry of their own."""
    known = revised.before.relations if revised.before else ()
    new = {each.target for each in revised.after.relations if each not in known} if revised.after else set()
    listed = interaction.client.jargon.glossary(word.server_id).relations(word.slug)
    for heading, links in listed.items():
        if heading not in (Heading.TOPICS, Heading.CONSIDER_USING_INSTEAD):
            yield from (strings.pending(line(each.label)) for each in links if each.slug is None and each.label in new)

"""The decisions of a curator: to resolve or decline what people said of a word, some or all of it, with one reply."""

from collections.abc import Collection, Sequence
from contextlib import suppress
from typing import ClassVar, Self

import discord

from bot.discord.answers.card_text import definition_name
from bot.discord.desk.going_on import go_on
from bot.discord.desk.review import show_word
from bot.discord.feedback.change import flags_changed, flags_taken_up
from bot.discord.kit.buttons import KEY, DefinitionButton, key_of
from bot.discord.kit.form_ids import OPENED, SLUG, shortened, slug_in
from bot.discord.kit.forms import LastingForm, Sent, choices, paragraph
from bot.discord.kit.interaction import Interaction, server_of
from bot.discord.kit.text import bare, line
from bot.errors import NothingOpenError
from bot.feedback.definition_ref import DefinitionRef
from bot.feedback.flags import Standing
from bot.feedback.part import Part
from bot.feedback.reviews import Decision
from bot.feedback.seen import Seen
from bot.service import Jargon, Verdict, WordReview
from bot.strings import desk as strings

MOST_REPLY = 1000
MOST_PARTS = 25  # https://docs.discord.com/developers/components/reference#string-select
WORD = "word"  # where forms of old name a definition: those answer all that is open on it


class DecisionForm(LastingForm, for_curators="flags"):
    """Asks for the reply and what it answers, then stores the decision and goes on to the next word.

    What comes in while it is open, and parts that find no room in it, wait for another reply.
    """

    arguments = f"{SLUG}:(?:{WORD}|{KEY}){OPENED}"
    questions: ClassVar = {"reply": strings.form_reply}
    sometimes: ClassVar = ("parts", "pass")
    decision: ClassVar[Decision]
    heading: ClassVar["staticmethod[[], str]"]

    def __init__(
        self, slug: str, seen: Seen, parts: Sequence[Part], *, reply: str = "", chosen: Collection[str] | None = None
    ) -> None:
        super().__init__(self.heading(), f"{shortened(slug)}:{WORD}", *filter(None, [str(seen)]))
        is_flagged = any(part.people for part in parts)
        field = paragraph("reply", most=MOST_REPLY, filled=reply, required=is_flagged)
        self.ask(strings.form_reply() if is_flagged else strings.form_note(), field)
        if len(parts) > 1 or any(part.comment for part in parts):
            self.ask(strings.form_parts(), choices("parts", _options(parts[:MOST_PARTS]), filled=chosen))
        if any(part.comment and part.comment.standing is Standing.WAITING for part in parts):
            self.ask(strings.form_pass(), choices("pass", strings.passing(), filled=(), required=False))

    @classmethod
    async def of(
        cls, interaction: Interaction, slug: str, *, reply: str = "", chosen: Collection[str] | None = None
    ) -> Self:
        """The form about what is open on a word.

        Raises:
            NothingOpenError: nothing is.
        """
        desk, server = interaction.client.jargon.desk, server_of(interaction)
        parts = await desk.parts(server, slug)
        still = None if chosen is None else {part.name for part in parts} & {*chosen}
        return cls(slug, await desk.seen(server, slug), parts, reply=reply, chosen=still or None)

    @classmethod
    async def submitted(cls, interaction: Interaction, sent: Sent) -> None:
        jargon, server = interaction.client.jargon, server_of(interaction)
        slug, word = slug_in(sent.match, jargon, server), None
        with suppress(NothingOpenError):  # it may be stored already, and only our answer was lost
            word = await jargon.desk.word(server, slug)
        chosen = await _chosen(jargon, server, slug, sent)
        act = sent.act_id, cls.decision, sent.answers["reply"], interaction.user.id
        seen, passing = Seen.read(sent.match["seen"] or ""), bool(sent.answers.get("pass"))
        review = await jargon.desk.decide(server, slug, Verdict(*act, chosen, seen, passing))
        flags_changed(interaction, slug)
        if passing:
            await flags_taken_up(interaction, slug)  # the newest answers say how many comments there are
        told = cls._told(interaction, slug, review)
        if await _parts(jargon, server, slug):
            label = line(jargon.label(slug, server))
            await show_word(interaction, slug, done=f"{told} {strings.still_open(label)}")
        else:
            await go_on(interaction, word, told)

    @classmethod
    async def again(cls, interaction: Interaction, sent: Sent, error: Exception | None = None) -> Self:
        slug = slug_in(sent.match, interaction.client.jargon, server_of(interaction))
        return await cls.of(interaction, slug, reply=sent.answers["reply"], chosen=_named(sent))

    @classmethod
    def _told(cls, interaction: Interaction, slug: str, review: WordReview) -> str:
        label = line(interaction.client.jargon.label(slug, server_of(interaction)))
        if cls.decision is Decision.RESOLVED:
            return strings.resolved(label, review.people, changed=review.changed)
        return strings.declined(label, review.people)


class ResolveForm(DecisionForm, wire="resolve"):
    """Something was changed."""

    decision = Decision.RESOLVED
    heading = staticmethod(strings.resolve_title)


class DeclineForm(DecisionForm, wire="decline"):
    """It stays as it is."""

    decision = Decision.DECLINED
    heading = staticmethod(strings.decline_title)


def _named(sent: Sent) -> list[str]:
    return [name for name in sent.answers.get("parts", "").split(",") if name]


async def _chosen(jargon: Jargon, server_id: int, slug: str, sent: Sent) -> frozenset[str]:
    """The names of the parts that a form answers; a definition may have another key since it was opened."""
    if sent.match["key"] is not None:
        ref = await jargon.curation.ref_now(DefinitionRef(server_id, slug, key_of(sent.match)))
        return frozenset(part.name for part in await _parts(jargon, server_id, slug) if part.key == ref.key)
    named = _named(sent)
    if not named:
        return frozenset(part.name for part in await _parts(jargon, server_id, slug) if part.comment is None)
    moved = [await jargon.curation.ref_now(DefinitionRef(server_id, slug, name)) for name in named]
    return frozenset([*named, *(ref.key for ref in moved)])


async def _parts(jargon: Jargon, server_id: int, slug: str) -> list[Part]:
    with suppress(NothingOpenError):
        return await jargon.desk.parts(server_id, slug)
    return []


def _options(parts: Sequence[Part]) -> dict[str, str]:
    """The words for each part; comments have the numbers that they have on the desk."""
    comments = [part.name for part in parts if part.comment]
    numbers = {name: number for number, name in enumerate(comments, start=1)} if len(comments) > 1 else {}
    return {part.name: _option(part, numbers.get(part.name, 0)) for part in parts}


def _option(part: Part, number: int) -> str:
    if part.comment:
        return strings.comment_part(number, " ".join(bare(part.comment.text).split()))
    name = definition_name(part.definition, part.key)
    return strings.silent_part(f"{part.number}. {name}" if part.number else name, part.people)


class _DecisionButton(DefinitionButton, for_curators="flags"):
    form: ClassVar[type[DecisionForm]]

    async def press(self, interaction: Interaction) -> None:
        await interaction.response.send_modal(await self.form.of(interaction, self.slug))


class ResolveButton(_DecisionButton, wire="resolve", label=strings.resolve):
    """Opens the form that resolves."""

    form = ResolveForm
    style = discord.ButtonStyle.primary


class DeclineButton(_DecisionButton, wire="decline", label=strings.decline):
    """Opens the form that declines."""

    form = DeclineForm

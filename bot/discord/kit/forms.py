"""Forms that can still be sent after the bot was started anew: what they need is in their `custom_id`."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

import discord
from discord import ui

from bot.discord.kit.audience import in_plain_text
from bot.discord.kit.buttons import key_of
from bot.discord.kit.form_ids import FormId, slug_in
from bot.discord.kit.interaction import Interaction, act_of, public_message, server_of
from bot.discord.kit.plain_text import plainly
from bot.discord.kit.registry import Lasting, Registry
from bot.discord.kit.text import cut
from bot.feedback.definition_ref import DefinitionRef
from bot.service import Act, KeptDraft

# https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object
MOST_TITLE = 45
# https://docs.discord.com/developers/components/reference#text-input
MOST_INPUT = 4000
# https://docs.discord.com/developers/components/reference#checkbox-group
MOST_IN_SIGHT = 10
MOST_OPTION = 100
Answers = Mapping[str, str]  # what was typed or chosen, by the `custom_id` of the field
Question = Callable[[], tuple[str, str]]  # the label of a field, and the line that says how to fill it in
Options = Callable[[], Mapping[str, str]]  # what can be chosen, and the words for it
Choices = ui.CheckboxGroup[Any] | ui.Select[Any]


@dataclass(frozen=True, slots=True)
class Sent:
    """A form as a person sent it: the arguments in its id, and what was typed.

    It is stored under `act_id`, once, however often it comes. `draft` is the person's own that it was opened with.
    `as_it_is` says that they have seen what looks personal in it. `word` is the mark of the word of which they chose to
    make it a part, and `apart` says that they chose to keep it from all of that name.
    """

    match: re.Match[str]
    answers: Answers
    act_id: str
    draft: KeptDraft | None = None
    as_it_is: bool = False
    word: str = ""
    apart: bool = False

    def answer(self, interaction: Interaction) -> tuple[int, int]:
        """The channel and the message of the public answer at which it was opened, be it long ago; 0 for no message."""
        if self.draft:
            return self.draft.channel_id, self.draft.message_id
        return interaction.channel_id or 0, public_message(interaction) or 0

    def act(self, interaction: Interaction) -> Act:
        """What the person does with it."""
        return act_of(interaction, self.act_id)


class LastingForm(Lasting, ui.Modal):
    """A form whose subclasses take what was sent in `submitted`. Those with a `wire` register themselves.

    discord.py would keep one form for an id, and lose it with the process or when a second person opens
    the same one; so it is told that this one has ended, and `receive` takes what comes. `questions` says
    what its fields for text ask: where nothing could be stored, what was typed there is given back under their labels,
    and waits for a day unless a form `keeps` nothing. `options` says the same of fields that are chosen from, with the
    words for each value. `fixed` are fields with values of which no other can be sent; a form has each of the fields in
    these three but for those that it has only `sometimes`, of which some may stand nowhere else.
    """

    questions: ClassVar[Mapping[str, Question]] = {}
    options: ClassVar[Mapping[str, tuple[Question, Options]]] = {}
    fixed: ClassVar[Mapping[str, Callable[[], Collection[str]]]] = {}
    sometimes: ClassVar[Collection[str]] = ()
    keeps: ClassVar[bool] = True

    def __init_subclass__(cls, *, wire: str = "", for_curators: str = "", for_managers: bool = False) -> None:
        cls.declare(wire, for_curators=for_curators, for_managers=for_managers)
        super().__init_subclass__()
        FORMS.add(cls)

    def __init__(self, title: str, *arguments: str) -> None:
        super().__init__(title=cut(title, MOST_TITLE), custom_id=self.id_of(*arguments))
        self.draft_id = ""
        self.stop()

    def to_dict(self) -> dict[str, Any]:
        """The form as it goes to Discord, with an id that no form has that shows anything else."""
        shown = super().to_dict()
        if in_plain_text():
            shown["components"] = [*plainly(shown["components"])]
        return shown | {"custom_id": FormId(self.custom_id, self.draft_id).sealed(shown)}

    @classmethod
    def names(cls) -> Mapping[str, str]:
        """The labels of the fields for text."""
        return {name: question()[0] for name, question in cls.questions.items()}

    @classmethod
    def names_given_back(cls) -> Mapping[str, str]:
        """The labels of all fields that are given back."""
        return {**cls.names(), **{name: question()[0] for name, (question, _) in cls.options.items()}}

    @classmethod
    def fits(cls, answers: Answers) -> bool:
        """Whether these answer its fields: an older version may have had others, and anybody can write what is sent."""
        asked = {*cls.questions, *cls.options, *cls.fixed}
        is_whole = asked - {*cls.sometimes} <= answers.keys() <= asked | {*cls.sometimes}
        return is_whole and all(answers[name] in values() for name, values in cls.fixed.items())

    @classmethod
    def as_read(cls, answers: Answers) -> Answers:
        """What was typed or chosen, with the words for what was chosen."""
        chosen = {name: said().get(answers[name]) for name, (_, said) in cls.options.items() if name in answers}
        return {**answers, **{name: words for name, words in chosen.items() if words}}

    @classmethod
    async def submitted(cls, interaction: Interaction, sent: Sent) -> None:
        """Store what was sent, then say so; or raise a JargonError that says why it is not stored."""
        raise NotImplementedError

    @classmethod
    async def again(cls, interaction: Interaction, sent: Sent, error: Exception | None = None) -> LastingForm | None:
        """The form with what was typed, to be sent again; None where nothing is there that it could be about.

        After an `error` that is an OutdatedError it stands on what is there by then, and that is shown to the person.
        """
        return None

    def ask(self, question: tuple[str, str], field: ui.Item[Any]) -> None:
        """Add a field under its label, with a line that says how to fill it in.

        Raises:
            ValueError: the class does not name the field.
        """
        text, description = question
        name = getattr(field, "custom_id", "")
        if name not in {*self.questions, *self.options, *self.fixed, *self.sometimes}:
            raise ValueError(f"{type(self).__name__} does not say that it has the field {name}.")
        self.add_item(ui.Label(text=text, description=description, component=field))


FORMS: Registry[LastingForm] = Registry()


def short(custom_id: str, *, most: int = MOST_INPUT, filled: str = "", required: bool = False) -> ui.TextInput[Any]:
    """A field of one line."""
    return _text(discord.TextStyle.short, custom_id, most, filled, required=required)


def paragraph(custom_id: str, *, most: int = MOST_INPUT, filled: str = "", required: bool = False) -> ui.TextInput[Any]:
    """A large field for text."""
    return _text(discord.TextStyle.paragraph, custom_id, most, filled, required=required)


def _text(style: discord.TextStyle, custom_id: str, most: int, filled: str, *, required: bool) -> ui.TextInput[Any]:
    default = cut(filled, most) or None
    return ui.TextInput(custom_id=custom_id, style=style, default=default, required=required, max_length=most)


def choice(
    custom_id: str, options: Mapping[str, str], *, filled: str = "", required: bool = False
) -> ui.RadioGroup[Any]:
    """One of several options, all of them in sight; `options` gives the words for each value."""
    group: ui.RadioGroup[Any] = ui.RadioGroup(custom_id=custom_id, required=required)
    for value, label in options.items():
        group.add_option(label=cut(label, MOST_OPTION), value=value, default=value == filled)
    return group


def choices(
    custom_id: str, options: Mapping[str, str], *, filled: Collection[str] | None = None, required: bool = True
) -> Choices:
    """Some or all of at most 25 options, all of them chosen unless `filled` names which; `options` has their words.

    In sight as far as Discord lets them be. What was chosen comes back as the values, with commas between.
    """
    chosen = options if filled is None else filled
    group: Choices = (
        ui.CheckboxGroup(custom_id=custom_id, required=required, min_values=int(required))
        if len(options) <= MOST_IN_SIGHT
        else ui.Select(custom_id=custom_id, required=required, min_values=int(required), max_values=len(options))
    )
    for value, label in options.items():
        group.add_option(label=cut(label, MOST_OPTION), value=value, default=value in chosen)
    return group


async def ref_in(sent: Sent, interaction: Interaction) -> DefinitionRef:
    """The definition that a form is about, or the whole answer, as it is referred to by now.

    Raises:
        JargonError: its name is shortened in the id of the form, and there is no such term any more.
    """
    jargon, server = interaction.client.jargon, server_of(interaction)
    slug = slug_in(sent.match, jargon, server)
    return await jargon.curation.ref_now(DefinitionRef(server, slug, key_of(sent.match)))

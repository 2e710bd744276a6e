"""A form (modal) as a person fills it in, with the checks Discord's app makes before it sends it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from rehearsal import message_payload, reading
from rehearsal.errors import NotPossibleError
from rehearsal.files import Files, Upload
from rehearsal.interaction import Interaction
from rehearsal.limits.fault import length
from rehearsal.person.truth import truth
from rehearsal.wire import Json

Given = str | bool | list[str] | Upload


@dataclass(frozen=True, slots=True)
class Field:
    """One field: its label, what is asked, and what is in it already."""

    label: str
    kind: int
    custom_id: str
    id: int
    description: str = ""
    placeholder: str = ""
    required: bool = True
    options: tuple[reading.Option, ...] = ()
    initial: str = ""
    least: int = 0
    most: int = 4000
    long: bool = False

    @property
    def many(self) -> bool:
        """Whether several options can be chosen."""
        chooses = self.kind in (*reading.SELECTS, reading.CHECKBOX_GROUP)
        return chooses and self.most > 1

    @property
    def initial_options(self) -> tuple[str, ...]:
        return tuple(option.label for option in self.options if option.default)


@dataclass(frozen=True, slots=True)
class Form:
    """A form that is open; `texts` are the explanations among its fields, `text_ids` the ids of their components."""

    title: str
    custom_id: str
    fields: tuple[Field, ...]
    texts: tuple[str, ...]
    interaction: Interaction = field(repr=False)
    text_ids: tuple[int, ...] = ()

    def field(self, label: str) -> Field:
        """The field with this label (in whatever case) or custom_id."""
        for one in self.fields:
            if label.strip().lower() in (one.label.lower(), one.custom_id.lower()):
                return one
        labels = ", ".join(f"“{one.label}”" for one in self.fields)
        raise NotPossibleError(f"The form has no field “{label}”. It has {labels}.")


def opened(interaction: Interaction) -> Form:
    """The form the bot opened in answer to this interaction."""
    payload = interaction.form or {}
    displays = [c for c in payload["components"] if c["type"] == reading.TEXT_DISPLAY]
    texts, ids = tuple(c["content"] for c in displays), tuple(c["id"] for c in displays)
    fields = tuple(_fields(payload["components"]))
    return Form(payload["title"], payload["custom_id"], fields, texts, interaction, ids)


def _fields(components: list[Json]) -> Iterator[Field]:
    for component in components:
        if component["type"] == reading.LABEL:
            label, description = component["label"], component.get("description") or ""
            yield _field(component["component"], label, description)
        elif component["type"] == reading.ACTION_ROW:
            for inside in component["components"]:
                yield _field(inside, inside.get("label") or "", "")


def _field(component: Json, label: str, description: str) -> Field:
    is_text = component["type"] == reading.TEXT_INPUT
    least, most = ("min_length", "max_length") if is_text else ("min_values", "max_values")
    many = component["type"] == reading.CHECKBOX_GROUP
    standard = 4000 if is_text else len(component.get("options") or ()) if many else 1
    return Field(
        label,
        component["type"],
        component["custom_id"],
        component["id"],
        description,
        component.get("placeholder") or "",
        component.get("required", component["type"] != reading.CHECKBOX),
        reading.options(component),
        component.get("value") or "",
        component.get(least) or 0,
        component.get(most) or standard,
        component.get("style") == 2,
    )


def submission(form: Form, answers: Mapping[str, Given]) -> Json:
    """What the app sends when the form is handed in; NotPossibleError where it would object.

    Its explanations come back, too, without a `custom_id`: https://github.com/Rapptz/discord.py/issues/10325
    """
    given = {form.field(label).custom_id: value for label, value in answers.items()}
    sent: dict[int, Json] = {each: {"type": reading.TEXT_DISPLAY, "id": each} for each in form.text_ids}
    for one in form.fields:
        answer = _answer(one, given.get(one.custom_id))
        sent[one.id] = {"type": reading.LABEL, "id": 100 + one.id, "component": answer}
    return {"custom_id": form.custom_id, "components": [sent[each] for each in sorted(sent)]}


def uploaded(answers: Mapping[str, Given], files: Files) -> tuple[Mapping[str, Given], Json]:
    """The answers with the ids of the files that were chosen, and how Discord describes those by their ids.

    https://docs.discord.com/developers/components/reference#file-upload
    """
    kept = {name: files.of_person(given) for name, given in answers.items() if isinstance(given, Upload)}
    described = {str(each.id): message_payload.attachment(each) for each in kept.values()}
    return {**answers, **{name: [str(each.id)] for name, each in kept.items()}}, described


def _answer(one: Field, given: Given | None) -> Json:
    base: Json = {"type": one.kind, "id": one.id, "custom_id": one.custom_id}
    if one.kind == reading.TEXT_INPUT:
        return base | {"value": _text(one, given)}
    if one.kind == reading.CHECKBOX:
        return base | {"value": _truth(one, given)}
    chosen = _chosen(one, given)
    if one.kind == reading.RADIO_GROUP:
        return base | {"value": chosen[0] if chosen else None}
    return base | {"values": chosen}


def _text(one: Field, given: Given | None) -> str:
    text = one.initial if given is None else str(given)
    if not text and one.required:
        raise NotPossibleError(f"“{one.label}” has to be filled in.")
    if text and not one.least <= length(text) <= one.most:
        raise NotPossibleError(f"“{one.label}” takes {one.least} to {one.most} characters; these are {length(text)}.")
    return text


def _truth(one: Field, given: Given | None) -> bool:
    if not given or isinstance(given, bool):
        return bool(given)
    meant = truth(str(given))
    if meant is None:
        raise NotPossibleError(f"“{one.label}” is answered with yes or no.")
    return meant


def _chosen(one: Field, given: Given | None) -> list[str]:
    labels = one.initial_options if given is None else _labels(one, given)
    values = [value_of(one.options, label, one.label) for label in labels] if one.options else list(labels)
    if not values and one.required:
        raise NotPossibleError(f"“{one.label}” needs a choice.")
    if len(values) > one.most:
        raise NotPossibleError(f"“{one.label}” takes at most {one.most} choices.")
    return values


def _labels(one: Field, given: Given) -> list[str]:
    if isinstance(given, list):
        return given
    whole = str(given).strip()
    if not one.many or any(option.label == whole for option in one.options):
        return [whole] if whole else []
    return [part.strip() for part in whole.split(",") if part.strip()]


def value_of(options: tuple[reading.Option, ...], wanted: str, where: str) -> str:
    """The value of the option with this label, number (from 1) or value; or whose label alone begins so."""
    wanted = wanted.strip()
    for number, option in enumerate(options, 1):
        if wanted.lower() in (option.label.lower(), option.value.lower(), str(number)):
            return option.value
    begun = [option.value for option in options if wanted and option.label.lower().startswith(wanted.lower())]
    if len(begun) == 1:
        return begun[0]
    labels = ", ".join(f"“{option.label}”" for option in options)
    raise NotPossibleError(f"“{where}” has no choice “{wanted}”. There are {labels}.")

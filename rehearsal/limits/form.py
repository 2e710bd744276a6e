"""What a form (modal) may hold (https://discord.com/developers/docs/interactions/receiving-and-responding)."""

from __future__ import annotations

from rehearsal import reading
from rehearsal.limits.component import custom_id_faults, option_faults, select_faults, unique_id_faults
from rehearsal.limits.fault import Fault, Faults, count, text
from rehearsal.wire import Json


def form_faults(form: Json) -> Faults:
    components = form.get("components") or []
    yield from text("title", form.get("title"), 1, 45)
    yield from text("custom_id", form.get("custom_id"), 1, 100)
    yield from count("components", components, 1, 5)
    for index, component in enumerate(components):
        yield from _row(component, f"components.{index}")
    yield from unique_id_faults(components)


def _row(component: Json, where: str) -> Faults:
    kind = component.get("type")
    if kind == reading.LABEL:
        yield from text(f"{where}.label", component.get("label"), 1, 45)
        yield from text(f"{where}.description", component.get("description"), 0, 100)
        if (component.get("component") or {}).get("label"):
            message = "A text input within a Label has no label of its own."
            yield Fault(f"{where}.component.label", "BASE_TYPE_BAD_FIELD", message)
        yield from _field(component.get("component") or {}, f"{where}.component")
    elif kind == reading.ACTION_ROW:
        inside = component.get("components") or []
        yield from count(f"{where}.components", inside, 1, 1)
        for part in inside:
            yield from text(f"{where}.components.0.label", part.get("label"), 1, 45)
            yield from _field(part, f"{where}.components.0")
    elif kind == reading.TEXT_DISPLAY:
        yield from text(f"{where}.content", component.get("content"), 1, 4000)
    else:
        message = f"A component of type {kind} cannot be in a form."
        yield Fault(f"{where}.type", "UNION_TYPE_CHOICES", message)


def _field(field: Json, where: str) -> Faults:
    kind = field.get("type", 0)
    if kind == reading.TEXT_INPUT:
        yield from _text_input(field, where)
    elif kind in reading.SELECTS:
        yield from select_faults(field, where)
        yield from _modal_select(field, where)
    elif kind == reading.RADIO_GROUP:
        yield from custom_id_faults(field, where)
        yield from option_faults(field.get("options") or [], f"{where}.options", 2, 10)
    elif kind == reading.CHECKBOX_GROUP:
        yield from custom_id_faults(field, where)
        yield from option_faults(field.get("options") or [], f"{where}.options", 1, 10)
    elif kind == reading.CHECKBOX:
        yield from custom_id_faults(field, where)
    elif kind == reading.FILE_UPLOAD:
        yield from custom_id_faults(field, where)
        yield from _file_upload(field, where)
    else:
        yield Fault(f"{where}.type", "UNION_TYPE_CHOICES", f"A component of type {kind} cannot be a field.")


def _modal_select(field: Json, where: str) -> Faults:
    """https://docs.discord.com/developers/components/reference#string-select"""
    if field.get("disabled"):
        yield Fault(f"{where}.disabled", "BASE_TYPE_BAD_FIELD", "There are no disabled components in forms.")
    if field.get("required", True) and field.get("min_values") == 0:
        yield Fault(f"{where}.min_values", "NUMBER_TYPE_MIN", "What is required has at least one value.")


def _file_upload(field: Json, where: str) -> Faults:
    """https://docs.discord.com/developers/components/reference#file-upload"""
    least, most = (1 if field.get(each) is None else field[each] for each in ("min_values", "max_values"))
    if not (0 <= least <= most <= 10 and most >= 1):
        yield Fault(f"{where}.max_values", "NUMBER_TYPE_MAX", "min_values and max_values do not fit.")
    if field.get("required", True) and field.get("min_values") == 0:
        yield Fault(f"{where}.min_values", "NUMBER_TYPE_MIN", "What is required has at least one value.")


def _text_input(field: Json, where: str) -> Faults:
    yield from custom_id_faults(field, where)
    yield from text(f"{where}.placeholder", field.get("placeholder"), 0, 100)
    least, most = field.get("min_length") or 0, field.get("max_length") or 4000
    if not (0 <= least <= most <= 4000 and most >= 1):
        yield Fault(f"{where}.max_length", "NUMBER_TYPE_MAX", "min_length and max_length do not fit.")
    if field.get("value"):
        yield from text(f"{where}.value", field["value"], least, most)

"""What Discord takes, by the rules of the sandbox, which refuses the rest."""

from __future__ import annotations

from typing import Any

from discord import ui

from rehearsal import reading
from rehearsal.limits import form_faults, message_faults
from rehearsal.message import COMPONENTS_V2


def texts(view: ui.LayoutView) -> list[str]:
    """Every text of a message, from top to bottom."""
    return [part["content"] for part in reading.walk(_sent(view)) if part["type"] == reading.TEXT_DISPLAY]


def ids(view: ui.LayoutView) -> list[str]:
    """The `custom_id` of everything that can be pressed or chosen."""
    return [part["custom_id"] for part in reading.walk(_sent(view)) if "custom_id" in part]


def faults_of_message(view: ui.LayoutView) -> list[str]:
    """Why Discord would refuse a message: too much of anything, an id that is there twice, a button without words."""
    return [str(fault) for fault in message_faults({"components": _sent(view)}, flags=COMPONENTS_V2)]


def faults_of_form(form: ui.Modal) -> list[str]:
    """Why Discord would refuse a form."""
    return [str(fault) for fault in form_faults(form.to_dict())]


def _sent(view: ui.LayoutView) -> list[dict[str, Any]]:
    sent: list[dict[str, Any]] = view.to_components()  # type: ignore[no-untyped-call]
    return sent

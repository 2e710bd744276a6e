"""Filling in a form from lines: `label: value`, by the whole label, its start, or the field's number."""

from __future__ import annotations

import re

from rehearsal.errors import NotPossibleError
from rehearsal.person import Field, Form

_BREAK = re.compile(r"\s*[:=]\s*")


def read(form: Form, line: str) -> tuple[Field, str]:
    """The field a line fills, and with what; `\\n` in it is a new line."""
    for match in _BREAK.finditer(line):
        if found := _field(form, line[: match.start()]):
            return found, line[match.end() :].strip().replace("\\n", "\n")
    labels = ", ".join(f"“{field.label}”" for field in form.fields)
    raise NotPossibleError(
        f"The form “{form.title}” is open. Type “Label: what you write” for a field ({labels}), "
        "then “submit”, or “cancel”."
    )


def _field(form: Form, name: str) -> Field | None:
    name = name.strip().lower()
    if name.isdigit() and 1 <= int(name) <= len(form.fields):
        return form.fields[int(name) - 1]
    exact = [field for field in form.fields if field.label.lower() == name]
    started = [field for field in form.fields if name and field.label.lower().startswith(name)]
    return next(iter([*exact, *started]), None)

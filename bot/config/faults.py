"""What is wrong with settings, a sentence each: which one it is, and what would be right.

What was written stays unsaid, for it may be the token, on the wrong line.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any

from annotated_types import Ge, Le
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from bot.config import names
from bot.strings import configuration as strings

_Says = Callable[[ErrorDetails], str]


def told(error: ValidationError) -> Iterator[str]:
    """Each fault by the path of its setting, such as `log.level: …`."""
    for fault in error.errors():
        yield f"{_named(fault['loc'])}: {_SAYS.get(fault['type'], _as_it_is)(fault)}"


def _named(keys: tuple[int | str, ...]) -> str:
    """The path of a setting. No setting has a dot in its name or is as long as a token, which stays unsaid."""
    return ".".join("…" if re.search(r"\.|.{31}", str(key)) else str(key) for key in keys)


def _as_it_is(fault: ErrorDetails) -> str:
    return fault["msg"]


def _unknown(fault: ErrorDetails) -> str:
    path = tuple(str(key) for key in fault["loc"])
    return strings.no_such_setting(names.near_path(path), [*names.fields(path[:-1])])


def _number(fault: ErrorDetails) -> str:
    *above, name = (str(key) for key in fault["loc"])
    field = names.fields(above).get(name)
    bounds: list[Any] = list(field.metadata) if field else []
    least = next((int(str(each.ge)) for each in bounds if isinstance(each, Ge)), None)
    most = next((int(str(each.le)) for each in bounds if isinstance(each, Le)), None)
    return strings.write_number() if least is None or most is None else strings.write_number_between(least, most)


def _choice(fault: ErrorDetails) -> str:
    choices = re.findall("'([^']*)'", fault["ctx"]["expected"])
    return strings.write_one_of(names.near(str(fault["input"]), choices), choices)


def _group(fault: ErrorDetails) -> str:
    path = [str(key) for key in fault["loc"]]
    return strings.write_group([*names.fields(path)])


def _always(says: Callable[[], str]) -> _Says:
    return lambda _: says()


_SAYS: dict[str, _Says] = {
    "extra_forbidden": _unknown,
    "enum": _choice,
    "literal_error": _choice,
    "model_type": _group,
    "model_attributes_type": _group,
    "string_too_long": lambda fault: strings.write_shorter(fault["ctx"]["max_length"]),
    "too_long": lambda fault: strings.write_fewer(fault["ctx"]["max_length"]),
    **dict.fromkeys(("string_type", "string_too_short"), _always(strings.write_text)),
    **dict.fromkeys(("path_type",), _always(strings.write_path)),
    **dict.fromkeys(("bool_parsing", "bool_type"), _always(strings.write_true_or_false)),
    **dict.fromkeys(("frozen_set_type", "list_type", "set_type", "tuple_type"), _always(strings.write_list)),
    **dict.fromkeys(("dict_type",), _always(strings.write_pairs)),
    **dict.fromkeys(
        ("greater_than_equal", "int_from_float", "int_parsing", "int_parsing_size", "int_type", "less_than_equal"),
        _number,
    ),
}

"""What YAML's syntax errors mean, for people who have never heard of YAML."""

import yaml

from bot.glossary.checks.finding import Finding, Place

MAX_DEPTH = 20
TOO_DEEP = (
    f"Values are nested more than {MAX_DEPTH} deep here.",
    "A glossary never needs that: check the brackets and the indenting.",
)

_UNCLOSED = "A quotation mark is opened here and never closed."
_INDENT = "The indenting does not fit the lines above."
_MEANINGS = {
    "quoted scalar": (_UNCLOSED, "Close it, or take it out."),
    "mapping values are not allowed": (
        "There is a second colon in this line, or the line is indented wrongly.",
        "If the colon is part of the text, put the whole text in quotes; else line it up with the others.",
    ),
    "cannot start any token": (
        "The line is indented with a tab, or a text begins with a sign that YAML keeps for itself.",
        "Indent with spaces, and put a text that begins with % @ or ` in quotes.",
    ),
    "expected ',' or ']'": ("A square bracket is opened and never closed.", "Close it with ]."),
    "expected ',' or '}'": ("A curly bracket is opened and never closed.", "Close it with }."),
    "expected '-' indicator": (_INDENT, "Line it up with its neighbours, with spaces."),
    "expected <block end>": (_INDENT, "Line it up with its neighbours, with spaces."),
    "expected key": (
        "The indenting does not fit the lines above, or something follows a closing quotation mark.",
        "Line it up with its neighbours, and put a text that holds quotation marks in quotes as a whole.",
    ),
    "expected ':'": ("A name here has no colon after it.", "Write it as “name: text”."),
    "exceeded maximum nesting depth": TOO_DEEP,  # libyaml's own limit, in PyYAML since 6.0.4; it reads ahead of us
    "undefined alias": ("A text begins with a star (*).", "Put the whole text in quotes."),
}
_UNKNOWN = "Check the indenting of this line and the one above, and put texts with : # [ ] { } in quotes."


def syntax_finding(error: yaml.YAMLError, file: str) -> Finding:
    """Say in plain English what stopped the reader, and on which line (an unclosed part: where it opens)."""
    if not isinstance(error, yaml.MarkedYAMLError):
        what = f"This is not text that YAML can hold: {getattr(error, 'reason', error)}."
        return Finding(Place(file), what, "Save the file again as plain text, UTF-8.")
    said = f"{error.context or ''} {error.problem or ''}"
    opened = "flow" in said or "quoted scalar" in said
    mark = (error.context_mark if opened else None) or error.problem_mark or error.context_mark
    line = mark.line + 1 if mark else 0
    what, remedy = next(
        (meaning for sign, meaning in _MEANINGS.items() if sign in said),
        (f"This is not valid YAML: {said.strip()}.", _UNKNOWN),
    )
    return Finding(Place(file, line), what, remedy)

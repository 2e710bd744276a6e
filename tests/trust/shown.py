"""What must not be on a screen because a person typed it: in Discord's markdown, on a terminal, in a spreadsheet.

The texts to type are `HOSTILE`; each has in it what tells it from words of ours: “zq”, 99099, or evil.example.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from typing import Any

from rehearsal import reading
from rehearsal.message import Message

HOSTILE = (
    "zq\n# zq one\n### zq two\n-# zq small\n> zq quote\n>>> zq all",
    "# zq once",
    ">>> zq again",
    "[zq](https://evil.example) [zq](<https://evil.example>) [zq\\](https://evil.example)",
    "zq ]\u200b(https://evil.example) [",
    "zq @everyone @here <@99099> <@!99099> <@&99099> <#99099>",
    "zq <id:customize> <id:browse> <id:guide> <t:99099:R> </define:99099>",
    "zq <sound:99099:99099> <:zq:99099> <a:zq:99099> ||zq||",
    "zq \u202eesrever\u202c \u2066isolate \u2067\u2068\u2069\u202d",
    "zq \x1b]52;c;AAAA\x07\x1b[2J\x1b]8;;http://evil.example\x1b\\x \x9b31m \x9d52;c;AAAA\x9c",
    '=cmd|"/c calc"!zq\n+1+zq\n@SUM(zq)\n-2+zq',
    "zq\\",
)

_LIVE = re.compile(r"(?<!\\)<(?:@[!&]?|#|t:|sound:|a?:zq:|/define:)99099|(?<!\\)<id:(?:customize|browse|guide)>")
_MASKED = re.compile(r"\]\(<?https?://evil\.example")
_LINE = re.compile(r"(?m)^[ \t]*(?:> |- )?(?:#{1,3} |-# |>{1,3} ?)zq(?: one| two| small| quote| all| once| again)")
_SPOILER = re.compile(r"(?<!\\)\|(?<!\\)\|zq")
_EVERYONE = re.compile(r"@(?:everyone|here)")
_TURNED = re.compile(r"[\u202a-\u202e\u2066-\u2069]")
STEERING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_RULES = {
    **{"a live mention": _LIVE, "a masked link": _MASKED, "a line of a kind": _LINE, "a spoiler": _SPOILER},
    **{"a call to everyone": _EVERYONE, "turned round": _TURNED, "a control sign": STEERING},
}
_PLAIN = {each: _RULES[each] for each in ("turned round", "a control sign")}
_FORMULA = re.compile(r"\s*[=+\-@\t\r]")


def in_markdown(text: str) -> list[str]:
    """What is wrong in what Discord shows as markdown, with what stands around it."""
    return [f"{name}: {_around(text, found)!a}" for name, rule in _RULES.items() if (found := rule.search(text))]


def in_plain(text: str) -> list[str]:
    """What is wrong in what is shown as it is: a label, a choice, a terminal."""
    return [f"{name}: {_around(text, found)!a}" for name, rule in _PLAIN.items() if (found := rule.search(text))]


def in_table(text: str) -> list[str]:
    """The cells that a spreadsheet would run."""
    return [f"a formula: {cell!a}" for row in csv.reader(io.StringIO(text)) for cell in row if _FORMULA.match(cell)]


def on(message: Message) -> Iterator[str]:
    """What is wrong with a message of the bot's: its texts, what stands on its buttons and menus, and its pings."""
    if message.pings_everyone or message.mention_roles or message.mentions:
        yield f"it pings: {message.text[:60]!a}"
    yield from in_markdown(message.content)
    for part in reading.walk(message.components):
        yield from in_markdown(part.get("content", ""))
        for text in _plain_texts(part):
            yield from in_plain(text)


def _plain_texts(part: Any) -> Iterator[str]:
    yield from (part[name] for name in ("label", "placeholder", "description") if part.get(name))
    for option in part.get("options") or ():
        yield from (option[name] for name in ("label", "description") if option.get(name))


def _around(text: str, found: re.Match[str]) -> str:
    return text[max(0, found.start() - 60) : found.end() + 20]

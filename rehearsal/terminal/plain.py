"""Messages and forms as plain text: nothing is said by colour, box or position alone."""

from __future__ import annotations

from collections.abc import Iterator

from rehearsal import reading
from rehearsal.message import Message
from rehearsal.person import Field, Form
from rehearsal.reading import Button, Select
from rehearsal.terminal.blocks import Block, File, Text, blocks
from rehearsal.terminal.markdown import LineKind, lines
from rehearsal.world import World

ONLY_YOU = "Private message, only you can see this."
DIRECT = "Direct message, only you can see this."
EVERYONE = "Everyone here can see this."


def message(message: Message, world: World) -> str:
    """The whole message, headed by who wrote it and who sees it."""
    head = f"{message.author.name}: {seen_by(message)}" if message.author.bot else f"{message.author.name}:"
    shown = [head]
    for block in blocks(message, world):
        shown += _block(block)
    if message.reactions:
        shown.append(f"Reactions: {reactions(message)}")
    return "\n".join(shown)


def seen_by(message: Message) -> str:
    """Whoever asked, also where two write to each other, or all who are there."""
    if message.private:
        return ONLY_YOU
    return DIRECT if message.channel.recipient else EVERYONE


def reactions(message: Message) -> str:
    counts = ((r.emoji, len(r.normal) + len(r.burst)) for r in message.reactions.values())
    return ", ".join(f"{emoji} {count}" for emoji, count in counts)


def text(markdown: str) -> Iterator[str]:
    for line in lines(markdown):
        if line.kind in (LineKind.HEADING, LineKind.SMALL_HEADING):
            yield ""
            yield line.text
        else:
            yield f"- {line.text}" if line.kind is LineKind.ITEM else line.text


def button(button: Button) -> str:
    opens = f", opens {button.url}" if button.url else ""
    greyed = ", greyed out" if button.disabled else ""
    return f"Button {button.number}: {button.label}{opens}{greyed}"


def menu(menu: Select) -> str:
    name = f"Menu, {menu.placeholder}" if menu.placeholder else "Menu"
    choices = "; ".join(_option(option) for option in menu.options)
    return f"{name}: {choices or 'type a name'}"


def _option(option: reading.Option) -> str:
    described = f" ({option.description})" if option.description else ""
    return f"{option.label}{described}" + (", chosen" if option.default else "")


def _block(block: Block) -> Iterator[str]:
    if isinstance(block, Text):
        yield from text(block.markdown)
    elif isinstance(block, Button):
        yield button(block)
    elif isinstance(block, Select):
        yield menu(block)
    elif isinstance(block, File):
        yield f"File: {block.name}, {block.size:,} bytes"
    else:
        yield ""


def form(form: Form) -> str:
    """The form with all its fields, and how to fill it in from a script."""
    shown = [f"A form opens: {form.title}", *form.texts]
    shown += [f"Field {number}: {field(one)}" for number, one in enumerate(form.fields, 1)]
    return "\n".join(shown)


def field(field: Field) -> str:
    """`Kind (choose one: Fruit, Other). It says: …`"""
    about = [_asked(field), "" if field.required else "may stay empty", field.description or field.placeholder]
    shown = f"{field.label} ({'; '.join(filter(None, about))})" if any(about) else field.label
    initial = field.initial or ", ".join(field.initial_options)
    return f"{shown}. It says: {initial}" if initial else shown


def _asked(field: Field) -> str:
    if field.kind == reading.CHECKBOX:
        return "yes or no"
    if not field.options:
        return ""
    names = ", ".join(option.label for option in field.options)
    return f"choose {'any of' if field.many else 'one'}: {names}"

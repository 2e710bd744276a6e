"""The words of a message, explained to one person: in order of appearance, as many messages as it takes."""

import asyncio
from collections.abc import Iterator

from bot.discord.answers.origin import origin
from bot.discord.answers.relations import advice_rows
from bot.discord.answers.urgent_help import urgent_line
from bot.discord.kit.audience import own_nation
from bot.discord.kit.interaction import Interaction, server_of
from bot.discord.kit.pages import TextView, texts_on_pages
from bot.discord.kit.saying import show_alone
from bot.discord.kit.text import line, safe, weight
from bot.glossary.model.relation import Heading
from bot.glossary.model.term import Kind
from bot.glossary.quoting import quotable
from bot.glossary.text.sentences import passages
from bot.glossary.urgent_help import directory, letter_speaks_of_danger
from bot.service import Page, Spotted
from bot.strings import answers as answer_strings
from bot.strings import explanation as strings

MOST_MESSAGES = 5
MOST_DEFINITION = 600


async def explain_privately(interaction: Interaction, text: str) -> list[Spotted]:
    """Answer with every known word of a text, and give them; only the person who asked can see it."""
    explain = interaction.client.jargon.explain
    # As much as a letter holds would keep all others waiting.
    found = await asyncio.to_thread(explain, text, server_of(interaction), own_nation(interaction))
    if not found:
        await explain_nothing(interaction, strings.nothing_to_explain())
        return []
    parts = texts_on_pages(map(_block, found))
    first, *others = parts[:MOST_MESSAGES]
    urgent = letter_speaks_of_danger(text)
    if urgent:
        await show_alone(interaction, TextView(()).add_item(urgent_line()))
    opening = strings.explained(sum(map(len, (first, *others))), len(found))
    await show_alone(interaction, TextView([opening, *first]))
    for part in others:
        await show_alone(interaction, TextView(part))
    if len(parts) > MOST_MESSAGES:
        await interaction.followup.send(strings.too_much(), ephemeral=True)
    if not urgent and any(each.page.term.slug in directory().cards for each in found):
        await show_alone(interaction, TextView(()).add_item(urgent_line()))
    return found


async def explain_nothing(interaction: Interaction, sentence: str) -> None:
    """Say why there is nothing to explain, and where to find help."""
    await show_alone(interaction, TextView([interaction.client.clickable(sentence)]).add_item(urgent_line()))


def _block(found: Spotted) -> str:
    page = found.page
    rows = [f"## {line(page.term.label)}{_as_written(found)}", *_meaning(page)]
    if found.others:
        rows.append(f"-# {strings.can_also_mean(', '.join(map(line, found.others)))}")
    if advice := page.relations.get(Heading.CONSIDER_USING_INSTEAD):
        rows += [f"**{answer_strings.consider_using_instead()}**", *advice_rows(advice)]
    return "\n".join(rows)


def _as_written(found: Spotted) -> str:
    """How a word stands in the text, where that is not its name."""
    written = line(quotable(found.text, private=True))
    is_its_name = written.casefold() == found.page.term.label.casefold()
    return f" {strings.written_as(written)}" if written and not is_its_name else ""


def _meaning(page: Page) -> Iterator[str]:
    ordered = [each for kind in Kind for each in sorted(page.term.of_kind(kind), key=page.distance)]
    if ordered:
        first, *rest = passages(safe(ordered[0].text), MOST_DEFINITION, weight) or [""]
        yield first
        if rest:
            yield strings.rest_of_text()
        yield origin(ordered[0], trusted=not page.local)
    else:
        yield answer_strings.no_definition()

"""Finding a word of which something was done, by any name that it ever had, also where it is gone or hidden."""

from bot.discord.answers.asking import MOST_CHOICES, look_up, slug_chosen
from bot.discord.kit.interaction import Interaction, server_of
from bot.discord.kit.text import line
from bot.errors import JargonError
from bot.glossary.model.term import Term
from bot.glossary.quoting import quotable
from bot.glossary.text.fold import fold
from bot.service import Answer
from bot.strings import history as strings


async def slug_once_called(interaction: Interaction, typed: str) -> str:
    """The slug of the word that was chosen or typed: as it is called, or was ever called here.

    Raises:
        JargonError: no word was ever called that here.
    """
    jargon, server = interaction.client.jargon, server_of(interaction)
    if slug := slug_chosen(typed):
        return slug
    found = look_up(jargon, typed, server)
    if isinstance(found, Answer):
        if found.hidden:
            return found.hidden.slug
        slug = await jargon.history.once_called(server, typed) or ""
    elif fold(typed) in map(fold, found.term.labels):
        slug = found.term.slug
    else:
        slug = await jargon.history.once_called(server, typed) or found.term.slug
    if not slug:
        raise JargonError(strings.which_server_word(line(quotable(typed, private=True))))
    return slug


async def words_ever(interaction: Interaction, typed: str) -> list[Term]:
    """The words that somebody may be typing: those that are gone or hidden here, then the others."""
    jargon, server = interaction.client.jargon, server_of(interaction)
    removed = await jargon.history.removed(server)
    gone = [Term(slug=slug, label=label) for slug, label in removed.items() if fold(typed) in fold(label)]
    return [*gone, *jargon.glossary(server).hidden_like(typed), *jargon.complete(typed, server)][:MOST_CHOICES]

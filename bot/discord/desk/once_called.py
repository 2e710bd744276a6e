"""Finding a word of which something was done, by any name that it ever had, also where it is gone or hidden."""

from bot.discord.answers.asking import MOST_CHOICES, look_up, slug_chosen
from bot.discord.desk.whose_word import is_home
from bot.discord.kit.interaction import PRIVATE_CHAT, Interaction, server_of
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
        slug = await _once_called(interaction, typed)
    elif fold(typed) in map(fold, found.term.labels):
        slug = found.term.slug
    else:
        slug = await _once_called(interaction, typed) or found.term.slug
    if not slug:
        raise JargonError(strings.which_server_word(line(quotable(typed, private=True))))
    return slug


async def _once_called(interaction: Interaction, typed: str) -> str:
    """The slug of a word that was ever called so here or, on the home server, in the shared words."""
    for server in _servers(interaction):
        if slug := await interaction.client.jargon.history.once_called(server, typed):
            return slug
    return ""


def _servers(interaction: Interaction) -> list[int]:
    return [server_of(interaction), *([PRIVATE_CHAT] if is_home(interaction) else [])]


async def words_ever(interaction: Interaction, typed: str) -> list[Term]:
    """The words that somebody may be typing: those that are gone or hidden here, then the others."""
    jargon, server = interaction.client.jargon, server_of(interaction)
    removed = dict[str, str]()
    for each in _servers(interaction):
        removed |= await jargon.history.removed(each)
    gone = [Term(slug=slug, label=label) for slug, label in removed.items() if fold(typed) in fold(label)]
    return [*gone, *jargon.glossary(server).hidden_like(typed), *jargon.complete(typed, server)][:MOST_CHOICES]

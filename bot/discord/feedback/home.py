"""Who looks after what people say here: the curators of the server or, outside servers, those of the home server."""

from bot.discord.kit.interaction import PRIVATE_CHAT, Interaction, server_of
from bot.discord.kit.text import line
from bot.strings import comments as strings


def desk_of(interaction: Interaction) -> int:
    """The server whose curators have before them what is said here; 0 where nobody has."""
    home = interaction.client.home
    return server_of(interaction) or (home.id if home else PRIVATE_CHAT)


def home_name(interaction: Interaction) -> str:
    """The name of the home server, where the person is outside servers; empty in a server, and where there is none."""
    home = interaction.client.home
    if home is None or server_of(interaction) != PRIVATE_CHAT:
        return ""
    return line(home.name or strings.home_server())  # of a server that Discord cannot reach no name is known

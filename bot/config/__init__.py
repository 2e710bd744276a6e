"""Settings: from a YAML file, a file `.env` and the environment, with every fault named by its key."""

from bot.config.loading import load_settings
from bot.config.notices import notices
from bot.config.sections import MOST_FLAG_EMOJI, About, Answers, Backups, Curators, Discord, Flags, Retention
from bot.config.settings import Settings

__all__ = [
    "MOST_FLAG_EMOJI",
    "About",
    "Answers",
    "Backups",
    "Curators",
    "Discord",
    "Flags",
    "Retention",
    "Settings",
    "load_settings",
    "notices",
]

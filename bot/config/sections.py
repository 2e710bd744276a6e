"""The groups of settings, each with what it says when it is left out."""

from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationInfo, field_validator

from bot.config.values import Days, File, PackHost, ServerUrl, ShardNumbers, SocketUrl, WebPage, refused
from bot.feedback.flags import Reason
from bot.store.shards import Shards
from bot.strings import configuration as strings


class Section(BaseModel):
    """A group of settings. A misspelt key is an error, not silence."""

    model_config = ConfigDict(extra="forbid", frozen=True)


MOST_SHARDS = 50_000  # 1,000 servers each, it would be more servers than there are


class Discord(Section):
    """How to reach Discord."""

    token: SecretStr = Field(default=SecretStr(""), description="The bot's token; better kept in DISCORD_TOKEN.")
    api_url: ServerUrl = Field(default="https://discord.com/api/v10", description="Base of the HTTP API.")
    gateway_url: SocketUrl = Field(default="wss://gateway.discord.gg/", description="Address of the gateway.")
    shard_count: int | None = Field(
        default=None, ge=1, le=MOST_SHARDS, description="How many shards the bot has in all; empty as Discord advises."
    )
    shard_ids: ShardNumbers = Field(
        default=(), description="Which of them this process serves, such as 0-3 or 0-3,7; empty for all."
    )

    @field_validator("shard_ids")
    @classmethod
    def _of_those_there_are(cls, ids: tuple[int, ...], read: ValidationInfo) -> tuple[int, ...]:
        count = read.data.get("shard_count", MOST_SHARDS)  # which may have a fault of its own
        if ids and count is None:
            raise refused(strings.write_shard_count())
        if ids and ids[-1] >= count:
            raise refused(strings.no_such_shard(count, count - 1))
        return ids

    @property
    def shards(self) -> Shards | None:
        """Which this process serves, where the settings say so."""
        if self.shard_count is None:
            return None
        return Shards(self.shard_ids or tuple(range(self.shard_count)), self.shard_count)


MOST_FLAG_EMOJI = 25  # the panel of /settings shows them all; a message holds twenty


class Answers(Section):
    """How questions are answered."""

    private: bool = Field(default=False, description="Answer /define so that only the person who asked can see it.")
    repeat_minutes: int = Field(
        default=10,
        ge=0,
        le=1440,
        description="For so long, from the third public answer about one word on, it is private.",
    )
    public_per_minute: int = Field(
        default=10, ge=0, le=1000, description="So many public answers a channel takes; those beyond them are private."
    )


class Flags(Section):
    """What counts as a flag."""

    emoji: dict[str, Reason] = Field(
        max_length=MOST_FLAG_EMOJI,
        default={"🚩": Reason.FLAGGED, "❓": Reason.HARD_TO_UNDERSTAND},
        description="Which emoji on an answer are flags, and the reason each stands for.",
    )


class Curators(Section):
    """Who looks after the words, beside the members who may manage the server."""

    roles: frozenset[int] = Field(default=frozenset(), description="Ids of curators' roles, where a server chose none.")


class About(Section):
    """What /about says of whoever runs the bot."""

    contact: str = Field(default="", max_length=200, description="Who runs the bot, and how to reach them.")
    privacy: WebPage = Field(default="", description="The page that says how they handle people's data.")
    website: WebPage = Field(default="", description="A page with more about the bot.")


class Retention(Section):
    """For how many days is kept what nobody needs any more."""

    answers_days: Days = Field(default=90, description="Which public message shows which word, for flags on it.")
    resolved_flags_days: Days = Field(default=365, description="Flags and comments, after they were answered.")
    left_servers_days: Days = Field(default=30, description="All of a server, after it removed the bot.")
    copies_days: Days = Field(default=30, description="Copies of the database; yours are yours to delete.")


class Backups(Section):
    """Copies of the database that the bot makes by itself."""

    folder: File | None = Field(
        default=None,
        description="Where a copy is made each day, and taken away after retention.copies_days.",
    )


class Health(Section):
    """Pages by which another program sees how the bot is."""

    port: int | None = Field(default=None, ge=1, le=65535, description="The port of the pages; empty for none.")
    host: str = Field(default="127.0.0.1", min_length=1, description="The address of the pages; this computer alone.")


class Packs(Section):
    """Words that servers share with each other."""

    key_file: Path | None = Field(
        default=None, description="The file of the key that signs packs; beside the database if none is named."
    )
    allowed_hosts: tuple[PackHost, ...] = Field(
        default=(), description="At whose https addresses packs may be looked for; without any, packs come by file."
    )


class Log(Section):
    """What is written to standard error while the bot runs."""

    level: Literal["debug", "info", "warning", "error"] = Field(default="info", description="The least level shown.")
    format: Literal["text", "json"] = Field(default="text", description="Lines for people, or JSON for programs.")

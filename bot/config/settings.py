"""All settings together, and the token, which may come from several places."""

import re
from pathlib import Path

from platformdirs import user_data_path
from pydantic import AliasChoices, Field, SecretStr, TypeAdapter, ValidationError, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, InitSettingsSource, PydanticBaseSettingsSource, SettingsConfigDict

from bot.config.sections import (
    About,
    Answers,
    Backups,
    Curators,
    Discord,
    Flags,
    Health,
    Log,
    Packs,
    Retention,
)
from bot.config.values import Database, File, ServerId, refused
from bot.errors import ConfigError, UsageError
from bot.store.place import Place, Server
from bot.strings import backups as backup_strings
from bot.strings import configuration as strings

NAME = "jargonbot.db"
_DATABASE: TypeAdapter[Path | SecretStr] = TypeAdapter(Database)


class Settings(BaseSettings):
    """All settings. The environment wins over the file, the file over the defaults."""

    model_config = SettingsConfigDict(
        env_prefix="JARGONBOT_",
        env_nested_delimiter="__",
        env_ignore_empty=True,
        extra="forbid",
        frozen=True,
        hide_input_in_errors=True,
    )

    database: Database = Field(
        default_factory=lambda: user_data_path("jargonbot", appauthor=False) / NAME,
        description="The SQLite file that holds the words, the answers and the flags; or postgresql://USER@HOST/NAME.",
    )
    state_folder: File = Field(
        default_factory=lambda: user_data_path("jargonbot", appauthor=False),
        description="Of a database on a server: where the files lie here that must not be in it.",
    )
    glossary: File | None = Field(
        default=None,
        description="A folder of glossary files in place of the shipped ones, or one that `new` made.",
    )
    home: ServerId = Field(
        default=None,
        description="The id of the server whose curators look after the shared words and what is said outside servers.",
    )
    discord: Discord = Discord()
    answers: Answers = Answers()
    flags: Flags = Flags()
    curators: Curators = Curators()
    about: About = About()
    retention: Retention = Retention()
    backups: Backups = Backups()
    health: Health = Health()
    packs: Packs = Packs()
    log: Log = Log()

    discord_token: SecretStr = Field(
        default=SecretStr(""), validation_alias=AliasChoices("DISCORD_TOKEN", "discord_token"), exclude=True
    )
    discord_token_file: File | None = Field(
        default=None, validation_alias=AliasChoices("DISCORD_TOKEN_FILE", "discord_token_file"), exclude=True
    )

    @field_validator("backups")
    @classmethod
    def _of_files_alone(cls, backups: Backups, read: ValidationInfo) -> Backups:
        if backups.folder and isinstance(read.data.get("database"), SecretStr):
            raise refused(backup_strings.leave_folder_empty())
        return backups

    @field_validator("discord")
    @classmethod
    def _all_of_a_file(cls, discord: Discord, read: ValidationInfo) -> Discord:
        """Where the database is a file no other process can use it, so nobody else could serve the other shards."""
        shards = discord.shards
        if shards and len(shards.ids) < shards.count and isinstance(read.data.get("database"), Path):
            raise refused(strings.shards_need_a_server())
        return discord

    @property
    def place(self) -> Place:
        """Where the database is."""
        return self._place_of(self.database)

    def place_at(self, text: str) -> Place:
        """Another place, written as that of the database is.

        Raises:
            UsageError: it is none.
        """
        try:
            return self._place_of(_DATABASE.validate_python(text))
        except ValidationError as error:
            raise UsageError(error.errors(include_input=False)[0]["msg"]) from None

    def _place_of(self, database: Path | SecretStr) -> Place:
        if isinstance(database, SecretStr):
            return Server(database.get_secret_value(), self.state_folder / NAME)
        return database

    @property
    def token(self) -> str:
        """The bot's token: DISCORD_TOKEN wins over the file that DISCORD_TOKEN_FILE names, and that over the settings.

        Raises:
            ConfigError: there is none, or it cannot be one.
        """
        given = self.discord_token.get_secret_value() or _written_in(self.discord_token_file)
        token = (given or self.discord.token.get_secret_value()).strip()
        if not token:
            raise ConfigError(strings.no_token())
        if not re.fullmatch(r"[!-~]+", token):
            raise ConfigError(strings.not_a_token())
        return token

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        assert isinstance(init_settings, InitSettingsSource)
        return env_settings, init_settings


def _written_in(file: Path | None) -> str:
    """The secret in a file, such as a credential of systemd or a secret of a container."""
    if file is None:
        return ""
    try:
        return file.read_text(encoding="utf-8")
    except OSError as error:
        raise ConfigError(strings.token_file_unreadable(file, error.strerror)) from error
    except UnicodeDecodeError:
        raise ConfigError(strings.not_a_token()) from None

"""Settings: from a YAML file and the environment, with every fault named by its key."""

import re
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

import yaml
from platformdirs import user_data_path
from pydantic import (
    AfterValidator,
    AliasChoices,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    SecretStr,
    ValidationError,
)
from pydantic_core import PydanticCustomError
from pydantic_settings import (
    BaseSettings,
    InitSettingsSource,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    SettingsError,
)

from bot.errors import ConfigError
from bot.feedback.flags import Reason
from bot.strings import configuration as strings

_SIGNS = {yaml.TagToken: "!", yaml.AnchorToken: "&", yaml.AliasToken: "*"}


def _no_address(value: Any) -> Any:
    """Refuse what looks like a server's address: as a path it would be a new folder named `postgresql:`."""
    if "://" in str(value):
        raise ValueError(strings.no_server_address())
    return value


def _address(value: str) -> str:
    """Refuse what no client can call, such as `ws://[::1`; the ValueError says why."""
    urlsplit(value)
    return value


def _server_id(value: Any) -> Any:
    """Refuse what is no id of a server, such as its name; 0 and nothing are none."""
    text = str(value).strip()
    if value is None or text == "":
        return None
    if isinstance(value, bool) or not re.fullmatch(r"[1-9]\d{16,19}", text):
        raise PydanticCustomError("server_id", "{told}", {"told": strings.no_server_id()})
    return int(text)


def _at_home(value: Path) -> Path:
    """What begins with ~ lies in the folder of a user, as everywhere else."""
    try:
        return value.expanduser()
    except RuntimeError as error:
        raise ValueError(strings.no_home(value)) from error


File = Annotated[Path, AfterValidator(_at_home)]
ServerUrl = Annotated[str, Field(pattern=r"^https?://[^\s]+$"), AfterValidator(_address)]
WebPage = Annotated[str, Field(pattern=r"^(https://[^\s<>]+)?$", max_length=200)]
PackHost = Annotated[str, Field(pattern=r"^([a-z0-9-]{1,63}\.)*[a-z0-9-]*[a-z][a-z0-9-]*(:\d{1,5})?$", max_length=255)]
SocketUrl = Annotated[str, Field(pattern=r"^wss?://[^\s]+$"), AfterValidator(_address)]


class Section(BaseModel):
    """A group of settings. A misspelt key is an error, not silence."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Discord(Section):
    """How to reach Discord."""

    token: SecretStr = Field(default=SecretStr(""), description="The bot's token; better kept in DISCORD_TOKEN.")
    api_url: ServerUrl = Field(default="https://discord.com/api/v10", description="Base of the HTTP API.")
    gateway_url: SocketUrl = Field(default="wss://gateway.discord.gg/", description="Address of the gateway.")


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


Days = Annotated[int, Field(ge=1, le=3650)]


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

    database: Annotated[File, BeforeValidator(_no_address)] = Field(
        default_factory=lambda: user_data_path("jargonbot", appauthor=False) / "jargonbot.db",
        description="The SQLite file that holds the words, the answers and the flags.",
    )
    glossary: File | None = Field(
        default=None,
        description="A folder of glossary files in place of the shipped ones, or one that `new` made.",
    )
    home: Annotated[int | None, BeforeValidator(_server_id)] = Field(
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


def load_settings(path: Path | None = None) -> Settings:
    """Read the settings from a YAML file, if one is named, and from the environment.

    Raises:
        ConfigError: with one line for each fault, each naming its key.
    """
    values = _read(path) if path else {}
    try:
        return Settings(**values)
    except ValidationError as error:
        faults = (f"{_named(fault['loc'])}: {fault['msg']}" for fault in error.errors(include_input=False))
        raise ConfigError(strings.faults("\n".join(faults), path)) from None
    except SettingsError as error:
        raise ConfigError(strings.no_json(str(error))) from None


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


def _named(keys: tuple[int | str, ...]) -> str:
    """The path of a setting. No setting has a dot in its name or is as long as a token, which stays unsaid."""
    return ".".join("…" if re.search(r"\.|.{31}", str(key)) else str(key) for key in keys)


def _refuse_signs(path: Path, text: str) -> None:
    """Refuse YAML's tags, anchors and aliases: settings need none, and its complaints about one quote it whole.

    A token that begins with such a sign would be shown.
    """
    for token in yaml.scan(text, Loader=yaml.SafeLoader):
        if sign := _SIGNS.get(type(token)):
            raise ConfigError(strings.sign(path, sign, token.start_mark.line + 1))


def _no_yaml(path: Path, error: Exception) -> str:
    """Where a YAML file has a fault, and which; never its text, which may hold the token."""
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return strings.no_yaml(path)
    return strings.no_yaml_in(path, error.problem_mark.line + 1, error.problem)


def _read(path: Path) -> dict[str, Any]:
    try:
        text = path.read_text(encoding="utf-8")
        _refuse_signs(path, text)
        values = yaml.safe_load(text)
    except OSError as error:
        raise ConfigError(strings.unreadable(path, error.strerror)) from error
    except (yaml.YAMLError, ValueError) as error:  # a day that is in no calendar is a ValueError, too
        raise ConfigError(_no_yaml(path, error)) from None
    if values is None:
        return {}
    if not isinstance(values, dict) or not all(isinstance(key, str) for key in values):
        raise ConfigError(strings.no_settings(path))
    return values

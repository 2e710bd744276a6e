"""What every subcommand may need: the settings, and the glossary over its database."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from bot.config import Settings
    from bot.service import Jargon


log = logging.getLogger(__name__)
SENTENCES = "sentences.ftl"


class CliContext:
    """Settings and glossary, each read when it is first asked for, so that `--help` never fails."""

    def __init__(self, config: Path | None) -> None:
        self.config = config

    @cached_property
    def settings(self) -> Settings:
        """The settings; see `bot.config.load_settings`. What is odd about the places that they come from is logged."""
        from bot.cli.log import show  # here, because `--help` needs no settings
        from bot.config import load_settings, notices
        from bot.data_folder import is_whole, own_file, use_own
        from bot.strings.catalogue import lay_over

        settings = load_settings(self.config)
        if settings.glossary and is_whole(settings.glossary):
            use_own(settings.glossary)
            if sentences := own_file(SENTENCES):
                lay_over(sentences.read_text(encoding="utf-8"))
        show(settings.log.level, settings.log.format)
        for said, remedy in notices(self.config):
            log.warning("%s %s", said, remedy)
        return settings

    def read_own(self) -> None:
        """See to it that words, help lines and sentences of the folder that the settings name are read from there.

        Raises:
            ConfigError: the settings have faults.
        """
        _ = self.settings

    @contextmanager
    def jargon(self) -> Iterator[Jargon]:
        """The glossary, open for the length of the block."""
        jargon = self._opened(leaves_file=False)
        try:
            yield jargon
        finally:
            jargon.close()

    @contextmanager
    def asked(self) -> Iterator[Jargon]:
        """The same for who only asks. Where another program writes for long, they work on a copy.

        Nobody is waited for but by the first who asks a new version, and would keep its words and tables in the file.
        """
        from bot.errors import BusyError  # here, as below

        try:
            jargon = self._opened(leaves_file=False)
        except BusyError:
            jargon = self._opened(leaves_file=True)
        try:
            yield jargon
        finally:
            jargon.close()

    @contextmanager
    def tried_out(self) -> Iterator[Jargon]:
        """The same for who tries something out: the file is left as it is, and none is made."""
        jargon = self._opened(leaves_file=True)
        try:
            yield jargon
        finally:
            jargon.close()

    def _opened(self, *, leaves_file: bool) -> Jargon:
        from bot.service import Fetcher, Jargon  # nor an index, for which numpy is loaded

        place, packs = self.settings.place, self.settings.packs
        opened = None if leaves_file and isinstance(place, Path) and not place.exists() else place
        fetcher = Fetcher(packs.allowed_hosts)
        return Jargon(opened, self.settings.glossary, packs.key_file, fetcher, leaves_file=leaves_file)


pass_context = click.make_pass_decorator(CliContext)

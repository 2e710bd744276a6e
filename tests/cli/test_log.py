from __future__ import annotations

import logging

import pytest

from bot.cli.log import show


@pytest.mark.parametrize(
    ("level", "ours", "of_libraries"),
    [
        ("debug", logging.DEBUG, logging.INFO),
        ("info", logging.INFO, logging.INFO),
        ("warning", logging.WARNING, logging.WARNING),
        ("error", logging.ERROR, logging.ERROR),
    ],
)
def test_libraries_never_write_below_info(level: str, ours: int, of_libraries: int) -> None:
    """Whatever the setting; a graver level holds for them, too, and the last one that was set holds."""
    for each in ("debug", level):
        show(each)
    assert {logging.getLogger(name).getEffectiveLevel() for name in ("bot.discord.client", "commands.define")} == {ours}
    libraries = ("discord.gateway", "discord.http", "discord.client", "aiohttp.client", "asyncio")
    assert {logging.getLogger(name).getEffectiveLevel() for name in libraries} == {of_libraries}

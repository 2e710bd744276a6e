"""How the bot is, for programs that watch it: `/healthz`, `/readyz` and `/metrics`.

They are for this computer alone unless told otherwise.

None names a server, a person or a word.
"""

from __future__ import annotations

import asyncio
import logging
from functools import partial
from typing import TYPE_CHECKING

from aiohttp import web

from bot.strings import starting as strings

if TYPE_CHECKING:
    from bot.discord.client import JargonBot
    from bot.discord.metrics import Metrics

log = logging.getLogger(__name__)

# https://prometheus.io/docs/instrumenting/exposition_formats/#basic-info
TEXT_FORMAT = "text/plain; version=0.0.4; charset=utf-8"
WELL, NOT_NOW = 200, 503  # https://www.rfc-editor.org/rfc/rfc9110#status.503


class HealthPages:
    """Answers to whoever asks on a port how a bot is.

    It works (`/healthz`) while each of its tasks runs. It is ready (`/readyz`) while it is connected to Discord and the
    database takes what people send, too.
    """

    def __init__(self, bot: JargonBot) -> None:
        self._bot = bot
        self.address: tuple[str, int] | None = None  # where the pages are, once they are

    async def serve(self, host: str, port: int) -> None:
        """Answer until cancelled.

        Raises:
            OSError: the port is taken, or the address is none of this computer.
        """
        pages = web.Application()
        pages.add_routes([web.get("/healthz", self._healthz), web.get("/readyz", self._readyz)])
        if metrics := self._bot.metrics:
            pages.add_routes([web.get("/metrics", partial(_metrics, metrics))])
        runner = web.AppRunner(pages, access_log=None)
        await runner.setup()
        try:
            await web.TCPSite(runner, host, port).start()
            self.address = runner.addresses[0][:2]
            log.info("%s", strings.health_pages(*self.address))
            await asyncio.Event().wait()
        finally:
            self.address = None
            await runner.cleanup()

    async def _healthz(self, _: web.Request) -> web.Response:
        return self._answer(self._works(), {})

    async def _readyz(self, _: web.Request) -> web.Response:
        told = {"connected": self._bot.is_connected(), "stores": await self._bot.jargon.can_store()}
        return self._answer(self._works() and all(told.values()), told)

    def _works(self) -> bool:
        return all(each.running for each in self._bot.health())

    def _answer(self, well: bool, told: dict[str, bool]) -> web.Response:
        tasks = {each.name: {"running": each.running, "restarts": each.restarts} for each in self._bot.health()}
        return web.json_response({"well": well, **told, "tasks": tasks}, status=WELL if well else NOT_NOW)


async def _metrics(metrics: Metrics, _: web.Request) -> web.Response:
    return web.Response(body=await metrics.page(), headers={"Content-Type": TEXT_FORMAT})

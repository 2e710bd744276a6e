"""Files that people give and the bot sends, where both can get them: the sandbox's own content network."""

from __future__ import annotations

from dataclasses import dataclass

from aiohttp import web

from rehearsal.errors import DiscordError, NotPossibleError
from rehearsal.message import Attachment
from rehearsal.snowflake import Snowflakes

# https://docs.discord.com/developers/reference#uploading-files: what `attachment_size_limit` says without boosts
MOST_BYTES = 10 * 1024 * 1024
# https://docs.discord.com/developers/resources/message#attachment-object
MOST_DESCRIPTION = 1024
PATH = "/attachments/1/{attachment_id}/{filename}"


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that a person chooses from their own machine."""

    filename: str
    content: bytes


class Files:
    """Keeps every file by its id, and serves it under its address."""

    def __init__(self, ids: Snowflakes) -> None:
        self._ids = ids
        self._kept: dict[int, Attachment] = {}
        self.host = ""

    def of_person(self, upload: Upload) -> Attachment:
        """Take what a person chose; NotPossibleError where the app says that it is too large."""
        if len(upload.content) > MOST_BYTES:
            raise NotPossibleError(f"“{upload.filename}” is too large.")
        return self._keep(upload)

    def of_bot(self, filename: str, content: bytes) -> Attachment:
        """Take what a bot sends.

        Raises:
            DiscordError: it is too large.
        """
        if len(content) > MOST_BYTES:
            raise DiscordError(413, 40005, "Request entity too large")
        return self._keep(Upload(filename, content))

    def _keep(self, upload: Upload) -> Attachment:
        kept = Attachment(self._ids.next(), upload.filename, upload.content, host=self.host)
        self._kept[kept.id] = kept
        return kept

    def change(self, attachment: Attachment, content: bytes) -> None:
        """Have another content under the same address, as no honest content network would."""
        self._kept[attachment.id].content = content

    def remove(self, attachment: Attachment) -> None:
        """The address leads nowhere from now on: an address of Discord's is good for some time only."""
        del self._kept[attachment.id]

    async def serve(self, request: web.Request) -> web.Response:
        """Answer who asks for a file by its address."""
        kept = self._kept.get(int(request.match_info["attachment_id"]))
        if kept is None:
            return web.Response(status=404, text="This content is no longer available.")
        return web.Response(body=kept.content, content_type="application/octet-stream")

"""A phone: Discord's app there shows again what it remembers of a form."""

from __future__ import annotations

from rehearsal.wire import Json


class Phone:
    """Of all forms with one `custom_id` it shows what the first one held, whatever the bot sends later.

    https://github.com/discord/discord-api-docs/issues/7554
    """

    def __init__(self) -> None:
        self._first: dict[str, Json] = {}

    def shown(self, form: Json) -> Json:
        """What the person gets to see where the bot has sent this form."""
        return self._first.setdefault(form["custom_id"], form)

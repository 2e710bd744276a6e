"""The HTTP routes a bot uses. Importing this package fills the table of `bot.sandbox.call.ROUTES`."""

from bot.sandbox.routes import applications, guilds, interactions, messages, reactions, users, webhooks

__all__ = ["applications", "guilds", "interactions", "messages", "reactions", "users", "webhooks"]

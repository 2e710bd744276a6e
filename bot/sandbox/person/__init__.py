"""People: what someone at Discord's app can do, and what they get to see."""

from bot.sandbox.person.form import Field, Form
from bot.sandbox.person.invocation import Choice
from bot.sandbox.person.person import Person
from bot.sandbox.person.reply import Reply

__all__ = ["Choice", "Field", "Form", "Person", "Reply"]

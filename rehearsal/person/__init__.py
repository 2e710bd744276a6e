"""People: what someone at Discord's app can do, and what they get to see."""

from rehearsal.person.form import Field, Form
from rehearsal.person.invocation import Choice
from rehearsal.person.person import Person
from rehearsal.person.reply import Reply

__all__ = ["Choice", "Field", "Form", "Person", "Reply"]

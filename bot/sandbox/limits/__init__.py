"""What Discord refuses: texts too long, too many components, names it does not allow."""

from bot.sandbox.limits.command import command_faults
from bot.sandbox.limits.fault import Fault, refuse
from bot.sandbox.limits.form import form_faults
from bot.sandbox.limits.message import choice_faults, message_faults

__all__ = ["Fault", "choice_faults", "command_faults", "form_faults", "message_faults", "refuse"]

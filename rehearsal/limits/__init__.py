"""What Discord refuses: texts too long, too many components, names it does not allow."""

from rehearsal.limits.command import command_faults, install_faults
from rehearsal.limits.fault import Fault, refuse
from rehearsal.limits.form import form_faults
from rehearsal.limits.message import choice_faults, is_too_heavy, message_faults

__all__ = [
    "Fault",
    "choice_faults",
    "command_faults",
    "form_faults",
    "install_faults",
    "is_too_heavy",
    "message_faults",
    "refuse",
]

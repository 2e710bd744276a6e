"""What a person is told when something cannot be done."""

ONLY_CURATORS = (
    "Only people who look after the words of this server can do this. "
    "They have the Manage Server permission, a role that was chosen for it, or were given the command under "
    "Server Settings, Integrations."
)
ONLY_EDITORS = (
    "Only people who look after the words of this server can do this. "
    "They have the Manage Server permission, a role that was chosen for it, or were given the command “term” under "
    "Server Settings, Integrations."
)
ONLY_MANAGERS = "Only people with the Manage Server permission can do this."
RIGHTS_UNKNOWN = "Discord does not tell us just now who may do this. Nothing was stored. Please try again in a minute."
ONLY_IN_SERVERS = "This works only on a server that jargonbot was invited to."
NOTHING_OPEN = "Nothing is open here any more: it was answered, or the flags were taken back."
UNEXPECTED = "Sorry, something went wrong on our side. You did nothing wrong. Please try again."
UNKNOWN_FORM = "This form is of an older version of the bot, so it was not stored. Please open it again."

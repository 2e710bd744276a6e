"""What `help` says."""

import re

WIDE = 100  # characters in a line: on a narrower screen each explanation stands beneath what it explains
_ROW = re.compile(r"^  (\S.*?) {2,}(\S.*)$", re.MULTILINE)


def fitted(guide: str, width: int) -> str:
    """The guide as it reads best on a screen of this width."""
    return guide if width >= WIDE else _ROW.sub(r"\1\n  \2", guide)


GUIDE = """\
What you can type:
  {example:<29}  use a command of the bot; text goes to its first option
  /command name:text             name the options, if there are several
  complete {example:<20}  list what the bot offers while you type
  press 2 · press Comment        press a button of the last message, by number, label or its start
  choose Top                     choose from its menu (several: choose Top, Bottom)
  choose Shelf: Top              the same where there are several menus: the start of a menu's name, or its number
  react 👍 · unreact 👍          put a reaction on the last public answer, or take it off
  clear reactions                take everyone's reactions off (as admin)
  say hello @{bot:<18}  write in the channel
  say hello @&{bot:<17}  the same with the bot's role, which Discord offers beside its name
  edit hello again               change what you said last
  menu NAME                      use an entry of the bot's message menu on the last thing a person said
  {menu:<29}  the same: the first word of an entry is enough
  messages                       list what you see here, with numbers
  look 3                         show message 3; press, react, menu and delete then mean it
  delete                         delete that message
  any other words                are said to the bot, with a mention where others read along
  as admin · as member · as sam  go on as someone else (who joins, if new)
  as mod2 like admin             the same, with the roles of admin: two of a kind
  give Moderators · take …       have a role (which is made, if new), or have it no more
  grant /flags to Moderators     let a role use a command, as under Server Settings, Integrations
  in #help · in dm               go to another channel, or to direct messages with the bot
  in thread Questions            go to a thread of this channel (which is started, if new)
  in group                       go to a group without the bot, with the app on your own account
  hide #help · show #help        take the channel from the bot's eyes, or give it back
  deny send-messages             take a right from the bot in this channel (… #help: in that one); allow gives it back
  phone · computer               go on at a phone, which shows of a form what it held first; or at a computer
  reload                         start the app anew, without the messages for you alone
  wait                           wait for what the bot says next
  hours 2                        let two hours pass on this Discord
  restart                        stop the bot and start it again; its buttons still work
  help · quit

"""

FORM_ASKS = """
When a form opens, each field is asked for in turn:
  Enter                          takes what stands there and goes on; after the last field the form is sent
  Ctrl+C                         closes the form and sends nothing
Of choices the start of one is enough, or its number. \\n begins a new line.
"""

FORM_READS = """
When a form opens, give one line for each field you want to fill:
  Label: what you write          the start of the label, or the number of the field, is enough
and end with an empty line or “submit”; “cancel” closes it unsent. Of choices the start of one is enough.
A line that starts with # is skipped, so a script can have comments.
"""

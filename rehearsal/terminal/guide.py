"""What `help` says."""

GUIDE = """\
What you can type:
  {example:<30} use a command of the bot; text goes to its first option
  /command name:text             name the options, if there are several
  complete {example:<21} list what the bot offers while you type
  press 2 · press Comment        press a button of the last message, by number, label or its start
  choose Top                     choose from its menu (several: choose Top, Bottom)
  choose Shelf: Top              the same where there are several menus: the start of a menu's name, or its number
  react 👍 · unreact 👍          put a reaction on the last public answer, or take it off
  clear reactions                take everyone's reactions off (as admin)
  say hello @{bot:<19} write in the channel
  say hello @&{bot:<18} the same with the bot's role, which Discord offers beside its name
  edit hello again               change what you said last
  menu NAME                      use an entry of the bot's message menu on the last thing a person said
  {menu:<30} the same: the first word of an entry is enough
  messages                       list what you see here, with numbers
  look 3                         show message 3; press, react, menu and delete then mean it
  delete                         delete that message
  as admin · as member · as sam  go on as someone else (who joins, if new)
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

When a form opens, give one line for each field you want to fill:
  Label: what you write          the start of the label, or the number of the field, is enough
and end with an empty line or “submit”; “cancel” closes it unsent.
A line that starts with # is skipped, so a script can have comments.
"""

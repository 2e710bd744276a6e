"""What /help and /about say, and the first steps for whoever looks after a server's words."""

HELP_TITLE = "# How to use jargonbot"
ASK = (
    "## Look up a word\n"
    "Type /define and the word, such as “co-production”. Add private:True and only you see the answer. "
    "You can also write your question to jargonbot in a private message."
)
MENTION = "Here you can ask with a mention, too: “@jargonbot what does reablement mean?”"
EXPLAIN = (
    "## Understand a letter or a message\n"
    "Type /explain and paste the text. For a message, open its menu, choose Apps, then “Explain the jargon”. "
    "Only you see what comes back."
)
FLAG = (
    "## A definition is wrong, old or hurtful\n"
    "Press “Comment or flag” under it. You need not give a reason. Type /my flags to see what was decided, "
    "and to take it back."
)
DESK = (
    "## Look after this server's words\n"
    "Type /term to add or change a word, and /flags to answer what people flagged. These are for the people who look "
    "after the words of this server. Whoever manages the server chooses who that is: in Server Settings, Integrations, "
    "jargonbot they let a role use these two. All else is settled with /settings."
)
URGENT = (
    "## If somebody is in danger, or you cannot cope\n"
    "Type /help-now to see whom to ring in your nation. Only you see it. jargonbot explains words; no person reads "
    "what you ask it."
)
MORE = "Type /about to read what jargonbot is, and /privacy to see what it keeps of you, to get a copy or to delete it."

ABOUT_TITLE = "# About jargonbot"
WHAT_IT_IS = (
    "jargonbot explains jargon: in plain English first, then the formal definition, each with its source. "
    "It gives information, not legal advice."
)
WHAT_IT_KEEPS = (
    "## What it keeps\n"
    "- It does not keep who looked up what, nor a text that you have explained; of what you ask in private messages "
    "it keeps nothing at all. Where you ask on a server in a message of your own, it keeps which message that was, so "
    "that the answer goes when you delete it.\n"
    "- Of a flag or a reaction that flags, it keeps your account's number, the reason, your comment, the message and "
    "the time. The people who look after the words read the comment and can answer it; other readers see it without "
    "your name when a curator has passed it, or at once where a server has it so. It also keeps which answers to it "
    "you have seen.\n"
    "- Of a word that you ask for because nobody explains it, it keeps the word alone. Only if you ask to be told when "
    "it is explained, it keeps your account's number beside it, until you were told.\n"
    "- Where somebody may write no more comments on a server, it keeps their account's number.\n"
    "- What you typed into a form and could not be stored waits for you alone for 24 hours, under /my drafts.\n"
    "- Of a change to a server's words, a decision about flags, or a flag that somebody is looking at, it keeps the "
    "account's number of whoever does it.\n"
    "- It sends nothing anywhere but to Discord."
)
HOW_TO_FLAG = (
    "## How to flag\n"
    "Press “Comment or flag” under a definition. Press “Take it back” in /my flags, and your flag and its comment "
    "are gone, at any time."
)
MORE_HELP = "Type /help to read how to use it, and /privacy to see what it keeps of you, to get a copy or to delete it."
CONTACT = "## Who runs it"
PRIVACY = "How they handle your data:"
WEBSITE = "More about it:"

FIRST_STEPS = (
    "# You look after the words here: what to settle first\n"
    "You see this once, and nobody else does.\n"
    "- With /settings whoever manages the server chooses who sees the answers, and which channel is told when a word "
    "is flagged. Until then no channel is told.\n"
    "- With /term add you add a word of your own.\n"
    "- With /flags you answer what people flagged, and pass their comments: until then nobody else reads them.\n"
    "- Whoever manages the server lets a role use these two in Server Settings, Integrations, jargonbot. "
    "Until then others do not see them.\n"
    "Type /help to read how people use jargonbot."
)


def react(emoji: str) -> str:
    """How to flag an answer that all can see."""
    return f"On an answer that everyone here can see, the reaction {emoji} flags it as well."

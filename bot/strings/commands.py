"""What Discord shows of each command and its options before anybody uses it."""

DEFINE = "Explain a word in plain English"
DEFINE_TERM = "The word or phrase, such as co-production"
DEFINE_PRIVATE = "Show the answer to you alone"

EXPLAIN = "Explain every known word in a text that you paste; only you see the answer"
EXPLAIN_MENU = "Explain the jargon"

TERM = "Look after this server's own words"
TERM_ADD = "Add a word to this server"
TERM_EDIT = "Change what this server reads about a word"
TERM_REMOVE = "Remove one of this server's own words"
TERM_WHICH = "Which word"
TERM_WHICH_DEFINITION = "Which of its definitions; without one, the names and the first two"

FLAGS = "See which words people have flagged"
HELP = "Read how to use jargonbot"
HELP_NOW = "See whom to ring if somebody is in danger or cannot cope; only you see it"
PRIVACY = "See what jargonbot keeps of you, get a copy of it, or delete it; only you see it"
ABOUT = "Read what jargonbot is and what it keeps"

MY = "See what you have done here"
MY_DRAFTS = "See what you wrote here and was not stored; it waits for 24 hours"
MY_FLAGS = "See what you flagged, and what was answered"

SETTINGS = "See or change how jargonbot answers in this server"
SETTINGS_PRIVATE = "Show answers to /define only to the person who asked"
SETTINGS_MENTIONS = "Answer when someone mentions the bot with a question"

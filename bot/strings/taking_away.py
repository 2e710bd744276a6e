"""The words of whoever takes the public answer away that they asked for."""

LABEL = "Take the public answer away"
TAKEN_AWAY = "The public answer is gone. What people flagged on it still counts for the word."
GONE_ALREADY = "The public answer is gone already."
ONLY_WHOEVER_ASKED = "Only the person who asked can take this answer away. Nothing was changed."
MAY_NOT = (
    "I cannot take the answer away: I may not look back in this channel now, so I cannot tell whose answer it is. "
    "Somebody who looks after the channel can delete it."
)
NOT_NOW = "Discord did not let me do that just now. Nothing was changed. Please try again in a minute."

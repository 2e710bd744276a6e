"""The words of changing words: what a curator is told when somebody else was at work on the same ones."""

from __future__ import annotations

CHANGED_MEANWHILE = (
    "Somebody else changed the same words while your form was open. **Nothing was stored.** "
    "Here is what you wrote, and what stands there now."
)
DECIDE = "You can open the form again: it holds your words, and what you send then is stored."
COPY = "What you had open is not there any more. You can copy your words from here."
YOU_WROTE = "**You wrote:**"
STANDS_THERE = "**It says now:**"
NOTHING_STANDS_THERE = "**It says now:** nothing. It was removed."
NOTHING_CHANGED = "Nothing was stored, because nothing was changed in the form."

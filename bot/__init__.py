"""jargonbot: plain answers to jargon questions, on Discord and in the terminal."""

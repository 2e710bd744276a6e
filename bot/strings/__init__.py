"""The sentences that people read, on Discord and in the terminal, in plain English; a file for each noun.

What is said stands in `languages/`, a file for each language; a function here says one sentence in the language of the
moment, and its arguments are what the sentence is about. Nothing of ours is imported here, so that every room may
import it. Sentences may be reworded freely; no wire name is made of one.
"""

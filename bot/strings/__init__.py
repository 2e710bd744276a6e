"""The sentences that people read, on Discord and in the terminal, in plain English; a file for each noun.

Nothing is imported here, so that every room may import it: keys are plain strings, and what a sentence is about is
decided where it is shown. What a name stands for may be reworded freely; no wire name is made of it.
"""

"""Advice to people who write letters: which words shut readers out, what is hard to read, and what is missing."""

from bot.glossary.writing.advice import Advice, advice_on
from bot.glossary.writing.difficulty import Difficulty
from bot.glossary.writing.finding import Finding, Instead, Kind

__all__ = ["Advice", "Difficulty", "Finding", "Instead", "Kind", "advice_on"]

"""Vocabularies that libraries, translators and editors keep: SKOS, TBX, lists of words to avoid, Vale styles."""

"""The names of the nations of the UK."""

from bot.strings.catalogue import say


def name(nation: str) -> str:
    """What a nation is called; the glossary has its English name. What is no nation of the UK stays as it stands."""
    names = {
        "England": say("nations-england"),
        "Scotland": say("nations-scotland"),
        "Wales": say("nations-wales"),
        "Northern Ireland": say("nations-northern-ireland"),
    }
    return names.get(nation, nation)

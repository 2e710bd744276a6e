"""A small glossary, and letters that nobody sent."""

from __future__ import annotations

from bot.glossary.model.term import Definition, Relation, RelationKind, Source, Term
from bot.glossary.model.term import Kind as DefinitionKind
from bot.glossary.server_glossary import EMPTY, ServerGlossary
from bot.glossary.snapshot import Glossary
from bot.glossary.writing import Advice, Kind, advice_on

GUILD = Source(title="Words that we like", organisation="The Guild", url="https://example.org/words")


def plain(text: str) -> Definition:
    """A definition in plain English."""
    return Definition(kind=DefinitionKind.PLAIN, text=text, source=GUILD)


def say_instead(words: str, why: str = "People asked for it.") -> Relation:
    """Advice of the Guild."""
    return Relation(kind=RelationKind.CONSIDER_USING_INSTEAD, target=words, why=why, source=GUILD)


WORDS = (
    Term(slug="service-user", label="Service user", relations=(say_instead("person who draws on support"),)),
    Term(slug="hard-to-reach", label="Hard to reach", relations=(say_instead("people we have not reached"),)),
    Term(
        slug="domiciliary-care", label="Domiciliary care", aliases=("home care",), relations=(say_instead("home care"),)
    ),
    Term(slug="reablement", label="Reablement", definitions=(plain("Help to do things again."),)),
    Term(slug="dols", label="Deprivation of liberty safeguards", aliases=("DoLS",), definitions=(plain("Checks."),)),
    Term(slug="autism", label="Autism", definitions=(plain("Another way to take in the world."),)),
    # Nobody is to advise so; a glossary that somebody imports may.
    Term(
        slug="autistic", label="Autistic person", aliases=("autistic",), relations=(say_instead("person with autism"),)
    ),
    Term(
        slug="disabled", label="Disabled people", aliases=("disabled",), relations=(say_instead("differently abled"),)
    ),
    Term(slug="personal-assistant", label="Personal assistant", aliases=("PA",), definitions=(plain("Your worker."),)),
    Term(slug="public-address", label="Public address", aliases=("PA",), definitions=(plain("Loudspeakers."),)),
)
GLOSSARY = ServerGlossary(Glossary(WORDS), EMPTY)

LETTER = """\
Northmoor Council
12 High Street
3 May 2026

Dear Sam,

Thank you for telling us what matters to you. You said that you want to cook for yourself again, and to go out more.
We think that we can help with both of these things. A worker came to see you at home in April, and wrote down what
you talked about. You have a copy of those notes. We agreed that you can have some help in the mornings for six weeks.
After that we look at how it went, and we plan together what comes then. You do not pay for these six weeks at all.
If you do not want this help, you can say no. Please ring Jo on 01632 960001 by Friday 12 June to tell us.

Yours sincerely,
Jo
"""


def advised(text: str) -> Advice:
    """What there is to say of a letter, with this glossary."""
    return advice_on(text, GLOSSARY)


def found(text: str, kind: Kind) -> list[str]:
    """The words about which there is something of a kind to say."""
    return [each.text for each in advised(text).of_kind(kind)]

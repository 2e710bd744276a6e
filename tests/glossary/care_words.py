"""Words that are easily taken for one another, for tests of the search; all others use `tests/fixtures/words.py`."""

from bot.glossary.model.slug import slug_of
from bot.glossary.model.term import Definition, Kind, Term


def term(label: str, *aliases: str, hidden: tuple[str, ...] = (), text: str = "", slug: str = "") -> Term:
    """Make a term; `text` becomes its plain definition."""
    definitions = (Definition(kind=Kind.PLAIN, text=text),) if text else ()
    return Term(
        slug=slug or slug_of(label),
        label=label,
        aliases=aliases,
        hidden_labels=hidden,
        definitions=definitions,
    )


WORDS = (
    term("Co-production", text="Working together as equals to design and run services."),
    term("Deprivation of Liberty Safeguards", "DoLS", text="Checks on keeping someone in a care home."),
    term(
        "Section 117 aftercare",
        "Section 117",
        text="Free support after being held under the law in hospital.",
    ),
    term("Strengths-based approach", text="Starting from what a person can do."),
    term("Personal budget", text="The money a council says your care costs."),
    term("Direct payment", text="Money from the council so that you can buy your own care."),
    term(
        "Reablement",
        hidden=("enablment",),
        text="Short help, often after a stay in hospital, to regain skills and independence at home.",
    ),
    term("Carer", "Unpaid carer", text="Someone who looks after a relative or friend without pay."),
    term("Care worker", text="Someone paid to give care."),
    term("Care home", text="A place where people live and get care day and night."),
    term("Safeguarding adults", "Adult safeguarding", text="Protecting adults from abuse and neglect."),
    term("Safeguarding Adults Review", "SAR", text="A look at what went wrong after a death."),
    term("Safe and Reliable Access", "SARA", text="A made-up scheme."),
    term("Personal assistant", "PA", text="Someone you employ to support you."),
    term("Power of attorney", "PA", text="A paper that lets another person act for you."),
    term("Information technology", "IT", text="Computers."),
    term("Respite care", "Short break", text="A break for someone who cares."),
    term("Mental Capacity Act 2005 (MCA)", text="The law about making decisions."),
    term("Multi-agency safeguarding hub", "MASH", text="Where services share worries about safety."),
    term("Advocacy", text="Help to speak up and have your voice heard."),
    term("Needs assessment", text="When the council works out what help you need."),
    term("Means test", text="A check of your money to see what you pay."),
)

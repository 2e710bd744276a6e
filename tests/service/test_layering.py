"""What lies over shared words, seen by those who look now and press later."""

from dataclasses import replace

from bot.glossary.model.layer import Layer, own_word
from bot.glossary.model.term import Definition, Kind, Term
from bot.service.layering import mark_of

HIDDEN = Layer(slug="respite", label="Respite", hidden="Not ours.")
OURS = Term(slug="club", label="Club", definitions=(Definition(kind=Kind.PLAIN, text="We meet."),))


def test_what_is_shared_by_another_name_meanwhile_is_no_change_of_the_server() -> None:
    """Who was shown a hidden word may undo its hiding, whatever the shared word is called by then."""
    assert mark_of(HIDDEN) == mark_of(replace(HIDDEN, label="Short break"))


def test_the_mark_changes_with_all_that_a_server_changed() -> None:
    """A reason, a text, a name, and whether there is anything at all."""
    layers = [
        None,
        HIDDEN,
        replace(HIDDEN, hidden="No more."),
        own_word(OURS),
        own_word(replace(OURS, label="Tea club")),
        own_word(replace(OURS, definitions=(Definition(kind=Kind.PLAIN, text="We sing."),))),
    ]
    assert len({mark_of(each) for each in layers}) == len(layers)

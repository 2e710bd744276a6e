"""Laying what was sent over what is there: nobody's words are lost, and nobody's are kept against their will."""

from __future__ import annotations

from dataclasses import asdict, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import ChangedMeanwhileError
from bot.feedback.definition_ref import followed
from bot.glossary.model.keys import keyed
from bot.glossary.model.term import MAX_TEXT, Definition, Kind, Source, Term
from bot.service import DefinitionDraft, Draft, Opening, definition_draft_of, draft_of
from tests.service.acts import US

drafts = st.builds(Draft, **dict.fromkeys(("labels", "plain", "formal", "source", "instead"), st.sampled_from("abc")))


@given(opened=drafts, sent=drafts, current=drafts)
def test_each_field_by_itself(opened: Draft, sent: Draft, current: Draft) -> None:
    """Whoever alone changed a field has their text there; where two changed it to two texts, both are named."""
    before, typed, now = asdict(opened), asdict(sent), asdict(current)
    both = [name for name in now if before[name] != typed[name] != now[name] != before[name]]
    expected = {name: typed[name] if typed[name] != before[name] else now[name] for name in now}
    if not both:
        assert asdict(Opening.of(opened).laid_over(sent, current)) == expected
        return
    with pytest.raises(ChangedMeanwhileError) as caught:
        Opening.of(opened).laid_over(sent, current)
    shown = caught.value
    assert (list(shown.fields), shown.yours, shown.now) == (both, expected, now)
    again = Opening.of(Draft(**shown.now)).laid_over(Draft(**shown.yours), current)
    assert asdict(again) == expected, "sent again after both were shown, it is stored"


def test_where_the_marks_cannot_tell_the_person_is_asked() -> None:
    """Two texts that differ may have one mark: then both are shown rather than one of them dropped."""
    one, other = Draft(labels="a", plain="one"), Draft(labels="a", plain="other")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("bot.service.opening._mark", lambda text: "AAA")
        with pytest.raises(ChangedMeanwhileError) as caught:
            Opening("AAA" * 5).laid_over(other, one)
    assert caught.value.fields == ("plain",)


@given(st.text(max_size=50), st.sampled_from(["", " ", "\n"]))
def test_space_around_a_text_is_no_change(text: str, space: str) -> None:
    """Discord may take it off."""
    opened, sent = Draft(labels="a", plain=text), Draft(labels=" a", plain=f"{space}{text}{space}")
    changed = Draft(labels="b", plain="new")
    assert Opening.of(opened).laid_over(sent, changed) == changed


@pytest.mark.parametrize("text", ["x" * MAX_TEXT, "🤝" * MAX_TEXT, "x" + "🤝" * (MAX_TEXT - 1)])
def test_a_text_longer_than_a_form_is_kept_whole(text: str) -> None:
    """Sent as it was filled in, it changes nothing, though a form holds but a part of it."""
    definition = Definition(kind=Kind.PLAIN, text=text, source=Source(title="Us"))
    term = Term(slug="s", label="A", definitions=(definition,))
    [key] = keyed(term)
    filled = [*asdict(draft_of(term)).values(), *asdict(definition_draft_of(term, key)).values()]
    assert all(len(each.encode("utf-16-le")) <= 2 * MAX_TEXT for each in filled)
    assert draft_of(term).edited(term, US) == term
    assert definition_draft_of(term, key).edited(term, key, US) == term


def test_a_source_that_was_left_alone_keeps_its_parts() -> None:
    """One line on the form, four fields in the glossary."""
    source = Source(title="Guide", organisation="The Council", section="2", url="https://example.org")
    term = Term(slug="s", label="A", definitions=(Definition(kind=Kind.FORMAL, text="Old.", source=source),))
    [key] = keyed(term)
    changed = replace(definition_draft_of(term, key), text="New.").edited(term, key, US)
    [definition] = changed.definitions
    assert (definition.text, definition.written_from) == ("New.", source)
    [definition] = DefinitionDraft(text="Old.", source="Our book").edited(term, key, US).definitions
    assert (definition.text, definition.source) == ("Old.", Source(title="Our book"))


def test_a_definition_is_followed_through_the_keys_it_had() -> None:
    """Its key changes with its source; where the first source comes back later, that is the one meant."""

    def by(title: str) -> Term:
        return Term(
            slug="s", label="A", definitions=(Definition(kind=Kind.PLAIN, text="x", source=Source(title=title)),)
        )

    one, two, three = (by(title) for title in ("One", "Two", "Three"))
    [(first, second, third)] = zip(keyed(one), keyed(two), keyed(three), strict=True)
    assert followed(first, [(one, two), (two, three)]) == third
    assert followed(second, [(one, two), (two, three)]) == third
    assert followed(first, [(one, two), (two, one), (one, three)]) == third
    assert followed(first, [(one, two), (two, one), (one, replace(one, definitions=()))]) == first
    assert followed(first, []) == first

"""Texts that people may send by accident or on purpose, as hypothesis strategies."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from bot.glossary.model.term import Definition, Discussion, Kind, Relation, RelationKind, Source, Term

SNIPPETS = (
    "@everyone @here <@1> <@&2> <#3> <@!4> </define:5> <id:customize> <t:0:R> <:name:6> <a:name:7> <sound:8:9>",
    "# heading\n## heading\n### heading\n-# small",
    "> quote\n>>> quote all",
    "[click](https://evil.example) [a[b]](https://evil.example) [x](<https://evil.example>)",
    "`code` ```\nblock\n``` ||spoiler|| **bold** __under__ ~~gone~~",
    "\u202eesrever\u202c \u2066isolate\u2069 \u200b\u200e\u200f\ufeff",
    "z" + "\u0301\u0489\u0336" * 200,
    "👩‍👩‍👧‍👦" * 40,
    "line\u2028# heading\u2029# heading\x0b# heading\x0c# heading\r# heading\x85# heading",
    "one\ttwo",
    "\\",
    "\n\n\n\n\n\n",
)
text = st.lists(st.one_of(st.sampled_from(SNIPPETS), st.text(max_size=20)), max_size=6).map(" ".join)
_repeated = st.sampled_from([1, 9, 999])
long_text = st.builds(lambda each, times: (each * times)[:4000], st.sampled_from(SNIPPETS), _repeated)
word = st.builds(lambda each: " ".join(each.split())[:200] or "word", st.one_of(text, st.sampled_from(SNIPPETS)))


def many(each: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    """None, a few, or more than a message has room for; hypothesis is slow at long lists of its own."""
    return st.builds(lambda few, times: tuple(few * times), st.lists(each, max_size=2), st.sampled_from([1, 30]))


_source = st.builds(Source, title=word, organisation=word, url=st.just("https://example.org/a_(b)?c[d]"))
_definition = st.builds(Definition, kind=st.sampled_from(Kind), text=long_text, source=_source)
_discussion = st.builds(Discussion, title=word, author=word, summary=word)
_relation = st.builds(Relation, kind=st.sampled_from(RelationKind), target=word, why=word, source=_source)
terms = st.builds(
    Term,
    slug=st.just("nasty"),
    label=word,
    aliases=many(word),
    topics=many(word),
    definitions=many(_definition),
    discussions=many(_discussion),
    relations=many(_relation),
)

"""The file of a pack: whole, or refused, whatever was changed in it."""

from __future__ import annotations

import json
import stat
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import ConfigError, JargonError
from bot.formats.packs import MOST_BYTES, MOST_WORDS, Manifest, SigningKey, read_pack, signing_key, written_pack
from bot.formats.packs import pack as pack_file
from bot.glossary.model.term import Definition, Kind, Relation, RelationKind, Source, Term
from bot.strings import pack_files as strings

pytest.importorskip("cryptography")

MANIFEST = Manifest(
    pack_id="0123456789abcdef" * 2,
    title="Words of our café",
    publisher="The café on the corner",
    licence="CC BY 4.0",
    edition=3,
    language="en-GB",
    made_on=date(2026, 11, 27),
    words=2,
)
TERMS = (
    Term(
        slug="tea-club",
        label="Tea club",
        aliases=("TC",),
        definitions=(
            Definition(kind=Kind.PLAIN, text="We meet on Mondays.\nBring a cup.", source=Source(title="“Rules” ☕")),
            Definition(kind=Kind.FORMAL, text="A club."),
        ),
        relations=(
            Relation(kind=RelationKind.SEE_ALSO, target="Cup"),
            Relation(kind=RelationKind.SYNONYM_OF, target="Tea group", why="Both are said."),
        ),
    ),
    Term(slug="cup", label="Cup", definitions=(Definition(kind=Kind.PLAIN, text="What tea is in."),)),
)


@pytest.fixture(scope="module")
def key(tmp_path_factory: pytest.TempPathFactory) -> SigningKey:
    return signing_key(tmp_path_factory.mktemp("keys") / "packs.key")


@pytest.fixture(scope="module")
def content(key: SigningKey) -> bytes:
    return written_pack(MANIFEST, TERMS, key).encode()


def refused(content: bytes) -> str:
    with pytest.raises(JargonError) as error:
        read_pack(content)
    return str(error.value)


def test_a_pack_is_read_as_it_was_written(key: SigningKey, content: bytes) -> None:
    """The same manifest, the same words in the order of their slugs, and whose key signed them."""
    pack = read_pack(content)
    assert pack.manifest == MANIFEST
    assert pack.public_key == key.public
    assert {each.slug: each for each in pack.terms} == {
        each.slug: replace(
            each, relations=tuple(sorted(each.relations, key=lambda one: list(RelationKind).index(one.kind)))
        )
        for each in TERMS
    }
    assert written_pack(pack.manifest, pack.terms[::-1], key).encode() == content


@settings(max_examples=400, deadline=None)
@given(data=st.data())
def test_any_byte_that_is_other_is_refused(content: bytes, data: st.DataObject) -> None:
    """Wherever it stands: in a word, the manifest, the key, the signature, or between them."""
    place = data.draw(st.integers(0, len(content) - 1))
    other = data.draw(st.integers(0, 255).filter(lambda byte: byte != content[place]))
    assert refused(content[:place] + bytes([other]) + content[place + 1 :])


@settings(max_examples=200, deadline=None)
@given(data=st.data())
def test_what_is_cut_out_or_put_in_is_refused(content: bytes, data: st.DataObject) -> None:
    """Be it white space, which means nothing in JSON."""
    place = data.draw(st.integers(0, len(content)))
    if data.draw(st.booleans()) and place < len(content):
        end = data.draw(st.integers(place + 1, len(content)))
        assert refused(content[:place] + content[end:])
    else:
        added = data.draw(st.sampled_from([b" ", b"\n", b",", b"x", b"\xef\xbb\xbf", b"\0"]))
        assert refused(content[:place] + added + content[place:])


def test_every_byte_of_the_signature_counts(content: bytes) -> None:
    """And of the key and the checksum: each digit, one after the other."""
    document = json.loads(content)
    for name in ("signature", "public_key", "sha256"):
        value = document[name]
        for place, digit in enumerate(value):
            other = value[:place] + ("0" if digit != "0" else "1") + value[place + 1 :]
            assert refused(content.replace(value.encode(), other.encode())) == strings.not_as_published()


def signed(key: SigningKey, change: Callable[[dict[str, Any]], None]) -> bytes:
    """A file that its publisher wrote with another program, signed well."""
    document = json.loads(written_pack(MANIFEST, TERMS, key))
    change(document)
    document["sha256"] = pack_file._checksum(document["terms"])
    document["signature"] = key.sign(pack_file._message(document))
    return pack_file._rendered(document).encode()


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda pack: pack["manifest"].update(edition=0), strings.no_pack),
        (lambda pack: pack["manifest"].update(edition=True), strings.no_pack),
        (lambda pack: pack["manifest"].update(edition="3"), strings.no_pack),
        (lambda pack: pack["manifest"].update(title=""), strings.no_pack),
        (lambda pack: pack["manifest"].update(title="x" * 101), strings.no_pack),
        (lambda pack: pack["manifest"].update(title="Words\u202e"), strings.no_pack),
        (lambda pack: pack["manifest"].update(licence="two\nlines"), strings.no_pack),
        (lambda pack: pack["manifest"].update(made_on="2026-02-30"), strings.no_pack),
        (lambda pack: pack["manifest"].update(pack_id="X"), strings.no_pack),
        (lambda pack: pack["manifest"].update(server=1), strings.no_pack),
        (lambda pack: pack["manifest"].pop("licence"), strings.no_pack),
        (lambda pack: pack["manifest"].update(words=3), strings.no_pack),
        (lambda pack: pack.update(terms={}), strings.no_pack),
        (lambda pack: pack.update(terms=[1, 2]), strings.no_words),
        (lambda pack: pack["terms"][0].update(label=""), strings.no_words),
        (lambda pack: pack["terms"][0].update(slug="Cup"), strings.no_words),
        (lambda pack: pack["terms"][0].update(slug="tea-club"), strings.no_words),
        (lambda pack: pack["terms"][0].pop("definitions"), strings.no_words),
        (lambda pack: pack["terms"][0]["definitions"][0].update(text="hidden\u200b"), strings.not_as_published),
        (lambda pack: pack["terms"].reverse(), strings.not_as_published),
        (lambda pack: pack.update(format="jargonbot pack 2"), strings.other_version),
        (lambda pack: pack.update(format="a pack"), strings.no_pack),
        (lambda pack: pack.update(more=1), strings.no_pack),
    ],
)
def test_what_its_publisher_may_not_write_is_refused(
    key: SigningKey, change: Callable[[dict[str, Any]], None], told: Callable[[], str]
) -> None:
    """A good signature says who wrote it, and not that it is fit to be read."""
    assert refused(signed(key, change)) == told()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff",
        b"[]",
        b"{}",
        b"null",
        b"1",
        b"[" * 100_000,
        b'{"format": "jargonbot pack 1"}',
        b'"\\ud800"',
        b"9" * 9999,
    ],
)
def test_what_is_no_pack_is_told_so(content: bytes) -> None:
    """In a sentence, whatever it is."""
    assert refused(content) == strings.no_pack()


def test_a_pack_has_its_limits(key: SigningKey) -> None:
    """In words and in bytes, for who publishes and for who reads."""
    assert refused(b" " * (MOST_BYTES + 1)) == strings.too_large(MOST_BYTES // 1024)
    many = tuple(replace(TERMS[1], slug=f"cup-{number}") for number in range(MOST_WORDS + 1))
    with pytest.raises(JargonError, match="too much for one pack"):
        written_pack(replace(MANIFEST, words=len(many)), many, key)
    few = many[:MOST_WORDS]
    assert len(read_pack(written_pack(replace(MANIFEST, words=MOST_WORDS), few, key).encode()).terms) == MOST_WORDS


def test_a_key_is_made_once_and_for_its_owner_alone(tmp_path: Path) -> None:
    """What is signed after a restart is signed with the same."""
    place = tmp_path / "folder" / "packs.key"
    first = signing_key(place)
    assert signing_key(place).public == first.public
    assert signing_key(place).sign(b"x") == first.sign(b"x")
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    assert [each.name for each in place.parent.iterdir()] == ["packs.key"]
    assert signing_key(tmp_path / "other").public != first.public


def test_a_file_that_is_no_key_stays_as_it_is(tmp_path: Path) -> None:
    """It may be something else that somebody needs."""
    place = tmp_path / "packs.key"
    place.write_text("my diary")
    with pytest.raises(ConfigError) as error:
        signing_key(place)
    assert str(error.value) == strings.no_key(place)
    assert "diary" not in str(error.value)
    assert place.read_text() == "my diary"
    (tmp_path / "folder").mkdir()
    with pytest.raises(ConfigError, match=r"packs\.key_file"):
        signing_key(tmp_path / "folder")


def test_without_the_extra_its_name_is_told(content: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is read that nobody can check."""
    for name in ("cryptography.exceptions", "cryptography.hazmat.primitives.asymmetric.ed25519"):
        monkeypatch.setitem(sys.modules, name, None)
    assert "jargonbot[packs]" in refused(content)
    with pytest.raises(JargonError, match=r"jargonbot\[packs\]"):
        signing_key(tmp_path / "packs.key")

from pathlib import Path

import pytest

from bot.formats import read as read_file
from bot.formats.content import Content
from bot.formats.registry import shown_by
from bot.glossary.model.term import RelationKind
from tests.formats.vocabularies.reading import linked, read, refusal, warnings

ASTRONOMY = Path(__file__).parents[4] / "shared/real-glossaries/tbx-astronomy/Example_Astronomy_DCA_VALID.tbx"

V2 = """\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "https://nowhere.invalid/TBXcoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="en-US">
  <martifHeader><fileDesc><titleStmt><title>Care terms</title></titleStmt></fileDesc></martifHeader>
  <text><body>
    <termEntry id="e1">
      <descrip type="subjectField">Breaks</descrip>
      <langSet xml:lang="en-US">
        <descripGrp><descrip type="definition">A <hi>break</hi>.</descrip>
          <admin type="source">Care Act</admin></descripGrp>
        <ntig><termGrp><term id="t1">SB</term><termNote type="termType">acronym</termNote></termGrp></ntig>
        <tig><term>short break</term></tig>
        <tig><term>respite</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig>
      </langSet>
      <langSet xml:lang="cy"><tig><term>seibiant</term></tig></langSet>
      <langSet xml:lang="de"><tig><term>Pause</term></tig></langSet>
    </termEntry>
  </body></text>
</martif>
"""
DCA = """\
<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>
  <conceptEntry id="c1">
    <descrip type="subjectField">Breaks</descrip>
    <langSec xml:lang="en">
      <descripGrp><descrip type="definition">A break.</descrip><admin type="source">Care Act</admin></descripGrp>
      <termSec><term>SB</term><termNote type="administrativeStatus">Admitted term</termNote></termSec>
      <termSec><term>short break</term><termNote type="administrativeStatus">PREFERRED</termNote></termSec>
      <termSec><term>respite</term><termNote type="administrativeStatus">superseded</termNote></termSec>
    </langSec>
    <langSec xml:lang="cy"><termSec><term>seibiant</term></termSec></langSec>
    <langSec xml:lang="de"><termSec><term>Pause</term></termSec></langSec>
  </conceptEntry>
</body></text></tbx>
"""
DCT = """\
<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
  xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"><text><body>
  <conceptEntry id="c1">
    <min:subjectField>Breaks</min:subjectField>
    <langSec xml:lang="en">
      <descripGrp><basic:definition>A break.</basic:definition><basic:source>Care Act</basic:source></descripGrp>
      <termSec><term>SB</term><min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus></termSec>
      <termSec><term>short break</term><min:administrativeStatus>preferredTerm</min:administrativeStatus></termSec>
      <termSec><term>respite</term><min:administrativeStatus>obsoleteTerm-admn-sts</min:administrativeStatus></termSec>
    </langSec>
    <langSec xml:lang="cy"><termSec><term>seibiant</term></termSec></langSec>
    <langSec xml:lang="de"><termSec><term>Pause</term></termSec></langSec>
  </conceptEntry>
</body></text></tbx>
"""


@pytest.mark.parametrize("text", [V2, DCA, DCT], ids=["second edition", "DCA", "DCT"])
def test_each_edition_and_style_is_read_alike(text: str) -> None:
    """An entry is the same in every way in which TBX is written, and the DTD that one names is not fetched."""
    assert shown_by(Content(text.encode(), "terms.xml")).name == "tbx"
    reading = read(text)
    (term,) = reading.terms
    assert (term.label, term.aliases, term.hidden_labels) == ("short break", ("SB",), ("respite",))
    assert (term.welsh_labels, term.topics) == (("seibiant",), ("Breaks",))
    assert [(each.text, each.source.title) for each in term.definitions] == [("A break.", "Care Act")]
    assert "1 name in another language" in warnings(reading)
    assert reading.entries[0].line == next(n for n, line in enumerate(text.splitlines(), 1) if "Entry id" in line)


@pytest.mark.skipif(not ASTRONOMY.exists(), reason="lies beside the project")
def test_a_real_terminology_comes_in_whole() -> None:
    """A terminology of astronomy gives the counts that another program made of it."""
    reading = read_file(ASTRONOMY)
    assert len(reading.terms) == 45 - 6
    assert sum(len(term.labels) for term in reading.terms) == 55
    assert "6 entries have no name in English" in warnings(reading)
    assert f"{113 - 55} names in other languages" in warnings(reading)
    left_out = 74 - sum(len(term.definitions) for term in reading.terms)
    assert f"{left_out} definitions in other languages" in warnings(reading)


def test_entries_that_lead_to_each_other() -> None:
    """Cross-references are see-also links, told once; broader concepts are parents; what leads nowhere is counted."""
    term = '<langSec xml:lang="en"><termSec><term>{0} word</term></termSec></langSec>'
    entry = '<conceptEntry id="{0}">{1}' + term + "</conceptEntry>"
    links = {
        "a": '<ref type="crossReference" target="b">b</ref><ref type="crossReference" target="gone"/>',
        "b": '<ref type="crossReference" target="a">a</ref>'
        '<descrip type="superordinateConceptGeneric" target="c">c</descrip>',
        "c": "",
    }
    reading = read(
        "<tbx><text><body>" + "".join(entry.format(*each) for each in links.items()) + "</body></text></tbx>"
    )
    first, second, _ = reading.terms
    assert linked(first, RelationKind.SEE_ALSO) == ["b word"]
    assert [(each.kind, each.target) for each in second.relations] == [(RelationKind.CHILD_OF, "c word")]
    assert "1 link was left out" in warnings(reading)


def test_a_definition_without_a_source_is_the_files() -> None:
    """The title of the file says who defines, or else its name."""
    assert read(V2.replace("Care Act", "")).terms[0].definitions[0].source.title == "Care terms"
    plain = DCA.replace('<admin type="source">Care Act</admin>', "")
    assert read(plain, file="/somewhere/terms.tbx").terms[0].definitions[0].source.title == "terms.tbx"
    linked_one = DCA.replace("Care Act", "https://words.example/a")
    assert read(linked_one).terms[0].definitions[0].source.url == "https://words.example/a"


def test_no_entity_is_fetched_or_grows() -> None:
    """A file that would read another one is refused."""
    evil = V2.replace(
        'SYSTEM "https://nowhere.invalid/TBXcoreStructV02.dtd">', '[<!ENTITY x SYSTEM "file:///etc/hostname">]>'
    )
    assert "entity" in str(refusal(evil.replace("short break", "&x;")))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<tbx><text><body/></text></tbx>", "no entry"),
        (DCA.replace('xml:lang="en"', 'xml:lang="fr"'), "no name in English"),
        (DCA.replace("</langSec>", "", 1), "no XML"),
        ("<tbx>" + "<a>" * 100, "levels"),
        ("<tbx>" + "<a/>" * 10, "no XML"),
    ],
)
def test_what_cannot_be_read_says_why(text: str, said: str) -> None:
    """Each fault has a sentence."""
    assert said in str(refusal(text))


def test_many_entries_of_one_name_are_quickly_told_apart() -> None:
    """Thousands of homographs each have a slug of their own."""
    entry = '<conceptEntry><langSec xml:lang="en"><termSec><term>{}</term></termSec></langSec></conceptEntry>'
    reading = read("<tbx>" + entry.format("bank") * 3_000 + entry.format("bank 2") + "</tbx>")
    assert len({term.slug for term in reading.terms}) == 3_001

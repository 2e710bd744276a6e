"""What is pointed out in a comment before anybody else can read it."""

from __future__ import annotations

import pytest

from bot.feedback.personal import DetailKind, personal_details
from bot.formats import read_all, shipped_files

FOUND = {
    "name": (
        ("Mrs Jones was rude to me.", "Mrs Jones"),
        ("I saw Dr. Khan about it", "Dr. Khan"),
        ("Nurse O'Neill said so", "Nurse O'Neill"),
        ("Mr J. Öztürk signed it", "Mr J. Öztürk"),
        ("Mr van Dyke signed it", "Mr van Dyke"),
        ("DR PATEL DID NOT LISTEN", "DR PATEL"),
        ("mrs jones was rude", "mrs jones"),
        ("Mrs Jones Social Services told me", "Mrs Jones Social Services"),
        ("My social worker Jane Smith never came.", "Jane Smith"),
        ("as my son James found out", "James"),
        ("my daughter May", "May"),
        ("My name is Ann Other.", "Ann Other"),
        ("her name is Ann", "Ann"),
        ("My son is called Tom", "Tom"),
        ("the nurse Jackie", "nurse Jackie"),
        ("doctor Patel", "doctor Patel"),
        ("Sister Mary of ward 3", "Mary"),
        ("Mr.Smith", "Mr.Smith"),
        ("Patient: Jane Smith", "Jane Smith"),
        ("<@123456789012345678> wrote that", "<@123456789012345678>"),
    ),
    "phone": (
        ("Ring 0 7 7 0 0 9 0 0 1 2 3 now", "0 7 7 0 0 9 0 0 1 2 3"),
        ("Ring me on 07700 900123.", "07700 900123"),
        ("07700900123", "07700900123"),
        ("077 00 900 123", "077 00 900 123"),
        ("07 700 900 123", "07 700 900 123"),
        ("7700 900123 any time", "7700 900123"),
        ("+44 (0)20 7946 0958", "+44 (0)20 7946 0958"),
        ("0044 7700 900123", "0044 7700 900123"),
        ("(0113) 496-0123", "(0113) 496-0123"),
        ("call +353 1 234 5678", "+353 1 234 5678"),
    ),
    "nhs_number": (
        ("My NHS number is 943 476 5919", "943 476 5919"),
        ("9434765919", "9434765919"),
        ("NHS no. 943 476 5918, with a slip in it", "943 476 5918"),
        ("９４３ ４７６ ５９１９", "943 476 5919"),
    ),
    "ni_number": (
        ("AB123456C", "AB123456C"),
        ("ab 12 34 56 c", "ab 12 34 56 c"),
        ("my NI number is QQ 12 34 56 C", "QQ 12 34 56 C"),
        ("National Insurance number: AB 12 34 56", "AB 12 34 56"),
    ),
    "postcode": (
        ("I live at SW1A 1AA", "SW1A 1AA"),
        ("near ls6 2ab", "ls6 2ab"),
        ("at SW1A-1AA", "SW1A-1AA"),
        ("at ls6  2ab", "ls6  2ab"),
    ),
    "address": (
        ("I live at 12 Acacia Avenue, Leeds.", "12 Acacia Avenue"),
        ("Flat 3, 22 High Street", "Flat 3, 22 High Street"),
        ("12 acacia avenue", "12 acacia avenue"),
        ("221B Baker Street", "221B Baker Street"),
        ("5 Acacia avenue", "5 Acacia avenue"),
        ("flat 2, Rose House", "flat 2, Rose House"),
        ("12 Rose Cottage", "12 Rose Cottage"),
    ),
    "email": (
        ("write to jo.bloggs@example.org", "jo.bloggs@example.org"),
        ("write to jo.bloggs (at) example.org", "jo.bloggs (at) example.org"),
        ("write to jo[at]example[dot]org", "jo[at]example[dot]org"),
        ("write to jo at example dot co dot uk.", "jo at example dot co dot uk"),
    ),
    "birthday": (("born on 12 March 1950", "12 March 1950"), ("DOB: 1.2.60", "1.2.60")),
    "number": (
        ("ref 123 456 7890", "123 456 7890"),
        ("account number 12345678", "12345678"),
        ("hospital no: A123456", "A123456"),
    ),
}
HARMLESS = (
    "Vitamin B12 - 5mg a day, see tables A4 - 3rd row and S1-2nd",
    "It is 0 1 2 3 4 5 6 7 8 9 10 on the scale.",
    "Ask at the council (at any time). See page 2.",
    "Section 117 aftercare",
    "s 117(2) of the Mental Health Act 1983",
    "SI 2014/2672, reg 4",
    "CA 2014",
    "CA 2014 s 42 and MHA 1983 s 117",
    "the Care Act 2014, in 2015 and 1990",
    "[2026] UKSC 16",
    "P v Cheshire West [2014] UKSC 19, [2014] AC 896",
    "R (Davey) v Oxfordshire CC [2017] EWCA Civ 1308",
    "HL v UK (2004) 40 EHRR 761, App no 45508/99",
    "Mr E v Welsh Ministers, and Mrs Smith v Leeds City Council",
    "Aintree v Mrs James",
    "COP 12345678, [2015] EWCOP 5",
    "Mr Justice Cobb and Mrs Justice Theis",
    "In 2014 Supreme Court judges said so. The 2019 Court of Appeal did not.",
    "Section 9 Approved Place of Safety",
    "ISBN 0306406152",
    "Ring 999, 116 123, 0808 808 8000 or 0300 123 1234",
    "Text 07860 077333 or ring 028 9504 9999",
    "Ask the doctor. It is free. Ask the Nurse Consultant, or your GP Surgery",
    "05.06.2014 12.30, 01/04/2015, 24/7",
    "R v Dr Smith, and Dr Smith v NHS Trust",
    "My benefit is called Universal Credit",
    "Parliament sat in the 2025 Green House",
    "£23,250 until 31 March 2027",
    "vitamin B12 5mg",
    "s42 3rd paragraph",
    "paragraphs 4.12.1.3 and 10.3",
    "https://www.legislation.gov.uk/ukpga/2014/23/section/117",
    "The Carer Assessment and the Parent Carer Forum",
    "Re: Direct Payments",
    "Dear All, the Nurse Practitioner is wrong",
    "I miss my mum, and my dr says so too",
    "Hospital number plates and patient identity",
    "two doors down, 2 doors down the road",
    "5 people close to me, in a 2 way street",
    "Mr P and Mrs B are letters",
    "Form DS1500, PIP2, ESA50, SSCS1",
    "",
)


@pytest.mark.parametrize(("kind", "text", "shown"), [(kind, *each) for kind, those in FOUND.items() for each in those])
def test_what_looks_personal_is_found(kind: str, text: str, shown: str) -> None:
    """Its kind, and the very words, in the spellings that people use."""
    assert [(each.kind, each.text) for each in personal_details(text)] == [(DetailKind(kind), shown)]


@pytest.mark.parametrize("text", HARMLESS)
def test_words_of_law_and_public_numbers_are_no_alarm(text: str) -> None:
    """Sections, statutory instruments, years, cases and lines that anybody may ring say nothing of a person."""
    assert personal_details(text) == []


def test_every_kind_is_tried() -> None:
    """A kind without an example would not be known to be found."""
    assert set(FOUND) == {kind.value for kind in DetailKind}


def test_nothing_in_the_shipped_words_is_taken_for_personal() -> None:
    """Three thousand texts about law, money and care are a fair trial of false alarms."""
    texts = [
        text
        for term in read_all(shipped_files()).terms
        for each in term.definitions
        for text in (term.label, *term.aliases, each.text, each.in_force, each.source.title, each.source.organisation)
    ]
    assert len(texts) > 3000
    assert [(text, personal_details(text)) for text in texts if personal_details(text)] == []


def test_details_come_in_the_order_of_the_text_each_once() -> None:
    """What is said twice is shown once."""
    said = "Mrs Jones, 07700 900123. Mrs Jones again: jo@example.org, 0 to 9."
    assert [each.text for each in personal_details(said)] == ["Mrs Jones", "07700 900123", "jo@example.org"]

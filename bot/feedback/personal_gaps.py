"""What redacta 1.4 passes over of what people write about each other in the UK, as patterns beside it."""

import regex

_I = regex.IGNORECASE
_NAME = r"(?:(?:de|van|von|der|den|da|di|al|el|bin|ap)\s+)*\p{Lu}[\p{Ll}’'][\p{L}’'-]*"
_NAMES = rf"{_NAME}(?:\s+{_NAME}){{0,2}}"
_INITIALS = r"(?:\p{Lu}\.?\s+){0,2}"
_SHORT_TITLE = r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Cllr|Rev|PC|Sgt)"
_LONG_TITLE = r"(?:Doctor|Professor|Nurse|Sister|Matron|Councillor|Reverend|Sergeant)"
TITLE = rf"(?:{_SHORT_TITLE}|{_LONG_TITLE})"
_ROLE = (
    r"(?:(?:social|support|key|care|case|outreach|youth)\s?workers?|keyworkers?|neighbours?|friends?|boss|manager|advocate"
    r"|teacher|tutor|landlord|landlady|solicitor|doctor|nurse|therapist|psychiatrist|psychologist|assistant|GP|PA|OT|CPN)"
)
_SMALL_TITLE = r"(?:doctor|dr|professor|prof|nurse|matron|councillor|cllr|ms|miss)"
_KIN = (
    r"(?:son|daughter|child|mum|mam|mother|dad|father|nan|gran|grandma|grandad|husband|wife|partner|brother|sister"
    r"|carer)"
)
# After a whole word a stop ends the sentence: "Ask the doctor. It is free."
_TITLED = rf"(?:{_SHORT_TITLE}(?:\.\s*|\s+)|(?:{_LONG_TITLE}|{_SMALL_TITLE})\s+)"
_WHOSE = r"(?i:my|our|his|her|their|your|the)"
_INSURED = r"(?:NI|NINO|national\s+insurance)(?:\s+(?:number|no\.?))?(?:\s+(?:is|was))?[\s:#-]*"
_NHS = r"NHS(?:\s+(?:number|no\.?))?(?:\s+(?:is|was))?[\s:#-]*"
_STREET = r"(?:road|rd|street|avenue|ave|lane|crescent|terrace|grove|mews)"
_AT, _DOT = r"[(\[{]\s?at\s?[)\]}]", r"(?:\.|\s?[(\[{]\s?dot\s?[)\]}]\s?|\s+dot\s+)"  # as people hide an address
_DATE = r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b"

# A kind of detail, as `DetailKind` has it, and how it is written; `it` is the part that is shown to the person.
GAPS: tuple[tuple[str, regex.Pattern[str]], ...] = (
    # The letters of examples (QQ), and those that nobody is given, are typed all the same.
    ("ni_number", regex.compile(r"\b(?P<it>[A-Z]{2}[ .-]?\d{2}[ .-]?\d{2}[ .-]?\d{2}[ .-]?[A-D])\b", _I)),
    ("ni_number", regex.compile(rf"\b{_INSURED}(?P<it>[A-Z]{{2}}(?:[ .-]?\d{{2}}){{3}})(?![ .-]?[A-Z0-9]\b)", _I)),
    # A slip in one digit, and the check digit is wrong.
    ("nhs_number", regex.compile(rf"\b{_NHS}(?P<it>\d{{3}}[ .-]?\d{{3}}[ .-]?\d{{3,4}})(?!\d)", _I)),
    ("phone", regex.compile(r"(?<![\w+])(?P<it>(?:\+|00)[1-9](?:[ ().-]{0,2}\d){8,13})(?!\d)")),
    ("phone", regex.compile(rf"(?<![\w/.])(?!{_DATE})(?P<it>\(?0\d{{1,4}}\)?(?:[ .-]?\d){{6,9}})(?![\d/])")),
    # Digit by digit; those of a scale from 0 to 10 begin otherwise.
    ("phone", regex.compile(r"(?<![\w/.])(?P<it>0[ .-][27](?:[ .-]\d){9})(?![ .-]?\d)")),
    ("phone", regex.compile(r"(?<![\w/.])(?P<it>7\d{3}[ .-]?\d{3}[ .-]?\d{3})(?![\d/])")),
    ("postcode", regex.compile(r"\b(?P<it>[A-Z]{1,2}\d[A-Z\d]?(?:\s{2,}|\s?[.-]\s?)\d[A-Z]{2})\b", _I)),
    ("email", regex.compile(rf"(?<![\w.])(?P<it>[\w.+-]+\s?{_AT}\s?[\w-]+(?:{_DOT}[\w-]+)+)", _I)),
    ("email", regex.compile(r"(?<![\w.])(?P<it>[\w.+-]+\s+at\s+[\w-]+(?:\s+dot\s+[\w-]+)+)", _I)),
    ("number", regex.compile(r"(?<![\w/.-])(?P<it>\d{3}[ -]\d{3}[ -]\d{4})(?![\d/-])")),
    ("address", regex.compile(rf"(?<![\w/.£])(?P<it>\d{{1,4}}[a-z]?,?(?:\s+[a-z’'-]+){{1,2}}\s+{_STREET})\b", _I)),
    ("address", regex.compile(r"\b(?P<it>(?i:flat|apartment)\s+\d{1,4}[A-Za-z]?(?:,?\s+\p{Lu}[\p{L}’'-]+){1,3})")),
    (
        "address",
        regex.compile(
            r"(?<![\w/.£])(?P<it>\d{1,4}[A-Za-z]?,?(?:\s+\p{Lu}[\p{L}’'-]+){1,2}\s+(?:House|Cottage|Lodge))\b"
        ),
    ),
    ("name", regex.compile(rf"\b(?P<it>{_TITLED}{_INITIALS}{_NAMES})")),
    ("name", regex.compile(r"\b(?P<it>(?:MR|MRS|MISS|DR|PROF)\.?\s+\p{Lu}[\p{Lu}’'-]{2,})\b")),
    ("name", regex.compile(r"\b(?P<it>(?:mr|mrs)\.?\s+\p{Ll}[\p{Ll}’'-]{2,})\b")),
    ("name", regex.compile(rf"\b{_WHOSE}\s+(?:\p{{Ll}}+\s+)?{_ROLE},?\s+(?:called\s+|named\s+)?(?P<it>{_NAMES})")),
    ("name", regex.compile(rf"\b(?i:(?:my|his|her|their)\s+name(?:\s+is|[’']s))\s+(?P<it>{_NAMES})")),
    ("name", regex.compile(rf"\b(?:social|support|key|care)\s?workers?,?\s+(?P<it>{_NAMES})")),
    ("name", regex.compile(rf"\b(?:{_KIN}|{_ROLE})(?:\s+(?:is|was))?,?\s+(?:called|named)\s+(?P<it>{_NAMES})")),
    ("name", regex.compile(r"(?P<it><@!?\d{15,20}>)")),  # a member, as Discord writes one
)

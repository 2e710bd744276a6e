"""What the names in other people's lists mean: the headings of columns, and the names in JSON and YAML.

The names are those of public lists (councils, departments, hospitals, software projects, research), in English and a
few other languages. Case, accents, signs and what stands in brackets make no difference.
"""

import re
from enum import StrEnum, auto
from functools import lru_cache

from bot.glossary.text.fold import fold

KNOWN_AT_ONCE = 4096  # names, since the same ones stand in thousands of entries
LONGEST_NAME = 60  # characters; what is longer is a text, and no heading


class Field(StrEnum):
    """What a name holds. `NAME` is what an acronym stands for where there is one, and the label where there is none."""

    LABEL = auto()
    ACRONYM = auto()
    EXPANSION = auto()
    NAME = auto()
    DEFINITION = auto()
    FORMAL = auto()
    EASY_READ = auto()
    NOTES = auto()
    ALIASES = auto()
    HIDDEN = auto()
    TOPICS = auto()
    CONTEXT = auto()
    SOURCE = auto()
    ORGANISATION = auto()
    URL = auto()
    LICENCE = auto()
    NATION = auto()
    RELATED = auto()
    BROADER = auto()
    INSTEAD = auto()
    KEY = auto()
    WELSH = auto()


_NAMES = {
    Field.LABEL: """
        term, terms, word, words, label, preflabel, pref label, preferred label, preferred term, headword, head
        word, entry, jargon, jargon term, jargon word, phrase, word or phrase, word or term, term or phrase,
        expression, glossary term, key term, key word, keyword, lemma, concept, terminology, vocabulary, item,
        buzzword, wording, term name, term title, technical term, variable, variable name, parameter, field name,
        column name, what we say, what they say, what people say, when we say, glossary item, begriff, wort,
        fachbegriff, fachwort, stichwort, schlagwort, terminus, bezeichnung, ausdruck, terme, mot, mots, mot cle,
        vocable, termino, palabra, vocablo, termine, parola, termo, palavra, woord, term of afkorting, gair, term
        cymraeg, termin, pojecie, slowo, haslo, ord, begrep, begreb, termi, sana""",
    Field.ACRONYM: """
        acronym, acronyms, abbreviation, abbreviations, abbr, abbrev, abbrv, abb, initialism, initials, short
        form, shortform, short name, shorthand, short title, letters, tla, acro, abbreviated form, abbreviated
        term, acronym or abbreviation, abbreviation or acronym, acronym and abbreviation, acronyms and
        abbreviations, abbreviations and acronyms, abkurzung, abkurzungen, kurzel, akronym, kurzform, kurzwort,
        sigle, sigles, acronyme, abreviation, siglas, sigla, acronimo, abreviatura, abbreviazione, afkorting,
        afkortingen, acroniem, byrfodd, talfyriad, acronym cymraeg, skrot, skrotowiec, forkortning, forkortelse,
        forkortelser, lyhenne""",
    Field.EXPANSION: """
        expansion, expanded, expanded form, full name, fullname, full form, full title, full term, full text,
        full, in full, long form, longform, long name, long title, stands for, what it stands for, it stands for,
        spelled out, spelt out, written out, written in full, full meaning, full version, full wording, acronym
        meaning, abbreviation meaning, acronym expansion, acronym definition, unabbreviated, phrase in full,
        expands to, langform, ausgeschrieben, volle bezeichnung, vollform, langtext, steht fur, forme longue, nom
        complet, developpe, forma completa, nombre completo, forma larga, desarrollo, forma estesa, nome completo,
        por extenso, voluit, volledige naam, rozwiniecie, pelna nazwa""",
    Field.NAME: """
        name, title, heading, names, nom, nombre, nome, naam, titel, titre, titulo, titolo, enw, teitl, nazwa,
        namn""",
    Field.DEFINITION: """
        definition, definitions, def, description, descriptions, desc, descr, meaning, meanings, explanation,
        explanations, explained, plain english, plain english definition, plain english meaning, plain english
        explanation, plain definition, plain language, plain language definition, plain language explanation,
        simple definition, simple explanation, definition in plain english, in plain english, lay definition, lay
        description, what it means, what does it mean, what this means, what does this mean, what it is, what is
        it, means, we mean, what we mean, what this is, gloss, definition text, definition or description,
        description or definition, definition or meaning, meaning or definition, definition or explanation, text,
        details, detail, content, summary, short definition, long definition, short description, long description,
        brief description, full description, full definition, interpretation, translation, explanatory text,
        answer, body, value, purpose, definition and description, abstract, overview, info, information, context
        or definition, in other words, bedeutung, beschreibung, erklarung, erlauterung, definitionen, bedeutungen,
        erklarungen, signification, explication, significado, descripcion, definicion, explicacion, acepcion,
        significato, definizione, descrizione, spiegazione, definicao, descricao, explicacao, betekenis,
        definitie, omschrijving, uitleg, beschrijving, toelichting, diffiniad, ystyr, disgrifiad, esboniad,
        definicja, znaczenie, opis, wyjasnienie, betydning, betydelse, forklaring, forklaring pa norsk, selitys,
        maaritelma""",
    Field.FORMAL: """
        formal definition, formal meaning, legal definition, legal meaning, official definition, statutory
        definition, technical definition, formal, legal, definition in law""",
    Field.EASY_READ: "easy read, easy read definition, easy read meaning, easyread, leichte sprache, hawdd ei ddeall",
    Field.NOTES: """
        note, notes, remark, remarks, comment, comments, additional information, additional info, further
        information, further info, more information, more info, other information, other info, extra information,
        extra, usage, usage notes, usage note, scope note, scope notes, example, examples, example of use, example
        sentence, example usage, editorial note, clarification, additional notes, additional comments, background,
        guidance, anmerkung, anmerkungen, bemerkung, bemerkungen, hinweis, hinweise, notiz, notizen, kommentar,
        beispiel, beispiele, remarque, remarques, commentaire, commentaires, exemple, exemples, nota, notas,
        observaciones, comentarios, ejemplo, ejemplos, osservazioni, esempio, note aggiuntive, opmerking,
        opmerkingen, voorbeeld, nodyn, nodiadau, enghraifft, uwagi, przyklad""",
    Field.ALIASES: """
        alias, aliases, synonym, synonyms, synonym s, also known as, aka, a k a, also called, other names, other
        name, also, alternative, alternatives, alternative name, alternative names, alternative term, alternative
        terms, alternate name, alternate names, alternate term, alternate terms, alternative label, alternative
        labels, alt, alt label, alt labels, altlabel, altlabels, alt name, alt names, variant, variants, other
        terms, other term, other words, other words people use, other words for it, similar words, spelling
        variants, alternative spelling, alternative
        spellings, variations, synonyme, synonymes, sinonimo, sinonimos, sinonimi, sinonimia, synoniem,
        synoniemen, andere namen, auch, auch bekannt als, andere bezeichnungen, autres noms, cyfystyr, cyfystyron,
        enwau eraill, synonimy, synonym er, synonymer, otros nombres""",
    Field.HIDDEN: "hidden label, hidden labels, hiddenlabel, misspelling, misspellings, common misspellings, hidden",
    Field.TOPICS: """
        topic, topics, category, categories, theme, themes, subject, subjects, subject area, area, areas, domain,
        domains, group, groups, tag, tags, sector, field, discipline, business area, policy area, service area,
        classification, kategorie, kategorien, thema, themen, bereich, fachgebiet, gruppe, categorie, domaine,
        categoria, categorias, tema, temas, area tematica, categorieen, onderwerp, categori, categoriau, pwnc,
        pynciau, kategoria, dziedzina, temat, kategori, kategorier""",
    Field.CONTEXT: """
        context, contexts, used in, where used, where it is used, used by, kontext, contexte, contexto, contesto""",
    Field.SOURCE: """
        source, sources, citation, citations, origin, attribution, source of definition, source name, definition
        source, source document, source title, based on, quelle, quellen, fuente, fuentes, fonte, fonti, bron,
        bronnen, ffynhonnell, zrodlo, kilde, kalla, source of information""",
    Field.ORGANISATION: "organisation, organization, organisations, publisher, author organisation, agency",
    Field.URL: """
        url, urls, link, links, website, web site, websites, web, web page, webpage, web link, weblink, hyperlink,
        uri, href, address, web address, more information link, info link, source url, source link, further
        reading, site, homepage, read more, learn more, internetseite, webseite, verweis, lien, liens, site web,
        enlace, enlaces, sitio web, pagina web, sito, sito web, collegamento, koppeling, dolen, dolenni, gwefan,
        strona, odnosnik, lenke, lank""",
    Field.LICENCE: "licence, license, rights, copyright, lizenz, licencia, licenza, trwydded",
    Field.NATION: "nation, country, applies to, applies in, jurisdiction, land, pays, pais, gwlad",
    Field.RELATED: """
        related, related term, related terms, related words, related to, see also, seealso, see, cross reference,
        cross references, cross ref, xref, related concepts, relation, relations, similar terms, ref, refs, see
        related, siehe auch, verwandte begriffe, siehe, voir aussi, termes lies, vease tambien, ver tambien,
        terminos relacionados, vedi anche, zie ook, gweler hefyd, zobacz tez""",
    Field.BROADER: """
        broader, broader term, broader terms, parent, parents, parent term, parent terms, child of, part of,
        subclass of, is a, oberbegriff, terme generique""",
    Field.INSTEAD: """
        use instead, say instead, instead, better word, better words, consider using instead, we prefer, say this,
        what to say instead, what to use instead, use this instead, plain alternative, plain english alternative,
        replacement, replaced by, suggested alternative, suggestion""",
    Field.KEY: """
        id, ids, key, slug, identifier, code, number, no, nr, nummer, uid, uuid, ref no, row, index, anchor, lfd
        nr""",
    Field.WELSH: """
        cy, cymraeg, welsh, welsh term, in welsh, yn gymraeg, welsh label, welsh translation, term in welsh""",
}
_FIELDS = {
    name.strip(): field
    for field, names in _NAMES.items()
    for name in " ".join(names.split()).split(",")
    if name.strip()
}
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_ALTERNATIVES = re.compile(r"\s*(?:/|\||&|\+|,|\bor\b|\band\b|\boder\b|\bund\b)\s*")
# What says nothing of the kind of a column: which language, whose list.
_BESIDE = frozenset(
    "the a an our your its of for in en eng english gb uk de deutsch german fr french es spanish it nl pl pt main "
    "glossary name s if any optional required list dictionary".split()
)


@lru_cache(maxsize=KNOWN_AT_ONCE)
def field_of(name: str) -> Field | None:
    """What a heading or a name means, None where nobody knows."""
    if len(name) > LONGEST_NAME:
        return None
    spoken = _CAMEL.sub(" ", name)
    if found := _known(spoken) or _known(_BRACKETS.sub(" ", spoken)):
        return found
    parts = [each for each in map(_known, _ALTERNATIVES.split(_BRACKETS.sub(" ", spoken))) if each]
    return parts[0] if parts else None


def _known(name: str) -> Field | None:
    words = fold(name.replace("_", " ")).split()
    without = [word for word in words if word not in _BESIDE]
    return _FIELDS.get(" ".join(words)) or _FIELDS.get("".join(words)) or _FIELDS.get(" ".join(without))

"""The names of SKOS, and of the vocabularies that files in it use beside it."""

SKOS = "http://www.w3.org/2004/02/skos/core#"
SKOS_XL = "http://www.w3.org/2008/05/skos-xl#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
OWL = "http://www.w3.org/2002/07/owl#"
DCT = "http://purl.org/dc/terms/"
DC = "http://purl.org/dc/elements/1.1/"
FOAF = "http://xmlns.com/foaf/0.1/"
ISO_THES = "http://purl.org/iso25964/skos-thes#"  # ISO 25964
OWN = "urn:jargonbot:"  # where neither SKOS nor Dublin Core has a name

OWN_GLOSSARY = OWN + "glossary"
OWN_TERM = OWN + "term:"  # a slug follows
OWN_TOPIC = OWN + "topic:"
OWN_KIND = OWN + "kind"
OWN_NOT_TO_BE_CONFUSED_WITH = OWN + "notToBeConfusedWith"

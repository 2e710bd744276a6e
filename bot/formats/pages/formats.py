"""The formats of documents that people write for people, in the order in which a file is tried as each."""

from bot.formats.pages.document import DOCUMENT
from bot.formats.pages.glossary_page import PAGE
from bot.formats.pages.markdown import MARKDOWN
from bot.formats.pages.plain_lines import PLAIN
from bot.formats.pages.texts import ASCIIDOC, MEDIAWIKI, SPHINX
from bot.formats.pages.web_page import HTML
from bot.formats.pages.workbook import WORKBOOK, XLSX

SURE = (PAGE, WORKBOOK, XLSX, DOCUMENT, HTML)  # nothing else looks like them
TEXTS = (SPHINX, ASCIIDOC, MEDIAWIKI)  # what begins with a bracket as JSON does, and is none
PROSE = (MARKDOWN, PLAIN)  # what a data format could look like, too, if it has comments

"""The parts of a document of a word processor: XML in a zip file."""

from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile
from zlib import error as ZlibError

from lxml import etree

from bot.formats.parsing import Unreadable

# What a zip file may end in that came to harm.
_DAMAGED = (BadZipFile, ZlibError, NotImplementedError, RuntimeError, EOFError, ValueError, OSError)
# Nothing outside the file is fetched, and no entity is put in its place: both could be made to do harm.
_PARSER = etree.XMLParser(
    resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
)


def member(raw: bytes, *names: str) -> Any | None:
    """The first of these parts that the file has, parsed; None if it has none of them.

    Raises:
        Unreadable: the file is damaged.
    """
    try:
        with ZipFile(BytesIO(raw)) as file:
            name = next((each for each in names if each in file.NameToInfo), None)
            return etree.fromstring(file.read(name), _PARSER) if name else None
    except (*_DAMAGED, etree.XMLSyntaxError) as error:
        raise Unreadable from error


def name_of(element: Any) -> str:
    """The name of an element without its namespace; empty for what is none."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def attribute(element: Any, name: str) -> str:
    """An attribute, whatever its namespace; empty where it is not there."""
    return next((value for key, value in element.attrib.items() if key.rpartition("}")[2] == name), "")

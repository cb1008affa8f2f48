"""A visit as a document and back; any text that people can paste goes in and comes out.

A document is JSON, deflated: a tenth of the pages to encrypt and to see onto the disk.
"""

import zlib
from functools import lru_cache
from typing import Any

import msgspec

from aid.domain.visit import Clinic, Visit
from aid.storage.errors import StoreDamaged


def document_of(visit: Visit) -> bytes:
    """Return the visit as it is kept; refuse one that could not be read back."""
    document = zlib.compress(_json(visit), level=1)
    try:
        visit_of(document)
    except StoreDamaged as error:
        message = "This visit holds what its fields cannot."
        raise TypeError(message) from error
    return document


@lru_cache(maxsize=8)
def visit_of(document: bytes) -> Visit:
    """Return the visit that was kept; the last few stay at hand until `let_go`."""
    try:
        return msgspec.json.decode(zlib.decompress(document), type=Visit)
    except (zlib.error, msgspec.DecodeError) as error:
        raise StoreDamaged from error


def let_go() -> None:
    """Keep no visit at hand any more."""
    visit_of.cache_clear()


def clinic_document(clinic: Clinic) -> str:
    """Return the clinic's settings as they are kept."""
    return _json(clinic).decode()


def clinic_of(document: str) -> Clinic:
    """Return the clinic's settings that were kept."""
    try:
        return msgspec.json.decode(document, type=Clinic)
    except msgspec.DecodeError as error:
        raise StoreDamaged from error


def whole_text(text: str) -> str:
    """Return the text with each half of a surrogate pair that stands alone as U+FFFD."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _json(value: Visit | Clinic) -> bytes:
    """Half characters, which no file can hold, become U+FFFD."""
    try:
        return msgspec.json.encode(value)
    except UnicodeEncodeError:
        return msgspec.json.encode(_mended(msgspec.to_builtins(value)))


def _mended(value: Any) -> Any:
    if isinstance(value, str):
        return whole_text(value)
    if isinstance(value, list | tuple):
        return [_mended(part) for part in value]
    if isinstance(value, dict):
        return {name: _mended(part) for name, part in value.items()}
    return value

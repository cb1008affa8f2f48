"""What a file looks like before anyone tries to read it."""

from aid.domain.record import Refusal

BIGGEST_FILE = 20 * 1024 * 1024
START = 4096
MARKS = b"\xef\xbb\xbf\xff\xfe\x00"

BEGINNINGS = (
    (b"%PDF", Refusal.IS_PDF),
    (b"\x1f\x8b", Refusal.IS_ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", Refusal.IS_ARCHIVE),
    (b"Rar!", Refusal.IS_ARCHIVE),
    (b"BZh", Refusal.IS_ARCHIVE),
    (b"\xfd7zXZ", Refusal.IS_ARCHIVE),
    (b"\x28\xb5\x2f\xfd", Refusal.IS_ARCHIVE),
    (b"\xd0\xcf\x11\xe0", Refusal.IS_OFFICE),
    (b"{\\rtf", Refusal.IS_OFFICE),
    (b"\x89PNG", Refusal.IS_PICTURE),
    (b"\xff\xd8\xff", Refusal.IS_PICTURE),
    (b"GIF8", Refusal.IS_PICTURE),
)
OFFICE = (b"[Content_Types].xml", b"word/", b"xl/", b"mimetypeapplication/vnd.oasis")
LINKS = ("shlink:/", "shc:/")


def refusal_by_looks(raw: bytes) -> Refusal | None:
    """Why a file is not even tried, judged by its size and first bytes."""
    if len(raw) > BIGGEST_FILE:
        return Refusal.TOO_BIG
    for beginning, refusal in BEGINNINGS:
        if raw.startswith(beginning):
            return refusal
    if raw.startswith(b"PK\x03\x04"):
        office = any(mark in raw[:START] for mark in OFFICE)
        return Refusal.IS_OFFICE if office else Refusal.IS_ARCHIVE
    return _by_text(raw)


def is_link(text: str) -> bool:
    """Whether this is a health link or card, which only a connected device can open."""
    start = text.strip().lower()[:START]
    return start.startswith(LINKS) or (
        start.startswith("http") and any(f"#{link}" in start for link in LINKS)
    )


def _by_text(raw: bytes) -> Refusal | None:
    start = raw[:START].lstrip(MARKS).replace(b"\x00", b"").strip().lower()
    if not start:
        return Refusal.EMPTY if not raw.strip(MARKS + b" \t\r\n") else None
    if is_link(start.decode("ascii", "replace")):
        return Refusal.IS_LINK
    if start.startswith((b"<!doctype html", b"<html")):
        return Refusal.IS_HTML
    web = start.startswith(b"<") and b"<html" in start and b"hl7" not in start
    return Refusal.IS_HTML if web else None

"""A PDF read back: its words, its faces, and what a checker says of it."""

import re
from io import BytesIO
from pathlib import Path
from typing import Any

import page
from pypdf import PdfReader


def pages_of(document: bytes) -> list[str]:
    """The words of each page, in one line."""
    reader = PdfReader(BytesIO(document))
    return [" ".join(one.extract_text().split()) for one in reader.pages]


def words_of(document: bytes) -> str:
    return " ".join(pages_of(document))


def letters_of(document: bytes) -> str:
    """Every letter once more, without spaces: words broken over lines are whole again."""
    return re.sub(r"\s+", "", words_of(document))


def sizes_of(document: bytes) -> list[tuple[int, int]]:
    boxes = (one.mediabox for one in PdfReader(BytesIO(document)).pages)
    return [(round(float(box.width)), round(float(box.height))) for box in boxes]


def faces_of(document: bytes) -> set[str]:
    """The names of the faces, without the tag of the subset."""
    reader = PdfReader(BytesIO(document))
    fonts = [one["/Resources"]["/Font"] for one in reader.pages]
    names = {str(font[key].get_object()["/BaseFont"]) for font in fonts for key in font}
    return {name.rsplit("+", 1)[-1].split("-")[0].lstrip("/") for name in names}


def type_sizes_of(document: bytes) -> set[int]:
    """The sizes of type on the first page, in points."""
    found: set[int] = set()

    def note(words: str, _: Any, matrix: list[float], __: Any, size: float) -> None:
        if words.strip():
            found.add(round(abs(size * matrix[3]) * 3 / 4))

    PdfReader(BytesIO(document)).pages[0].extract_text(visitor_text=note)
    return found


def faults_of(document: bytes, folder: Path) -> list[str]:
    """What the checker of PDF/UA-1 finds wrong."""
    file = folder / "sheet.pdf"
    file.write_bytes(document)
    told = page.validate_pdf(str(file), profile=page.ValidationProfile.PDF_UA_1)
    return [f"{one.rule_id}: {one.message}" for one in told.failures]


def is_safe(document: bytes) -> bool:
    """Whether nothing is embedded, linked or run."""
    root = PdfReader(BytesIO(document)).trailer["/Root"]
    names = root.get("/Names", {})
    bad = {"/EmbeddedFiles", "/JavaScript"} & set(names)
    raw = (b"/URI", b"/Launch", b"/JavaScript", b"/EmbeddedFile", b"/OpenAction")
    return not bad and not any(word in document for word in raw)

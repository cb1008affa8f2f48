"""Every file that a sheet may ask for, by its exact address; nothing else is fetched."""

from collections.abc import Iterable
from pathlib import Path

from aid.domain.paper import SheetName
from aid.resources import PACKAGE

STYLES = PACKAGE / "printing" / "css"
FONTS = PACKAGE / "printing" / "fonts"
FACES_CSS = "faces.css"
SHEET_CSS = "sheet.css"
KINDS = {".svg": "image/svg+xml", ".ttf": "font/ttf"}


def table() -> dict[str, bytes]:
    """Return each address a sheet may name, with what it holds."""
    marks = {f"aid:/marks/{file.name}": file for file in _files(STYLES / "marks", ".svg")}
    fonts = {f"aid:/fonts/{file.name}": file for file in _files(FONTS, ".ttf")}
    return {address: file.read_bytes() for address, file in {**marks, **fonts}.items()}


def faces() -> tuple[tuple[bytes, ...], ...]:
    """Return the files of each face, one for each of its weights."""
    files = [(file.stem.split("-")[0], file.read_bytes()) for file in _files(FONTS, ".ttf")]
    names = dict.fromkeys(name for name, _ in files)
    return tuple(tuple(body for other, body in files if other == name) for name in names)


def styles_of(sheets: Iterable[SheetName]) -> tuple[str, ...]:
    """Return the styles of these sheets: what all share, then each one's own, once."""
    return (SHEET_CSS, *dict.fromkeys(f"{name}.css" for name in sheets))


def kind_of(address: str) -> str:
    """Return the media type of an address of the table."""
    return KINDS[Path(address).suffix]


def style(name: str) -> str:
    """Return a stylesheet whose addresses are those of the table."""
    text = (STYLES / name).read_text(encoding="utf-8")
    return text.replace('url("marks/', 'url("aid:/marks/')


def _files(folder: Path, suffix: str) -> list[Path]:
    return sorted(file for file in folder.iterdir() if file.suffix == suffix)

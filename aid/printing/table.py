"""Every file that a sheet may ask for, by its exact address; nothing else is fetched."""

from pathlib import Path

from aid.resources import PACKAGE

STYLES = PACKAGE / "printing" / "css"
FONTS = PACKAGE / "printing" / "fonts"
SHEET_CSS = "sheet.css"
FACES_CSS = "faces.css"
KINDS = {".svg": "image/svg+xml", ".ttf": "font/ttf"}


def table() -> dict[str, bytes]:
    """Return each address a sheet may name, with what it holds."""
    marks = {f"aid:/marks/{file.name}": file for file in _files(STYLES / "marks", ".svg")}
    fonts = {f"aid:/fonts/{file.name}": file for file in _files(FONTS, ".ttf")}
    return {address: file.read_bytes() for address, file in {**marks, **fonts}.items()}


def kind_of(address: str) -> str:
    """Return the media type of an address of the table."""
    return KINDS[Path(address).suffix]


def style(name: str) -> str:
    """Return a stylesheet whose addresses are those of the table."""
    text = (STYLES / name).read_text(encoding="utf-8")
    return text.replace('url("marks/', 'url("aid:/marks/')


def _files(folder: Path, suffix: str) -> list[Path]:
    return sorted(file for file in folder.iterdir() if file.suffix == suffix)

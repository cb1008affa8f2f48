"""Where templates, content and translations lie: beside the package, or in a checkout."""

from pathlib import Path

PACKAGE = Path(__file__).parent


def resource_dir(name: str) -> Path:
    """Return the folder of this name: inside the installed package, or one level up."""
    for folder in (PACKAGE / name, PACKAGE.parent / name):
        if folder.is_dir():
            return folder
    message = f"The folder '{name}' is missing from this installation."
    raise FileNotFoundError(message)

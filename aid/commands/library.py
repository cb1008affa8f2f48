"""The content as the commands read it."""

from pathlib import Path

from aid.commands.trouble import Trouble
from aid.library.load import Library, load_library
from aid.library.problems import ContentError
from aid.resources import resource_dir


def the_library(own: Path | None = None) -> Library:
    """Return the content, all of it read, or say what is wrong with it."""
    library = load_library(resource_dir("content"), own)
    try:
        library.read()
    except ContentError as wrong:
        raise Trouble(str(wrong)) from wrong
    return library

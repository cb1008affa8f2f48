"""The content as the commands read it."""

from aid.commands.trouble import Trouble
from aid.library.load import Library, load_library
from aid.library.problems import ContentError
from aid.resources import resource_dir


def the_library() -> Library:
    """Return the content, or say what is wrong with it."""
    try:
        return load_library(resource_dir("content"))
    except ContentError as wrong:
        raise Trouble(str(wrong)) from wrong

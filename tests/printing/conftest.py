"""The made-up right-to-left language beside the shipped ones, and a shorthand to print."""

from collections.abc import Callable

import pytest

from aid.i18n.shelf import Shelf, open_shelf
from aid.i18n.words import Words
from aid.printing.jobs import PrintJob
from aid.printing.pdf import Press
from aid.printing.sheets import page_html
from aid.rendering import Renderer
from aid.resources import resource_dir
from tests.printing.fake_language import write_catalogue
from tests.printing.scenes import sentences

Print = Callable[[PrintJob], bytes]
Show = Callable[[PrintJob], str]


@pytest.fixture(scope="session")
def tongues(tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    """English, and a long language that runs right to left."""
    folder = tmp_path_factory.mktemp("translations")
    write_catalogue(folder, resource_dir("templates").parent, sentences())
    return open_shelf(folder)


@pytest.fixture(scope="session")
def english(tongues: Shelf) -> Words:
    return tongues.words("en")


@pytest.fixture(scope="session")
def show(renderer: Renderer, tongues: Shelf) -> Show:
    """The page of a job as HTML."""
    return lambda job: page_html(job, renderer, tongues, in_browser=False)


@pytest.fixture(scope="session")
def print_it(show: Show, press: Press) -> Print:
    """The pages of a job as PDF."""
    return lambda job: press.pdf(show(job))

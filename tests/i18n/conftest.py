from gettext import NullTranslations
from pathlib import Path

import pytest

from aid.i18n.language import language
from aid.i18n.shelf import open_shelf
from aid.i18n.words import Words
from tests.i18n.made_up import spanish


@pytest.fixture
def english() -> Words:
    return Words(language("en"), NullTranslations())


@pytest.fixture
def translations(tmp_path: Path) -> Path:
    """A folder with a small Spanish catalogue, its guess at `Life` not reviewed."""
    spanish(tmp_path, Life="Vida")
    return tmp_path


@pytest.fixture
def little_spanish(translations: Path) -> Words:
    return open_shelf(translations).words("es")

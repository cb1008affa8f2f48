"""Axe finds nothing on any page, in any language, wide or narrow."""

import pytest

from tests.journeys.looks import PAGES, Looks
from tests.journeys.screens import LANGUAGES

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", PAGES)
def test_axe_finds_nothing(page: str, language: str, looks: Looks) -> None:
    look = looks.at(page, language)
    assert look.axe_wide == []
    assert look.axe_narrow == []

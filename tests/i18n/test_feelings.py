"""A feeling of the short list is kept as its key; people's own words stay as they are."""

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from aid.domain.feelings import Feeling
from aid.i18n.feelings import feeling_key, feeling_word
from aid.i18n.shelf import open_shelf
from aid.i18n.words import Words
from tests.i18n.made_up import written

SPANISH = {
    "Calm": "Calma",
    "Tiring": "Cansancio",
    "Ashamed": "Vergüenza",
    "Worry": "Preocupación",
    "Dread": "Temor",
}


@pytest.fixture
def feeling_spanish(tmp_path: Path) -> Words:
    """A Spanish that knows some of the feelings, and lacks the others."""
    catalogue = Catalog(locale="es", charset="utf-8")
    for message, said in SPANISH.items():
        catalogue.add(message, said)
    written(tmp_path, catalogue, "es")
    return open_shelf(tmp_path).words("es")


def test_there_are_fourteen_feelings_from_calm_to_dread() -> None:
    feelings = tuple(Feeling)
    assert len(feelings) == 14
    assert (feelings[0], feelings[-1]) == (Feeling.CALM, Feeling.DREAD)


@pytest.mark.parametrize("feeling", Feeling)
def test_what_is_kept_comes_back_as_it_was(english: Words, feeling: Feeling) -> None:
    word = feeling_word(feeling.value, english)
    assert feeling_key(word, english) == feeling.value


@pytest.mark.parametrize("typed", ["Tiring", "tiring", "TIRING", "  tiring "])
def test_a_word_of_the_list_is_kept_as_its_key(english: Words, typed: str) -> None:
    assert feeling_key(typed, english) == "tiring"


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("Preocupación", "worry"),
        ("preocupacion", "worry"),
        ("VERGÜENZA", "ashamed"),
        ("verguenza", "ashamed"),
        ("Preocupacio\u0301n", "worry"),
    ],
)
def test_small_letters_and_accents_do_not_matter(
    feeling_spanish: Words, typed: str, key: str
) -> None:
    assert feeling_key(typed, feeling_spanish) == key


def test_a_feeling_is_said_in_the_language_of_the_reader(
    english: Words, feeling_spanish: Words
) -> None:
    kept = feeling_key("Temor", feeling_spanish)
    assert feeling_word(kept, english) == "Dread"
    assert feeling_word(kept, feeling_spanish) == "Temor"


@pytest.mark.parametrize(
    "typed", ["I hate to ask", "  Half of it runs down my cheek", "Fine?", "so calm", ""]
)
def test_own_words_stay_just_as_they_are(english: Words, typed: str) -> None:
    assert feeling_key(typed, english) == typed
    assert feeling_word(typed, english) == typed


def test_own_words_read_the_same_in_another_language(feeling_spanish: Words) -> None:
    assert feeling_word("I hate to ask", feeling_spanish) == "I hate to ask"


def test_a_word_of_another_language_is_somebodys_own(english: Words) -> None:
    assert feeling_key("Cansancio", english) == "Cansancio"


def test_a_feeling_without_a_translation_is_marked_and_still_known(
    feeling_spanish: Words,
) -> None:
    assert feeling_word("glad", feeling_spanish) == "[en] Glad"
    assert feeling_key("[en] Glad", feeling_spanish) == "glad"
    assert feeling_key("Glad", feeling_spanish) == "glad"

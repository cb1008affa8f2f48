"""The languages on a laptop: found on disk, and how complete each is."""

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from aid.domain.visit import Step
from aid.i18n.catalogue import Completeness, load, messages
from aid.i18n.language import language
from aid.i18n.shelf import TEMPLATE, open_shelf
from aid.resources import resource_dir
from tests.i18n.made_up import long_and_right_to_left, spanish, written

SHIPPED = resource_dir("translations")


def template(translations: Path, *, interface: int, content: int) -> None:
    """A template of so many messages of the interface and of the content."""
    pot = Catalog(charset="utf-8")
    for n in range(interface):
        pot.add(f"word {n}", locations=[("aid/web/care.py", 0)])
    for n in range(content):
        pot.add(f"sentence {n}", locations=[("content/options/sugar.toml", 0)])
    translations.joinpath(TEMPLATE).write_bytes(
        written(translations / "made", pot, "pot").read_bytes()
    )


def translated(translations: Path, *said: str, fuzzy: str = "", header: str = "#") -> None:
    catalogue = Catalog(locale="es", charset="utf-8", header_comment=header)
    for message in said:
        catalogue.add(message, message.upper())
    if fuzzy:
        catalogue.add(fuzzy, fuzzy.upper(), flags=["fuzzy"])
    written(translations, catalogue, "es")


def complete(translations: Path) -> Completeness:
    return open_shelf(translations).completeness()["es"]


def test_english_is_always_there(tmp_path: Path) -> None:
    shelf = open_shelf(tmp_path)
    assert [one.tag for one in shelf.languages] == ["en"]
    assert shelf.completeness() == {}


def test_each_catalogue_is_a_language(tmp_path: Path) -> None:
    spanish(tmp_path)
    written(tmp_path, Catalog(locale="ar"), "ar")
    assert [one.tag for one in open_shelf(tmp_path).languages] == ["en", "ar", "es"]


def test_a_language_knows_its_own_name_and_direction() -> None:
    english, arabic = language("en"), language("ar")
    assert (english.name, english.direction) == ("English", "ltr")
    assert (arabic.name, arabic.direction) == ("العربية", "rtl")


def test_a_language_knows_its_first_day() -> None:
    days = {tag: language(tag).first_weekday for tag in ("es", "ar-EG", "en-US")}
    assert days == {"es": 0, "ar-EG": 5, "en-US": 6}


def test_a_language_of_one_country_can_be_spoken(tmp_path: Path) -> None:
    catalogue = Catalog(locale="pt_BR", charset="utf-8")
    catalogue.add("Ways", "Caminhos")
    written(tmp_path, catalogue, "pt-BR")
    words = open_shelf(tmp_path).words("pt-BR")
    assert (words.say("Ways"), words.number(2500)) == ("Caminhos", "2.500")


def test_an_unknown_language_is_answered_in_english(tmp_path: Path) -> None:
    words = open_shelf(tmp_path).words("fr")
    assert (words.language.tag, words.say("Ways")) == ("en", "Ways")


def test_an_edited_catalogue_is_read_again(tmp_path: Path) -> None:
    translated(tmp_path, "word 0")
    assert open_shelf(tmp_path).words("es").say("word 0") == "WORD 0"
    translated(tmp_path, "word 1")
    assert open_shelf(tmp_path).words("es").say("word 0") == "[en] word 0"


def test_interface_and_content_are_counted_apart(tmp_path: Path) -> None:
    template(tmp_path, interface=4, content=2)
    translated(tmp_path, "word 0", "word 1", "word 2", "sentence 0")
    assert complete(tmp_path) == Completeness(0.75, 0.5, "drafted")


def test_a_guess_that_nobody_reviewed_does_not_count(tmp_path: Path) -> None:
    template(tmp_path, interface=2, content=0)
    translated(tmp_path, "word 0", fuzzy="word 1")
    assert complete(tmp_path).interface == 0.5


def test_a_message_that_is_no_longer_used_does_not_count(tmp_path: Path) -> None:
    template(tmp_path, interface=2, content=0)
    translated(tmp_path, "word 0", "an old word")
    assert complete(tmp_path).interface == 0.5


def test_half_a_plural_does_not_count(tmp_path: Path) -> None:
    both = Catalog(charset="utf-8")
    both.add(("{n} day", "{n} days"), locations=[("aid/web/care.py", 0)])
    (tmp_path / TEMPLATE).write_bytes(written(tmp_path / "made", both, "pot").read_bytes())
    half = Catalog(locale="es", charset="utf-8")
    half.add(("{n} day", "{n} days"), ("{n} día", ""))
    written(tmp_path, half, "es")
    assert complete(tmp_path).interface == 0


def test_nothing_to_translate_is_complete(tmp_path: Path) -> None:
    template(tmp_path, interface=1, content=0)
    translated(tmp_path, "word 0")
    assert complete(tmp_path) == Completeness(1.0, 1.0, "drafted")


def test_a_catalogue_that_a_reader_signed_is_checked(tmp_path: Path) -> None:
    template(tmp_path, interface=1, content=0)
    translated(tmp_path, "word 0", header="# Checked-by: Ana, interpreter, 2026-05-01")
    assert complete(tmp_path).status == "checked"


@pytest.mark.parametrize("one", open_shelf(SHIPPED).languages, ids=lambda one: one.tag)
def test_each_shipped_language_has_a_name_and_a_direction(one: object) -> None:
    assert one.name
    assert one.direction in ("ltr", "rtl")


def test_a_long_language_that_runs_right_to_left_can_be_put_on_the_shelf(
    tmp_path: Path,
) -> None:
    """Made up: every message of the shipped template, longer and in Arabic letters."""
    long_and_right_to_left(tmp_path, SHIPPED / TEMPLATE)
    (tmp_path / TEMPLATE).write_bytes((SHIPPED / TEMPLATE).read_bytes())
    shelf = open_shelf(tmp_path)
    words = shelf.words("ar")
    assert words.language.direction == "rtl"
    assert shelf.completeness()["ar"] == Completeness(1.0, 1.0, "drafted")
    labels = [words.label(step) for step in Step]
    assert not any(label.startswith("[en] ") for label in labels)
    assert sum(map(len, labels)) > sum(len(step.value) for step in Step)


def test_the_made_up_language_says_every_message(tmp_path: Path) -> None:
    long_and_right_to_left(tmp_path, SHIPPED / TEMPLATE)
    words = open_shelf(tmp_path).words("ar")
    singles = [
        str(m.id) for m in messages(load(SHIPPED / TEMPLATE)) if isinstance(m.id, str)
    ]
    assert [message for message in singles if not words.has(message)] == []

"""Templates in one language: escaped, strict, and true to what a fragment brings."""

from pathlib import Path

import pytest
from jinja2 import UndefinedError
from markupsafe import Markup

from aid.i18n.shelf import Shelf, open_shelf
from aid.rendering import Renderer
from tests.i18n.made_up import spanish


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    spanish(tmp_path / "translations")
    return open_shelf(tmp_path / "translations")


def rendered(shelf: Shelf, page: str, tag: str = "en", **values: object) -> str:
    """A page made of one line."""
    folder = shelf.translations.parent
    (folder / "page.html").write_text(page, encoding="utf-8")
    return Renderer(folder).render("page.html", shelf.words(tag), **values)


def test_what_people_typed_is_escaped(shelf: Shelf) -> None:
    assert rendered(shelf, "{{ said }}", said="<b>me</b>") == "&lt;b&gt;me&lt;/b&gt;"


def test_what_people_typed_is_escaped_inside_a_message(shelf: Shelf) -> None:
    page = '{{ _("You said: {words}", words=said) }}'
    assert rendered(shelf, page, said="<b>") == "You said: &lt;b&gt;"


def test_a_fragment_inside_a_message_keeps_its_markup(shelf: Shelf) -> None:
    page = '{{ _("{name} & {words}", name=name, words=said) }}'
    name = Markup("<b>Rosa</b>")
    assert rendered(shelf, page, name=name, said="<i>") == "<b>Rosa</b> &amp; &lt;i&gt;"


def test_a_figure_beside_a_fragment_is_written_as_the_language_does(shelf: Shelf) -> None:
    page = '{{ _("{a} of {b}", a=a, b=b) }}'
    assert rendered(shelf, page, a=Markup("<b>3</b>"), b=1000) == "<b>3</b> of 1,000"


def test_a_message_is_said_in_the_language_of_the_page(shelf: Shelf) -> None:
    assert rendered(shelf, '{{ _("You have {n} tasks", n=2) }}', "es") == "Tienes 2 tareas"
    assert rendered(shelf, '{{ ngettext("{n} trip", "{n} trips", 1) }}', "es") == "1 viaje"


def test_a_missing_message_is_marked_with_a_fragment_too(shelf: Shelf) -> None:
    page = '{{ _("{a} here", a=a) }}'
    assert rendered(shelf, page, "es", a=Markup("<b>I</b>")) == "[en] <b>I</b> here"


def test_a_message_without_figures_is_escaped(shelf: Shelf) -> None:
    assert rendered(shelf, "{{ _('Salt & sugar') }}") == "Salt &amp; sugar"


def test_the_page_can_ask_the_words_for_more(shelf: Shelf) -> None:
    assert rendered(shelf, "{{ words.minutes(84) }}") == "1 h 24"


def test_a_name_that_nobody_gave_is_an_error(shelf: Shelf) -> None:
    with pytest.raises(UndefinedError):
        rendered(shelf, "{{ said.nothing }}", said={})


def test_one_renderer_speaks_every_language(shelf: Shelf) -> None:
    folder = shelf.translations.parent
    (folder / "page.html").write_text('{{ _("Ways") }}', encoding="utf-8")
    renderer = Renderer(folder)
    said = [renderer.render("page.html", shelf.words(tag)) for tag in ("en", "es", "en")]
    assert said == ["Ways", "Caminos", "Ways"]


def test_two_currencies_do_not_mix(shelf: Shelf) -> None:
    folder = shelf.translations.parent
    (folder / "page.html").write_text("{{ words.money(5) }}", encoding="utf-8")
    renderer = Renderer(folder)
    said = [renderer.render("page.html", shelf.words("en", c)) for c in ("USD", "EUR")]
    assert said == ["$5", "€5"]


@pytest.mark.parametrize(
    ("page", "fault"),
    [("{% if %}", "Expected an expression"), ("{{ a }}", "")],
)
def test_what_keeps_a_template_from_parsing_is_told(
    shelf: Shelf, page: str, fault: str
) -> None:
    folder = shelf.translations.parent
    (folder / "page.html").write_text(page, encoding="utf-8")
    told = Renderer(folder).fault("page.html", shelf.words("en"))
    assert told.startswith(fault)
    assert bool(told) is bool(fault)


def test_a_template_that_is_not_there_is_told(shelf: Shelf) -> None:
    missing = Renderer(shelf.translations.parent).fault("none.html", shelf.words("en"))
    assert "none.html" in missing

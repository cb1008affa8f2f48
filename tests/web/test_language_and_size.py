"""Languages and the size of the letters: on each step, and at `screen` outside a visit."""

from pathlib import Path

import pytest

from aid.i18n.shelf import Shelf, open_shelf
from aid.printing.printer import Printer
from aid.resources import resource_dir
from aid.storage.kept import Kept
from aid.web.desk import Desk
from tests.web.page import Guest

HEAD = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
SAID = {
    "es": {
        "Begin": "Empezar",
        "What would you like to be able to do?": "¿Qué quiere poder hacer?",
    },
    "ar": {"Begin": "ابدأ"},
}


@pytest.fixture(scope="session")
def few_languages(tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    """English, and a little of two other languages."""
    folder: Path = tmp_path_factory.mktemp("translations")
    for tag, said in SAID.items():
        place = folder / tag / "LC_MESSAGES"
        place.mkdir(parents=True)
        pairs = "\n".join(
            f'msgid "{one}"\nmsgstr "{other}"\n' for one, other in said.items()
        )
        (place / "messages.po").write_text(HEAD + pairs, encoding="utf-8")
    return open_shelf(folder)


@pytest.fixture(autouse=True)
def desk(desk: Desk, few_languages: Shelf) -> Desk:
    desk.shelf = few_languages
    desk.printer = Printer(desk.renderer, few_languages, desk.printer.press)
    return desk


def test_a_step_changes_its_language_and_keeps_what_was_typed(
    client: Guest, desk: Desk, visit: Kept
) -> None:
    page = client.see(f"/visit/{visit.id}/matters")
    page = client.press(page, "language:es", main="Bailar")
    assert page.soup.html["lang"] == "es"
    assert page.heading == "¿Qué quiere poder hacer?"
    assert page.value("main") == "Bailar"
    assert desk.store.get(visit.id).visit.people.spoken == "es"


def test_what_is_not_translated_is_marked_and_never_silently_english(
    client: Guest, visit: Kept
) -> None:
    page = client.press(client.see(f"/visit/{visit.id}/matters"), "language:es")
    assert "[en] In my own words" in page.text
    assert page.heading == "¿Qué quiere poder hacer?"


def test_a_language_that_runs_from_right_to_left_turns_the_page(
    client: Guest, visit: Kept
) -> None:
    page = client.press(client.see(f"/visit/{visit.id}/start"), "language:ar")
    assert (page.soup.html["lang"], page.soup.html["dir"]) == ("ar", "rtl")


def test_the_language_of_the_table_is_kept_with_the_visit(
    client: Guest, desk: Desk, visit: Kept
) -> None:
    client.tell(client.see(f"/visit/{visit.id}/start"), spoken="es", paper_also="en")
    people = desk.store.get(visit.id).visit.people
    assert (people.spoken, people.paper_also) == ("es", "en")
    assert client.see(f"/visit/{visit.id}/life").soup.html["lang"] == "es"


def test_a_language_that_is_not_there_changes_nothing(
    client: Guest, desk: Desk, visit: Kept
) -> None:
    page = client.see(f"/visit/{visit.id}/matters")
    client.post(f"/visit/{visit.id}/matters", data=page.fields() | {"go": ["language:xx"]})
    assert desk.store.get(visit.id) == visit


def test_the_language_of_the_screen_is_the_language_of_the_next_visit(
    client: Guest, desk: Desk
) -> None:
    front = client.press(client.see("/"), "language:es")
    assert front.soup.html["lang"] == "es"
    client.press(front, "visits")
    [begun] = desk.store.recent()
    assert desk.store.get(begun.id).visit.people.spoken == "es"


def test_each_language_is_offered_in_its_own_name(client: Guest, visit: Kept) -> None:
    page = client.see(f"/visit/{visit.id}/start")
    for tag, name in (("en", "English"), ("es", "Español"), ("ar", "العربية")):
        button = page.pressable(f"language:{tag}")
        assert (button["lang"], button.get_text(strip=True)) == (tag, name)


def test_the_letters_grow_in_steps_and_go_back(client: Guest, visit: Kept) -> None:
    page = client.see(f"/visit/{visit.id}/life")
    sizes = []
    for _ in range(3):
        page = client.press(page, "size", helps_me="My garden")
        sizes.append(page.soup.html.get("class", [""])[0])
    assert sizes == ["text-1", "text-2", ""]
    assert page.value("helps_me") == "My garden"


def test_the_letters_stay_large_on_the_first_page(client: Guest, visit: Kept) -> None:
    client.press(client.see(f"/visit/{visit.id}/life"), "size")
    assert client.see("/").soup.html["class"] == ["text-1"]
    assert client.press(client.see("/"), "size").soup.html["class"] == ["text-2"]


def test_the_paper_can_be_in_two_languages(client: Guest, visit: Kept) -> None:
    page = client.see(f"/visit/{visit.id}/paper?language=es&beside=en&pages=details")
    assert (page.value("language"), page.value("beside")) == ("es", "en")
    look = client.see(page.soup.iframe["src"])
    assert look.soup.html["lang"] == "es"
    assert look.soup.find(lang="en")


@pytest.mark.parametrize(
    "tag", [one.tag for one in open_shelf(resource_dir("translations")).languages]
)
def test_every_step_stands_in_every_language_that_is_shipped(
    client: Guest, desk: Desk, salma: Kept, tag: str
) -> None:
    desk.shelf = open_shelf(resource_dir("translations"))
    client.press(client.see(f"/visit/{salma.id}/start"), f"language:{tag}")
    for step in ("start", "matters", "life", "care", "weigh", "options", "agree", "paper"):
        page = client.see(f"/visit/{salma.id}/{step}")
        assert (page.status, page.soup.html["lang"]) == (200, tag)

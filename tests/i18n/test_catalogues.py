"""The shipped catalogues: current, and each keeps the places where figures go."""

from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Message

from aid.i18n.catalogue import load, messages
from aid.i18n.language import catalogue_files
from aid.i18n.shelf import TEMPLATE
from aid.i18n.strings import as_template, extracted, is_current
from aid.resources import resource_dir

SHIPPED = resource_dir("translations")
CATALOGUES = catalogue_files(SHIPPED)


def places(words: str) -> set[str]:
    """The places of a message where figures go."""
    return {name for _, name, _, _ in Formatter().parse(words) if name is not None}


def each(words: object) -> tuple[str, ...]:
    return (words,) if isinstance(words, str) else tuple(words)


def is_broken(message: Message) -> bool:
    """Whether a translation lacks a place, or has one too many; a plural may drop `{n}`."""
    wanted = set().union(*map(places, each(message.id)))
    may_drop = {"n"} if len(each(message.id)) > 1 else set()
    found = (places(words) for words in each(message.string) if words)
    return any(has - wanted or wanted - may_drop - has for has in found)


def test_the_template_is_current() -> None:
    assert is_current(SHIPPED.parent), "run python -m aid.i18n.strings"


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parent.parent.name)
def test_a_translation_keeps_the_places_of_its_figures(path: Path) -> None:
    assert [m.id for m in messages(load(path)) if is_broken(m)] == []


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parent.parent.name)
def test_a_catalogue_translates_only_what_is_said(path: Path) -> None:
    said = {str(m.id) for m in messages(load(SHIPPED / TEMPLATE))}
    assert [m.id for m in messages(load(path)) if str(m.id) not in said] == []


def test_each_message_of_the_template_can_be_filled() -> None:
    template = messages(load(SHIPPED / TEMPLATE))
    assert all(
        name.isidentifier() for m in template for w in each(m.id) for name in places(w)
    )


@pytest.mark.parametrize(
    ("id", "string", "broken"),
    [
        ("{a} of {b}", "{b}: {a}", False),
        ("{a} of {b}", "{a}", True),
        ("{a} of {b}", "{a} {b} {c}", True),
        ("{a} of {b}", "", False),
        (("{n} day", "{n} days"), ("un día", "{n} días"), False),
        (("{n} day", "{n} days"), ("un día", "{m} días"), True),
    ],
)
def test_a_place_that_is_lost_or_made_up_is_found(
    id: object, string: object, broken: bool
) -> None:
    assert is_broken(Message(id, string)) is broken


def made(folder: Path, page: str) -> Path:
    """A checkout of one page, one module and one content file."""
    files = {
        "templates/page.html": page,
        "aid/words.py": "STOP = N_('Stop')\nsay_n('{n} day', '{n} days', 2)\n",
        "content/tasks/one.toml": 'schema = "tasks/1"\n[walk]\nname = "Walking"\n',
    }
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (folder / "translations").mkdir(exist_ok=True)
    return folder


def test_messages_are_found_in_code_pages_and_content(tmp_path: Path) -> None:
    checkout = made(
        tmp_path, '{{ _("My week") }}{{ ngettext("{n} trip", "{n} trips", 2) }}'
    )
    found = {message.id for message in messages(extracted(checkout))}
    assert found == {
        "Stop",
        ("{n} day", "{n} days"),
        "My week",
        ("{n} trip", "{n} trips"),
        "Walking",
    }


def test_a_template_grows_stale_only_when_words_change(tmp_path: Path) -> None:
    checkout = made(tmp_path, '{{ _("My week") }}')
    kept = as_template(extracted(checkout))
    (checkout / "translations" / TEMPLATE).write_bytes(kept)
    assert is_current(made(tmp_path, '\n\n<p>{{ _("My week") }}</p>'))
    assert as_template(extracted(checkout)) == kept
    assert not is_current(made(tmp_path, '{{ _("My day") }}'))


def test_a_template_tells_where_a_message_is_said(tmp_path: Path) -> None:
    checkout = made(tmp_path, '{{ _("My week") }}')
    (checkout / "translations" / TEMPLATE).write_bytes(as_template(extracted(checkout)))
    places_of = {
        m.id: [name for name, _ in m.locations]
        for m in messages(load(checkout / "translations" / TEMPLATE))
    }
    assert places_of["My week"] == ["templates/page.html"]
    assert places_of["Walking"] == ["content/tasks/one.toml"]

"""Whatever is typed is kept as typed and shown as text, or refused beside its field."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from aid.domain.people import Setting
from aid.domain.visit import Clinic
from aid.domain.workload import Dated, Doer, Medicine
from aid.storage.kept import Kept
from aid.web.desk import Desk
from aid.web.forms.agree import AgreeForm
from aid.web.forms.base import TOO_LONG, WordsField, clean
from aid.web.forms.care import CareForm
from aid.web.forms.life import LifeForm
from aid.web.forms.matters import MattersForm
from aid.web.forms.options import OptionsForm
from aid.web.forms.options_differ import DifferForm
from aid.web.forms.start import StartForm
from aid.web.forms.weigh import WeighForm
from aid.web.front import NO_SUCH_CODE
from tests.builders import DAILY, trip
from tests.web.page import Guest, Page

NASTY = {
    "a script": "<script>alert(1)</script>",
    "a tag that breaks out": "\"'><img src=x onerror=alert(1)>&amp;&lt;",
    "a template": "{{7*7}} ${7*7} {%x%} {0} {",
    "a format": "%s %(x)s %%n {} \\n \\0",
    "a formula": "=cmd|' /C calc'!A0",
    "right to left": "مرحبا \u202eabc\u2066 שלום",
    "signs": "👩🏽‍⚕️ ﷽ Z̸̡̢a̷l̶g̵o̴ ½ ٣",
    "control characters": "a\x00b\x07c\x1b[31m\x7fd\x0be",
    "as long as may be": "ä" * 10_000,
    "nothing": " \t \n ",
}
SOME = {
    "all of it": NASTY["a formula"] + "".join(NASTY.values())[:600],
    "as long as may be": NASTY["as long as may be"],
    "nothing": NASTY["nothing"],
}
PLACES = (
    "start",
    "matters?seat=patient",
    "life",
    "care?open=pricks",
    "weigh?about=diary",
    "options",
    "options/differ",
    "agree",
)
SHEETS = "paper/sheet.html?pages=fridge&pages=details&pages=week"
GIVEN_AWAY = {"new_item", "new_name"}  # each becomes a row of its own
NOT_SHOWN = {"look_at", "top_1", "top_2", "top_3", "preview"}
NOT_SHOWN |= {"own_idea", "family_idea", "find"}  # tried in test_options_question.py
IN_HAND = trip(
    "pricks",
    doer=Doer.BOTH,
    steps=(Dated(date(2026, 3, 9), DAILY),) * 3,
    medicine=Medicine(name="Drops"),
)
FORMS = (
    StartForm,
    MattersForm,
    LifeForm,
    CareForm,
    WeighForm,
    OptionsForm,
    DifferForm,
    AgreeForm,
)


@pytest.fixture
def told(client: Guest, desk: Desk) -> Kept:
    """A visit where every field of every step is there to write on."""
    salma = replace(desk.library.personas["salma"].visit, question="pressure_pills")
    ledger = tuple(IN_HAND if task.id == "pricks" else task for task in salma.ledger)
    salma = replace(salma, ledger=ledger)
    kept = desk.store.begin(replace(salma, setting=Setting.DECIDING))
    client.press(client.see(f"/visit/{kept.id}/options"), "options/try/stop_one")
    return kept


@pytest.fixture
def home(desk: Desk) -> Kept:
    """A visit on the way home from hospital, of which Weigh asks more."""
    salma = desk.library.personas["salma"].visit
    return desk.store.begin(replace(salma, setting=Setting.GOING_HOME))


def places(client: Guest, told: Kept, home: Kept) -> Iterator[Page]:
    for place in PLACES:
        yield client.see(f"/visit/{told.id}/{place}")
    yield client.see(f"/visit/{home.id}/weigh")


def test_every_field_for_words_is_among_those_that_are_tried(
    client: Guest, told: Kept, home: Kept
) -> None:
    tried = {name for page in places(client, told, home) for name in page.writable()}
    tried |= {name for page in places(client, told, home) for name in page.countable()}
    with client.application.test_request_context():
        fields = [field for form in FORMS for field in form()]
    words = {field.name for field in fields if isinstance(field, WordsField)}
    assert words - tried - NOT_SHOWN == set()


@pytest.mark.parametrize("typed", SOME.values(), ids=SOME)
def test_words_are_kept_as_typed_and_shown_as_text_everywhere(
    client: Guest, told: Kept, home: Kept, typed: str
) -> None:
    written = {}
    for page in places(client, told, home):
        fields = [name for name in page.writable() if name != "label" or typed.strip()]
        assert client.tell(page, **dict.fromkeys(fields, typed)) == 303, page.path
        written[page.path] = set(fields) - GIVEN_AWAY
    for page in places(client, told, home):
        for name in written[page.path]:
            assert page.value(name) == clean(typed), (page.path, name)
    for place in ("care?all=1", "note", SHEETS):
        assert client.see(f"/visit/{told.id}/{place}").status == 200


@pytest.mark.parametrize("place", [*PLACES, "care/add", "going home"])
def test_words_that_are_too_long_stay_in_their_field_with_a_sentence(
    client: Guest, desk: Desk, told: Kept, home: Kept, place: str
) -> None:
    kept = desk.store.get(home.id if place == "going home" else told.id)
    page = client.see(f"/visit/{kept.id}/{'weigh' if kept.id == home.id else place}")
    too_long = "a" * 10_001
    page = client.change(page, **dict.fromkeys(page.writable(), too_long))
    assert page.status == 422
    for name in page.writable():
        assert page.beside(name) == TOO_LONG, name
        assert page.value(name) == too_long
    assert len(page.to_mend()) == len(page.writable())
    assert page.title.startswith("To mend")
    assert desk.store.get(kept.id) == kept


@pytest.mark.parametrize("typed", SOME.values(), ids=SOME)
def test_a_field_for_a_number_keeps_what_is_none(
    client: Guest, desk: Desk, told: Kept, typed: str
) -> None:
    before = desk.store.get(told.id)
    for place in ("life", "care?open=pricks", "agree"):
        page = client.see(f"/visit/{told.id}/{place}")
        fields = page.countable()
        assert fields, place
        if not clean(typed):
            continue
        page = client.change(page, **dict.fromkeys(fields, typed))
        assert page.status == 422
        for name in fields:
            assert page.beside(name), name
            assert page.value(name) == clean(typed)
    assert desk.store.get(told.id) == before


@pytest.mark.parametrize("typed", NASTY.values(), ids=NASTY)
def test_first_lines_of_any_sort_become_rows(
    client: Guest, desk: Desk, visit: Kept, typed: str
) -> None:
    page = client.see(f"/visit/{visit.id}/care")
    page = client.press(page, "", heavy_1=typed, heavy_2=typed)
    labels = [task.label for task in desk.store.get(visit.id).visit.ledger]
    assert labels == [clean(typed)] * (2 if clean(typed) else 0)
    assert page.status == 200


@pytest.mark.parametrize("typed", NASTY.values(), ids=NASTY)
def test_a_pasted_list_of_any_sort_is_shown_as_text_or_refused(
    client: Guest, desk: Desk, visit: Kept, typed: str
) -> None:
    page = client.see(f"/visit/{visit.id}/start/list")
    page = client.press(page, "", lines=typed)
    assert page.status in (200, 422)
    assert page.status == 200 or page.notice
    if page.status == 200:
        page = client.press(page, "")
        assert page.path == f"/visit/{visit.id}/care"


@pytest.mark.parametrize("typed", NASTY.values(), ids=NASTY)
def test_a_code_of_any_sort_is_looked_for(client: Guest, visit: Kept, typed: str) -> None:
    page = client.press(client.see("/"), "visits/code", code=typed)
    assert (page.status, page.notice) == (404, NO_SUCH_CODE)
    assert page.soup.find(id="code")["value"] == clean(typed)[:40]


@pytest.mark.parametrize("typed", SOME.values(), ids=SOME)
def test_an_address_of_any_sort_shows_the_step(
    client: Guest, desk: Desk, salma: Kept, typed: str
) -> None:
    for step, name in (("care", "open"), ("weigh", "about"), ("options", "swap")):
        path = f"/visit/{salma.id}/{step}"
        answer = client.get(path, query_string={name: typed[:500]})
        assert answer.status_code == 200
    assert desk.store.get(salma.id) == salma


@pytest.mark.parametrize("typed", NASTY.values(), ids=NASTY)
def test_the_clinic_is_called_what_it_calls_itself(
    client: Guest, desk: Desk, typed: str
) -> None:
    desk.store.set_clinic(Clinic(name=clean(typed), phone=clean(typed)))
    assert client.see("/").status == 200


def test_set_up_keeps_what_was_typed_until_it_will_do(client: Guest, desk: Desk) -> None:
    desk.store.close()
    desk.opened = None
    page = client.see("/setup")
    for typed in (NASTY["a script"], NASTY["a tag that breaks out"], "a" * 10_001):
        page = client.press(page, "setup", phone=typed, again=typed, name=typed)
        assert page.status == 422
        assert (page.value("name"), page.value("phone")) == (typed, typed)

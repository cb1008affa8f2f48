"""Whatever is typed is kept as typed and shown as text, or refused beside its field."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from aid.domain.perspectives import Helps, Perspective
from aid.domain.visit import Visit
from aid.storage.kept import Kept
from aid.web.desk import Desk
from aid.web.forms.agree import AgreeForm
from aid.web.forms.base import TOO_LONG, BaseForm, WordsField, clean
from aid.web.forms.care import CareForm, FirstForm
from aid.web.forms.life import LifeForm
from aid.web.forms.matters import MattersForm
from aid.web.forms.options import OptionsForm
from aid.web.forms.start import StartForm
from aid.web.front import NO_SUCH_CODE
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
PLACES = (
    "start",
    "matters?seat=patient",
    "life",
    "care?open=pricks",
    "weigh?about=diary",
    "options",
    "agree",
)
SHEETS = "paper/sheet.html?pages=fridge&pages=details&pages=week"
GIVEN_AWAY = {"new_item"}  # it becomes a row of its own
FORMS = (StartForm, MattersForm, LifeForm, CareForm, WeighFields := OptionsForm, AgreeForm)


@pytest.fixture
def told(desk: Desk) -> Kept:
    """A visit where every field of every step can be seen."""
    salma = desk.library.personas["salma"].visit
    tried = desk.store.begin(replace(salma, question="sugar_checks"))
    return tried


def places(client: Guest, told: Kept) -> Iterator[Page]:
    for place in PLACES:
        yield client.see(f"/visit/{told.id}/{place}")


@pytest.mark.parametrize("typed", NASTY.values(), ids=NASTY)
def test_words_are_kept_as_typed_and_shown_as_text_everywhere(
    client: Guest, told: Kept, typed: str
) -> None:
    written = {}
    for page in places(client, told):
        fields = [name for name in page.writable() if name != "label" or typed.strip()]
        assert client.tell(page, **dict.fromkeys(fields, typed)) == 303, page.path
        written[page.path] = set(fields) - GIVEN_AWAY
    for page in places(client, told):
        for name in written[page.path]:
            assert page.value(name) == clean(typed), (page.path, name)
    for place in ("care?all=1", "paper", "note", SHEETS):
        assert client.see(f"/visit/{told.id}/{place}").status == 200

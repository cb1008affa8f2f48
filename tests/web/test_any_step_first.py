"""Any step can be the first and the last; what was said there reaches the paper."""

import pytest

from aid.storage.kept import Kept
from tests.web.page import Guest

ONLY = {
    "start": {"patient_name": "Marigold"},
    "matters": {"main": "Marigold"},
    "life": {"helps_me": "Marigold"},
    "care": {"heavy_1": "Marigold"},
    "weigh": {},
    "options": {"own_idea": "Marigold"},
    "agree": {"first_thing": "Marigold"},
    "paper": {},
}
ALL_SHEETS = "pages=fridge&pages=details&pages=week"


@pytest.mark.parametrize(("step", "said"), ONLY.items())
def test_a_visit_of_one_step_reaches_the_paper(
    client: Guest, visit: Kept, step: str, said: dict[str, str]
) -> None:
    page = client.see(f"/visit/{visit.id}/{step}")
    assert page.status == 200
    page = client.press(page, "paper" if step != "paper" else "agree", **said)
    assert page.status == 200
    sheets = client.see(f"/visit/{visit.id}/paper/sheet.html?{ALL_SHEETS}")
    assert sheets.status == 200
    for words in said.values():
        assert words in sheets.text
    assert client.see(f"/visit/{visit.id}/note").status == 200


def test_every_step_is_one_press_from_every_other(client: Guest, visit: Kept) -> None:
    for step in ONLY:
        page = client.see(f"/visit/{visit.id}/{step}")
        assert all(page.can_press(other) for other in ONLY)


def test_nothing_says_that_a_step_is_not_done(client: Guest, visit: Kept) -> None:
    for step in ONLY:
        page = client.see(f"/visit/{visit.id}/{step}")
        assert "incomplete" not in page.text.lower()
        assert "required" not in page.html.lower()
